package dev.touchstone.analysis;

import dev.touchstone.analysis.Robustness.Estimated;
import java.util.Arrays;
import java.util.List;

/** Who stands where in single samples. Scores within {@link Summary#TIE} tie, and those that tie share their places equally. */
final class Places {
    private final double[][] scores;
    private final int n;
    private final double[] first;
    private final double[] firstError;
    private final boolean settled;

    /** Counts first places among those that compete. */
    Places(double[][] scores, List<Integer> competing) {
        this.scores = scores;
        this.n = scores[0].length;
        this.first = new double[scores.length];
        this.firstError = new double[scores.length];
        this.settled = competing.size() < 2
                || competing.stream().allMatch(i -> Arrays.stream(scores[i]).allMatch(score -> score == scores[i][0]));
        double[] best = best(competing);
        int[] sharers = new int[n];
        for (int i : competing) {
            for (int s = 0; s < n; s++) {
                sharers[s] += scores[i][s] >= best[s] - Summary.TIE ? 1 : 0;
            }
        }
        for (int i : competing) {
            countFirst(i, best, sharers);
        }
    }

    private void countFirst(int i, double[] best, int[] sharers) {
        double sum = 0;
        double squares = 0;
        for (int s = 0; s < n; s++) {
            double share = scores[i][s] >= best[s] - Summary.TIE ? 1.0 / sharers[s] : 0;
            sum += share;
            squares += share * share;
        }
        first[i] = sum / n;
        firstError[i] = settled ? 0 : Estimated.share(sum, squares, n).error();
    }

    private double[] best(List<Integer> among) {
        double[] best = new double[n];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        for (int i : among) {
            Fold.MAX.add(scores[i], best, n);
        }
        return best;
    }

    /** P(first) of candidate i. */
    double first(int i) {
        return first[i];
    }

    /** The Monte Carlo standard error of P(first); 0 where nothing is drawn that could put another one there. */
    double firstError(int i) {
        return firstError[i];
    }

    /** E[max of V] over these candidates; 0 for none. */
    double expectedBest(List<Integer> among) {
        return among.isEmpty() ? 0 : Arrays.stream(best(among)).sum() / n;
    }

    /** The share of samples in which i is above k. */
    double above(int i, int k) {
        int above = 0;
        for (int s = 0; s < n; s++) {
            above += scores[i][s] - scores[k][s] > Summary.TIE ? 1 : 0;
        }
        return (double) above / n;
    }

    /** The share of samples in which i and k tie. */
    double level(int i, int k) {
        int level = 0;
        for (int s = 0; s < n; s++) {
            level += Math.abs(scores[i][s] - scores[k][s]) <= Summary.TIE ? 1 : 0;
        }
        return (double) level / n;
    }

    /** By candidate of {@code order} and rank: the share of samples. Rows and columns sum to 1. */
    double[][] ranks(List<Integer> order) {
        int size = order.size();
        double[][] shares = new double[size][size];
        int[] sorted = new int[size];
        double[] score = new double[size];
        for (int s = 0; s < n; s++) {
            for (int k = 0; k < size; k++) {
                score[k] = scores[order.get(k)][s];
                int at = k;
                while (at > 0 && score[sorted[at - 1]] < score[k]) {
                    sorted[at] = sorted[at - 1];
                    at--;
                }
                sorted[at] = k;
            }
            shareRanks(sorted, score, shares);
        }
        for (double[] row : shares) {
            for (int rank = 0; rank < size; rank++) {
                row[rank] /= n;
            }
        }
        return shares;
    }

    private static void shareRanks(int[] sorted, double[] score, double[][] shares) {
        int from = 0;
        while (from < sorted.length) {
            int to = from + 1;
            while (to < sorted.length && score[sorted[to]] >= score[sorted[from]] - Summary.TIE) {
                to++;
            }
            for (int k = from; k < to; k++) {
                for (int rank = from; rank < to; rank++) {
                    shares[sorted[k]][rank] += 1.0 / (to - from);
                }
            }
            from = to;
        }
    }
}
