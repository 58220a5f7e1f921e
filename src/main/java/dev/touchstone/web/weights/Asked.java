package dev.touchstone.web.weights;

import dev.touchstone.base.Problem;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.rendering.Messages;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.ElicitView;
import dev.touchstone.web.view.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a form asks about, in the words of the page, and what was typed into it.
 *
 * @param criteria of the scenario, in the order of the dimensions
 * @param typed the fields
 */
record Asked(Page page, Catalogue catalogue, List<AppliedCriterion> criteria, Typed typed) {
    private static final String AREA = "weighing.";

    /** So many of what is missing are named. */
    private static final int NAMED = 5;

    /** The words {@code weighing.<key>}; arguments as names and values in turn. */
    String t(String key, Object... arguments) {
        return page.t(AREA + key, arguments);
    }

    AppliedCriterion criterion(String id) {
        return criteria.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    boolean has(String id) {
        return criteria.stream().anyMatch(one -> one.id().equals(id));
    }

    /** The name of a criterion, or of a dimension. */
    String name(String id) {
        return has(id)
                ? criterion(id).name().in(page.language())
                : dimension(Dimension.of(id).orElseThrow());
    }

    String dimension(Dimension dimension) {
        return catalogue.name(dimension).in(page.language());
    }

    /** The step of a criterion; that of a dimension is all of its criteria at once. */
    String swing(String id) {
        return has(id)
                ? swing(criterion(id))
                : criteria.stream()
                        .filter(one -> one.dimension().id().equals(id))
                        .map(one -> one.name().in(page.language()) + " " + swing(one))
                        .collect(Collectors.joining(t("between")));
    }

    private String swing(AppliedCriterion criterion) {
        return t(
                "swing.step",
                "worst",
                page.n().exact(criterion.stackWorst()),
                "best",
                page.quantity(criterion.stackBest(), criterion.unit()));
    }

    /** Those of a dimension. */
    List<AppliedCriterion> inside(Dimension dimension) {
        return criteria.stream().filter(one -> one.dimension() == dimension).toList();
    }

    /** The dimensions that have criteria, in the fixed order. */
    List<Dimension> dimensions() {
        return criteria.stream().map(AppliedCriterion::dimension).distinct().toList();
    }

    /** What is wrong with a number that was typed. */
    String unread(String code, String text) {
        return Messages.in(page.language()).problem(code, Map.of("value", Problem.quoted(text)));
    }

    /** Which criteria nothing was said of yet, the first few by name; nothing where none is missing, or all are. */
    List<ElicitView.Note> missing(Collection<String> said) {
        List<AppliedCriterion> missing =
                criteria.stream().filter(one -> !said.contains(one.id())).toList();
        if (missing.isEmpty() || said.isEmpty()) {
            return List.of();
        }
        String names = missing.stream()
                .limit(NAMED)
                .map(one -> one.name().in(page.language()))
                .collect(Collectors.joining(t("between")));
        int more = missing.size() - NAMED;
        return List.of(new ElicitView.Note(
                more > 0 ? t("missing.more", "names", names, "count", more) : t("missing", "names", names), false));
    }

    Asked with(Typed other) {
        return new Asked(page, catalogue, criteria, other);
    }
}
