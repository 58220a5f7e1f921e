package dev.touchstone.analysis.method;

/** How the scores of a method are to be read. */
public enum Sense {
    /** The greatest score is first. */
    GREATER_IS_BETTER,
    /** The smallest score is first: a distance or a regret. */
    SMALLER_IS_BETTER
}
