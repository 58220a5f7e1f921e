package dev.touchstone.analysis;

/**
 * A must-have on a number: {@code metric op limit}, with at least the wanted probability.
 *
 * @param operator how the metric is compared
 * @param limit the threshold, in the unit of the criterion
 * @param probability wanted, in (0.5, 1]; 0.9 unless a person says otherwise
 */
public record Threshold(Operator operator, double limit, double probability) {
    /** The wanted probability by default. */
    public static final double DEFAULT_PROBABILITY = 0.9;

    /** A comparison with the limit. */
    public enum Operator {
        AT_LEAST,
        ABOVE,
        AT_MOST,
        BELOW;

        /** Whether {@code x} satisfies the limit. */
        public boolean holds(double x, double limit) {
            return switch (this) {
                case AT_LEAST -> x >= limit;
                case ABOVE -> x > limit;
                case AT_MOST -> x <= limit;
                case BELOW -> x < limit;
            };
        }

        /** How far {@code x} lies on the good side of the limit; negative on the bad side. */
        double margin(double x, double limit) {
            return lessHelps() ? limit - x : x - limit;
        }

        /** The strictest limit that {@code x} satisfies. */
        double reached(double x) {
            return switch (this) {
                case AT_LEAST, AT_MOST -> x;
                case ABOVE -> Math.nextDown(x);
                case BELOW -> Math.nextUp(x);
            };
        }

        boolean lessHelps() {
            return this == AT_MOST || this == BELOW;
        }
    }

    /**
     * Checks the numbers.
     *
     * @throws InvalidModel when the limit is not finite or the probability not in (0.5, 1]
     */
    public Threshold {
        InvalidModel.finite("/limit", limit);
        InvalidModel.within("/probability", probability, Math.nextUp(0.5), 1);
    }
}
