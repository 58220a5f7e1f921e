package dev.touchstone.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * A model with the values of its cells in all samples: other weights are read off them without drawing anything. What comes
 * out is the same to the last bit as {@link Simulation#run} of the same readings: the same values are added up in the same
 * order.
 *
 * <p>Memory: 8 bytes a different cell and sample. Time of a reading: candidates x criteria x samples multiplications, and the
 * summary.
 */
public final class DrawnModel {
    private final DecisionModel model;
    private final Settings settings;
    private final List<MeasurePlan> plans;
    private final List<double[][]> values;
    private final CellMeans means;
    private final Details details;

    DrawnModel(
            DecisionModel model,
            Settings settings,
            List<MeasurePlan> plans,
            List<double[][]> values,
            CellMeans means,
            Details details) {
        this.model = model;
        this.settings = settings;
        this.plans = plans;
        this.values = values;
        this.means = means;
        this.details = details;
    }

    /**
     * Draws.
     *
     * @throws InvalidModel as {@link Simulation#run}
     * @throws CancellationException when cancelled
     */
    public static DrawnModel of(DecisionModel model, Settings settings, Watch watch) {
        return Simulation.drawn(model, settings, watch);
    }

    /**
     * One outcome a reading, in their order.
     *
     * @throws InvalidModel as {@link Simulation#run}
     * @throws CancellationException when cancelled
     */
    public List<Outcome> outcomes(List<Reading> readings, Watch watch) {
        Simulation.refuseTooMuch(model, readings, settings);
        List<Outcome> outcomes = new ArrayList<>();
        for (int r = 0; r < readings.size(); r++) {
            watch.check();
            double[][] weights = Simulation.effectiveWeights(model, readings.get(r), "/readings/" + r);
            outcomes.add(new Summary(model, readings.get(r).id(), settings, weights, scores(weights), means, details)
                    .outcome());
        }
        return outcomes;
    }

    int criteria() {
        return plans.size();
    }

    /** @throws InvalidModel where there is no such candidate */
    Values valuesOf(String candidate) {
        List<Candidate> candidates = model.candidates();
        int i = 0;
        while (i < candidates.size() && !candidates.get(i).id().equals(candidate)) {
            i++;
        }
        InvalidModel.reference("/candidates", candidate, i < candidates.size());
        double[][] own = new double[plans.size()][];
        for (int j = 0; j < own.length; j++) {
            int cell = plans.get(j).cellOf(i);
            own[j] = cell < 0 ? new double[0] : values.get(j)[cell];
        }
        return new Values(own, settings.samples());
    }

    /** The values of one candidate by criterion and sample; none where the criterion does not apply. */
    static final class Values {
        private final double[][] values;
        private final int samples;

        private Values(double[][] values, int samples) {
            this.values = values;
            this.samples = samples;
        }

        /** Its scores under weights of all criteria; empty where none of those with weight applies to it. */
        double[] scores(double[] weights) {
            double sum = 0;
            for (int j = 0; j < weights.length; j++) {
                sum += applies(j) ? weights[j] : 0;
            }
            if (sum <= 0) {
                return new double[0];
            }
            double[] scores = new double[samples];
            for (int j = 0; j < weights.length; j++) {
                if (applies(j) && weights[j] > 0) {
                    Simulation.addWeighted(weights[j] / sum, values[j], scores, 0, samples);
                }
            }
            return scores;
        }

        private boolean applies(int criterion) {
            return values[criterion].length > 0;
        }
    }

    private double[][] scores(double[][] weights) {
        double[][] scores = new double[weights.length][settings.samples()];
        for (int j = 0; j < plans.size(); j++) {
            for (int i = 0; i < scores.length; i++) {
                int cell = plans.get(j).cellOf(i);
                if (cell >= 0) {
                    Simulation.addWeighted(weights[i][j], values.get(j)[cell], scores[i], 0, settings.samples());
                }
            }
        }
        return scores;
    }
}
