package dev.touchstone.analysis.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How the totals of a table may have been made. The order is that of preference where several explain as much. */
public enum TotalRule {
    /** Each score times its weight, added. */
    WEIGHTED_SUM,
    /** That divided by the sum of the weights. */
    WEIGHTED_MEAN,
    /** The weighted sum times 100: weights in percent, used as points. */
    WEIGHTED_SUM_HUNDREDFOLD,
    /** The weighted sum divided by 100: weights as points, used as percent. */
    WEIGHTED_SUM_HUNDREDTH,
    /** From 0 at the worst end of every scale to 1 at the best. */
    VALUE,
    /** From 0 to 100. */
    VALUE_HUNDREDFOLD,
    /** The scores added; no weight is used. */
    PLAIN_SUM,
    /** Their mean; no weight is used. */
    PLAIN_MEAN;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Whether it uses the weights. */
    public boolean weighs() {
        return this != PLAIN_SUM && this != PLAIN_MEAN;
    }

    /** Whether it needs the ends of the scales. */
    public boolean needsScale() {
        return this == VALUE || this == VALUE_HUNDREDFOLD;
    }

    /** The totals by this rule; empty where it needs the ends of the scales and they are not known. */
    Optional<ExactScores> totals(PrintedMatrix matrix, Optional<List<Ends>> ends) {
        return switch (this) {
            case WEIGHTED_SUM -> Optional.of(ExactScores.sums(matrix));
            case WEIGHTED_MEAN -> Optional.of(ExactScores.means(matrix));
            case WEIGHTED_SUM_HUNDREDFOLD ->
                Optional.of(ExactScores.sums(matrix).times(HUNDRED));
            case WEIGHTED_SUM_HUNDREDTH -> Optional.of(ExactScores.sums(matrix).by(HUNDRED));
            case VALUE -> ends.map(each -> ExactScores.values(matrix, each));
            case VALUE_HUNDREDFOLD ->
                ends.map(each -> ExactScores.values(matrix, each).times(HUNDRED));
            case PLAIN_SUM -> Optional.of(ExactScores.plainSums(matrix));
            case PLAIN_MEAN -> Optional.of(ExactScores.plainSums(matrix).by(BigDecimal.valueOf(matrix.criteria())));
        };
    }
}
