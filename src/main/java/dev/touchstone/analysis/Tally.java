package dev.touchstone.analysis;

import java.util.Arrays;

/**
 * What is counted over samples. Candidates whose scores lie within {@link Summary#TIE} of the best of them tie, and share
 * their ranks equally.
 *
 * <p>Of one sample the scores are sorted; a candidate's rank is the place of its score among them. Time: m log m + m for the
 * ranks, m^2 / 2 for who is above whom, and n for each that is first, n^2 / 2 with products. Memory: 8 m^2, 8 m^2 for pairs, and
 * 4 m n^2 for products.
 */
final class Tally implements Counting {

    /**
     * What is counted beside the ranks and the weights under which each is first.
     *
     * @param pairs who is above whom
     * @param rankings whole rankings
     * @param products products of weights, two by two
     */
    record Kept(boolean pairs, boolean rankings, boolean products) {}

    final double[][] ranks;
    final long[][] above;
    final double[][] centralSums;
    final double[][] centralSquares;

    /** By candidate, of j and each k up to j in turn: the sum of share^2 w_j w_k over the samples in which it is first. */
    final double[][] products;

    final double[] firstSquares;
    final double[] rankSums;
    final double[] rankSquares;
    final double[] lossSums;
    final double[] lossSquares;
    final Rankings rankings = new Rankings();

    final int size;
    final Kept kept;

    private final double[] weight;
    private final long[] keyed = new long[1];
    private final double[] score;
    private final double[] sorted;
    private final int[] from;
    private final int[] to;

    /**
     * Nothing counted.
     *
     * @param size number of candidates
     * @param criteria number of weights
     */
    Tally(int size, int criteria, Kept kept) {
        this.size = size;
        this.kept = kept;
        ranks = new double[size][size];
        above = kept.pairs() ? new long[size][size] : new long[0][0];
        centralSums = new double[size][criteria];
        centralSquares = new double[size][criteria];
        products = kept.products() ? new double[size][criteria * (criteria + 1) / 2] : new double[0][0];
        firstSquares = new double[size];
        rankSums = new double[size];
        rankSquares = new double[size];
        lossSums = new double[size];
        lossSquares = new double[size];
        weight = new double[criteria];
        score = new double[size];
        sorted = new double[size];
        from = new int[size];
        to = new int[size];
    }

    @Override
    public void count(double[][] scores, double[][] weights, int n) {
        for (int s = 0; s < n; s++) {
            countSample(scores, weights, s);
        }
    }

    /** Counts one sample. */
    void countSample(double[][] scores, double[][] weights, int s) {
        rank(scores, weights, s);
        if (kept.pairs()) {
            countPairs(scores, s);
        }
    }

    /** Counts the ranks of one sample, and what follows from them. */
    private void rank(double[][] scores, double[][] weights, int s) {
        for (int i = 0; i < size; i++) {
            score[i] = scores[i][s];
        }
        System.arraycopy(score, 0, sorted, 0, size);
        Arrays.sort(sorted);
        group();
        long key = 0;
        for (int i = 0; i < size; i++) {
            int place = Arrays.binarySearch(sorted, score[i]);
            count(i, from[place], to[place], weights, s);
            key = (key << Rankings.BITS) | (size - to[place]);
        }
        if (kept.rankings()) {
            keyed[0] = key;
            rankings.add(keyed, 1);
        }
    }

    /** Scores that tie, among the sorted ones: from the best downwards, each group those near its best. */
    private void group() {
        int end = size;
        while (end > 0) {
            int start = end - 1;
            while (start > 0 && sorted[start - 1] >= sorted[end - 1] - Summary.TIE) {
                start--;
            }
            Arrays.fill(from, start, end, start);
            Arrays.fill(to, start, end, end);
            end = start;
        }
    }

    /** Candidate i shares the ranks of places {@code start} to {@code end} - 1 among the ascending scores. */
    private void count(int i, int start, int end, double[][] weights, int s) {
        double share = 1.0 / (end - start);
        for (int place = start; place < end; place++) {
            ranks[i][size - 1 - place] += share;
        }
        double rank = size - (start + end - 1) / 2.0;
        rankSums[i] += rank;
        rankSquares[i] += rank * rank;
        double loss = sorted[size - 1] - score[i];
        lossSums[i] += loss;
        lossSquares[i] += loss * loss;
        if (end == size) {
            countFirst(i, share, weights, s);
        }
    }

    /** Counts the weights of one sample in which candidate i has a share of the first place. */
    void countFirst(int i, double share, double[][] weights, int s) {
        firstSquares[i] += share * share;
        double[] sums = centralSums[i];
        double[] squares = centralSquares[i];
        for (int j = 0; j < weight.length; j++) {
            double shared = share * weights[j][s];
            weight[j] = shared;
            sums[j] += shared;
            squares[j] += shared * weights[j][s];
        }
        if (kept.products()) {
            double[] sum = products[i];
            int at = 0;
            for (int j = 0; j < weight.length; j++) {
                for (int k = 0; k <= j; k++) {
                    sum[at + k] += weight[j] * weight[k];
                }
                at += j + 1;
            }
        }
    }

    /**
     * The sum of {@code (share d . w)^2} over the samples in which candidate i is first, from the products.
     *
     * @param d one number a weight
     */
    double squaresAlong(double[] d, int i) {
        double sum = 0;
        int at = 0;
        for (int j = 0; j < d.length; j++) {
            double row = products[i][at + j] * d[j] / 2;
            for (int k = 0; k < j; k++) {
                row += products[i][at + k] * d[k];
            }
            sum += 2 * d[j] * row;
            at += j + 1;
        }
        return Math.max(0, sum);
    }

    private void countPairs(double[][] scores, int s) {
        for (int i = 0; i < size; i++) {
            score[i] = scores[i][s];
        }
        for (int i = 0; i < size; i++) {
            long[] row = above[i];
            double own = score[i];
            for (int k = 0; k < size; k++) {
                row[k] += own - score[k] > Summary.TIE ? 1 : 0;
            }
        }
    }

    /** Adds what another one counted. */
    void add(Tally other) {
        for (int i = 0; i < size; i++) {
            Fold.SUM.add(other.ranks[i], ranks[i], size);
            Fold.SUM.add(other.centralSums[i], centralSums[i], centralSums[i].length);
            Fold.SUM.add(other.centralSquares[i], centralSquares[i], centralSquares[i].length);
            if (kept.products()) {
                Fold.SUM.add(other.products[i], products[i], products[i].length);
            }
            for (int k = 0; kept.pairs() && k < size; k++) {
                above[i][k] += other.above[i][k];
            }
        }
        Fold.SUM.add(other.firstSquares, firstSquares, size);
        Fold.SUM.add(other.rankSums, rankSums, size);
        Fold.SUM.add(other.rankSquares, rankSquares, size);
        Fold.SUM.add(other.lossSums, lossSums, size);
        Fold.SUM.add(other.lossSquares, lossSquares, size);
        rankings.addAll(other.rankings);
    }
}
