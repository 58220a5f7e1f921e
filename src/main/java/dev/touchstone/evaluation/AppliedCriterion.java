package dev.touchstone.evaluation;

import dev.touchstone.analysis.Cell;
import dev.touchstone.analysis.ValueFunction;
import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Aggregation;
import dev.touchstone.catalogue.Axis;
import dev.touchstone.catalogue.Criterion;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.catalogue.Direction;
import dev.touchstone.catalogue.Range;
import java.util.List;

/**
 * A criterion as this scenario uses it.
 *
 * @param own true when it is the scenario's own: no rule reads facts for it
 * @param unit UCUM
 * @param worst value 0, for one slot
 * @param best value 1, for one slot
 * @param stackWorst value 0 of the whole stack; differs from {@code worst} for sums
 * @param stackBest value 1 of the whole stack
 * @param weight share of all weight, 0..1; the weights of a scenario sum to 1
 */
public record AppliedCriterion(
        String id,
        LocalText name,
        LocalText question,
        Dimension dimension,
        boolean own,
        String unit,
        Direction direction,
        double worst,
        double best,
        Axis axis,
        double stackWorst,
        double stackBest,
        Aggregation aggregation,
        double weight) {

    /** A criterion of the library in a range that is that of a slot and of the stack; without weight. */
    public static AppliedCriterion ofLibrary(Criterion criterion, Range range) {
        return new AppliedCriterion(
                criterion.id(),
                criterion.name(),
                criterion.question(),
                criterion.dimension(),
                false,
                criterion.unit(),
                criterion.direction(),
                range.worst(),
                range.best(),
                range.axis(),
                range.worst(),
                range.best(),
                criterion.aggregation(),
                0);
    }

    /** The same criterion with the ends of the whole stack in the place of those of a slot. */
    public AppliedCriterion ofStack() {
        return new AppliedCriterion(
                id,
                name,
                question,
                dimension,
                own,
                unit,
                direction,
                stackWorst,
                stackBest,
                axis,
                stackWorst,
                stackBest,
                aggregation,
                weight);
    }

    /** The same criterion with another weight. */
    public AppliedCriterion withWeight(double other) {
        return new AppliedCriterion(
                id,
                name,
                question,
                dimension,
                own,
                unit,
                direction,
                worst,
                best,
                axis,
                stackWorst,
                stackBest,
                aggregation,
                other);
    }

    /**
     * The cell of a candidate that is made of its parts.
     *
     * @param variables positions of their quantities; none where the criterion does not apply
     */
    public Cell cell(List<Integer> variables) {
        return variables.isEmpty()
                ? Cell.notApplicable(ofWhole())
                : new Cell(joining(), variables, value(worst, best), ofWhole());
    }

    /**
     * The cell of a candidate of which as a whole something is known.
     *
     * @param variable position of that quantity
     */
    public Cell wholeCell(int variable) {
        return Cell.direct(ofWhole(), variable);
    }

    private ValueFunction ofWhole() {
        return value(stackWorst, stackBest);
    }

    private ValueFunction value(double from, double to) {
        return switch (axis) {
            case LINEAR -> ValueFunction.linear(from, to);
            case LOG -> ValueFunction.log(from, to);
        };
    }

    private dev.touchstone.analysis.Aggregation joining() {
        return switch (aggregation) {
            case BOTTLENECK -> dev.touchstone.analysis.Aggregation.BOTTLENECK;
            case WORST -> dev.touchstone.analysis.Aggregation.WORST;
            case SUM -> dev.touchstone.analysis.Aggregation.SUM;
            case PRODUCT -> dev.touchstone.analysis.Aggregation.PRODUCT;
            case MEAN, MEAN_OVER_EDGES -> dev.touchstone.analysis.Aggregation.MEAN;
            case DIRECT -> dev.touchstone.analysis.Aggregation.DIRECT;
        };
    }
}
