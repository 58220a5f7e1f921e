package dev.touchstone.web.coverage;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Drawn;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.FactRef;
import dev.touchstone.evaluation.cells.Cells;
import dev.touchstone.evaluation.cells.Estimate;
import dev.touchstone.evaluation.coverage.Coverage;
import dev.touchstone.web.compare.Reasons;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said of one number wherever it stands on the page: whose it is, how good it is, where it is explained. */
public final class NumberWords {
    private static final double POINTS = 100;

    private final Evaluation evaluation;
    private final Page page;
    private final Reasons reasons;

    NumberWords(Evaluation evaluation, Catalogue catalogue, Page page) {
        this.evaluation = evaluation;
        this.page = page;
        reasons = new Reasons(evaluation, catalogue, page.language());
    }

    /** Why it is what it is. */
    String why(Coverage.Cell cell) {
        return reasons.sentences(cell.number().because());
    }

    /** What is at stake, in points of score. */
    String points(Coverage.Cell cell) {
        return page.n().fixed(cell.stake() * POINTS, 1);
    }

    /** Grade and age of the newest evidence; where only people or assumptions speak, the word for them. */
    Parts.Chip chip(Coverage.Cell cell) {
        Drawn number = cell.number();
        return Parts.Chip.aged(
                number.grade().map(Enum::name).orElse("?"),
                cell.months()
                        .map(months -> page.t("ui.months", "months", months))
                        .orElse(page.t("ui.undated")),
                cell.months());
    }

    /** Where the comparison explains it; empty when no candidate rests on it. */
    String href(Coverage.Cell cell) {
        return cell.candidate().isEmpty()
                ? ""
                : Page.of("", page.language(), comparison(), Page.Section.NONE)
                                .with(
                                        "cell",
                                        cell.candidate() + ":"
                                                + cell.criterion().id())
                        + "#panel";
    }

    /** The comparison of the same day. */
    String comparison() {
        return page.sameDay("/scenarios/" + evaluation.scenario() + "/compare");
    }

    /** What it is about, by id; empty where the evaluation does not hold it. */
    String criterion(String number) {
        return evaluation
                .drawn(number)
                .flatMap(drawn -> evaluation.criterion(drawn.criterion()))
                .map(criterion -> criterion.name().in(page.language()))
                .orElse("");
    }

    /** Whose it is, by id; empty where the evaluation does not hold it. */
    String ownerOf(String number) {
        return evaluation.drawn(number).map(drawn -> owner(drawn.owner())).orElse("");
    }

    /** What it takes from a claim. */
    Optional<FactRef> fact(String number, String claim) {
        return evaluation.drawn(number).stream()
                .flatMap(drawn -> drawn.facts().stream())
                .filter(fact -> fact.id().equals(claim))
                .findFirst();
    }

    /** Whose it is. */
    String owner(String owner) {
        return reasons.owner(owner);
    }

    /** The kinds of facts that the rule of a criterion reads; those that only lead to another technology are left out. */
    public static String fills(AppliedCriterion criterion, Page page) {
        String kinds = criterion.own()
                ? ""
                : Cells.kindsRead(criterion.id()).stream()
                        .map(kind -> page.t("coverage.fills." + kind))
                        .filter(text -> !text.equals("-"))
                        .collect(Collectors.joining(page.t("coverage.or")));
        return kinds.isEmpty() ? page.t("coverage.fills-own") : kinds;
    }

    /** The end of a key that says how it is known. */
    static String kind(Estimate.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
