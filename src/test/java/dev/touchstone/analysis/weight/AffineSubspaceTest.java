package dev.touchstone.analysis.weight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.analysis.weight.AffineSubspace.Equation;
import java.util.List;
import org.junit.jupiter.api.Test;

class AffineSubspaceTest {
    private static final Equation SUM = new Equation(new double[] {1, 1, 1}, 1);

    @Test
    void theOriginIsTheNearestSolution() {
        AffineSubspace plane = AffineSubspace.of(List.of(SUM), new double[] {0, 0, 0});
        assertEquals(2, plane.dimension());
        assertArrayEquals(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, plane.origin(), 1e-15);
        double[] point = plane.point(new double[] {5, -7});
        assertEquals(1, point[0] + point[1] + point[2], 1e-12);
    }

    @Test
    void whatFollowsFromTheOthersTakesNoDimensionAway() {
        Equation twice = new Equation(new double[] {2, 2, 2}, 2);
        Equation second = new Equation(new double[] {0, 1, -1}, 0);
        AffineSubspace line = AffineSubspace.of(List.of(SUM, twice, second, SUM, second), new double[] {1, 0, 0});
        assertEquals(1, line.dimension());
        double[] point = line.point(new double[] {0.2});
        assertEquals(point[1], point[2], 1e-15);
        assertEquals(1, point[0] + point[1] + point[2], 1e-15);
    }

    @Test
    void theBasisHasRightAnglesAndLengthOne() {
        AffineSubspace plane = AffineSubspace.of(List.of(SUM), new double[] {0, 0, 0});
        for (int k = 0; k < 2; k++) {
            double[] alone = plane.within(plane.basis()[k]);
            assertEquals(1, alone[k], 1e-15);
            assertEquals(0, alone[1 - k], 1e-15);
        }
    }
}
