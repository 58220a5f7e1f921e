package dev.touchstone.migration;

import dev.touchstone.base.Expression;
import dev.touchstone.base.Expression.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a planner is asked.
 *
 * @param today what runs now
 * @param goal what shall hold in the end, by path as in {@link State}: a role's technology, {@code none} for a role that
 *     shall be retired, a trait's value; a number is reached when the counter is at least as great. What the goal does
 *     not name stays as it is
 * @param answers of people, by path; they count where today's state knows nothing
 * @param operators the library
 * @param invariants that must not be lost between two steps, by id: the requirements of the scenario. One that does not
 *     hold today may stay broken
 * @param unsupported technologies past their end of life: a step never brings one in
 */
public record MigrationProblem(
        State today,
        SortedMap<String, Value> goal,
        SortedMap<String, Value> answers,
        List<Operator> operators,
        SortedMap<String, Expression> invariants,
        SortedSet<String> unsupported) {

    /** Copies; operators are kept by id. */
    public MigrationProblem {
        goal = Collections.unmodifiableSortedMap(new TreeMap<>(goal));
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
        SortedMap<String, Operator> byId = new TreeMap<>();
        operators.forEach(operator -> byId.put(operator.id(), operator));
        operators = List.copyOf(byId.values());
        invariants = Collections.unmodifiableSortedMap(new TreeMap<>(invariants));
        unsupported = Collections.unmodifiableSortedSet(new TreeSet<>(unsupported));
    }

    /** A problem without invariants and ends of life. */
    public static MigrationProblem of(
            State today, Map<String, Value> goal, Map<String, Value> answers, List<Operator> operators) {
        return new MigrationProblem(
                today, new TreeMap<>(goal), new TreeMap<>(answers), operators, new TreeMap<>(), new TreeSet<>());
    }

    /** The same problem with other answers. */
    public MigrationProblem withAnswers(Map<String, Value> others) {
        return new MigrationProblem(today, goal, new TreeMap<>(others), operators, invariants, unsupported);
    }

    /** The same problem with other operators. */
    public MigrationProblem withOperators(List<Operator> others) {
        return new MigrationProblem(today, goal, answers, others, invariants, unsupported);
    }

    /** The same problem from another start: what is finished has become today's state. */
    public MigrationProblem withToday(State other) {
        return new MigrationProblem(other, goal, answers, operators, invariants, unsupported);
    }

    /** The same problem with conditions that must not be lost on the way. */
    public MigrationProblem keeping(Map<String, Expression> conditions, Set<String> pastEndOfLife) {
        return new MigrationProblem(
                today, goal, answers, operators, new TreeMap<>(conditions), new TreeSet<>(pastEndOfLife));
    }

    /** Today's state with the answers in it: where the planner starts. */
    public State start() {
        return today.answered(answers);
    }
}
