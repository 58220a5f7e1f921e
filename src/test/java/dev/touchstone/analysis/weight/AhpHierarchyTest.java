package dev.touchstone.analysis.weight;

import static dev.touchstone.analysis.weight.AhpTest.above;
import static dev.touchstone.analysis.weight.Near.near;
import static dev.touchstone.analysis.weight.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.analysis.InvalidModel.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

class AhpHierarchyTest {
    /**
     * Tom, Dick and Harry by experience, education, charisma and age: the leader example that accompanied the Wikipedia
     * article "Analytic hierarchy process"; numbers to three decimals as recomputed with the eigenvector.
     */
    private static final AhpHierarchy LEADER = new AhpHierarchy(
            above(4, 4, 3, 7, 1 / 3.0, 3, 5),
            List.of(
                    above(3, 1 / 4.0, 4, 9),
                    above(3, 3, 1 / 5.0, 1 / 7.0),
                    above(3, 5, 9, 4),
                    above(3, 1 / 3.0, 5, 9)));

    @Test
    void aLeaderAsPublished() {
        AhpHierarchy.Result leader = LEADER.scored(PriorityVector.EIGEN, RandomIndex.SAATY);
        near(List.of(0.548, 0.127, 0.270, 0.056), leader.criteria().weights(), 6e-4);
        near(List.of(0.217, 0.717, 0.066), leader.alternatives().get(0).weights(), 6e-4);
        near(List.of(0.188, 0.081, 0.731), leader.alternatives().get(1).weights(), 6e-4);
        near(List.of(0.743, 0.194, 0.063), leader.alternatives().get(2).weights(), 6e-4);
        near(List.of(0.265, 0.672, 0.063), leader.alternatives().get(3).weights(), 6e-4);
        // There the scores were summed from weights rounded to three decimals: 0.1495 for Harry, printed 0.150.
        near(List.of(0.358, 0.493, 0.150), leader.scores(), 1e-3);
        assertEquals(List.of(2, 1, 3), leader.ranks());
    }

    /** Ratios as published with Saaty's later table (2005), whose index is 0.52 for three items and 0.89 for four. */
    @Test
    void itsConsistencyAsPublished() {
        assertEquals(0.044, ratio(LEADER.criteria(), 0.89), 5e-4);
        assertEquals(0.035, ratio(LEADER.alternatives().get(0), 0.52), 6e-4);
        assertEquals(0.062, ratio(LEADER.alternatives().get(1), 0.52), 6e-4);
    }

    private static double ratio(PairwiseMatrix matrix, double index) {
        return Ahp.of(matrix, PriorityVector.EIGEN, RandomIndex.stated(index))
                .consistency()
                .cr()
                .getAsDouble();
    }

    @Test
    void equalScoresShareARank() {
        AhpHierarchy twins = new AhpHierarchy(above(2, 1), List.of(above(3, 3, 9, 3), above(3, 1 / 3.0, 3, 9)));
        AhpHierarchy.Result result = twins.scored(PriorityVector.GEOMETRIC_MEAN, RandomIndex.SAATY);
        assertEquals(List.of(1, 1, 3), result.ranks());
        assertEquals(
                1, result.scores().stream().mapToDouble(Double::doubleValue).sum(), 1e-12);
    }

    @Test
    void hierarchiesThatAreNone() {
        refused("/alternatives", Code.WRONG_LENGTH, () -> new AhpHierarchy(above(2, 1), List.of(above(2, 1))));
        refused(
                "/alternatives/1",
                Code.WRONG_LENGTH,
                () -> new AhpHierarchy(above(2, 1), List.of(above(2, 1), above(3, 1, 1, 1))));
    }
}
