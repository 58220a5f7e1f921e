package dev.touchstone.evidence;

import dev.touchstone.evidence.importers.Metrics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The latency percentiles that a document states of one subject, as they stand there: nothing is drawn between them that
 * was not measured.
 *
 * @param subject what the tool measured, in its words; empty where the document has one subject
 * @param about the same without the number of its run, where runs of one thing stand in the document
 * @param points by rising percentile, each once; withdrawn numbers and those without a unit are left out
 */
public record LatencyCurve(String subject, String about, List<Point> points) {
    private static final String LATENCY = "latency";

    /**
     * A percentile.
     *
     * @param share below it, 0 to less than 1
     * @param seconds positive
     * @param claim the number in its document
     */
    public record Point(double share, BigDecimal seconds, DocumentClaim claim) {
        /** True when it only says from where on, or up to where, the percentile lies. */
        public boolean limit() {
            return claim.bound() != Bound.EXACT;
        }

        /** True when the document says that fewer than ten observations lie beyond it. */
        public boolean thin() {
            return claim.sample().isPresent()
                    && Metrics.tooFew(share, claim.sample().getAsLong());
        }
    }

    /** The curves of a document, that with the most percentiles first; none when it states no percentile in a unit of time. */
    public static List<LatencyCurve> of(EvidenceDocument document) {
        Map<String, TreeMap<Double, Point>> subjects = new LinkedHashMap<>();
        for (DocumentClaim claim : document.claims()) {
            point(claim)
                    .ifPresent(point -> subjects.computeIfAbsent(claim.named(), fresh -> new TreeMap<>())
                            .putIfAbsent(point.share(), point));
        }
        Repetitions repetitions = document.repetitions();
        List<LatencyCurve> curves = new ArrayList<>();
        subjects.forEach((subject, points) -> curves.add(new LatencyCurve(
                subject, repetitions.subject(points.firstEntry().getValue().claim()), List.copyOf(points.values()))));
        curves.sort(Comparator.comparing(curve -> -curve.points().size()));
        return List.copyOf(curves);
    }

    /** True when the document states latency percentiles, but no unit for them. */
    public static boolean withoutUnit(EvidenceDocument document) {
        return of(document).isEmpty()
                && document.claims().stream()
                        .anyMatch(claim ->
                                isPercentile(claim) && claim.canonical().isEmpty());
    }

    private static boolean isPercentile(DocumentClaim claim) {
        return Metrics.base(claim.metric()).equals(LATENCY)
                && Metrics.percentile(claim.metric()).isPresent();
    }

    private static Optional<Point> point(DocumentClaim claim) {
        if (!isPercentile(claim) || claim.withdrawn().isPresent()) {
            return Optional.empty();
        }
        double share = Metrics.percentile(claim.metric()).orElseThrow();
        return claim.canonical()
                .filter(value -> value.unit().equals("s") && value.value().signum() > 0 && share < 1)
                .map(value -> new Point(share, value.value(), claim));
    }
}
