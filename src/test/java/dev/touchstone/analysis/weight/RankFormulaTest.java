package dev.touchstone.analysis.weight;

import static dev.touchstone.analysis.weight.Near.near;
import static dev.touchstone.analysis.weight.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.analysis.InvalidModel.Code;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankFormulaTest {
    private static Ranking strict(int n) {
        List<List<Integer>> order = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            order.add(List.of(j));
        }
        return new Ranking(order);
    }

    /**
     * Rank order centroids as tabled to four decimals (Edwards & Barron 1994; Barron & Barrett 1996, after the
     * formula).
     */
    @Test
    void centroidsAsTabled() {
        near(List.of(1.0), RankFormula.ROC.weights(strict(1)), 0);
        near(List.of(0.75, 0.25), RankFormula.ROC.weights(strict(2)), 1e-15);
        near(List.of(0.6111, 0.2778, 0.1111), RankFormula.ROC.weights(strict(3)), 5e-5);
        near(List.of(0.5208, 0.2708, 0.1458, 0.0625), RankFormula.ROC.weights(strict(4)), 5e-5);
        near(List.of(0.4567, 0.2567, 0.1567, 0.0900, 0.0400), RankFormula.ROC.weights(strict(5)), 5e-5);
    }

    /** From the formulas by hand: 4, 3, 2, 1 of 10; 1, 1/2, 1/3, 1/4 of 25/12. */
    @Test
    void theTwoRankFormulas() {
        near(List.of(0.4, 0.3, 0.2, 0.1), RankFormula.RANK_SUM.weights(strict(4)), 1e-15);
        near(List.of(0.48, 0.24, 0.16, 0.12), RankFormula.RANK_RECIPROCAL.weights(strict(4)), 1e-15);
    }

    /** The corners (1, 0, 0) and (1/3, 1/3, 1/3) have the middle (2/3, 1/6, 1/6). */
    @Test
    void aTieIsAnEquationForTheCentroid() {
        Ranking tied = new Ranking(List.of(List.of(0), List.of(1, 2)));
        near(List.of(2 / 3.0, 1 / 6.0, 1 / 6.0), RankFormula.ROC.weights(tied), 1e-15);
        Ranking all = new Ranking(List.of(List.of(2, 0, 1)));
        near(List.of(1 / 3.0, 1 / 3.0, 1 / 3.0), RankFormula.ROC.weights(all), 1e-15);
    }

    @Test
    void aTieSharesTheWeightsOfItsPlacesForTheOthers() {
        Ranking tied = new Ranking(List.of(List.of(3), List.of(0, 2), List.of(1)));
        near(List.of(0.25, 0.1, 0.25, 0.4), RankFormula.RANK_SUM.weights(tied), 1e-15);
        near(List.of(0.2, 0.12, 0.2, 0.48), RankFormula.RANK_RECIPROCAL.weights(tied), 1e-15);
    }

    @Test
    void everyFormulaSumsToOneAndRespectsTheOrder() {
        for (RankFormula formula : RankFormula.values()) {
            for (int n = 1; n <= Points.MAX_CRITERIA; n++) {
                List<Double> weights = formula.weights(strict(n));
                assertEquals(
                        1, weights.stream().mapToDouble(Double::doubleValue).sum(), 1e-12);
                for (int j = 1; j < n; j++) {
                    assertEquals(1, Double.compare(weights.get(j - 1), weights.get(j)));
                }
            }
        }
    }

    @Test
    void ordersThatAreNone() {
        refused("/order", Code.EMPTY, () -> new Ranking(List.of()));
        refused("/order/1", Code.EMPTY, () -> new Ranking(List.of(List.of(0), List.of())));
        refused("/order/1/0", Code.DUPLICATE, () -> new Ranking(List.of(List.of(0), List.of(0))));
        refused("/order/0/1", Code.UNKNOWN_REFERENCE, () -> new Ranking(List.of(List.of(0, 2))));
        refused("/order/0/0", Code.UNKNOWN_REFERENCE, () -> new Ranking(List.of(List.of(-1))));
        refused("/order", Code.TOO_MUCH, () -> strict(101));
    }
}
