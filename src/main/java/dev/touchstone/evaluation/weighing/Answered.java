package dev.touchstone.evaluation.weighing;

import dev.touchstone.analysis.InvalidModel;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return weights.elicited()
                .filter(elicited -> sameSteps(elicited, criteria))
                .map(elicited -> stated(
                        elicited.way(),
                        criteria.stream().map(AppliedCriterion::id).toList()))
                .filter(stated -> !stated.isEmpty())
                .flatMap(stated -> fitted(stated, criteria));
    }

    private static boolean sameSteps(Elicited elicited, List<AppliedCriterion> criteria) {
        Map<String, Elicited.Swing> now = Proposal.swings(criteria);
        return asked(elicited.way()).stream()
                .allMatch(id -> now.containsKey(id)
                        && now.get(id).equals(elicited.swings().get(id)));
    }

    private static Set<String> asked(Way way) {
        Stream<String> ids = switch (way) {
            case Way.Order order -> order.order().stream().flatMap(List::stream);
            case Way.Questions questions ->
                questions.answers().stream().flatMap(answer -> Stream.of(answer.first(), answer.second()));
            case Way.Points none -> Stream.of();
            case Way.SwingPoints none -> Stream.of();
            case Way.Pairs none -> Stream.of();
        };
        return ids.collect(Collectors.toSet());
    }

    private static List<WeightConstraint> stated(Way way, List<String> ids) {
        return switch (way) {
            case Way.Order order -> ordered(order, ids);
            case Way.Questions questions -> new TradeOffs(ids, questions.answers()).constraints();
            case Way.Points none -> List.of();
            case Way.SwingPoints none -> List.of();
            case Way.Pairs none -> List.of();
        };
    }

    private static List<WeightConstraint> ordered(Way.Order order, List<String> ids) {
        List<List<Integer>> places = order.order().stream()
                .map(place -> place.stream().map(ids::indexOf).toList())
                .toList();
        try {
            Ranking ranking = new Ranking(places);
            return ranking.size() == ids.size() ? ranking.constraints() : List.of();
        } catch (InvalidModel incomplete) {
            return List.of();
        }
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
