package dev.touchstone.web.robustness;

import dev.touchstone.analysis.Knowledge;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Option;
import dev.touchstone.evaluation.robustness.Findings.Worth;
import dev.touchstone.web.compare.Reasons;
import dev.touchstone.web.view.Page;
import java.util.List;
import java.util.Optional;

/** What the parts of the page are called, and where they are explained. */
final class Named {
    private static final double LEAST = 0.05;

    private final Evaluation evaluation;
    private final Catalogue catalogue;
    private final Page page;
    private final Reasons reasons;

    Named(Evaluation evaluation, Catalogue catalogue, Page page) {
        this.evaluation = evaluation;
        this.catalogue = catalogue;
        this.page = page;
        reasons = new Reasons(evaluation, catalogue, page.language());
    }

    Reasons reasons() {
        return reasons;
    }

    /** How alike what is missing about one technology was drawn. */
    double rho() {
        return evaluation.settings().rho();
    }

    boolean hasUnknowns() {
        return evaluation.drawn().stream()
                .flatMap(drawn -> drawn.knowledge().stream())
                .anyMatch(knowledge -> !(knowledge instanceof Knowledge.Known));
    }

    /** The criteria with weight that are not all of their dimension; of two names the dimension's counts. */
    List<AppliedCriterion> sharing() {
        return evaluation.criteria().stream()
                .filter(criterion -> criterion.weight() > 0
                        && Dimension.of(criterion.id()).isEmpty()
                        && evaluation.criteria().stream()
                                .anyMatch(other -> !other.id().equals(criterion.id())
                                        && other.dimension() == criterion.dimension()
                                        && other.weight() > 0))
                .toList();
    }

    String option(String id) {
        return evaluation
                .option(id)
                .map(option -> option.name().in(page.language()))
                .orElse(id);
    }

    String dimension(String id) {
        return Dimension.of(id)
                .map(dimension -> catalogue.name(dimension).in(page.language()))
                .orElse(id);
    }

    String criterion(String id) {
        return evaluation
                .criterion(id)
                .map(AppliedCriterion::name)
                .map(name -> name.in(page.language()))
                .orElse(id);
    }

    String number(String criterion, String owner) {
        return page.t("robustness.number", "criterion", criterion(criterion), "owner", reasons.owner(owner));
    }

    String measurement(Worth worth) {
        return switch (worth.what()) {
            case NUMBER -> number(worth.criterion().orElseThrow(), worth.subject());
            case LOAD_TEST -> page.t("robustness.load-test", "name", reasons.name(worth.subject()));
            case SIDE_BY_SIDE ->
                page.t(
                        "robustness.side-by-side",
                        "criterion",
                        criterion(worth.criterion().orElseThrow()),
                        "role",
                        reasons.name(worth.subject()));
            case TEAM -> page.t("robustness.team");
        };
    }

    /** Points of a hundred; what prints as none is still some. */
    String points(double points) {
        return points < LEAST
                ? page.t("robustness.less", "points", page.n().fixed(0.1, 1))
                : page.n().fixed(points, 1);
    }

    /** The comparison that belongs to this page: of the stored evaluation, or of the same day. */
    String comparison() {
        return evaluation.id().isEmpty()
                ? page.sameDay("/scenarios/" + evaluation.scenario() + "/compare")
                : "/evaluations/" + evaluation.id();
    }

    /** Where the comparison explains a number: at the best of those that rest on it. */
    String explained(String number) {
        Optional<Option> holder = evaluation.options().stream()
                .filter(option -> option.score().rank().isPresent())
                .filter(option ->
                        option.cells().stream().anyMatch(cell -> cell.drawn().contains(number)))
                .min((a, b) -> Integer.compare(
                        a.score().rank().orElseThrow(), b.score().rank().orElseThrow()));
        String criterion = number.substring(0, number.indexOf(':'));
        return holder.map(option -> Page.of("", page.language(), comparison(), Page.Section.NONE)
                                .with("cell", option.id() + ":" + criterion)
                        + "#panel")
                .orElse("");
    }
}
