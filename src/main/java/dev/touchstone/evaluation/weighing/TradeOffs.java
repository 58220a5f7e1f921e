package dev.touchstone.evaluation.weighing;

import dev.touchstone.analysis.Watch;
import dev.touchstone.analysis.weight.Centroid;
import dev.touchstone.analysis.weight.Feasibility;
import dev.touchstone.analysis.weight.Polytope;
import dev.touchstone.analysis.weight.WeightConstraint;
import dev.touchstone.analysis.weight.WeightConstraints;
import dev.touchstone.analysis.weight.WeightSampler;
import dev.touchstone.base.Interval;
import dev.touchstone.base.Seed;
import dev.touchstone.scenario.Way;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Eight questions at most, each about two steps, each answer a pair of bounds on the ratio of their weights.
 *
 * <p><b>The next question</b> is about the two criteria whose weights are most loosely tied to each other: among the
 * pairs that were not asked, the one with the greatest standard deviation of {@code w_a - w_b} over
 * {@value #SAMPLES} weights drawn uniformly from all that fit the answers so far, with a fixed seed. Pairs within a
 * tenth of the greatest count as equal, since their order would be that of the sampling error, and the first of them in
 * the order of the scenario is asked. The difference, not the ratio: between two criteria that both hardly count the
 * ratio stays wide open, and nothing depends on it.
 *
 * <p>The questions end after {@link Way#MOST_QUESTIONS}, when all pairs were asked, or when the widest pair is open by
 * less than a hundredth of the whole weight.
 */
final class TradeOffs {
    /** From here on one counts clearly more than the other. */
    static final double CLEARLY = 1.2;

    /** From here on far more. */
    static final double FAR = 3;

    /**
     * What a step weighs at least that was said to count more or less than another: without it a circle (a over b, b over c,
     * c over a) would be met by three weights of 0. Eight answers of three times in a row still fit above it.
     */
    private static final double LEAST = 1e-5;

    private static final int NO_ANSWER = -1;

    static final int SAMPLES = 1_024;

    private static final long SEED = 42;
    private static final int BLOCK = 256;
    private static final double EQUALLY_OPEN = 0.9;
    private static final double SETTLED = 0.01;

    private final List<String> ids;
    private final List<Way.Answer> answers;

    TradeOffs(List<String> ids, List<Way.Answer> answers) {
        this.ids = List.copyOf(ids);
        this.answers = List.copyOf(answers);
    }

    /** Bounds on the ratio of two weights, with the position of the answer that they come from. */
    private record Stated(int answer, WeightConstraint constraint) {}

    private List<Stated> stated() {
        List<Stated> stated = new ArrayList<>();
        SortedSet<Integer> compared = new TreeSet<>();
        for (int i = 0; i < answers.size(); i++) {
            int first = ids.indexOf(answers.get(i).first());
            int second = ids.indexOf(answers.get(i).second());
            for (WeightConstraint constraint :
                    constraints(first, second, answers.get(i).says())) {
                stated.add(new Stated(i, constraint));
                compared.addAll(List.of(first, second));
            }
        }
        compared.forEach(position -> stated.add(new Stated(
                NO_ANSWER, WeightConstraint.between(position, LEAST, 1).getFirst())));
        return stated;
    }

    /** All that the answers say of weights, and the least weight of what they are about. */
    List<WeightConstraint> constraints() {
        return stated().stream().map(Stated::constraint).toList();
    }

    private static List<WeightConstraint> constraints(int first, int second, Way.Says says) {
        return switch (says) {
            case FIRST_FAR -> List.of(atLeast(first, FAR, second));
            case FIRST -> WeightConstraint.ratio(first, second, CLEARLY, FAR);
            case SAME -> List.of(atLeast(first, 1 / CLEARLY, second), atLeast(second, 1 / CLEARLY, first));
            case SECOND -> WeightConstraint.ratio(second, first, CLEARLY, FAR);
            case SECOND_FAR -> List.of(atLeast(second, FAR, first));
            case OPEN -> List.of();
        };
    }

    private static WeightConstraint atLeast(int more, double times, int less) {
        return WeightConstraint.ratio(more, less, times, times).getFirst();
    }

    /** All weights that fit the answers, or which of the answers contradict each other. */
    Sitting sitting(Watch watch) {
        List<Stated> stated = stated();
        return switch (examined(stated)) {
            case Feasibility.Conflict conflict -> new Sitting.Contradiction(minimal(stated));
            case Feasibility.Possible possible -> possible(possible.polytope(), watch);
        };
    }

    private Feasibility examined(List<Stated> stated) {
        return new WeightConstraints(
                        ids.size(), stated.stream().map(Stated::constraint).toList())
                .examined();
    }

    /**
     * Answers that no weights fit together, though any of them left out makes the others possible: each answer is left out in
     * turn, for good if the rest still conflicts (Chinneck &amp; Dravnieks 1991). An answer stands or falls with both of its
     * bounds, and the least weight of a step always holds; hence not the conflict of single constraints.
     */
    private List<Integer> minimal(List<Stated> stated) {
        List<Stated> kept = stated;
        List<Integer> conflict = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            int answer = i;
            List<Stated> rest =
                    kept.stream().filter(one -> one.answer() != answer).toList();
            if (examined(rest) instanceof Feasibility.Conflict) {
                kept = rest;
            } else {
                conflict.add(answer);
            }
        }
        return conflict;
    }

    private Sitting possible(Polytope polytope, Watch watch) {
        WeightSampler sampler = WeightSampler.within(polytope, new Seed(SEED));
        Centroid centroid = Centroid.of(sampler, Centroid.BLOCKS, watch);
        Map<String, Double> centre = new LinkedHashMap<>();
        Map<String, Interval> open = new LinkedHashMap<>();
        List<Interval> ranges = polytope.ranges();
        for (int j = 0; j < ids.size(); j++) {
            centre.put(ids.get(j), centroid.weights().get(j));
            open.put(ids.get(j), ranges.get(j));
        }
        return new Sitting.Possible(
                centre, open, answers.size() < Way.MOST_QUESTIONS ? widest(drawn(sampler)) : Optional.empty());
    }

    private double[][] drawn(WeightSampler sampler) {
        double[][] all = new double[ids.size()][SAMPLES];
        double[][] block = new double[ids.size()][BLOCK];
        for (int b = 0; b < SAMPLES / BLOCK; b++) {
            sampler.draw(b, block, BLOCK);
            for (int j = 0; j < all.length; j++) {
                System.arraycopy(block[j], 0, all[j], b * BLOCK, BLOCK);
            }
        }
        return all;
    }

    private Optional<Sitting.Pair> widest(double[][] drawn) {
        Set<Set<String>> asked = new HashSet<>();
        answers.forEach(answer -> asked.add(Set.of(answer.first(), answer.second())));
        List<Sitting.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                if (!asked.contains(Set.of(ids.get(i), ids.get(j)))) {
                    pairs.add(new Sitting.Pair(ids.get(i), ids.get(j), spread(drawn[i], drawn[j])));
                }
            }
        }
        double most = pairs.stream().mapToDouble(Sitting.Pair::spread).max().orElse(0);
        return most < SETTLED
                ? Optional.empty()
                : pairs.stream()
                        .filter(pair -> pair.spread() >= EQUALLY_OPEN * most)
                        .findFirst();
    }

    /** Standard deviation of the differences of two rows. */
    private static double spread(double[] one, double[] other) {
        double sum = 0;
        double squares = 0;
        for (int s = 0; s < one.length; s++) {
            double difference = one[s] - other[s];
            sum += difference;
            squares += difference * difference;
        }
        double mean = sum / one.length;
        return Math.sqrt(Math.max(0, squares / one.length - mean * mean));
    }
}
