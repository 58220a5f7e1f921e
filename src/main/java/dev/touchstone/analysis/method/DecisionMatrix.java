package dev.touchstone.analysis.method;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.InvalidModel.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of plain numbers, alternatives down and criteria across. No cell is missing.
 *
 * <p>At most {@value #MAX_ALTERNATIVES} alternatives and {@value #MAX_CRITERIA} criteria: the pairwise method takes
 * time of the square of the first times the second. Numbers and weights go up to {@link #MAX_NUMBER}, so that no
 * product or sum of them can overflow.
 *
 * @param criteria the columns, at least one
 * @param cells one row for each alternative, one number for each criterion in its own unit; at least one row
 * @param rescaleWeights whether the weights are divided by their sum before use; else they are used as they stand
 */
public record DecisionMatrix(List<Criterion> criteria, List<List<Double>> cells, boolean rescaleWeights) {
    /** The most alternatives. */
    public static final int MAX_ALTERNATIVES = 1_000;
    /** The most criteria. */
    public static final int MAX_CRITERIA = 100;
    /** The greatest magnitude of a number or a weight. */
    public static final double MAX_NUMBER = 1e100;

    /**
     * A column.
     *
     * @param direction which numbers are good
     * @param weight importance in any unit, at least 0; not all of them 0
     * @param preference how a difference turns into a preference; only PROMETHEE II reads it
     */
    public record Criterion(Direction direction, double weight, Optional<Preference> preference) {
        /** A criterion of which more is better, without a preference function. */
        public static Criterion max(double weight) {
            return new Criterion(Direction.MAX, weight, Optional.empty());
        }

        /** A criterion of which less is better, without a preference function. */
        public static Criterion min(double weight) {
            return new Criterion(Direction.MIN, weight, Optional.empty());
        }

        /** The same criterion with a preference function. */
        public Criterion with(Preference function) {
            return new Criterion(direction, weight, Optional.of(function));
        }
    }

    /**
     * Checks the size, the weights and every cell.
     *
     * @throws InvalidModel for a table without rows or columns or beyond the limits, for rows of another length than
     *     the criteria, for weights that are negative or all zero, for numbers that are not finite or beyond the limit
     */
    public DecisionMatrix {
        size("/criteria", criteria.size(), MAX_CRITERIA);
        size("/cells", cells.size(), MAX_ALTERNATIVES);
        for (int i = 0; i < cells.size(); i++) {
            InvalidModel.length("/cells/" + i, criteria.size(), cells.get(i).size());
        }
        criteria = List.copyOf(criteria);
        cells = cells.stream().map(List::copyOf).toList();
        checkWeights(criteria);
        checkCells(cells);
    }

    /** A table whose weights are rescaled to the sum of 1. */
    public DecisionMatrix(List<Criterion> criteria, List<List<Double>> cells) {
        this(criteria, cells, true);
    }

    private static void size(String pointer, int actual, int limit) {
        if (actual == 0) {
            throw new InvalidModel(pointer, Code.EMPTY, Map.of());
        }
        if (actual > limit) {
            throw new InvalidModel(pointer, Code.TOO_MUCH, Map.of("actual", actual, "limit", limit));
        }
    }

    private static void checkWeights(List<Criterion> criteria) {
        boolean allZero = true;
        for (int j = 0; j < criteria.size(); j++) {
            double weight = criteria.get(j).weight();
            InvalidModel.notNegative("/criteria/" + j + "/weight", weight);
            InvalidModel.within("/criteria/" + j + "/weight", weight, 0, MAX_NUMBER);
            allZero &= weight == 0;
        }
        if (allZero) {
            throw new InvalidModel("/criteria", Code.ALL_ZERO, Map.of());
        }
    }

    private static void checkCells(List<List<Double>> cells) {
        for (int i = 0; i < cells.size(); i++) {
            for (int j = 0; j < cells.get(i).size(); j++) {
                InvalidModel.within("/cells/" + i + "/" + j, cells.get(i).get(j), -MAX_NUMBER, MAX_NUMBER);
            }
        }
    }

    /** The number of alternatives. */
    public int alternatives() {
        return cells.size();
    }

    /** The direction of criterion {@code j}. */
    Direction direction(int j) {
        return criteria.get(j).direction();
    }

    /** The numbers of criterion {@code j} in the order of the alternatives. */
    double[] column(int j) {
        double[] column = new double[cells.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = cells.get(i).get(j);
        }
        return column;
    }

    /** All columns. */
    double[][] columns() {
        double[][] columns = new double[criteria.size()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = column(j);
        }
        return columns;
    }

    /** The weights as the methods use them. */
    double[] weights() {
        double[] weights = criteria.stream().mapToDouble(Criterion::weight).toArray();
        if (!rescaleWeights) {
            return weights;
        }
        double sum = Columns.sum(weights);
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }
}
