package dev.touchstone.analysis;

import dev.touchstone.analysis.Robustness.Estimated;
import dev.touchstone.analysis.Robustness.Winning;
import dev.touchstone.analysis.weight.WeightSampler;
import java.util.ArrayList;
import java.util.List;
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
    Winning winning() {
        double[][] scores = scores(corners.orElseThrow());
        List<List<Estimated>> shares = new ArrayList<>();
        double[] difference = new double[corners.get().length];
        for (double[] one : scores) {
            List<Estimated> row = new ArrayList<>();
            for (double[] other : scores) {
                for (int c = 0; c < difference.length; c++) {
                    double above = one[c] - other[c];
                    difference[c] = Math.abs(above) <= Summary.TIE ? 0 : above;
                }
                row.add(Estimated.exact(SimplexShare.above(difference)));
            }
            shares.add(List.copyOf(row));
        }
        return new Winning(List.copyOf(shares), true);
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
