package dev.touchstone.evaluation.weighing;

import dev.touchstone.base.Interval;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the questions about trade-offs stand. */
public sealed interface Sitting {

    /**
     * Some weights fit all answers.
     *
     * @param centre their centre of gravity, by criterion, sum 1
     * @param open least and greatest weight of each
     * @param next what to ask next; empty at the end
     */
    record Possible(Map<String, Double> centre, Map<String, Interval> open, Optional<Pair> next) implements Sitting {}

    /**
     * None does.
     *
     * @param answers positions of answers that contradict each other; without any of them the others agree
     */
    record Contradiction(List<Integer> answers) implements Sitting {
        public Contradiction {
            answers = List.copyOf(answers);
        }
    }

    /**
     * Two criteria.
     *
     * @param spread standard deviation of the difference of their weights over all that is possible
     */
    record Pair(String first, String second, double spread) {}
}
