package dev.touchstone.evidence.importers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The JSON of JMH ({@code -rf json}). A subject is a benchmark with its parameters and mode. The forks are the independent
 * runs; iterations inside a fork are not. The error is that of the 99.9 % interval, {@code "NaN"} with two iterations or
 * fewer. Percentiles of the score are over iterations and left out, but for the mode {@code sample}, where they are over
 * single operations, of all forks together.
 */
final class JmhJson implements Format {

    /** Rounding, as everywhere where a file is held against itself. */
    private static final double SAME = 0.02;

    private static final List<String> PERCENTILES =
            List.of("50.0", "90.0", "95.0", "99.0", "99.9", "99.99", "99.999", "99.9999");

    @Override
    public String id() {
        return "jmh-json";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Content content) {
        return content.json()
                .filter(tree -> tree.isArray()
                        && tree.path(0).has("primaryMetric")
                        && tree.path(0).has("benchmark"))
                .isPresent();
    }

    @Override
    public Extract read(Content content) {
        Tree all = Tree.of(content);
        Findings findings = new Findings();
        Tree first = all.at(0);
        findings.condition("tool", "jmh");
        findings.condition("tool_version", first.at("jmhVersion").text());
        findings.condition(
                "jvm", first.at("vmName").text() + " " + first.at("vmVersion").text());
        findings.condition("forks", first.at("forks").text());
        findings.condition("threads", first.at("threads").text());
        findings.condition("measurement_time", first.at("measurementTime").text());
        for (int i = 0; i < all.node().size(); i++) {
            benchmark(all.at(i), findings);
        }
        return findings.extract();
    }

    private static void benchmark(Tree one, Findings findings) {
        String mode = one.at("mode").text();
        String subject = subject(one);
        Tree metric = one.at("primaryMetric");
        String unit = metric.at("scoreUnit").text();
        long forks =
                Math.max(1, one.at("forks").number().map(BigDecimal::longValue).orElse(1L));
        Tree score = metric.at("score");
        BigDecimal value = score.needed();
        findings.add(PrintedValue.of("score", value, unit, score.locator())
                .about(subject)
                .across(Replicates.of(forkMeans(metric.at("rawData"))))
                .inRuns(forks));
        contradictions(mode, metric, value, subject, findings);
        Tree error = metric.at("scoreError");
        error.number()
                .ifPresentOrElse(
                        half -> {
                            findings.add(PrintedValue.of("score.error99.9", half, unit, error.locator())
                                    .about(subject)
                                    .inRuns(forks));
                            if (half.compareTo(value) >= 0) {
                                warn(findings, "jmh.interval-holds-zero", error, subject);
                            }
                        },
                        () -> warn(findings, "jmh.no-error", error, subject));
        if (mode.equals("sample")) {
            operations(metric.at("scorePercentiles"), unit, subject, findings);
        } else {
            samples(metric.at("rawData"), subject, findings);
        }
    }

    /** Throughput is operations a time and all else time an operation; the score is the mean of what it was made of. */
    private static void contradictions(String mode, Tree metric, BigDecimal score, String subject, Findings findings) {
        String unit = metric.at("scoreUnit").text();
        if (mode.equals("thrpt") != unit.startsWith("ops/") && (unit.startsWith("ops/") || unit.endsWith("/op"))) {
            findings.warn(
                    metric.at("scoreUnit").locator(),
                    "jmh.mode-unit",
                    Map.of("metric", "score", "subject", subject, "mode", mode, "unit", unit));
        }
        List<Double> raw = new ArrayList<>();
        for (int fork = 0; fork < metric.at("rawData").node().size(); fork++) {
            raw.addAll(metric.at("rawData").at(fork).numbers());
        }
        double mean = raw.stream().mapToDouble(Double::doubleValue).average().orElse(score.doubleValue());
        if (Math.abs(mean - score.doubleValue()) > SAME * Math.abs(mean)) {
            findings.warn(
                    metric.at("score").locator(),
                    "jmh.score-runs",
                    Map.of("metric", "score", "subject", subject, "score", score, "mean", mean));
        }
    }

    @Override
    public boolean listsRuns() {
        return true;
    }

    @Override
    public List<RunValues> runs(Content content) {
        Tree all = Tree.of(content);
        List<RunValues> runs = new ArrayList<>();
        for (int i = 0; i < all.node().size(); i++) {
            Tree one = all.at(i);
            Tree metric = one.at("primaryMetric");
            List<BigDecimal> forks = forkMeans(metric.at("rawData")).stream()
                    .filter(Double::isFinite)
                    .map(BigDecimal::valueOf)
                    .toList();
            runs.add(new RunValues(subject(one), "score", metric.at("scoreUnit").text(), forks, 0));
            runs.add(RunValues.none(subject(one), "latency"));
        }
        return runs;
    }

    private static String subject(Tree one) {
        return one.at("benchmark").text() + parameters(one.at("params")) + " "
                + one.at("mode").text();
    }

    /** Of the iterations of each fork, which depend on each other. */
    private static List<Double> forkMeans(Tree raw) {
        List<Double> means = new ArrayList<>();
        for (int fork = 0; fork < raw.node().size(); fork++) {
            raw.at(fork).numbers().stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .ifPresent(means::add);
        }
        return means;
    }

    private static void samples(Tree raw, String subject, Findings findings) {
        int count = 0;
        for (int fork = 0; fork < raw.node().size(); fork++) {
            count += raw.at(fork).node().size();
        }
        if (count > 0) {
            findings.add(PrintedValue.of("samples", BigDecimal.valueOf(count), "1", raw.locator())
                    .about(subject));
        }
    }

    private static void operations(Tree percentiles, String unit, String subject, Findings findings) {
        String time = unit.endsWith("/op") ? unit.substring(0, unit.length() - "/op".length()) : unit;
        for (String percentile : PERCENTILES) {
            String name = percentile.endsWith(".0") ? percentile.substring(0, percentile.length() - 2) : percentile;
            latency(percentiles.at(percentile), "latency.p" + name, time, subject, findings);
        }
        latency(percentiles.at("0.0"), "latency.min", time, subject, findings);
        latency(percentiles.at("100.0"), "latency.max", time, subject, findings);
    }

    private static void latency(Tree place, String metric, String unit, String subject, Findings findings) {
        place.number()
                .ifPresent(value -> findings.add(
                        PrintedValue.of(metric, value, unit, place.locator()).about(subject)));
    }

    private static void warn(Findings findings, String code, Tree at, String subject) {
        findings.warn(at.locator(), code, Map.of("metric", "score", "subject", subject));
    }

    private static String parameters(Tree params) {
        Map<String, String> sorted = new TreeMap<>();
        params.node()
                .properties()
                .forEach(one -> sorted.put(one.getKey(), one.getValue().asText()));
        return sorted.isEmpty()
                ? ""
                : sorted.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining(",", "[", "]"));
    }
}
