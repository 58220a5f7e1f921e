package dev.touchstone.analysis;

/**
 * A criterion as the engine sees it.
 *
 * @param id the criterion's id, unique in the model
 * @param group its dimension
 * @param weight importance of moving from worst to best, in any unit, at least 0; the engine normalises
 */
public record Measure(String id, String group, double weight) {}
