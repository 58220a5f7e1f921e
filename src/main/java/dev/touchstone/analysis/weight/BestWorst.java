package dev.touchstone.analysis.weight;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.InvalidModel.Code;
import java.util.List;
import java.util.Map;

/**
 * What the best-worst method asks for (Rezaei 2015): how many times more the best criterion weighs than each, and how
 * many times more each weighs than the worst, on a scale from 1 to 9.
 *
 * <p>a_Bj below is the entry of best-to-others, a_jW of others-to-worst, a_BW the comparison of best and worst, which
 * both lists must state alike. They agree wholly when {@code a_Bj a_jW = a_BW} for every j.
 *
 * @param best position of the best criterion
 * @param worst position of the worst
 * @param bestToOthers a_Bj by criterion, 1 for the best itself
 * @param othersToWorst a_jW by criterion, 1 for the worst itself
 */
public record BestWorst(int best, int worst, List<Double> bestToOthers, List<Double> othersToWorst) {
    /** The end of the scale. */
    public static final double MOST = 9;

    private static final String TO_OTHERS = "/best_to_others";
    private static final String TO_WORST = "/others_to_worst";

    /**
     * Checks the numbers.
     *
     * @throws InvalidModel at {@code /best}, {@code /worst}: UNKNOWN_REFERENCE, or DUPLICATE when both are one though
     *     there are several criteria; at {@code /best_to_others}, {@code /others_to_worst} or an entry: EMPTY,
     *     TOO_MUCH, WRONG_LENGTH, NOT_FINITE, or OUT_OF_RANGE for what is not on the scale, not 1 against itself,
     *     greater than a_BW, or a second a_BW that differs
     */
    public BestWorst {
        bestToOthers = List.copyOf(bestToOthers);
        othersToWorst = List.copyOf(othersToWorst);
        int size = bestToOthers.size();
        Points.size(TO_OTHERS, size);
        InvalidModel.length(TO_WORST, size, othersToWorst.size());
        InvalidModel.reference("/best", Integer.toString(best), best >= 0 && best < size);
        InvalidModel.reference("/worst", Integer.toString(worst), worst >= 0 && worst < size);
        if (best == worst && size > 1) {
            throw new InvalidModel("/worst", Code.DUPLICATE, Map.of("value", worst));
        }
        InvalidModel.within(TO_OTHERS + "/" + best, bestToOthers.get(best), 1, 1);
        InvalidModel.within(TO_WORST + "/" + worst, othersToWorst.get(worst), 1, 1);
        double most = bestToOthers.get(worst);
        InvalidModel.within(TO_OTHERS + "/" + worst, most, 1, MOST);
        InvalidModel.within(TO_WORST + "/" + best, othersToWorst.get(best), most, most);
        for (int j = 0; j < size; j++) {
            InvalidModel.within(TO_OTHERS + "/" + j, bestToOthers.get(j), 1, most);
            InvalidModel.within(TO_WORST + "/" + j, othersToWorst.get(j), 1, most);
        }
    }

    /**
     * The same with best and worst read off the lists: the best is the criterion with 1 in best-to-others, the worst
     * the one with 1 in others-to-worst. Of several with a 1 the best is the one that stands highest above the worst,
     * the worst the one that the best stands highest above, and of those the first (the worst another than the best).
     *
     * @throws InvalidModel as the constructor, and OUT_OF_RANGE at a list without a 1
     */
    public static BestWorst of(List<Double> bestToOthers, List<Double> othersToWorst) {
        Points.size(TO_OTHERS, bestToOthers.size());
        InvalidModel.length(TO_WORST, bestToOthers.size(), othersToWorst.size());
        int best = end(TO_OTHERS, bestToOthers, othersToWorst, -1);
        int worst = end(TO_WORST, othersToWorst, bestToOthers, bestToOthers.size() == 1 ? -1 : best);
        return new BestWorst(best, worst, bestToOthers, othersToWorst);
    }

    private static int end(String pointer, List<Double> own, List<Double> other, int taken) {
        int end = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < own.size(); j++) {
            least = Math.min(least, InvalidModel.finite(pointer + "/" + j, own.get(j)));
            if (j != taken && own.get(j) == 1 && (end < 0 || other.get(j) > other.get(end))) {
                end = j;
            }
        }
        if (end < 0) {
            throw new InvalidModel(pointer, Code.OUT_OF_RANGE, Map.of("value", least, "low", 1, "high", 1));
        }
        return end;
    }

    /** The number of criteria. */
    public int size() {
        return bestToOthers.size();
    }

    /** a_BW. */
    public double bestToWorst() {
        return bestToOthers.get(worst);
    }

    /**
     * The input-based consistency ratio of Liang, Brunelli &amp; Rezaei 2020: the greatest
     * {@code |a_Bj a_jW - a_BW| / (a_BW^2 - a_BW)}; 0 (agree) to 1, and 0 where a_BW is 1. It needs no model, hence is
     * the same for both.
     */
    public double inputConsistencyRatio() {
        double most = bestToWorst();
        double greatest = 0;
        for (int j = 0; j < size() && most > 1; j++) {
            double gap = Math.abs(bestToOthers.get(j) * othersToWorst.get(j) - most);
            greatest = Math.max(greatest, gap / (most * most - most));
        }
        return greatest;
    }
}
