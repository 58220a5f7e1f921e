package dev.touchstone.analysis.weight;

/** How the two sides of a constraint stand to each other. */
public enum Relation {
    /** Not below the bound. */
    AT_LEAST,
    /** Not above the bound. */
    AT_MOST,
    /** The bound exactly. */
    EQUAL
}
