package dev.touchstone.analysis;

import dev.touchstone.base.Distribution;

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

    /** Of a distribution, exact. */
    static Quantiles of(Distribution distribution) {
        return new Quantiles(distribution.quantile(LOW), distribution.quantile(0.5), distribution.quantile(HIGH));
    }

    /** Of the first {@code n} entries, in linear time; the array is left in another order. */
    static Quantiles of(double[] sample, int n) {
        double median = quantile(sample, 0, n, 0.5, n);
        int middle = (n - 1) / 2;
        double low = quantile(sample, 0, middle + 2 > n ? n : middle + 2, LOW, n);
        double high = quantile(sample, middle, n, HIGH, n);
        return new Quantiles(low, median, high);
    }

    /** The p-quantile of n entries, of which those between {@code from} and {@code to} are known to hold it. */
    private static double quantile(double[] a, int from, int to, double p, int n) {
        double at = p * (n - 1);
        int below = (int) at;
        double share = at - below;
        double low = select(a, from, to - 1, below);
        if (share == 0 || below + 1 >= n) {
            return low;
        }
        double next = a[below + 1];
        for (int k = below + 2; k < to; k++) {
            next = Math.min(next, a[k]);
        }
        return low == next ? low : low + share * (next - low);
    }

    /** Hoare's selection: afterwards nothing left of k is greater than a[k] and nothing right of it smaller. */
    private static double select(double[] a, int from, int to, int k) {
        int left = from;
        int right = to;
        while (left < right) {
            double pivot = a[(left + right) >>> 1];
            int i = left;
            int j = right;
            while (i <= j) {
                while (a[i] < pivot) {
                    i++;
                }
                while (a[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swap = a[i];
                    a[i++] = a[j];
                    a[j--] = swap;
                }
            }
            if (k <= j) {
                right = j;
            } else if (k >= i) {
                left = i;
            } else {
                break;
            }
        }
        return a[k];
    }
}
