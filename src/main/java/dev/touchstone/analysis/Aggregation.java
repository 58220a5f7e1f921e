package dev.touchstone.analysis;

/** How the parts of a stack make the cell of the whole. */
public enum Aggregation {
    /** The narrowest part along the path: the minimum of the parts' values. */
    BOTTLENECK,
    /** The weakest part: the minimum of the parts' values. */
    WORST,
    /** The mean of the parts' values. */
    MEAN,
    /** The sum of the parts in the unit, then the value of the whole on the range of the stack. */
    SUM,
    /** The product of the parts in the unit, then the value of the whole. */
    PRODUCT,
    /** One variable that is about the whole candidate. */
    DIRECT;

    /** Whether parts are joined in the unit first and valued as a whole; else their values are joined. */
    boolean joinsInUnit() {
        return this == SUM || this == PRODUCT || this == DIRECT;
    }
}
