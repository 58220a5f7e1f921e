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
        double[] at = {LOW * (n - 1), 0.5 * (n - 1), HIGH * (n - 1)};
        int[] wanted = new int[2 * at.length];
        for (int q = 0; q < at.length; q++) {
            wanted[2 * q] = (int) at[q];
            wanted[2 * q + 1] = (int) Math.ceil(at[q]);
        }
        double[] found = n < LEAST ? sorted(sample, n, wanted) : bucketed(sample, n, wanted);
        double[] quantiles = new double[at.length];
        for (int q = 0; q < at.length; q++) {
            double low = found[2 * q];
            double next = found[2 * q + 1];
            quantiles[q] = low == next ? low : low + (at[q] - wanted[2 * q]) * (next - low);
        }
        return new Quantiles(quantiles[0], quantiles[1], quantiles[2]);
    }

    /** The entries that have these places among the sorted ones. */
    private static double[] sorted(double[] sample, int n, int[] wanted) {
        double[] sorted = Arrays.copyOf(sample, n);
        Arrays.sort(sorted);
        return Arrays.stream(wanted).mapToDouble(k -> sorted[k]).toArray();
    }

    /**
     * The same. Entries are counted by bucket between the smallest and the largest; only the buckets that hold a wanted one are
     * sorted. That takes linear time unless nearly all entries share a bucket.
     */
    private static double[] bucketed(double[] sample, int n, int[] wanted) {
        double least = sample[0];
        double most = sample[0];
        for (int s = 1; s < n; s++) {
            least = Math.min(least, sample[s]);
            most = Math.max(most, sample[s]);
        }
        double scale = (BUCKETS - 1) / (most - least);
        if (!(scale > 0 && Double.isFinite(scale))) {
            return sorted(sample, n, wanted);
        }
        int[] counts = new int[BUCKETS];
        for (int s = 0; s < n; s++) {
            counts[(int) ((sample[s] - least) * scale)]++;
        }
        boolean[] held = new boolean[BUCKETS];
        int[] places = new int[wanted.length];
        int smaller = 0;
        int size = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            int next = smaller + counts[bucket];
            for (int q = 0; q < wanted.length; q++) {
                if (wanted[q] >= smaller && wanted[q] < next) {
                    held[bucket] = true;
                    places[q] = size + wanted[q] - smaller;
                }
            }
            size += held[bucket] ? counts[bucket] : 0;
            smaller = next;
        }
        double[] kept = new double[size];
        int at = 0;
        for (int s = 0; s < n; s++) {
            if (held[(int) ((sample[s] - least) * scale)]) {
                kept[at++] = sample[s];
            }
        }
        return sorted(kept, size, places);
    }
}
