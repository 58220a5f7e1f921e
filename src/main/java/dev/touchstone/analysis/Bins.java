package dev.touchstone.analysis;

import java.util.Arrays;

/**
 * In which bin of a quantity each sample lies, whatever criterion asks.
 *
 * @param of the bin of each sample
 * @param sizes by bin
 */
record Bins(short[] of, int[] sizes) {
    /** Of 10,000 samples 200 fall into each bin: the noise of its mean is a fourteenth of the cell's sd. */
    static final int FEW = 50;

    /** For means without noise. What turns the choice in less than a thousandth of the samples is not seen. */
    static final int MANY = 1_000;

    /** A bin for each different draw; where these are more than so many, bins of equal probability between quantiles. */
    static Bins of(double[] draws, int most) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        int n = draws.length;
        double[] cuts = new double[most];
        int different = 0;
        for (int k = 1; k < n && different < most; k++) {
            if (sorted[k] > sorted[k - 1]) {
                cuts[different++] = sorted[k];
            }
        }
        if (different < most) {
            cuts = Arrays.copyOf(cuts, different);
        } else {
            cuts = new double[most - 1];
            Arrays.setAll(cuts, k -> sorted[(int) ((long) (k + 1) * n / most)]);
        }
        int count = cuts.length + 1;
        short[] bins = new short[n];
        int[] sizes = new int[count];
        for (int s = 0; s < n; s++) {
            bins[s] = (short) bin(cuts, draws[s]);
            sizes[bins[s]]++;
        }
        return new Bins(bins, sizes);
    }

    /** Whether these are bins of equal probability, as they are where no two draws are equal. */
    boolean even() {
        int draws = of.length / FEW;
        return sizes.length == FEW && Arrays.stream(sizes).allMatch(size -> size == draws || size == draws + 1);
    }

    /** The number of cuts that are not above x. */
    private static int bin(double[] cuts, double x) {
        int low = 0;
        int high = cuts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cuts[middle] <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
