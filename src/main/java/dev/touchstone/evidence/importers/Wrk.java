package dev.touchstone.evidence.importers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The report of wrk. Percentiles are printed with {@code --latency} only. Since version 4 wrk adds the latencies that it
 * would have seen had it sent on time, so that mean x rate may exceed the connections; requests that ran into the
 * timeout are in no latency at all.
 */
final class Wrk implements Format {

    private static final BigDecimal SECOND = BigDecimal.valueOf(1_000_000);

    @Override
    public String id() {
        return "wrk";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Content content) {
        return WrkReport.begins(content) && !Wrk2.marked(content);
    }

    @Override
    public Extract read(Content content) {
        return Run.each(Run.split(content, WrkReport.START), Wrk::one);
    }

    private static Extract one(Run run) {
        Findings findings = new Findings();
        findings.condition("tool", "wrk");
        findings.condition("loop", "closed");
        WrkReport.heading(run, findings);
        List<PrintedValue> table = WrkReport.table(run);
        table.forEach(findings::add);
        WrkReport.perThread(run, findings);
        Optional<Hit> distribution = run.find(WrkReport.DISTRIBUTION);
        distribution.ifPresentOrElse(
                heading -> WrkReport.percentiles(run, heading, WrkReport.requests(run)).stream()
                        .map(value -> value.lacking(WrkReport.timeouts(run)))
                        .forEach(findings::add),
                () -> findings.warn(table.getFirst().at(), "wrk.no-percentiles", Map.of()));
        WrkReport.totals(run, findings);
        Extract found = findings.extract();
        corrected(found, table.getFirst(), findings);
        return findings.extract();
    }

    /** Little: a closed loop of c connections has at most c requests in flight, rate x mean. */
    private static void corrected(Extract found, PrintedValue mean, Findings findings) {
        BigDecimal connections = of(found, "workload.connections");
        BigDecimal inFlight = of(found, "throughput").multiply(WrkReport.microseconds(mean));
        if (inFlight.compareTo(connections.multiply(SECOND)) > 0) {
            String shown = inFlight.divide(SECOND, 0, RoundingMode.DOWN).toPlainString();
            findings.warn(
                    mean.at(),
                    "wrk.corrected",
                    Map.of("metric", "latency.mean", "flight", shown, "connections", connections.toPlainString()));
        }
    }

    private static BigDecimal of(Extract found, String metric) {
        return found.values().stream()
                .filter(value -> value.metric().equals(metric))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
