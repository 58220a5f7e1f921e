package dev.touchstone.analysis.weight;

import java.util.Arrays;
import java.util.List;

/**
 * Stated weights, the same in every sample.
 *
 * @param weights points, normalised on construction
 */
public record FixedWeights(List<Double> weights) implements WeightSampler {
    /**
     * Normalises the points.
     *
     * @throws dev.touchstone.analysis.InvalidModel at {@code /weights}, as {@link Points#weights}
     */
    public FixedWeights {
        weights = Points.normalised("/weights", weights);
    }

    @Override
    public int size() {
        return weights.size();
    }

    @Override
    public SamplerReport report() {
        return SamplerReport.of(SamplerReport.Kind.FIXED);
    }

    @Override
    public void draw(long block, double[][] out, int n) {
        for (int j = 0; j < size(); j++) {
            Arrays.fill(out[j], 0, n, weights.get(j));
        }
    }
}
