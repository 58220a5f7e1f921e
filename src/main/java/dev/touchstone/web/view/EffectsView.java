package dev.touchstone.web.view;

import java.util.List;
import java.util.Optional;

/**
 * What changing an evidence document would move.
 *
 * @param turned answers before and after; absent where none changes, or that could not be computed now
 * @param note what is said instead; empty otherwise
 * @param counted the stored evaluations that counted what changes; they keep what they were made with
 * @param decisions those that rest on what changes; absent for none
 * @param orders the test orders that wait again, or no longer
 */
public record EffectsView(
        Optional<TurnedView> turned,
        String note,
        CountedView counted,
        Optional<ScenarioView.Table> decisions,
        List<Link> orders) {}
