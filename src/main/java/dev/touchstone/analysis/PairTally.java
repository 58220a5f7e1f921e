package dev.touchstone.analysis;

import java.util.Arrays;

/**
 * The same counts as {@link Tally}, by comparing every pair: a candidate's place is the number of those above it.
 *
 * <p>For few candidates that is faster than sorting, because nothing branches: over a block of samples each pair is two
 * subtractions and the sign bits of their results, which the compiler does several samples at a time. In a sample without
 * ties the places sum to {@code m (m - 1) / 2}; where they do not, {@link Tally} ranks it. Both decide by the same doubles,
 * so that they agree to the last bit (a test holds that).
 */
final class PairTally {
    /** With more candidates, sorting is faster. */
    static final int MOST = 64;

    private final Tally tally;
    private final int size;
    private final boolean pairs;
    private final boolean keyed;
    private final long[][] places;
    private final long[] total = new long[MeasurePlan.BLOCK];

    PairTally(Tally tally, int size, boolean pairs, boolean keyed) {
        this.tally = tally;
        this.size = size;
        this.pairs = pairs;
        this.keyed = keyed;
        this.places = new long[size][MeasurePlan.BLOCK];
    }

    /** Counts n samples, as {@link Tally#count}. */
    void count(double[][] scores, double[][] weights, int n) {
        compare(scores, n);
        long untied = (long) size * (size - 1) / 2;
        Arrays.fill(total, 0, n, 0);
        for (long[] place : places) {
            for (int s = 0; s < n; s++) {
                total[s] += place[s];
            }
        }
        for (int s = 0; s < n; s++) {
            if (total[s] == untied) {
                rank(scores, weights, s);
            } else {
                tally.rank(scores, weights, s);
            }
        }
    }

    private void compare(double[][] scores, int n) {
        for (long[] place : places) {
            Arrays.fill(place, 0, n, 0);
        }
        for (int i = 0; i < size; i++) {
            for (int k = i + 1; k < size; k++) {
                compare(scores[i], scores[k], places[i], places[k], n);
                if (pairs) {
                    tally.above[i][k] += above(scores[i], scores[k], n);
                    tally.above[k][i] += above(scores[k], scores[i], n);
                }
            }
        }
    }

    /** {@code TIE - (a - b)} is negative where a is above b, and its sign bit then 1. */
    private static void compare(double[] a, double[] b, long[] placeOfA, long[] placeOfB, int n) {
        for (int s = 0; s < n; s++) {
            placeOfB[s] += Double.doubleToRawLongBits(Summary.TIE - (a[s] - b[s])) >>> 63;
            placeOfA[s] += Double.doubleToRawLongBits(Summary.TIE - (b[s] - a[s])) >>> 63;
        }
    }

    private static long above(double[] a, double[] b, int n) {
        long above = 0;
        for (int s = 0; s < n; s++) {
            above += Double.doubleToRawLongBits(Summary.TIE - (a[s] - b[s])) >>> 63;
        }
        return above;
    }

    private void rank(double[][] scores, double[][] weights, int s) {
        long key = 0;
        int first = 0;
        for (int i = 0; i < size; i++) {
            int place = (int) places[i][s];
            first = place == 0 ? i : first;
            tally.ranks[i][place]++;
            tally.rankSums[i] += place + 1;
            tally.rankSquares[i] += (place + 1.0) * (place + 1.0);
            key = key * size + place;
        }
        double best = scores[first][s];
        for (int i = 0; i < size; i++) {
            double loss = best - scores[i][s];
            tally.lossSums[i] += loss;
            tally.lossSquares[i] += loss * loss;
        }
        tally.firstSquares[first]++;
        for (int j = 0; j < weights.length; j++) {
            double weight = weights[j][s];
            tally.centralSums[first][j] += weight;
            tally.centralSquares[first][j] += weight * weight;
        }
        if (keyed) {
            tally.rankings.add(key);
        }
    }
}
