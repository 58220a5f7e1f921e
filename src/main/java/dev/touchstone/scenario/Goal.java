package dev.touchstone.scenario;

import java.util.Map;

/**
 * What the target architecture has beside the chosen stack.
 *
 * @param parts role to technology, for roles that no slot chooses
 * @param traits by path, as in {@link Architecture}
 */
public record Goal(Map<String, String> parts, Map<String, Object> traits) {
    public Goal {
        parts = Maybe.of(parts);
        traits = Maybe.of(traits);
    }
}
