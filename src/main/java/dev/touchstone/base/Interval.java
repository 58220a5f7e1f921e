package dev.touchstone.base;

/**
 * A closed interval of numbers, {@code low <= high}, both finite. A single point is allowed.
 *
 * @param low lower end, in the unit of what it bounds
 * @param high upper end, in the same unit
 */
public record Interval(double low, double high) {

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException when an end is not finite or the ends are in the wrong order
     */
    public Interval {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException(
                    "interval: low and high must be finite and low <= high, got low=" + low + ", high=" + high);
        }
    }

    /** {@code high - low}, in the unit of the ends. */
    public double width() {
        return high - low;
    }

    /** The point half way between the ends. */
    public double middle() {
        return low + (high - low) / 2;
    }

    /** Whether {@code x} lies between the ends, ends included; false for NaN. */
    public boolean contains(double x) {
        return low <= x && x <= high;
    }

    /** The point of the interval that is nearest to {@code x}. */
    public double clamp(double x) {
        return Math.max(low, Math.min(high, x));
    }
}
