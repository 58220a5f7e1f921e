package dev.touchstone.analysis.method;

/** Which numbers of a criterion are good. */
public enum Direction {
    /** More is better. */
    MAX,
    /** Less is better: a cost. */
    MIN;

    /** By how much {@code a} is better than {@code b}, in the unit of the criterion; negative when it is worse. */
    double gain(double a, double b) {
        return this == MAX ? a - b : b - a;
    }

    /** The better one of two ends. */
    double better(double low, double high) {
        return this == MAX ? high : low;
    }
}
