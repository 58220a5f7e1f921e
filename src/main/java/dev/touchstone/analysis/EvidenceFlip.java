package dev.touchstone.analysis;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far one number would have to be from what is known of it before another candidate leads: it alone is moved, and all
 * that it feeds moves with it.
 *
 * @param variable id of the quantity
 * @param turn the nearest number at which somebody catches up, in steps of value; absent where no number within the range of
 *     its slot does it, and where only its place in an order is known
 */
public record EvidenceFlip(String variable, Optional<Turn> turn) {
    /**
     * Where two tie.
     *
     * @param to the number, in the unit of the criterion
     * @param takesOver who catches up with the leader
     * @param sds its distance from what is known, as a normal score: (to - mean) / sd of a normal number, of the logarithm of
     *     a lognormal one. Absent where nothing is known, and beyond the ends of what is possible
     * @param already whether another one is ahead already where the number is its median: only its spread keeps the leader in
     *     front, and {@code to} is where it would no longer be behind. To know the number as it is most likely turns the answer
     */
    public record Turn(double to, String takesOver, OptionalDouble sds, boolean already) {}
}
