package dev.touchstone.analysis;

import dev.touchstone.analysis.Robustness.Estimated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Confidence factors: how often each candidate is first at its own central weights, over the evidence alone. The cells are
 * the same draws as before; where nothing is uncertain, one sample tells.
 *
 * <p>Each sample costs candidates^2 x criteria. As many samples are taken as {@link #BUDGET} allows, at least
 * {@link #LEAST}; where not even these, none.
 */
final class Confidence {
    private static final long BUDGET = 400_000_000;
    private static final int LEAST = 1_000;

    private Confidence() {}

    /**
     * The factors.
     *
     * @param central by candidate its central weights, normalised per candidate where criteria do not apply; null for one
     *     that is never first
     * @return one a candidate; absent for one that is never first, and for all where the model is too large
     */
    static List<Optional<Estimated>> of(SmaaScores scores, double[][] central, Settings settings, Workers workers) {
        int size = scores.size();
        long each = (long) size * size * scores.criteria();
        int samples = scores.isFixed() ? 1 : (int) Math.min(settings.samples(), BUDGET / each);
        List<Optional<Estimated>> factors = new ArrayList<>();
        if (!scores.isFixed() && samples < Math.min(LEAST, settings.samples())) {
            for (int i = 0; i < size; i++) {
                factors.add(Optional.empty());
            }
            return factors;
        }
        int blocks = Simulation.blocks(samples);
        double[][] sums = new double[blocks][size];
        double[][] squares = new double[blocks][size];
        workers.run(blocks, () -> {
            SmaaScores.Scratch scratch = scores.scratch();
            double[] best = new double[MeasurePlan.BLOCK];
            return block -> {
                int n = Math.min(MeasurePlan.BLOCK, samples - block * MeasurePlan.BLOCK);
                scores.cells(block, scratch, n);
                for (int i = 0; i < size; i++) {
                    if (central[i] != null) {
                        scores.at(central[i], scratch, n);
                        count(i, scratch.scores, best, n, sums[block], squares[block]);
                    }
                }
            };
        });
        for (int i = 0; i < size; i++) {
            factors.add(
                    central[i] == null ? Optional.empty() : Optional.of(estimated(i, sums, squares, samples, scores)));
        }
        return factors;
    }

    private static void count(int i, double[][] scores, double[] best, int n, double[] sums, double[] squares) {
        System.arraycopy(scores[0], 0, best, 0, n);
        for (double[] one : scores) {
            for (int s = 0; s < n; s++) {
                best[s] = Math.max(best[s], one[s]);
            }
        }
        for (int s = 0; s < n; s++) {
            if (scores[i][s] >= best[s] - Summary.TIE) {
                int sharers = 0;
                for (double[] one : scores) {
                    sharers += one[s] >= best[s] - Summary.TIE ? 1 : 0;
                }
                sums[i] += 1.0 / sharers;
                squares[i] += 1.0 / sharers / sharers;
            }
        }
    }

    private static Estimated estimated(int i, double[][] sums, double[][] squares, int samples, SmaaScores scores) {
        double sum = 0;
        double square = 0;
        for (int block = 0; block < sums.length; block++) {
            sum += sums[block][i];
            square += squares[block][i];
        }
        return scores.isFixed() || scores.size() < 2
                ? Estimated.exact(sum / samples)
                : Estimated.share(sum, square, samples);
    }
}
