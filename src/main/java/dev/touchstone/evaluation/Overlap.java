package dev.touchstone.evaluation;

import dev.touchstone.analysis.Standing;
import dev.touchstone.analysis.audit.Likeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Two criteria that rise and fall together over the candidates, so that one thing may be counted twice: their expected values
 * correlate by more than {@link Likeness#BOUND}.
 *
 * <p>Only what is known at least in part is compared, since an unknown cell says nothing of its criterion. Candidates that share
 * parts repeat points, and few points lie near a line by chance; hence {@link #FEWEST} that differ. Criteria that run against each
 * other are a trade-off, and no overlap.
 *
 * @param one id of a criterion with weight
 * @param other id of another one, after it
 * @param correlation above the bound, at most 1
 * @param candidates how many were compared
 */
public record Overlap(String one, String other, double correlation, int candidates) {
    /** The least number of points that differ: of five that are normal and independent, 0.7 % are beyond the bound. */
    public static final int FEWEST = 5;

    private record Point(double one, double other) {}

    /** All pairs, the most alike first. */
    public static List<Overlap> of(Evaluation evaluation) {
        List<Option> options = evaluation.options().stream()
                .filter(option -> option.standing() == Standing.IN)
                .toList();
        List<AppliedCriterion> criteria = evaluation.criteria();
        List<Overlap> found = new ArrayList<>();
        for (int j = 0; j < criteria.size(); j++) {
            for (int k = j + 1; k < criteria.size(); k++) {
                if (criteria.get(j).weight() > 0 && criteria.get(k).weight() > 0) {
                    List<Point> points = points(options, j, k);
                    double correlation = likeness(points);
                    if (correlation > Likeness.BOUND) {
                        found.add(new Overlap(
                                criteria.get(j).id(), criteria.get(k).id(), correlation, points.size()));
                    }
                }
            }
        }
        found.sort(Comparator.comparingDouble(Overlap::correlation).reversed());
        return List.copyOf(found);
    }

    private static List<Point> points(List<Option> options, int j, int k) {
        return options.stream()
                .filter(option ->
                        tells(option.cells().get(j)) && tells(option.cells().get(k)))
                .map(option -> new Point(
                        option.cells().get(j).value(), option.cells().get(k).value()))
                .toList();
    }

    private static boolean tells(Option.OptionCell cell) {
        return !cell.drawn().isEmpty() && !cell.unknown();
    }

    private static double likeness(List<Point> points) {
        Set<Point> different = new HashSet<>(points);
        return different.size() < FEWEST
                ? 0
                : Likeness.correlation(
                        points.stream().mapToDouble(Point::one).toArray(),
                        points.stream().mapToDouble(Point::other).toArray());
    }
}
