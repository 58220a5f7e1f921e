package dev.touchstone.evaluation.weighing;

import dev.touchstone.base.Interval;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.scenario.Elicited;
import dev.touchstone.scenario.Way;
import dev.touchstone.scenario.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Weights that follow from answers, before anybody saves them.
 *
 * @param weights as they would be saved, with the way and the steps that it was asked of
 * @param shares of each criterion of all weight, 0..1
 * @param open what each criterion's weight can still be; empty where the way leaves nothing open
 */
public record Proposal(Weights weights, Map<String, Double> shares, Map<String, Interval> open) {
    /** Points of dimensions stand in percent, to a ten thousandth: far below what anybody can mean. */
    private static final double DIGITS = 1e4;

    private static final double PERCENT = 100;

    /** Weights of all criteria as percent of the whole: a dimension has the sum of its criteria. */
    static Proposal of(List<AppliedCriterion> criteria, Map<String, Double> shares, Way way) {
        return points(criteria, shares, way, share -> Math.round(share * PERCENT * DIGITS) / DIGITS, Map.of());
    }

    /** Points as they were given: a dimension has the sum of its criteria. */
    static Proposal ofPoints(
            List<AppliedCriterion> criteria, Map<String, Double> shares, Map<String, Double> given, Way way) {
        return points(criteria, given, way, point -> point, Map.of()).sharing(shares);
    }

    private static Proposal points(
            List<AppliedCriterion> criteria,
            Map<String, Double> by,
            Way way,
            Function<Double, Double> written,
            Map<String, Interval> open) {
        Map<String, Double> inside = new LinkedHashMap<>();
        Map<String, Double> dimensions = new LinkedHashMap<>();
        for (AppliedCriterion criterion : criteria) {
            inside.put(criterion.id(), written.apply(by.get(criterion.id())));
            dimensions.merge(criterion.dimension().id(), by.get(criterion.id()), Double::sum);
        }
        dimensions.replaceAll((id, sum) -> written.apply(sum));
        Elicited elicited = new Elicited(way, swings(criteria));
        return new Proposal(new Weights(dimensions, inside, null, Optional.of(elicited), null), by, open);
    }

    /** The steps of criteria from worst to best, for the whole stack. */
    public static Map<String, Elicited.Swing> swings(List<AppliedCriterion> criteria) {
        return criteria.stream()
                .collect(Collectors.toMap(
                        AppliedCriterion::id,
                        one -> new Elicited.Swing(one.stackWorst(), one.stackBest(), one.unit()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private Proposal sharing(Map<String, Double> others) {
        return new Proposal(weights, others, open);
    }

    Proposal open(Map<String, Interval> ranges) {
        return new Proposal(weights, shares, ranges);
    }
}
