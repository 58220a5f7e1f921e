package dev.touchstone.analysis.weight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AutocorrelationTest {
    /** x' = phi x + noise: correlation phi^lag, time (1 + phi) / (1 - phi). */
    private static double[] series(double phi, int n) {
        SplittableRandom random = new SplittableRandom(5);
        double[] series = new double[n];
        double x = 0;
        for (int s = 0; s < n; s++) {
            x = phi * x + random.nextGaussian();
            series[s] = x;
        }
        return series;
    }

    @Test
    void theTimeOfAnAutoregression() {
        for (double phi : new double[] {0, 0.5, 0.9}) {
            Autocorrelation found = Autocorrelation.of(series(phi, 400_000));
            double time = (1 + phi) / (1 - phi);
            assertEquals(time, found.time(), 0.1 * time);
            assertEquals(phi, found.at(1), 0.02);
            assertEquals(phi * phi, found.at(2), 0.03);
        }
    }

    /** Every tenth of phi = 0.9 is an autoregression with phi^10 = 0.349. */
    @Test
    void keepingFewerMakesEachWorthMore() {
        Autocorrelation found = Autocorrelation.of(series(0.9, 400_000));
        double tenth = Math.pow(0.9, 10);
        assertEquals((1 - tenth) / (1 + tenth), found.effectiveShare(10), 0.05);
    }

    @Test
    void theSlowestOfSeveral() {
        double[][] several = {series(0, 10_000), series(0.9, 10_000), series(0.5, 10_000)};
        assertEquals(
                Autocorrelation.of(several[1]).time(),
                Autocorrelation.slowest(several).time());
    }

    @Test
    void aConstantSeriesRemembersNothing() {
        assertEquals(1, Autocorrelation.of(new double[100]).time());
    }
}
