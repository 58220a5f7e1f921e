package dev.touchstone.base;

import java.util.Objects;

/** A text that is no {@link Expression}: where it stops being one, what was expected there and what was found. */
public final class ExpressionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What would have been right at the place; the sentence for a person is made from it elsewhere. */
    public enum Expected {
        /** A path, {@code not}, {@code (}, {@code true} or {@code false}. */
        CONDITION,
        /** A number, a word, quoted text, {@code true} or {@code false}. */
        LITERAL,
        /** A number, because the operator asks for an order. */
        NUMBER,
        /** {@code [} after {@code in}. */
        OPENING_BRACKET,
        /** {@code ,} or {@code ]}. */
        COMMA_OR_CLOSING_BRACKET,
        /** {@code )}. */
        CLOSING_PARENTHESIS,
        /** {@code and}, {@code or} or the end of the text. */
        AND_OR_END,
        /** The quote that closes a text. */
        CLOSING_QUOTE,
        /** A sign of the language. */
        KNOWN_SIGN,
        /** A text of at most {@link Expression#MAX_LENGTH} characters. */
        SHORTER_TEXT,
        /** Nesting of at most {@link Expression#MAX_DEPTH}. */
        LESS_NESTING
    }

    private final int line;
    private final int column;
    private final Expected expected;
    private final String found;

    ExpressionException(int line, int column, Expected expected, String found) {
        super(line + ":" + column + " expected " + expected + " found " + found);
        this.line = line;
        this.column = column;
        this.expected = Objects.requireNonNull(expected);
        this.found = Objects.requireNonNull(found);
    }

    /** Line in the text, from 1. */
    public int line() {
        return line;
    }

    /** Column in the line, from 1. */
    public int column() {
        return column;
    }

    /** What was expected at the place. */
    public Expected expected() {
        return expected;
    }

    /** What stands there, shortened; empty at the end of the text. */
    public String found() {
        return found;
    }
}
