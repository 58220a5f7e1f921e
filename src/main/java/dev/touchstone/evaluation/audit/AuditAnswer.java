package dev.touchstone.evaluation.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an audit says of a table. Lists over alternatives and criteria are in the order of the table; numbers are unrounded.
 *
 * @param engine version of what computed it
 * @param seed where the random numbers started
 * @param samples how many
 * @param read what was read in the table
 * @param warnings what was left out, assumed or could not be said; a sentence is {@code audit.<code>}
 * @param score what the ranking rests on: value, or weighted_mean where no scale is known
 * @param leaders who is first by the numbers; several where they tie exactly
 * @param printedLeaders who is first by the printed totals; empty where not all alternatives have one
 * @param ranking by exact arithmetic
 * @param totalRule how the printed totals are computed; absent where none is printed
 * @param totals one a printed total
 * @param ties alternatives whose scores are exactly the same, the best first
 * @param flips one a criterion
 * @param noise what was drawn for {@code pFirst}; absent where no noise was stated
 * @param pFirst by alternative, how often it is first under that noise, at the printed weights
 * @param pFirstErrors their Monte Carlo standard errors
 * @param orderOnly by alternative, how often it is first over all weights in the printed order, without noise
 * @param orderOnlyErrors their Monte Carlo standard errors
 * @param orderOnlyWeights the centre of these weights (ROC), by criterion
 * @param orderOnlyRanking at the centre
 * @param constantCriteria criteria under which nothing differs
 * @param duplicates criteria that look like one thing counted twice
 */
public record AuditAnswer(
        String engine,
        long seed,
        int samples,
        Read read,
        List<ReadTable.Remark> warnings,
        String score,
        List<String> leaders,
        List<String> printedLeaders,
        List<Ranked> ranking,
        Optional<String> totalRule,
        List<Total> totals,
        List<List<String>> ties,
        List<Flip> flips,
        Optional<Noise> noise,
        Optional<Map<String, Double>> pFirst,
        Optional<Map<String, Double>> pFirstErrors,
        Map<String, Double> orderOnly,
        Map<String, Double> orderOnlyErrors,
        Map<String, Double> orderOnlyWeights,
        List<Ranked> orderOnlyRanking,
        List<String> constantCriteria,
        List<Duplicate> duplicates) {

    /**
     * What was read.
     *
     * @param weights as printed; a percentage is a hundredth
     * @param weightsPrinted whether any were; else all are 1
     * @param printedTotals null where none is printed
     */
    public record Read(
            String format,
            String orientation,
            List<String> alternatives,
            List<String> criteria,
            List<Double> weights,
            boolean weightsPrinted,
            List<List<Double>> cells,
            List<Optional<Double>> printedTotals) {}

    /**
     * A place.
     *
     * @param rank competition rank, 1 the best
     */
    public record Ranked(String alternative, double score, int rank) {}

    /**
     * A total.
     *
     * @param printed the number
     * @param printedText as it stands in the table; its digits say how exact it claims to be
     * @param computed from the printed numbers
     * @param agrees whether the printed one is the computed one, rounded to the printed digits
     */
    public record Total(String alternative, double printed, String printedText, double computed, boolean agrees) {}

    /**
     * The nearest change of one weight that turns the result, the others keeping their proportions.
     *
     * @param from its share now
     * @param to the share at which the leader is caught up with; absent where no share does it
     * @param takesOver who leads beyond it
     */
    public record Flip(String criterion, double from, OptionalDouble to, Optional<String> takesOver) {}

    /**
     * Normal noise on every score, each by itself.
     *
     * @param sds standard deviation by criterion, in the unit of its scores
     * @param clamped whether what it carries beyond the end of a scale counts as that end
     */
    public record Noise(Map<String, Double> sds, boolean clamped) {}

    /**
     * Two criteria.
     *
     * @param correlation over the alternatives
     */
    public record Duplicate(List<String> criteria, double correlation) {}
}
