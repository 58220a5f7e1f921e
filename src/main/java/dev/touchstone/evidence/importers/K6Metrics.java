package dev.touchstone.evidence.importers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What all layouts of k6 summaries hold: metrics by name, those of k6 itself in milliseconds and counts, custom trends in
 * a unit that only the layout of {@code handleSummary} may state. Which percentiles there are depends on the options of the
 * test; p(99) is not among the usual ones.
 */
final class K6Metrics {

    private static final String PACED = "k6.paced";
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

    /** Below this share of its virtual users at work, a test was held back by its own script and not by the system. */
    private static final double BUSY = 0.5;

    /** The share of dropped iterations from which on a rate was not held, as for every tool. */
    private static final double NOT_HELD = 0.02;

    private static final double MILLIS = 1000;

    private static final Tree NONE = new Tree(MissingNode.getInstance(), "");

    private final Map<String, Tree> metrics;
    private final UnaryOperator<Tree> values;
    private final Findings findings = new Findings();

    /**
     * @param metrics all metrics by name
     * @param values from a metric to its values
     */
    K6Metrics(Map<String, Tree> metrics, UnaryOperator<Tree> values) {
        this.metrics = metrics;
        this.values = values;
        findings.condition("tool", "k6");
    }

    /** The metrics of an object whose keys are their names. */
    static Map<String, Tree> byName(Tree object) {
        Map<String, Tree> byName = new TreeMap<>();
        object.node().fieldNames().forEachRemaining(name -> byName.put(name, object.at(name)));
        return byName;
    }

    Findings findings() {
        return findings;
    }

    private Tree metric(String name) {
        return metrics.getOrDefault(name, NONE);
    }

    private Tree value(String metric, String key) {
        return values.apply(metric(metric)).at(key);
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
                        value("dropped_iterations", "count").locator(),
                        "k6.dropped",
                        Map.of("metric", "latency", "count", count)));
        add(value("vus_max", "value"), "workload.vus", "1").ifPresent(this::paced);
        if (requests.isPresent() && value("http_req_duration", "p(99)").number().isEmpty()) {
            findings.warn(Warning.of("k6.no-p99", Map.of()));
        }
        new TreeSet<>(metrics.keySet())
                .stream()
                        .filter(name -> !OWN.contains(name) && !name.contains("{"))
                        .filter(name -> value(name, "avg").exists())
                        .forEach(name -> trend(
                                name,
                                "custom." + name,
                                metric(name).at("contains").text().equals("time") ? "ms" : "",
                                Optional.empty()));
    }

    /**
     * Little's law the other way round: rate x mean latency are the users that wait for an answer. Where most do not, the
     * script slept or a given rate was held, and the rate is what was asked for. Where more than a few of its iterations were
     * dropped it was not held.
     */
    private void paced(BigDecimal users) {
        Optional<BigDecimal> rate = value("http_reqs", "rate").number();
        Optional<BigDecimal> mean = value("http_req_duration", "avg").number();
        double dropped = value("dropped_iterations", "count")
                .number()
                .map(BigDecimal::doubleValue)
                .orElse(0.0);
        double done = value("iterations", "count")
                .number()
                .map(BigDecimal::doubleValue)
                .orElse(0.0);
        boolean held = dropped <= NOT_HELD * (dropped + done);
        if (rate.isEmpty() || mean.isEmpty() || mean.get().signum() == 0 || !held) {
            return;
        }
        double busy = rate.get().doubleValue() * mean.get().doubleValue() / MILLIS;
        if (busy < BUSY * users.doubleValue()) {
            findings.warn(
                    value("http_reqs", "rate").locator(),
                    PACED,
                    Map.of(
                            "metric",
                            "throughput",
                            "busy",
                            BigDecimal.valueOf(busy).setScale(1, RoundingMode.HALF_UP),
                            "vus",
                            users));
        }
    }

    /**
     * Whether each threshold was kept, as a condition.
     *
     * @param passed what a threshold says
     */
    void thresholds(Predicate<JsonNode> passed) {
        metrics.forEach((name, metric) -> metric.at("thresholds")
                .node()
                .properties()
                .forEach(one -> findings.condition(
                        "threshold " + name + " " + one.getKey(), passed.test(one.getValue()) ? "passed" : "failed")));
    }

    private void trend(String metric, String name, String unit, Optional<BigDecimal> sample) {
        Tree all = values.apply(metric(metric));
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
