package dev.touchstone.analysis.method;

import static dev.touchstone.analysis.method.Tables.refused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.InvalidModel.Code;
import dev.touchstone.analysis.method.Preference.Gaussian;
import dev.touchstone.analysis.method.Preference.Level;
import dev.touchstone.analysis.method.Preference.Linear;
import dev.touchstone.analysis.method.Preference.UShape;
import dev.touchstone.analysis.method.Preference.Usual;
import dev.touchstone.analysis.method.Preference.VShape;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreferenceTest {
    private static double[] degrees(Preference preference, double... differences) {
        return Arrays.stream(differences).map(preference::degree).toArray();
    }

    /**
     * The values at and around each threshold follow from the definitions in Brans &amp; Vincke 1985, figures 1 to 6.
     */
    @Test
    void eachFunctionAtItsThresholds() {
        assertArrayEquals(new double[] {0, 0, 1, 1}, degrees(new Usual(), -3, 0, 1e-9, 3));
        assertArrayEquals(new double[] {0, 0, 0, 1}, degrees(new UShape(2), -3, 1, 2, 2.1));
        assertArrayEquals(new double[] {0, 0, 0.25, 1, 1}, degrees(new VShape(4), -3, 0, 1, 4, 5));
        assertArrayEquals(new double[] {0, 0, 0.5, 0.5, 1}, degrees(new Level(2, 4), -3, 2, 2.1, 4, 4.1));
        assertArrayEquals(new double[] {0, 0, 0, 0.25, 1, 1}, degrees(new Linear(2, 4), -3, 0, 2, 2.5, 4, 5));
        assertArrayEquals(
                new double[] {0, 0, 1 - Math.exp(-0.5), 1 - Math.exp(-2)},
                degrees(new Gaussian(3), -3, 0, 3, 6),
                1e-15);
    }

    @Test
    void noFunctionPrefersTheWorseOrFallsOrLeavesItsRange() {
        for (Preference preference : List.of(
                new Usual(), new UShape(1), new VShape(3), new Level(1, 3), new Linear(1, 3), new Gaussian(1.5))) {
            double before = 0;
            for (double d = -5; d <= 50; d += 0.125) {
                double degree = preference.degree(d);
                assertTrue(degree >= before && degree <= 1, preference + " at " + d);
                assertTrue(d > 0 || degree == 0, preference + " at " + d);
                before = degree;
            }
            assertEquals(1, before, 1e-12, preference.toString());
        }
    }

    @Test
    void extremeParametersGiveNoNaN() {
        assertArrayEquals(new double[] {0, 1}, degrees(new Gaussian(Double.MIN_VALUE), 0, 1e100));
        assertArrayEquals(new double[] {0, 1}, degrees(new VShape(Double.MIN_VALUE), 0, 1e100));
        assertArrayEquals(new double[] {0, 1}, degrees(new Linear(0, Double.MIN_VALUE), 0, 1e100));
    }

    @Test
    void parametersThatAreNoneAreNamed() {
        refused("/q", Code.NEGATIVE, () -> new UShape(-1));
        refused("/q", Code.NOT_FINITE, () -> new UShape(Double.NaN));
        refused("/p", Code.NOT_POSITIVE, () -> new VShape(0));
        refused("/p", Code.NOT_FINITE, () -> new VShape(Double.POSITIVE_INFINITY));
        refused("/q", Code.NEGATIVE, () -> new Level(-1, 2));
        refused("/p", Code.OUT_OF_ORDER, () -> new Level(2, 2));
        refused("/p", Code.OUT_OF_ORDER, () -> new Linear(2, 1));
        refused("/p", Code.NOT_FINITE, () -> new Linear(2, Double.NaN));
        refused("/s", Code.NOT_POSITIVE, () -> new Gaussian(0));
        refused("/s", Code.NOT_FINITE, () -> new Gaussian(Double.NaN));
    }
}
