package dev.touchstone.evaluation.robustness;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be asked of an evaluation beside its answer. */
public enum Part {
    ROBUSTNESS,
    FLIPS,
    VALUE_OF_INFORMATION,
    METHODS;

    /** The word in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Part::word).toList();
    }
}
