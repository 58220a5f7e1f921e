package dev.touchstone.evaluation.weighing;

import dev.touchstone.analysis.weight.RankedWeights;
import dev.touchstone.analysis.weight.Ranking;
import dev.touchstone.analysis.weight.WeightConstraint;
import dev.touchstone.analysis.weight.WeightConstraints;
import dev.touchstone.analysis.weight.WeightSampler;
import dev.touchstone.base.Seed;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.scenario.Elicited;
import dev.touchstone.scenario.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people answered about the weights of criteria, as statements that any other weights have to meet too: an order, or
 * bounds on the ratio of two. Points and pairs compared name one weighting and leave nothing open.
 *
 * @param constraints on the weights of criteria by their position; the stated weights meet them
 * @param order the order, where that is what they say
 */
public record Answered(List<WeightConstraint> constraints, Optional<Ranking> order) {
    /** Points are kept in percent to a ten thousandth: weights that follow from answers miss them by about that. */
    private static final double ROUNDING = 1e-5;

    public Answered {
        constraints = List.copyOf(constraints);
    }

    /**
     * The answers behind some weights, where they still bind.
     *
     * @param elicited how the weights were asked for
     * @param criteria with the stated weights, sum 1
     * @return empty where the way leaves nothing open; where a criterion that was asked about is gone, or its step from worst
     *     to best is another one since; where an order leaves out a criterion; and where the stated weights contradict the
     *     answers, because they do not follow from them then
     */
    public static Optional<Answered> of(Optional<Elicited> elicited, List<AppliedCriterion> criteria) {
        List<String> ids = criteria.stream().map(AppliedCriterion::id).toList();
        return elicited.flatMap(asked -> stated(asked.way(), ids)
                .filter(stated ->
                        !stated.constraints().isEmpty() && sameSteps(stated.constraints(), asked.swings(), criteria))
                .flatMap(stated -> stated.fitted(criteria)));
    }

    /** What is gone has the position -1. */
    private static Optional<Answered> stated(Way way, List<String> ids) {
        return switch (way) {
            case Way.Order order ->
                WeightWays.ranked(ids, order).map(ranking -> new Answered(ranking.constraints(), Optional.of(ranking)));
            case Way.Questions questions ->
                Optional.of(new Answered(new TradeOffs(ids, questions.answers()).constraints(), Optional.empty()));
            case Way.Points none -> Optional.empty();
            case Way.SwingPoints none -> Optional.empty();
            case Way.Pairs none -> Optional.empty();
        };
    }

    /**
     * Uniform on all weights that meet the answers.
     *
     * @param criteria how many there are
     * @param more what the weights have to meet besides; the stated weights meet it
     */
    public WeightSampler sampler(int criteria, List<WeightConstraint> more, Seed seed) {
        if (more.isEmpty() && order.isPresent()) {
            return new RankedWeights(order.get(), seed);
        }
        List<WeightConstraint> all = new ArrayList<>(constraints);
        all.addAll(more);
        return WeightSampler.within(new WeightConstraints(criteria, all).possible(), seed);
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
    private Optional<Answered> fitted(List<AppliedCriterion> criteria) {
        List<WeightConstraint> fitted = new ArrayList<>();
        for (WeightConstraint constraint : constraints) {
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
        return Optional.of(new Answered(fitted, order));
    }
}
