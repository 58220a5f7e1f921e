package dev.touchstone.catalogue;

/**
 * A place in a file.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
public record Position(int line, int column) {
    /** The beginning. */
    public static final Position START = new Position(1, 1);
}
