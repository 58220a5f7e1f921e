package dev.touchstone.evidence;

/** Whether neighbours share a machine, on which the spread between runs depends. */
public enum Sharing {
    DEDICATED,
    SHARED,
    UNKNOWN
}
