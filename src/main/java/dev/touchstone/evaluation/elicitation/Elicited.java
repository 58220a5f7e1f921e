package dev.touchstone.evaluation.elicitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.touchstone.analysis.weight.Consistency;
import dev.touchstone.analysis.weight.Feasibility;
import dev.touchstone.analysis.weight.PriorityVector;
import dev.touchstone.analysis.weight.RankFormula;
import dev.touchstone.analysis.weight.SamplerReport;
import dev.touchstone.base.Interval;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What follows from what was said: weights by item, sum 1, and what each way of saying it has to add. */
public sealed interface Elicited {

    /** Of points. */
    record PointWeights(Map<String, Double> weights) implements Elicited {}

    /**
     * Of points on two levels.
     *
     * @param weights of the criteria
     * @param dimensions weights of the dimensions
     */
    record TwoLevelWeights(Map<String, Double> weights, Map<String, Double> dimensions) implements Elicited {}

    /** Of an order. */
    record RankWeights(Map<String, Double> weights, RankFormula formula) implements Elicited {}

    /**
     * Of pairwise comparisons.
     *
     * @param vector how the weights were read off the comparisons
     * @param lambdaMax the greatest eigenvalue of the comparisons, whatever the vector
     * @param ci consistency index
     * @param cr consistency ratio; null for fewer than three items and beyond the table
     */
    record PairwiseWeights(
            Map<String, Double> weights,
            PriorityVector vector,
            double lambdaMax,
            double ci,
            @JsonInclude(JsonInclude.Include.ALWAYS) Optional<Double> cr,
            NamedIndex randomIndex)
            implements Elicited {}

    /**
     * The random index that a ratio was taken with.
     *
     * @param name of the table, or stated
     * @param value null where the table has none for this number of items
     */
    record NamedIndex(
            String name,
            @JsonInclude(JsonInclude.Include.ALWAYS) Optional<Double> value) {
        static NamedIndex of(Consistency consistency) {
            return new NamedIndex(
                    consistency.randomIndex(),
                    consistency.randomIndexValue().stream().boxed().findFirst());
        }
    }

    /**
     * Of pairwise comparisons on two levels.
     *
     * @param weights of the criteria
     * @param scores of the alternatives, sum 1
     * @param ranks of the alternatives: 1 is best, ties share
     * @param priorities by criterion the weights of the alternatives under it
     * @param cr the consistency ratios of all matrices
     * @param consistency the same with what they were computed from
     */
    record HierarchyWeights(
            Map<String, Double> weights,
            Map<String, Double> scores,
            Map<String, Integer> ranks,
            Map<String, Map<String, Double>> priorities,
            PriorityVector vector,
            HierarchyRatios cr,
            HierarchyConsistency consistency)
            implements Elicited {}

    /**
     * Consistency ratios of a hierarchy; absent ones are left out.
     *
     * @param criteria of the upper level
     * @param alternatives by criterion
     */
    record HierarchyRatios(Optional<Double> criteria, Map<String, Double> alternatives) {}

    /**
     * Consistency of all matrices of a hierarchy.
     *
     * @param criteria of the upper level
     * @param alternatives by criterion
     */
    record HierarchyConsistency(MatrixConsistency criteria, Map<String, MatrixConsistency> alternatives) {}

    /** Consistency of one matrix. */
    record MatrixConsistency(
            double lambdaMax,
            double ci,
            @JsonInclude(JsonInclude.Include.ALWAYS) Optional<Double> cr,
            NamedIndex randomIndex) {
        static MatrixConsistency of(Consistency consistency) {
            return new MatrixConsistency(
                    consistency.lambdaMax(),
                    consistency.ci(),
                    consistency.cr().stream().boxed().findFirst(),
                    NamedIndex.of(consistency));
        }
    }

    /**
     * Of comparisons with the best and the worst.
     *
     * @param xi the least greatest deviation: of weights in the linear model, of ratios in the other
     * @param consistencyRatio as {@code consistencyRatioKind} says; 0 agrees
     * @param inputConsistencyRatio the greatest contradiction within the comparisons themselves, 0 to 1, whatever the model
     * @param consistencyIndex of the nonlinear model: what xi is divided by
     * @param intervals of the nonlinear model: least and greatest weight of each item at this xi
     * @param best as read off the comparisons
     * @param worst as read off the comparisons
     */
    record BestWorstWeights(
            Map<String, Double> weights,
            Elicitation.BestWorstModel model,
            double xi,
            double consistencyRatio,
            RatioKind consistencyRatioKind,
            double inputConsistencyRatio,
            Optional<Double> consistencyIndex,
            Optional<Map<String, Interval>> intervals,
            String best,
            String worst)
            implements Elicited {}

    /** What a consistency ratio of the best-worst method is made of. */
    enum RatioKind {
        /** Of the comparisons themselves (Liang, Brunelli &amp; Rezaei 2020). */
        INPUT_BASED,
        /** Of xi and the consistency index (Rezaei 2015). */
        OUTPUT_BASED
    }

    /**
     * Of constraints.
     *
     * @param feasible whether any weights meet them all; if not, there is nothing else but the conflict
     * @param weights the centre of all weights that meet them
     * @param conflict positions of constraints that cannot be met together
     * @param conflictMinimal whether any of these left out is known to make the others of them possible
     * @param dimension how many weights are still free; 0 where only one set of weights is left
     * @param ranges least and greatest value of each weight
     * @param errors Monte Carlo standard error of each weight
     * @param samples how many the centre is the mean of
     * @param sampler how they were drawn
     */
    record BoundedWeights(
            boolean feasible,
            Optional<Map<String, Double>> weights,
            Optional<List<Integer>> conflict,
            Optional<Boolean> conflictMinimal,
            Optional<Integer> dimension,
            Optional<Map<String, Interval>> ranges,
            Optional<Map<String, Double>> errors,
            Optional<Integer> samples,
            Optional<SamplerReport> sampler)
            implements Elicited {
        static BoundedWeights impossible(Feasibility.Conflict conflict) {
            return new BoundedWeights(
                    false,
                    Optional.empty(),
                    Optional.of(conflict.constraints()),
                    Optional.of(conflict.minimal()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }
}
