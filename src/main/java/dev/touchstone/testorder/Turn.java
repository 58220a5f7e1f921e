package dev.touchstone.testorder;

import java.util.Optional;

/**
 * What a number must be for another candidate to lead, as it was found when the order was made.
 *
 * @param now its median; absent when nothing was known
 * @param to where leader and challenger tie; absent when no value within its range does it
 * @param takesOver id of the candidate that leads beyond; absent when none does
 * @param already whether that one is ahead already where the number is its median: only its spread keeps the leader in front
 */
public record Turn(Optional<Double> now, Optional<Double> to, Optional<String> takesOver, boolean already) {}
