package dev.touchstone.scenario;

import dev.touchstone.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;

/** What a scenario still lacks: some of it keeps it from being evaluated, the rest makes its answer weak. */
public final class Readiness {

    /**
     * One point of the list.
     *
     * @param code of the sentence
     * @param done whether it is there
     * @param needed whether nothing can be evaluated without it
     */
    public record Point(String code, boolean done, boolean needed) {}

    private Readiness() {}

    /** The list in the order in which one fills it in. */
    public static List<Point> of(Catalogue catalogue, Scenario scenario) {
        List<Point> points = new ArrayList<>();
        points.add(new Point("ready.question", !scenario.question().isBlank(), false));
        points.add(new Point("ready.candidates", hasCandidates(scenario), true));
        points.add(new Point("ready.criteria", !scenario.criteria().isEmpty(), true));
        points.add(new Point("ready.weights", hasWeight(catalogue, scenario), true));
        points.add(new Point("ready.requirements", !scenario.requirements().isEmpty(), false));
        points.add(new Point("ready.team", scenario.team().isPresent(), false));
        points.add(new Point("ready.today", scenario.today().isPresent(), false));
        return List.copyOf(points);
    }

    /** True when nothing that is needed is missing. */
    public static boolean canBeEvaluated(Catalogue catalogue, Scenario scenario) {
        return of(catalogue, scenario).stream().allMatch(point -> point.done() || !point.needed());
    }

    private static boolean hasCandidates(Scenario scenario) {
        return !scenario.stacks().isEmpty()
                || (!scenario.slots().isEmpty()
                        && scenario.slots().stream()
                                .noneMatch(slot -> slot.technologies().isEmpty()));
    }

    /** Some criterion must count: points on dimensions without criteria count nothing. */
    private static boolean hasWeight(Catalogue catalogue, Scenario scenario) {
        Weights weights = scenario.weights();
        return scenario.criteria().stream().anyMatch(choice -> {
            boolean dimensionCounts = weights.dimensions().isEmpty()
                    || weights.dimensions().getOrDefault(dimensionOf(catalogue, choice), 0.0) > 0;
            return dimensionCounts && weights.criteria().getOrDefault(choice.criterionId(), 1.0) > 0;
        });
    }

    private static String dimensionOf(Catalogue catalogue, CriterionChoice choice) {
        return switch (choice) {
            case CriterionChoice.FromLibrary library ->
                catalogue.criterion(library.ref()).map(c -> c.dimension().id()).orElse("");
            case CriterionChoice.Own own -> own.dimension().id();
        };
    }
}
