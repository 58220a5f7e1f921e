package dev.touchstone.evidence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which remarks concern which numbers. One that names a metric, or the beginning of some, concerns these; one that names
 * none, the whole run; one that names no subject, all of them; one that names a row of a table, that row alone; and what is
 * said of a run holds for its parts, such as the second distribution of {@code run 2 uncorrected}. A document may have 200,000 numbers and as many remarks, so
 * they are looked up by the words that a claim's metric begins with: a claim costs the length of its name.
 */
final class Concerning {
    private static final Pattern RUN = Pattern.compile("(run \\d+) .*");

    private final Map<String, Map<String, Set<String>>> codes = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> ofRows = new HashMap<>();

    private Concerning() {}

    /** The codes of remarks by the subject and the metric that they name; both empty where they name none. */
    static Concerning of(List<EvidenceDocument.Remark> remarks) {
        Concerning all = new Concerning();
        remarks.forEach(remark -> {
            Map<String, String> about = remark.arguments();
            Map<String, Set<String>> byMetric = about.containsKey("row")
                    ? all.ofRows.computeIfAbsent(about.get("row"), fresh -> new HashMap<>())
                    : all.codes.computeIfAbsent(about.getOrDefault("subject", ""), fresh -> new HashMap<>());
            byMetric.computeIfAbsent(about.getOrDefault("metric", ""), fresh -> new HashSet<>())
                    .add(remark.code());
        });
        return all;
    }

    /** The codes of all that concern the claim. */
    Set<String> codes(DocumentClaim claim) {
        Set<String> concerning = new HashSet<>();
        Stream<Map<String, Set<String>>> ofSubject = Stream.of(
                        "", RUN.matcher(claim.subject()).replaceFirst("$1"), claim.subject())
                .distinct()
                .map(codes::get);
        Stream.concat(ofSubject, Stream.of(claim.locator()).map(ofRows::get))
                .filter(found -> found != null)
                .forEach(found -> {
                    String metric = claim.metric();
                    concerning.addAll(found.getOrDefault("", Set.of()));
                    concerning.addAll(found.getOrDefault(metric, Set.of()));
                    for (int end = metric.indexOf('.'); end >= 0; end = metric.indexOf('.', end + 1)) {
                        concerning.addAll(found.getOrDefault(metric.substring(0, end), Set.of()));
                    }
                });
        return concerning;
    }
}
