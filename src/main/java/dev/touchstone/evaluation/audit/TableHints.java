package dev.touchstone.evaluation.audit;

import java.util.Optional;

/**
 * What somebody says of a table that it may not say itself. A hint goes before what the words of the table say.
 *
 * @param orientation which way round it stands
 * @param weights label of the row or column with the weights
 * @param totals label of the row or column with the totals
 * @param decimal sign before the fraction
 */
public record TableHints(
        Optional<Orientation> orientation,
        Optional<String> weights,
        Optional<String> totals,
        Optional<DecimalSign> decimal) {
    /** None. */
    public static final TableHints NONE =
            new TableHints(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
