package dev.touchstone.web.view;

import java.util.Optional;

/**
 * What a change would turn, before it is made.
 *
 * @param sentence how many answers change
 * @param note what was not looked at; empty when all were
 * @param table scenarios before and after; empty without any
 */
public record TurnedView(String sentence, String note, Optional<ScenarioView.Table> table) {}
