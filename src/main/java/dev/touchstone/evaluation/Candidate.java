package dev.touchstone.evaluation;

import dev.touchstone.base.LocalText;
import java.util.Map;

/**
 * A stack that the scenario puts up for choice.
 *
 * @param kind where it comes from
 * @param parts slot role to technology id, in the order of the slots; empty slots are left out
 */
record Candidate(String id, LocalText name, Kind kind, Map<String, String> parts) {
    enum Kind {
        LISTED,
        COMBINED,
        TODAY
    }
}
