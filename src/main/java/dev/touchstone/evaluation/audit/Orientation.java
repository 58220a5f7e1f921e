package dev.touchstone.evaluation.audit;

/** Which way round a table stands. */
public enum Orientation {
    ALTERNATIVES_IN_ROWS,
    CRITERIA_IN_ROWS
}
