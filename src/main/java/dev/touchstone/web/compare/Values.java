package dev.touchstone.web.compare;

import dev.touchstone.analysis.Knowledge;
import dev.touchstone.base.Distribution;
import dev.touchstone.catalogue.Axis;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.rendering.MatrixCellBar;
import java.util.List;

/** Where numbers of a criterion stand between its worst and its best end. */
final class Values {
    private Values() {}

    /** 0 at the worst end of the stack's range, 1 at the best, clamped. */
    static double position(AppliedCriterion criterion, double x) {
        double worst = criterion.stackWorst();
        double best = criterion.stackBest();
        double share;
        if (criterion.axis() == Axis.LOG) {
            share = x <= 0
                    ? (best > worst ? 0 : 1)
                    : (Math.log(x) - Math.log(worst)) / (Math.log(best) - Math.log(worst));
        } else {
            share = (x - worst) / (best - worst);
        }
        return Math.max(0, Math.min(1, share));
    }

    /** The bar of a cell in value: interval and mean. */
    static MatrixCellBar bar(double low, double value, double high) {
        return MatrixCellBar.of(Math.min(low, value), value, Math.max(high, value));
    }

    /** 5, 50 and 95 % quantile of a known distribution; empty for the unknown. */
    static List<Double> quantiles(Knowledge knowledge) {
        return switch (knowledge) {
            case Knowledge.Known(Distribution distribution) ->
                List.of(distribution.quantile(0.05), distribution.quantile(0.5), distribution.quantile(0.95));
            case Knowledge.Unknown unknown -> List.of();
            case Knowledge.Within within -> List.of();
        };
    }
}
