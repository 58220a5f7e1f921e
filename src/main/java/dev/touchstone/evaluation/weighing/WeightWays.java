package dev.touchstone.evaluation.weighing;

import dev.touchstone.analysis.weight.Points;
import dev.touchstone.analysis.weight.Ranking;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Budget;
import dev.touchstone.scenario.Way;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * From answers to weights on both levels. Swing, order and trade-offs are asked of all criteria at once, whatever their
 * dimension: a dimension then weighs the sum of its criteria. Pairs are asked on each level, and multiply down.
 */
@ApplicationScoped
public class WeightWays {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Budget budget;

    /** @param budget one place of it is held while weights are drawn */
    public WeightWays(Budget budget) {
        this.budget = budget;
    }

    /** Weights from points for steps; empty until every criterion has points, and some are above 0. */
    public static Optional<Proposal> swing(List<AppliedCriterion> criteria, Way.SwingPoints way) {
        Map<String, Double> points = way.points();
        if (criteria.isEmpty()
                || !criteria.stream().allMatch(one -> points.containsKey(one.id()))
                || points.values().stream().allMatch(one -> one == 0)) {
            return Optional.empty();
        }
        List<Double> weights = Points.weights(
                criteria.stream().map(one -> points.get(one.id())).toList());
        return Optional.of(Proposal.ofPoints(criteria, byId(criteria, weights), points, way));
    }

    /** Weights from an order; empty until every criterion has a place. */
    public static Optional<Proposal> ranking(List<AppliedCriterion> criteria, Way.Order way) {
        List<String> ids = criteria.stream().map(AppliedCriterion::id).toList();
        return ranked(ids, way)
                .map(ranking ->
                        Proposal.of(criteria, byId(criteria, way.formula().weights(ranking)), way));
    }

    /** The order by position; empty unless it is one of exactly these criteria. */
    static Optional<Ranking> ranked(List<String> ids, Way.Order way) {
        List<List<Integer>> order = way.order().stream()
                .filter(place -> !place.isEmpty())
                .map(place -> place.stream().map(ids::indexOf).toList())
                .toList();
        List<Integer> positions = order.stream().flatMap(List::stream).sorted().toList();
        return !ids.isEmpty()
                        && positions.equals(
                                IntStream.range(0, ids.size()).boxed().toList())
                ? Optional.of(new Ranking(order))
                : Optional.empty();
    }

    /** Weights from pairs; empty until every pair of every level is compared. */
    public static Optional<Proposal> pairwise(List<AppliedCriterion> criteria, Way.Pairs way) {
        Map<String, Level.Judged> judged = new LinkedHashMap<>();
        for (Level level : Level.of(criteria)) {
            Optional<Level.Judged> one = level.judged(way.levels().getOrDefault(level.id(), List.of()));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            judged.put(level.id(), one.get());
        }
        if (criteria.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        for (AppliedCriterion criterion : criteria) {
            String dimension = criterion.dimension().id();
            shares.put(
                    criterion.id(),
                    share(judged, Way.DIMENSIONS, dimension) * share(judged, dimension, criterion.id()));
        }
        return Optional.of(Proposal.of(criteria, shares, way));
    }

    /** An item alone on its level has all of its weight. */
    private static double share(Map<String, Level.Judged> judged, String level, String item) {
        return Optional.ofNullable(judged.get(level))
                .map(one -> one.weights().get(item))
                .orElse(1.0);
    }

    /**
     * Where the questions stand.
     *
     * @param answers about criteria of this list, each pair once
     * @throws dev.touchstone.base.ProblemException TOO_MUCH when the server has no room, or the drawing takes more than a few seconds
     */
    public Sitting questions(List<AppliedCriterion> criteria, List<Way.Answer> answers) {
        List<String> ids = criteria.stream().map(AppliedCriterion::id).toList();
        return budget.within(LONGEST, (threads, watch) -> new TradeOffs(ids, answers).sitting(watch));
    }

    /** Weights from the centre of what is possible. */
    public static Proposal centre(List<AppliedCriterion> criteria, Sitting.Possible sitting, Way.Questions way) {
        return Proposal.of(criteria, sitting.centre(), way).open(sitting.open());
    }

    private static Map<String, Double> byId(List<AppliedCriterion> criteria, List<Double> weights) {
        Map<String, Double> byId = new LinkedHashMap<>();
        List<Double> all = new ArrayList<>(weights);
        criteria.forEach(criterion -> byId.put(criterion.id(), all.removeFirst()));
        return byId;
    }
}
