package dev.touchstone.analysis;

import java.util.Arrays;

/**
 * The same counts as {@link Tally} of many candidates without pairs or whole rankings, faster: the scores of a sample are sorted
 * as whole numbers that carry the candidate in their last bits.
 *
 * <p>A double that is not negative is ordered as its bits are, a negative one as their complement. The last bits, as many as
 * it takes to number the candidates, give way to the number: a score then loses less than {@code 2^-42} of itself, a quarter
 * of {@link Summary#TIE} where it is 1. So the order of two scores can be wrong only where they tie or, beyond 1, nearly do;
 * then some neighbours tie, or stand the wrong way round, and wherever they do the sample is left to {@link Tally}.
 * Both decide by the same doubles and agree to the last bit (a test holds that).
 */
final class PackedTally implements Counting {
    private final Tally tally;
    private final int size;
    private final long mask;
    private final long[] packed;
    private final int[] order;
    private final int[] places;

    PackedTally(Tally tally) {
        this.tally = tally;
        this.size = tally.size;
        this.mask = Math.max(1, 2L * Integer.highestOneBit(size) - 1);
        this.packed = new long[size];
        this.order = new int[size];
        this.places = new int[size];
    }

    @Override
    public void count(double[][] scores, double[][] weights, int n) {
        for (int s = 0; s < n; s++) {
            if (sort(scores, s)) {
                rank(scores, weights, s);
            } else {
                tally.countSample(scores, weights, s);
            }
        }
    }

    /** A whole number that is ordered as the score is. */
    static long ascending(double score) {
        long bits = Double.doubleToRawLongBits(score);
        return bits ^ (bits >> 63 & Long.MAX_VALUE);
    }

    /** The best first; false where neighbours tie or stand the wrong way round. */
    private boolean sort(double[][] scores, int s) {
        for (int i = 0; i < size; i++) {
            packed[i] = (~ascending(scores[i][s]) & ~mask) | i;
        }
        Arrays.sort(packed);
        double before = Double.POSITIVE_INFINITY;
        for (int place = 0; place < size; place++) {
            int i = (int) (packed[place] & mask);
            double score = scores[i][s];
            if (before - score <= Summary.TIE) {
                return false;
            }
            order[place] = i;
            before = score;
        }
        return true;
    }

    private void rank(double[][] scores, double[][] weights, int s) {
        for (int place = 0; place < size; place++) {
            int i = order[place];
            places[i] = place;
            tally.ranks[i][place]++;
        }
        int first = order[0];
        double best = scores[first][s];
        for (int i = 0; i < size; i++) {
            double rank = places[i] + 1.0;
            tally.rankSums[i] += rank;
            tally.rankSquares[i] += rank * rank;
            double loss = best - scores[i][s];
            tally.lossSums[i] += loss;
            tally.lossSquares[i] += loss * loss;
        }
        tally.countFirst(first, 1, weights, s);
    }
}
