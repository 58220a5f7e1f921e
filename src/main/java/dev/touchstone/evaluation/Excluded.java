package dev.touchstone.evaluation;

import dev.touchstone.base.LocalText;
import java.util.List;

/**
 * A technology that a must-have keeps out of a slot; no combination holds it.
 *
 * @param slot role of the slot
 * @param gates the violated must-haves
 */
public record Excluded(String slot, String technology, LocalText name, List<GateOutcome> gates) {}
