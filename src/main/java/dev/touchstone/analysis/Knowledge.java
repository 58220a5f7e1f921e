package dev.touchstone.analysis;

import dev.touchstone.analysis.InvalidModel.Code;
import dev.touchstone.base.Distribution;
import java.util.Map;

/** What is known about one variable. */
public sealed interface Knowledge {

    /**
     * Something is known.
     *
     * @param distribution in the unit of the criterion
     */
    record Known(Distribution distribution) implements Knowledge {}

    /**
     * Nothing is known. The part counts as uniform in value over its slot's own range.
     *
     * @param worst the worst acceptable number of this slot, in the unit of the criterion
     * @param best the fully satisfying number
     */
    record Unknown(double worst, double best) implements Knowledge {
        /**
         * Checks the ends.
         *
         * @throws InvalidModel when an end is not finite or both are the same
         */
        public Unknown {
            InvalidModel.finite("/worst", worst);
            InvalidModel.finite("/best", best);
            if (worst == best) {
                throw new InvalidModel("/best", Code.ENDS_EQUAL, Map.of("value", best));
            }
        }
    }

    /**
     * A lone bound ("within 800 ms" and nothing else): uniform in value between two values.
     *
     * @param lowValue the least value still possible, in [0, 1]
     * @param highValue the greatest, not below {@code lowValue}
     */
    record Within(double lowValue, double highValue) implements Knowledge {
        /**
         * Checks the ends.
         *
         * @throws InvalidModel when an end is not in [0, 1] or the ends are out of order
         */
        public Within {
            InvalidModel.within("/lowValue", lowValue, 0, 1);
            InvalidModel.within("/highValue", highValue, lowValue, 1);
        }
    }
}
