package dev.touchstone.analysis;

import java.util.Arrays;

/**
 * The same counts as {@link Tally}, faster for few candidates, or where pairs are counted anyway: all pairs are compared, each
 * along a whole block of samples and without a branch, which the compiler turns into vector instructions.
 *
 * <p>Scores are compared as whole numbers that are ordered as they are ({@link PackedTally#ascending}), by the sign of the
 * difference (Warren 2013, section 2-12). A sample in which two scores tie is left to {@link Tally}. Both find the same counts,
 * and sums that are the same but for rounding (a test holds that).
 *
 * <p>Time per sample: m^2 / 2 comparisons for ties and as many for places. Memory: two columns of a block for each candidate.
 */
final class PairedTally implements Counting {
    /** More candidates are quicker sorted. */
    static final int FEW = 20;

    private final Tally tally;
    private final int size;
    private final long[][] bits;
    private final long[][] places;
    private final double[] nearest = new double[MeasurePlan.BLOCK];
    private final double[] best = new double[MeasurePlan.BLOCK];
    private final long[] first = new long[MeasurePlan.BLOCK];
    private final long[] keys = new long[MeasurePlan.BLOCK];
    private final int[] times;

    PairedTally(Tally tally) {
        this.tally = tally;
        size = tally.size;
        bits = new long[size][MeasurePlan.BLOCK];
        places = new long[size][MeasurePlan.BLOCK];
        times = new int[size];
    }

    @Override
    public void count(double[][] scores, double[][] weights, int n) {
        int untied = untied(scores, n);
        if (untied == n) {
            countUntied(scores, weights, n);
            return;
        }
        for (int s = 0; s < n; s++) {
            if (nearest[s] <= Summary.TIE) {
                tally.countSample(scores, weights, s);
            }
        }
        if (untied > 0) {
            countUntied(untied(scores, untied, n), untied(weights, untied, n), untied);
        }
    }

    /** Columns of the untied samples alone. */
    private double[][] untied(double[][] columns, int untied, int n) {
        double[][] kept = new double[columns.length][untied];
        int at = 0;
        for (int s = 0; s < n; s++) {
            if (nearest[s] > Summary.TIE) {
                for (int i = 0; i < kept.length; i++) {
                    kept[i][at] = columns[i][s];
                }
                at++;
            }
        }
        return kept;
    }

    private void countUntied(double[][] scores, double[][] weights, int n) {
        compare(scores, n);
        ranks(n);
        firsts(scores, weights, n);
        losses(scores, n);
        if (tally.kept.rankings()) {
            rankings(n);
        }
    }

    /** How many samples there are in which no two scores tie; of each, how near the nearest two are. */
    private int untied(double[][] scores, int n) {
        Arrays.fill(nearest, 0, n, Double.POSITIVE_INFINITY);
        int untied = n;
        for (int i = 0; i < size && untied > 0; i++) {
            for (int k = i + 1; k < size; k++) {
                approach(scores[i], scores[k], n);
            }
            untied = 0;
            for (int s = 0; s < n; s++) {
                untied += nearest[s] > Summary.TIE ? 1 : 0;
            }
        }
        return untied;
    }

    private void approach(double[] one, double[] other, int n) {
        for (int s = 0; s < n; s++) {
            nearest[s] = Math.min(nearest[s], Math.abs(one[s] - other[s]));
        }
    }

    /** The place of each in each sample, from 0: how many are above it. Counts pairs on the way. */
    private void compare(double[][] scores, int n) {
        for (int i = 0; i < size; i++) {
            Arrays.fill(places[i], 0, n, i);
            for (int s = 0; s < n; s++) {
                bits[i][s] = PackedTally.ascending(scores[i][s]);
            }
        }
        for (int i = 0; i < size; i++) {
            for (int k = i + 1; k < size; k++) {
                long below = compare(bits[i], bits[k], places[i], places[k], n);
                if (tally.kept.pairs()) {
                    tally.above[k][i] += below;
                    tally.above[i][k] += n - below;
                }
            }
        }
    }

    private static long compare(long[] one, long[] other, long[] place, long[] otherPlace, int n) {
        long count = 0;
        for (int s = 0; s < n; s++) {
            long gap = one[s] - other[s];
            // The sign of the gap, or where this is too great for its bits, that of what it was taken from.
            long below = (gap ^ ((one[s] ^ other[s]) & (gap ^ one[s]))) >>> 63;
            place[s] += below;
            otherPlace[s] -= below;
            count += below;
        }
        return count;
    }

    private void ranks(int n) {
        for (int i = 0; i < size; i++) {
            Arrays.fill(times, 0);
            long[] place = places[i];
            for (int s = 0; s < n; s++) {
                times[(int) place[s]]++;
            }
            for (int p = 0; p < size; p++) {
                double rank = p + 1.0;
                tally.ranks[i][p] += times[p];
                tally.rankSums[i] += times[p] * rank;
                tally.rankSquares[i] += times[p] * rank * rank;
            }
        }
    }

    private void firsts(double[][] scores, double[][] weights, int n) {
        Arrays.fill(first, 0, n, 0);
        for (int i = 1; i < size; i++) {
            long[] place = places[i];
            for (int s = 0; s < n; s++) {
                first[s] += ((place[s] - 1) >> 63) & i;
            }
        }
        for (int s = 0; s < n; s++) {
            int i = (int) first[s];
            best[s] = scores[i][s];
            tally.countFirst(i, 1, weights, s);
        }
    }

    private void losses(double[][] scores, int n) {
        for (int i = 0; i < size; i++) {
            double[] score = scores[i];
            double sum = 0;
            double squares = 0;
            for (int s = 0; s < n; s++) {
                double loss = best[s] - score[s];
                sum += loss;
                squares += loss * loss;
            }
            tally.lossSums[i] += sum;
            tally.lossSquares[i] += squares;
        }
    }

    private void rankings(int n) {
        Arrays.fill(keys, 0, n, 0);
        for (long[] place : places) {
            for (int s = 0; s < n; s++) {
                keys[s] = (keys[s] << Rankings.BITS) | place[s];
            }
        }
        tally.rankings.add(keys, n);
    }
}
