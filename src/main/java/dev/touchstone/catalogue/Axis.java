package dev.touchstone.catalogue;

/** The scale on which value grows evenly between the two ends of a range. */
public enum Axis {
    LINEAR,
    /** Both ends must be positive. */
    LOG
}
