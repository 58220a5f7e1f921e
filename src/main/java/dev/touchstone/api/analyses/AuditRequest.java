package dev.touchstone.api.analyses;

import java.util.Map;
import java.util.Optional;

/**
 * A pasted table to be audited.
 *
 * @param table the text: alternatives and criteria, weights in a row or column, printed totals where there are any
 * @param format markdown, csv, tsv or auto; auto where it is left out
 * @param scale the ends of the scale of all criteria that {@code scales} does not name; without any the numbers count as
 *     they are
 * @param scales by criterion, where they differ
 * @param noiseSd standard deviation of every score, in its own unit; without it nothing is said of noise
 * @param orientation alternatives_in_rows or criteria_in_rows, where the labels do not say
 * @param weights label of the row or column with the weights, where it has another name
 * @param totals label of the row or column with the totals, where it has another name
 * @param decimal point or comma, where the numbers do not say
 * @param totalRule how the totals were made, where it is known: weighted_sum, weighted_mean, weighted_sum_hundredfold,
 *     weighted_sum_hundredth, value, value_hundredfold, plain_sum or plain_mean
 * @param samples how many; 10000 where it is left out
 * @param seed where the random numbers start; 42 where it is left out
 */
public record AuditRequest(
        String table,
        Optional<String> format,
        Optional<SharedScale> scale,
        Map<String, OwnScale> scales,
        Optional<Double> noiseSd,
        Optional<String> orientation,
        Optional<String> weights,
        Optional<String> totals,
        Optional<String> decimal,
        Optional<String> totalRule,
        Optional<Integer> samples,
        Optional<Long> seed) {

    /**
     * The ends of a scale.
     *
     * @param best below worst where less is better
     */
    public record SharedScale(Optional<Double> worst, Optional<Double> best) {}

    /**
     * The ends of the scale of one criterion.
     *
     * @param noiseSd of its scores, instead of that of all
     */
    public record OwnScale(Optional<Double> worst, Optional<Double> best, Optional<Double> noiseSd) {}
}
