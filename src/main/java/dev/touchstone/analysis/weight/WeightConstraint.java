package dev.touchstone.analysis.weight;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.InvalidModel.Code;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One linear statement about weights: {@code sum of coefficient x weight} at least, at most or equal to a bound.
 *
 * @param terms coefficient by position of the criterion; at least one that is not 0
 * @param relation how the sum stands to the bound
 * @param bound any finite number
 */
public record WeightConstraint(SortedMap<Integer, Double> terms, Relation relation, double bound) {
    /**
     * Checks the numbers.
     *
     * @throws InvalidModel at {@code /terms}, {@code /terms/j} or {@code /bound}: EMPTY, NOT_FINITE, ALL_ZERO
     */
    public WeightConstraint {
        terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
        if (terms.isEmpty()) {
            throw new InvalidModel("/terms", Code.EMPTY, Map.of());
        }
        terms.forEach((criterion, coefficient) -> InvalidModel.finite("/terms/" + criterion, coefficient));
        if (terms.values().stream().allMatch(coefficient -> coefficient == 0)) {
            throw new InvalidModel("/terms", Code.ALL_ZERO, Map.of());
        }
        InvalidModel.finite("/bound", bound);
    }

    /** {@code low <= w <= high} for one criterion, as two constraints. */
    public static List<WeightConstraint> between(int criterion, double low, double high) {
        SortedMap<Integer, Double> alone = new TreeMap<>(Map.of(criterion, 1.0));
        return List.of(
                new WeightConstraint(alone, Relation.AT_LEAST, low),
                new WeightConstraint(alone, Relation.AT_MOST, high));
    }

    /** {@code low <= w_a / w_b <= high}, as two constraints on {@code w_a - low w_b} and {@code w_a - high w_b}. */
    public static List<WeightConstraint> ratio(int a, int b, double low, double high) {
        return List.of(
                new WeightConstraint(terms(a, 1, b, -low), Relation.AT_LEAST, 0),
                new WeightConstraint(terms(a, 1, b, -high), Relation.AT_MOST, 0));
    }

    /** {@code w_a} at least, at most or equal to {@code w_b}. */
    public static WeightConstraint difference(int a, Relation relation, int b) {
        return new WeightConstraint(terms(a, 1, b, -1), relation, 0);
    }

    private static SortedMap<Integer, Double> terms(int a, double ofA, int b, double ofB) {
        SortedMap<Integer, Double> terms = new TreeMap<>();
        terms.put(a, ofA);
        terms.merge(b, ofB, Double::sum);
        return terms;
    }
}
