package dev.touchstone.analysis.weight;

import static dev.touchstone.analysis.weight.Near.near;
import static dev.touchstone.analysis.weight.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.analysis.InvalidModel.Code;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointsTest {
    @Test
    void pointsAreDividedByTheirSum() {
        near(List.of(100 / 140.0, 40 / 140.0), Points.weights(List.of(100.0, 40.0)), 1e-15);
        assertEquals(List.of(1.0), Points.weights(List.of(7.0)));
        assertEquals(List.of(0.0, 1.0), Points.weights(List.of(0.0, 3.0)));
    }

    @Test
    void pointsTimesAConstantChangeNothing() {
        List<Double> weights = Points.weights(List.of(100.0, 40.0, 25.0));
        near(weights, Points.weights(List.of(1e-7, 4e-8, 2.5e-8)), 1e-15);
        near(weights, Points.weights(List.of(1e200, 4e199, 2.5e199)), 1e-15);
    }

    @Test
    void pointsThatAreNone() {
        refused("/points", Code.EMPTY, () -> Points.weights(List.of()));
        refused("/points", Code.TOO_MUCH, () -> Points.weights(Collections.nCopies(101, 1.0)));
        refused("/points/1", Code.NEGATIVE, () -> Points.weights(List.of(1.0, -0.1)));
        refused("/points/0", Code.NOT_FINITE, () -> Points.weights(List.of(Double.NaN)));
        refused("/points", Code.ALL_ZERO, () -> Points.weights(List.of(0.0, 0.0)));
        refused("/points", Code.NOT_FINITE, () -> Points.weights(List.of(Double.MAX_VALUE, Double.MAX_VALUE)));
    }

    @Test
    void twoLevelsMultiplyDown() {
        WeightTree tree = new WeightTree(List.of(60.0, 40.0), List.of(List.of(1.0, 3.0), List.of(5.0)));
        near(List.of(0.15, 0.45, 0.4), tree.weights(), 1e-15);
    }

    @Test
    void treesThatAreNone() {
        refused("/dimensions/0", Code.NEGATIVE, () -> new WeightTree(List.of(-1.0), List.of(List.of(1.0))));
        refused("/criteria", Code.WRONG_LENGTH, () -> new WeightTree(List.of(1.0), List.of()));
        refused("/criteria/0", Code.EMPTY, () -> new WeightTree(List.of(1.0), List.of(List.of())));
        refused(
                "/criteria/0/1",
                Code.NOT_FINITE,
                () -> new WeightTree(List.of(1.0), List.of(List.of(1.0, Double.POSITIVE_INFINITY))));
        List<Double> many = Collections.nCopies(60, 1.0);
        refused("/criteria", Code.TOO_MUCH, () -> new WeightTree(List.of(1.0, 1.0), List.of(many, many)));
    }
}
