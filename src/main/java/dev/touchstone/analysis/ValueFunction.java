package dev.touchstone.analysis;

import dev.touchstone.analysis.InvalidModel.Code;
import java.util.List;
import java.util.Map;

/**
 * What a number is worth: 0 at {@code worst}, 1 at {@code best}, piecewise linear between them on the axis.
 *
 * <p>The scenario fixes both ends, never the options in play; hence an option more or less cannot turn the order of the
 * others. Whether more is better follows from the order of the ends. Outside of the range the value is clamped to 0 or 1, or
 * the first and the last piece of the line go on: below 0, and above 1, up to {@link #FARTHEST}. The share of draws for which
 * that happened is reported with the cell.
 *
 * <p>Keeney &amp; Raiffa 1976. With two ends, a linear axis and nothing clamped, the weighted sum equals 1 - SPOTIS (Dezert
 * et al. 2020).
 *
 * @param worst the number at which the value is 0, in the unit of the criterion
 * @param best the number at which it is 1
 * @param axis linear or logarithmic
 * @param points further points between the ends, in order from worst to best; empty for a straight line
 * @param extrapolates whether the line goes on beyond the ends
 */
public record ValueFunction(double worst, double best, Axis axis, List<Point> points, boolean extrapolates) {
    /** The greatest number that is computed with: its square is finite. */
    public static final double GREATEST = 1e150;

    /** How far a line goes on, in value: there a range says nothing of its numbers, and sums begin to lose their last digits. */
    public static final double FARTHEST = 100;

    /**
     * A point of a bent value function.
     *
     * @param x a number strictly between the ends
     * @param value its value, in [0, 1], not below that of the point before
     */
    public record Point(double x, double value) {}

    /**
     * Checks ends and points.
     *
     * @throws InvalidModel for ends that are equal, beyond {@link #GREATEST}, or not positive on a logarithmic axis; for points outside
     *     of the range or out of order
     */
    public ValueFunction {
        points = List.copyOf(points);
        end("/worst", worst, axis);
        end("/best", best, axis);
        if (worst == best) {
            throw new InvalidModel("/best", Code.ENDS_EQUAL, Map.of("value", best));
        }
        double before = worst;
        double valueBefore = 0;
        for (int k = 0; k < points.size(); k++) {
            Point point = points.get(k);
            InvalidModel.finite("/points/" + k + "/x", point.x());
            InvalidModel.within("/points/" + k + "/value", point.value(), 0, 1);
            double sign = Math.signum(best - worst);
            if ((point.x() - before) * sign <= 0 || (best - point.x()) * sign <= 0 || point.value() < valueBefore) {
                throw new InvalidModel("/points/" + k, Code.OUT_OF_ORDER, Map.of("value", point.x()));
            }
            before = point.x();
            valueBefore = point.value();
        }
    }

    /** One that is clamped. */
    public ValueFunction(double worst, double best, Axis axis, List<Point> points) {
        this(worst, best, axis, points, false);
    }

    /** The same line, which goes on beyond its ends. */
    public ValueFunction extrapolated() {
        return new ValueFunction(worst, best, axis, points, true);
    }

    /** The least value that a number can have. */
    double lowest() {
        return extrapolates ? -FARTHEST : 0;
    }

    /** The greatest value that a number can have. */
    double highest() {
        return extrapolates ? FARTHEST : 1;
    }

    /** A straight line on a linear axis. */
    public static ValueFunction linear(double worst, double best) {
        return new ValueFunction(worst, best, Axis.LINEAR, List.of());
    }

    /** A straight line on a logarithmic axis; both ends positive. */
    public static ValueFunction log(double worst, double best) {
        return new ValueFunction(worst, best, Axis.LOG, List.of());
    }

    private static void end(String pointer, double x, Axis axis) {
        InvalidModel.within(pointer, x, -GREATEST, GREATEST);
        if (x <= 0 && axis == Axis.LOG) {
            throw new InvalidModel(pointer, Code.NOT_POSITIVE, Map.of("value", x));
        }
    }

    /** Whether a greater number is worth more. */
    public boolean increasing() {
        return worst < best;
    }

    /** The value of {@code x}, in [0, 1] where nothing is extrapolated; NaN for NaN. */
    public double value(double x) {
        double[] column = {x};
        values(column, column, 1);
        return column[0];
    }

    /** The values of the first {@code n} numbers of {@code xs} into {@code out}, which may be the same array. */
    void values(double[] xs, double[] out, int n) {
        double from = axis.position(worst);
        double length = axis.position(best) - from;
        if (axis == Axis.LINEAR) {
            for (int s = 0; s < n; s++) {
                out[s] = inside((xs[s] - from) / length);
            }
        } else {
            for (int s = 0; s < n; s++) {
                out[s] = inside((axis.position(xs[s]) - from) / length);
            }
        }
        if (!points.isEmpty()) {
            for (int s = 0; s < n; s++) {
                out[s] = bent(out[s], from, length);
            }
        }
    }

    private double inside(double share) {
        return extrapolates ? share : Math.max(0, Math.min(1, share));
    }

    /** From the share of the way along the axis to the value; the first and the last piece go on beyond the ends. */
    private double bent(double share, double from, double length) {
        double shareBefore = 0;
        double valueBefore = 0;
        for (Point point : points) {
            double shareHere = (axis.position(point.x()) - from) / length;
            if (share <= shareHere) {
                return between(share, shareBefore, shareHere, valueBefore, point.value());
            }
            shareBefore = shareHere;
            valueBefore = point.value();
        }
        return between(share, shareBefore, 1, valueBefore, 1);
    }

    private static double between(double at, double from, double to, double low, double high) {
        return to == from ? high : low + (at - from) / (to - from) * (high - low);
    }

    /**
     * The number that is worth {@code value}; on a flat stretch the one nearest to the worst end.
     *
     * @param value in [0, 1]; of a line that goes on, up to {@link #FARTHEST} beyond 0
     */
    public double unit(double value) {
        InvalidModel.within("/value", value, lowest(), highest());
        if (value == 1 && (points.isEmpty() || points.getLast().value() < 1)) {
            return best;
        }
        double from = axis.position(worst);
        double before = from;
        double valueBefore = 0;
        for (Point point : points) {
            double here = axis.position(point.x());
            if (value <= point.value()) {
                return axis.at(between(value, valueBefore, point.value(), before, here));
            }
            before = here;
            valueBefore = point.value();
        }
        return value == 0 ? worst : axis.at(between(value, valueBefore, 1, before, axis.position(best)));
    }

    /** Whether {@code x} lies beyond the worst end: clamped to 0, or below it. */
    public boolean beyondWorst(double x) {
        return increasing() ? x < worst : x > worst;
    }

    /** Whether {@code x} lies beyond the best end: clamped to 1, or above it. */
    public boolean beyondBest(double x) {
        return increasing() ? x > best : x < best;
    }
}
