package dev.touchstone.migration;

import dev.touchstone.base.Expression;
import dev.touchstone.base.Truth;
import dev.touchstone.migration.Operator.Precondition;
import dev.touchstone.migration.Plan.Joint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The order of the chosen operators.
 *
 * <p>Depth-first over real states: at each place only steps are tried whose preconditions hold in the state that the
 * steps before really left, and that leave a stable state. So no order that comes out breaks a precondition, whatever
 * operators undo. Among the steps that may begin, one that would be cheaper after another one waits for it; then least
 * effort comes first, then fewest weeks, then the id; a repeated step counts with one repetition, because each one
 * delivers; emptying a role comes last. Dead ends are remembered by what is left and the state.
 *
 * <p>Where no order exists, operators that need each other (a strong component of the graph "supplies what the other one
 * lacks") become one joint step, and the search goes on. What even then finds no place is left over.
 */
final class Sequence {

    private static final int BUDGET = 10_000;

    /** Operators that share a step, in order. */
    record Group(List<Action> actions, Joint joint) {
        Group {
            actions = List.copyOf(actions);
        }

        String id() {
            return actions.stream().map(Action::id).collect(Collectors.joining("+"));
        }

        double effortOnce(State state) {
            return actions.stream()
                    .mapToDouble(action -> action.repeated(1).effort(state).likely())
                    .sum();
        }

        double weeksOnce(State state) {
            return actions.stream()
                    .mapToDouble(action -> action.repeated(1).calendar(state).likely())
                    .sum();
        }

        double effort(State state) {
            return actions.stream()
                    .mapToDouble(action -> action.effort(state).likely())
                    .sum();
        }

        boolean retires() {
            return actions.stream().allMatch(Action::retires);
        }

        State apply(State state) {
            State after = state;
            for (Action action : actions) {
                after = action.apply(after);
            }
            return after;
        }
    }

    /** A step in its place; the next best that could have begun there instead, where there was one. */
    record Placed(Group group, Optional<Group> next) {}

    /** Placed steps in order and the operators that found no place. */
    record Order(List<Placed> steps, List<Action> left) {}

    private final MigrationProblem problem;
    private final State start;
    private final List<Action> actions;
    private final Map<String, Set<String>> cheaperAfter = new TreeMap<>();
    private Order best = new Order(List.of(), List.of());
    private int bestReached = -1;
    private int visited;

    Sequence(MigrationProblem problem, List<Action> actions) {
        this.problem = problem;
        this.start = problem.start();
        this.actions = actions;
        waits();
    }

    /** The order: library groups first, then without them, then with joint steps for cycles. */
    Order order() {
        List<Group> single = actions.stream()
                .map(action -> new Group(List.of(action), Joint.SINGLE))
                .toList();
        List<Group> together = together(single);
        for (boolean joint : List.of(false, true)) {
            for (List<Group> groups : together.equals(single) ? List.of(single) : List.of(together, single)) {
                visited = 0;
                Optional<Order> found = arrange(start, groups, List.of(), joint, new HashSet<>());
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        return best;
    }

    /** Whether a precondition of an action is met: outright where some order can prove it, else but for answers. */
    boolean met(Action action, Precondition precondition, State state) {
        Truth truth = precondition.when().evaluate(state);
        return truth.isTrue() || (truth.isUnknown() && !provable(action, precondition));
    }

    private boolean provable(Action action, Precondition precondition) {
        return holds(precondition.when(), action);
    }

    private boolean holds(Expression condition, Action except) {
        return switch (condition) {
            case Expression.All all -> all.parts().stream().allMatch(part -> holds(part, except));
            case Expression.Any any -> any.parts().stream().anyMatch(part -> holds(part, except));
            default ->
                condition.evaluate(start).isTrue()
                        || actions.stream()
                                .filter(action -> !action.id().equals(except.id()))
                                .anyMatch(action ->
                                        condition.evaluate(action.apply(start)).isTrue());
        };
    }

    private Optional<Order> arrange(
            State state, List<Group> rest, List<Placed> done, boolean joint, Set<List<Object>> dead) {
        remember(state, rest, done);
        if (rest.isEmpty()) {
            return reached(state) == reachable() ? Optional.of(new Order(done, List.of())) : Optional.empty();
        }
        List<Object> key = List.of(rest.stream().map(Group::id).sorted().toList(), state.facts());
        if (++visited > BUDGET || !dead.add(key)) {
            return Optional.empty();
        }
        List<Group> ready = ready(state, rest);
        for (int at = 0; at < ready.size(); at++) {
            Group group = ready.get(at);
            Optional<Group> next = at + 1 < ready.size() ? Optional.of(ready.get(at + 1)) : Optional.empty();
            next = next.filter(other -> !waiting(other, rest) && !other.retires());
            Optional<Order> found =
                    arrange(group.apply(state), without(rest, group), with(done, new Placed(group, next)), joint, dead);
            if (found.isPresent()) {
                return found;
            }
        }
        return joint && ready.isEmpty() ? knot(state, rest, done, dead) : Optional.empty();
    }

    private Optional<Order> knot(State state, List<Group> rest, List<Placed> done, Set<List<Object>> dead) {
        for (List<Group> component : new Supplies(state, rest).knots()) {
            List<Action> members = component.stream()
                    .flatMap(group -> group.actions().stream())
                    .toList();
            Group knot = new Group(members, Joint.CYCLE);
            if (possible(knot, state)) {
                List<Group> others = new ArrayList<>(rest);
                others.removeAll(component);
                Optional<Order> found =
                        arrange(knot.apply(state), others, with(done, new Placed(knot, Optional.empty())), true, dead);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private List<Group> ready(State state, List<Group> rest) {
        return rest.stream()
                .filter(group -> possible(group, state))
                .sorted(Comparator.<Group, Boolean>comparing(group -> waiting(group, rest))
                        .thenComparing(Group::retires)
                        .thenComparingDouble(group -> group.effortOnce(state))
                        .thenComparingDouble(group -> group.weeksOnce(state))
                        .thenComparing(Group::id))
                .toList();
    }

    /** Whether the step may begin and ends in a stable state. In a cycle each one finds what the others bring. */
    private boolean possible(Group group, State before) {
        State state = before;
        for (Action action : group.actions()) {
            State seen = state;
            if (group.joint() == Joint.CYCLE) {
                seen = new Group(without(group.actions(), action), Joint.CYCLE).apply(before);
            }
            State facts = seen;
            if (!action.requires().stream().allMatch(each -> met(action, each, facts))) {
                return false;
            }
            state = action.apply(state);
        }
        return Stability.lost(problem, before, state).isEmpty();
    }

    private boolean waiting(Group group, List<Group> rest) {
        return group.actions().stream()
                .anyMatch(action -> rest.stream()
                        .filter(other -> !other.equals(group))
                        .flatMap(other -> other.actions().stream())
                        .anyMatch(other ->
                                cheaperAfter.getOrDefault(action.id(), Set.of()).contains(other.id())));
    }

    /** Finds for each action which others make it cheaper and need not come after it. */
    private void waits() {
        Supplies supplies = new Supplies(
                start,
                actions.stream()
                        .map(action -> new Group(List.of(action), Joint.SINGLE))
                        .toList());
        for (Action action : actions) {
            Set<String> before = actions.stream()
                    .filter(other -> saving(action, other) > Math.max(0, saving(other, action)))
                    .map(Action::id)
                    .filter(other -> !supplies.reaches(action.id(), other))
                    .collect(Collectors.toSet());
            cheaperAfter.put(action.id(), before);
        }
    }

    private double saving(Action action, Action first) {
        return action.equals(first)
                ? 0
                : action.effort(start).likely()
                        - action.effort(first.apply(start)).likely();
    }

    private List<Group> together(List<Group> single) {
        Map<String, List<Action>> groups = new LinkedHashMap<>();
        for (Group group : single) {
            Action action = group.actions().getFirst();
            String word = action.operator().together().map("together "::concat).orElse(action.id());
            groups.computeIfAbsent(word, key -> new ArrayList<>()).add(action);
        }
        return groups.values().stream()
                .map(members -> new Group(inOrder(members), members.size() > 1 ? Joint.TOGETHER : Joint.SINGLE))
                .toList();
    }

    /** Members of a step in an order in which each finds its preconditions, as far as they depend on each other. */
    private List<Action> inOrder(Collection<Action> members) {
        List<Action> left = new ArrayList<>(members);
        List<Action> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Supplies supplies = new Supplies(
                    start,
                    left.stream()
                            .map(action -> new Group(List.of(action), Joint.SINGLE))
                            .toList());
            Action first = left.stream()
                    .filter(action -> left.stream().noneMatch(other -> supplies.reaches(other.id(), action.id())))
                    .min(Comparator.comparing(Action::id))
                    .orElse(left.getFirst());
            left.remove(first);
            ordered.add(first);
        }
        return ordered;
    }

    private void remember(State state, List<Group> rest, List<Placed> done) {
        int reached = reached(state);
        if (reached > bestReached) {
            bestReached = reached;
            best = new Order(
                    List.copyOf(done),
                    rest.stream().flatMap(group -> group.actions().stream()).toList());
        }
    }

    private int reached(State state) {
        return (int) problem.goal().entrySet().stream()
                .filter(part -> Selection.condition(part.getKey(), part.getValue())
                        .evaluate(state)
                        .isTrue())
                .count();
    }

    /** Parts of the goal that hold today or that some chosen action closes. */
    private int reachable() {
        return (int) problem.goal().entrySet().stream()
                .map(part -> Selection.condition(part.getKey(), part.getValue()))
                .filter(wanted -> wanted.evaluate(start).isTrue()
                        || actions.stream()
                                .anyMatch(action ->
                                        wanted.evaluate(action.apply(start)).isTrue()))
                .count();
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }

    private static <T> List<T> without(List<T> list, T less) {
        List<T> shorter = new ArrayList<>(list);
        shorter.remove(less);
        return shorter;
    }
}
