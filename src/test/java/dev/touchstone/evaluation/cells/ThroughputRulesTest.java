package dev.touchstone.evaluation.cells;

import static dev.touchstone.evaluation.cells.Given.fact;

import dev.touchstone.base.Distribution;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Capacity, speed and latency. Age of a day in 2026-08-24 is 92 / 365.25 years. */
class ThroughputRulesTest {
    private static final double QUARTER = 0.2025 * 92 / 365.25;
    private static final double SINGLE = 0.09;
    private static final Given.FactSketch FORK = fact("relation", "how", "fork-of", "value", "parent");

    private static Given.FactSketch figure(String kind, String criterion, double value, String unit, Object... more) {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("criterion", criterion);
        canonical.put("value", value);
        canonical.put("unit", unit);
        for (int i = 0; i < more.length; i += 2) {
            canonical.put(String.valueOf(more[i]), more[i + 1]);
        }
        return fact(kind, "canonical", canonical, "run_by_kind", "vendor").seen("2026-08-24");
    }

    private static Given.FactSketch capacity(double value, String unit, Object... more) {
        return figure("benchmark", "capacity", value, unit, more);
    }

    private static Given.FactSketch by(String who, Given.FactSketch sketch) {
        sketch.fields().put("run_by_kind", who);
        return sketch;
    }

    @Test
    void aFigureIsHeldAgainstTheNeedOfTheSameCountedThing() {
        Given.technology("a", capacity(605, "MBy/s"))
                .need(14_000, "{msg}/s")
                .need(14_000, "kBy/s")
                .cell("capacity", "a")
                .logNormal(43.214, Math.sqrt(0.25 + QUARTER + SINGLE))
                .says("made-by.vendor");
        Given.technology("a", capacity(605, "{req}/s"))
                .need(14_000, "{msg}/s")
                .cell("capacity", "a")
                .missing("capacity.none");
        Given.technology("a", capacity(605, "{req}/s")).cell("capacity", "a").missing("capacity.no-need");
    }

    @Test
    void whoMadeItDecidesTheSpread() {
        Map.of(
                        "vendor",
                        0.5,
                        "competitor",
                        0.7,
                        "competitor-hosted",
                        0.2,
                        "independent",
                        0.35,
                        "user",
                        0.5,
                        "unverified",
                        0.7)
                .forEach((who, sd) -> Given.technology("a", by(who, capacity(100, "{msg}/s")))
                        .need(50, "{msg}/s")
                        .cell("capacity", "a")
                        .logNormal(2, Math.sqrt(sd * sd + QUARTER + SINGLE)));
    }

    @Test
    void ofSeveralFiguresTheNarrowestCountsAmongEqualsTheLeastFavourable() {
        Given.technology(
                        "a",
                        by("competitor", capacity(10, "{msg}/s")),
                        capacity(300, "{msg}/s"),
                        capacity(200, "{msg}/s"))
                .need(100, "{msg}/s")
                .cell("capacity", "a")
                .logNormal(2, Math.sqrt(0.25 + QUARTER + SINGLE))
                .uses("a/benchmark-3")
                .setsAside("a/benchmark-1", "a/benchmark-2");
    }

    @Test
    void aStaleFigureOnlySaysWhetherTheNeedIsCarried() {
        Given.technology("a", capacity(300, "{msg}/s").undated())
                .need(100, "{msg}/s")
                .cell("capacity", "a")
                .logNormal(3, Math.sqrt(0.25 + 0.2025 * 3 + SINGLE))
                .says("capacity.stale")
                .says("source.undated");
        Given.technology("a", by("competitor", capacity(300, "{msg}/s").undated()))
                .need(100, "{msg}/s")
                .cell("capacity", "a")
                .logNormal(3, 1);
    }

    @Test
    void aForkTakesItsParentsFigureWider() {
        Given.technology("parent", capacity(300, "{msg}/s"))
                .and("fork", FORK)
                .need(100, "{msg}/s")
                .cell("capacity", "fork")
                .logNormal(3, Math.sqrt(0.25 + QUARTER + SINGLE + 0.25))
                .says("kin.fork")
                .uses("fork/relation-1", "parent/benchmark-1");
        Given.technology("parent", capacity(300, "{msg}/s"))
                .and("cousin", fact("relation", "how", "speaks", "value", "parent"))
                .need(100, "{msg}/s")
                .cell("capacity", "cousin")
                .missing("capacity.none");
    }

    @Test
    void untunedAndUnfitFiguresAreListedOnly() {
        Given.FactSketch untuned = capacity(300, "{msg}/s");
        untuned.fields().put("untuned", true);
        Given.FactSketch unfit = capacity(300, "{msg}/s");
        unfit.fields().put("not_for", "comparison");
        Given.technology("a", untuned, unfit)
                .need(100, "{msg}/s")
                .cell("capacity", "a")
                .missing("capacity.none")
                .setsAside("a/benchmark-1", "a/benchmark-2");
    }

    /** ln(2) / ln(10) = 0.30103 of the way from 1 to 10. */
    @Test
    void aLoneBoundLeavesItsSideOpenWhenItIsFreshAndDated() {
        Given.FactSketch bound = capacity(200, "{msg}/s", "bound", ">=");
        Given.technology("a", bound)
                .need(100, "{msg}/s")
                .cell("capacity", "a")
                .within(Math.log10(2), 1)
                .says("capacity.at-least");
        Given.technology("a", bound.undated())
                .need(100, "{msg}/s")
                .cell("capacity", "a")
                .missing("capacity.bound-too-weak");
        Given.technology("a", bound, capacity(300, "{msg}/s").undated())
                .need(100, "{msg}/s")
                .cell("capacity", "a")
                .uses("a/benchmark-2");
    }

    private static Given.FactSketch test(double seconds) {
        return figure("benchmark", "speed", seconds, "s", "test", "clickbench");
    }

    @Test
    void speedIsReadAgainstTheFixedReferenceOfATestThatARivalHasRun() {
        Given.technology("a", test(37.936))
                .and("b", test(20))
                .cell("speed", "a")
                .logNormal(0.5, Math.sqrt(0.04 + QUARTER));
        Given.technology("a", test(37.936)).and("b").cell("speed", "a").missing("speed.none");
        Given.technology("a", test(37.936))
                .and("other", List.of("cache"), test(20))
                .cell("speed", "a")
                .missing("speed.none");
        Given.technology("a", test(37.936).undated())
                .and("b", test(20))
                .cell("speed", "a")
                .missing("speed.none");
    }

    /** 85 points of the way from 0.03 to 1 on the log axis: 0.03^0.15. */
    @Test
    void anOrderGivesAPlaceOnTheAxis() {
        Given.FactSketch order = fact("benchmark_order", "metric", "rate", "order", List.of("a", List.of("b", "c")))
                .seen("2020-11-24");
        double length = -Math.log(0.03);
        Given.technology("a", order)
                .and("b")
                .cell("speed", "a")
                .logNormal(Math.pow(0.03, 0.15), 0.2 * length)
                .says("speed.order-first");
        Given.technology("b", order).and("a").cell("speed", "b").logNormal(Math.pow(0.03, 0.6), 0.2 * length);
        Given.technology("a", order.seen("2019-11-01"))
                .and("b")
                .cell("speed", "a")
                .missing("speed.none");
    }

    @Test
    void latencyIsTheP99OfAFreshMeasurement() {
        Given.technology("a", figure("benchmark", "latency", 0.025, "s", "statistic", "p99"))
                .cell("latency", "a")
                .logNormal(25, Math.sqrt(0.25 + QUARTER));
        Given.technology("a", figure("benchmark", "latency", 25, "ms", "statistic", "mean"))
                .cell("latency", "a")
                .missing("latency.stale");
        Given.technology(
                        "a",
                        figure("benchmark", "latency", 25, "ms", "statistic", "p99")
                                .undated())
                .cell("latency", "a")
                .missing("latency.stale")
                .setsAside("a/benchmark-1");
        Given.technology("a").cell("latency", "a").missing("latency.none");
    }

    @Test
    void aFloorByDesignDoesNotAge() {
        Given.technology(
                        "a",
                        figure("limit", "latency", 100, "ms", "floor", true).undated())
                .cell("latency", "a")
                .exactly(new Distribution.LogUniform(100, 1000));
    }
}
