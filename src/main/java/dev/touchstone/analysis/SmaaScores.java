package dev.touchstone.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The scores of the competing candidates in one block of samples, under weights that differ from sample to sample or do not. */
final class SmaaScores {
    private final List<Candidate> candidates;
    private final List<MeasurePlan> plans = new ArrayList<>();
    private final boolean applyAll;
    private final boolean fixed;

    /** Scratch of one thread: scores by candidate and sample, weights by criterion and sample. */
    final class Scratch {
        final double[][] scores = new double[size()][MeasurePlan.BLOCK];
        final double[][] weights = new double[criteria()][MeasurePlan.BLOCK];
        private final double[][][] cells = new double[criteria()][][];
        private final double[] applying = new double[MeasurePlan.BLOCK];
        private final Work work = MeasurePlan.work(plans);
        private boolean filled;

        private Scratch() {
            for (int j = 0; j < cells.length; j++) {
                cells[j] = new double[plans.get(j).size()][fixed ? 1 : MeasurePlan.BLOCK];
            }
        }
    }

    SmaaScores(DecisionModel model, Settings settings) {
        candidates = model.candidates().stream()
                .filter(candidate -> candidate.standing() == Standing.IN)
                .toList();
        for (int j = 0; j < model.measures().size(); j++) {
            int measure = j;
            List<Cell> column =
                    candidates.stream().map(one -> one.cells().get(measure)).toList();
            plans.add(new MeasurePlan(column, model.joint(), model.rho(), settings.seed()));
        }
        List<Cell> cells =
                candidates.stream().flatMap(one -> one.cells().stream()).toList();
        applyAll = cells.stream().allMatch(Cell::applicable);
        fixed = cells.stream()
                .flatMap(cell -> cell.variables().stream())
                .map(model.joint().variables()::get)
                .allMatch(Variable::exact);
    }

    List<Candidate> candidates() {
        return candidates;
    }

    int size() {
        return candidates.size();
    }

    int criteria() {
        return plans.size();
    }

    /** Whether nothing is uncertain but the weights. */
    boolean isFixed() {
        return fixed;
    }

    /** Whether every criterion applies to every candidate, so that scores are linear in the weights. */
    boolean isLinear() {
        return applyAll;
    }

    Scratch scratch() {
        return new Scratch();
    }

    /** Draws the cells of a block, for whatever weights follow; where nothing is uncertain one sample is like any other. */
    void cells(int block, Scratch scratch, int samples) {
        if (fixed && scratch.filled) {
            return;
        }
        scratch.filled = true;
        int n = fixed ? 1 : samples;
        for (int j = 0; j < plans.size(); j++) {
            MeasurePlan plan = plans.get(j);
            plan.draw(block, scratch.work, n);
            for (int c = 0; c < plan.size(); c++) {
                plan.cell(c).evaluate(scratch.work, scratch.cells[j][c], n);
            }
        }
    }

    /** The value of candidate i under criterion j in sample s of the block; 0 where the criterion does not apply. */
    double value(int i, int j, Scratch scratch, int s) {
        int cell = plans.get(j).cellOf(i);
        return cell < 0 ? 0 : scratch.cells[j][cell][fixed ? 0 : s];
    }

    /**
     * Scores under one vector of weights: those of {@link #score} with the same weights in each sample.
     *
     * @param n number of samples; 1 where nothing is uncertain
     */
    void at(double[] weights, Scratch scratch, int n) {
        for (int i = 0; i < size(); i++) {
            double[] score = scratch.scores[i];
            Arrays.fill(score, 0, n, 0);
            for (int j = 0; j < weights.length; j++) {
                int cell = plans.get(j).cellOf(i);
                if (cell >= 0) {
                    Simulation.addWeighted(weights[j], scratch.cells[j][cell], score, 0, n);
                }
            }
            double applying = applyAll ? 1 : applying(i, weights);
            for (int s = 0; !applyAll && s < n; s++) {
                score[s] = applying == 0 ? 0 : score[s] / applying;
            }
        }
    }

    /**
     * Adds a multiple of the slope of V(i) in each weight, at the scores of {@link #at} in one sample: {@code v_ij - V(i)}
     * over the weight of what applies to i. Weights keep their sum, so that V(i) may be taken from all alike.
     */
    void addSlope(double times, int i, double[] weights, Scratch scratch, int s, double[] slope) {
        double applying = applying(i, weights);
        for (int j = 0; applying > 0 && j < weights.length; j++) {
            if (plans.get(j).cellOf(i) >= 0) {
                slope[j] += times * (value(i, j, scratch, s) - scratch.scores[i][s]) / applying;
            }
        }
    }

    private double applying(int i, double[] weights) {
        double applying = 0;
        for (int j = 0; j < weights.length; j++) {
            applying += plans.get(j).cellOf(i) < 0 ? 0 : weights[j];
        }
        return applying;
    }

    /** V(i) = sum_j w_j v_ij in each sample, with the weights that stand in the scratch. */
    void score(Scratch scratch, int n) {
        for (int i = 0; i < size(); i++) {
            double[] score = scratch.scores[i];
            Arrays.fill(score, 0, n, 0);
            for (int j = 0; j < plans.size(); j++) {
                int cell = plans.get(j).cellOf(i);
                if (cell >= 0) {
                    add(scratch.weights[j], scratch.cells[j][cell], score, n);
                }
            }
            if (!applyAll) {
                spread(i, scratch, n);
            }
        }
    }

    private void add(double[] weight, double[] value, double[] score, int n) {
        if (fixed) {
            double same = value[0];
            for (int s = 0; s < n; s++) {
                score[s] += weight[s] * same;
            }
        } else {
            for (int s = 0; s < n; s++) {
                score[s] += weight[s] * value[s];
            }
        }
    }

    /** The weight of what does not apply goes to the others in proportion; with no weight left the score is 0. */
    private void spread(int i, Scratch scratch, int n) {
        double[] applying = scratch.applying;
        Arrays.fill(applying, 0, n, 0);
        for (int j = 0; j < plans.size(); j++) {
            if (plans.get(j).cellOf(i) >= 0) {
                Fold.SUM.add(scratch.weights[j], applying, n);
            }
        }
        for (int s = 0; s < n; s++) {
            scratch.scores[i][s] = applying[s] == 0 ? 0 : scratch.scores[i][s] / applying[s];
        }
    }
}
