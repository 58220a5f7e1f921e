package dev.touchstone.evidence;

import dev.touchstone.evidence.importers.CsvMapping;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How many runs of a document state the same thing under the same conditions and load, counted once for all its claims. Each
 * of them stays a number of its own, from one run; that there are others decides only how far it can be trusted.
 */
final class Repetitions {
    /** How an importer names the runs of a text that holds several. */
    private static final Pattern RUN = Pattern.compile("^run \\d+ ?");

    /** How it names a condition that was not the same in all of them. */
    private static final Pattern OF_ONE_RUN = Pattern.compile("run_\\d+_.*");

    private static final String CONDITION = "workload.";

    private record About(String subject, String version, String metric, String unit) {}

    private final Map<About, Set<String>> runs = new HashMap<>();
    private final Map<String, Set<String>> versions = new HashMap<>();
    private final Optional<CsvMapping> numbered;

    private Repetitions(Optional<CsvMapping> numbered) {
        this.numbered = numbered;
    }

    /** Those of a text to which runs were appended, or of a table with a column that counts them. */
    static Repetitions of(EvidenceDocument document) {
        Repetitions all = new Repetitions(
                document.columns().filter(mapping -> mapping.repetition().isPresent()));
        List<DocumentClaim> claims = document.claims();
        claims.stream()
                .map(all::about)
                .forEach(about -> all.versions
                        .computeIfAbsent(about.subject(), fresh -> new HashSet<>())
                        .add(about.version()));
        if (document.stated().keySet().stream()
                        .noneMatch(name -> OF_ONE_RUN.matcher(name).matches())
                && all.alike(claims)) {
            claims.stream()
                    .filter(claim -> all.numbered.isPresent()
                            || RUN.matcher(claim.subject()).lookingAt())
                    .forEach(claim -> all.runs
                            .computeIfAbsent(all.about(claim), fresh -> new HashSet<>())
                            .add(all.numbered.isPresent() ? claim.locator() : claim.subject()));
        }
        return all;
    }

    private About about(DocumentClaim claim) {
        String subject = numbered.map(mapping -> mapping.withoutRun(claim.subject()))
                .orElseGet(() -> RUN.matcher(claim.subject()).replaceFirst(""));
        // A tool chooses the printed unit anew for every number.
        String unit = claim.canonical().map(DocumentClaim.Canonical::unit).orElse(claim.unit());
        return new About(subject, claim.versionStated(), claim.metric(), unit);
    }

    /** Whether no condition that is a number of the document differs from run to run. */
    private boolean alike(List<DocumentClaim> claims) {
        Map<About, BigDecimal> first = new HashMap<>();
        return claims.stream()
                .filter(claim -> claim.metric().startsWith(CONDITION))
                .allMatch(claim -> {
                    BigDecimal seen = first.putIfAbsent(about(claim), claim.value());
                    return seen == null || seen.compareTo(claim.value()) == 0;
                });
    }

    /**
     * What the claim is about, without the number of its run where runs of the same thing are counted, and with its version
     * where the document has several of it.
     */
    String subject(DocumentClaim claim) {
        About about = about(claim);
        String subject = runs.containsKey(about) ? about.subject() : claim.subject();
        boolean several = versions.getOrDefault(about.subject(), Set.of()).size() > 1;
        return several ? (subject.strip() + " " + about.version()).strip() : subject;
    }

    /** The runs behind the claim, or, where it has one, all that state the same thing. */
    long of(DocumentClaim claim) {
        long behind = claim.runs().orElse(1);
        return behind == 1
                ? Math.max(1, runs.getOrDefault(about(claim), Set.of()).size())
                : behind;
    }
}
