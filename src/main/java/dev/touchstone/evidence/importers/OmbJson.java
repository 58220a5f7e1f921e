package dev.touchstone.evidence.importers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result file of the OpenMessaging Benchmark. Rates are lists, one element for each window of 10 s: their mean is
 * computed here, and the windows are one run, not many. Latencies of publishing and end to end are in ms, the delay
 * before publishing is in us. A leg whose map of quantiles is empty was not measured, though its figures say 0.0.
 */
final class OmbJson implements Format {

    private static final BigDecimal EDGE = new BigDecimal("0.001");

    /** From the ends of the keys to the names of statistics. */
    private static final Map<String, String> STATISTICS = statistics();

    /** From the keys of the file to those of conditions. */
    private static final Map<String, String> CONDITIONS = Map.of(
            "workload", "workload",
            "driver", "driver",
            "version", "version",
            "messageSize", "message_size",
            "topics", "topics",
            "partitions", "partitions",
            "producersPerTopic", "producers_per_topic",
            "consumersPerTopic", "consumers_per_topic",
            "beginTime", "date",
            "endTime", "end");

    private static Map<String, String> statistics() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("Avg", "mean");
        names.put("50pct", "p50");
        names.put("75pct", "p75");
        names.put("95pct", "p95");
        names.put("99pct", "p99");
        names.put("999pct", "p99.9");
        names.put("9999pct", "p99.99");
        names.put("Max", "max");
        return names;
    }

    @Override
    public String id() {
        return "omb-json";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Content content) {
        return content.json()
                .filter(tree ->
                        tree.has("aggregatedEndToEndLatencyQuantiles") || tree.has("aggregatedPublishLatencyQuantiles"))
                .isPresent();
    }

    @Override
    public Extract read(Content content) {
        Tree whole = Tree.of(content);
        Findings findings = new Findings();
        findings.condition("tool", "OpenMessaging Benchmark");
        CONDITIONS.forEach((key, name) -> findings.condition(name, whole.at(key).text()));
        int windows = rate(whole.at("publishRate"), "publishRate.mean", findings);
        int consumed = rate(whole.at("consumeRate"), "consumeRate.mean", findings);
        if (windows == 0 || consumed == 0) {
            Tree missing = whole.at(windows == 0 ? "publishRate" : "consumeRate");
            throw Refusal.at(missing.locator(), "cut-off", Map.of("missing", missing.pointer()));
        }
        if (whole.at("publishErrorRate").exists()) {
            rate(whole.at("publishErrorRate"), "publishErrorRate.mean", findings);
        }
        leg(whole, "aggregatedPublishLatency", "publish", "ms", findings);
        leg(whole, "aggregatedPublishDelayLatency", "publish-delay", "us", findings);
        leg(whole, "aggregatedEndToEndLatency", "e2e", "ms", findings);
        findings.add(PrintedValue.of(
                        "samples",
                        BigDecimal.valueOf(windows),
                        "1",
                        whole.at("publishRate").locator())
                .inRuns(1));
        return findings.extract();
    }

    /** The mean of the windows, to 16 digits as far as they go; answers how many there are. */
    private static int rate(Tree windows, String metric, Findings findings) {
        BigDecimal sum = BigDecimal.ZERO;
        int count = windows.node().size();
        for (int i = 0; i < count; i++) {
            sum = sum.add(windows.at(i).needed());
        }
        if (count > 0) {
            BigDecimal mean = sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64);
            findings.add(PrintedValue.of(metric, mean, "{msg}/s", windows.locator())
                    .over(count)
                    .by(Formula.MEAN_OF_WINDOWS)
                    .inRuns(1));
        }
        return count;
    }

    private static void leg(Tree whole, String prefix, String subject, String unit, Findings findings) {
        Tree quantiles = whole.at(prefix + "Quantiles");
        if (quantiles.exists() && quantiles.node().isEmpty()) {
            findings.warn(quantiles.locator(), "omb.nothing-measured", Map.of("subject", subject));
            return;
        }
        List<PrintedValue> values = new ArrayList<>();
        STATISTICS.forEach((end, statistic) -> {
            Tree place = whole.at(prefix + end);
            place.number()
                    .ifPresent(value -> values.add(PrintedValue.of("latency." + statistic, value, unit, place.locator())
                            .about(subject)
                            .inRuns(1)));
        });
        Optional<BigDecimal> step = step(values);
        values.stream().map(value -> step.map(value::inStepsOf).orElse(value)).forEach(findings::add);
    }

    /** 1 where all percentiles are whole: clocks of whole ms, and edges of buckets just above such as 302.001. */
    private static Optional<BigDecimal> step(List<PrintedValue> values) {
        List<BigDecimal> percentiles = values.stream()
                .filter(value -> !value.metric().equals("latency.mean"))
                .map(PrintedValue::value)
                .toList();
        boolean whole = !percentiles.isEmpty()
                && percentiles.stream().allMatch(value -> {
                    BigDecimal rest = value.remainder(BigDecimal.ONE).abs();
                    return rest.compareTo(EDGE) <= 0;
                });
        return whole ? Optional.of(BigDecimal.ONE) : Optional.empty();
    }
}
