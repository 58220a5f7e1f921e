package dev.touchstone.web.view;

import dev.touchstone.rendering.RichText.Piece;
import java.util.List;
import java.util.Optional;

/**
 * One number of the library: what it means, the form that changes it, and what the change would turn.
 *
 * @param over the rule that reads it
 * @param title what it means
 * @param sentence its value now, and the shipped one
 * @param note what changed behind an own copy
 * @param state what to know first, such as that somebody was quicker
 * @param faults what is wrong in the form
 * @param action where the form is sent
 * @param hidden what the form carries
 * @param fields what it asks; empty where the person may not change it
 * @param buttons what can be done, the first one first
 * @param refused who may change it; empty where the person may
 * @param turned what it would turn; empty before it was asked
 * @param history its own revisions
 * @param margin the rule and the ground
 */
public record JudgementView(
        String over,
        String title,
        List<Piece> sentence,
        Optional<Parts.LookNote> note,
        Optional<Parts.State> state,
        List<FormView.Fault> faults,
        String action,
        List<Parts.Labelled> hidden,
        List<Field> fields,
        List<EditorView.Button> buttons,
        String refused,
        Optional<TurnedView> turned,
        Optional<ScenarioView.Table> history,
        List<Parts.Margin> margin) {}
