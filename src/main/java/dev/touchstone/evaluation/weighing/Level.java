package dev.touchstone.evaluation.weighing;

import dev.touchstone.analysis.weight.Ahp;
import dev.touchstone.analysis.weight.Consistency;
import dev.touchstone.analysis.weight.PairwiseMatrix;
import dev.touchstone.analysis.weight.PriorityVector;
import dev.touchstone.analysis.weight.RandomIndex;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.scenario.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One level of pairwise comparisons: the dimensions, or the criteria of a dimension.
 *
 * @param id {@link Way#DIMENSIONS} or id of the dimension
 * @param items ids of what is compared, two or more
 */
public record Level(String id, List<String> items) {
    /**
     * Most items of one level that people can keep apart while they compare each with each (Saaty &amp; Ozdemir 2003): 36
     * pairs.
     */
    public static final int MOST_ITEMS = 9;

    /** Most pairs of all levels together that are asked: 85 of thirty criteria in five dimensions, about half an hour's answers. */
    public static final int MOST_PAIRS = 90;

    /** Up to here inconsistency is usually let pass (Saaty 1980). */
    public static final double USUAL_LIMIT = 0.1;

    /**
     * What the comparisons of a level say.
     *
     * @param weights by item, sum 1
     * @param worst the three that contradict each other most
     */
    public record Judged(Map<String, Double> weights, Consistency consistency, Optional<Triad> worst) {
        /** Whether they contradict each other more than is usually let pass. */
        public boolean inconsistent() {
            return consistency.cr().orElse(0) > USUAL_LIMIT;
        }
    }

    /** The levels of some criteria: the dimensions where there are several, and each dimension with several criteria. */
    public static List<Level> of(List<AppliedCriterion> criteria) {
        Map<String, List<String>> inside = inside(criteria);
        List<Level> levels = new ArrayList<>();
        if (inside.size() > 1) {
            levels.add(new Level(Way.DIMENSIONS, List.copyOf(inside.keySet())));
        }
        inside.forEach((dimension, ids) -> {
            if (ids.size() > 1) {
                levels.add(new Level(dimension, List.copyOf(ids)));
            }
        });
        return List.copyOf(levels);
    }

    static Map<String, List<String>> inside(List<AppliedCriterion> criteria) {
        Map<String, List<String>> inside = new LinkedHashMap<>();
        criteria.forEach(
                criterion -> inside.computeIfAbsent(criterion.dimension().id(), key -> new ArrayList<>())
                        .add(criterion.id()));
        return inside;
    }

    /** Whether so many pairs on such levels can be asked of a person. */
    public static boolean askable(List<Level> levels) {
        return levels.stream().allMatch(level -> level.items().size() <= MOST_ITEMS) && pairs(levels) <= MOST_PAIRS;
    }

    /** How many pairs they have together. */
    public static int pairs(List<Level> levels) {
        return levels.stream().mapToInt(Level::pairs).sum();
    }

    /** How many pairs it has. */
    public int pairs() {
        return items.size() * (items.size() - 1) / 2;
    }

    /** What the comparisons say; empty until every pair is compared. */
    public Optional<Judged> judged(List<Way.Compared> compared) {
        double[][] entries = new double[items.size()][items.size()];
        for (int i = 0; i < entries.length; i++) {
            entries[i][i] = 1;
        }
        for (Way.Compared pair : compared) {
            int more = items.indexOf(pair.more());
            int less = items.indexOf(pair.less());
            if (more >= 0 && less >= 0 && more != less) {
                entries[more][less] = pair.times();
                entries[less][more] = 1 / pair.times();
            }
        }
        if (Arrays.stream(entries).flatMapToDouble(Arrays::stream).anyMatch(entry -> entry == 0)) {
            return Optional.empty();
        }
        return Optional.of(judged(new PairwiseMatrix(Arrays.stream(entries)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList())));
    }

    private Judged judged(PairwiseMatrix matrix) {
        Ahp ahp = Ahp.of(matrix, PriorityVector.EIGEN, RandomIndex.SAATY);
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            weights.put(items.get(i), ahp.weights().get(i));
        }
        return new Judged(weights, ahp.consistency(), Triad.worst(matrix));
    }
}
