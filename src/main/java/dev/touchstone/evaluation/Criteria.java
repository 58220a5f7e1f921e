package dev.touchstone.evaluation;

import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Aggregation;
import dev.touchstone.catalogue.Axis;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Criterion;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.catalogue.Range;
import dev.touchstone.scenario.CriterionChoice;
import dev.touchstone.scenario.RangeChoice;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Weights;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Brings the criteria of a scenario into one form: ends of the range for a slot and for the stack, and a weight each.
 * Criteria stand in the order of the dimensions, inside a dimension in the order of the scenario.
 */
public final class Criteria {
    private final Catalogue catalogue;
    private final Scenario scenario;

    private Criteria(Catalogue catalogue, Scenario scenario) {
        this.catalogue = catalogue;
        this.scenario = scenario;
    }

    /** The criteria of a scenario that has passed {@code ScenarioCheck}; their weights sum to 1. */
    public static List<AppliedCriterion> of(Catalogue catalogue, Scenario scenario) {
        return weighted(new Criteria(catalogue, scenario).unweighted(), scenario.weights());
    }

    /**
     * The same criteria under other weights: a dimension's share of the points of all dimensions that have criteria,
     * times the criterion's share inside it.
     */
    public static List<AppliedCriterion> weighted(List<AppliedCriterion> criteria, Weights weights) {
        Map<Dimension, Double> inside = new EnumMap<>(Dimension.class);
        criteria.forEach(criterion -> inside.merge(criterion.dimension(), points(weights, criterion), Double::sum));
        double all = inside.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .mapToDouble(entry -> points(weights, entry.getKey()))
                .sum();
        return criteria.stream()
                .map(criterion -> {
                    double siblings = inside.get(criterion.dimension());
                    double local = siblings > 0 ? points(weights, criterion) / siblings : 0;
                    return criterion.withWeight(all > 0 ? local * points(weights, criterion.dimension()) / all : 0);
                })
                .toList();
    }

    /** Points of a dimension: as given; where no dimension has any, all count the same. */
    public static double points(Weights weights, Dimension dimension) {
        return weights.dimensions().isEmpty() ? 1 : weights.dimensions().getOrDefault(dimension.id(), 0.0);
    }

    private static double points(Weights weights, AppliedCriterion criterion) {
        return weights.criteria().getOrDefault(criterion.id(), 1.0);
    }

    private List<AppliedCriterion> unweighted() {
        List<AppliedCriterion> all = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            for (CriterionChoice choice : scenario.criteria()) {
                AppliedCriterion criterion = applied(choice);
                if (criterion.dimension() == dimension) {
                    all.add(criterion);
                }
            }
        }
        return List.copyOf(all);
    }

    private AppliedCriterion applied(CriterionChoice choice) {
        return switch (choice) {
            case CriterionChoice.FromLibrary library -> applied(library);
            case CriterionChoice.Own own -> applied(own);
        };
    }

    private AppliedCriterion applied(CriterionChoice.FromLibrary choice) {
        Criterion criterion = catalogue.criterion(choice.ref()).orElseThrow();
        RangeChoice range =
                choice.range().orElseGet(() -> usual(criterion.range().orElseThrow()));
        return with(
                range,
                criterion.range().map(Range::axis).orElse(Axis.LINEAR),
                criterion.aggregation(),
                new AppliedCriterion(
                        criterion.id(),
                        criterion.name(),
                        criterion.question(),
                        criterion.dimension(),
                        false,
                        criterion.unit(),
                        criterion.direction(),
                        0,
                        1,
                        Axis.LINEAR,
                        0,
                        1,
                        criterion.aggregation(),
                        0));
    }

    private AppliedCriterion applied(CriterionChoice.Own own) {
        return with(
                own.range(),
                Axis.LINEAR,
                own.aggregation(),
                new AppliedCriterion(
                        own.id(),
                        own.name(),
                        own.question().orElse(LocalText.EMPTY),
                        own.dimension(),
                        true,
                        own.unit(),
                        own.direction(),
                        0,
                        1,
                        Axis.LINEAR,
                        0,
                        1,
                        own.aggregation(),
                        0));
    }

    private static RangeChoice usual(Range range) {
        return new RangeChoice(range.worst(), range.best(), null, null);
    }

    /** Only a sum grows with the number of slots: all other aggregations stay within the range of one slot. */
    private AppliedCriterion with(RangeChoice range, Axis usualAxis, Aggregation aggregation, AppliedCriterion bare) {
        double slots =
                aggregation == Aggregation.SUM ? Math.max(1, scenario.slots().size()) : 1;
        boolean ofStack =
                range.per().filter(per -> per == RangeChoice.Per.STACK).isPresent();
        double perSlot = ofStack ? 1 / slots : 1;
        double perStack = ofStack ? 1 : slots;
        return new AppliedCriterion(
                bare.id(),
                bare.name(),
                bare.question(),
                bare.dimension(),
                bare.own(),
                bare.unit(),
                bare.direction(),
                range.worst() * perSlot,
                range.best() * perSlot,
                range.axis().orElse(usualAxis),
                range.worst() * perStack,
                range.best() * perStack,
                aggregation,
                0);
    }
}
