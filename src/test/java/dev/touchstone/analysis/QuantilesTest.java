package dev.touchstone.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QuantilesTest {
    @Test
    void theyAreThoseOfTheSortedSample() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 2_000; round++) {
            int n = 1 + random.nextInt(round % 10 == 0 ? 3_000 : 60);
            double[] sample = new double[n + 3];
            for (int k = 0; k < n; k++) {
                sample[k] = random.nextInt(3) == 0 ? random.nextInt(4) : random.nextDouble(4);
            }
            double[] sorted = Arrays.copyOf(sample, n);
            Arrays.sort(sorted);
            Quantiles quantiles = Quantiles.of(sample, n);
            assertEquals(sorted(sorted, 0.05), quantiles.low(), 1e-12, "round " + round);
            assertEquals(sorted(sorted, 0.5), quantiles.median(), 1e-12, "round " + round);
            assertEquals(sorted(sorted, 0.95), quantiles.high(), 1e-12, "round " + round);
        }
    }

    @Test
    void aSampleWithoutEndsOrWithoutWidthHasThemToo() {
        double[] same = new double[1_000];
        Arrays.fill(same, 7);
        assertEquals(new Quantiles(7, 7, 7), Quantiles.of(same, same.length));
        double[] endless = new double[1_001];
        Arrays.setAll(endless, k -> k);
        endless[1_000] = Double.POSITIVE_INFINITY;
        assertEquals(new Quantiles(50, 500, 950), Quantiles.of(endless, endless.length));
        Arrays.fill(endless, 951, endless.length, Double.POSITIVE_INFINITY);
        assertEquals(new Quantiles(50, 500, 950), Quantiles.of(endless, endless.length));
        double[] far = new double[1_001];
        Arrays.setAll(far, k -> k == 1_000 ? 1e300 : k);
        assertEquals(new Quantiles(50, 500, 950), Quantiles.of(far, far.length));
    }

    private static double sorted(double[] a, double p) {
        double at = p * (a.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, a.length - 1);
        return a[below] + (at - below) * (a[above] - a[below]);
    }
}
