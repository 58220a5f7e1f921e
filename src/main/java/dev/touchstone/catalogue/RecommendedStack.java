package dev.touchstone.catalogue;

import dev.touchstone.base.LocalText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A combination that somebody recommends, one technology per slot.
 *
 * @param id such as {@code stream-analytics}
 * @param name shown name
 * @param summary why, or for what; absent when the source gives none
 * @param parts technology id by role id, in the order of the file
 * @param source who recommends it
 * @param grade what that recommendation is worth as evidence, A to E
 * @param body the whole file, for what only a page shows (figures, remarks)
 * @param layer shipped or own
 */
public record RecommendedStack(
        String id,
        LocalText name,
        Optional<LocalText> summary,
        Map<String, String> parts,
        String source,
        String grade,
        Map<String, Object> body,
        Layer layer)
        implements Entity {
    public RecommendedStack {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
    }
}
