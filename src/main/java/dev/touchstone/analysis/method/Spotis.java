package dev.touchstone.analysis.method;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.InvalidModel.Code;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * SPOTIS: the weighted distance to an ideal point within ranges that are fixed beforehand. Dezert, Tchamova, Han &amp;
 * Tacnet 2020, The SPOTIS Rank Reversal Free Method for Multi-Criteria Decision-Making Support, FUSION 2020.
 *
 * <p>{@code D(i) = sum_j w_j |x_ij - ideal_j| / (high_j - low_j)}, in [0, sum of the weights], smaller is better.
 * Without an ideal the better end of each range is taken; then 1 - D is the additive value with the same ranges and
 * weights of sum 1.
 *
 * <p>Nothing depends on the other options: an option more or less never turns the order of the rest. An option outside
 * of the ranges is refused with the cell named, since the ranges are then no ranges of the problem.
 *
 * <p>Breaks: with an ideal inside of a range, more than the ideal is worse even under a criterion of which more is
 * better; the direction is then not read, and a dominated alternative may stand first. Time and memory in the order of
 * alternatives times criteria.
 *
 * @param bounds one range for each criterion, in its unit
 * @param ideal one point for each criterion, within its range; empty for the better ends
 */
public record Spotis(List<Range> bounds, Optional<List<Double>> ideal) implements ScoringMethod {
    /**
     * Checks that the ideal lies within the ranges.
     *
     * @throws InvalidModel when it does not, or has another length
     */
    public Spotis {
        bounds = List.copyOf(bounds);
        ideal = ideal.map(List::copyOf);
        if (ideal.isPresent()) {
            InvalidModel.length("/ideal", bounds.size(), ideal.get().size());
            for (int j = 0; j < bounds.size(); j++) {
                Range range = bounds.get(j);
                InvalidModel.within("/ideal/" + j, ideal.get().get(j), range.low(), range.high());
            }
        }
    }

    /** SPOTIS towards the better ends of the ranges. */
    public Spotis(List<Range> bounds) {
        this(bounds, Optional.empty());
    }

    @Override
    public String id() {
        return "spotis";
    }

    @Override
    public Sense sense() {
        return Sense.SMALLER_IS_BETTER;
    }

    @Override
    public Opinion rank(DecisionMatrix matrix) {
        double[][] columns = matrix.columns();
        InvalidModel.length("/bounds", columns.length, bounds.size());
        double[] weights = matrix.weights();
        double[] points = new double[columns.length];
        double[][] shares = new double[columns.length][matrix.alternatives()];
        double[] distances = new double[matrix.alternatives()];
        for (int j = 0; j < columns.length; j++) {
            Range range = bounds.get(j);
            points[j] = point(j, matrix.direction(j));
            for (int i = 0; i < distances.length; i++) {
                refuseOutside(range, columns[j][i], i, j);
                shares[j][i] = Math.abs(columns[j][i] - points[j]) / range.width();
                distances[i] += weights[j] * shares[j][i];
            }
        }
        Detail detail = new Detail.Shares(Opinion.list(points), Opinion.rows(shares));
        return Opinion.of(this, distances, Columns.sum(weights), detail, Opinion.constantColumns(columns));
    }

    private double point(int j, Direction direction) {
        Range range = bounds.get(j);
        return ideal.isPresent() ? ideal.get().get(j) : direction.better(range.low(), range.high());
    }

    private static void refuseOutside(Range range, double x, int i, int j) {
        if (!range.contains(x)) {
            throw new InvalidModel(
                    "/cells/" + i + "/" + j,
                    Code.OUT_OF_RANGE,
                    Map.of("value", x, "low", range.low(), "high", range.high()));
        }
    }
}
