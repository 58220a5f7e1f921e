package dev.touchstone.scenario;

/**
 * Data passes from one slot to another, so that the two technologies must have a connector.
 *
 * @param from role of the slot that hands over
 * @param to role of the slot that takes
 */
public record Flow(String from, String to) {}
