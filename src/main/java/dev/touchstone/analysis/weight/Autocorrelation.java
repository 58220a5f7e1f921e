package dev.touchstone.analysis.weight;

import java.util.Arrays;

/**
 * How long a walk remembers: the correlation of numbers with those a lag later, up to where Sokal's window closes (the
 * first lag of at least {@link #WINDOW} times the time found so far; Sokal 1997).
 *
 * @param byLag correlation at lag 0, 1, 2, ...; beyond the window taken as 0
 */
record Autocorrelation(double[] byLag) {
    private static final double WINDOW = 5;

    /** Of several series of equal length the one with the longest time. */
    static Autocorrelation slowest(double[][] series) {
        Autocorrelation slowest = of(series[0]);
        for (double[] one : series) {
            Autocorrelation other = of(one);
            slowest = other.time() > slowest.time() ? other : slowest;
        }
        return slowest;
    }

    static Autocorrelation of(double[] series) {
        int n = series.length;
        double mean = Arrays.stream(series).average().orElse(0);
        double[] byLag = new double[n / 2];
        double variance = 0;
        double time = 1;
        for (int lag = 0; lag < byLag.length; lag++) {
            double sum = 0;
            for (int s = 0; s + lag < n; s++) {
                sum += (series[s] - mean) * (series[s + lag] - mean);
            }
            variance = lag == 0 ? sum : variance;
            byLag[lag] = variance > 0 ? sum / variance : 0;
            time += lag == 0 ? 0 : 2 * byLag[lag];
            if (lag >= WINDOW * time) {
                return new Autocorrelation(Arrays.copyOf(byLag, lag + 1));
            }
        }
        return new Autocorrelation(byLag);
    }

    /** The correlation at a lag. */
    double at(int lag) {
        return lag < byLag.length ? byLag[lag] : 0;
    }

    /** The autocorrelation time {@code 1 + 2 sum of correlations}: as many steps are worth one independent draw. */
    double time() {
        return time(1);
    }

    /** What one number is worth when only every {@code distance}-th is kept; at most 1. */
    double effectiveShare(int distance) {
        return Math.min(1, 1 / time(distance));
    }

    private double time(int distance) {
        double time = 1;
        for (int lag = distance; lag < byLag.length; lag += distance) {
            time += 2 * byLag[lag];
        }
        return time;
    }
}
