package dev.touchstone.migration;

import dev.touchstone.base.LocalText;
import dev.touchstone.migration.Operator.Estimate;
import dev.touchstone.migration.Operator.Gate;
import dev.touchstone.migration.Operator.Reversibility;
import dev.touchstone.migration.Operator.ReversibilityClass;
import dev.touchstone.migration.Operator.Risk;
import dev.touchstone.migration.Operator.SourcedFact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A way from today's architecture to a target: what differs, the steps in order, the places where one may stop, what to
 * ask, and what cannot be reached. Made of plain values only, so that it can be stored, drawn and compared as it is;
 * values of facts are in the canonical text of {@link dev.touchstone.base.Expression}.
 *
 * @param gap what differs between today and the goal
 * @param steps in order
 * @param stops the states between: the first is "do nothing" (plan 0), each further one is the state after a step
 * @param questions about what only people know, unanswered ones first
 * @param unreached parts of the gap that no known operator closes
 * @param sums over all steps; sums, never a date
 * @param basis what the order rests on
 */
public record Plan(
        List<Gap> gap,
        List<Step> steps,
        List<Stop> stops,
        List<Question> questions,
        List<Unreached> unreached,
        Sums sums,
        Basis basis) {

    /** Copies. */
    public Plan {
        gap = List.copyOf(gap);
        steps = List.copyOf(steps);
        stops = List.copyOf(stops);
        questions = List.copyOf(questions);
        unreached = List.copyOf(unreached);
    }

    /** What an order rests on. */
    public enum Basis {
        /** No operator says what it is worth, so early value is unknown: effort, calendar and forced order only. */
        EFFORT_ONLY
    }

    /** Whether all that differs is reached, given the answers that the steps still wait for. */
    public boolean complete() {
        return unreached.isEmpty();
    }

    /** Number of steps that can be done without a further answer; the later ones wait. */
    public int readySteps() {
        int ready = 0;
        while (ready < steps.size() && steps.get(ready).readiness() == Readiness.READY) {
            ready++;
        }
        return ready;
    }

    /** The step with this number, from 1. */
    public Optional<Step> step(int number) {
        return number >= 1 && number <= steps.size() ? Optional.of(steps.get(number - 1)) : Optional.empty();
    }

    /** How a fact changes, in the manner of a plan difference. */
    public enum Sign {
        /** Something fills an empty role, or a trait becomes known. */
        ADOPT("+"),
        /** A trait changes. */
        CHANGE("~"),
        /** Another technology fills a role. */
        REPLACE("-/+"),
        /** A role becomes empty. */
        RETIRE("-");

        private final String symbol;

        Sign(String symbol) {
            this.symbol = symbol;
        }

        /** As it is shown. */
        public String symbol() {
            return symbol;
        }
    }

    /**
     * A difference.
     *
     * @param path role or trait
     * @param role whether the path is a role
     * @param from value before; {@code none} for an empty role, {@code ?} for the unknown
     * @param to value after
     */
    public record Change(Sign sign, String path, boolean role, String from, String to) {}

    /**
     * A part of the goal that does not hold today.
     *
     * @param change what must change
     * @param closedBy number of the step that closes it, from 1; empty where none does
     */
    public record Gap(Change change, Optional<Integer> closedBy) {}

    /** Whether a step may begin. */
    public enum Readiness {
        /** All its preconditions hold once the steps before are done. */
        READY,
        /** Some precondition is unknown until people answer. */
        NEEDS_ANSWERS,
        /** Nothing is unknown in it, but a step before needs answers. */
        AFTER_ANSWERS
    }

    /** Why operators share a step. */
    public enum Joint {
        /** One operator alone. */
        SINGLE,
        /** The library does them together. */
        TOGETHER,
        /** Each needs the other: no order exists. */
        CYCLE
    }

    /**
     * One step, which begins and ends in a stable state.
     *
     * @param number from 1
     * @param moves the operators in it, in order; more than one in a joint step
     * @param joint why there are several
     * @param readiness whether it may begin
     * @param waitsFor paths of the questions that it waits for
     * @param effort sum of the moves
     * @param calendar sum of the moves, in weeks
     * @param reversibility the worst class of the moves
     * @param changes of the step as a whole
     */
    public record Step(
            int number,
            List<Move> moves,
            Joint joint,
            Readiness readiness,
            List<String> waitsFor,
            Estimate effort,
            Estimate calendar,
            ReversibilityClass reversibility,
            List<Change> changes) {

        /** Copies. */
        public Step {
            moves = List.copyOf(moves);
            waitsFor = List.copyOf(waitsFor);
            changes = List.copyOf(changes);
        }
    }

    /**
     * An operator as it is applied in a step.
     *
     * @param id names the move in this plan: the operator's id, for a generic one with its role ({@code
     *     generic-adopt:cache}); reasons name moves by it
     * @param operator id
     * @param title of the operator
     * @param generic one of the generic operators
     * @param role that it is mainly about; empty for the architecture
     * @param times parameter of a repeatable operator, else 1
     * @param unit what one repetition is; empty text where it does not repeat
     * @param changes what it changes
     * @param mechanisms ids
     * @param effort person-weeks with all repetitions and modifiers; a prior
     * @param calendar weeks with all repetitions and modifiers; a prior
     * @param risk with modifiers; a prior
     * @param modifiers that applied
     * @param preconditions that were needed
     * @param why it is here, and at this place
     */
    public record Move(
            String id,
            String operator,
            LocalText title,
            boolean generic,
            Optional<String> role,
            int times,
            LocalText unit,
            List<Change> changes,
            List<String> mechanisms,
            List<LocalText> parts,
            Estimate effort,
            Estimate calendar,
            Risk risk,
            LocalText downtime,
            Reversibility reversibility,
            List<Gate> gates,
            LocalText rollback,
            List<AppliedModifier> modifiers,
            List<Needed> preconditions,
            List<Reason> why,
            List<SourcedFact> facts) {

        /** Copies. */
        public Move {
            changes = List.copyOf(changes);
            mechanisms = List.copyOf(mechanisms);
            parts = List.copyOf(parts);
            gates = List.copyOf(gates);
            modifiers = List.copyOf(modifiers);
            preconditions = List.copyOf(preconditions);
            why = List.copyOf(why);
            facts = List.copyOf(facts);
        }
    }

    /** A modifier that changed a move: the factors as they were applied. */
    public record AppliedModifier(LocalText text, double effortFactor, double failureFactor) {}

    /**
     * A precondition of a move.
     *
     * @param condition canonical text
     * @param text for people
     * @param open paths that are unknown; empty where the condition holds
     */
    public record Needed(String condition, LocalText text, List<String> open) {}

    /**
     * A state in which one may stop.
     *
     * @param after number of steps done; 0 is "do nothing"
     * @param parts role to technology
     * @param traits path to value, of installations and of the architecture
     * @param closed paths of the gap that are closed here
     * @param open paths of the gap that are open here
     * @param effort sum so far
     * @param calendar sum so far, in weeks
     * @param wayBack the worst reversibility so far
     * @param unstable codes of what is wrong in it; only today's state can have any
     */
    public record Stop(
            int after,
            SortedMap<String, String> parts,
            SortedMap<String, String> traits,
            List<String> closed,
            List<String> open,
            Estimate effort,
            Estimate calendar,
            ReversibilityClass wayBack,
            List<Reason> unstable) {

        /** Copies. */
        public Stop {
            closed = List.copyOf(closed);
            open = List.copyOf(open);
            unstable = List.copyOf(unstable);
        }
    }

    /** What an answer can do. */
    public enum Weight {
        /** A step waits for it. */
        BLOCKS,
        /** It may change effort or order. */
        MAY_CHANGE,
        /** It is answered, by a person or by what is known of today. */
        ANSWERED
    }

    /**
     * A question about something that only people know.
     *
     * @param path the trait that the answer gives
     * @param question for people; empty text where the library has no words for it
     * @param kind of answer
     * @param choices words to choose from
     * @param hint of the library
     * @param operators ids of the operators that ask
     * @param answer in canonical text, where there is one
     */
    public record Question(
            String path,
            LocalText question,
            Operator.Ask.Kind kind,
            List<String> choices,
            Optional<LocalText> hint,
            List<String> operators,
            Weight weight,
            Optional<String> answer) {

        /** Copies. */
        public Question {
            choices = List.copyOf(choices);
            operators = List.copyOf(operators);
        }
    }

    /** A part of the gap that stays open, with the reasons. */
    public record Unreached(Change change, List<Reason> why) {
        /** Copies. */
        public Unreached {
            why = List.copyOf(why);
        }
    }

    /**
     * Sums over all steps, of low, likely and high values each: not a forecast, and never a date.
     *
     * @param effortPersonWeeks sum
     * @param calendarWeeks sum, as if nothing ran beside anything
     * @param questionsOpen number of questions that block a step
     */
    public record Sums(Estimate effortPersonWeeks, Estimate calendarWeeks, int questionsOpen) {}

    /** All moves by id: for reasons that name one. */
    public Map<String, Move> moves() {
        SortedMap<String, Move> moves = new TreeMap<>();
        steps.forEach(step -> step.moves().forEach(move -> moves.put(move.id(), move)));
        return moves;
    }
}
