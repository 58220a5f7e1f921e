package dev.touchstone.evaluation.weighing;

import dev.touchstone.base.LocalText;
import dev.touchstone.scenario.Elicited;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the weights of a scenario came about: since when its scores count as seen, and every change of its weights.
 * Derived from its revisions and from nothing else.
 *
 * @param seen since when; empty while scores are covered
 * @param elicited how the present weights were asked for, where that was kept
 * @param changes the first saving of weights and all that followed, the oldest first
 */
public record WeightLog(Optional<Seen> seen, Optional<Elicited> elicited, List<WeightChange> changes) {

    /** Why scores count as seen. */
    public enum SeenThrough {
        /** It came with the files, weights and scores open to everybody. */
        SHIPPED,
        /** Somebody saved weights for the ranges of this scenario. */
        WEIGHTS_SAVED,
        /** Somebody asked to see them before. */
        SHOWN
    }

    /**
     * Since when scores count as seen.
     *
     * @param rev the revision; it, moment and person are absent for a shipped scenario
     */
    public record Seen(SeenThrough how, Optional<Integer> rev, Optional<Instant> at, Optional<String> by) {}

    /**
     * One saving of weights.
     *
     * @param rev the revision of the scenario
     * @param by identifier of the person
     * @param afterSeen whether the scores were seen by then
     * @param way how the weights were asked for; absent where that was not kept
     * @param reason why, where one was given
     * @param dimensions what moved between dimensions
     * @param criteria what moved between criteria, of all weight
     */
    public record WeightChange(
            int rev,
            Instant at,
            String by,
            boolean afterSeen,
            Optional<AskedBy> way,
            Optional<LocalText> reason,
            List<WeightMove> dimensions,
            List<WeightMove> criteria) {}

    /** The ways of asking by their names in a scenario. */
    public enum AskedBy {
        POINTS,
        SWING,
        RANKING,
        PAIRWISE,
        QUESTIONS;

        /** The kind of what was kept. */
        public static AskedBy of(Elicited elicited) {
            return switch (elicited.way()) {
                case dev.touchstone.scenario.Way.Points points -> POINTS;
                case dev.touchstone.scenario.Way.SwingPoints swing -> SWING;
                case dev.touchstone.scenario.Way.Order order -> RANKING;
                case dev.touchstone.scenario.Way.Pairs pairs -> PAIRWISE;
                case dev.touchstone.scenario.Way.Questions questions -> QUESTIONS;
            };
        }
    }

    /**
     * A weight that moved, both shares counted over the criteria of the later state.
     *
     * @param name as it was called then
     * @param from share of all weight before, 0..1
     * @param to share after
     */
    public record WeightMove(String id, LocalText name, double from, double to) {}

    /** The lists are copied. */
    public WeightLog {
        changes = List.copyOf(changes);
    }

    /** Whether somebody has seen the scores, or could. */
    public boolean scoresSeen() {
        return seen.isPresent();
    }

    /** Whether weights were saved before any score was seen, as they should be. */
    public boolean savedBeforeSeen() {
        return seen.filter(one -> one.how() == SeenThrough.WEIGHTS_SAVED).isPresent();
    }

    /** The changes made after the scores were seen. */
    public List<WeightChange> afterSeen() {
        return changes.stream().filter(WeightChange::afterSeen).toList();
    }
}
