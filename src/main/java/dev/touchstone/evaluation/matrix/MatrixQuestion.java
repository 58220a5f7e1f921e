package dev.touchstone.evaluation.matrix;

import dev.touchstone.analysis.Agreement;
import dev.touchstone.analysis.ValueFunction;
import dev.touchstone.analysis.method.Direction;
import dev.touchstone.analysis.method.Preference;
import dev.touchstone.analysis.method.ScoringMethod;
import dev.touchstone.analysis.weight.WeightConstraint;
import dev.touchstone.base.Distribution;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A table to be analysed.
 *
 * @param alternatives names of the rows, each once
 * @param criteria the columns
 * @param cells by row and column: what is known of the number, empty where nothing is
 * @param joint cells that hang together
 * @param weighting how the weights are known
 * @param weightSets weights that several people hold; empty where nobody asks what it is worth to agree
 * @param methods second opinions that are asked for
 * @param rho how far the unknown cells of one alternative hang together, 0 to 1
 * @param samples how many
 * @param seed where the random numbers start
 * @param parts what is asked for
 */
public record MatrixQuestion(
        List<String> alternatives,
        List<Column> criteria,
        List<List<Optional<CellEntry>>> cells,
        List<Joint> joint,
        Weighting weighting,
        List<Agreement.WeightSet> weightSets,
        List<AskedMethod> methods,
        double rho,
        int samples,
        long seed,
        Set<Part> parts) {

    /**
     * A second opinion.
     *
     * @param rescaleWeights whether the weights are divided by their sum before use; else the stated ones are used as they are
     */
    public record AskedMethod(ScoringMethod method, boolean rescaleWeights) {}

    /** What an answer may hold. */
    public enum Part {
        SCORE,
        METHODS,
        ROBUSTNESS,
        FLIPS,
        VALUE_OF_INFORMATION,
        DOMINANCE;

        /** Whether it rests on the additive score, and so needs a value function for every criterion. */
        boolean needsValues() {
            return this != METHODS;
        }
    }

    /**
     * A criterion.
     *
     * @param direction which numbers are good
     * @param weight importance in any unit; absent where the weighting does without
     * @param value what a number is worth; absent where only methods are asked that normalise, and where the cells are ranks
     * @param preference for PROMETHEE II
     * @param unit of its numbers, as it is to be named in answers
     */
    public record Column(
            String id,
            Direction direction,
            Optional<Double> weight,
            Optional<ColumnValue> value,
            Optional<Preference> preference,
            Optional<String> unit) {}

    /**
     * What a number is worth.
     *
     * @param function clamped outside of its ends, or extrapolated
     * @param rejects whether numbers outside are refused instead
     */
    public record ColumnValue(ValueFunction function, boolean rejects) {}

    /** Whether of this criterion only the order of the alternatives is known. */
    boolean isOrdinal(int criterion) {
        return cells.stream()
                .anyMatch(row -> row.get(criterion)
                        .filter(CellEntry.Ranked.class::isInstance)
                        .isPresent());
    }

    /** The criteria of which only the order of the alternatives is known, counted from 0. */
    List<Integer> ordinalCriteria() {
        return IntStream.range(0, criteria.size())
                .filter(this::isOrdinal)
                .boxed()
                .toList();
    }

    /** What is known of a cell; empty for one that is unknown. */
    Optional<CellEntry> cell(Place place) {
        return cells.get(place.alternative()).get(place.criterion());
    }

    /** What is known of a cell. */
    public sealed interface CellEntry {
        /** A distribution of its own. */
        record Known(Distribution distribution) implements CellEntry {}

        /** Samples; those of the same length are drawn by the same index. */
        record Samples(List<Double> values) implements CellEntry {}

        /** The place among the alternatives under this criterion, 1 the best, equal ones tied. */
        record Ranked(int rank) implements CellEntry {}
    }

    /**
     * Cells that hang together.
     *
     * @param cells row and column of each
     * @param correlation of their normal scores, row by row
     */
    public record Joint(List<Place> cells, List<List<Double>> correlation) {}

    /** Where a cell stands, counted from 0. */
    public record Place(int alternative, int criterion) {}

    /** How the weights are known. */
    public sealed interface Weighting {
        /** As the criteria say. */
        record Stated() implements Weighting {}

        /** Not at all. */
        record Uniform() implements Weighting {}

        /** In this order, the greatest first; those in one list have the same weight. */
        record Ordered(List<List<Integer>> order) implements Weighting {}

        /** As far as these go. */
        record Constrained(List<WeightConstraint> constraints) implements Weighting {}

        /** About as the criteria say. */
        record Around(double spread) implements Weighting {}
    }
}
