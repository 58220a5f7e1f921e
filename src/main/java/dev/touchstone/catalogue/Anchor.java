package dev.touchstone.catalogue;

import dev.touchstone.base.LocalText;
import java.util.Optional;

/**
 * One described level of a constructed scale, so that two people place alike.
 *
 * @param level 0 to 100
 * @param text what this level looks like
 * @param judgement id of the library's number that equals the level, when a rule uses it
 */
public record Anchor(double level, LocalText text, Optional<String> judgement) {}
