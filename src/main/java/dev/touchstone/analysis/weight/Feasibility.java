package dev.touchstone.analysis.weight;

import java.util.List;

/** Whether constraints leave any weights. */
public sealed interface Feasibility {
    /**
     * They do.
     *
     * @param polytope all weights that meet them
     */
    record Possible(Polytope polytope) implements Feasibility {}

    /**
     * They contradict each other, or {@code w >= 0} and {@code sum w = 1}.
     *
     * @param constraints positions, ascending, of constraints that no weights meet together. There may be further conflicts
     *     among the others
     * @param minimal whether any of them left out is known to make the others possible; if not, looking for less than these
     *     would have taken too long
     */
    record Conflict(List<Integer> constraints, boolean minimal) implements Feasibility {
        /** The list is copied. */
        public Conflict {
            constraints = List.copyOf(constraints);
        }
    }
}
