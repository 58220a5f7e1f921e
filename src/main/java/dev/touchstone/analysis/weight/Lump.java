package dev.touchstone.analysis.weight;

import dev.touchstone.base.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The criteria that no constraint names, as one item that weighs their sum; there are two of them at least, or none.
 *
 * <p>A set of weights that constraints on the others leave is a prism over what the items can weigh: given the sum s of m
 * unnamed criteria, these fill a simplex of size s, whose volume is as {@code s^(m - 1)}. Hence a uniform draw of all weights
 * is a draw of the items with that density, and then a uniform division of s.
 *
 * @param size number of criteria
 * @param named positions of those that are items of their own, ascending
 * @param unnamed positions of those in the lump, ascending; empty, or two and more
 */
record Lump(int size, List<Integer> named, List<Integer> unnamed) {

    static Lump of(WeightConstraints constraints) {
        boolean[] isNamed = new boolean[constraints.size()];
        for (WeightConstraint constraint : constraints.constraints()) {
            constraint.terms().forEach((criterion, factor) -> isNamed[criterion] |= factor != 0);
        }
        List<Integer> all = IntStream.range(0, isNamed.length).boxed().toList();
        List<Integer> unnamed = all.stream().filter(j -> !isNamed[j]).toList();
        return unnamed.size() < 2
                ? new Lump(isNamed.length, all, List.of())
                : new Lump(isNamed.length, all.stream().filter(j -> isNamed[j]).toList(), unnamed);
    }

    /** The constraints on the items: the named criteria in their order, then the lump. */
    WeightConstraints items(WeightConstraints constraints) {
        if (unnamed.isEmpty()) {
            return constraints;
        }
        int[] item = new int[size];
        IntStream.range(0, named.size()).forEach(k -> item[named.get(k)] = k);
        return new WeightConstraints(
                named.size() + 1,
                constraints.constraints().stream()
                        .map(constraint -> new WeightConstraint(
                                terms(item, constraint.terms()), constraint.relation(), constraint.bound()))
                        .toList());
    }

    private static SortedMap<Integer, Double> terms(int[] item, SortedMap<Integer, Double> terms) {
        SortedMap<Integer, Double> moved = new TreeMap<>();
        terms.forEach((criterion, factor) -> {
            if (factor != 0) {
                moved.put(item[criterion], factor);
            }
        });
        return moved;
    }

    /** The power of the lump's weight in the density of the items; 0 where there is no lump. */
    int power() {
        return Math.max(0, unnamed.size() - 1);
    }

    /** The lump's position among the items; there must be one. */
    int position() {
        return named.size();
    }

    /** What each criterion can weigh, from what each item can. */
    List<Interval> ranges(List<Interval> items) {
        Interval[] ranges = new Interval[size];
        IntStream.range(0, named.size()).forEach(k -> ranges[named.get(k)] = items.get(k));
        unnamed.forEach(j -> ranges[j] = new Interval(0, items.get(position()).high()));
        return List.of(ranges);
    }

    /** Weights of all criteria of which the unnamed weigh alike. */
    double[] shared(double[] items) {
        double[] alike = new double[unnamed.size()];
        Arrays.fill(alike, 1.0 / unnamed.size());
        return divided(items, alike);
    }

    /** Weights of all criteria, the lump divided at random. */
    double[] divided(double[] items, RandomGenerator random) {
        double[] shares = new double[unnamed.size()];
        UniformWeights.simplex(random, shares);
        return divided(items, shares);
    }

    private double[] divided(double[] items, double[] shares) {
        double[] weights = new double[size];
        IntStream.range(0, named.size()).forEach(k -> weights[named.get(k)] = items[k]);
        for (int k = 0; k < shares.length; k++) {
            weights[unnamed.get(k)] = shares[k] * items[position()];
        }
        return weights;
    }
}
