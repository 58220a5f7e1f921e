package dev.touchstone.analysis.weight;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.InvalidModel.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Weights from points: {@code w_j = p_j / sum p}.
 *
 * <p>For <em>swing</em> the points are 100 for the criterion whose step from worst to best matters most and the others
 * relative to it (Edwards &amp; Barron 1994); for <em>direct</em> they are any shares. The arithmetic is the same, and
 * points times a constant change nothing.
 */
public final class Points {
    /** Most criteria of one set of weights. */
    public static final int MAX_CRITERIA = 100;

    private Points() {}

    /**
     * Points normalised to the sum 1.
     *
     * @param points 1 to {@link #MAX_CRITERIA} numbers of at least 0, not all 0
     * @throws InvalidModel at {@code /points} or {@code /points/j}: EMPTY, TOO_MUCH, NOT_FINITE, NEGATIVE, ALL_ZERO
     */
    public static List<Double> weights(List<Double> points) {
        return normalised("/points", points);
    }

    static List<Double> normalised(String pointer, List<Double> points) {
        size(pointer, points.size());
        double sum = 0;
        for (int j = 0; j < points.size(); j++) {
            InvalidModel.notNegative(pointer + "/" + j, points.get(j));
            sum += points.get(j);
        }
        InvalidModel.finite(pointer, sum);
        if (sum <= 0) {
            throw new InvalidModel(pointer, Code.ALL_ZERO, Map.of());
        }
        List<Double> weights = new ArrayList<>();
        for (double point : points) {
            weights.add(point / sum);
        }
        return List.copyOf(weights);
    }

    /** Positive numbers divided by their sum. */
    static List<Double> shares(double[] positive) {
        double sum = 0;
        for (double one : positive) {
            sum += one;
        }
        List<Double> shares = new ArrayList<>();
        for (double one : positive) {
            shares.add(one / sum);
        }
        return List.copyOf(shares);
    }

    static void size(String pointer, int size) {
        if (size == 0) {
            throw new InvalidModel(pointer, Code.EMPTY, Map.of());
        }
        if (size > MAX_CRITERIA) {
            throw new InvalidModel(pointer, Code.TOO_MUCH, Map.of("actual", size, "limit", MAX_CRITERIA));
        }
    }
}
