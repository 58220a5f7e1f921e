package dev.touchstone.evaluation;

import dev.touchstone.analysis.Standing;
import dev.touchstone.base.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A candidate in an evaluation.
 *
 * @param id of the listed stack; the technologies joined by {@code +} for a combination; {@code today}
 * @param parts slot role to technology id
 * @param standing in the ranking, screened out, or today's system kept for reference
 * @param unproven true when at least one must-have is unproven
 * @param gates what became of each must-have
 * @param score the additive score and what is known around it
 * @param cells one a criterion, in the order of the evaluation's criteria
 */
public record Option(
        String id,
        LocalText name,
        Map<String, String> parts,
        Standing standing,
        boolean unproven,
        List<GateOutcome> gates,
        Score score,
        List<OptionCell> cells) {

    /**
     * Numbers of one candidate; all in value, 0..1, unless said.
     *
     * @param rank competition rank among those in the ranking; absent for others
     * @param expected E[V]
     * @param low 5 % quantile of V
     * @param high 95 % quantile of V
     * @param first P(first), ties shared
     * @param firstError Monte Carlo standard error of {@code first}
     * @param beatsLeader P(above the leader); 0 for the leader itself
     * @param gapLow 5 % quantile of V - V(leader), sample by sample; absent for the leader, without one, and where it was
     *     stored before this was kept
     * @param gapHigh 95 % quantile of the same
     * @param loss own expected loss against the contenders; absent outside the ranking
     * @param boundLow E[V] with everything missing at its worst
     * @param boundHigh E[V] with everything missing at its best
     * @param coverage share of the parts of all cells that are known
     * @param firstOnKnown P(first) on what is known; absent when there is no second reading
     */
    public record Score(
            Optional<Integer> rank,
            double expected,
            double low,
            double high,
            double first,
            double firstError,
            double beatsLeader,
            Optional<Double> gapLow,
            Optional<Double> gapHigh,
            Optional<Double> loss,
            double boundLow,
            double boundHigh,
            double coverage,
            Optional<Double> firstOnKnown) {}

    /**
     * Candidate x criterion.
     *
     * @param drawn ids of the quantities from which the cell is built; empty = does not apply
     * @param missing ids of those among them that nobody knows
     * @param whole true when evidence about the whole stack outranks the parts
     * @param composed ids of the parts' quantities that {@code whole} outranks, for showing
     * @param value E[v], 0..1
     * @param valueLow 5 % quantile of v
     * @param valueHigh 95 % quantile of v
     * @param contribution weight x value
     * @param quantiles 5, 50 and 95 % quantile in the unit; empty while a part is missing
     * @param clampedLow share of samples worse than the range
     * @param clampedHigh share of samples better than the range
     */
    public record OptionCell(
            String criterion,
            List<String> drawn,
            List<String> missing,
            boolean whole,
            List<String> composed,
            double value,
            double valueLow,
            double valueHigh,
            double contribution,
            List<Double> quantiles,
            double clampedLow,
            double clampedHigh) {
        /** True when no part of the cell is known. */
        public boolean unknown() {
            return !drawn.isEmpty() && missing.size() == drawn.size();
        }
    }
}
