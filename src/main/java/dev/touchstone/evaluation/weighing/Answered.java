package dev.touchstone.evaluation.weighing;

import dev.touchstone.analysis.weight.Ranking;
import dev.touchstone.analysis.weight.WeightConstraint;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.scenario.Elicited;
import dev.touchstone.scenario.Way;
import dev.touchstone.scenario.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people answered about the weights of criteria, as statements that any other weights have to meet too: an order, or
 * bounds on the ratio of two. Points and pairs compared name one weighting and leave nothing open.
 *
 * @param constraints on the weights of criteria by their position; the stated weights meet them
 */
public record Answered(List<WeightConstraint> constraints) {
    /** Points are kept in percent to a ten thousandth: weights that follow from answers miss them by about that. */
    private static final double ROUNDING = 1e-5;

    public Answered {
        constraints = List.copyOf(constraints);
    }

    /**
     * The answers behind some weights, where they still bind.
     *
     * @param criteria with the stated weights, sum 1
     * @return empty where the way leaves nothing open; where a criterion that was asked about is gone, or its step from worst
     *     to best is another one since; where an order leaves out a criterion; and where the stated weights contradict the
     *     answers, because they do not follow from them then
     */
    public static Optional<Answered> of(Weights weights, List<AppliedCriterion> criteria) {
        List<String> ids = criteria.stream().map(AppliedCriterion::id).toList();
        return weights.elicited().flatMap(elicited -> {
            List<WeightConstraint> stated = stated(elicited.way(), ids);
            return !stated.isEmpty() && sameSteps(stated, elicited.swings(), criteria)
                    ? fitted(stated, criteria)
                    : Optional.empty();
        });
    }

    /** What is gone has the position -1. */
    private static List<WeightConstraint> stated(Way way, List<String> ids) {
        return switch (way) {
            case Way.Order order ->
                WeightWays.ranked(ids, order).map(Ranking::constraints).orElse(List.of());
            case Way.Questions questions -> new TradeOffs(ids, questions.answers()).constraints();
            case Way.Points none -> List.of();
            case Way.SwingPoints none -> List.of();
            case Way.Pairs none -> List.of();
        };
    }

    private static boolean sameSteps(
            List<WeightConstraint> stated, Map<String, Elicited.Swing> asked, List<AppliedCriterion> criteria) {
        Map<String, Elicited.Swing> now = Proposal.swings(criteria);
        return stated.stream()
                .flatMap(constraint -> constraint.terms().keySet().stream())
                .allMatch(position -> position >= 0
                        && now.get(criteria.get(position).id())
                                .equals(asked.get(criteria.get(position).id())));
    }

    /** A bound that the stated weights miss by rounding alone is moved to where they are. */
    private static Optional<Answered> fitted(List<WeightConstraint> stated, List<AppliedCriterion> criteria) {
        List<WeightConstraint> fitted = new ArrayList<>();
        for (WeightConstraint constraint : stated) {
            double sum = constraint.terms().entrySet().stream()
                    .mapToDouble(term ->
                            term.getValue() * criteria.get(term.getKey()).weight())
                    .sum();
            double missed = switch (constraint.relation()) {
                case AT_LEAST -> constraint.bound() - sum;
                case AT_MOST -> sum - constraint.bound();
                case EQUAL -> Math.abs(sum - constraint.bound());
            };
            if (missed > ROUNDING) {
                return Optional.empty();
            }
            fitted.add(missed > 0 ? new WeightConstraint(constraint.terms(), constraint.relation(), sum) : constraint);
        }
        return Optional.of(new Answered(fitted));
    }
}
