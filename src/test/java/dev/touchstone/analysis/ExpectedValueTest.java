package dev.touchstone.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Distribution;
import dev.touchstone.base.StandardNormal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExpectedValueTest {
    private static final ValueFunction SCALE = ValueFunction.linear(0, 10);

    private static double of(Distribution number, ValueFunction function) {
        return ExpectedValue.of(number, function).orElseThrow();
    }

    /** Nothing is clamped: the value of the mean. */
    @Test
    void aLineWithoutEndsKeepsTheMean() {
        assertEquals(0.5, of(new Distribution.Uniform(2, 8), SCALE), 1e-14);
        assertEquals(0.5, of(new Distribution.Normal(5, 1), SCALE), 1e-14);
        assertEquals(0.5, of(new Distribution.Triangular(3, 5, 7), SCALE), 1e-14);
        assertEquals((1 + 2 + 9) / 30.0, of(new Distribution.Triangular(1, 2, 9), SCALE), 1e-9);
        assertEquals(0.35, of(new Distribution.Uniform(1, 6), SCALE), 1e-9);
        assertEquals(0.4, of(new Distribution.Exact(4), SCALE));
        assertEquals(4 * Math.exp(0.02) / 10, of(new Distribution.LogNormal(4, 0.2), SCALE.extrapolated()), 1e-12);
    }

    /** E[max(0, min(1, X))] of a normal one, by s (z Phi(z) + phi(z)) at both ends. */
    @Test
    void aClampedNormalHasItsClosedForm() {
        for (double mean : new double[] {-30, -3, 0, 4, 9.5, 12, 40}) {
            for (double sd : new double[] {0.01, 1, 5, 80}) {
                double low = -mean / sd;
                double high = (10 - mean) / sd;
                double clamped = 10 - sd * (below(high) - below(low));
                assertEquals(clamped / 10, of(new Distribution.Normal(mean, sd), SCALE), 1e-12);
                assertEquals(
                        clamped / 10,
                        of(new Distribution.Clipped(new Distribution.Normal(mean, sd), 0, 10), SCALE.extrapolated()),
                        1e-12);
            }
        }
    }

    private static double below(double z) {
        return z * StandardNormal.cumulative(z) + StandardNormal.density(z);
    }

    static Stream<Distribution> numbers() {
        return Stream.of(
                new Distribution.Uniform(-4, 7),
                new Distribution.LogUniform(0.5, 300),
                new Distribution.Triangular(-1, 8, 12),
                new Distribution.Normal(6, 4),
                new Distribution.LogNormal(3, 1.2),
                new Distribution.Clipped(new Distribution.Triangular(0, 1, 20), 2, 15));
    }

    /** Against two million quantiles, on a bent line and on a logarithmic axis, up and down. */
    @ParameterizedTest
    @MethodSource("numbers")
    void itIsTheMeanOfAllQuantiles(Distribution number) {
        List<ValueFunction.Point> points = List.of(new ValueFunction.Point(3, 0.7), new ValueFunction.Point(5, 0.7));
        for (ValueFunction function : List.of(
                new ValueFunction(1, 10, Axis.LINEAR, points),
                new ValueFunction(10, 1, Axis.LINEAR, List.of()),
                new ValueFunction(1, 10, Axis.LOG, points))) {
            int count = 2_000_000;
            double sum = 0;
            for (int k = 0; k < count; k++) {
                sum += function.value(number.quantile((k + 0.5) / count));
            }
            assertEquals(sum / count, of(number, function), 2e-7, function::toString);
        }
    }

    @Test
    void aTableOfQuantilesIsDrawn() {
        Distribution table = new Distribution.Empirical(List.of(0.0, 1.0), List.of(1.0, 2.0));
        assertTrue(ExpectedValue.of(table, SCALE).isEmpty());
        assertTrue(ExpectedValue.of(new Distribution.Clipped(table, 1.2, 1.8), SCALE)
                .isEmpty());
    }
}
