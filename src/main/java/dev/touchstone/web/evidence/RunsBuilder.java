package dev.touchstone.web.evidence;

import dev.touchstone.base.Interval;
import dev.touchstone.catalogue.Direction;
import dev.touchstone.evidence.EnvironmentKeys;
import dev.touchstone.evidence.EnvironmentKeys.Likeness;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.RunComparison;
import dev.touchstone.evidence.RunSeries;
import dev.touchstone.evidence.statistics.Difference;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.RunsView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The runs of the documents that are compared: means, ratios, and in words what may be said of a difference. */
final class RunsBuilder {
    private static final int MOST_ROWS = 200;
    private static final int MOST_APART = 12;
    private static final String SET = "workload.";
    private static final double PER_CENT = 100;

    private final Page page;
    private final List<EvidenceDocument> documents;
    private final RunComparison comparison;
    private final CurvesAsked asked;

    RunsBuilder(Page page, List<EvidenceDocument> documents, RunComparison comparison, CurvesAsked asked) {
        this.page = page;
        this.documents = documents;
        this.comparison = comparison;
        this.asked = asked;
    }

    /** Absent where there is nothing to compare. */
    Optional<RunsView> build(EnvironmentKeys keys) {
        List<RunsView.Metric> metrics = new ArrayList<>();
        int left = MOST_ROWS;
        for (RunComparison.Metric metric : comparison.metrics()) {
            if (left > 0) {
                metrics.add(metric(metric, left));
                left -= metrics.getLast().rows().size();
            }
        }
        return metrics.isEmpty()
                ? Optional.empty()
                : Optional.of(new RunsView(
                        page.t(
                                "runs.caption",
                                "percent",
                                page.n().percent(comparison.terms().confidence())),
                        metrics,
                        warnings(keys),
                        notes()));
    }

    private RunsView.Metric metric(RunComparison.Metric metric, int most) {
        double least = metric.rows().stream()
                .flatMap(row -> row.mean().stream())
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(1);
        ShortUnit unit = ShortUnit.of(metric.unit(), least);
        String better = metric.better()
                .map(direction -> page.t("runs.better." + direction.name().toLowerCase(Locale.ROOT)))
                .orElse("");
        String word = page.units().word(unit.unit());
        return new RunsView.Metric(
                metric.metric(),
                better.isEmpty() ? word : word + page.t("overview.comma") + better,
                metric.rows().stream()
                        .limit(most)
                        .map(row -> row(row, metric.better(), unit))
                        .toList());
    }

    private RunsView.Row row(RunComparison.Row row, Optional<Direction> better, ShortUnit unit) {
        RunSeries series = row.series();
        Optional<RunSeries> base = row.against().map(RunComparison.Against::base);
        Optional<Difference> difference = row.against().flatMap(RunComparison.Against::difference);
        return new RunsView.Row(
                letter(series),
                series.subject(),
                base.map(any -> baseAddress(series)).orElse(""),
                series.runs() + series.failed() == 0
                        ? page.t("runs.not-said")
                        : page.n().exact(series.runs()),
                series.failed() == 0 ? "" : page.t("runs.failed", "count", series.failed()),
                row.mean().map(mean -> mean(unit.of(mean), series.runs() == 1)).orElse(""),
                spread(row, unit),
                base.map(other -> name(other, series)).orElse(""),
                difference.map(one -> page.n().about(one.ratio())).orElse(""),
                difference.flatMap(Difference::bounds).map(this::bounds).orElse(""),
                row.against()
                        .map(against -> verdict(row, against, better, unit))
                        .orElse(new RunsView.Verdict("", false, "")));
    }

    /** A single run as it was measured, a mean of several with the digits of what was worked out. */
    private String mean(double mean, boolean single) {
        return single ? page.n().exact(mean) : page.n().about(mean);
    }

    private String spread(RunComparison.Row row, ShortUnit unit) {
        if (row.series().standing() != RunSeries.Standing.RUNS) {
            return page.t("runs.standing." + word(row.series().standing()));
        }
        if (row.interval().isPresent()) {
            return range(unit.of(row.interval().get()));
        }
        return row.range()
                .map(range -> page.t("runs.range", "range", measured(unit.of(range))))
                .orElse(page.t("runs.one"));
    }

    /** Both ends with three digits: the interval is one of factors, and its ends may be far apart. */
    private String range(Interval interval) {
        return joined(page.n().about(interval.low()), page.n().about(interval.high()));
    }

    private String measured(Interval range) {
        return joined(page.n().exact(range.low()), page.n().exact(range.high()));
    }

    private static String joined(String low, String high) {
        return low.equals(high) ? low : low + "\u2013" + high;
    }

    private String bounds(Difference.Bounds bounds) {
        return page.t(
                "runs.bounds",
                "range",
                range(bounds.interval()),
                "degrees",
                page.n().fixed(bounds.degrees(), 1));
    }

    private RunsView.Verdict verdict(
            RunComparison.Row row, RunComparison.Against against, Optional<Direction> better, ShortUnit unit) {
        if (against.difference().isEmpty()) {
            return new RunsView.Verdict(page.t("runs.verdict.not-held"), false, "");
        }
        Difference difference = against.difference().get();
        boolean clear = difference.finding() == Difference.Finding.DIFFERENT;
        String word = switch (difference.finding()) {
            case DIFFERENT -> page.t("runs.verdict." + which(difference.ratio() > 1, better));
            case SAME ->
                page.t(
                        "runs.verdict.same",
                        "within",
                        page.n().exact(comparison.terms().sameWithin() * PER_CENT));
            case TOO_FEW_RUNS ->
                page.t(
                        row.series().runs() == against.base().runs()
                                ? "runs.verdict.one-each"
                                : "runs.verdict.one-only");
            case NO_CLEAR_DIFFERENCE, NOTHING_VARIES -> page.t("runs.verdict." + word(difference.finding()));
        };
        return new RunsView.Verdict(
                word,
                clear,
                against.single()
                        .map(single -> single(single, row.series(), against.base(), unit))
                        .orElse(""));
    }

    /** Which way, by what is better of the metric. */
    private static String which(boolean more, Optional<Direction> better) {
        if (better.isEmpty()) {
            return more ? "more" : "less";
        }
        return more == (better.get() == Direction.UP) ? "better" : "worse";
    }

    private String single(RunComparison.SingleRun single, RunSeries series, RunSeries base, ShortUnit unit) {
        return page.t(
                single.within() ? "runs.single.within" : "runs.single.outside",
                "single",
                single.ofBase() ? name(base, series) : name(series, base),
                "several",
                single.ofBase() ? name(series, base) : name(base, series),
                "range",
                range(unit.of(single.expected())));
    }

    private String letter(RunSeries series) {
        return CurvesBuilder.letter(addresses().indexOf(series.document()));
    }

    private List<String> addresses() {
        return documents.stream().map(EvidenceDocument::sha256).toList();
    }

    /** The letter of its document, and its subject where it is not that of the other one. */
    private String name(RunSeries series, RunSeries beside) {
        return series.subject().equals(beside.subject())
                ? letter(series)
                : (letter(series) + " " + series.subject()).strip();
    }

    /** Its document first, since the same subject of an earlier one is the base otherwise. */
    private String baseAddress(RunSeries series) {
        List<String> ordered = new ArrayList<>(addresses());
        ordered.remove(series.document());
        ordered.addFirst(series.document());
        return asked.against(series.subject()).address(ordered) + "#runs";
    }

    private List<String> warnings(EnvironmentKeys keys) {
        if (documents.size() < 2) {
            return List.of();
        }
        List<String> warnings = new ArrayList<>();
        if (keys.keys(Likeness.DIFFERENT).findAny().isPresent()) {
            warnings.add(page.t("runs.environments-differ"));
        } else if (keys.keys(Likeness.UNTOLD).findAny().isPresent()) {
            warnings.add(page.t("runs.environments-untold"));
        }
        String loads = loads();
        if (!loads.isEmpty()) {
            warnings.add(page.t("runs.loads-differ", "loads", loads));
        }
        return List.copyOf(warnings);
    }

    /** What was set and is not the same everywhere, with its values. */
    private String loads() {
        Map<String, Set<String>> values = new TreeMap<>();
        documents.stream()
                .flatMap(document -> document.claims().stream())
                .filter(claim -> claim.metric().startsWith(SET))
                .forEach(claim -> values.computeIfAbsent(
                                claim.metric().substring(SET.length()), fresh -> new LinkedHashSet<>())
                        .add(page.n().exact(claim.value().doubleValue())));
        return values.entrySet().stream()
                .filter(one -> one.getValue().size() > 1)
                .map(one -> one.getKey() + " " + String.join(" / ", one.getValue()))
                .collect(Collectors.joining(page.t("overview.comma")));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        long rows = comparison.metrics().stream()
                .mapToLong(metric -> metric.rows().size())
                .sum();
        if (rows > MOST_ROWS) {
            notes.add(page.t("runs.cut", "shown", MOST_ROWS, "rows", rows));
        }
        boolean single = comparison.metrics().stream()
                .flatMap(metric -> metric.rows().stream())
                .allMatch(row -> row.series().runs() == 1);
        notes.add(page.t(single ? "runs.repeat" : "runs.reading"));
        List<String> apart =
                comparison.apart().stream().map(this::apart).distinct().toList();
        if (documents.size() > 1 && !apart.isEmpty()) {
            String shown = apart.stream().limit(MOST_APART).collect(Collectors.joining(page.t("overview.comma")));
            notes.add(
                    apart.size() > MOST_APART
                            ? page.t("runs.apart-more", "metrics", shown, "count", apart.size() - MOST_APART)
                            : page.t("runs.apart", "metrics", shown));
        }
        return List.copyOf(notes);
    }

    private String apart(RunSeries series) {
        return page.t(
                series.unit().isEmpty() ? "runs.apart.no-unit" : "runs.apart.one",
                "letter",
                letter(series),
                "metric",
                series.metric(),
                "unit",
                page.units().word(series.unit()));
    }

    private static String word(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
