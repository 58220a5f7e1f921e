package dev.touchstone.migration;

import dev.touchstone.base.Expression;
import dev.touchstone.base.Expression.Number;
import dev.touchstone.base.Expression.Value;
import dev.touchstone.migration.Operator.Ask;
import dev.touchstone.migration.Operator.Estimate;
import dev.touchstone.migration.Operator.Modifier;
import dev.touchstone.migration.Operator.Precondition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An operator bound to one problem: its role put in, its technologies chosen, its repetitions counted.
 *
 * @param operator as the library describes it
 * @param role what a generic operator is applied to; else what the operator is mainly about
 * @param places where it can begin: what the roles that it fills may hold before
 * @param requires its preconditions, with the places among them; negations pushed down
 * @param effects {@link Effect.Become} and {@link Effect.Grow} only, roles before traits
 * @param undecided roles that it fills though the goal names no technology for them, with the other choices
 * @param times repetitions, at least 1
 */
record Action(
        Operator operator,
        Optional<String> role,
        List<Precondition> places,
        List<Precondition> requires,
        List<Effect> effects,
        List<Undecided> undecided,
        int times) {

    /** A technology that nobody chose: the first of several that would do. */
    record Undecided(String role, String technology, List<String> alternatives) {}

    /** Names the action in this problem: a generic operator may be applied to several roles. */
    String id() {
        return operator.generic() ? operator.id() + ":" + role.orElse("") : operator.id();
    }

    Action repeated(int number) {
        return new Action(operator, role, places, requires, effects, undecided, number);
    }

    /** The state after it. */
    State apply(State before) {
        State state = before;
        for (Effect effect : effects) {
            state = switch (effect) {
                case Effect.Become become -> state.with(become.path(), become.value());
                case Effect.Grow grow -> state.with(grow.path(), grown(state.get(grow.path()), grow.by()));
                case Effect.Fill fill -> throw new IllegalStateException("unbound " + fill.path());
                case Effect.Empty empty -> throw new IllegalStateException("unbound " + empty.path());
            };
        }
        return state;
    }

    private Value grown(Value before, BigDecimal by) {
        BigDecimal more = by.multiply(BigDecimal.valueOf(times));
        return Value.number(before instanceof Number number ? number.value().add(more) : more);
    }

    /** Whether it empties a role: such a step closes nothing early and goes last. */
    boolean retires() {
        return operator.effects().stream().anyMatch(Effect.Empty.class::isInstance);
    }

    /** The questions with their paths in this problem. */
    List<Ask> asks() {
        return operator.asks().stream()
                .map(ask -> new Ask(named(ask.path()), ask.question(), ask.kind(), ask.choices(), ask.hint()))
                .toList();
    }

    /** Person-weeks in a state, for all repetitions. */
    Estimate effort(State state) {
        return operator.effort().times(times * effortFactor(state));
    }

    /** Weeks in a state, for all repetitions. */
    Estimate calendar(State state) {
        return operator.calendar().times(times * effortFactor(state));
    }

    /** Probability that one of the repetitions fails, as if they failed independently. */
    double failure(State state) {
        double once = operator.risk().failure();
        for (Plan.AppliedModifier modifier : applied(state)) {
            once *= modifier.failureFactor();
        }
        return 1 - Math.pow(1 - Math.min(1, once), times);
    }

    /** The modifiers that are known to apply in a state. */
    List<Plan.AppliedModifier> applied(State state) {
        List<Plan.AppliedModifier> applied = new ArrayList<>();
        for (Modifier modifier : operator.modifiers()) {
            OptionalDouble scale = scale(modifier, state);
            if (condition(modifier.when()).evaluate(state).isTrue() && scale.isPresent()) {
                applied.add(new Plan.AppliedModifier(
                        modifier.text(),
                        1 - (1 - modifier.effortFactor()) * scale.getAsDouble(),
                        1 - (1 - modifier.failureFactor()) * scale.getAsDouble()));
            }
        }
        return applied;
    }

    /** A condition of the operator, over the paths of this problem. */
    Expression condition(Expression generic) {
        return Conditions.renamed(generic, this::named);
    }

    private String named(String path) {
        return operator.generic() ? Binding.named(path, role.orElseThrow()) : path;
    }

    private double effortFactor(State state) {
        return applied(state).stream()
                .mapToDouble(Plan.AppliedModifier::effortFactor)
                .reduce(1, (left, right) -> left * right);
    }

    private OptionalDouble scale(Modifier modifier, State state) {
        if (modifier.scaledBy().isEmpty()) {
            return OptionalDouble.of(1);
        }
        return state.get(named(modifier.scaledBy().get())) instanceof Number share
                        && share.value().signum() >= 0
                        && share.value().compareTo(BigDecimal.ONE) <= 0
                ? OptionalDouble.of(share.value().doubleValue())
                : OptionalDouble.empty();
    }
}
