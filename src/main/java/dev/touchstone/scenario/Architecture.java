package dev.touchstone.scenario;

import dev.touchstone.base.LocalText;
import dev.touchstone.evidence.Basis;
import java.util.Map;
import java.util.Optional;

/**
 * What runs today. As a candidate it is "do nothing"; as a state it is where a migration starts.
 *
 * @param parts role to what fills it; a role that is not named is empty
 * @param traits of the architecture as a whole, by path ({@code app.style}, {@code app.services}, {@code topology});
 *     values are words, numbers or flags; a trait that is not named is unknown
 * @param basis {@link Basis#ASSUMPTION} where it is an example
 */
public record Architecture(
        LocalText name, Basis basis, Map<String, Part> parts, Map<String, Object> traits, Optional<LocalText> note) {

    /** Id under which today's system stands among the candidates. */
    public static final String CANDIDATE_ID = "today";

    /**
     * What fills a role today.
     *
     * @param technology id of the catalogue or the scenario
     * @param traits of this installation, by name
     */
    public record Part(String technology, Map<String, Object> traits) {
        public Part {
            traits = Maybe.of(traits);
        }
    }

    public Architecture {
        basis = basis == null ? Basis.ASSUMPTION : basis;
        parts = Maybe.of(parts);
        traits = Maybe.of(traits);
        note = Maybe.of(note);
    }
}
