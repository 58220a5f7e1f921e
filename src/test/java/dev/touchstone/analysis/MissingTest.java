package dev.touchstone.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.Knowledge.Unknown;
import dev.touchstone.analysis.Knowledge.Within;
import dev.touchstone.analysis.Models.Book;
import dev.touchstone.analysis.Outcome.ScoredCell;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not known: docs/method, from evidence to a distribution. */
class MissingTest {
    /** Four standard errors of a mean of 10,000 uniforms, and of an empirical quantile at 5 %. */
    private static final double MEAN = 4 * Math.sqrt(1.0 / 12 / 10_000);

    private static final double TAIL = 4 * Math.sqrt(0.05 * 0.95 / 10_000);
    /** The same for the mean of two independent uniforms, whose density at its 5 % quantile is 4 x 0.158. */
    private static final double TRIANGLE_TAIL = TAIL / 0.632;

    private static final double MEDIAN = 4 * Math.sqrt(0.25 / 10_000);

    private static ScoredCell only(Cell cell, Book book, double rho) {
        DecisionModel model = Models.model(book, rho, List.of(1.0), Models.candidate("a", cell));
        return Models.run(model).candidate("a").cells().getFirst();
    }

    private static void uniform(Quantiles quantiles, double low, double high) {
        double width = high - low;
        assertEquals(low + 0.05 * width, quantiles.low(), TAIL * width);
        assertEquals(low + 0.50 * width, quantiles.median(), MEDIAN * width);
        assertEquals(low + 0.95 * width, quantiles.high(), TAIL * width);
    }

    @ParameterizedTest
    @EnumSource(Aggregation.class)
    void aCellOfWhichNothingIsKnownIsUniformInValue(Aggregation aggregation) {
        for (double rho : new double[] {0, 0.5, 1}) {
            Book book = new Book();
            List<Integer> parts = new ArrayList<>();
            for (int k = 0; k < (aggregation == Aggregation.DIRECT ? 1 : 4); k++) {
                parts.add(book.add("x" + k, "t" + k % 3, new Unknown(24, 1)));
            }
            // neither range need fit the other: with nothing known the whole of the value is open
            Cell cell = new Cell(aggregation, parts, ValueFunction.log(24, 1), ValueFunction.log(100, 2));
            ScoredCell scored = only(cell, book, rho);
            assertEquals(0, scored.atWorst());
            assertEquals(1, scored.atBest());
            assertEquals(0.5, scored.value(), MEAN);
            uniform(scored.values(), 0, 1);
            assertTrue(scored.units().isEmpty());
            assertEquals(parts.size(), scored.missing().size());
        }
    }

    @Test
    void aBottleneckWithAMissingPartIsAnythingUpToItsWorstKnownPart() {
        Book book = new Book();
        List<Integer> parts =
                List.of(book.exact("a", 60), book.exact("b", 80), book.missing("c", "c"), book.missing("d", "d"));
        ScoredCell scored = only(Cell.of(Aggregation.BOTTLENECK, Models.SCALE, parts), book, 0.5);
        assertEquals(0, scored.atWorst());
        assertEquals(0.6, scored.atBest(), 1e-12);
        uniform(scored.values(), 0, 0.6);
        assertEquals(List.of("c", "d"), scored.missing());
    }

    /** mean of 0.9, 0.3 and one missing: between (0.9 + 0.3 + 0)/3 = 0.4 and (0.9 + 0.3 + 1)/3 = 0.7333. */
    @Test
    void aMeanWithAMissingPartIsUniformBetweenItsEnds() {
        Book book = new Book();
        List<Integer> parts = List.of(book.exact("a", 90), book.exact("b", 30), book.missing("c", "c"));
        ScoredCell scored = only(Cell.of(Aggregation.MEAN, Models.SCALE, parts), book, 0.5);
        assertEquals(0.4, scored.atWorst(), 1e-12);
        assertEquals(2.2 / 3, scored.atBest(), 1e-12);
        uniform(scored.values(), 0.4, 2.2 / 3);
    }

    /**
     * Process kinds: slots 7 -> 1, the stack of three 21 -> 3. Known 2 and 4, one missing: the sum lies between 13 and 7, its
     * value between (21 - 13)/18 = 4/9 and (21 - 7)/18 = 7/9.
     */
    @Test
    void aSumWithAMissingPartRunsOverTheRangeOfThatSlot() {
        Book book = new Book();
        List<Integer> parts = List.of(book.exact("a", 2), book.exact("b", 4), book.add("c", "c", new Unknown(7, 1)));
        Cell cell = new Cell(Aggregation.SUM, parts, ValueFunction.linear(7, 1), ValueFunction.linear(21, 3));
        ScoredCell scored = only(cell, book, 0.5);
        assertEquals(4.0 / 9, scored.atWorst(), 1e-12);
        assertEquals(7.0 / 9, scored.atBest(), 1e-12);
        uniform(scored.values(), 4.0 / 9, 7.0 / 9);
    }

    @Test
    void aLoneBoundLeavesTheCellUniformOnTheSideThatItAllows() {
        Book book = new Book();
        int latency = book.add("a", "a", new Within(0.25, 1));
        ScoredCell scored = only(Cell.direct(ValueFunction.log(1000, 10), latency), book, 0.5);
        assertEquals(0.25, scored.atWorst(), 1e-12);
        assertEquals(1, scored.atBest(), 1e-12);
        uniform(scored.values(), 0.25, 1);
        assertEquals(List.of("a"), scored.missing());
    }

    /**
     * Slots 7 -> 1, a stack of two 14 -> 2: known 2, and a bound in the upper half of its slot, 4 -> 1. The sum lies between 6
     * and 3, its value between (14 - 6)/12 and (14 - 3)/12.
     */
    @Test
    void aLoneBoundInASumIsReadOnTheRangeOfItsSlot() {
        Book book = new Book();
        List<Integer> parts = List.of(book.exact("a", 2), book.add("b", "b", new Within(0.5, 1)));
        Cell cell = new Cell(Aggregation.SUM, parts, ValueFunction.linear(7, 1), ValueFunction.linear(14, 2));
        ScoredCell scored = only(cell, book, 0.5);
        assertEquals(8.0 / 12, scored.atWorst(), 1e-12);
        assertEquals(11.0 / 12, scored.atBest(), 1e-12);
        uniform(scored.values(), 8.0 / 12, 11.0 / 12);
    }

    @Test
    void aMissingPartThatTwoStacksShareNeverTellsThemApart() {
        Book book = new Book();
        int shared = book.missing("kafka/speed", "kafka");
        int better = book.exact("flink/speed", 80);
        int worse = book.exact("spark/speed", 60);
        int equal = book.exact("storm/speed", 80);
        for (Aggregation aggregation : List.of(Aggregation.MEAN, Aggregation.BOTTLENECK, Aggregation.WORST)) {
            Outcome outcome = Models.run(Models.model(
                    book,
                    0.5,
                    List.of(1.0),
                    Models.candidate("a", Cell.of(aggregation, Models.SCALE, List.of(shared, better))),
                    Models.candidate("b", Cell.of(aggregation, Models.SCALE, List.of(shared, worse))),
                    Models.candidate("c", Cell.of(aggregation, Models.SCALE, List.of(equal, shared)))));
            assertEquals(1, outcome.candidate("c").tiesLeader().getAsDouble());
            assertEquals(0, outcome.candidate("b").beatsLeader().getAsDouble());
            assertEquals(0.5, outcome.candidate("a").first());
            assertEquals(0.5, outcome.candidate("c").first());
        }
    }

    @Test
    void aKnownPartIsDrawnOnceForAllStacks() {
        Book book = new Book();
        int shared = book.known("kafka", new dev.touchstone.base.Distribution.Uniform(0, 100));
        int better = book.exact("flink", 70);
        int worse = book.exact("spark", 69);
        Outcome outcome = Models.run(Models.model(
                book,
                0.5,
                List.of(1.0),
                Models.candidate("a", Cell.of(Aggregation.MEAN, Models.SCALE, List.of(shared, better))),
                Models.candidate("b", Cell.of(Aggregation.MEAN, Models.SCALE, List.of(shared, worse)))));
        assertEquals(1, outcome.candidate("a").first());
        assertTrue(outcome.dominances().getFirst().confirmed());
    }

    /** Two unknown criteria of one owner: with rho 1 their mean is one uniform, with rho 0 a triangular, sd sqrt(1/24). */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void rhoSaysHowFarTheUnknownsOfOneOwnerHangTogether(double rho) {
        Book book = new Book();
        Candidate one = Models.candidate(
                "a",
                Cell.direct(Models.SCALE, book.missing("a/0", "a")),
                Cell.direct(Models.SCALE, book.missing("a/1", "a")));
        Candidate other = Models.candidate(
                "b",
                Cell.direct(Models.SCALE, book.missing("b/0", "b")),
                Cell.direct(Models.SCALE, book.missing("b/1", "b")));
        Outcome outcome = Models.run(Models.model(book, rho, List.of(1.0, 1.0), one, other));
        double low = rho == 1 ? 0.05 : Math.sqrt(2 * 0.05) / 2;
        assertEquals(low, outcome.candidate("a").low(), rho == 1 ? TAIL : TRIANGLE_TAIL);
        assertEquals(1 - low, outcome.candidate("a").high(), rho == 1 ? TAIL : TRIANGLE_TAIL);
        double sd = outcome.candidate("a").scoreError() * 100;
        assertEquals(rho == 1 ? Math.sqrt(1.0 / 12) : Math.sqrt(1.0 / 24), sd, 0.01);
        // owners are independent of each other whatever rho
        assertEquals(0.5, outcome.candidate("a").first(), MEDIAN);
    }

    @Test
    void unknownsOfDifferentOwnersStayIndependentWhateverRho() {
        Book book = new Book();
        int a = book.missing("a", "a");
        int b = book.missing("b", "b");
        DecisionModel model = Models.model(
                book,
                1,
                List.of(1.0, 1.0),
                Models.candidate("a", Cell.direct(Models.SCALE, a), Cell.direct(Models.SCALE, b)));
        assertEquals(Math.sqrt(2 * 0.05) / 2, Models.run(model).candidate("a").low(), TRIANGLE_TAIL);
    }

    /** With rho = 0.25 the scores g of two unknowns of one owner correlate by 0.25: var(mean of u) follows. */
    @Test
    void rhoIsTheCorrelationOfTheScores() {
        Book book = new Book();
        Candidate one = Models.candidate(
                "a",
                Cell.direct(Models.SCALE, book.missing("a/0", "a")),
                Cell.direct(Models.SCALE, book.missing("a/1", "a")));
        double sd = Models.run(Models.model(book, 0.25, List.of(1.0, 1.0), one))
                        .candidate("a")
                        .scoreError()
                * 100;
        // correlation of uniforms under a Gaussian copula: 6/pi asin(rho/2)
        double correlation = 6 / Math.PI * Math.asin(0.125);
        assertEquals(Math.sqrt((1 + correlation) / 24), sd, 0.006);
    }
}
