package dev.touchstone.analysis.method;

/**
 * Something that a reader of an opinion should know.
 *
 * @param code what
 * @param pointer JSON pointer to the field within the matrix or the method, such as {@code /criteria/2}
 */
public record Warning(Code code, String pointer) {
    /** What a reader should know. */
    public enum Code {
        /**
         * All alternatives have the same number under the criterion. It and its weight are kept; it decides nothing.
         */
        CONSTANT_COLUMN,
        /** The number lies outside of the fixed range and counts as the end that is nearest. */
        CLAMPED,
        /** The criterion names no preference function; the usual one was taken: any difference counts in full. */
        PREFERENCE_ASSUMED,
        /** The ideal and the anti-ideal are one and the same: nothing tells the alternatives apart. */
        IDEALS_EQUAL,
        /** All alternatives have the same S of VIKOR; its part of Q is 0 for all. */
        UTILITY_EQUAL,
        /** All alternatives have the same R of VIKOR; its part of Q is 0 for all. */
        REGRET_EQUAL
    }
}
