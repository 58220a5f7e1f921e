package dev.touchstone.evidence;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How many runs of a document state the same thing under the same conditions and load, counted once for all its claims. Each
 * of them stays a number of its own, from one run; that there are others decides only how far it can be trusted.
 */
final class Repetitions {
    /** How an importer names the runs of a document that holds several. */
    private static final Pattern RUN = Pattern.compile("^run \\d+ ?");

    /** How it names a condition that was not the same in all of them. */
    private static final Pattern OF_ONE_RUN = Pattern.compile("run_\\d+_.*");

    private static final String CONDITION = "workload.";

    private record About(String subject, String metric, String unit) {
        static About of(DocumentClaim claim) {
            return new About(RUN.matcher(claim.subject()).replaceFirst(""), claim.metric(), claim.unit());
        }
    }

    private final Map<About, Set<String>> runs = new HashMap<>();

    private Repetitions() {}

    /** @param conditions names of what the document states beside its numbers */
    static Repetitions of(List<DocumentClaim> claims, Collection<String> conditions) {
        Repetitions all = new Repetitions();
        if (conditions.stream().noneMatch(name -> OF_ONE_RUN.matcher(name).matches()) && alike(claims)) {
            claims.stream()
                    .filter(claim -> RUN.matcher(claim.subject()).lookingAt())
                    .forEach(claim -> all.runs
                            .computeIfAbsent(About.of(claim), fresh -> new HashSet<>())
                            .add(claim.subject()));
        }
        return all;
    }

    /** Whether no condition that is a number of the document differs from run to run. */
    private static boolean alike(List<DocumentClaim> claims) {
        Map<About, BigDecimal> first = new HashMap<>();
        return claims.stream()
                .filter(claim -> claim.metric().startsWith(CONDITION))
                .allMatch(claim -> {
                    BigDecimal seen = first.putIfAbsent(About.of(claim), claim.value());
                    return seen == null || seen.compareTo(claim.value()) == 0;
                });
    }

    /** The runs behind the claim, or, where it has one, all that state the same thing. */
    long of(DocumentClaim claim) {
        long behind = claim.runs().orElse(1);
        return behind == 1
                ? Math.max(1, runs.getOrDefault(About.of(claim), Set.of()).size())
                : behind;
    }
}
