package dev.touchstone.evidence;

/** On whose word a statement stands. The screen always says which. */
public enum Basis {
    /** Sourced and dated. */
    FACT,
    /** Measured by the person's own organisation. */
    MEASURED,
    /** A named person's value without measurement. */
    JUDGEMENT,
    /** Nobody's fact: set so that one can go on, and marked. */
    ASSUMPTION
}
