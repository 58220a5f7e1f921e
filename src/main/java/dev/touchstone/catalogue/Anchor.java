package dev.touchstone.catalogue;

import dev.touchstone.base.LocalText;

/**
 * One described level of a constructed scale, so that two people place alike.
 *
 * @param level 0 to 100
 * @param text what this level looks like
 */
public record Anchor(double level, LocalText text) {}
