package dev.touchstone.analysis.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.InvalidModel;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalsTest {
    private static final Optional<TotalRule> UNKNOWN = Optional.empty();
    private static final Optional<List<Ends>> NO_SCALE = Optional.empty();

    static List<BigDecimal> numbers(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }

    static PrintedMatrix matrix(List<BigDecimal> weights, String... rows) {
        return new PrintedMatrix(
                weights, Arrays.stream(rows).map(row -> numbers(row.split(" "))).toList());
    }

    private static List<Optional<BigDecimal>> printed(String... texts) {
        return numbers(texts).stream().map(Optional::of).toList();
    }

    private static Totals totals(PrintedMatrix matrix, String... printed) {
        return Totals.of(matrix, printed(printed), NO_SCALE, UNKNOWN).orElseThrow();
    }

    /** 0.5 * 4 + 0.3 * 3 + 0.2 * 5 = 3.9 and 0.5 * 3 + 0.3 * 5 + 0.2 * 4 = 3.8. */
    private static final PrintedMatrix SHARES = matrix(numbers("0.5", "0.3", "0.2"), "4 3 5", "3 5 4");

    private static final PrintedMatrix POINTS = matrix(numbers("50", "30", "20"), "4 3 5", "3 5 4");

    @ParameterizedTest
    @CsvSource({
        "3.9, 3.8, weighted_sum",
        "390, 380, weighted_sum_hundredfold",
        "12, 12, plain_sum",
        "4.0, 4, plain_mean"
    })
    void theWayInWhichTotalsOfSharesWereMadeIsFoundOut(String first, String second, String rule) {
        assertRule(totals(SHARES, first, second), rule);
    }

    @ParameterizedTest
    @CsvSource({"390, 380, weighted_sum", "3.9, 3.8, weighted_mean"})
    void theWayInWhichTotalsOfPointsWereMadeIsFoundOut(String first, String second, String rule) {
        assertRule(totals(POINTS, first, second), rule);
    }

    @Test
    void pointsThatDoNotSumToAHundredAreUsedAsPercent() {
        PrintedMatrix matrix = matrix(numbers("50", "30", "30"), "4 3 5", "3 5 4");
        assertRule(totals(matrix, "4.4", "4.2"), "weighted_sum_hundredth");
    }

    @Test
    void totalsMayBeValuesOfAScaleThatIsStated() {
        Ends ends = new Ends(new BigDecimal("1"), new BigDecimal("5"));
        Optional<List<Ends>> scale = Optional.of(Collections.nCopies(3, ends));
        assertRule(Totals.of(SHARES, printed("0.725", "0.7"), scale, UNKNOWN).orElseThrow(), "value");
        assertRule(Totals.of(SHARES, printed("72.5", "70"), scale, UNKNOWN).orElseThrow(), "value_hundredfold");
    }

    private static void assertRule(Totals totals, String rule) {
        assertEquals(rule, totals.rule().name().toLowerCase(java.util.Locale.ROOT));
        assertEquals(0, totals.failures(), totals.checks().toString());
    }

    /** Exactly 3.85: half way between two numbers of one decimal, both of which round it. */
    @ParameterizedTest
    @CsvSource({
        "3.85, true",
        "3.8, true",
        "3.9, true",
        "4, true",
        "3.86, false",
        "3.7, false",
        "3.850, true",
        "3.851, false"
    })
    void aTotalFollowsWithinHalfOfItsLastPrintedDigit(String printed, boolean follows) {
        PrintedMatrix matrix = matrix(numbers("0.25", "0.75"), "4 3.8", "1 1");
        List<Optional<BigDecimal>> totals = List.of(Optional.of(new BigDecimal(printed)), Optional.empty());
        Totals found = Totals.of(matrix, totals, NO_SCALE, Optional.of(TotalRule.WEIGHTED_SUM))
                .orElseThrow();
        assertEquals(1, found.checks().size(), "only what is printed is checked");
        assertEquals(follows, found.checks().getFirst().agrees());
        assertEquals(3.85, found.checks().getFirst().computed());
    }

    @Test
    void whereNoTotalFollowsTheNearestRuleSaysWhatTheyShouldBe() {
        Totals found = totals(SHARES, "4.1", "3.6");
        assertEquals(TotalRule.WEIGHTED_SUM, found.rule());
        assertEquals(2, found.failures());
        assertEquals(3.9, found.checks().getFirst().computed(), 1e-15);
        assertEquals(
                TotalRule.WEIGHTED_SUM_HUNDREDFOLD, totals(SHARES, "410", "360").rule());
    }

    @Test
    void oneTotalAloneNeverShowsThatWeightsWereNotUsed() {
        Totals found = Totals.of(
                        SHARES, List.of(Optional.of(new BigDecimal("12")), Optional.empty()), NO_SCALE, UNKNOWN)
                .orElseThrow();
        assertTrue(found.rule().weighs());
        assertFalse(found.checks().getFirst().agrees());
    }

    @Test
    void withoutPrintedTotalsNothingIsSaid() {
        assertEquals(
                Optional.empty(), Totals.of(SHARES, List.of(Optional.empty(), Optional.empty()), NO_SCALE, UNKNOWN));
    }

    @Test
    void aRuleThatNeedsScalesIsRefusedWithoutThem() {
        InvalidModel refused = assertThrows(
                InvalidModel.class, () -> Totals.of(SHARES, printed("1", "2"), NO_SCALE, Optional.of(TotalRule.VALUE)));
        assertEquals("/rule", refused.pointer());
    }
}
