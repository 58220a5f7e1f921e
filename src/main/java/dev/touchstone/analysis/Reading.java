package dev.touchstone.analysis;

import java.util.List;

/**
 * The same draws under other weights ("on what is known": parked criteria weigh nothing).
 *
 * @param id names the reading in the answer
 * @param weights one per measure, at least 0, not all 0
 */
public record Reading(String id, List<Double> weights) {
    /** The reading that decides: the model's own weights. */
    public static final String STATED = "stated";

    public Reading {
        weights = List.copyOf(weights);
    }

    /** The model's own weights. */
    public static Reading stated(DecisionModel model) {
        return new Reading(STATED, model.weights());
    }
}
