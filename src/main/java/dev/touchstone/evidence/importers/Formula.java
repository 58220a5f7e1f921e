package dev.touchstone.evidence.importers;

/** How a number came about that stands nowhere in its document but was computed from what does. */
public enum Formula {
    /** The mean over the windows of time of one run. */
    MEAN_OF_WINDOWS,
    /** Read from the histogram of all values. */
    HISTOGRAM
}
