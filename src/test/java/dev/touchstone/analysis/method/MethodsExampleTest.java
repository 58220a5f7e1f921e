package dev.touchstone.analysis.method;

import static dev.touchstone.analysis.method.Tables.near;
import static dev.touchstone.analysis.method.Tables.ranges;
import static dev.touchstone.analysis.method.Tables.row;
import static dev.touchstone.analysis.method.Tables.table;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.analysis.method.DecisionMatrix.Criterion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The worked example of docs/method/methods.md, its numbers to the digits that stand there. */
class MethodsExampleTest {
    private static final double DIGITS = 5e-4;
    private static final DecisionMatrix TABLE = of(Criterion.max(0.6), Criterion.min(0.4));

    private static DecisionMatrix of(Criterion throughput, Criterion cost) {
        return table(List.of(throughput, cost), row(100, 5_000), row(80, 3_000), row(50, 2_000));
    }

    private static void ranked(Opinion opinion, Integer... ranks) {
        assertEquals(List.of(ranks), opinion.ranks());
    }

    @Test
    void weightedSumTopsisAndSpotisSayB() {
        Opinion sum = new WeightedSum(new Normalisation.MinMax()).rank(TABLE);
        near(DIGITS, sum.scores(), 0.6, 0.627, 0.4);
        ranked(sum, 2, 1, 3);
        Opinion topsis = new Topsis(Topsis.Normalisation.VECTOR).rank(TABLE);
        near(DIGITS, topsis.scores(), 0.529, 0.629, 0.471);
        ranked(topsis, 2, 1, 3);
        Opinion spotis = new Spotis(ranges(0, 100, 1_000, 6_000)).rank(TABLE);
        near(1e-12, spotis.scores(), 0.32, 0.28, 0.38);
        ranked(spotis, 2, 1, 3);
    }

    @Test
    void vikorSaysBWithoutAnAdvantage() {
        Opinion vikor = new Vikor(0.5).rank(TABLE);
        Detail.Compromise detail = (Detail.Compromise) vikor.detail();
        near(DIGITS, detail.s(), 0.4, 0.373, 0.6);
        near(DIGITS, detail.r(), 0.4, 0.24, 0.6);
        near(DIGITS, vikor.scores(), 0.281, 0, 1);
        assertEquals(List.of(false, true), List.of(detail.acceptableAdvantage(), detail.acceptableStability()));
        assertEquals(List.of(0, 1), detail.compromiseSet());
    }

    @Test
    void prometheeSaysAUnlessDifferencesCountInProportion() {
        Opinion usual = new Promethee2().rank(TABLE);
        Detail.Flows flows = (Detail.Flows) usual.detail();
        near(1e-12, flows.phiPlus(), 0.6, 0.5, 0.4);
        near(1e-12, flows.phiMinus(), 0.4, 0.5, 0.6);
        near(1e-12, usual.scores(), 0.2, 0, -0.2);
        ranked(usual, 1, 2, 3);
        Opinion linear = new Promethee2()
                .rank(of(
                        new Criterion(Direction.MAX, 0.6, Optional.of(new Preference.Linear(0, 100))),
                        new Criterion(Direction.MIN, 0.4, Optional.of(new Preference.Linear(0, 5_000)))));
        ranked(linear, 2, 1, 3);
    }
}
