package dev.touchstone.catalogue;

/** Whether more of a criterion's unit is better. */
public enum Direction {
    UP,
    DOWN
}
