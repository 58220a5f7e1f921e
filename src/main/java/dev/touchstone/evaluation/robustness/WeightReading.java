package dev.touchstone.evaluation.robustness;

import java.util.Locale;

/** How much of the stated weights is believed. Dimensions of weight 0 count for nothing in any reading. */
public enum WeightReading {
    /** All of it, or about all where a spread is asked for. */
    STATED,
    /** What people answered about the weights of criteria, and nothing else; only where answers bind. */
    ANSWERED,
    /** The order of the dimensions, and how each is divided. */
    ORDER,
    /** How each dimension is divided, and nothing of how dimensions stand to each other. */
    NONE;

    /** The word in addresses and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
