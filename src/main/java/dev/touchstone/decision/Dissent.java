package dev.touchstone.decision;

import dev.touchstone.base.LocalText;

/**
 * What the decision was adopted despite, in the objector's own words.
 *
 * @param text the objection or the known downside
 * @param by who says so; empty where nobody in particular does
 */
public record Dissent(LocalText text, String by) {
    public Dissent {
        text = Absent.text(text);
        by = Absent.text(by);
    }
}
