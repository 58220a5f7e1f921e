package dev.touchstone.analysis.method;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.InvalidModel.Code;
import java.util.Map;

/**
 * The range of a criterion that somebody fixed before looking at the options, in the unit of the criterion.
 *
 * @param low lower end, whichever end is the better one
 * @param high upper end, above {@code low}
 */
public record Range(double low, double high) {
    /**
     * Checks the ends.
     *
     * @throws InvalidModel for an end that is not finite or beyond {@link DecisionMatrix#MAX_NUMBER}, for equal ends,
     *     for ends in the wrong order
     */
    public Range {
        InvalidModel.within("/low", low, -DecisionMatrix.MAX_NUMBER, DecisionMatrix.MAX_NUMBER);
        InvalidModel.within("/high", high, -DecisionMatrix.MAX_NUMBER, DecisionMatrix.MAX_NUMBER);
        if (low == high) {
            throw new InvalidModel("/high", Code.ENDS_EQUAL, Map.of("value", high));
        }
        if (low > high) {
            throw new InvalidModel("/high", Code.OUT_OF_ORDER, Map.of("value", high));
        }
    }

    /** {@code high - low}, above zero. */
    double width() {
        return high - low;
    }

    /** Whether {@code x} lies within, ends included. */
    public boolean contains(double x) {
        return low <= x && x <= high;
    }
}
