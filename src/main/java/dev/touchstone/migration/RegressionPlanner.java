package dev.touchstone.migration;

import java.util.List;

/**
 * The planner of this version: regression from the gap to operators and enablers, then an order over real states that
 * puts small steps first.
 *
 * <p>The regression looks neither at order nor at what operators undo, so now and then its choice has no order. Then it
 * chooses again without one of the operators that found no place, as long as that reaches more of the goal.
 *
 * <p>It weighs effort and weeks only. Early value, risk exposure, capacity and calendars come with a later planner
 * behind the same interface. Running time is dominated by the order: milliseconds for a dozen operators, and bounded.
 */
public final class RegressionPlanner implements Planner {

    /** A planner without state. */
    public RegressionPlanner() {}

    private record Attempt(MigrationProblem problem, Selection selection, Sequence.Order order) {
        static Attempt at(MigrationProblem problem) {
            Selection selection = new Selection(problem);
            return new Attempt(problem, selection, new Sequence(problem, selection.choose()).order());
        }

        Attempt without(Operator operator) {
            List<Operator> others = problem.operators().stream()
                    .filter(each -> !each.equals(operator))
                    .toList();
            return at(problem.withOperators(others));
        }

        long reached() {
            State state = problem.start();
            for (Sequence.Placed placed : order.steps()) {
                state = placed.group().apply(state);
            }
            State last = state;
            return problem.goal().entrySet().stream()
                    .filter(part -> Selection.condition(part.getKey(), part.getValue())
                            .evaluate(last)
                            .isTrue())
                    .count();
        }
    }

    @Override
    public Plan plan(MigrationProblem problem) {
        Attempt best = Attempt.at(problem);
        boolean better = true;
        while (better) {
            better = false;
            for (Action left : best.order().left()) {
                Attempt other = best.without(left.operator());
                if (other.reached() > best.reached()) {
                    best = other;
                    better = true;
                    break;
                }
            }
        }
        return new Explanation(problem, best.selection(), best.order()).plan();
    }
}
