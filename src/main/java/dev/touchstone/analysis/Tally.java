package dev.touchstone.analysis;

import java.util.Arrays;

/**
 * What is counted over samples. Candidates whose scores lie within {@link Summary#TIE} of the best of them tie, and share
 * their ranks equally.
 *
 * <p>Of one sample the scores are sorted; a candidate's rank is the place of its score among them. Time: m log m + m for the
 * ranks, m^2 / 2 for who is above whom, and n for each that is first. Memory: 8 m^2, and 8 m^2 for pairs.
 */
final class Tally {

    final double[][] ranks;
    final long[][] above;
    final double[][] centralSums;
    final double[][] centralSquares;
    final double[] firstSquares;
    final double[] rankSums;
    final double[] rankSquares;
    final double[] lossSums;
    final double[] lossSquares;
    final Rankings rankings = new Rankings();

    private final int size;
    private final boolean pairs;
    private final boolean keyed;
    private final double[] score;
    private final double[] sorted;
    private final int[] from;
    private final int[] to;

    /**
     * Nothing counted.
     *
     * @param size number of candidates
     * @param criteria number of weights
     * @param pairs whether who is above whom is counted
     * @param keyed whether whole rankings are counted
     */
    Tally(int size, int criteria, boolean pairs, boolean keyed) {
        this.size = size;
        this.pairs = pairs;
        this.keyed = keyed;
        ranks = new double[size][size];
        above = pairs ? new long[size][size] : new long[0][0];
        centralSums = new double[size][criteria];
        centralSquares = new double[size][criteria];
        firstSquares = new double[size];
        rankSums = new double[size];
        rankSquares = new double[size];
        lossSums = new double[size];
        lossSquares = new double[size];
        score = new double[size];
        sorted = new double[size];
        from = new int[size];
        to = new int[size];
    }

    /**
     * Counts n samples.
     *
     * @param scores by candidate and sample
     * @param weights by criterion and sample
     */
    void count(double[][] scores, double[][] weights, int n) {
        for (int s = 0; s < n; s++) {
            rank(scores, weights, s);
            if (pairs) {
                countPairs(scores, s);
            }
        }
    }

    /** Counts the ranks of one sample, and what follows from them. */
    void rank(double[][] scores, double[][] weights, int s) {
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
            key = key * size + (size - to[place]);
        }
        if (keyed) {
            rankings.add(key);
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
            firstSquares[i] += share * share;
            for (int j = 0; j < weights.length; j++) {
                double weight = weights[j][s];
                centralSums[i][j] += share * weight;
                centralSquares[i][j] += share * weight * weight;
            }
        }
    }

    /** Counts who is above whom in one sample. */
    void countPairs(double[][] scores, int s) {
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
            for (int k = 0; pairs && k < size; k++) {
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
