package dev.touchstone.analysis;

import dev.touchstone.base.Distribution;
import java.util.Arrays;

/**
 * Three quantiles: of a distribution, or of a sample, interpolated between order statistics (type 7 of Hyndman &amp; Fan
 * 1996).
 *
 * @param low 5 %
 * @param median 50 %
 * @param high 95 %
 */
public record Quantiles(double low, double median, double high) {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    /** Smaller samples are sorted whole. */
    private static final int LEAST = 256;

    private static final int BUCKETS = 1024;

    /** Of a distribution, exact. */
    static Quantiles of(Distribution distribution) {
        return new Quantiles(distribution.quantile(LOW), distribution.quantile(0.5), distribution.quantile(HIGH));
    }

    /** Of the first {@code n} entries, none of them NaN; the sample is left as it is. */
    static Quantiles of(double[] sample, int n) {
        Ordered ordered = n < LEAST ? Ordered.sorted(sample, n) : Ordered.bucketed(sample, n);
        return new Quantiles(quantile(ordered, LOW, n), quantile(ordered, 0.5, n), quantile(ordered, HIGH, n));
    }

    private static double quantile(Ordered ordered, double p, int n) {
        double at = p * (n - 1);
        int below = (int) at;
        double share = at - below;
        double low = ordered.at(below);
        double next = share == 0 || below + 1 >= n ? low : ordered.at(below + 1);
        return low == next ? low : low + share * (next - low);
    }

    /**
     * The k-th smallest of a sample. Entries are counted by bucket between the smallest and the largest; only the bucket that
     * holds the k-th is sorted. That takes linear time unless nearly all entries share a bucket.
     */
    private record Ordered(double[] sample, int n, double least, double scale, int[] counts) {
        /** All of it in one bucket. */
        static Ordered sorted(double[] sample, int n) {
            return new Ordered(sample, n, 0, 0, new int[] {n});
        }

        static Ordered bucketed(double[] sample, int n) {
            double least = sample[0];
            double most = sample[0];
            for (int k = 1; k < n; k++) {
                least = Math.min(least, sample[k]);
                most = Math.max(most, sample[k]);
            }
            double scale = (BUCKETS - 1) / (most - least);
            if (!(scale > 0 && Double.isFinite(scale))) {
                return sorted(sample, n);
            }
            int[] counts = new int[BUCKETS];
            for (int k = 0; k < n; k++) {
                counts[(int) ((sample[k] - least) * scale)]++;
            }
            return new Ordered(sample, n, least, scale, counts);
        }

        private int bucket(double x) {
            return (int) ((x - least) * scale);
        }

        double at(int k) {
            int bucket = 0;
            int before = 0;
            while (before + counts[bucket] <= k) {
                before += counts[bucket++];
            }
            double[] held = new double[counts[bucket]];
            int size = 0;
            for (int s = 0; s < n; s++) {
                if (counts.length == 1 || bucket(sample[s]) == bucket) {
                    held[size++] = sample[s];
                }
            }
            Arrays.sort(held);
            return held[k - before];
        }
    }
}
