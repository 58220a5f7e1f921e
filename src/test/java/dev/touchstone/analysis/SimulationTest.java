package dev.touchstone.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.Knowledge.Known;
import dev.touchstone.analysis.Models.Book;
import dev.touchstone.analysis.Outcome.Scored;
import dev.touchstone.analysis.Outcome.ScoredCell;
import dev.touchstone.base.Distribution;
import dev.touchstone.base.Distribution.Exact;
import dev.touchstone.base.Distribution.LogNormal;
import dev.touchstone.base.Distribution.Normal;
import dev.touchstone.base.Distribution.Uniform;
import dev.touchstone.base.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final double MEAN = 4 * Math.sqrt(0.25 / 10_000);

    /**
     * Weights 3 : 1. A: 80 of 0..100 = 0.8, and 4 kinds of 7..1 = 0.5: 0.75 x 0.8 + 0.25 x 0.5 = 0.725. B: 60 = 0.6, and 1 kind
     * = 1: 0.45 + 0.25 = 0.7.
     */
    @Test
    void theScoreIsTheWeightedSumOfTheValues() {
        Book book = new Book();
        ValueFunction kinds = ValueFunction.linear(7, 1);
        Outcome outcome = Models.run(Models.model(
                book,
                0.5,
                List.of(3.0, 1.0),
                Models.candidate(
                        "A",
                        Cell.direct(Models.SCALE, book.exact("A/0", 80)),
                        Cell.direct(kinds, book.exact("A/1", 4))),
                Models.candidate(
                        "B",
                        Cell.direct(Models.SCALE, book.exact("B/0", 60)),
                        Cell.direct(kinds, book.exact("B/1", 1)))));
        Scored a = outcome.candidate("A");
        assertEquals(0.8, a.cells().get(0).value(), 1e-12);
        assertEquals(0.75, a.cells().get(0).weight(), 1e-12);
        assertEquals(0.6, a.cells().get(0).contribution(), 1e-12);
        assertEquals(0.5, a.cells().get(1).value(), 1e-12);
        assertEquals(0.125, a.cells().get(1).contribution(), 1e-12);
        assertEquals(0.725, a.score(), 1e-12);
        assertEquals(0.7, outcome.candidate("B").score(), 1e-12);
        assertEquals(0, a.scoreError(), 1e-12);
        assertEquals(Optional.of(new Quantiles(4, 4, 4)), a.cells().get(1).units());
        assertEquals(Optional.of("A"), outcome.leader());
        assertEquals(Verdict.CLEAR, outcome.verdict());
        assertEquals(List.of("A"), outcome.contenders());
        assertEquals(OptionalInt.of(2), outcome.candidate("B").rank());
        assertEquals(0, outcome.expectedLoss().getAsDouble(), 1e-12);
        assertEquals(-0.0, outcome.candidate("B").beatsLeader().getAsDouble(), 1e-12);

        Comparison why = Comparison.of(outcome, "A", "B");
        assertEquals(0.025, why.difference(), 1e-12);
        assertEquals("m0", why.lines().getFirst().measure());
        assertEquals(0.15, why.lines().getFirst().difference(), 1e-12);
        assertEquals(-0.125, why.lines().getLast().difference(), 1e-12);
    }

    /**
     * Dezert, Tchamova, Han &amp; Tacnet 2020 (FUSION), the example with three criteria: distances 0.1989, 0.3705, 0.3063,
     * 0.7491. With linear ranges and nothing clamped the score is one minus the distance.
     */
    @Test
    void oneMinusTheScoreIsTheDistanceOfSpotis() {
        double[][] matrix = {{10.5, -3.1, 1.7}, {-4.7, 0, 3.4}, {8.1, 0.3, 1.3}, {3.2, 7.3, -5.3}};
        ValueFunction[] ranges = {
            ValueFunction.linear(-5, 12), ValueFunction.linear(10, -6), ValueFunction.linear(-8, 5)
        };
        Book book = new Book();
        Candidate[] candidates = new Candidate[4];
        for (int i = 0; i < 4; i++) {
            Cell[] cells = new Cell[3];
            for (int j = 0; j < 3; j++) {
                cells[j] = Cell.direct(ranges[j], book.exact("A" + (i + 1) + "/" + j, matrix[i][j]));
            }
            candidates[i] = Models.candidate("A" + (i + 1), cells);
        }
        Outcome outcome = Models.run(Models.model(book, 0.5, List.of(0.2, 0.3, 0.5), candidates));
        double[] published = {0.1989, 0.3705, 0.3063, 0.7491};
        int[] ranks = {1, 3, 2, 4};
        for (int i = 0; i < 4; i++) {
            assertEquals(published[i], 1 - outcome.candidates().get(i).score(), 0.00005);
            assertEquals(ranks[i], outcome.candidates().get(i).rank().getAsInt());
        }
    }

    /**
     * A is 0.6, of B nothing is known. E[max] = 0.6 x 0.6 + (1 - 0.36)/2 = 0.68: loss 0.08 of taking A, 0.18 of taking B, and A
     * is first in 60 %.
     */
    @Test
    void theExpectedLossIsTheValueThatTheOtherMightHaveHad() {
        Book book = new Book();
        Outcome outcome = Models.run(Models.direct(book, book.exact("A", 60), book.missing("B", "B")));
        assertEquals(Verdict.OPEN, outcome.verdict());
        assertEquals(0.6, outcome.candidate("A").first(), MEAN);
        assertEquals(Math.sqrt(0.6 * 0.4 / 10_000), outcome.candidate("A").firstError(), 1e-4);
        assertEquals(0.4, outcome.candidate("B").beatsLeader().getAsDouble(), MEAN);
        assertEquals(0.08, outcome.expectedLoss().getAsDouble(), 0.006);
        assertEquals(0.18, outcome.candidate("B").expectedLoss().getAsDouble(), 0.012);
        assertEquals(List.of("A", "B"), outcome.contenders());
        assertEquals(0, outcome.candidate("B").missingAtWorst());
        assertEquals(1, outcome.candidate("B").missingAtBest());
        assertEquals(0, outcome.candidate("B").coverage());
    }

    /** B - A is normal with mean -0.1 and deviation 0.1. */
    @Test
    void theGapToTheLeaderHasTheQuantilesOfTheDifference() {
        Book book = new Book();
        Outcome outcome = Models.run(Models.direct(book, book.exact("A", 60), book.known("B", new Normal(50, 10))));
        Quantiles gap = outcome.candidate("B").gap().orElseThrow();
        assertEquals(-0.1 - 0.1645, gap.low(), 0.006);
        assertEquals(-0.1 + 0.1645, gap.high(), 0.006);
        assertEquals(Optional.empty(), outcome.candidate("A").gap());
    }

    @Test
    void aSafeLeadIsClearAndALessSafeOneLeaning() {
        Book book = new Book();
        int rival = book.known("B", new Uniform(0, 100));
        assertEquals(
                Verdict.CLEAR,
                Models.run(Models.direct(book, book.exact("A", 95), rival)).verdict());
        assertEquals(
                Verdict.LEANING,
                Models.run(Models.direct(book, book.exact("A2", 80), rival)).verdict());
    }

    /** Two near-twins split the first places though nothing is at stake. */
    @Test
    void nearTwinsAreEitherAndNamed() {
        Book book = new Book();
        Outcome outcome = Models.run(Models.direct(
                book,
                book.known("A", new Uniform(78, 82)),
                book.known("B", new Uniform(77.5, 81.5)),
                book.exact("C", 20)));
        assertEquals(Verdict.EITHER, outcome.verdict());
        assertEquals(List.of("A", "B"), outcome.either());
        assertEquals(List.of("A", "B"), outcome.contenders());
        assertTrue(outcome.candidate("B").expectedLoss().getAsDouble() < 0.02);
    }

    @Test
    void exactTwinsShareRankAndFirstPlace() {
        Book book = new Book();
        Outcome outcome =
                Models.run(Models.direct(book, book.exact("B", 80), book.exact("A", 80), book.exact("C", 30)));
        assertEquals(OptionalInt.of(1), outcome.candidate("A").rank());
        assertEquals(OptionalInt.of(1), outcome.candidate("B").rank());
        assertEquals(OptionalInt.of(3), outcome.candidate("C").rank());
        assertEquals(0.5, outcome.candidate("A").first());
        assertEquals(Optional.of("A"), outcome.leader());
        assertEquals(Verdict.EITHER, outcome.verdict());
        assertEquals(List.of(0.5, 0.5, 0.0), outcome.rankShares().get("B"));
        assertEquals(Map.of("slot", Map.of("A", 0.5, "B", 0.5, "C", 0.0)), outcome.slotShares());
    }

    @Test
    void aLeaderWithAnUnprovenMustHaveOnlyLeansAndTheBestProvenStandsBesideIt() {
        Book book = new Book();
        List<Candidate> candidates =
                new ArrayList<>(Models.direct(book, book.exact("A", 90), book.exact("B", 50), book.exact("C", 60))
                        .candidates());
        candidates.set(0, candidates.get(0).with(Standing.IN, true));
        Outcome outcome = Models.run(Models.model(book, 0.5, List.of(1.0), candidates.toArray(new Candidate[0])));
        assertEquals(Optional.of("A"), outcome.leader());
        assertEquals(Verdict.LEANING, outcome.verdict());
        assertEquals(Optional.of("C"), outcome.bestProven());
        assertEquals(1, outcome.candidate("A").first());
    }

    @Test
    void anUnprovenContenderIsNotOfferedAsOneThatWillDo() {
        Book book = new Book();
        List<Candidate> candidates = new ArrayList<>(
                Models.direct(book, book.known("A", new Uniform(78, 82)), book.known("B", new Uniform(77.5, 81.5)))
                        .candidates());
        candidates.set(1, candidates.get(1).with(Standing.IN, true));
        Outcome outcome = Models.run(Models.model(book, 0.5, List.of(1.0), candidates.toArray(new Candidate[0])));
        assertEquals(Verdict.OPEN, outcome.verdict());
        assertEquals(List.of(), outcome.either());
        assertEquals(List.of("A", "B"), outcome.contenders());
    }

    @Test
    void whoIsScreenedOutIsScoredButNeverFirst() {
        Book book = new Book();
        List<Candidate> candidates =
                new ArrayList<>(Models.direct(book, book.exact("A", 90), book.exact("B", 50), book.exact("C", 95))
                        .candidates());
        candidates.set(0, candidates.get(0).with(Standing.SCREENED_OUT, false));
        candidates.set(2, candidates.get(2).with(Standing.REFERENCE, false));
        Outcome outcome = Models.run(Models.model(book, 0.5, List.of(1.0), candidates.toArray(new Candidate[0])));
        assertEquals(Optional.of("B"), outcome.leader());
        assertEquals(Verdict.CLEAR, outcome.verdict());
        for (String out : List.of("A", "C")) {
            assertEquals(OptionalInt.empty(), outcome.candidate(out).rank());
            assertEquals(OptionalDouble.empty(), outcome.candidate(out).expectedLoss());
            assertEquals(0, outcome.candidate(out).first());
            assertEquals(1, outcome.candidate(out).beatsLeader().getAsDouble());
            assertFalse(outcome.candidate(out).contender());
        }
        assertEquals(0.9, outcome.candidate("A").score(), 1e-12);
        assertEquals(List.of(), outcome.dominances());
    }

    @Test
    void whenNobodyCompetesTheResultIsOpenWithoutLeader() {
        Book book = new Book();
        Candidate out =
                Models.direct(book, book.exact("A", 90)).candidates().getFirst().with(Standing.SCREENED_OUT, false);
        Outcome outcome = Models.run(Models.model(book, 0.5, List.of(1.0), out));
        assertEquals(Verdict.OPEN, outcome.verdict());
        assertEquals(Optional.empty(), outcome.leader());
        assertEquals(Optional.empty(), outcome.bestProven());
        assertEquals(OptionalDouble.empty(), outcome.expectedLoss());
        assertEquals(OptionalDouble.empty(), outcome.candidate("A").beatsLeader());
        assertEquals(Map.of(), outcome.slotShares());
    }

    /** Weights 2 : 1 : 1, the second not applicable: 2/3 and 1/3 are left. */
    @Test
    void theWeightOfWhatDoesNotApplyIsSpreadOverTheRest() {
        Book book = new Book();
        Outcome outcome = Models.run(Models.model(
                book,
                0.5,
                List.of(2.0, 1.0, 1.0),
                Models.candidate(
                        "mesh",
                        Cell.direct(Models.SCALE, book.exact("x", 90)),
                        Cell.notApplicable(Models.SCALE),
                        Cell.direct(Models.SCALE, book.exact("y", 30)))));
        List<ScoredCell> cells = outcome.candidate("mesh").cells();
        assertEquals(2.0 / 3, cells.get(0).weight(), 1e-12);
        assertFalse(cells.get(1).applicable());
        assertEquals(0.7, outcome.candidate("mesh").score(), 1e-12);
        assertEquals(1, outcome.candidate("mesh").coverage());
    }

    @Test
    void theScoreIsTheMeanOfValuesNotTheValueOfTheMean() {
        Book book = new Book();
        // median 10, mean 10 exp(0.5) = 16.5 of 0..20, heavily clamped above: E[v] is far from v(E[x]) = 0.824
        LogNormal skewed = new LogNormal(10, 1);
        Cell cell = Cell.direct(ValueFunction.linear(0, 20), book.known("A", skewed));
        ScoredCell scored = Models.run(Models.model(book, 0.5, List.of(1.0), Models.candidate("A", cell)))
                .candidate("A")
                .cells()
                .getFirst();
        assertEquals(skewed.clipped(0, 20).mean() / 20, scored.value(), 0.012);
        assertEquals(1 - skewed.cumulative(20), scored.beyondBest(), 0.02);
        assertEquals(0, scored.beyondWorst());
        assertEquals(skewed.quantile(0.95), scored.units().get().high());
        assertEquals(1, scored.values().high());
    }

    /** Whoever types 45 must find 45, not the median of a sample near it. */
    @Test
    void aCellOfOneKnownPartLiesWhereItsDistributionDoes() {
        LogNormal typed = new LogNormal(45, 0.7);
        for (Aggregation aggregation : Aggregation.values()) {
            Book book = new Book();
            List<Integer> part = List.of(book.known("A", typed));
            Quantiles units = cell(book, new Cell(aggregation, part, Models.SCALE, Models.SCALE))
                    .units()
                    .get();
            assertEquals(new Quantiles(typed.quantile(0.05), 45, typed.quantile(0.95)), units, aggregation.name());
        }
    }

    @Test
    void clampedPartsAreCountedPerDraw() {
        Book book = new Book();
        List<Integer> parts =
                List.of(book.exact("a", 130), book.exact("b", 50), book.exact("c", -1), book.exact("d", 7));
        ScoredCell mean = cell(book, Cell.of(Aggregation.MEAN, Models.SCALE, parts));
        assertEquals(0.25, mean.beyondBest(), 1e-12);
        assertEquals(0.25, mean.beyondWorst(), 1e-12);
        assertEquals((1 + 0.5 + 0 + 0.07) / 4, mean.value(), 1e-12);
    }

    /** Kafka 2, Flink 4, ClickHouse 2 process kinds: 8 of 21 -> 3 is (21 - 8)/18 = 0.7222. */
    @Test
    void aggregationsJoinPartsAsTheirNameSays() {
        Book book = new Book();
        List<Integer> parts = List.of(book.exact("kafka", 2), book.exact("flink", 4), book.exact("clickhouse", 2));
        ValueFunction slot = ValueFunction.linear(7, 1);
        ScoredCell sum = cell(book, new Cell(Aggregation.SUM, parts, slot, ValueFunction.linear(21, 3)));
        assertEquals(13.0 / 18, sum.value(), 1e-12);
        assertEquals(8, sum.units().get().median());
        ScoredCell worst = cell(book, Cell.of(Aggregation.WORST, slot, parts));
        assertEquals(0.5, worst.value(), 1e-12);
        assertEquals(4, worst.units().get().median());
        ScoredCell bottleneck = cell(book, Cell.of(Aggregation.BOTTLENECK, ValueFunction.linear(0, 10), parts));
        assertEquals(0.2, bottleneck.value(), 1e-12);
        assertEquals(2, bottleneck.units().get().median());
        ScoredCell mean = cell(book, Cell.of(Aggregation.MEAN, slot, parts));
        assertEquals((5.0 / 6 + 0.5 + 5.0 / 6) / 3, mean.value(), 1e-12);
        assertEquals(8.0 / 3, mean.units().get().median(), 1e-12);
        ScoredCell logMean = cell(book, Cell.of(Aggregation.MEAN, ValueFunction.log(8, 1), parts));
        assertEquals(Math.cbrt(16), logMean.units().get().median(), 1e-12);
        ScoredCell product = cell(book, Cell.of(Aggregation.PRODUCT, ValueFunction.linear(0, 32), parts));
        assertEquals(0.5, product.value(), 1e-12);
        assertEquals(16, product.units().get().median());
    }

    /** The 95 % quantile of a sum of three independent parts is below the sum of their 95 % quantiles. */
    @Test
    void distributionsAreAddedNotTheirPercentiles() {
        Book book = new Book();
        List<Integer> parts = new ArrayList<>();
        for (String id : List.of("a", "b", "c")) {
            parts.add(book.known(id, new Distribution.Normal(100, 10)));
        }
        ValueFunction whole = ValueFunction.linear(600, 0);
        Quantiles sum = cell(book, new Cell(Aggregation.SUM, parts, whole, whole))
                .units()
                .get();
        assertEquals(300 + 1.6449 * 10 * Math.sqrt(3), sum.high(), 1.5);
        assertEquals(300, sum.median(), 1);
    }

    private static ScoredCell cell(Book book, Cell cell) {
        return Models.run(Models.model(book, 0.5, List.of(1.0), Models.candidate("x", cell)))
                .candidate("x")
                .cells()
                .getFirst();
    }

    @Test
    void aCriterionThatNowhereDiffersIsNamed() {
        Book book = new Book();
        int same = book.exact("same", 40);
        Outcome outcome = Models.run(Models.model(
                book,
                0.5,
                List.of(1.0, 1.0),
                Models.candidate(
                        "A", Cell.direct(Models.SCALE, same), Cell.direct(Models.SCALE, book.exact("A/1", 10))),
                Models.candidate(
                        "B", Cell.direct(Models.SCALE, same), Cell.direct(Models.SCALE, book.exact("B/1", 20)))));
        assertEquals(List.of("m0"), outcome.constantMeasures());
        assertEquals(0.5, outcome.candidate("A").cells().getFirst().weight());
    }

    @Test
    void dominanceOnMeansIsConfirmedOnlyWhereItHoldsInSingleSamples() {
        Book book = new Book();
        DecisionModel model = Models.direct(
                book,
                book.known("A", new Uniform(60, 80)),
                book.known("B", new Uniform(40, 59)),
                book.known("C", new Uniform(50, 80)));
        List<Dominance> dominances = Models.run(model).dominances();
        assertEquals(
                List.of("C<A true=false", "B<A true=true", "B<C true=false"),
                dominances.stream()
                        .map(one -> one.worse() + "<" + one.better() + " true=" + one.confirmed())
                        .toList());
        // P(C > A) for U(50, 80) against U(60, 80): 1/3 x 0 below 60, then (2/3)/2
        assertEquals(2.0 / 3, dominances.getFirst().share(), 0.02);
    }

    @Test
    void slotSharesAddUpTheFirstPlacesOfTheStacksThatHoldATechnology() {
        Book book = new Book();
        int messaging = book.missing("kafka", "kafka");
        List<Candidate> stacks = new ArrayList<>();
        for (String processing : List.of("flink", "spark")) {
            for (String store : List.of("clickhouse", "doris")) {
                Cell cell = Cell.of(
                        Aggregation.MEAN,
                        Models.SCALE,
                        List.of(messaging, owned(book, processing), owned(book, store)));
                stacks.add(new Candidate(
                        processing + "+" + store,
                        Map.of("messaging", "kafka", "processing", processing, "store", store),
                        Standing.IN,
                        false,
                        List.of(cell)));
            }
        }
        Outcome outcome = Models.run(Models.model(book, 0.5, List.of(1.0), stacks.toArray(new Candidate[0])));
        assertEquals(1, outcome.slotShares().get("messaging").get("kafka"), 1e-9);
        assertEquals(
                outcome.candidate("flink+clickhouse").first()
                        + outcome.candidate("flink+doris").first(),
                outcome.slotShares().get("processing").get("flink"),
                1e-12);
        assertEquals(0.5, outcome.slotShares().get("store").get("doris"), 0.06);
    }

    private static int owned(Book book, String id) {
        for (int k = 0; k < book.variables.size(); k++) {
            if (book.variables.get(k).id().equals(id)) {
                return k;
            }
        }
        return book.add(id, id, new Known(new Uniform(0, 100)));
    }

    @Test
    void moreSamplesKeepTheFirstOnes() {
        Book book = new Book();
        DecisionModel model = Models.direct(book, book.exact("A", 60), book.missing("B", "B"));
        double few = Models.run(model, 256).candidate("B").score();
        double many = Models.run(model, 512).candidate("B").score();
        DecisionModel other = Models.direct(book, book.variables.size() - 1);
        assertEquals(few, Models.run(other, 256).candidate("B").score());
        assertTrue(Math.abs(many - few) < 0.1);
    }

    @Test
    void aRunCanBeCancelledBetweenBlocks() {
        Book book = new Book();
        DecisionModel model = Models.direct(book, book.missing("A", "A"), book.missing("B", "B"));
        for (int threads : new int[] {1, 3}) {
            AtomicInteger asked = new AtomicInteger();
            assertThrows(
                    CancellationException.class,
                    () -> Simulation.run(
                            model, new Settings(100_000, new Seed(1), threads), () -> asked.incrementAndGet() > 5));
        }
    }

    @Test
    void theResultNamesWhatItIsMadeWith() {
        Book book = new Book();
        Outcome outcome = Models.run(Models.direct(book, book.known("A", new Uniform(3, 4))), 77);
        assertEquals(Engine.VERSION, outcome.engine());
        assertEquals(77, outcome.samples());
        assertEquals(77, outcome.detailSamples());
        assertEquals(11, outcome.seed());
        assertEquals(Reading.STATED, outcome.reading());
        Book other = new Book();
        Outcome certain = Models.run(Models.direct(other, other.known("A", new Exact(3))), 77);
        assertEquals(1, certain.samples(), "one is like any other");
    }

    /** Half of the scale in four ways: no seed says which is ahead, and that their means agree does not make them one. */
    @Test
    void equalMeansTieWhateverTheSeed() {
        Models.Book book = new Models.Book();
        int exact = book.exact("exact", 50);
        int one = book.known("one", new Distribution.Uniform(20, 80));
        int other = book.known("other", new Distribution.Normal(50, 9));
        int missing = book.missing("missing", "missing");
        DecisionModel model = Models.direct(book, other, missing, one, exact);
        for (int seed = 0; seed < 10; seed++) {
            Outcome outcome = Simulation.run(model, new Settings(1_000, new Seed(seed), 1), () -> false);
            assertEquals(Optional.of("exact"), outcome.leader());
            for (Outcome.Scored scored : outcome.candidates()) {
                assertEquals(0.5, scored.score(), 1e-14);
                assertEquals(OptionalInt.of(1), scored.rank());
            }
            assertEquals(List.of(), outcome.constantMeasures());
        }
    }
}
