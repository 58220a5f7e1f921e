package dev.touchstone.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * One cell, ready to be evaluated on columns of draws.
 *
 * <p>value = lo + u (hi - lo): lo and hi are the aggregation with each missing part at the worst and at the best end of its
 * own range and the known parts at their draw. Where nothing is known at all lo = 0 and hi = 1, whatever the ranges.
 * Missing parts never change within a run, so they are joined once, into two constants.
 */
final class CellPlan {
    private final Cell cell;
    private final int[] units;
    private final int[] values;
    private final int gap;
    private final boolean nothingKnown;
    private final double missingWorst;
    private final double missingBest;

    /**
     * A plan.
     *
     * @param units columns of the known parts in the unit
     * @param values columns of the known parts in value; empty when parts are joined in the unit
     * @param gap column of u, or -1 when nothing is missing
     * @param nothingKnown whether every part is unknown
     * @param missingWorst the missing parts at their worst, joined, in the unit or in value as the aggregation joins
     * @param missingBest the same at their best
     */
    CellPlan(
            Cell cell,
            int[] units,
            int[] values,
            int gap,
            boolean nothingKnown,
            double missingWorst,
            double missingBest) {
        this.cell = cell;
        this.units = units;
        this.values = values;
        this.gap = gap;
        this.nothingKnown = nothingKnown;
        this.missingWorst = missingWorst;
        this.missingBest = missingBest;
    }

    static Fold fold(Aggregation aggregation) {
        return switch (aggregation) {
            case BOTTLENECK, WORST -> Fold.MIN;
            case MEAN, SUM, DIRECT -> Fold.SUM;
            case PRODUCT -> Fold.PRODUCT;
        };
    }

    List<Integer> parts() {
        return cell.variables();
    }

    /** The value of a cell of one part as a function of it. */
    ValueFunction function() {
        return cell.aggregation().joinsInUnit() ? cell.whole() : cell.part();
    }

    boolean complete() {
        return gap < 0;
    }

    /** The cell's value for n samples; of one that is not complete, lo and hi are left in {@code work} beside it. */
    void evaluate(Work work, double[] value, int n) {
        if (complete()) {
            aggregate(fold(cell.aggregation()).identity(), work, value, n);
            return;
        }
        if (nothingKnown) {
            Arrays.fill(work.low, 0, n, 0);
            Arrays.fill(work.high, 0, n, 1);
        } else {
            aggregate(missingWorst, work, work.low, n);
            aggregate(missingBest, work, work.high, n);
        }
        double[] u = work.u[gap];
        for (int s = 0; s < n; s++) {
            value[s] = work.low[s] + u[s] * (work.high[s] - work.low[s]);
        }
    }

    private void aggregate(double start, Work work, double[] out, int n) {
        Fold fold = fold(cell.aggregation());
        if (cell.aggregation().joinsInUnit()) {
            if (complete() && units.length == 1) {
                cell.whole().values(work.x[units[0]], out, n);
                return;
            }
            fold.all(start, work.x, units, out, n);
            cell.whole().values(out, out, n);
            return;
        }
        fold.all(start, work.v, values, out, n);
        if (cell.aggregation() == Aggregation.MEAN) {
            int parts = cell.variables().size();
            for (int s = 0; s < n; s++) {
                out[s] /= parts;
            }
        }
    }

    /** How parts are joined in the unit: a bottleneck is its worst part, on either direction. */
    static Fold unitFold(Cell cell) {
        return switch (cell.aggregation()) {
            case BOTTLENECK, WORST -> cell.part().increasing() ? Fold.MIN : Fold.MAX;
            case MEAN, SUM, DIRECT -> Fold.SUM;
            case PRODUCT -> Fold.PRODUCT;
        };
    }

    /** The cell in its unit when nothing is missing. */
    void unit(Work work, double[] out, int n) {
        unit(unitFold(cell).identity(), work, out, n);
    }

    /**
     * The cell in its unit. A mean of values is the number of this value: an arithmetic mean on a linear axis, a geometric
     * one on a logarithmic axis.
     *
     * @param start the missing parts, joined (for a mean: the sum of their positions on the axis)
     */
    void unit(double start, Work work, double[] out, int n) {
        if (cell.aggregation() != Aggregation.MEAN) {
            unitFold(cell).all(start, work.x, units, out, n);
            return;
        }
        Axis axis = cell.part().axis();
        int parts = cell.variables().size();
        for (int s = 0; s < n; s++) {
            double sum = start;
            for (int column : units) {
                sum += axis.position(work.x[column][s]);
            }
            out[s] = axis.at(sum / parts);
        }
    }

    /** Draws of known parts, or of the whole, that lie beyond an end: the share beyond the worst and beyond the best. */
    void clamps(Work work, double[] unit, int n, double[] beyond) {
        if (cell.aggregation().joinsInUnit()) {
            if (complete()) {
                count(cell.whole(), unit, n, 1, beyond);
            }
            return;
        }
        for (int column : units) {
            count(cell.part(), work.x[column], n, 1.0 / units.length, beyond);
        }
    }

    private static void count(ValueFunction function, double[] xs, int n, double weight, double[] beyond) {
        for (int s = 0; s < n; s++) {
            beyond[0] += function.beyondWorst(xs[s]) ? weight : 0;
            beyond[1] += function.beyondBest(xs[s]) ? weight : 0;
        }
    }
}
