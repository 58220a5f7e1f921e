package dev.touchstone.analysis;

import dev.touchstone.analysis.Outcome.ScoredCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Why one candidate stands above another: their contributions criterion by criterion. The differences add up to the
 * difference of the scores.
 *
 * @param a id of the one
 * @param b id of the other
 * @param difference E[V(a)] - E[V(b)]
 * @param lines one per criterion, what speaks most for {@code a} first
 */
public record Comparison(String a, String b, double difference, List<Line> lines) {
    /**
     * One criterion.
     *
     * @param measure its id
     * @param a contribution to the score of a
     * @param b contribution to the score of b
     * @param difference a - b
     * @param appliesToA whether the criterion applies to a; where it does not, its weight went to a's other criteria
     * @param appliesToB the same for b
     * @param missingForA number of parts of a that are missing
     * @param missingForB the same for b
     */
    public record Line(
            String measure,
            double a,
            double b,
            double difference,
            boolean appliesToA,
            boolean appliesToB,
            int missingForA,
            int missingForB) {}

    /** Compares two candidates of an outcome, by id. */
    public static Comparison of(Outcome outcome, String a, String b) {
        Outcome.Scored one = outcome.candidate(a);
        Outcome.Scored other = outcome.candidate(b);
        List<Line> lines = new ArrayList<>();
        for (int j = 0; j < one.cells().size(); j++) {
            ScoredCell left = one.cells().get(j);
            ScoredCell right = other.cells().get(j);
            lines.add(new Line(
                    left.measure(),
                    left.contribution(),
                    right.contribution(),
                    left.contribution() - right.contribution(),
                    left.applicable(),
                    right.applicable(),
                    left.missing().size(),
                    right.missing().size()));
        }
        lines.sort(Comparator.comparingDouble((Line line) -> -line.difference()).thenComparing(Line::measure));
        return new Comparison(a, b, one.score() - other.score(), List.copyOf(lines));
    }
}
