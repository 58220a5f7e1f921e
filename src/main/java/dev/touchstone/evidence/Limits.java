package dev.touchstone.evidence;

import dev.touchstone.base.PlainNumber;
import dev.touchstone.evidence.importers.Metrics;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which numbers of a document are only limits of what they name, and by that which of them can be compared as values.
 *
 * <ul>
 *   <li>A value below the step in which it is printed lies anywhere from 0 to that step.
 *   <li>A percentile beyond which no more observations lie than were censored is a lower limit, and so are mean and maximum
 *       where any was: what timed out took longer than what was counted. Other percentiles are those of the survivors.
 *   <li>Where the rate was an input and was held, or the script of the load paced it, the throughput says what was asked for;
 *       the system carries at least that. Where it was not held, the throughput is what it carried.
 * </ul>
 *
 * @param stated what the document says beside its numbers, of each run apart where runs differ
 * @param loop {@code open} where the document or a person says that requests came at their own rate
 * @param offered that rate a second, where it is known
 * @param paced whether the document shows that most of its clients waited for nothing, or its tool sends at a given rate
 */
record Limits(Map<String, String> stated, String loop, OptionalDouble offered, boolean paced) {
    /** Code of the remark that the rate was not held. */
    static final String NOT_HELD = "check.rate-not-held";

    private static final String PACED = "k6.paced";

    /**
     * The format of a tool that sends at the rate of its workload file, which its result does not repeat; at the greatest one
     * where a person says that the loop was closed.
     */
    private static final String SENDS_AT_A_RATE = "omb-json";

    /** Rates of which one was offered: what a tool sent, and what came out at the other end. */
    private static final Set<String> RATES =
            Set.of("throughput", "throughput.send", "throughput.receive", "publishRate.mean", "consumeRate.mean");

    private static final Pattern RUN = Pattern.compile("run (\\d+)\\b.*");

    /** What every observation enters that was given up. */
    private static final Set<String> WHOLE = Set.of("max", "mean");

    /** The same tolerance as that of rate x duration against the total. */
    private static final double TOLERANCE = 0.02;

    /** Those of a document about which this is said. */
    static Limits of(EvidenceDocument document, DocumentContext said) {
        Workload load = document.known(said).workload();
        boolean paced =
                document.remarks().stream().anyMatch(remark -> remark.code().equals(PACED));
        boolean given = SENDS_AT_A_RATE.equals(document.format()) && load.loop().isEmpty();
        return new Limits(document.stated(), load.loop(), load.offered(), paced || given);
    }

    /** How a number is meant: what its document shows by itself holds, else what it or a person says. */
    Bound bound(DocumentClaim claim) {
        Bound shown = claim.relativeTo().isPresent() ? Bound.EXACT : shown(claim);
        return shown == Bound.EXACT ? claim.bound() : shown;
    }

    private Bound shown(DocumentClaim claim) {
        if (claim.belowResolution()) {
            return Bound.AT_MOST;
        }
        if (RATES.contains(claim.metric()) && (openLoop(claim) || offered.isPresent() || paced)) {
            return notHeld(claim) ? Bound.EXACT : Bound.AT_LEAST;
        }
        return censored(claim) ? Bound.AT_LEAST : Bound.EXACT;
    }

    private boolean openLoop(DocumentClaim claim) {
        Matcher run = RUN.matcher(claim.subject());
        String own = run.matches() ? stated.getOrDefault("run_" + run.group(1) + "_loop", loop) : loop;
        return own.equals("open");
    }

    private static boolean censored(DocumentClaim claim) {
        if (claim.censored().isEmpty() || claim.sample().isEmpty()) {
            return false;
        }
        double lost = claim.censored().getAsLong();
        double share = lost / (lost + claim.sample().getAsLong());
        OptionalDouble below = Metrics.percentile(claim.metric());
        return WHOLE.contains(claim.statistic()) || (below.isPresent() && share >= 1 - below.getAsDouble());
    }

    /** One remark for each throughput that stayed behind the rate that was offered. */
    List<EvidenceDocument.Remark> remarks(List<DocumentClaim> claims) {
        return claims.stream()
                .filter(claim ->
                        RATES.contains(claim.metric()) && claim.relativeTo().isEmpty() && notHeld(claim))
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
