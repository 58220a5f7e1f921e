package dev.touchstone.analysis;

import static dev.touchstone.analysis.Threshold.Operator.ABOVE;
import static dev.touchstone.analysis.Threshold.Operator.AT_LEAST;
import static dev.touchstone.analysis.Threshold.Operator.AT_MOST;
import static dev.touchstone.analysis.Threshold.Operator.BELOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.Knowledge.Unknown;
import dev.touchstone.analysis.Knowledge.Within;
import dev.touchstone.analysis.Models.Book;
import dev.touchstone.analysis.Thresholds.Finding;
import dev.touchstone.analysis.Thresholds.Status;
import dev.touchstone.base.Distribution.LogNormal;
import dev.touchstone.base.Distribution.Normal;
import dev.touchstone.base.Seed;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThresholdsTest {
    private static final ValueFunction CAPACITY = ValueFunction.log(1, 10);
    private static final ValueFunction LATENCY = ValueFunction.log(1000, 10);

    private final Book book = new Book();

    private Finding check(Cell cell, Threshold.Operator operator, double limit) {
        return check(cell, operator, limit, 0.9);
    }

    private Finding check(Cell cell, Threshold.Operator operator, double limit, double probability) {
        return Thresholds.check(
                cell, book.joint(), new Threshold(operator, limit, probability), new Settings(10_000, new Seed(11), 1));
    }

    @Test
    void aKnownNumberMeetsOrViolatesWithItsMargin() {
        Cell cell = Cell.direct(LATENCY, book.exact("a", 800));
        Finding met = check(cell, AT_MOST, 800);
        assertEquals(Status.MET, met.status());
        assertEquals(1, met.low());
        assertEquals(0, met.margin().getAsDouble());
        Finding violated = check(cell, BELOW, 800);
        assertEquals(Status.VIOLATED, violated.status());
        assertEquals(0, violated.high());
        assertEquals(-300, check(cell, AT_MOST, 500).margin().getAsDouble());
        assertEquals(Status.MET, check(cell, AT_LEAST, 800).status());
        assertEquals(Status.VIOLATED, check(cell, ABOVE, 800).status());
        assertEquals(-200, check(cell, AT_LEAST, 1000).margin().getAsDouble());
    }

    /** N(100, 10) below 110: 84 %, below 112.8: 90 %, below 87.2: 10 %. */
    @Test
    void betweenWantedAndUnwantedProbabilityItIsUnproven() {
        Cell cell = Cell.direct(ValueFunction.linear(300, 0), book.known("a", new Normal(100, 10)));
        assertEquals(Status.UNPROVEN, check(cell, AT_MOST, 110).status());
        assertEquals(0.8413, check(cell, AT_MOST, 110).low(), 0.015);
        assertEquals(Status.MET, check(cell, AT_MOST, 114).status());
        assertEquals(Status.VIOLATED, check(cell, AT_MOST, 86).status());
        assertEquals(Status.UNPROVEN, check(cell, AT_MOST, 114, 0.99).status());
        assertEquals(100, check(cell, AT_MOST, 110).median().getAsDouble(), 0.6);
    }

    /**
     * At N(100, 10), at most 50 is violated. It would be no more from the limit on that a tenth of it stays within, 100 - 1.2816
     * times 10 = 87.2, and met from the one that nine tenths stay within, 112.8.
     */
    @Test
    void aRelaxedLimitPutBackIsViolatedNoMoreAndMet() {
        Cell cell = Cell.direct(ValueFunction.linear(300, 0), book.known("a", new Normal(100, 10)));
        Finding finding = check(cell, AT_MOST, 50);
        double opens = finding.opens().getAsDouble();
        double meets = finding.meets().getAsDouble();
        assertEquals(87.2, opens, 0.6);
        assertEquals(112.8, meets, 0.6);
        assertEquals(Status.UNPROVEN, check(cell, AT_MOST, opens).status());
        assertEquals(Status.VIOLATED, check(cell, AT_MOST, Math.nextDown(opens)).status());
        assertEquals(Status.MET, check(cell, AT_MOST, meets).status());
        assertEquals(Status.UNPROVEN, check(cell, AT_MOST, Math.nextDown(meets)).status());
        assertEquals(OptionalDouble.empty(), check(cell, AT_MOST, 100).opens());
    }

    @ParameterizedTest
    @EnumSource(Threshold.Operator.class)
    void eachOperatorIsRelaxedToItsOwnSide(Threshold.Operator operator) {
        Cell cell = Cell.direct(CAPACITY, book.exact("a", 5));
        Finding finding = check(cell, operator, operator.lessHelps() ? 4 : 6);
        assertEquals(Status.VIOLATED, finding.status());
        assertEquals(finding.opens(), finding.meets(), "nothing is uncertain");
        double limit = finding.opens().getAsDouble();
        assertEquals(5, limit, 1e-12);
        assertEquals(Status.MET, check(cell, operator, limit).status());
        double stricter = operator.lessHelps() ? Math.nextDown(limit) : Math.nextUp(limit);
        assertEquals(Status.VIOLATED, check(cell, operator, stricter).status());
    }

    /** The known part alone decides what opens; what would meet it hangs on the missing one. */
    @Test
    void aMissingPartLeavesOpenWhatWouldMeetIt() {
        int nothing = book.add("b", "b", new Unknown(1, 10));
        Cell cell = Cell.of(Aggregation.BOTTLENECK, CAPACITY, List.of(book.exact("a", 5), nothing));
        Finding finding = check(cell, AT_LEAST, 8);
        assertEquals(Status.VIOLATED, finding.status());
        assertEquals(OptionalDouble.of(5), finding.opens());
        assertEquals(OptionalDouble.empty(), finding.meets());
    }

    @ParameterizedTest
    @EnumSource(Aggregation.class)
    void noEvidenceIsNeitherViolatedNorSilentlyMet(Aggregation aggregation) {
        int nothing = book.add("a", "a", new Unknown(1, 10));
        Cell cell = Cell.of(aggregation, CAPACITY, List.of(nothing));
        for (Threshold.Operator operator : Threshold.Operator.values()) {
            for (double limit : new double[] {0.5, 1, 5, 10, 20}) {
                Finding finding = check(cell, operator, limit);
                assertEquals(Status.UNPROVEN, finding.status(), operator + " " + limit);
                assertEquals(List.of("a"), finding.missing());
                assertTrue(finding.median().isEmpty());
            }
        }
    }

    @Test
    void aKnownBottleneckBelowTheThresholdViolatesThoughAnotherPartIsMissing() {
        int nothing = book.add("b", "b", new Unknown(1, 10));
        Cell narrow = Cell.of(Aggregation.BOTTLENECK, CAPACITY, List.of(book.exact("a", 0.4), nothing));
        Finding violated = check(narrow, AT_LEAST, 1);
        assertEquals(Status.VIOLATED, violated.status());
        assertEquals(-0.6, violated.margin().getAsDouble(), 1e-12);
        // wide enough so far: the missing part decides, even though the worst of its range would do
        Cell wide = Cell.of(Aggregation.BOTTLENECK, CAPACITY, List.of(book.exact("c", 30), nothing));
        assertEquals(Status.UNPROVEN, check(wide, AT_LEAST, 1).status());
        // ... and though the best of its range would not
        assertEquals(Status.UNPROVEN, check(wide, AT_LEAST, 20).status());
    }

    @Test
    void aBottleneckWhereLessIsBetterIsItsGreatestPart() {
        List<Integer> parts = List.of(book.exact("a", 30), book.exact("b", 900));
        assertEquals(
                900,
                check(Cell.of(Aggregation.WORST, LATENCY, parts), AT_MOST, 800)
                        .median()
                        .getAsDouble());
    }

    @Test
    void partsOfASumNeverTakeAnythingAway() {
        int nothing = book.add("b", "b", new Unknown(1000, 10));
        Cell slow = Cell.of(Aggregation.SUM, LATENCY, List.of(book.exact("a", 900), nothing));
        Finding violated = check(slow, AT_MOST, 800);
        assertEquals(Status.VIOLATED, violated.status());
        assertEquals(-100, violated.margin().getAsDouble());
        Cell fast = Cell.of(Aggregation.SUM, LATENCY, List.of(book.exact("c", 5), nothing));
        Finding open = check(fast, AT_MOST, 5000);
        assertEquals(Status.UNPROVEN, open.status());
        assertEquals(0, open.low());
        assertEquals(1, open.high());
    }

    @Test
    void aFactorBetweenZeroAndOneNeverRaisesAProduct() {
        int nothing = book.add("b", "b", new Unknown(0.9, 0.999));
        Cell cell = Cell.of(Aggregation.PRODUCT, ValueFunction.linear(0.9, 1), List.of(book.exact("a", 0.95), nothing));
        assertEquals(Status.VIOLATED, check(cell, AT_LEAST, 0.99).status());
        assertEquals(Status.UNPROVEN, check(cell, AT_LEAST, 0.9).status());
    }

    /** "within 300 ms" alone: value of 300 on 1000 -> 10 is at least 0.261. */
    @Test
    void aLoneBoundDecidesOnItsOwnSide() {
        int bound = book.add("a", "a", new Within(LATENCY.value(300), 1));
        Cell cell = Cell.direct(LATENCY, bound);
        assertEquals(Status.MET, check(cell, AT_MOST, 300.001).status());
        assertEquals(Status.UNPROVEN, check(cell, AT_MOST, 200).status());
        assertEquals(Status.VIOLATED, check(cell, ABOVE, 300.001).status());
    }

    @Test
    void sumsAreOfDistributions() {
        List<Integer> parts = List.of(
                book.known("a", new LogNormal(100, 0.3)),
                book.known("b", new LogNormal(100, 0.3)),
                book.known("c", new LogNormal(100, 0.3)));
        Finding finding = check(Cell.of(Aggregation.SUM, LATENCY, parts), AT_MOST, 420);
        assertEquals(Status.MET, finding.status());
        assertEquals(finding.low(), finding.high());
        // the sum of the 95 % quantiles is 491: adding percentiles would have said otherwise
        assertTrue(3 * new LogNormal(100, 0.3).quantile(0.95) > 420);
    }

    @Test
    void whatDoesNotApplyStaysUnproven() {
        assertEquals(
                Status.UNPROVEN,
                check(Cell.notApplicable(LATENCY), AT_MOST, 100).status());
    }
}
