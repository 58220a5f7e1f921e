package dev.touchstone.analysis.audit;

import static dev.touchstone.analysis.audit.TotalsTest.matrix;
import static dev.touchstone.analysis.audit.TotalsTest.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.InvalidModel;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExactScoresTest {
    private static Ends ends(String worst, String best) {
        return new Ends(new BigDecimal(worst), new BigDecimal(best));
    }

    @Test
    void aTieThatBinaryFractionsMissIsATie() {
        PrintedMatrix matrix = matrix(numbers("0.1", "0.2", "0.3"), "1 1 0", "0 0 1");
        assertNotEquals(0.3, 0.1 + 0.2, "as doubles the two differ");
        ExactScores scores = ExactScores.sums(matrix);
        assertEquals(List.of(List.of(0, 1)), scores.ties());
        assertEquals(List.of(1, 1), scores.ranks());
    }

    @Test
    void whatDiffersInTheLastOfManyDigitsIsNoTie() {
        PrintedMatrix matrix = matrix(numbers("1"), "0.300000000000001", "0.3");
        assertEquals(List.of(), ExactScores.sums(matrix).ties());
        assertEquals(List.of(1, 2), ExactScores.sums(matrix).ranks());
    }

    @Test
    void theRankBehindATieCountsAllInIt() {
        ExactScores scores = ExactScores.sums(matrix(numbers("1"), "2", "3.0", "3", "1"));
        assertEquals(List.of(3, 1, 1, 4), scores.ranks());
        assertEquals(List.of(List.of(1, 2)), scores.ties());
    }

    /** (4 - 1) / 4 and (700 - 900) / (200 - 900), weighed 3 to 1: 0.75 * 3/4 + 0.25 * 2/7. */
    @Test
    void scalesOfDifferentLengthsAndDirectionsHaveOneDenominator() {
        PrintedMatrix matrix = matrix(numbers("3", "1"), "4 700", "1 900");
        ExactScores scores = ExactScores.values(matrix, List.of(ends("1", "5"), ends("900", "200")));
        assertEquals(0.5625 + 0.5 / 7, scores.score(0), 1e-15);
        assertEquals(0, scores.score(1));
    }

    /** A third and a third of a third cannot be written as decimals, and still tie: 1/3 + 0 = 0 + 3/9. */
    @Test
    void aTieOfThirdsIsExact() {
        PrintedMatrix matrix = matrix(numbers("1", "1"), "1 0", "0 3");
        ExactScores scores = ExactScores.values(matrix, List.of(ends("0", "3"), ends("0", "9")));
        assertEquals(List.of(List.of(0, 1)), scores.ties());
    }

    @Test
    void aScoreBeyondAnEndCountsAsThatEnd() {
        PrintedMatrix matrix = matrix(numbers("1"), "7", "5", "0");
        ExactScores scores = ExactScores.values(matrix, List.of(ends("1", "5")));
        assertEquals(List.of(List.of(0, 1)), scores.ties());
        assertEquals(0, scores.score(2));
        assertTrue(ends("1", "5").isBeyond(new BigDecimal("5.1")));
        assertEquals(0.5, ends("5", "1").value(new BigDecimal("3.0")));
    }

    @Test
    void aScaleWithoutLengthIsRefused() {
        assertEquals(
                "/best",
                assertThrows(InvalidModel.class, () -> ends("3", "3.0")).pointer());
    }

    @Test
    void weightsBelowZeroOrAllZeroAndRowsOfOtherLengthAreRefused() {
        assertEquals("/weights/1", refused(numbers("1", "-1"), "1 2"));
        assertEquals("/weights", refused(numbers("0", "0"), "1 2"));
        assertEquals("/cells/1", refused(numbers("1", "1"), "1 2", "1"));
    }

    private static String refused(List<BigDecimal> weights, String... rows) {
        return assertThrows(InvalidModel.class, () -> matrix(weights, rows)).pointer();
    }
}
