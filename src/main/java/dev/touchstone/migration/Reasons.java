package dev.touchstone.migration;

import dev.touchstone.migration.Operator.Precondition;
import dev.touchstone.migration.Plan.Joint;
import dev.touchstone.migration.Sequence.Group;
import dev.touchstone.migration.Sequence.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a move is in a plan and at its place, read off the states between the steps. */
final class Reasons {

    private final MigrationProblem problem;
    private final Sequence.Order order;
    private final List<State> states;

    /** The states before each step and after the last one. */
    Reasons(MigrationProblem problem, Sequence.Order order, List<State> states) {
        this.problem = problem;
        this.order = order;
        this.states = states;
    }

    /** The reasons, those for being there before those for the place. */
    List<Reason> why(Action action, int at) {
        List<Reason> why = new ArrayList<>();
        closes(action, at, why);
        generic(action, at, why);
        for (Action.Undecided open : action.undecided()) {
            why.add(Reason.undecided(open.role(), open.technology(), String.join(", ", open.alternatives())));
        }
        enables(action, at, why);
        joint(at, why);
        forced(action, at, why);
        cheaper(action, at, why);
        leastEffort(action, at, why);
        return why;
    }

    private void closes(Action action, int at, List<Reason> why) {
        State start = states.getFirst();
        problem.goal().forEach((path, value) -> {
            var wanted = Selection.condition(path, value);
            boolean touches =
                    action.effects().stream().anyMatch(effect -> effect.path().equals(path));
            if (touches
                    && !wanted.evaluate(states.get(at)).isTrue()
                    && wanted.evaluate(states.get(at + 1)).isTrue()) {
                why.add(Reason.closes(path, Difference.text(start.get(path)), Difference.text(value)));
            }
        });
    }

    private void generic(Action action, int at, List<Reason> why) {
        if (action.operator().generic()) {
            String role = action.role().orElse("");
            why.add(Reason.generic(
                    role, states.get(at).technology(role), states.get(at + 1).technology(role)));
        }
    }

    /** Later moves that stand on this one. */
    private void enables(Action action, int at, List<Reason> why) {
        for (int later = at + 1; later < order.steps().size(); later++) {
            for (Action other : order.steps().get(later).group().actions()) {
                for (Precondition precondition : other.requires()) {
                    if (supplier(precondition, later).filter(action::equals).isPresent()) {
                        why.add(Reason.enables(other.id(), precondition));
                    }
                }
            }
        }
    }

    private void joint(int at, List<Reason> why) {
        Group group = order.steps().get(at).group();
        String ids = group.actions().stream().map(Action::id).collect(Collectors.joining(", "));
        switch (group.joint()) {
            case SINGLE -> {
                // nothing to say
            }
            case TOGETHER -> why.add(Reason.together(ids));
            case CYCLE -> why.add(Reason.cycle(ids));
        }
    }

    private void forced(Action action, int at, List<Reason> why) {
        for (Precondition precondition : action.requires()) {
            supplier(precondition, at).ifPresent(other -> why.add(Reason.forcedAfter(other.id(), precondition)));
        }
    }

    /** The move in an earlier step that made a precondition of step {@code at} hold; empty where it held from the start. */
    private Optional<Action> supplier(Precondition precondition, int at) {
        if (!precondition.when().evaluate(states.get(at)).isTrue()) {
            return Optional.empty();
        }
        int step = at;
        while (step > 0 && precondition.when().evaluate(states.get(step - 1)).isTrue()) {
            step--;
        }
        if (step == 0) {
            return Optional.empty();
        }
        State state = states.get(step - 1);
        for (Action action : order.steps().get(step - 1).group().actions()) {
            state = action.apply(state);
            if (precondition.when().evaluate(state).isTrue()) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    private void cheaper(Action action, int at, List<Reason> why) {
        for (int earlier = 0; earlier < at; earlier++) {
            State state = states.get(earlier);
            for (Action other : order.steps().get(earlier).group().actions()) {
                State after = other.apply(state);
                double saved =
                        action.effort(state).likely() - action.effort(after).likely();
                if (saved > 0) {
                    why.add(Reason.cheaperAfter(other.id(), saved));
                }
                state = after;
            }
        }
    }

    private void leastEffort(Action action, int at, List<Reason> why) {
        Placed placed = order.steps().get(at);
        if (placed.next().isPresent() && placed.group().joint() != Joint.CYCLE) {
            Group next = placed.next().get();
            State state = states.get(at);
            double own = placed.group().effortOnce(state);
            if (action.equals(placed.group().actions().getFirst()) && own <= next.effortOnce(state)) {
                why.add(Reason.leastEffort(next.actions().getFirst().id(), own, next.effortOnce(state)));
            }
        }
    }
}
