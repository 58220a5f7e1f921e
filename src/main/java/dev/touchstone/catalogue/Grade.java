package dev.touchstone.catalogue;

import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What a number or a fact is worth, A (own raw file, five runs, complete conditions) to E (quoted without method); X is
 * unusable. A fact of the catalogue is C (dated, from the project or its maker), D (dated, from elsewhere) or E (undated,
 * unverified); an assumption is nobody's fact and has none. A grade is a label and a filter, never a spread: the width of
 * a cell comes from its distribution alone.
 */
public enum Grade {
    A,
    B,
    C,
    D,
    E,
    X;

    /** The worst of several grades: a claim is worth what its weakest axis is worth. */
    public static Grade worst(Grade first, Grade... others) {
        return Stream.concat(Stream.of(first), Stream.of(others))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** True when this grade is strictly worse than {@code other}. */
    public boolean isWorseThan(Grade other) {
        return compareTo(other) > 0;
    }
}
