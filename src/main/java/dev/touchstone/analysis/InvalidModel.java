package dev.touchstone.analysis;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** A model that cannot be computed: which field, what is wrong with it, and the numbers that belong in the sentence. */
public final class InvalidModel extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Code {
        /** NaN or infinite. Argument: value. */
        NOT_FINITE,
        /** Below zero. Argument: value. */
        NEGATIVE,
        /** Must be above zero, for instance the end of a logarithmic range. Argument: value. */
        NOT_POSITIVE,
        /** Outside of what is allowed. Arguments: value, low, high. */
        OUT_OF_RANGE,
        /** All weights are zero, or all that apply to one candidate. */
        ALL_ZERO,
        /** Both ends of a range are the same. Argument: value. */
        ENDS_EQUAL,
        /** Points that do not ascend from worst to best. */
        OUT_OF_ORDER,
        /** Too many or too few entries. Arguments: expected, actual. */
        WRONG_LENGTH,
        /** A list that needs at least one entry has none. */
        EMPTY,
        /** The same id or the same variable twice. Argument: value. */
        DUPLICATE,
        /** A reference to nothing. Argument: value. */
        UNKNOWN_REFERENCE,
        /** A slot's range runs against the value function that reads it. */
        WRONG_DIRECTION,
        /** More work or memory than one run may take. Arguments: actual, limit. */
        TOO_MUCH
    }

    private final String pointer;
    private final Code code;
    private final transient Map<String, Object> arguments;

    /**
     * A refusal.
     *
     * @param pointer JSON pointer to the field within the model, such as {@code /measures/3/weight}
     * @param code what is wrong
     * @param arguments numbers and words for the sentence, by name
     */
    public InvalidModel(String pointer, Code code, Map<String, ?> arguments) {
        super(code + " at " + pointer + " " + new TreeMap<>(arguments));
        this.pointer = pointer;
        this.code = code;
        this.arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    /** JSON pointer to the field. */
    public String pointer() {
        return pointer;
    }

    /** What is wrong. */
    public Code code() {
        return code;
    }

    /** Numbers and words for the sentence, by name. */
    public Map<String, Object> arguments() {
        return arguments;
    }

    /** The same refusal seen from the object that holds the field. */
    InvalidModel under(String prefix) {
        return new InvalidModel(prefix + pointer, code, arguments);
    }

    /** Refuses NaN and infinities; the value itself otherwise. */
    public static double finite(String pointer, double value) {
        if (!Double.isFinite(value)) {
            throw new InvalidModel(pointer, Code.NOT_FINITE, Map.of("value", value));
        }
        return value;
    }

    /** Refuses what is not finite or below zero. */
    public static void notNegative(String pointer, double value) {
        if (finite(pointer, value) < 0) {
            throw new InvalidModel(pointer, Code.NEGATIVE, Map.of("value", value));
        }
    }

    /** Refuses what is not finite or outside of the closed range. */
    public static void within(String pointer, double value, double low, double high) {
        if (finite(pointer, value) < low || value > high) {
            throw new InvalidModel(pointer, Code.OUT_OF_RANGE, Map.of("value", value, "low", low, "high", high));
        }
    }

    /** Refuses a list of the wrong length. */
    public static void length(String pointer, int expected, int actual) {
        if (expected != actual) {
            throw new InvalidModel(pointer, Code.WRONG_LENGTH, Map.of("expected", expected, "actual", actual));
        }
    }

    /** Refuses an id of something that does not exist. */
    public static void reference(String pointer, String id, boolean exists) {
        if (!exists) {
            throw new InvalidModel(pointer, Code.UNKNOWN_REFERENCE, Map.of("value", id));
        }
    }
}
