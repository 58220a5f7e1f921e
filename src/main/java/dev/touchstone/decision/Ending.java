package dev.touchstone.decision;

import java.time.Instant;

/**
 * Why a decision was turned down, taken back or retired.
 *
 * @param reason required
 */
public record Ending(String reason, Person by, Instant at) {}
