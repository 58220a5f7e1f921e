package dev.touchstone.evaluation.elicitation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.touchstone.analysis.weight.PriorityVector;
import dev.touchstone.analysis.weight.RankFormula;
import dev.touchstone.analysis.weight.Relation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What somebody says of weights, in one of several ways; an item is whatever is weighed, such as a criterion. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Elicitation.SwingPoints.class, name = "swing"),
    @JsonSubTypes.Type(value = Elicitation.DirectPoints.class, name = "direct"),
    @JsonSubTypes.Type(value = Elicitation.TwoLevelPoints.class, name = "two_level"),
    @JsonSubTypes.Type(value = Elicitation.RankedItems.class, name = "ranking"),
    @JsonSubTypes.Type(value = Elicitation.PairwiseComparisons.class, name = "ahp"),
    @JsonSubTypes.Type(value = Elicitation.PairwiseHierarchy.class, name = "ahp_hierarchy"),
    @JsonSubTypes.Type(value = Elicitation.BestWorstComparisons.class, name = "bwm"),
    @JsonSubTypes.Type(value = Elicitation.WeightBounds.class, name = "constraints")
})
public sealed interface Elicitation {

    /**
     * Points for the step from worst to best: 100 for the step that matters most, the others relative to it.
     *
     * @param points by item
     */
    record SwingPoints(Map<String, Double> points) implements Elicitation {}

    /**
     * Points as shares of importance.
     *
     * @param points by item
     */
    record DirectPoints(Map<String, Double> points) implements Elicitation {}

    /**
     * Points on two levels.
     *
     * @param dimensions points by dimension
     * @param criteria by dimension the points of its criteria
     */
    record TwoLevelPoints(Map<String, Double> dimensions, Map<String, Map<String, Double>> criteria)
            implements Elicitation {}

    /**
     * An order, the most important first.
     *
     * @param order places, each an id or a list of ids that share it
     * @param formula roc where nothing is said
     */
    record RankedItems(List<Place> order, Optional<RankFormula> formula) implements Elicitation {}

    /**
     * Pairwise comparisons: row i, column j says how many times more item i weighs than item j.
     *
     * @param vector eigen where nothing is said
     * @param randomIndex saaty where nothing is said
     */
    record PairwiseComparisons(
            List<String> items,
            List<List<Double>> pairwise,
            Optional<PriorityVector> vector,
            Optional<IndexTable> randomIndex)
            implements Elicitation {}

    /**
     * Pairwise comparisons of criteria, and of alternatives under each of them.
     *
     * @param vector eigen where nothing is said
     * @param randomIndex saaty where nothing is said
     */
    record PairwiseHierarchy(
            ComparedCriteria criteria,
            ComparedAlternatives alternatives,
            Optional<PriorityVector> vector,
            Optional<IndexTable> randomIndex)
            implements Elicitation {
        /** Both levels are needed. */
        public PairwiseHierarchy {
            Objects.requireNonNull(criteria, "criteria");
            Objects.requireNonNull(alternatives, "alternatives");
        }
    }

    /** The upper level of a hierarchy. */
    record ComparedCriteria(List<String> items, List<List<Double>> pairwise) {}

    /**
     * The lower level of a hierarchy.
     *
     * @param pairwise comparisons of the alternatives by criterion
     */
    record ComparedAlternatives(List<String> items, Map<String, List<List<Double>>> pairwise) {}

    /**
     * Comparisons with the best and the worst item, from 1 to 9.
     *
     * @param bestToOthers how many times more the best weighs than each; 1 for itself
     * @param othersToWorst how many times more each weighs than the worst; 1 for itself
     * @param model linear where nothing is said
     */
    record BestWorstComparisons(
            List<String> items,
            Map<String, Double> bestToOthers,
            Map<String, Double> othersToWorst,
            Optional<BestWorstModel> model)
            implements Elicitation {}

    /** The two models of the best-worst method. */
    enum BestWorstModel {
        /** Differences of weights (Rezaei 2016): one answer. */
        LINEAR,
        /** Ratios of weights (Rezaei 2015): an interval for each weight. */
        NONLINEAR
    }

    /**
     * Bounds, ratios and other linear statements.
     *
     * @param seed of the samples from which the centre is taken; {@link Elicitations#USUAL_SEED} where nothing is said
     */
    record WeightBounds(List<String> items, List<LinearBound> constraints, Optional<Long> seed)
            implements Elicitation {}

    /**
     * The sum of factor times weight against a bound.
     *
     * @param terms factor by item
     */
    record LinearBound(Map<String, Double> terms, BoundOperator op, double bound) {
        /** Without an operator there is no statement. */
        public LinearBound {
            Objects.requireNonNull(op, "op");
        }
    }

    /** How the sum stands to its bound. */
    enum BoundOperator {
        /** Not below. */
        @JsonProperty(">=")
        AT_LEAST(Relation.AT_LEAST),
        /** Not above. */
        @JsonProperty("<=")
        AT_MOST(Relation.AT_MOST),
        /** The same. */
        @JsonProperty("=")
        EQUAL(Relation.EQUAL);

        private final Relation relation;

        BoundOperator(Relation relation) {
            this.relation = relation;
        }

        Relation relation() {
            return relation;
        }
    }
}
