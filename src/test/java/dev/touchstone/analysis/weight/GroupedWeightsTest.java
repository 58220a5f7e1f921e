package dev.touchstone.analysis.weight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.base.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupedWeightsTest {
    private static final Seed SEED = new Seed(7);

    /** Groups 0.4 and 0.6; the first is divided 1 : 3, the second has one criterion with all and one with nothing. */
    @Test
    void aCriterionGetsItsShareOfItsGroup() {
        WeightSampler sampler = new GroupedWeights(
                new FixedWeights(List.of(2.0, 3.0)), List.of(0, 0, 1, 1), List.of(0.25, 0.75, 1.0, 0.0));
        double[][] drawn = new double[4][2];
        sampler.draw(0, drawn, 2);
        for (int s = 0; s < 2; s++) {
            assertEquals(0.1, drawn[0][s], 1e-15);
            assertEquals(0.3, drawn[1][s], 1e-15);
            assertEquals(0.6, drawn[2][s], 1e-15);
            assertEquals(0, drawn[3][s]);
        }
        assertEquals(4, sampler.size());
    }

    @Test
    void theCornersOfTheGroupsAreMultipliedDown() {
        WeightSampler sampler =
                new GroupedWeights(new UniformWeights(2, SEED), List.of(0, 0, 1), List.of(0.25, 0.75, 1.0));
        double[][] corners = sampler.corners().orElseThrow();
        assertEquals(2, corners.length);
        double[][] expected = {{0.25, 0.75, 0}, {0, 0, 1}};
        for (double[] corner : corners) {
            assertArrayEquals(corner[2] == 1 ? expected[1] : expected[0], corner, 1e-15);
        }
    }

    @Test
    void whatDividesNoGroupIsRefusedAtItsPlace() {
        WeightSampler two = new UniformWeights(2, SEED);
        assertEquals("/share", pointer(two, List.of(0, 1), List.of(1.0)));
        assertEquals("/group/1", pointer(two, List.of(0, 2), List.of(1.0, 1.0)));
        assertEquals("/share/0", pointer(two, List.of(0, 1), List.of(-1.0, 1.0)));
        assertEquals("/share/1", pointer(two, List.of(0, 1), List.of(1.0, Double.NaN)));
        assertEquals("/groups/1", pointer(two, List.of(0, 1), List.of(1.0, 0.5)));
        assertEquals("/groups/1", pointer(two, List.of(0, 0), List.of(0.5, 0.5)));
    }

    private static String pointer(WeightSampler groups, List<Integer> group, List<Double> share) {
        return assertThrows(InvalidModel.class, () -> new GroupedWeights(groups, group, share))
                .pointer();
    }
}
