package dev.touchstone.web.compare;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.rendering.RichText;
import dev.touchstone.rendering.Scale;
import dev.touchstone.web.view.ComparisonView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.List;
import java.util.Optional;

/** The comparison of a scenario whose scores are covered: its weights, and why nothing else is shown. Nothing is evaluated. */
public final class CoveredBuilder {
    private final String id;
    private final List<AppliedCriterion> criteria;
    private final Catalogue catalogue;
    private final Page page;
    private final CompareState state;
    private final FromScenario scenario;

    /** @param id of the scenario */
    public CoveredBuilder(
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

    /** The view. @param covered why, and what can be done */
    public ComparisonView build(Parts.State covered) {
        return new ComparisonView(
                new ComparisonView.Verdict(
                        "", RichText.of(page.t("weighing.covered.sentence")), "", List.of(), List.of(), List.of()),
                new WeightsBuilder(id, criteria, catalogue, page, state, scenario).build(),
                Optional.of(covered),
                Optional.empty(),
                "",
                Scale.fromZero(1),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new ComparisonView.Matrix(
                        "", List.of(), List.of(), Link.to("", ""), List.of(), "", List.of(), List.of()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
    }
}
