package dev.touchstone.analysis.weight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

/** That lists of numbers agree within a tolerance. */
final class Near {
    private Near() {}

    static void near(List<Double> expected, List<Double> actual, double tolerance) {
        assertEquals(expected.size(), actual.size());
        for (int j = 0; j < expected.size(); j++) {
            assertEquals(expected.get(j), actual.get(j), tolerance, "entry " + j + " of " + actual);
        }
    }
}
