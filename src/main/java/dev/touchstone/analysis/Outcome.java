package dev.touchstone.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a run says under one set of weights. Values and scores lie in [0, 1] unless a value function extrapolates; shares are
 * shares of samples.
 *
 * @param engine {@link Engine#VERSION} of what computed it
 * @param reading the id of the weights
 * @param samples number of samples; 1 where nothing is uncertain
 * @param detailSamples number of samples behind quantiles and clamp shares of cells and behind dominance: all of them for
 *     small models, the first ones for large
 * @param seed where the random numbers started
 * @param verdict the verdict; OPEN when nobody competes
 * @param leader the competing candidate with the greatest expected score; of exact ties a proven one, then the first by id.
 *     Empty when nobody competes
 * @param bestProven the best competing candidate without unproven must-have
 * @param contenders the leader and everyone who may still beat it, best first
 * @param either only for the verdict EITHER: the proven contenders of which any will do, best first
 * @param expectedLoss of taking the leader: E[max over contenders of V] - E[V leader]
 * @param candidates one per candidate of the model, in its order
 * @param dominances who is dominated by whom
 * @param slotShares by slot and technology: the share of samples in which the winning candidate holds it
 * @param rankShares by competing candidate: the share of samples at each rank, ties sharing their ranks equally; only for
 *     up to {@link Simulation#MAX_RANKED} competing candidates, else empty
 * @param constantMeasures criteria under which all competing candidates have the same expected value: weight kept, no help
 */
public record Outcome(
        String engine,
        String reading,
        int samples,
        int detailSamples,
        long seed,
        Verdict verdict,
        Optional<String> leader,
        Optional<String> bestProven,
        List<String> contenders,
        List<String> either,
        OptionalDouble expectedLoss,
        List<Scored> candidates,
        List<Dominance> dominances,
        Map<String, Map<String, Double>> slotShares,
        Map<String, List<Double>> rankShares,
        List<String> constantMeasures) {

    /**
     * One candidate.
     *
     * @param id its id
     * @param standing whether it competes
     * @param unproven whether a must-have is unproven
     * @param rank competition rank among those that compete (ties within 1e-12 share it), else empty
     * @param score expected score E[V]
     * @param scoreError the standard error of the mean of the sample: an upper bound, since E[v] is computed where it can be
     * @param low 5 % quantile of V
     * @param high 95 % quantile of V
     * @param missingAtWorst expected score with all that is missing at its worst
     * @param missingAtBest expected score with all that is missing at its best
     * @param coverage share of the parts of its applicable cells that are not missing
     * @param first share of samples in which it is first, ties shared equally; 0 for those that do not compete
     * @param firstError its Monte Carlo standard error
     * @param beatsLeader share of samples in which it is above the leader; empty without leader
     * @param tiesLeader share of samples in which it ties with the leader; empty without leader
     * @param gap quantiles of V - V(leader) over the samples; empty for the leader and without one
     * @param contender whether P(beats) + P(ties)/2 against the leader is above 0.1, or it is the leader
     * @param expectedLoss of taking it: E[max over contenders of V] - E[V]; empty when it does not compete
     * @param cells one per measure, in the order of the model
     */
    public record Scored(
            String id,
            Standing standing,
            boolean unproven,
            OptionalInt rank,
            double score,
            double scoreError,
            double low,
            double high,
            double missingAtWorst,
            double missingAtBest,
            double coverage,
            double first,
            double firstError,
            OptionalDouble beatsLeader,
            OptionalDouble tiesLeader,
            Optional<Quantiles> gap,
            boolean contender,
            OptionalDouble expectedLoss,
            List<ScoredCell> cells) {}

    /**
     * One candidate under one criterion. All numbers are 0 when the criterion does not apply.
     *
     * @param measure id of the criterion
     * @param applicable whether the criterion applies to the candidate
     * @param weight the weight it has for this candidate; the weights of a candidate sum to 1
     * @param value expected value E[v], computed where it can be ({@link CellMeans})
     * @param contribution weight x value; the contributions of a candidate sum to its score
     * @param atWorst expected value with all that is missing at its worst
     * @param atBest expected value with all that is missing at its best
     * @param values quantiles of the value
     * @param units quantiles in the unit of the criterion, only when no part is missing. A bottleneck is its worst part; a
     *     mean of values is the number that has this value (on a logarithmic axis: a geometric mean)
     * @param beyondWorst share of draws of known parts (of the whole for sums) beyond the worst end, clamped unless the value
     *     function extrapolates
     * @param beyondBest share beyond the best end
     * @param parts number of parts
     * @param missing ids of the variables that are missing
     */
    public record ScoredCell(
            String measure,
            boolean applicable,
            double weight,
            double value,
            double contribution,
            double atWorst,
            double atBest,
            Quantiles values,
            Optional<Quantiles> units,
            double beyondWorst,
            double beyondBest,
            int parts,
            List<String> missing) {}

    /** The candidate with this id. */
    public Scored candidate(String id) {
        return candidates.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no candidate with id " + id));
    }
}
