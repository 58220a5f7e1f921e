package dev.touchstone.migration;

import dev.touchstone.base.Expression;
import dev.touchstone.base.Expression.Among;
import dev.touchstone.base.Expression.Compare;
import dev.touchstone.base.Expression.Value;
import dev.touchstone.base.Expression.Word;
import dev.touchstone.base.LocalText;
import dev.touchstone.migration.Operator.Precondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts an operator into a problem, so that one wanted test becomes true. */
final class Binding {

    private final MigrationProblem problem;
    private final State start;

    Binding(MigrationProblem problem) {
        this.problem = problem;
        this.start = problem.start();
    }

    /** A path of a generic operator in the role that it is applied to. */
    static String named(String path, String role) {
        if (path.equals(Operator.ROLE)) {
            return role;
        }
        return path.startsWith(Operator.ROLE + ".") ? role + path.substring(Operator.ROLE.length()) : path;
    }

    /** The action that makes the test true from today's state on; empty where the operator cannot. */
    Optional<Action> bind(Operator operator, Expression wanted) {
        Optional<String> role = operator.role();
        if (operator.generic()) {
            role = wanted.paths().stream().filter(start.roles()::contains).findFirst();
            if (role.isEmpty()) {
                return Optional.empty();
            }
        }
        return bound(operator, role, wanted).flatMap(action -> repeated(action, wanted));
    }

    private Optional<Action> bound(Operator operator, Optional<String> role, Expression wanted) {
        List<Precondition> places = new ArrayList<>();
        List<Effect> fills = new ArrayList<>();
        List<Effect> others = new ArrayList<>();
        List<Action.Undecided> undecided = new ArrayList<>();
        for (Effect effect : operator.effects()) {
            String path = operator.generic() ? named(effect.path(), role.orElseThrow()) : effect.path();
            switch (effect) {
                case Effect.Fill fill -> {
                    Optional<String> technology = technology(operator, path, fill, wanted, undecided);
                    if (technology.isEmpty()) {
                        return Optional.empty();
                    }
                    places.add(place(path, fill, technology.get()));
                    fills.add(new Effect.Become(path, Value.word(technology.get())));
                }
                case Effect.Empty empty -> {
                    if (!State.NONE.equals(goal(path).orElse(""))) {
                        return Optional.empty();
                    }
                    places.add(new Precondition(notEqual(path, State.NONE), LocalText.EMPTY));
                    fills.add(new Effect.Become(path, Value.word(State.NONE)));
                }
                case Effect.Become become -> others.add(new Effect.Become(path, become.value()));
                case Effect.Grow grow -> others.add(new Effect.Grow(path, grow.by()));
            }
        }
        Action bare = new Action(operator, role, places, List.of(), List.of(), undecided, 1);
        List<Precondition> requires = Stream.concat(
                        places.stream(),
                        operator.requires().stream()
                                .map(each -> new Precondition(
                                        Conditions.pushedDown(bare.condition(each.when())), each.text())))
                .toList();
        List<Effect> effects = Stream.concat(fills.stream(), others.stream()).toList();
        return Optional.of(new Action(operator, role, places, requires, effects, undecided, 1));
    }

    /** The goal decides; else the wanted test; else the first that the operator brings, marked as nobody's choice. */
    private Optional<String> technology(
            Operator operator, String role, Effect.Fill fill, Expression wanted, List<Action.Undecided> undecided) {
        Optional<String> chosen = goal(role).filter(technology -> !technology.equals(State.NONE));
        List<String> possible = fill.among();
        if (chosen.isEmpty()) {
            List<String> named = possible.isEmpty() ? literals(wanted, role) : possible;
            List<String> fitting = named.stream()
                    .filter(technology -> !wanted.paths().contains(role)
                            || !wanted.evaluate(start.with(role, Value.word(technology)))
                                    .isFalse())
                    .filter(technology -> !technology.equals(start.technology(role)))
                    .filter(technology -> !problem.unsupported().contains(technology))
                    .toList();
            chosen = fitting.stream().findFirst();
            if (fitting.size() > 1) {
                undecided.add(new Action.Undecided(role, fitting.getFirst(), fitting.subList(1, fitting.size())));
            }
        }
        return chosen.filter(technology -> possible.isEmpty() || possible.contains(technology))
                .filter(technology -> !problem.unsupported().contains(technology))
                .filter(technology -> !operator.generic() || !technology.equals(start.technology(role)));
    }

    private Optional<String> goal(String role) {
        return problem.goal().get(role) instanceof Word word ? Optional.of(word.text()) : Optional.empty();
    }

    private static List<String> literals(Expression wanted, String role) {
        return wanted.tests().stream()
                .filter(test -> test.path().equals(role))
                .flatMap(test -> test.literals().stream())
                .filter(Word.class::isInstance)
                .map(literal -> ((Word) literal).text())
                .filter(word -> !word.equals(State.NONE))
                .toList();
    }

    private static Precondition place(String role, Effect.Fill fill, String technology) {
        Expression before = fill.from().isEmpty()
                ? new Expression.All(List.of(notEqual(role, State.NONE), notEqual(role, technology)))
                : new Among(role, fill.from().stream().map(Value::word).toList());
        return new Precondition(before, LocalText.EMPTY);
    }

    private static Expression notEqual(String path, String word) {
        return new Compare(path, Expression.Operator.NOT_EQUAL, Value.word(word));
    }

    /** The fewest repetitions that make the test true. */
    private Optional<Action> repeated(Action action, Expression wanted) {
        int most = action.operator().repeat().map(Operator.Repeat::max).orElse(1);
        for (int times = 1; times <= most; times++) {
            Action tried = action.repeated(times);
            if (wanted.evaluate(tried.apply(start)).isTrue()) {
                return Optional.of(tried);
            }
        }
        return Optional.empty();
    }
}
