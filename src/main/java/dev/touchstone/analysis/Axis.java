package dev.touchstone.analysis;

/** How distance is measured along a range. */
public enum Axis {
    /** Equal differences are worth the same. */
    LINEAR,
    /** Equal ratios are worth the same; both ends of the range are positive. */
    LOG;

    /** The position of {@code x}; on a logarithmic axis nothing at or below zero exists: it lies below everything. */
    double position(double x) {
        return this == LINEAR ? x : x <= 0 ? Double.NEGATIVE_INFINITY : Math.log(x);
    }

    /** The inverse of {@link #position}. */
    double at(double position) {
        return this == LINEAR ? position : Math.exp(position);
    }
}
