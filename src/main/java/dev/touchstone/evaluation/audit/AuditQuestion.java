package dev.touchstone.evaluation.audit;

import dev.touchstone.analysis.audit.TotalRule;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A pasted table and what is said of it.
 *
 * @param text the table
 * @param format how it is written; found out where it is empty
 * @param hints what the table may not say itself
 * @param scale of all criteria that have no own one; absent where the numbers count as they are
 * @param scales of single criteria, by name
 * @param noiseSd standard deviation of every score that no own scale says otherwise of
 * @param rule how the totals were made
 * @param samples how many
 * @param seed where the random numbers start
 */
public record AuditQuestion(
        String text,
        Optional<TableFormat> format,
        TableHints hints,
        Optional<Scale> scale,
        Map<String, Scale> scales,
        OptionalDouble noiseSd,
        Optional<TotalRule> rule,
        int samples,
        long seed) {

    /**
     * The ends of a scale, never taken from the table.
     *
     * @param worst the score that is worth 0
     * @param best the score that is worth 1
     * @param noiseSd standard deviation of the scores on it
     */
    public record Scale(double worst, double best, OptionalDouble noiseSd) {}
}
