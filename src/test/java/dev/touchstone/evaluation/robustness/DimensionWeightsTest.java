package dev.touchstone.evaluation.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.Measure;
import dev.touchstone.analysis.weight.Relation;
import dev.touchstone.analysis.weight.WeightConstraint;
import dev.touchstone.base.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Team 50, cost 30 in two criteria, operations 20, and community without weight. */
class DimensionWeightsTest {
    private static final List<Measure> MEASURES = List.of(
            new Measure("fit", "team", 5),
            new Measure("price", "cost", 2),
            new Measure("nodes", "cost", 1),
            new Measure("parts", "operations", 2),
            new Measure("age", "community", 0));
    private static final int SAMPLES = 2_000;

    private static double[][] drawn(WeightReading reading, double spread, String... frozen) {
        double[][] weights = new double[MEASURES.size()][SAMPLES];
        new DimensionWeights(MEASURES)
                .sampler(reading, spread, Set.of(frozen), new Seed(3))
                .draw(0, weights, SAMPLES);
        return weights;
    }

    private static double least(double[] weights) {
        return Arrays.stream(weights).min().orElseThrow();
    }

    private static double most(double[] weights) {
        return Arrays.stream(weights).max().orElseThrow();
    }

    @Test
    void whatIsFrozenKeepsItsWeightAndItsDivisionWhileTheOthersAreFree() {
        double[][] weights = drawn(WeightReading.NONE, 0, "cost", "community");
        assertEquals(0.2, least(weights[1]), 1e-12);
        assertEquals(0.2, most(weights[1]), 1e-12);
        assertEquals(0.1, most(weights[2]), 1e-12);
        assertTrue(least(weights[0]) < 0.01 && most(weights[0]) > 0.69 && most(weights[0]) <= 0.7);
        assertEquals(0.35, Arrays.stream(weights[0]).average().orElseThrow(), 0.02);
        assertEquals(0, most(weights[4]));
    }

    /** Of cost the price stays at 0.2; what is free of cost, 0.1, is drawn with team and operations, and is all nodes'. */
    @Test
    void aFrozenCriterionKeepsItsWeightAndTheRestOfItsDimensionIsFree() {
        double[][] weights = drawn(WeightReading.NONE, 0, "price");
        assertEquals(0.2, least(weights[1]), 1e-12);
        assertEquals(0.2, most(weights[1]), 1e-12);
        for (int j : new int[] {0, 2, 3}) {
            assertTrue(least(weights[j]) < 0.01 && most(weights[j]) > 0.7 && most(weights[j]) <= 0.8, "criterion " + j);
            assertEquals(0.8 / 3, Arrays.stream(weights[j]).average().orElseThrow(), 0.02);
        }
        assertEquals(0.2, drawn(WeightReading.STATED, 0.2, "price")[1][5], 1e-12);
        assertEquals(0.2, drawn(WeightReading.NONE, 0, "cost", "price")[1][5], 1e-12, "its dimension is frozen anyway");
        assertEquals(0.3, drawn(WeightReading.NONE, 0, "price", "nodes")[1][5] + 0.1, 1e-12, "nothing of cost is free");
    }

    /** With all of cost, price and nodes, no less than operations, and no more than team. */
    @Test
    void theOrderOfDimensionsHoldsWithAFrozenCriterionToo() {
        double[][] weights = drawn(WeightReading.ORDER, 0, "price");
        for (int s = 0; s < SAMPLES; s++) {
            double cost = weights[1][s] + weights[2][s];
            assertEquals(0.2, weights[1][s], 1e-9);
            assertTrue(weights[0][s] >= cost - 1e-9 && cost >= weights[3][s] - 1e-9, "sample " + s);
        }
        assertTrue(most(weights[2]) > 0.15, "what is not frozen moves");
        assertTrue(least(weights[2]) < 0.02);
    }

    @Test
    void answersKeepWhatIsFrozen() {
        List<WeightConstraint> kept = new DimensionWeights(MEASURES).frozen(Set.of("price", "operations", "nobody"));
        assertEquals(
                Set.of(
                        new WeightConstraint(new TreeMap<>(Map.of(1, 1.0)), Relation.EQUAL, 0.2),
                        new WeightConstraint(new TreeMap<>(Map.of(3, 1.0)), Relation.EQUAL, 0.2)),
                Set.copyOf(kept));
    }

    /** With cost at 0.3, team takes 0.4 to 0.7 of the order and operations the rest. */
    @Test
    void theOrderHoldsAgainstWhatIsFrozenToo() {
        double[][] weights = drawn(WeightReading.ORDER, 0, "cost");
        assertEquals(0.2, least(weights[1]), 1e-9);
        assertEquals(0.2, most(weights[1]), 1e-9);
        assertEquals(0.4, least(weights[0]), 0.002);
        assertEquals(0.7, most(weights[0]), 0.002);
        assertTrue(least(weights[0]) >= 0.4 - 1e-9);
        assertEquals(0.3, most(weights[3]), 0.002);
    }

    /** Of the 0.7 that is left team has 5/7; its deviation is 0.7 x 0.2 x sqrt(5/7 x 2/7). */
    @Test
    void aSpreadConcernsTheOthersOnly() {
        double[][] weights = drawn(WeightReading.STATED, 0.2, "cost");
        assertEquals(0.2, most(weights[1]), 1e-12);
        double mean = Arrays.stream(weights[0]).average().orElseThrow();
        double squares =
                Arrays.stream(weights[0]).map(w -> (w - mean) * (w - mean)).sum();
        assertEquals(0.5, mean, 0.008);
        assertEquals(0.7 * 0.2 * Math.sqrt(10 / 49.0), Math.sqrt(squares / SAMPLES), 0.004);
    }

    @Test
    void withAllFrozenOrAllButOneNothingIsDrawn() {
        for (WeightReading reading : List.of(WeightReading.STATED, WeightReading.ORDER, WeightReading.NONE)) {
            double[][] all = drawn(reading, 0.2, "team", "cost", "operations");
            double sum = Arrays.stream(all).mapToDouble(row -> row[0]).sum();
            assertEquals(0.5, all[0][7] / sum, 1e-9);
            double[][] allButOne = drawn(reading, 0.2, "team", "cost");
            assertEquals(0.2, allButOne[3][7], 1e-9, reading.word());
        }
    }
}
