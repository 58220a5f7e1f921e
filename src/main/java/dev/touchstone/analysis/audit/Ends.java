package dev.touchstone.analysis.audit;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.InvalidModel.Code;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/**
 * The two ends of a scale, as a person states them. They are never read off the scores: a scale that follows the
 * alternatives changes the meaning of a weight with every alternative more or less.
 *
 * @param worst the score that is worth 0
 * @param best the score that is worth 1; below {@code worst} where less is better
 */
public record Ends(BigDecimal worst, BigDecimal best) {
    /**
     * Checks that they differ.
     *
     * @throws InvalidModel at {@code /best}: ENDS_EQUAL
     */
    public Ends {
        if (worst.compareTo(best) == 0) {
            throw new InvalidModel("/best", Code.ENDS_EQUAL, Map.of("value", best));
        }
    }

    /** From worst to best; negative where less is better. */
    BigDecimal range() {
        return best.subtract(worst);
    }

    /** How far a score is on the way from worst to best, times {@link #range}; a score beyond an end counts as that end. */
    BigDecimal way(BigDecimal score) {
        return clamped(score).subtract(worst);
    }

    /** The value of a score, in [0, 1]. */
    double value(BigDecimal score) {
        return way(score).divide(range(), MathContext.DECIMAL128).doubleValue();
    }

    /** Whether a score lies beyond an end. */
    boolean isBeyond(BigDecimal score) {
        return clamped(score).compareTo(score) != 0;
    }

    private BigDecimal clamped(BigDecimal score) {
        return score.max(worst.min(best)).min(worst.max(best));
    }
}
