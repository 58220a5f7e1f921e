package dev.touchstone.evidence;

import dev.touchstone.base.Interval;
import dev.touchstone.catalogue.Direction;
import dev.touchstone.catalogue.Judgements;
import dev.touchstone.evidence.statistics.Difference;
import dev.touchstone.evidence.statistics.Runs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The runs of several documents side by side, metric by metric, each against a base: the same subject in an earlier
 * document, else the subject that was asked for, else the first of all. Only numbers of one metric in one unit are compared;
 * whether their environments are alike is another question, see {@link EnvironmentKeys}.
 *
 * @param terms of all intervals and findings
 * @param metrics those that at least two documents state; of a document alone those with several subjects or runs
 * @param apart the series of all other metrics
 */
public record RunComparison(Terms terms, List<Metric> metrics, List<RunSeries> apart) {

    /** Names given by who measured: whether more is better is not known. */
    private static final Set<String> NAMED_BY_OTHERS = Set.of("custom", "value");

    /**
     * What counts as known and as the same.
     *
     * @param confidence of all intervals, in (0, 1)
     * @param sameWithin share by which two may differ and still count as the same
     */
    public record Terms(double confidence, double sameWithin) {
        /** Those of the library. */
        public static Terms of(Judgements judgements) {
            return new Terms(judgements.number("statistics.confidence"), judgements.number("statistics.same_within"));
        }
    }

    /**
     * One metric in one unit.
     *
     * @param better which way; absent where nobody said what the metric is
     * @param rows one a series, in the order of the documents
     */
    public record Metric(String metric, String unit, Optional<Direction> better, List<Row> rows) {}

    /**
     * A series with what its runs say.
     *
     * @param mean geometric, in the unit of the metric; absent where the values of the runs are not known
     * @param range of the values, from two runs on
     * @param interval of the mean, from three runs on
     * @param against the base and what may be said; absent for the base itself
     */
    public record Row(
            RunSeries series,
            Optional<Double> mean,
            Optional<Interval> range,
            Optional<Interval> interval,
            Optional<Against> against) {}

    /**
     * A series against its base.
     *
     * @param difference ratio of the series to the base; absent where the runs of either are not known
     * @param single where the only run of one side stands, when the other has three or more
     */
    public record Against(RunSeries base, Optional<Difference> difference, Optional<SingleRun> single) {}

    /**
     * A single run beside the interval in which one more run of the other side is expected. It is wider than the interval of
     * their mean, against which a single run must not be held.
     *
     * @param ofBase whether it is the base that has one run
     */
    public record SingleRun(boolean ofBase, Interval expected, boolean within) {
        private static Optional<SingleRun> of(Runs one, Runs base, double confidence) {
            boolean ofBase = base.count() == 1;
            Runs single = ofBase ? base : one;
            Runs several = ofBase ? one : base;
            return single.count() > 1
                    ? Optional.empty()
                    : several.prediction(confidence)
                            .map(expected -> new SingleRun(
                                    ofBase,
                                    expected,
                                    expected.contains(single.values().getFirst())));
        }
    }

    private record Key(String metric, String unit) {}

    /**
     * The comparison.
     *
     * @param series of all documents, in their order
     * @param against subject of the base
     */
    public static RunComparison of(List<RunSeries> series, Optional<String> against, Terms terms) {
        long documents = series.stream().map(RunSeries::document).distinct().count();
        Map<Key, List<RunSeries>> byMetric = new LinkedHashMap<>();
        series.forEach(one -> byMetric.computeIfAbsent(new Key(one.metric(), one.unit()), fresh -> new ArrayList<>())
                .add(one));
        List<Metric> metrics = new ArrayList<>();
        List<RunSeries> apart = new ArrayList<>();
        byMetric.forEach((key, all) -> {
            if (!key.unit().isEmpty() && (documents > 1 ? shared(all) : several(all))) {
                metrics.add(new Metric(key.metric(), key.unit(), better(key), rows(all, against, terms)));
            } else {
                apart.addAll(all);
            }
        });
        return new RunComparison(terms, List.copyOf(metrics), List.copyOf(apart));
    }

    private static boolean shared(List<RunSeries> all) {
        return all.stream().map(RunSeries::document).distinct().count() > 1;
    }

    private static boolean several(List<RunSeries> all) {
        return all.size() > 1 || all.getFirst().runs() > 1;
    }

    private static Optional<Direction> better(Key key) {
        if (NAMED_BY_OTHERS.contains(key.metric().split("\\.", 2)[0])) {
            return Optional.empty();
        }
        return Optional.of(key.unit().endsWith("/s") ? Direction.UP : Direction.DOWN);
    }

    private static List<Row> rows(List<RunSeries> all, Optional<String> against, Terms terms) {
        RunSeries chosen = all.stream()
                .filter(series -> against.filter(series.subject()::equals).isPresent())
                .findFirst()
                .orElse(all.getFirst());
        Map<String, RunSeries> first = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (RunSeries series : all) {
            RunSeries base = Optional.ofNullable(first.putIfAbsent(series.subject(), series))
                    .orElse(chosen);
            rows.add(row(series, base, terms));
        }
        return List.copyOf(rows);
    }

    private static Row row(RunSeries series, RunSeries base, Terms terms) {
        Optional<Runs> runs = runs(series);
        return new Row(
                series,
                runs.map(Runs::geometricMean),
                runs.filter(several -> several.count() > 1).map(Runs::range),
                runs.flatMap(several -> several.interval(terms.confidence())),
                series.equals(base) ? Optional.empty() : Optional.of(against(runs, base, terms)));
    }

    private static Against against(Optional<Runs> runs, RunSeries base, Terms terms) {
        Optional<Runs> other = runs(base);
        if (runs.isEmpty() || other.isEmpty()) {
            return new Against(base, Optional.empty(), Optional.empty());
        }
        return new Against(
                base,
                Optional.of(Difference.of(runs.get(), other.get(), terms.confidence(), terms.sameWithin())),
                SingleRun.of(runs.get(), other.get(), terms.confidence()));
    }

    private static Optional<Runs> runs(RunSeries series) {
        return series.standing() == RunSeries.Standing.RUNS ? Optional.of(new Runs(series.values())) : Optional.empty();
    }
}
