package dev.touchstone.analysis.method;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.InvalidModel.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * How a weighted sum makes the numbers of different criteria comparable. Each turns a column x into a column v of which
 * more is always better. The same name stands for different formulas in different libraries; these are ours.
 *
 * <p><b>Columns in which all numbers are the same.</b> Nobody is ahead and nobody loses. The column keeps a value and
 * its weight: 1 under minmax, where everybody stands at the better end as well as at the worse, and under linear_max;
 * equal shares under sum and inverse_sum; what the formula says under none and fixed_range. It adds the same to all and
 * leaves the order alone. The opinion carries the warning {@link Warning.Code#CONSTANT_COLUMN}. Never NaN.
 *
 * <p><b>Zero and negative numbers.</b> Where a formula divides by the numbers themselves, negative numbers are refused
 * with the cell named, and so is a zero in a cost column that is turned upside down. A column of zeros only is a
 * constant column.
 *
 * <p>All but none and fixed_range depend on the options in play: an option more or less may turn the order of the
 * others.
 */
public sealed interface Normalisation {
    /** The name that is stored and exchanged. */
    String id();

    /**
     * The normalised column.
     *
     * @param xs the numbers, in the unit of the criterion
     * @param direction which of them are good
     * @param j the position of the criterion, for refusals and for the range
     */
    double[] apply(double[] xs, Direction direction, int j);

    /** The numbers as they are: {@code v = x}; a cost counts against: {@code v = -x}. Any numbers. */
    record None() implements Normalisation {
        @Override
        public String id() {
            return "none";
        }

        @Override
        public double[] apply(double[] xs, Direction direction, int j) {
            return map(xs, x -> direction.gain(x, 0));
        }
    }

    /** {@code v = (x - min) / (max - min)}; a cost: {@code v = (max - x) / (max - min)}. Any numbers; v in [0, 1]. */
    record MinMax() implements Normalisation {
        @Override
        public String id() {
            return "minmax";
        }

        @Override
        public double[] apply(double[] xs, Direction direction, int j) {
            if (Columns.constant(xs)) {
                return map(xs, x -> 1);
            }
            double min = Columns.min(xs);
            double max = Columns.max(xs);
            double worst = direction.better(max, min);
            return map(xs, x -> direction.gain(x, worst) / (max - min));
        }
    }

    /**
     * {@code v = x / max}; a cost: {@code v = min / x}, as Hwang &amp; Yoon 1981 do where both kinds of criteria occur
     * ({@code 1 - x / max} would start from another base than the benefits). Benefits at least 0, costs above 0; v in
     * [0, 1].
     */
    record LinearMax() implements Normalisation {
        @Override
        public String id() {
            return "linear_max";
        }

        @Override
        public double[] apply(double[] xs, Direction direction, int j) {
            refuseNegative(xs, j);
            if (Columns.constant(xs)) {
                return map(xs, x -> 1);
            }
            if (direction == Direction.MAX) {
                double max = Columns.max(xs);
                return map(xs, x -> x / max);
            }
            return inverse(xs, j);
        }
    }

    /**
     * {@code v = x / sum(x)}; a cost: {@code v = 1 - x / sum(x)}. At least 0; v in [0, 1]. A constant column of m
     * alternatives is worth 1 / m, a cost 1 - 1 / m.
     */
    record Sum() implements Normalisation {
        @Override
        public String id() {
            return "sum";
        }

        @Override
        public double[] apply(double[] xs, Direction direction, int j) {
            refuseNegative(xs, j);
            double[] shares = shares(xs);
            return direction == Direction.MAX ? shares : map(shares, share -> 1 - share);
        }
    }

    /**
     * {@code v = x / sum(x)}; a cost is turned upside down first: {@code v = (1 / x) / sum(1 / x)}. Benefits at least
     * 0, costs above 0; v in [0, 1] with the sum of 1. A constant column of m alternatives is worth 1 / m.
     */
    record InverseSum() implements Normalisation {
        @Override
        public String id() {
            return "inverse_sum";
        }

        @Override
        public double[] apply(double[] xs, Direction direction, int j) {
            refuseNegative(xs, j);
            return direction == Direction.MAX || Columns.constant(xs) ? shares(xs) : shares(inverse(xs, j));
        }
    }

    /**
     * {@code v = (x - low) / (high - low)}; a cost: {@code v = (high - x) / (high - low)}. Any numbers; outside of the
     * range v is clamped to 0 or 1, and the opinion says so. The range does not depend on the options, hence an option
     * more or less turns nothing.
     *
     * @param bounds one range for each criterion
     */
    record FixedRange(List<Range> bounds) implements Normalisation {
        /** Copies the ranges. */
        public FixedRange {
            bounds = List.copyOf(bounds);
        }

        @Override
        public String id() {
            return "fixed_range";
        }

        @Override
        public double[] apply(double[] xs, Direction direction, int j) {
            Range range = bounds.get(j);
            double worst = direction.better(range.high(), range.low());
            return map(xs, x -> Math.max(0, Math.min(1, direction.gain(x, worst) / range.width())));
        }
    }

    private static double[] map(double[] xs, DoubleUnaryOperator value) {
        return Arrays.stream(xs).map(value).toArray();
    }

    /** {@code x / sum(x)}; equal shares where all numbers are the same, zeros included. */
    private static double[] shares(double[] xs) {
        if (Columns.constant(xs)) {
            return map(xs, x -> 1.0 / xs.length);
        }
        double sum = Columns.sum(xs);
        return map(xs, x -> x / sum);
    }

    /** {@code min / x}: the reciprocals with the greatest of them at 1. */
    private static double[] inverse(double[] xs, int j) {
        for (int i = 0; i < xs.length; i++) {
            if (xs[i] <= 0) {
                throw new InvalidModel("/cells/" + i + "/" + j, Code.NOT_POSITIVE, Map.of("value", xs[i]));
            }
        }
        double min = Columns.min(xs);
        return map(xs, x -> min / x);
    }

    private static void refuseNegative(double[] xs, int j) {
        for (int i = 0; i < xs.length; i++) {
            InvalidModel.notNegative("/cells/" + i + "/" + j, xs[i]);
        }
    }
}
