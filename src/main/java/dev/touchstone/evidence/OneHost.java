package dev.touchstone.evidence;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether the load came from the machine under load, where both take processor time from each other: as a person says, else
 * as the target's address shows. What measures inside one process has no client.
 */
final class OneHost {
    /** Code of the remark. */
    static final String CODE = "check.one-host";

    private static final Pattern LOOPBACK = Pattern.compile(
            "(?:[a-z][a-z0-9+.-]{0,20}://)?(?:[^/@\\s]{0,200}@)?"
                    + "(?:localhost|127(?:\\.\\d{1,3}){3}|\\[(?:::1|::ffff:127(?:\\.\\d{1,3}){3})\\])(?::\\d{1,5})?(?:[/?#].*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TARGET = Pattern.compile("(?:run_\\d+_)?target");
    private static final Set<String> WITHOUT_CLIENT = Set.of("jmh-json", "hyperfine-json");

    private OneHost() {}

    /** The remark, of a document about which this is said. */
    static Optional<EvidenceDocument.Remark> remark(EvidenceDocument document, DocumentContext said) {
        if (WITHOUT_CLIENT.contains(document.format())) {
            return Optional.empty();
        }
        String placement = said.environment().placement();
        boolean one = placement.isEmpty()
                ? document.stated().entrySet().stream()
                        .filter(stated -> TARGET.matcher(stated.getKey()).matches())
                        .anyMatch(stated -> LOOPBACK.matcher(stated.getValue()).matches())
                : placement.equals("same_host");
        return one ? Optional.of(new EvidenceDocument.Remark(CODE, Map.of(), "")) : Optional.empty();
    }
}
