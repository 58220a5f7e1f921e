package dev.touchstone.web.compare;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.rendering.ContributionBar;
import dev.touchstone.rendering.Scale;
import dev.touchstone.web.view.ComparisonView;
import dev.touchstone.web.view.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The weights above a comparison: to look with others, and to save them. */
public final class WeightsBuilder {
    private final String id;
    private final List<AppliedCriterion> criteria;
    private final Catalogue catalogue;
    private final Page page;
    private final CompareState state;
    private final FromScenario scenario;

    WeightsBuilder(Evaluation evaluation, Catalogue catalogue, Page page, CompareState state, FromScenario scenario) {
        this(evaluation.scenario(), evaluation.criteria(), catalogue, page, state, scenario);
    }

    /**
     * The same where nothing was evaluated.
     *
     * @param id of the scenario
     */
    public WeightsBuilder(
            String id,
            List<AppliedCriterion> criteria,
            Catalogue catalogue,
            Page page,
            CompareState state,
            FromScenario scenario) {
        this.id = id;
        this.criteria = criteria;
        this.catalogue = catalogue;
        this.page = page;
        this.state = state;
        this.scenario = scenario;
    }

    /** The view. */
    public ComparisonView.Weights build() {
        Map<String, Double> percents = percents(criteria);
        List<ComparisonView.Weight> list = new ArrayList<>();
        List<ContributionBar.Part> strip = new ArrayList<>();
        percents.forEach((id, percent) -> {
            String name = catalogue.name(Dimension.of(id).orElseThrow()).in(page.language());
            list.add(new ComparisonView.Weight(id, name, CompareState.WEIGHT + id, percent, false));
            strip.add(new ContributionBar.Part(id, name, percent));
        });
        boolean unsaved = !state.weights().isEmpty() && !same(percents, scenario.weights());
        return new ComparisonView.Weights(
                unsaved ? page.t("compare.weights-unsaved") : scenario.said(),
                "/scenarios/" + id + "/weights",
                page.path(),
                page.kept(name -> !name.equals(CompareState.WEIGHTS) && !name.startsWith(CompareState.WEIGHT)),
                list,
                unsaved,
                scenario.saving().isEmpty() ? "" : "/scenarios/" + id + "/edit/weights",
                scenario.saving(),
                page.sameDay(page.path()),
                new ContributionBar(Scale.fromZero(100), strip, false));
    }

    /** Percent by dimension, in the fixed order; only dimensions that have criteria. */
    public static Map<String, Double> percents(List<AppliedCriterion> criteria) {
        Map<String, Double> percents = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            List<AppliedCriterion> own = criteria.stream()
                    .filter(criterion -> criterion.dimension() == dimension)
                    .toList();
            if (!own.isEmpty()) {
                double sum = own.stream().mapToDouble(AppliedCriterion::weight).sum();
                percents.put(dimension.id(), Math.round(sum * 10_000) / 100.0);
            }
        }
        return percents;
    }

    private static boolean same(Map<String, Double> first, Map<String, Double> second) {
        return first.keySet().equals(second.keySet())
                && first.entrySet().stream()
                        .allMatch(entry -> Math.abs(entry.getValue() - second.get(entry.getKey())) < 0.02);
    }
}
