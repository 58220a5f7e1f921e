package dev.touchstone.evidence;

import dev.touchstone.evidence.importers.Metrics;
import dev.touchstone.evidence.importers.RunValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the runs of a document say of one subject in one metric. The run is the unit: a request, a window of ten seconds or
 * an iteration is none, and a summary of several runs is no run either.
 *
 * @param document its SHA-256
 * @param subject what the tool measured, in its words; empty where the document has one subject
 * @param metric name of the vocabulary; the base alone where the values of single runs stand behind the summaries
 * @param unit canonical, such as {@code s}; empty where it is not known
 * @param runs how many; 0 where the document does not say
 * @param failed runs that ended with an error; they are left out and not among {@code runs}
 * @param values one a run, in the document's order, positive; none unless {@code standing} is {@code RUNS}
 * @param standing what the values are
 */
public record RunSeries(
        String document,
        String subject,
        String metric,
        String unit,
        long runs,
        int failed,
        List<Double> values,
        Standing standing) {

    /** What a document gives of the runs behind a metric. */
    public enum Standing {
        /** The value of every run. */
        RUNS,
        /** A summary of several runs, but not what each of them gave. */
        SUMMARY,
        /** Several values that the document does not call repetitions of one thing. */
        UNCLEAR,
        /** Every run ended with an error. */
        ALL_FAILED,
        /** A value is 0, negative or beyond every measure, and has no logarithm. */
        NO_LOGARITHM,
        /** A value is only a limit, such as a given rate that was held, or a percentile into which timeouts reach. */
        LIMIT,
        /** The values have no unit that is known. */
        NO_UNIT
    }

    /** Spreads, sums and shares, and the extremes, which hang on how often was measured. */
    private static final Set<String> NOT_COMPARED =
            Set.of("stddev", "error99.9", "min", "max", "p100", "total", "ratio");

    /** What was set, went wrong, or is a share of one thread of the tool. */
    private static final Set<String> NO_RESULTS = Set.of("workload", "duration", "error", "errors", "thread");

    private record Summarised(String subject, String metric) {
        static Summarised by(DocumentClaim claim) {
            return new Summarised(claim.subject(), Metrics.base(claim.metric()));
        }
    }

    private record Key(String subject, String metric, String unit) {}

    /** Copies the values. */
    public RunSeries {
        values = List.copyOf(values);
    }

    /**
     * The series of a document; withdrawn numbers and those of grade X are left out.
     *
     * @param inside what single runs gave where the document holds it
     */
    public static List<RunSeries> of(EvidenceDocument document, List<RunValues> inside) {
        Map<Summarised, DocumentClaim> summaries = new HashMap<>();
        document.claims().forEach(claim -> summaries.putIfAbsent(Summarised.by(claim), claim));
        Map<Summarised, List<RunValues>> held = new LinkedHashMap<>();
        inside.forEach(
                runs -> held.computeIfAbsent(new Summarised(runs.subject(), runs.metric()), fresh -> new ArrayList<>())
                        .add(runs));
        List<RunSeries> all = new ArrayList<>();
        held.forEach((what, runs) -> Optional.ofNullable(summaries.get(what))
                .filter(DocumentClaim::usable)
                .ifPresent(summary -> all.add(of(document, summary, runs))));
        Repetitions repetitions = document.repetitions();
        Map<Key, List<DocumentClaim>> claims = new LinkedHashMap<>();
        for (DocumentClaim claim : document.claims()) {
            if (claim.usable() && isResult(claim) && !held.containsKey(Summarised.by(claim))) {
                Key key = new Key(repetitions.subject(claim), claim.metric(), unit(claim));
                claims.computeIfAbsent(key, fresh -> new ArrayList<>()).add(claim);
            }
        }
        claims.forEach((key, found) -> all.add(of(document, key, found, repetitions)));
        return List.copyOf(all);
    }

    private static boolean isResult(DocumentClaim claim) {
        String family = claim.metric().split("\\.", 2)[0];
        String unit = unit(claim);
        return !NO_RESULTS.contains(family)
                && !NOT_COMPARED.contains(claim.statistic())
                && (unit.isEmpty() || isTime(unit) || unit.equals("By") || unit.endsWith("/s"));
    }

    private static boolean isTime(String unit) {
        return unit.equals("s") || unit.startsWith("s/") || unit.startsWith("s.");
    }

    private static String unit(DocumentClaim claim) {
        return claim.canonical().map(DocumentClaim.Canonical::unit).orElse("");
    }

    /** What single runs gave; where none is held, what the summary says of them. */
    private static RunSeries of(EvidenceDocument document, DocumentClaim summary, List<RunValues> all) {
        RunValues held = all.getFirst();
        Key key = new Key(held.subject(), held.metric(), unit(summary));
        if (all.size() > 1) {
            return without(document, key, Standing.UNCLEAR, 0, 0);
        }
        if (held.values().isEmpty() && held.failed() == 0) {
            return without(document, key, Standing.SUMMARY, summary.runs().orElse(0), 0);
        }
        if (held.values().isEmpty()) {
            return without(document, key, Standing.ALL_FAILED, 0, held.failed());
        }
        List<Double> values = held.values().stream()
                .flatMap(value -> Metrics.canonical(value, held.unit()).stream())
                .map(canonical -> canonical.value().doubleValue())
                .toList();
        return with(document, key, values, held.values().size(), held.failed());
    }

    /** One run a number, where they are numbers of different runs. */
    private static RunSeries of(
            EvidenceDocument document, Key key, List<DocumentClaim> claims, Repetitions repetitions) {
        if (repetitions.of(claims.getFirst()) < claims.size()) {
            return without(document, key, Standing.UNCLEAR, 0, 0);
        }
        long most =
                claims.stream().mapToLong(claim -> claim.runs().orElse(1)).max().orElseThrow();
        if (most > 1) {
            return without(document, key, Standing.SUMMARY, most, 0);
        }
        if (claims.stream().anyMatch(claim -> claim.bound() != Bound.EXACT)) {
            return without(document, key, Standing.LIMIT, claims.size(), 0);
        }
        List<Double> values = claims.stream()
                .flatMap(claim -> claim.canonical().stream())
                .map(canonical -> canonical.value().doubleValue())
                .toList();
        return with(document, key, values, claims.size(), 0);
    }

    private static RunSeries with(EvidenceDocument document, Key key, List<Double> values, long runs, int failed) {
        if (values.size() < runs) {
            return without(document, key, Standing.NO_UNIT, runs, failed);
        }
        if (!values.stream().allMatch(value -> value > 0 && Double.isFinite(value))) {
            return without(document, key, Standing.NO_LOGARITHM, runs, failed);
        }
        return new RunSeries(
                document.sha256(), key.subject(), key.metric(), key.unit(), runs, failed, values, Standing.RUNS);
    }

    private static RunSeries without(EvidenceDocument document, Key key, Standing standing, long runs, int failed) {
        return new RunSeries(
                document.sha256(), key.subject(), key.metric(), key.unit(), runs, failed, List.of(), standing);
    }
}
