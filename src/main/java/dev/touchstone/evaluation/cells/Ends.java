package dev.touchstone.evaluation.cells;

import dev.touchstone.analysis.Knowledge;
import dev.touchstone.base.Distribution;
import dev.touchstone.catalogue.Axis;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evidence.Bound;

/**
 * The two ends of a criterion with the axis between them, as a ruler: how far along a number lies, 0 at the worst end and
 * 1 at the best, beyond them where the number is beyond.
 */
record Ends(double worst, double best, Axis axis) {
    static Ends of(AppliedCriterion criterion) {
        return new Ends(criterion.worst(), criterion.best(), criterion.axis());
    }

    /** How far along; not clamped. Infinite for 0 on a logarithmic axis, not a number below 0. */
    double along(double x) {
        return (position(x) - position(worst)) / (position(best) - position(worst));
    }

    /** The number that lies this far along. */
    double at(double along) {
        double place = position(worst) + along * (position(best) - position(worst));
        return axis == Axis.LOG ? Math.exp(place) : place;
    }

    /** The value of a number, 0 to 1. */
    double value(double x) {
        return Math.max(0, Math.min(1, along(x)));
    }

    /** A place on the ruler in points of 100 with a normal error, as a distribution in the criterion's unit. */
    Distribution points(double points, double sdPoints) {
        double share = points / Spreads.SCALE_HIGH;
        double length = Math.abs(position(best) - position(worst));
        double sd = sdPoints / Spreads.SCALE_HIGH * length;
        return axis == Axis.LOG ? new Distribution.LogNormal(at(share), sd) : new Distribution.Normal(at(share), sd);
    }

    /** What a lone bound leaves possible: everything on the side that it allows. */
    Knowledge.Within allowed(Bound bound, double x) {
        boolean upwards = best > worst;
        boolean below = bound == Bound.AT_MOST;
        return upwards == below ? new Knowledge.Within(0, value(x)) : new Knowledge.Within(value(x), 1);
    }

    /** Distance on the ruler between the 5 % and the 95 % quantile: how wide a distribution is here. */
    double width(Distribution distribution) {
        double width = Math.abs(along(distribution.quantile(0.95)) - along(distribution.quantile(0.05)));
        return Double.isNaN(width) ? Double.POSITIVE_INFINITY : width;
    }

    boolean touchesZero() {
        return Math.min(worst, best) <= 0;
    }

    private double position(double x) {
        return axis == Axis.LOG ? Math.log(x) : x;
    }
}
