package dev.touchstone.evaluation.robustness;

import dev.touchstone.analysis.Measure;
import dev.touchstone.analysis.weight.AroundWeights;
import dev.touchstone.analysis.weight.FixedWeights;
import dev.touchstone.analysis.weight.GroupedWeights;
import dev.touchstone.analysis.weight.HeldWeights;
import dev.touchstone.analysis.weight.RankedWeights;
import dev.touchstone.analysis.weight.Ranking;
import dev.touchstone.analysis.weight.Relation;
import dev.touchstone.analysis.weight.UniformWeights;
import dev.touchstone.analysis.weight.WeightConstraint;
import dev.touchstone.analysis.weight.WeightConstraints;
import dev.touchstone.analysis.weight.WeightSampler;
import dev.touchstone.base.Seed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The weights of a model on two levels: dimensions, and the share of each criterion in its own. People weigh dimensions
 * against each other; within one the shares stay as stated.
 */
final class DimensionWeights {
    /** Weights of dimensions that differ by less are the same: they come out of divisions. */
    private static final double SAME = 1e-9;

    private final List<Measure> measures;
    private final Map<String, Double> byDimension = new LinkedHashMap<>();

    DimensionWeights(List<Measure> measures) {
        this.measures = measures;
        double sum = measures.stream().mapToDouble(Measure::weight).sum();
        measures.stream()
                .filter(measure -> measure.weight() > 0)
                .forEach(measure -> byDimension.merge(measure.group(), measure.weight() / sum, Double::sum));
    }

    /** By dimension, the sum of these weights of criteria. */
    static Map<String, Double> summed(List<Measure> measures, List<Double> weights) {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (int j = 0; j < measures.size(); j++) {
            sums.merge(measures.get(j).group(), weights.get(j), Double::sum);
        }
        return sums;
    }

    /** Ids of the dimensions that have weight, the heaviest first; those of the same weight in one list. */
    List<List<String>> order() {
        List<String> sorted = byDimension.keySet().stream()
                .sorted(Comparator.comparing(id -> -byDimension.get(id)))
                .toList();
        List<List<String>> order = new ArrayList<>();
        for (String id : sorted) {
            boolean same = !order.isEmpty() && byDimension.get(order.getLast().getFirst()) - byDimension.get(id) < SAME;
            if (!same) {
                order.add(new ArrayList<>());
            }
            order.getLast().add(id);
        }
        return order.stream().map(List::copyOf).toList();
    }

    /**
     * A sampler for a reading of the weights of dimensions, which is any but {@link WeightReading#ANSWERED}.
     *
     * @param spread of the stated weights, 0 for none
     * @param frozen ids of dimensions that keep their stated weight in every reading
     */
    WeightSampler sampler(WeightReading reading, double spread, Set<String> frozen, Seed seed) {
        List<String> dimensions = List.copyOf(byDimension.keySet());
        List<Double> free = dimensions.stream()
                .filter(id -> !frozen.contains(id))
                .map(byDimension::get)
                .toList();
        if (free.isEmpty() || (reading == WeightReading.STATED && spread == 0)) {
            return new FixedWeights(measures.stream().map(Measure::weight).toList());
        }
        return divided(
                dimensions,
                switch (reading) {
                    case STATED -> held(frozen, new AroundWeights(free, spread, seed));
                    case ORDER -> ordered(dimensions, frozen, seed);
                    case NONE -> held(frozen, new UniformWeights(free.size(), seed));
                    case ANSWERED -> throw new IllegalArgumentException("answers are about criteria");
                });
    }

    private WeightSampler held(Set<String> frozen, WeightSampler others) {
        return new HeldWeights(
                byDimension.entrySet().stream()
                        .map(one -> frozen.contains(one.getKey())
                                ? OptionalDouble.of(one.getValue())
                                : OptionalDouble.empty())
                        .toList(),
                others);
    }

    /** What is frozen has its place in the order too: what stands above it weighs no less. */
    private WeightSampler ordered(List<String> dimensions, Set<String> frozen, Seed seed) {
        Ranking ranking = new Ranking(order().stream()
                .map(tied -> tied.stream().map(dimensions::indexOf).toList())
                .toList());
        List<WeightConstraint> constraints = new ArrayList<>(ranking.constraints());
        dimensions.stream()
                .filter(frozen::contains)
                .forEach(id -> constraints.add(new WeightConstraint(
                        new TreeMap<>(Map.of(dimensions.indexOf(id), 1.0)), Relation.EQUAL, byDimension.get(id))));
        if (constraints.size() == ranking.constraints().size()) {
            return new RankedWeights(ranking, seed);
        }
        return WeightSampler.within(new WeightConstraints(dimensions.size(), constraints).possible(), seed);
    }

    /** Criteria without weight have no share of any dimension. */
    private WeightSampler divided(List<String> dimensions, WeightSampler ofDimensions) {
        double sum = measures.stream().mapToDouble(Measure::weight).sum();
        List<Integer> group = new ArrayList<>();
        List<Double> share = new ArrayList<>();
        for (Measure measure : measures) {
            group.add(Math.max(0, dimensions.indexOf(measure.group())));
            share.add(measure.weight() == 0 ? 0 : measure.weight() / sum / byDimension.get(measure.group()));
        }
        return new GroupedWeights(ofDimensions, group, share);
    }

    /** That the criteria of these dimensions together keep the stated weight of their dimension. */
    List<WeightConstraint> frozen(Set<String> dimensions) {
        List<WeightConstraint> kept = new ArrayList<>();
        byDimension.forEach((id, weight) -> {
            if (dimensions.contains(id)) {
                SortedMap<Integer, Double> terms = new TreeMap<>();
                for (int j = 0; j < measures.size(); j++) {
                    if (measures.get(j).group().equals(id)) {
                        terms.put(j, 1.0);
                    }
                }
                kept.add(new WeightConstraint(terms, Relation.EQUAL, weight));
            }
        });
        return kept;
    }

    /** That within each dimension the shares stay as they are; criteria without weight stay without. */
    List<WeightConstraint> shares() {
        List<WeightConstraint> kept = new ArrayList<>();
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int j = 0; j < measures.size(); j++) {
            Measure measure = measures.get(j);
            if (measure.weight() == 0) {
                kept.add(new WeightConstraint(new TreeMap<>(Map.of(j, 1.0)), Relation.EQUAL, 0));
                continue;
            }
            Integer other = first.putIfAbsent(measure.group(), j);
            if (other != null) {
                double ratio = measure.weight() / measures.get(other).weight();
                kept.add(new WeightConstraint(new TreeMap<>(Map.of(j, 1.0, other, -ratio)), Relation.EQUAL, 0));
            }
        }
        return kept;
    }
}
