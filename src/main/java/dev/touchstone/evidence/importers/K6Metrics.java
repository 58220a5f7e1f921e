package dev.touchstone.evidence.importers;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What both layouts of k6 summaries hold: metrics by name, those of k6 itself in milliseconds and counts, custom trends in
 * a unit that only the layout of {@code handleSummary} may state. Which percentiles there are depends on the options of the
 * test; p(99) is not among the usual ones.
 */
final class K6Metrics {

    private static final Pattern PERCENTILE = Pattern.compile("p\\((\\d{1,2}(?:\\.\\d{1,6})?)\\)");
    private static final Map<String, String> STATISTICS =
            Map.of("avg", "mean", "min", "min", "med", "p50", "max", "max");
    private static final Set<String> OWN = Set.of(
            "http_req_duration",
            "http_req_blocked",
            "http_req_connecting",
            "http_req_tls_handshaking",
            "http_req_sending",
            "http_req_waiting",
            "http_req_receiving",
            "iteration_duration",
            "group_duration");

    private final Tree metrics;
    private final UnaryOperator<Tree> values;
    private final Findings findings = new Findings();

    /**
     * @param metrics the object of all metrics
     * @param values from a metric to its values
     */
    K6Metrics(Tree metrics, UnaryOperator<Tree> values) {
        this.metrics = metrics;
        this.values = values;
        findings.condition("tool", "k6");
    }

    Findings findings() {
        return findings;
    }

    private Tree value(String metric, String key) {
        return values.apply(metrics.at(metric)).at(key);
    }

    private Optional<BigDecimal> add(Tree place, String name, String unit) {
        Optional<BigDecimal> value = place.number();
        value.ifPresent(number -> findings.add(PrintedValue.of(name, number, unit, place.locator())));
        return value;
    }

    /**
     * Reads what k6 measures itself, then the custom trends.
     *
     * @param failedRatio key of the share of failed requests
     */
    void read(String failedRatio) {
        add(value("http_reqs", "rate"), "throughput", "{req}/s");
        Optional<BigDecimal> requests = add(value("http_reqs", "count"), "requests.total", "{req}");
        trend("http_req_duration", "latency", "ms", requests);
        add(value("http_req_failed", failedRatio), "error.ratio", "1");
        add(value("dropped_iterations", "count"), "dropped.iterations", "1")
                .filter(count -> count.signum() > 0)
                .ifPresent(count -> findings.warn(
                        value("dropped_iterations", "count").locator(), "k6.dropped", Map.of("count", count)));
        add(value("vus_max", "value"), "workload.vus", "1");
        if (requests.isPresent()
                && values.apply(metrics.at("http_req_duration"))
                        .at("p(99)")
                        .number()
                        .isEmpty()) {
            findings.warn(Warning.of("k6.no-p99", Map.of()));
        }
        Map<String, JsonNode> sorted = new TreeMap<>();
        metrics.node().properties().forEach(one -> sorted.put(one.getKey(), one.getValue()));
        sorted.keySet().stream()
                .filter(name -> !OWN.contains(name) && !name.contains("{"))
                .filter(name -> values.apply(metrics.at(name)).at("avg").exists())
                .forEach(name -> trend(
                        name,
                        "custom." + name,
                        metrics.at(name).at("contains").text().equals("time") ? "ms" : "",
                        Optional.empty()));
    }

    private void trend(String metric, String name, String unit, Optional<BigDecimal> sample) {
        Tree all = values.apply(metrics.at(metric));
        Map<String, String> names = new TreeMap<>();
        all.node().fieldNames().forEachRemaining(key -> {
            Matcher percentile = PERCENTILE.matcher(key);
            if (percentile.matches()) {
                names.put(key, "p" + percentile.group(1));
            } else if (STATISTICS.containsKey(key)) {
                names.put(key, STATISTICS.get(key));
            }
        });
        names.forEach((key, statistic) -> all.at(key).number().ifPresent(number -> {
            PrintedValue value = PrintedValue.of(
                    name + "." + statistic, number, unit, all.at(key).locator());
            findings.add(sample.map(count -> value.over(count.longValue())).orElse(value));
        }));
    }
}
