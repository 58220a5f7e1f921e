package dev.touchstone.evidence.importers;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where in a document something stands: a line of text or a JSON pointer. Exactly one is present, or neither for the
 * document as a whole.
 *
 * @param line counted from 1
 * @param pointer RFC 6901
 */
public record Locator(OptionalInt line, Optional<String> pointer) {

    /** The document as a whole. */
    public static final Locator WHOLE = new Locator(OptionalInt.empty(), Optional.empty());

    /** A line of text, counted from 1. */
    public static Locator line(int line) {
        return new Locator(OptionalInt.of(line), Optional.empty());
    }

    /** A place in a JSON document. */
    public static Locator pointer(String pointer) {
        return new Locator(OptionalInt.empty(), Optional.of(pointer));
    }

    /** The place as one short text: {@code L12} or {@code /a/b}; empty for the whole. */
    @Override
    public String toString() {
        return line.isPresent() ? "L" + line.getAsInt() : pointer.orElse("");
    }
}
