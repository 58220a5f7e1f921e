package dev.touchstone.scenario;

import dev.touchstone.base.LocalText;
import java.util.Optional;

/**
 * A technology that only this scenario knows. It has no facts: claims and judgements of the scenario speak for it.
 *
 * @param id unique, and not the id of a technology of the catalogue
 */
public record OwnTechnology(String id, LocalText name, Optional<LocalText> note) {
    public OwnTechnology {
        note = Maybe.of(note);
    }
}
