package dev.touchstone.evidence.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.touchstone.base.Interval;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The worked example: own measurements of gzip with hyperfine 1.15.0, eight runs each, in seconds (2026-11-23). */
class RunsTest {
    private static final double CONFIDENCE = 0.95;
    private static final double SAME_WITHIN = 0.1;

    @Test
    void eightRunsGiveTheGeometricMeanAndItsInterval() throws IOException {
        within(measured("6"), 0.5844, 0.4730, 0.7220);
        within(measured("9"), 1.7566, 1.4607, 2.1124);
        within(measured("1"), 0.1911, 0.1036, 0.3527);
    }

    @Test
    void oneOutlierShowsInTheSpreadOfTheLogarithms() throws IOException {
        assertEquals(0.73, measured("1").sdOfLogarithms().orElseThrow(), 0.005);
    }

    @Test
    void welchTellsTheRatioWithItsInterval() throws IOException {
        Difference difference = Difference.of(measured("9"), measured("6"), CONFIDENCE, SAME_WITHIN);
        assertEquals(3.0060, difference.ratio(), 5e-5);
        Difference.Bounds bounds = difference.bounds().orElseThrow();
        assertEquals(13.747, bounds.degrees(), 5e-4);
        assertEquals(2.1485, bounds.t(), 5e-5);
        assertEquals(2.3295, bounds.interval().low(), 5e-5);
        assertEquals(3.8788, bounds.interval().high(), 5e-5);
        assertEquals(Difference.Finding.DIFFERENT, difference.finding());
    }

    @Test
    void twoRunsHaveARangeOnlyAndOneHasNothing() {
        Runs two = new Runs(List.of(2.0, 8.0));
        assertEquals(new Interval(2, 8), two.range());
        assertEquals(4, two.geometricMean(), 1e-12);
        assertEquals(Optional.empty(), two.interval(CONFIDENCE));
        assertEquals(Optional.empty(), two.prediction(CONFIDENCE));
        Runs one = new Runs(List.of(2.0));
        assertEquals(Optional.empty(), one.sdOfLogarithms());
        assertEquals(Optional.empty(), one.interval(CONFIDENCE));
    }

    @Test
    void aRatioWhoseIntervalHoldsOneIsNoClearDifference() {
        Runs a = new Runs(List.of(10.0, 14.0, 12.0));
        Runs b = new Runs(List.of(11.0, 15.0, 12.5));
        Difference difference = Difference.of(a, b, CONFIDENCE, SAME_WITHIN);
        assertEquals(Difference.Finding.NO_CLEAR_DIFFERENCE, difference.finding());
    }

    @Test
    void onlyAnIntervalWithinTenPercentIsTheSame() {
        Runs a = new Runs(List.of(100.0, 101.0, 99.0, 100.5));
        Runs b = new Runs(List.of(101.0, 102.0, 100.0, 101.5));
        assertEquals(
                Difference.Finding.SAME,
                Difference.of(a, b, CONFIDENCE, SAME_WITHIN).finding());
        assertEquals(
                Difference.Finding.NO_CLEAR_DIFFERENCE,
                Difference.of(a, b, CONFIDENCE, 0.001).finding());
    }

    @Test
    void singleRunsAndEqualRunsAreNotCompared() {
        Runs one = new Runs(List.of(1.0));
        Runs same = new Runs(List.of(2.1, 2.1, 2.1));
        assertEquals(
                Difference.Finding.TOO_FEW_RUNS,
                Difference.of(one, same, CONFIDENCE, SAME_WITHIN).finding());
        assertEquals(
                Difference.Finding.NOTHING_VARIES,
                Difference.of(same, new Runs(List.of(2.3, 2.3, 2.3)), CONFIDENCE, SAME_WITHIN)
                        .finding());
    }

    @Test
    void whichOfTheTwoComesFirstChangesNoFinding() {
        Runs a = new Runs(List.of(100.0, 100.5, 101.0));
        // The interval of a / b lies between 0.90 and 0.91, that of b / a between 1.10 and 1.11.
        Runs b = new Runs(List.of(110.7, 111.0, 111.3));
        Difference one = Difference.of(a, b, CONFIDENCE, SAME_WITHIN);
        Difference other = Difference.of(b, a, CONFIDENCE, SAME_WITHIN);
        assertEquals(Difference.Finding.DIFFERENT, one.finding());
        assertEquals(Difference.Finding.DIFFERENT, other.finding());
        assertEquals(1, one.ratio() * other.ratio(), 1e-12);
        assertEquals(
                1,
                one.bounds().orElseThrow().interval().low()
                        * other.bounds().orElseThrow().interval().high(),
                1e-12);
    }

    @Test
    void runsThatLieUniversesApartHaveAnIntervalToo() {
        Runs wild = new Runs(List.of(1e-300, 1.0, 1e300));
        assertEquals(Double.MAX_VALUE, wild.interval(CONFIDENCE).orElseThrow().high());
        assertEquals(
                Difference.Finding.NO_CLEAR_DIFFERENCE,
                Difference.of(wild, wild, CONFIDENCE, SAME_WITHIN).finding());
    }

    /** With n = 3 and s = ln 2: t(2) = 4.3027, half-widths t s / sqrt(3) and t s sqrt(4/3), exactly twice as wide. */
    @Test
    void aNewValueIsExpectedInAWiderIntervalThanTheMean() {
        Runs runs = new Runs(List.of(2.0, 4.0, 8.0));
        Interval mean = runs.interval(CONFIDENCE).orElseThrow();
        Interval next = runs.prediction(CONFIDENCE).orElseThrow();
        assertEquals(4.30265 * Math.log(2) / Math.sqrt(3), Math.log(mean.high() / 4), 1e-5);
        assertEquals(2 * Math.log(mean.high() / 4), Math.log(next.high() / 4), 1e-9);
        assertTrue(next.low() < mean.low());
    }

    @Test
    void whatHasNoLogarithmIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Runs(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Runs(List.of(1.0, 0.0)));
        assertThrows(IllegalArgumentException.class, () -> new Runs(List.of(Double.NaN)));
        assertThrows(IllegalArgumentException.class, () -> new Runs(List.of(Double.POSITIVE_INFINITY)));
    }

    private static void within(Runs runs, double mean, double low, double high) {
        Interval interval = runs.interval(CONFIDENCE).orElseThrow();
        assertEquals(mean, runs.geometricMean(), 5e-5);
        assertEquals(low, interval.low(), 5e-5);
        assertEquals(high, interval.high(), 5e-5);
    }

    private static Runs measured(String level) throws IOException {
        try (InputStream file = RunsTest.class.getResourceAsStream("/evidence/hyperfine/param.json")) {
            for (JsonNode result : new ObjectMapper().readTree(file).get("results")) {
                if (result.get("parameters").get("lvl").asText().equals(level)) {
                    List<Double> times = new ArrayList<>();
                    result.get("times").forEach(time -> times.add(time.doubleValue()));
                    return new Runs(times);
                }
            }
        }
        throw new IllegalArgumentException(level);
    }
}
