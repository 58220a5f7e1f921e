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
     * What is drawn, or held, as one: what is free of a dimension, a frozen dimension, or a frozen criterion of one that is
     * not.
     *
     * @param id of the dimension or criterion
     * @param weight stated, as a share of all weight
     */
    private record Group(String id, String dimension, double weight, boolean held) {
        boolean holds(Measure measure) {
            return measure.group().equals(dimension) && (id.equals(dimension) || id.equals(measure.id()));
        }
    }

    /** @param frozen ids of dimensions and criteria; where they are the same the dimension is meant */
    private List<Group> groups(Set<String> frozen) {
        List<Group> groups = new ArrayList<>();
        double sum = measures.stream().mapToDouble(Measure::weight).sum();
        byDimension.forEach((dimension, weight) -> {
            double free = weight;
            if (!frozen.contains(dimension)) {
                for (Measure measure : measures) {
                    if (measure.group().equals(dimension) && measure.weight() > 0 && isFrozen(measure, frozen)) {
                        groups.add(new Group(measure.id(), dimension, measure.weight() / sum, true));
                        free -= measure.weight() / sum;
                    }
                }
            }
            if (free > SAME) {
                groups.add(new Group(dimension, dimension, free, frozen.contains(dimension)));
            }
        });
        return groups;
    }

    private boolean isFrozen(Measure measure, Set<String> frozen) {
        return frozen.contains(measure.id()) && !byDimension.containsKey(measure.id());
    }

    /**
     * A sampler for a reading of the weights of dimensions, which is any but {@link WeightReading#ANSWERED}.
     *
     * @param spread of the stated weights, 0 for none
     * @param frozen ids of dimensions and criteria that keep their stated weight in every reading; of a dimension of which
     *     only some criteria are frozen the others share what is drawn for them
     */
    WeightSampler sampler(WeightReading reading, double spread, Set<String> frozen, Seed seed) {
        List<Group> groups = groups(frozen);
        List<Double> free = groups.stream()
                .filter(group -> !group.held())
                .map(Group::weight)
                .toList();
        if (free.isEmpty() || (reading == WeightReading.STATED && spread == 0)) {
            return new FixedWeights(measures.stream().map(Measure::weight).toList());
        }
        return divided(
                groups,
                switch (reading) {
                    case STATED -> held(groups, new AroundWeights(free, spread, seed));
                    case ORDER -> ordered(groups, seed);
                    case NONE -> held(groups, new UniformWeights(free.size(), seed));
                    case ANSWERED -> throw new IllegalArgumentException("answers are about criteria");
                });
    }

    private static WeightSampler held(List<Group> groups, WeightSampler others) {
        return new HeldWeights(
                groups.stream()
                        .map(group -> group.held() ? OptionalDouble.of(group.weight()) : OptionalDouble.empty())
                        .toList(),
                others);
    }

    /** What is frozen has its place in the order too: the whole of what stands above it weighs no less. */
    private WeightSampler ordered(List<Group> groups, Seed seed) {
        List<String> dimensions = List.copyOf(byDimension.keySet());
        Ranking ranking = new Ranking(order().stream()
                .map(tied -> tied.stream().map(dimensions::indexOf).toList())
                .toList());
        if (groups.stream().noneMatch(Group::held)) {
            return new RankedWeights(ranking, seed);
        }
        List<WeightConstraint> constraints = new ArrayList<>();
        for (WeightConstraint between : ranking.constraints()) {
            SortedMap<Integer, Double> terms = new TreeMap<>();
            for (int g = 0; g < groups.size(); g++) {
                Double sign =
                        between.terms().get(dimensions.indexOf(groups.get(g).dimension()));
                if (sign != null) {
                    terms.put(g, sign);
                }
            }
            constraints.add(new WeightConstraint(terms, between.relation(), between.bound()));
        }
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).held()) {
                constraints.add(new WeightConstraint(
                        new TreeMap<>(Map.of(g, 1.0)),
                        Relation.EQUAL,
                        groups.get(g).weight()));
            }
        }
        return WeightSampler.within(new WeightConstraints(groups.size(), constraints).possible(), seed);
    }

    /** Criteria without weight have no share of anything. */
    private WeightSampler divided(List<Group> groups, WeightSampler ofGroups) {
        double sum = measures.stream().mapToDouble(Measure::weight).sum();
        List<Integer> group = new ArrayList<>();
        List<Double> share = new ArrayList<>();
        for (Measure measure : measures) {
            int own = 0;
            while (own < groups.size() && !groups.get(own).holds(measure)) {
                own++;
            }
            boolean counts = own < groups.size();
            group.add(counts ? own : 0);
            share.add(counts ? measure.weight() / sum / groups.get(own).weight() : 0);
        }
        return new GroupedWeights(ofGroups, group, share);
    }

    /** That what is frozen keeps its stated weight: the criteria of a dimension together, a criterion on its own. */
    List<WeightConstraint> frozen(Set<String> frozen) {
        List<WeightConstraint> kept = new ArrayList<>();
        for (Group group : groups(frozen)) {
            if (group.held()) {
                SortedMap<Integer, Double> terms = new TreeMap<>();
                for (int j = 0; j < measures.size(); j++) {
                    if (group.holds(measures.get(j))) {
                        terms.put(j, 1.0);
                    }
                }
                kept.add(new WeightConstraint(terms, Relation.EQUAL, group.weight()));
            }
        }
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
