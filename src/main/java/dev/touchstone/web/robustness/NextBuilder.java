package dev.touchstone.web.robustness;

import dev.touchstone.analysis.Separation;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.robustness.Findings.Information;
import dev.touchstone.evaluation.robustness.Findings.Worth;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.rendering.ShareTrack;
import dev.touchstone.web.coverage.NumberWords;
import dev.touchstone.web.order.OrderLinks;
import dev.touchstone.web.view.Choice;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.RobustnessView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What to measure next, and when to stop. */
final class NextBuilder {
    private static final int SHOWN = 8;
    private static final String ANCHOR = "#next";

    /** What prints as 0.00 points is nothing. */
    static final double LEAST = 0.00005;

    private final Evaluation evaluation;
    private final Named named;
    private final Page page;
    private final OrderLinks orders;
    private final Numbers n;

    NextBuilder(Evaluation evaluation, Named named, Page page, OrderLinks orders) {
        this.evaluation = evaluation;
        this.named = named;
        this.page = page;
        this.orders = orders;
        n = page.n();
    }

    RobustnessView.Next next(Information worth) {
        List<Worth> telling = worth.measurements().stream()
                .filter(each -> each.value() >= LEAST)
                .toList();
        List<Worth> shown = orders.sorted(telling).stream().limit(SHOWN).toList();
        double most = telling.isEmpty() ? 1 : telling.getFirst().value();
        int rest = worth.measurements().size() - shown.size();
        return new RobustnessView.Next(
                page.t("robustness.everything", "points", n.estimate(worth.evpi() * 100, worth.evpiError() * 100, 2)),
                IntStream.range(0, shown.size())
                        .mapToObj(k -> measured(k + 1, shown.get(k), most))
                        .toList(),
                rest == 0 ? "" : page.t(rest(telling.size() > shown.size(), telling, worth), "count", rest),
                worth.stop() ? page.t("robustness.stop") : "",
                never(worth.neverApart()),
                orders.sortable(telling) ? Optional.of(sorting()) : Optional.empty(),
                shown.isEmpty() ? "" : orders.hint(page),
                Link.to(page.t("orders-ui.all"), "/scenarios/" + evaluation.scenario() + "/test-orders"));
    }

    private static String rest(boolean further, List<Worth> telling, Information worth) {
        if (telling.isEmpty() && !worth.stop()) {
            return "robustness.rest-alone";
        }
        return further ? "robustness.rest" : "robustness.rest-nothing";
    }

    private String never(List<Separation> never) {
        return never.isEmpty()
                ? ""
                : page.t(
                        "robustness.never-apart",
                        "one",
                        named.option(never.getFirst().one()),
                        "others",
                        never.stream()
                                .map(each -> page.t(
                                        "robustness.never-apart-one",
                                        "name",
                                        named.option(each.other()),
                                        "most",
                                        n.percent(n.fixed(Math.floor(each.most() * 1000) / 10, 1))))
                                .collect(Collectors.joining(page.t("overview.comma"))),
                        "share",
                        n.percent(Separation.AHEAD));
    }

    private Choice sorting() {
        return new Choice(
                page.t("orders-ui.sort"),
                List.of(
                        new Link(
                                page.t("orders-ui.sort-worth"),
                                page.with(OrderLinks.SORT, "") + ANCHOR,
                                !orders.byDay()),
                        new Link(
                                page.t("orders-ui.sort-day"),
                                page.with(OrderLinks.SORT, OrderLinks.BY_DAY) + ANCHOR,
                                orders.byDay())));
    }

    private RobustnessView.Measured measured(int place, Worth worth, double most) {
        return new RobustnessView.Measured(
                named.measurement(worth),
                worth.what() == Worth.Kind.TEAM
                        ? "/scenarios/" + evaluation.scenario() + "/edit/team"
                        : named.explained(worth.numbers().getFirst()),
                how(worth),
                n.percent(worth.pChange(), worth.pChangeError()),
                n.estimate(worth.value() * 100, worth.error() * 100, 2),
                new ShareTrack(worth.value() / most, place == 1),
                orders.of(worth, page));
    }

    private String how(Worth worth) {
        return switch (worth.what()) {
            case NUMBER ->
                page.t(
                        "robustness.how-number",
                        "what",
                        worth.criterion()
                                .flatMap(evaluation::criterion)
                                .map(criterion -> NumberWords.fills(criterion, page))
                                .orElse(""));
            case LOAD_TEST ->
                page.t("robustness.how-load-test", "count", worth.numbers().size());
            case SIDE_BY_SIDE ->
                page.t("robustness.how-side-by-side", "count", worth.numbers().size());
            case TEAM -> page.t("robustness.how-team", "count", worth.numbers().size());
        };
    }
}
