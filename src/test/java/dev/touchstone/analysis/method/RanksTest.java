package dev.touchstone.analysis.method;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RanksTest {
    private static List<Integer> ranks(double... scores) {
        return Ranks.of(scores, Sense.GREATER_IS_BETTER, 1);
    }

    @Test
    void thoseWhoTieShareARankAndTheNextCountsThemAll() {
        assertEquals(List.of(2, 1, 4, 2), ranks(0.5, 0.9, 0.1, 0.5));
        assertEquals(List.of(1, 1, 1), ranks(0, 0, 0));
        assertEquals(List.of(1), ranks(7));
    }

    @Test
    void theSenseTurnsTheOrder() {
        double[] scores = {0.5, 0.9, 0.1};
        assertEquals(List.of(2, 1, 3), Ranks.of(scores, Sense.GREATER_IS_BETTER, 1));
        assertEquals(List.of(2, 3, 1), Ranks.of(scores, Sense.SMALLER_IS_BETTER, 1));
    }

    @Test
    void roundingDoesNotBreakATieAndADifferenceDoes() {
        assertEquals(List.of(1, 1), ranks(0.1 + 0.2, 0.3));
        assertEquals(List.of(1, 1), ranks(1, 1 - 0.9e-12));
        assertEquals(List.of(1, 2), ranks(1, 1 - 1.1e-12));
    }

    @Test
    void aTieIsRelativeToTheSizeOfTheTerms() {
        double[] scores = {1e9, 1e9 - 1e-4};
        assertEquals(List.of(1, 1), Ranks.of(scores, Sense.GREATER_IS_BETTER, 1e9));
        double[] small = {1e-20, 2e-20};
        assertEquals(List.of(2, 1), Ranks.of(small, Sense.GREATER_IS_BETTER, 2e-20));
    }

    @Test
    void manySmallStepsAreNoTie() {
        double step = 0.8e-12;
        assertEquals(List.of(1, 1, 3, 3), ranks(1, 1 - step, 1 - 2 * step, 1 - 3 * step));
    }
}
