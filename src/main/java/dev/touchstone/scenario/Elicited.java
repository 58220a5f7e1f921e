package dev.touchstone.scenario;

import java.util.Map;
import java.util.Objects;

/**
 * How weights were asked for: the way with all that was answered, and the steps that it was asked of. Enough to compute
 * the weights again, and to see whether a range has changed since.
 *
 * @param swings the step of each criterion from worst to best, as it was shown
 */
public record Elicited(Way way, Map<String, Swing> swings) {
    public Elicited {
        Objects.requireNonNull(way, "way");
        swings = Maybe.of(swings);
    }

    /**
     * A step, for the whole stack.
     *
     * @param worst value 0
     * @param best value 1
     * @param unit UCUM
     */
    public record Swing(double worst, double best, String unit) {}
}
