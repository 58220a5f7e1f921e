package dev.touchstone.evaluation;

/**
 * How often the winning stack holds a technology.
 *
 * @param slot role of the slot
 * @param share of samples, ties shared
 */
public record SlotShare(String slot, String technology, double share) {}
