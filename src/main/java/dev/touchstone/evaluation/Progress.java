package dev.touchstone.evaluation;

/**
 * How far a computation is.
 *
 * @param progress 0 to 1 of its steps, never less than before within one computation; 0 while it waits
 */
public record Progress(Stage state, double progress) {
    /** What it does. */
    public enum Stage {
        /** Others compute; it has no place yet. */
        WAITING,
        COMPUTING
    }
}
