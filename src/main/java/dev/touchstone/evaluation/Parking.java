package dev.touchstone.evaluation;

import dev.touchstone.analysis.Outcome;
import dev.touchstone.analysis.Reading;
import dev.touchstone.catalogue.Aggregation;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.cells.Cells;
import dev.touchstone.evaluation.cells.Estimate;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which criteria are too thin for the reading "on what is known" (criteria-and-cells.md 7).
 *
 * <p>Counted over the technologies in the files of the catalogue that could fill the scenario's slots, in a team's own
 * copies of them, never over its shortlist nor what it added: else one candidate more could reverse two others.
 */
final class Parking {
    private static final String KNOWN = "known";

    private final Set<String> parked;
    private final List<AppliedCriterion> criteria;

    /** @param parked ids of the criteria that are too thin */
    Parking(Set<String> parked, List<AppliedCriterion> criteria) {
        this.parked = parked;
        this.criteria = criteria;
    }

    static Parking of(Catalogue catalogue, Scenario scenario, List<AppliedCriterion> criteria, Cells cells) {
        double needed = catalogue.judgements().number("reading.parked_below");
        Set<String> parked = new HashSet<>();
        for (AppliedCriterion criterion : criteria) {
            int known = 0;
            int applicable = 0;
            for (Slot slot : scenario.slots()) {
                for (Technology technology : catalogue.shipped(slot.role())) {
                    Estimate estimate = cells.ofPart(criterion, technology.id(), Optional.of(slot));
                    if (estimate.kind() != Estimate.Kind.NOT_APPLICABLE) {
                        applicable++;
                        known += estimate.kind() == Estimate.Kind.MISSING ? 0 : 1;
                    }
                }
            }
            boolean counts = !criterion.own() && criterion.aggregation() != Aggregation.MEAN_OVER_EDGES;
            if (counts && applicable > 0 && known < needed * applicable) {
                parked.add(criterion.id());
            }
        }
        return new Parking(parked, criteria);
    }

    /** Weights of the second reading; empty when nothing is parked, or everything that counts. */
    Optional<List<Double>> weights(List<AppliedCriterion> all) {
        if (parked.isEmpty()) {
            return Optional.empty();
        }
        Map<Dimension, Double> kept = new EnumMap<>(Dimension.class);
        Map<Dimension, Double> whole = new EnumMap<>(Dimension.class);
        for (AppliedCriterion criterion : all) {
            whole.merge(criterion.dimension(), criterion.weight(), Double::sum);
            kept.merge(criterion.dimension(), parked.contains(criterion.id()) ? 0 : criterion.weight(), Double::sum);
        }
        List<Double> weights = all.stream()
                .map(criterion -> {
                    double rest = kept.get(criterion.dimension());
                    boolean stays = !parked.contains(criterion.id()) && rest > 0;
                    return stays ? criterion.weight() * whole.get(criterion.dimension()) / rest : 0.0;
                })
                .toList();
        return weights.stream().anyMatch(weight -> weight > 0) ? Optional.of(weights) : Optional.empty();
    }

    /** What was parked in a stored evaluation, under these criteria; empty where it has no second reading. */
    static Optional<Parking> stored(Evaluation evaluation, List<AppliedCriterion> criteria) {
        return evaluation.known().map(known -> new Parking(new HashSet<>(known.parked()), criteria));
    }

    /** The reading that decides and, where there is one, the one on what is known. */
    static List<Reading> readings(List<AppliedCriterion> criteria, Optional<Parking> parking) {
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading(
                Reading.STATED, criteria.stream().map(AppliedCriterion::weight).toList()));
        parking.flatMap(one -> one.weights(criteria)).ifPresent(weights -> readings.add(new Reading(KNOWN, weights)));
        return readings;
    }

    /** The line beside the verdict. */
    KnownReading reading(Outcome outcome) {
        Optional<Outcome.Scored> leader =
                outcome.candidates().stream().max(Comparator.comparingDouble(Outcome.Scored::first));
        List<String> dimensions = criteria.stream()
                .map(AppliedCriterion::dimension)
                .distinct()
                .filter(dimension -> criteria.stream()
                        .filter(criterion -> criterion.dimension() == dimension)
                        .allMatch(criterion -> parked.contains(criterion.id())))
                .map(Dimension::id)
                .toList();
        return new KnownReading(
                criteria.stream()
                        .map(AppliedCriterion::id)
                        .filter(parked::contains)
                        .toList(),
                dimensions,
                leader.filter(scored -> scored.first() > 0).map(Outcome.Scored::id),
                leader.map(Outcome.Scored::first).orElse(0.0));
    }
}
