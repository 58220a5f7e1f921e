package dev.touchstone.analysis.weight;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.InvalidModel.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An order of criteria by weight, the greatest first; those that share a place have the same weight.
 *
 * <p>As a set of weights: {@code w >= 0}, {@code sum w = 1}, {@code w_a = w_b} within a place and {@code w_a >= w_b}
 * from each place to the next. That is a simplex, whose k-th corner gives the weight {@code 1 / N_k} to each of the
 * {@code N_k} criteria on the first k places and nothing to the others.
 *
 * @param order places, each a list of one or more positions of criteria; together all positions from 0 on, each once
 */
public record Ranking(List<List<Integer>> order) {
    /**
     * Checks that it is an order of all criteria.
     *
     * @throws InvalidModel at {@code /order}, {@code /order/p} or {@code /order/p/k}: EMPTY, TOO_MUCH, DUPLICATE,
     *     UNKNOWN_REFERENCE
     */
    public Ranking {
        order = order.stream().map(List::copyOf).toList();
        int size = order.stream().mapToInt(List::size).sum();
        Points.size("/order", size);
        Set<Integer> seen = new HashSet<>();
        for (int p = 0; p < order.size(); p++) {
            if (order.get(p).isEmpty()) {
                throw new InvalidModel("/order/" + p, Code.EMPTY, Map.of());
            }
            for (int k = 0; k < order.get(p).size(); k++) {
                int criterion = order.get(p).get(k);
                String pointer = "/order/" + p + "/" + k;
                InvalidModel.reference(pointer, Integer.toString(criterion), criterion >= 0 && criterion < size);
                if (!seen.add(criterion)) {
                    throw new InvalidModel(pointer, Code.DUPLICATE, Map.of("value", criterion));
                }
            }
        }
    }

    /** The number of criteria. */
    public int size() {
        return order.stream().mapToInt(List::size).sum();
    }

    /** For each place the number of criteria on it and on those before it: N_1, N_2, ... */
    int[] reach() {
        int[] reach = new int[order.size()];
        int before = 0;
        for (int p = 0; p < reach.length; p++) {
            before += order.get(p).size();
            reach[p] = before;
        }
        return reach;
    }

    /** The same order as constraints: ties as equations, neighbouring places as inequalities. */
    public List<WeightConstraint> constraints() {
        List<WeightConstraint> constraints = new ArrayList<>();
        for (int p = 0; p < order.size(); p++) {
            List<Integer> place = order.get(p);
            for (int k = 1; k < place.size(); k++) {
                constraints.add(WeightConstraint.difference(place.get(k - 1), Relation.EQUAL, place.get(k)));
            }
            if (p > 0) {
                int above = order.get(p - 1).getFirst();
                constraints.add(WeightConstraint.difference(above, Relation.AT_LEAST, place.getFirst()));
            }
        }
        return List.copyOf(constraints);
    }
}
