package dev.touchstone.analysis;

import dev.touchstone.analysis.Robustness.Estimated;
import dev.touchstone.analysis.Robustness.Winning;
import dev.touchstone.analysis.weight.WeightSampler;
import java.util.Arrays;
import java.util.Optional;

/**
 * Who is above whom by formula: where all numbers are fixed, scores are linear in the weights, and the weights fill a simplex
 * (all weights, or all that keep an order), the share of it in which i is above k is {@link SimplexShare}. For up to 100
 * criteria that is cheaper than any number of samples worth drawing.
 */
final class ExactWinning {
    private final SmaaScores model;
    private final Optional<double[][]> corners;

    private ExactWinning(SmaaScores model, Optional<double[][]> corners) {
        this.model = model;
        this.corners = corners;
    }

    static ExactWinning of(SmaaScores model, WeightSampler sampler) {
        return new ExactWinning(model, model.isFixed() && model.isLinear() ? sampler.corners() : Optional.empty());
    }

    boolean applies() {
        return corners.isPresent();
    }

    /** The shares; to be asked only where it applies. */
    Winning winning(Workers workers) {
        double[][] scores = scores(corners.orElseThrow());
        double[][] shares = new double[scores.length][scores.length];
        workers.run(scores.length, () -> {
            double[] difference = new double[corners.get().length];
            return i -> {
                for (int k = 0; k < scores.length; k++) {
                    for (int c = 0; c < difference.length; c++) {
                        double above = scores[i][c] - scores[k][c];
                        difference[c] = Math.abs(above) <= Summary.TIE ? 0 : above;
                    }
                    shares[i][k] = SimplexShare.above(difference);
                }
            };
        });
        return new Winning(
                Arrays.stream(shares)
                        .map(row ->
                                Arrays.stream(row).mapToObj(Estimated::exact).toList())
                        .toList(),
                true);
    }

    /** The score of each candidate at each corner. */
    private double[][] scores(double[][] corners) {
        SmaaScores.Scratch scratch = model.scratch();
        model.cells(0, scratch, 1);
        double[][] scores = new double[model.size()][corners.length];
        for (int c = 0; c < corners.length; c++) {
            model.at(corners[c], scratch, 1);
            for (int i = 0; i < scores.length; i++) {
                scores[i][c] = scratch.scores[i][0];
            }
        }
        return scores;
    }
}
