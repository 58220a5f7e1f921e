package dev.touchstone.analysis.weight;

import dev.touchstone.analysis.InvalidModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Weights on two levels: those of the dimensions, and within each dimension those of its criteria. A criterion's weight
 * is the product of the two, both normalised.
 *
 * @param dimensions points of the dimensions
 * @param criteria points of the criteria of each dimension
 */
public record WeightTree(List<Double> dimensions, List<List<Double>> criteria) {
    /**
     * Checks the points.
     *
     * @throws InvalidModel at {@code /dimensions} and {@code /criteria/d}, as for {@link Points#weights}; WRONG_LENGTH
     *     at {@code /criteria}
     */
    public WeightTree {
        dimensions = Points.normalised("/dimensions", dimensions);
        InvalidModel.length("/criteria", dimensions.size(), criteria.size());
        List<List<Double>> normalised = new ArrayList<>();
        int all = 0;
        for (int d = 0; d < criteria.size(); d++) {
            normalised.add(Points.normalised("/criteria/" + d, criteria.get(d)));
            all += criteria.get(d).size();
        }
        Points.size("/criteria", all);
        criteria = List.copyOf(normalised);
    }

    /** The weights of all criteria, dimension by dimension; sum 1. */
    public List<Double> weights() {
        List<Double> weights = new ArrayList<>();
        for (int d = 0; d < criteria.size(); d++) {
            for (double within : criteria.get(d)) {
                weights.add(dimensions.get(d) * within);
            }
        }
        return List.copyOf(weights);
    }
}
