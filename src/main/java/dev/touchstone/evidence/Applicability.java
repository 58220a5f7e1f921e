package dev.touchstone.evidence;

/** Whether a measured workload speaks for that of a scenario; the later, the less. */
public enum Applicability {
    DIRECT,
    ANALOGOUS,
    NOT_APPLICABLE
}
