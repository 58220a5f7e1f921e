package dev.touchstone.migration;

/**
 * Finds a way from today's architecture to a target. The same problem always gives the same plan.
 *
 * <p>Promise of every implementation: before each step all its preconditions hold, or are known to hold but for answers
 * that the step names; between two steps no invariant is lost and nothing past its end of life comes in; what cannot be
 * reached is named in the plan and is no error.
 */
public interface Planner {

    /** The plan; empty of steps where nothing is to be done or nothing can be. */
    Plan plan(MigrationProblem problem);
}
