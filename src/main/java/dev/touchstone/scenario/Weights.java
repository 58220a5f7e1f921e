package dev.touchstone.scenario;

import java.util.Map;

/**
 * Importance as points. A criterion's weight is its dimension's share of all points times its own share inside the
 * dimension.
 *
 * @param dimensions dimension id to points, each >= 0, not all zero; a dimension without criteria counts nothing
 * @param criteria criterion id to points inside its dimension, each >= 0; 1 where nothing is said
 */
public record Weights(Map<String, Double> dimensions, Map<String, Double> criteria) {
    public Weights {
        dimensions = Maybe.of(dimensions);
        criteria = Maybe.of(criteria);
    }
}
