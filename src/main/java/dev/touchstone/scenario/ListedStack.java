package dev.touchstone.scenario;

import dev.touchstone.base.LocalText;
import java.util.Map;
import java.util.Optional;

/**
 * A candidate given by name instead of by combination.
 *
 * @param id unique among the scenario's candidates
 * @param parts slot role to technology id; a slot without an entry is empty; may be empty altogether, then only evidence
 *     about the whole stack speaks for it
 */
public record ListedStack(String id, LocalText name, Map<String, String> parts, Optional<LocalText> note) {
    public ListedStack {
        parts = Maybe.of(parts);
        note = Maybe.of(note);
    }
}
