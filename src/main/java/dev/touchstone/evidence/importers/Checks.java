package dev.touchstone.evidence.importers;

import dev.touchstone.base.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be said against a document from its own numbers, whatever tool wrote it (evidence.md, section 1, import
 * checks). A check never mends: it says what does not fit, and where.
 */
public final class Checks {

    /** A ratio to another thing that is 0 or less. */
    public static final String RATIO_IMPOSSIBLE = "check.ratio-impossible";

    /** Warnings that make a number unusable: grade X. */
    public static final List<String> CONTRADICTIONS = List.of(
            "check.order",
            "check.mean-outside",
            "check.throughput-duration",
            "check.little",
            "check.many-errors",
            "check.implausible",
            RATIO_IMPOSSIBLE,
            "jmh.mode-unit",
            "jmh.score-runs");

    private static final Unit SECOND = Unit.parse("s");
    private static final double SHORTEST_SECONDS = 10;
    private static final double TOTAL_TOLERANCE = 0.02;
    private static final double LITTLE_TOLERANCE = 1.2;

    /** A virtual user of k6 may send so many at once in one batch (its option {@code batch}). */
    private static final double IN_BATCH = 20;

    private static final Pattern RUN = Pattern.compile("run (\\d+)\\b.*");
    private static final double ERRORS_WARN = 0.001;
    private static final double ERRORS_UNUSABLE = 0.05;

    /** Histograms keep at least two digits, most of them three. */
    private static final BigDecimal BUCKET = new BigDecimal("0.99");

    private static final List<String> FAILED = List.of("errors.failed", "errors.total", "errors.non2xx");
    private static final List<String> BROKEN =
            List.of("errors.connect", "errors.read", "errors.write", "errors.timeout");
    private static final List<String> TOTALS = List.of("requests.total", "transactions.total", "messages.total");

    private final List<Warning> warnings = new ArrayList<>();
    private final Map<String, PrintedValue> values;
    private final String subject;
    private final String row;
    private final Map<String, String> conditions;
    private final boolean corrected;

    /** What belongs together: the numbers of a subject, of a table those of one of its lines. */
    private record Group(String subject, String row) {}

    private Checks(Group group, Map<String, PrintedValue> values, Map<String, String> conditions, boolean corrected) {
        this.subject = group.subject();
        this.row = group.row();
        this.values = values;
        this.conditions = conditions;
        this.corrected = corrected;
    }

    /**
     * The warnings about an extract that its own numbers give rise to, subject by subject. What a ratio can be follows from
     * nothing else that stands there.
     *
     * @param table whether each line is a measurement of its own; its warnings then concern that line alone
     */
    public static List<Warning> of(Extract extract, boolean table) {
        Map<Group, Map<String, PrintedValue>> groups = new LinkedHashMap<>();
        extract.values().stream()
                .filter(value -> !value.beside().ratio())
                .forEach(value -> groups.computeIfAbsent(
                                new Group(value.subject(), table ? value.at().toString() : ""),
                                fresh -> new LinkedHashMap<>())
                        .putIfAbsent(value.metric(), value));
        // Once for all, since a document may have thousands of both.
        boolean corrected =
                extract.warnings().stream().anyMatch(warning -> warning.code().endsWith(".corrected"));
        List<Warning> all = new ArrayList<>();
        groups.forEach((group, values) -> all.addAll(new Checks(group, values, extract.conditions(), corrected).run()));
        return List.copyOf(all);
    }

    private List<Warning> run() {
        Map<String, TreeMap<Double, PrintedValue>> distributions = new LinkedHashMap<>();
        values.values().forEach(value -> {
            TreeMap<Double, PrintedValue> ordered =
                    distributions.computeIfAbsent(Metrics.base(value.metric()), fresh -> new TreeMap<>());
            place(value.metric()).ifPresent(share -> ordered.put(share, value));
        });
        distributions.forEach(this::distribution);
        totals();
        little();
        errors();
        duration();
        values.values().forEach(this::single);
        return warnings;
    }

    private void single(PrintedValue value) {
        if (value.unit().isBlank()) {
            warn("check.unit-missing", value, Map.of());
        }
        if (!Metrics.isPlausible(value.metric(), value.value(), value.unit())) {
            warn("check.implausible", value, Map.of("value", value.value(), "unit", value.unit()));
        }
        value.resolution()
                .filter(step -> value.value().abs().compareTo(step) <= 0)
                .ifPresent(step -> warn("check.below-resolution", value, Map.of("step", step)));
        Metrics.percentile(value.metric()).ifPresent(share -> {
            long sample = value.sample().orElse(observations(value));
            if (sample > 0 && Metrics.tooFew(share, sample)) {
                long needed = Math.round(Metrics.needed(share));
                warn("check.few-for-percentile", value, Map.of("sample", sample, "needed", needed));
            }
        });
    }

    /** Latencies are one a request; of other quantities the sample is only what the tool says. */
    private long observations(PrintedValue value) {
        if (!Metrics.base(value.metric()).equals("latency")) {
            return 0;
        }
        return find("latency.samples")
                .or(() -> TOTALS.stream().flatMap(name -> find(name).stream()).findFirst())
                .map(total -> total.value().longValue())
                .orElse(0L);
    }

    /** Where in its distribution a number stands: the smallest before all percentiles, the largest after them. */
    private static OptionalDouble place(String metric) {
        return switch (Metrics.statistic(metric)) {
            case "min" -> OptionalDouble.of(-1);
            case "max" -> OptionalDouble.of(2);
            default -> Metrics.percentile(metric);
        };
    }

    /** min <= p50 <= ... <= max, and the mean between min and max. */
    private void distribution(String base, TreeMap<Double, PrintedValue> ordered) {
        PrintedValue before = null;
        for (PrintedValue value : ordered.values()) {
            if (before != null && below(value, before)) {
                warn("check.order", value, Map.of("metric", value.metric(), "other", before.metric()));
            }
            before = value;
        }
        find(base + ".mean").ifPresent(mean -> {
            boolean under = find(base + ".min").filter(min -> below(mean, min)).isPresent();
            boolean over = find(base + ".max").filter(max -> below(max, mean)).isPresent();
            if (under || over) {
                warn("check.mean-outside", mean, Map.of("metric", mean.metric()));
            }
        });
    }

    private void totals() {
        Optional<Double> seconds = find("duration").flatMap(Checks::seconds);
        Optional<PrintedValue> rate = find("throughput");
        if (seconds.isEmpty() || rate.isEmpty()) {
            return;
        }
        for (String name : TOTALS) {
            find(name).ifPresent(total -> {
                double expected = perSecond(rate.get()) * seconds.get();
                double printed = total.value().doubleValue();
                // The duration is printed in steps, often of a tenth of a second.
                double step = printed
                        / seconds.get()
                        * find("duration").map(Checks::step).orElse(0.0);
                if (expected > 0 && Math.abs(expected - printed) > TOTAL_TOLERANCE * printed + step) {
                    warn(
                            "check.throughput-duration",
                            rate.get(),
                            Map.of("expected", Math.round(expected), "printed", total.value()));
                }
            });
        }
    }

    /**
     * Little's law for closed loops: throughput x mean latency is at most the number of connections. It says nothing where a
     * tool has corrected its latencies for coordinated omission, which the format says itself. Which of the two is wrong it
     * cannot tell, so that both are marked.
     */
    private void little() {
        Optional<Double> connections = find("workload.connections")
                .or(() -> find("workload.clients"))
                .map(value -> value.value().doubleValue())
                .or(() -> find("workload.vus")
                        .map(users -> IN_BATCH * users.value().doubleValue()));
        Optional<Double> mean = find("latency.mean").flatMap(Checks::seconds);
        Optional<PrintedValue> rate = find("throughput");
        boolean bound = !loop().equals("open") && !corrected;
        if (!bound || connections.isEmpty() || mean.isEmpty() || rate.isEmpty()) {
            return;
        }
        double busy = perSecond(rate.get()) * mean.get();
        if (busy > LITTLE_TOLERANCE * connections.get()) {
            for (String family : List.of("latency", "throughput")) {
                PrintedValue at =
                        family.equals("latency") ? find("latency.mean").orElseThrow() : rate.get();
                warn(
                        "check.little",
                        at,
                        Map.of(
                                "metric", family,
                                "busy", Math.round(busy),
                                "connections", Math.round(connections.get())));
            }
        }
    }

    /** Of runs with loops of their own, that of this one. */
    private String loop() {
        Matcher run = RUN.matcher(subject);
        String common = conditions.getOrDefault("loop", "");
        return run.matches() ? conditions.getOrDefault("run_" + run.group(1) + "_loop", common) : common;
    }

    /**
     * The largest of the overlapping counters of failed requests, and what never became a request. An error is often answered
     * faster, so that this concerns whatever was measured.
     */
    private void errors() {
        Optional<PrintedValue> total =
                TOTALS.stream().flatMap(name -> find(name).stream()).findFirst();
        double failed = FAILED.stream()
                .flatMap(name -> find(name).stream())
                .mapToDouble(value -> value.value().doubleValue())
                .max()
                .orElse(0);
        double broken = BROKEN.stream()
                .flatMap(name -> find(name).stream())
                .mapToDouble(value -> value.value().doubleValue())
                .sum();
        double ratio = find("error.ratio")
                .map(value -> value.value().doubleValue() / (value.unit().equals("%") ? 100 : 1))
                .orElseGet(() -> total.map(value -> value.value().doubleValue())
                        .filter(count -> count > 0)
                        .map(count -> (failed + broken) / (count + broken))
                        .orElse(0.0));
        if (ratio >= ERRORS_WARN) {
            PrintedValue at = find("error.ratio").or(() -> total).orElseThrow();
            String code = ratio >= ERRORS_UNUSABLE ? "check.many-errors" : "check.errors";
            warnOfAll(code, at, Map.of("percent", BigDecimal.valueOf(Math.round(ratio * 10_000), 2)));
        }
    }

    private void duration() {
        find("duration")
                .filter(value ->
                        seconds(value).filter(time -> time < SHORTEST_SECONDS).isPresent())
                .ifPresent(value -> warnOfAll("check.short", value, Map.of("seconds", value.value())));
    }

    private Optional<PrintedValue> find(String metric) {
        return Optional.ofNullable(values.get(metric));
    }

    private static Optional<Double> seconds(PrintedValue value) {
        return Metrics.unit(value.unit())
                .filter(SECOND::compatible)
                .map(unit -> unit.convert(value.value().doubleValue(), SECOND));
    }

    /** Half the last printed digit, in seconds. */
    private static double step(PrintedValue duration) {
        BigDecimal ulp = duration.value().ulp();
        return Metrics.unit(duration.unit())
                .filter(SECOND::compatible)
                .map(unit -> unit.convert(ulp.doubleValue(), SECOND))
                .orElse(0.0);
    }

    private static double perSecond(PrintedValue rate) {
        return Metrics.canonical(rate.value(), rate.unit())
                .map(canonical -> canonical.value().doubleValue())
                .orElse(0.0);
    }

    /** Below by more than a histogram rounds: its percentiles are edges of buckets, its largest value need not be one. */
    private static boolean below(PrintedValue value, PrintedValue other) {
        Optional<Unit> unit = Metrics.unit(value.unit());
        Optional<Unit> otherUnit = Metrics.unit(other.unit());
        BigDecimal least = other.value().multiply(BUCKET);
        if (unit.isEmpty() || otherUnit.isEmpty()) {
            return value.unit().equals(other.unit()) && value.value().compareTo(least) < 0;
        }
        return unit.get().compatible(otherUnit.get())
                && value.value().compareTo(otherUnit.get().convert(least, unit.get())) < 0;
    }

    /** About every number of the subject. */
    private void warnOfAll(String code, PrintedValue at, Map<String, Object> arguments) {
        Map<String, Object> all = new LinkedHashMap<>(arguments);
        all.put("subject", subject);
        ofRow(all);
        warnings.add(new Warning(code, all, at.at()));
    }

    private void warn(String code, PrintedValue value, Map<String, Object> arguments) {
        Map<String, Object> all = new LinkedHashMap<>(arguments);
        all.putIfAbsent("metric", value.metric());
        all.put("subject", subject);
        ofRow(all);
        warnings.add(new Warning(code, all, value.at()));
    }

    private void ofRow(Map<String, Object> arguments) {
        if (!row.isEmpty()) {
            arguments.put("row", row);
        }
    }
}
