package dev.touchstone.analysis.method;

import java.util.List;

/** What stands behind the scores of a method. Lists over alternatives and criteria are in the order of the matrix. */
public sealed interface Detail {
    /**
     * Behind a weighted sum.
     *
     * @param values the normalised numbers, alternatives down and criteria across
     */
    record Values(List<List<Double>> values) implements Detail {}

    /**
     * Behind TOPSIS; everything after normalising and weighting.
     *
     * @param ideal the best number of each criterion
     * @param antiIdeal the worst number of each criterion
     * @param toIdeal distance of each alternative to the ideal
     * @param toAntiIdeal distance of each alternative to the anti-ideal
     */
    record Distances(List<Double> ideal, List<Double> antiIdeal, List<Double> toIdeal, List<Double> toAntiIdeal)
            implements Detail {}

    /**
     * Behind VIKOR; Q are the scores.
     *
     * @param s group utility S of each alternative, smaller is better
     * @param r individual regret R of each alternative, smaller is better
     * @param acceptableAdvantage whether the first leads the second by 1 / (m - 1) of Q at least
     * @param acceptableStability whether the first is also first by S or by R
     * @param compromiseSet the alternatives proposed, by position, ascending; one of them when both conditions hold
     */
    record Compromise(
            List<Double> s,
            List<Double> r,
            boolean acceptableAdvantage,
            boolean acceptableStability,
            List<Integer> compromiseSet)
            implements Detail {}

    /**
     * Behind PROMETHEE II; the net flows {@code phiPlus - phiMinus} are the scores.
     *
     * @param phiPlus how much each alternative is preferred to the others on average, greater is better
     * @param phiMinus how much the others are preferred to it on average, smaller is better
     */
    record Flows(List<Double> phiPlus, List<Double> phiMinus) implements Detail {}

    /**
     * Behind SPOTIS.
     *
     * @param ideal the ideal point that was used, in the units of the criteria
     * @param distances distance to the ideal as a share of the range, alternatives down and criteria across
     */
    record Shares(List<Double> ideal, List<List<Double>> distances) implements Detail {}
}
