package dev.touchstone.evidence;

import dev.touchstone.base.PlainNumber;
import dev.touchstone.evidence.importers.Metrics;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Which numbers of a document are only limits of what they name, and by that which of them can be compared as values.
 *
 * <ul>
 *   <li>A value below the step in which it is printed lies anywhere from 0 to that step.
 *   <li>A percentile below which fewer observations lie than were censored, and a maximum of which any was, is a lower limit:
 *       what timed out took longer than everything that was counted.
 *   <li>Where the rate was an input and was held, the throughput says what was asked for; the system carries at least that.
 *       Where it was not held, the throughput is what it carried.
 * </ul>
 *
 * @param openLoop whether the document or a person says that requests came at their own rate
 * @param offered that rate a second, where it is known
 */
record Limits(boolean openLoop, OptionalDouble offered) {
    /** Code of the remark that the rate was not held. */
    static final String NOT_HELD = "check.rate-not-held";

    private static final String THROUGHPUT = "throughput";

    /** The same tolerance as that of rate x duration against the total. */
    private static final double TOLERANCE = 0.02;

    /** Those of a document about which this is said. */
    static Limits of(EvidenceDocument document, DocumentContext said) {
        String loop = document.stated().getOrDefault("loop", said.workload().loop());
        return new Limits(loop.equals("open"), OfferedRate.of(document.format(), said));
    }

    /** How a number is meant. */
    Bound bound(DocumentClaim claim) {
        if (claim.belowResolution()) {
            return Bound.AT_MOST;
        }
        if (claim.metric().equals(THROUGHPUT) && (openLoop || offered.isPresent())) {
            return notHeld(claim) ? Bound.EXACT : Bound.AT_LEAST;
        }
        return censored(claim) ? Bound.AT_LEAST : Bound.EXACT;
    }

    private static boolean censored(DocumentClaim claim) {
        if (claim.censored().isEmpty() || claim.sample().isEmpty()) {
            return false;
        }
        double lost = claim.censored().getAsLong();
        double share = lost / (lost + claim.sample().getAsLong());
        OptionalDouble below = Metrics.percentile(claim.metric());
        return claim.statistic().equals("max") || (below.isPresent() && share >= 1 - below.getAsDouble());
    }

    /** One remark for each throughput that stayed behind the rate that was offered. */
    List<EvidenceDocument.Remark> remarks(List<DocumentClaim> claims) {
        return claims.stream()
                .filter(claim -> claim.metric().equals(THROUGHPUT) && notHeld(claim))
                .map(claim -> new EvidenceDocument.Remark(
                        NOT_HELD,
                        Map.of(
                                "metric", "latency",
                                "subject", claim.subject(),
                                "achieved", claim.value().toPlainString(),
                                "offered", PlainNumber.of(offered.getAsDouble())),
                        claim.locator()))
                .toList();
    }

    private boolean notHeld(DocumentClaim throughput) {
        return offered.isPresent()
                && throughput
                        .canonical()
                        .filter(rate -> rate.value().doubleValue() < (1 - TOLERANCE) * offered.getAsDouble())
                        .isPresent();
    }
}
