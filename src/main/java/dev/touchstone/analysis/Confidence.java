package dev.touchstone.analysis;

import dev.touchstone.analysis.Robustness.Estimated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Confidence factors: how often each candidate is first at its own central weights, over the evidence alone. The cells are
 * the same draws as before; where nothing is uncertain, one sample tells.
 *
 * <p>The central weights are estimated too, so that the error of a factor c has two parts, whose squares are added: that of a
 * share of samples at these weights w, and by the delta method that of {@code c'(w) . w}, the standard deviation of the mean over
 * samples of
 *
 * <pre>  (first / p) c'(w) . (w_s - w)</pre>
 *
 * where w_s are the weights that were drawn, first says whether the candidate is first at them, and p is the mean of that. (Both
 * come from the same cells and hang together a little; leaving that out makes the error some percent greater.) The slope c'(w)
 * is that of the margin m between the candidate and the best other one where m = 0, times the density of m there, which is
 * counted in a window of {@code 1.84 sd(m) n^(-1/5)} on either side (the normal reference rule, Silverman 1986, section 3.4.2,
 * for a uniform kernel).
 *
 * <p>Each sample costs candidates^2 x criteria. As many samples are taken as {@link #BUDGET} allows, at least {@link
 * #LEAST}; where not even these, none.
 */
final class Confidence {
    private static final long BUDGET = 400_000_000;
    private static final int LEAST = 1_000;
    private static final double WINDOW = 1.84;

    /** The standard deviation of nothing between 0 and 1 is greater. */
    private static final double GREATEST = 0.5;

    private final SmaaScores model;
    private final double[][] central;
    private final int n;

    private Confidence(SmaaScores model, double[][] central, int n) {
        this.model = model;
        this.central = central;
        this.n = n;
    }

    /** Sums over samples of what each counts for the factor of one candidate, its square, and what it says of the slope. */
    private static final class Sums {
        private double count;
        private double squares;
        private final double[] slope;

        Sums(int criteria) {
            slope = new double[criteria];
        }

        void add(Sums other) {
            count += other.count;
            squares += other.squares;
            Fold.SUM.add(other.slope, slope, slope.length);
        }
    }

    /**
     * The factors.
     *
     * @param central by candidate its central weights; null for one that is never first
     * @param tally of all samples, with products of weights where these differ and {@link #isEstimated}
     * @param independent number of independent samples of weights that the samples are worth
     * @return one a candidate; absent for one that is never first, and for all where the model is too large
     */
    static List<Optional<Estimated>> of(
            SmaaScores model, double[][] central, Tally tally, double independent, Settings settings, Workers workers) {
        if (model.isFixed()) {
            return exact(model, central, workers);
        }
        int n = affordable(model, settings);
        if (n == 0) {
            return Collections.nCopies(model.size(), Optional.empty());
        }
        Confidence run = new Confidence(model, central, n);
        Sums[] sums = run.count(workers);
        List<Optional<Estimated>> factors = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            if (central[i] == null) {
                factors.add(Optional.empty());
            } else {
                double worth = settings.samples() / independent;
                double ofWeights = tally.kept.products() ? run.ofWeights(sums[i].slope, i, tally, worth) : 0;
                factors.add(Optional.of(run.estimated(sums[i], ofWeights)));
            }
        }
        return factors;
    }

    /** Where nothing is uncertain: one sample tells. */
    private static List<Optional<Estimated>> exact(SmaaScores model, double[][] central, Workers workers) {
        Confidence run = new Confidence(model, central, 1);
        List<Optional<Estimated>> factors = new ArrayList<>(Collections.nCopies(central.length, Optional.empty()));
        workers.run(central.length, () -> {
            SmaaScores.Scratch scratch = model.scratch();
            model.cells(0, scratch, 1);
            double[] other = new double[1];
            return i -> {
                if (central[i] != null) {
                    Sums sums = new Sums(model.criteria());
                    run.score(i, scratch, other, 1);
                    share(scratch.scores[i], scratch.scores, other, sums, 1);
                    factors.set(i, Optional.of(Estimated.exact(sums.count)));
                }
            };
        });
        return factors;
    }

    /** Whether factors will have an error, that of the weights in it. */
    static boolean isEstimated(SmaaScores model, Settings settings) {
        return !model.isFixed() && model.size() > 1 && affordable(model, settings) > 0;
    }

    /** How many samples are taken of a model with uncertain numbers. */
    private static int affordable(SmaaScores model, Settings settings) {
        long n = Math.min(settings.samples(), BUDGET / ((long) model.size() * model.size() * model.criteria()));
        return n < Math.min(LEAST, settings.samples()) ? 0 : (int) n;
    }

    private Sums[] none() {
        Sums[] none = new Sums[model.size()];
        Arrays.setAll(none, i -> new Sums(model.criteria()));
        return none;
    }

    private Sums[] count(Workers workers) {
        double[] windows = windows();
        Sums[][] blocks = new Sums[Simulation.blocks(n)][];
        workers.run(blocks.length, () -> {
            SmaaScores.Scratch scratch = model.scratch();
            double[] other = new double[MeasurePlan.BLOCK];
            return block -> {
                int m = Math.min(MeasurePlan.BLOCK, n - block * MeasurePlan.BLOCK);
                blocks[block] = none();
                model.cells(block, scratch, m);
                for (int i = 0; i < model.size(); i++) {
                    if (central[i] != null) {
                        score(i, scratch, other, m);
                        share(scratch.scores[i], scratch.scores, other, blocks[block][i], m);
                        slope(i, scratch, other, windows[i], blocks[block][i].slope, m);
                    }
                }
            };
        });
        Sums[] sums = none();
        for (Sums[] block : blocks) {
            for (int i = 0; i < sums.length; i++) {
                sums[i].add(block[i]);
            }
        }
        return sums;
    }

    /** Half the width of the window around a margin of 0, by candidate; from the first block. */
    private double[] windows() {
        double[] windows = new double[model.size()];
        int m = Math.min(MeasurePlan.BLOCK, n);
        SmaaScores.Scratch scratch = model.scratch();
        double[] other = new double[MeasurePlan.BLOCK];
        model.cells(0, scratch, m);
        for (int i = 0; model.size() > 1 && i < windows.length; i++) {
            if (central[i] != null) {
                score(i, scratch, other, m);
                double sum = 0;
                double squares = 0;
                for (int s = 0; s < m; s++) {
                    double margin = scratch.scores[i][s] - other[s];
                    sum += margin;
                    squares += margin * margin;
                }
                windows[i] = WINDOW * Math.sqrt(Math.max(0, squares / m - sum / m * sum / m)) * Math.pow(n, -0.2);
            }
        }
        return windows;
    }

    /** The scores of all at the central weights of i, and the best of the others. */
    private void score(int i, SmaaScores.Scratch scratch, double[] other, int m) {
        model.at(central[i], scratch, m);
        Arrays.fill(other, 0, m, Double.NEGATIVE_INFINITY);
        for (int k = 0; k < scratch.scores.length; k++) {
            double[] one = scratch.scores[k];
            for (int s = 0; k != i && s < m; s++) {
                other[s] = Math.max(other[s], one[s]);
            }
        }
    }

    private static void share(double[] own, double[][] scores, double[] other, Sums sums, int m) {
        for (int s = 0; s < m; s++) {
            double margin = own[s] - other[s];
            double share = margin > Summary.TIE
                    ? 1
                    : margin < -Summary.TIE ? 0 : shared(scores, s, Math.max(own[s], other[s]));
            sums.count += share;
            sums.squares += share * share;
        }
    }

    /** What each of those that tie with the best has of the first place. */
    private static double shared(double[][] scores, int s, double best) {
        int sharers = 0;
        for (double[] one : scores) {
            sharers += one[s] >= best - Summary.TIE ? 1 : 0;
        }
        return 1.0 / sharers;
    }

    private void slope(int i, SmaaScores.Scratch scratch, double[] other, double window, double[] slope, int m) {
        double each = 1 / (2 * window * n);
        for (int s = 0; window > Summary.TIE && s < m; s++) {
            if (Math.abs(scratch.scores[i][s] - other[s]) < window) {
                int k = 0;
                while (k == i || scratch.scores[k][s] != other[s]) {
                    k++;
                }
                model.addSlope(each, i, central[i], scratch, s, slope);
                model.addSlope(-each, k, central[i], scratch, s, slope);
            }
        }
    }

    /**
     * The error of a factor that comes from its central weights.
     *
     * @param worth number of samples of weights that are worth one independent one
     */
    private double ofWeights(double[] slope, int i, Tally tally, double worth) {
        double atCentral = 0;
        for (int j = 0; j < slope.length; j++) {
            atCentral += slope[j] * central[i][j];
        }
        double[] from = new double[slope.length];
        for (int j = 0; j < slope.length; j++) {
            // Weights sum to 1, so that this times w_s is the slope times w_s - w.
            from[j] = slope[j] - atCentral;
        }
        return Math.sqrt(tally.squaresAlong(from, i) * worth) / tally.ranks[i][0];
    }

    private Estimated estimated(Sums sums, double ofWeights) {
        if (model.size() < 2) {
            return Estimated.exact(sums.count / n);
        }
        Estimated share = Estimated.share(sums.count, sums.squares, n);
        return new Estimated(share.value(), Math.min(GREATEST, Math.hypot(share.error(), ofWeights)));
    }
}
