package dev.touchstone.analysis.audit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an audit found. Alternatives and criteria are positions, from 0.
 *
 * @param scores without rounding: weighted means of the printed numbers, of their values where scales are known
 * @param totals whether the printed ones follow; absent where none is printed
 * @param flips one a criterion, in their order
 * @param noise who is first when the scores are off; absent where no noise was stated
 * @param order what the order of the weights says without their sizes
 * @param constant criteria under which all alternatives have the same number
 * @param likenesses criteria that look like one
 * @param clamped scores beyond the ends of their scale
 */
public record MatrixFindings(
        ExactScores scores,
        Optional<Totals> totals,
        List<Flip> flips,
        Optional<Firsts> noise,
        OrderOnly order,
        List<Integer> constant,
        List<Likeness> likenesses,
        List<Place> clamped) {

    /**
     * Where a weight, the others keeping their proportions, first turns the result.
     *
     * @param criterion whose weight it is
     * @param from its share of all weight now
     * @param to the nearest share at which another alternative catches up; absent where none does strictly between 0 and 1
     * @param takesOver who leads beyond it
     */
    public record Flip(int criterion, double from, OptionalDouble to, Optional<Integer> takesOver) {}

    /**
     * How often each alternative is first.
     *
     * @param shares one an alternative, ties sharing the place equally
     * @param errors their Monte Carlo standard errors
     */
    public record Firsts(List<Double> shares, List<Double> errors) {}

    /**
     * The result when only the order of the weights is kept.
     *
     * @param firsts over all weights in this order, each as likely
     * @param weights their centre (ROC), one a criterion
     * @param scores of the alternatives at it
     * @param ranks competition ranks by them
     */
    public record OrderOnly(Firsts firsts, List<Double> weights, List<Double> scores, List<Integer> ranks) {}

    /** A cell. */
    public record Place(int alternative, int criterion) {}
}
