package dev.touchstone.decision;

import dev.touchstone.evaluation.Turns;

/** How a decision would stand if its evaluation were drawn again with changed evidence, all else as it was decided. */
public enum Standing {
    /** The answer stays. */
    HOLDS,
    /** The leader stays; the verdict, or who contends with it, does not. */
    NARROW,
    /** Another one leads. */
    FLIPS,
    /** It cannot be drawn again now, or time did not suffice. */
    UNKNOWN;

    static Standing after(Turns.Turn turn) {
        if (turn.turned().contains(Turns.What.LEADER)) {
            return FLIPS;
        }
        return turn.turned().isEmpty() ? HOLDS : NARROW;
    }
}
