package dev.touchstone.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.base.StandardNormal;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HermiteSeriesTest {
    private static final int BINS = 50;
    private static final double[][] MEANS = HermiteSeries.means(BINS);

    private static HermiteSeries series(DoubleUnaryOperator function) {
        return HermiteSeries.of(
                Arrays.stream(HermiteSeries.places()).map(function).toArray());
    }

    /** E[Z | Z'] = rho Z', and the mean of Z' between two quantiles is (phi(a) - phi(b)) / P. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.99, -0.4, 0, 0.3, 0.8, 1})
    void aLineIsExact(double rho) {
        double[] shifts = series(z -> 3 + 2 * z).shifts(rho, MEANS);
        for (int bin = 0; bin < BINS; bin++) {
            double low = bin == 0 ? 0 : StandardNormal.density(StandardNormal.quantile((double) bin / BINS));
            double high = bin == BINS - 1 ? 0 : StandardNormal.density(StandardNormal.quantile((bin + 1.0) / BINS));
            assertEquals(2 * rho * BINS * (low - high), shifts[bin], 1e-7);
        }
    }

    /** E[max(0, Z) | Z' = z] = m Phi(m / s) + s phi(m / s), m = rho z and s = sqrt(1 - rho^2), less phi(0) for the mean. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.9, -0.3, 0.2, 0.7, 0.95, 0.99, 1})
    void aKinkIsNearlyExact(double rho) {
        double[] shifts = series(z -> Math.max(0, z)).shifts(rho, MEANS);
        double rest = Math.max(1e-12, Math.sqrt(1 - rho * rho));
        int points = 200;
        for (int bin = 0; bin < BINS; bin++) {
            double sum = 0;
            for (int k = 0; k < points; k++) {
                double m = rho * StandardNormal.quantile((bin + (k + 0.5) / points) / BINS);
                sum += m * StandardNormal.cumulative(m / rest) + rest * StandardNormal.density(m / rest);
            }
            assertEquals(sum / points - StandardNormal.density(0), shifts[bin], rho < 1 ? 0.01 : 0.02, "bin " + bin);
        }
    }
}
