package dev.touchstone.base;

/**
 * The three truth values of Kleene's strong logic. {@link #UNKNOWN} means that a fact is missing: it is never read as
 * false. A conjunction is false as soon as one part is false, whatever the unknown ones turn out to be; dually for a
 * disjunction.
 *
 * <p>Source: S. C. Kleene, Introduction to Metamathematics, 1952, section 64.
 */
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    /** The truth value of something that is known. */
    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** Conjunction: the smaller of the two in the order FALSE, UNKNOWN, TRUE. */
    public Truth and(Truth other) {
        return ordinal() <= other.ordinal() ? this : other;
    }

    /** Disjunction: the greater of the two in the order FALSE, UNKNOWN, TRUE. */
    public Truth or(Truth other) {
        return ordinal() >= other.ordinal() ? this : other;
    }

    /** Negation: the unknown stays unknown. */
    public Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Whether this is known to be true; false for {@link #FALSE} and for {@link #UNKNOWN}. */
    public boolean isTrue() {
        return this == TRUE;
    }

    /** Whether this is known to be false; false for {@link #TRUE} and for {@link #UNKNOWN}. */
    public boolean isFalse() {
        return this == FALSE;
    }

    /** Whether a fact is missing. */
    public boolean isUnknown() {
        return this == UNKNOWN;
    }
}
