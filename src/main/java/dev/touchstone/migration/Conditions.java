package dev.touchstone.migration;

import dev.touchstone.base.Expression;
import dev.touchstone.base.Expression.All;
import dev.touchstone.base.Expression.Among;
import dev.touchstone.base.Expression.Any;
import dev.touchstone.base.Expression.At;
import dev.touchstone.base.Expression.Compare;
import dev.touchstone.base.Expression.Constant;
import dev.touchstone.base.Expression.Holds;
import dev.touchstone.base.Expression.Not;
import dev.touchstone.base.Expression.Value;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rewriting of conditions: negations pushed down to single tests, and paths renamed. */
final class Conditions {

    private Conditions() {}

    /**
     * The same condition with negation only before single tests (de Morgan's laws hold in Kleene's logic, too), so that
     * every part that must become true is a test or the negation of one.
     */
    static Expression pushedDown(Expression condition) {
        return switch (condition) {
            case All all ->
                new All(all.parts().stream().map(Conditions::pushedDown).toList());
            case Any any ->
                new Any(any.parts().stream().map(Conditions::pushedDown).toList());
            case Not not -> negated(not.part());
            case Constant constant -> constant;
            case Expression.Test test -> test;
        };
    }

    private static Expression negated(Expression condition) {
        return switch (condition) {
            case All all ->
                new Any(all.parts().stream().map(Conditions::negated).toList());
            case Any any ->
                new All(any.parts().stream().map(Conditions::negated).toList());
            case Not not -> pushedDown(not.part());
            case Constant constant -> new Constant(!constant.value());
            case Expression.Test test -> new Not(test);
        };
    }

    /** The same condition over other paths. */
    static Expression renamed(Expression condition, UnaryOperator<String> name) {
        return switch (condition) {
            case All all -> new All(parts(all, name));
            case Any any -> new Any(parts(any, name));
            case Not not -> new Not(renamed(not.part(), name));
            case Constant constant -> constant;
            case Holds holds -> new Holds(name.apply(holds.path()));
            case Compare compare ->
                new Compare(name.apply(compare.path()), compare.operator(), renamed(compare.literal(), name));
            case Among among -> new Among(name.apply(among.path()), among.literals());
        };
    }

    private static Value renamed(Value literal, UnaryOperator<String> name) {
        return literal instanceof At other ? new At(name.apply(other.path())) : literal;
    }

    private static List<Expression> parts(Expression condition, UnaryOperator<String> name) {
        return condition.parts().stream().map(part -> renamed(part, name)).toList();
    }
}
