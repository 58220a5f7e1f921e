package dev.touchstone.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether a state may stand between two steps: nothing past its end of life, and the requirements hold. */
final class Stability {

    private Stability() {}

    /** What is wrong in a state. */
    static List<Reason> wrong(MigrationProblem problem, State state) {
        List<Reason> wrong = new ArrayList<>();
        for (String role : state.roles()) {
            if (problem.unsupported().contains(state.technology(role))) {
                wrong.add(new Reason("past-end-of-life", Map.of("role", role, "technology", state.technology(role))));
            }
        }
        problem.invariants().forEach((id, condition) -> {
            if (condition.evaluate(state).isFalse()) {
                wrong.add(new Reason("invariant-broken", Map.of("invariant", id, "condition", condition.toString())));
            }
        });
        return wrong;
    }

    /** What is wrong after a step and was not before it. */
    static List<Reason> lost(MigrationProblem problem, State before, State after) {
        List<Reason> lost = new ArrayList<>(wrong(problem, after));
        lost.removeAll(wrong(problem, before));
        return lost;
    }
}
