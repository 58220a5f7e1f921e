package dev.touchstone.analysis.weight;

import dev.touchstone.analysis.InvalidModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two levels: criteria compared with each other, and the alternatives compared under each of them (Saaty 1980, the
 * "distributive" mode): {@code score(i) = sum_j w_j p_ij} with p the weights of the alternatives under criterion j.
 *
 * <p>Adding or dropping an alternative may turn the order of the others (Belton &amp; Gear 1983), which the additive
 * score of this product does not do.
 *
 * @param criteria comparisons of the criteria
 * @param alternatives comparisons of the alternatives, one matrix a criterion, all of one size
 */
public record AhpHierarchy(PairwiseMatrix criteria, List<PairwiseMatrix> alternatives) {
    /** Scores closer than this share a rank: symmetric comparisons give equal scores but for rounding. */
    private static final double SAME = 1e-12;

    /**
     * Checks the sizes.
     *
     * @throws InvalidModel at {@code /alternatives} or {@code /alternatives/j}: WRONG_LENGTH
     */
    public AhpHierarchy {
        alternatives = List.copyOf(alternatives);
        InvalidModel.length("/alternatives", criteria.size(), alternatives.size());
        int size = alternatives.getFirst().size();
        for (int j = 0; j < alternatives.size(); j++) {
            InvalidModel.length("/alternatives/" + j, size, alternatives.get(j).size());
        }
    }

    /**
     * What came out.
     *
     * @param criteria weights and consistency of the criteria
     * @param alternatives the same of the alternatives under each criterion
     * @param scores by alternative, sum 1
     * @param ranks competition ranks: 1 is best, ties share
     */
    public record Result(Ahp criteria, List<Ahp> alternatives, List<Double> scores, List<Integer> ranks) {
        /** The lists are copied. */
        public Result {
            alternatives = List.copyOf(alternatives);
            scores = List.copyOf(scores);
            ranks = List.copyOf(ranks);
        }
    }

    /** Scores the alternatives. */
    public Result scored(PriorityVector vector, RandomIndex table) {
        Ahp top = Ahp.of(criteria, vector, table);
        List<Ahp> under =
                alternatives.stream().map(one -> Ahp.of(one, vector, table)).toList();
        List<Double> scores = new ArrayList<>();
        for (int i = 0; i < alternatives.getFirst().size(); i++) {
            double score = 0;
            for (int j = 0; j < criteria.size(); j++) {
                score += top.weights().get(j) * under.get(j).weights().get(i);
            }
            scores.add(score);
        }
        return new Result(top, under, scores, ranks(scores));
    }

    private static List<Integer> ranks(List<Double> scores) {
        List<Integer> best = IntStream.range(0, scores.size())
                .boxed()
                .sorted(Comparator.comparing(scores::get, Comparator.reverseOrder()))
                .toList();
        Integer[] ranks = new Integer[scores.size()];
        for (int k = 0; k < ranks.length; k++) {
            boolean tied = k > 0 && scores.get(best.get(k - 1)) - scores.get(best.get(k)) <= SAME;
            ranks[best.get(k)] = tied ? ranks[best.get(k - 1)] : Integer.valueOf(k + 1);
        }
        return List.of(ranks);
    }
}
