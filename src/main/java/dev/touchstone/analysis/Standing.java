package dev.touchstone.analysis;

/** Whether a candidate competes. */
public enum Standing {
    /** It competes. Today's system does too while it meets every must-have. */
    IN,
    /** A must-have is violated: scored and shown, without rank, never first. */
    SCREENED_OUT,
    /** Today's system, failing a must-have: scored and shown as a reference, without rank, never first. */
    REFERENCE
}
