package dev.touchstone.migration;

import java.util.List;

/**
 * The planner of this version: regression from the gap to operators and enablers, then an order over real states that
 * puts small steps first.
 *
 * <p>It weighs effort and weeks only. Early value, risk exposure, capacity and calendars come with a later planner
 * behind the same interface. Running time is dominated by the order: milliseconds for a dozen operators, and bounded.
 */
public final class RegressionPlanner implements Planner {

    /** A planner without state. */
    public RegressionPlanner() {}

    @Override
    public Plan plan(MigrationProblem problem) {
        Selection selection = new Selection(problem);
        List<Action> chosen = selection.choose();
        Sequence.Order order = new Sequence(problem, chosen).order();
        return new Explanation(problem, selection, order).plan();
    }
}
