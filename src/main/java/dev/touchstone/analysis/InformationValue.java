package dev.touchstone.analysis;

import dev.touchstone.analysis.Robustness.Estimated;
import java.util.List;

/**
 * What perfect information could be worth, in value (0 to 1): upper bounds of what a real measurement is worth.
 *
 * @param engine {@link Engine#VERSION} of what computed it
 * @param samples number of samples
 * @param seed where the random numbers started
 * @param everything EVPI: E[max V] - max E[V], all that is uncertain known
 * @param items one a measurement, in the order given
 */
public record InformationValue(String engine, int samples, long seed, Estimated everything, List<Item> items) {
    /** Below this nothing on a list is worth a measurement: a tenth of a point of a hundred. */
    public static final double LEAST = 0.001;

    /**
     * One measurement.
     *
     * @param id its id
     * @param value EVPPI: what is gained on average by knowing its numbers before choosing
     * @param change the chance that the leader is then another one
     */
    public record Item(String id, Estimated value, Estimated change) {}

    /** Whether nothing can change the decision: all knowledge together is worth less than {@link #LEAST} or than its noise. */
    public boolean stop() {
        return everything.value() < LEAST || everything.value() < 2 * everything.error();
    }
}
