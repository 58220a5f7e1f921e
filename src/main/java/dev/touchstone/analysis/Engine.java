package dev.touchstone.analysis;

/** The name of what computes. */
public final class Engine {
    /**
     * Changes whenever the same model and seed would draw or count differently. A stored result names it; another version then
     * compares within four standard errors instead of to the last digit.
     */
    public static final String VERSION = "4";

    private Engine() {}
}
