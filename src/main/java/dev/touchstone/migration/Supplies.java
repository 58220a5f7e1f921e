package dev.touchstone.migration;

import dev.touchstone.base.Expression;
import dev.touchstone.migration.Sequence.Group;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who supplies what others lack, in one state: an edge leads from a step to each one of whose unmet preconditions it
 * makes some test true. Sizes are small (a plan has some dozen steps), so reachability is searched anew each time.
 */
final class Supplies {

    private final List<Group> groups;
    private final Map<String, Set<String>> edges = new LinkedHashMap<>();

    Supplies(State state, List<Group> groups) {
        this.groups = groups;
        for (Group supplier : groups) {
            State after = supplier.apply(state);
            Set<String> to = new TreeSet<>();
            for (Group taker : groups) {
                if (!taker.equals(supplier) && lacks(taker, state, after)) {
                    to.add(taker.id());
                }
            }
            edges.put(supplier.id(), to);
        }
    }

    /** Whether a way of supplies leads from one step to another one; a step does not reach itself. */
    boolean reaches(String from, String to) {
        return !from.equals(to) && reachable(from).contains(to);
    }

    /** Sets of steps that all need each other, the smallest first. */
    List<List<Group>> knots() {
        List<List<Group>> knots = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Group group : groups) {
            if (seen.contains(group.id())) {
                continue;
            }
            List<Group> component = groups.stream()
                    .filter(other ->
                            other.equals(group) || (reaches(group.id(), other.id()) && reaches(other.id(), group.id())))
                    .sorted(Comparator.comparing(Group::id))
                    .toList();
            component.forEach(member -> seen.add(member.id()));
            if (component.size() > 1) {
                knots.add(component);
            }
        }
        knots.sort(Comparator.<List<Group>>comparingInt(List::size)
                .thenComparing(component -> component.getFirst().id()));
        return knots;
    }

    private static boolean lacks(Group taker, State before, State after) {
        return taker.actions().stream()
                .flatMap(action -> action.requires().stream())
                .filter(precondition -> !precondition.when().evaluate(before).isTrue())
                .anyMatch(precondition -> supplied(precondition.when(), before, after));
    }

    private static boolean supplied(Expression condition, State before, State after) {
        return switch (condition) {
            case Expression.All all -> all.parts().stream().anyMatch(part -> supplied(part, before, after));
            case Expression.Any any -> any.parts().stream().anyMatch(part -> supplied(part, before, after));
            default ->
                !condition.evaluate(before).isTrue()
                        && condition.evaluate(after).isTrue();
        };
    }

    private Set<String> reachable(String from) {
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(edges.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (found.add(next)) {
                open.addAll(edges.getOrDefault(next, Set.of()));
            }
        }
        return found;
    }
}
