package dev.touchstone.evidence.pooling;

/**
 * A number that only says where the value is not ("within 800 ms"). Beside measurements it is checked, never counted.
 *
 * @param id unique among the limits
 * @param system what it speaks of
 * @param upper true when the value is at most this, false when at least
 * @param logarithm ln of the limit, in the unit of the observations
 */
public record Limit(String id, String system, boolean upper, double logarithm) {}
