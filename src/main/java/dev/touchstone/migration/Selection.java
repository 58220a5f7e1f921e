package dev.touchstone.migration;

import dev.touchstone.base.Expression;
import dev.touchstone.base.Expression.All;
import dev.touchstone.base.Expression.Any;
import dev.touchstone.base.Expression.Compare;
import dev.touchstone.base.Expression.Constant;
import dev.touchstone.base.Expression.Number;
import dev.touchstone.base.Expression.Value;
import dev.touchstone.migration.Operator.Precondition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which operators the way needs: regression from the goal.
 *
 * <p>A part of the goal that does not hold needs an operator that makes it hold; an operator needs whatever makes its
 * preconditions hold, and so on. What holds today, or by an operator that is chosen anyway, costs nothing. Among several
 * ways the one without a cycle wins, then the one with fewer generic operators, then the one with less effort. A
 * generic operator is tried only where no specific one can begin: one that could begin but lacks a precondition names
 * that precondition instead of being passed by. First every part of the goal gets its operator, then the enablers are
 * sought, so that operators of the goal serve as enablers of each other.
 *
 * <p>Order and conflicts are not looked at here; see {@link Sequence}. This is the relaxed planning of J. Hoffmann and
 * B. Nebel, The FF planning system, JAIR 14, 2001, section 4, with costs and depth-first.
 */
final class Selection {

    /** Limits the search on libraries with very many alternatives; then the first way found is taken. */
    private static final int BUDGET = 20_000;

    /** Actions by id. */
    record Chosen(SortedMap<String, Action> actions, int cycles) {
        static final Chosen NOTHING = new Chosen(Collections.emptySortedMap(), 0);
        static final Comparator<Chosen> BEST = Comparator.comparingInt(Chosen::cycles)
                .thenComparingLong(chosen -> chosen.all().stream()
                        .filter(action -> action.operator().generic())
                        .count())
                .thenComparingDouble(chosen -> chosen.all().stream()
                        .mapToDouble(action ->
                                action.times() * action.operator().effort().likely())
                        .sum())
                .thenComparing(chosen -> String.join(" ", chosen.actions().keySet()));

        Collection<Action> all() {
            return actions.values();
        }

        Chosen with(Action action) {
            SortedMap<String, Action> more = new TreeMap<>(actions);
            more.put(action.id(), action);
            return new Chosen(more, cycles);
        }

        Chosen cyclic() {
            return new Chosen(actions, cycles + 1);
        }
    }

    private final MigrationProblem problem;
    private final State start;
    private final Binding binding;
    private final SequencedMap<String, Set<Reason>> failures = new LinkedHashMap<>();
    private final SortedMap<String, Action> blocked = new TreeMap<>();
    private final Set<Reason> reasons = new LinkedHashSet<>();
    private final SortedMap<String, Action> tried = new TreeMap<>();
    private int expansions;

    Selection(MigrationProblem problem) {
        this.problem = problem;
        this.start = problem.start();
        this.binding = new Binding(problem);
    }

    /** A part of the goal as a condition. */
    static Expression condition(String path, Value wanted) {
        Expression.Operator operator =
                wanted instanceof Number ? Expression.Operator.AT_LEAST : Expression.Operator.EQUAL;
        return new Compare(path, operator, wanted);
    }

    /** Why a part of the goal finds no operator, by path. */
    SequencedMap<String, Set<Reason>> failures() {
        return failures;
    }

    /** Operators that would be needed but lack a precondition. */
    Collection<Action> blocked() {
        return blocked.values();
    }

    /** The operators, in no order. */
    List<Action> choose() {
        SortedMap<String, Action> closers = closers();
        while (true) {
            Chosen chosen = Chosen.NOTHING;
            for (Action closer : closers.values()) {
                chosen = chosen.with(closer);
            }
            Optional<String> lost = Optional.empty();
            for (var closer : closers.entrySet()) {
                Optional<Chosen> more = requirements(begin(closer.getValue()), chosen, List.of(), false);
                if (more.isEmpty()) {
                    failed(closer.getKey());
                    lost = Optional.of(closer.getKey());
                    break;
                }
                chosen = more.get();
            }
            if (lost.isEmpty()) {
                return List.copyOf(chosen.all());
            }
            closers.remove(lost.get());
        }
    }

    /** The operator for each open part of the goal, by path. */
    private SortedMap<String, Action> closers() {
        SortedMap<String, Action> closers = new TreeMap<>();
        Chosen chosen = Chosen.NOTHING;
        for (var part : problem.goal().entrySet()) {
            Expression wanted = condition(part.getKey(), part.getValue());
            if (wanted.evaluate(start).isTrue()) {
                continue;
            }
            Optional<Chosen> more = achieve(begin(wanted), chosen, List.of(), false);
            if (more.isEmpty()) {
                failed(part.getKey());
                continue;
            }
            chosen = more.get();
            chosen.all().stream()
                    .filter(action -> wanted.evaluate(action.apply(start)).isTrue())
                    .findFirst()
                    .ifPresent(action -> closers.put(part.getKey(), action));
        }
        // A repeated operator may close several parts: all of them see its greatest number.
        SortedMap<String, Action> last = new TreeMap<>(chosen.actions());
        closers.replaceAll((path, action) -> last.getOrDefault(action.id(), action));
        return closers;
    }

    private <T> T begin(T part) {
        reasons.clear();
        tried.clear();
        return part;
    }

    private void failed(String path) {
        failures.put(path, new LinkedHashSet<>(reasons));
        blocked.putAll(tried);
    }

    /** What makes a condition hold beside what is chosen already; empty where nothing can. */
    private Optional<Chosen> need(Expression condition, Chosen chosen, List<String> ancestors, boolean specific) {
        if (condition.evaluate(start).isTrue()) {
            return Optional.of(chosen);
        }
        return switch (condition) {
            case All all -> {
                Optional<Chosen> more = Optional.of(chosen);
                for (Expression part : all.parts()) {
                    more = more.flatMap(sofar -> need(part, sofar, ancestors, specific));
                }
                yield more;
            }
            case Any any ->
                any.parts().stream()
                        .flatMap(part -> need(part, chosen, ancestors, specific).stream())
                        .min(Chosen.BEST);
            case Constant constant -> Optional.empty();
            case Expression.Test test -> literal(test, chosen, ancestors, specific);
            case Expression.Not not -> literal(not, chosen, ancestors, specific);
        };
    }

    private Optional<Chosen> literal(Expression wanted, Chosen chosen, List<String> ancestors, boolean specific) {
        List<Action> suppliers = chosen.all().stream()
                .filter(action -> wanted.evaluate(action.apply(start)).isTrue())
                .toList();
        if (suppliers.stream().anyMatch(action -> !ancestors.contains(action.id()))) {
            return Optional.of(chosen);
        }
        if (wanted.evaluate(start).isUnknown()) {
            return Optional.of(chosen); // people will be asked
        }
        Optional<Chosen> added = achieve(wanted, chosen, ancestors, specific);
        if (added.isEmpty()
                && suppliers.stream().anyMatch(action -> !action.id().equals(ancestors.getLast()))) {
            return Optional.of(chosen.cyclic());
        }
        return added;
    }

    /** Adds the best operator that makes a test true, with all that it needs itself. */
    private Optional<Chosen> achieve(Expression wanted, Chosen chosen, List<String> ancestors, boolean specific) {
        List<Chosen> ways = new ArrayList<>();
        boolean covered = false;
        for (Operator operator : problem.operators()) {
            if (operator.generic()) {
                continue;
            }
            Optional<Action> action = binding.bind(operator, wanted).filter(each -> !ancestors.contains(each.id()));
            if (action.isPresent() && begins(action.get(), chosen, ancestors)) {
                covered = true;
                add(action.get(), chosen, ancestors, specific, ways);
            }
        }
        if (!covered && !specific) {
            for (Operator operator : problem.operators()) {
                if (operator.generic()) {
                    binding.bind(operator, wanted)
                            .filter(each -> !ancestors.contains(each.id()))
                            .filter(each -> begins(each, chosen, ancestors))
                            .ifPresent(action -> add(action, chosen, ancestors, false, ways));
                }
            }
        }
        return ways.stream().min(Chosen.BEST);
    }

    private void add(Action action, Chosen chosen, List<String> ancestors, boolean specific, List<Chosen> ways) {
        if (++expansions > BUDGET && !ways.isEmpty()) {
            return;
        }
        Action known = chosen.actions().get(action.id());
        if (known != null) {
            ways.add(chosen.with(known.times() >= action.times() ? known : action));
            return;
        }
        requirements(action, chosen.with(action), ancestors, specific).ifPresent(ways::add);
    }

    /** Whether the places hold what it begins from: today, or after specific operators. */
    private boolean begins(Action action, Chosen chosen, List<String> ancestors) {
        Chosen with = chosen.with(action);
        List<String> line = more(ancestors, action);
        return action.places().stream()
                .allMatch(place -> need(place.when(), with, line, true).isPresent());
    }

    private Optional<Chosen> requirements(Action action, Chosen chosen, List<String> ancestors, boolean specific) {
        Optional<Chosen> more = Optional.of(chosen);
        List<String> line = more(ancestors, action);
        for (Precondition precondition : action.requires()) {
            boolean place = action.places().contains(precondition);
            Chosen sofar = more.get();
            more = need(precondition.when(), sofar, line, specific || place);
            if (more.isEmpty()) {
                reasons.add(Reason.blocked(action.id(), precondition));
                tried.put(action.id(), action);
                return Optional.empty();
            }
        }
        return more;
    }

    private static List<String> more(List<String> ancestors, Action action) {
        List<String> line = new ArrayList<>(ancestors);
        line.add(action.id());
        return line;
    }
}
