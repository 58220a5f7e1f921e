package dev.touchstone.web.compare;

import dev.touchstone.base.LocalText;
import dev.touchstone.evaluation.Bill;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.FactRef;
import dev.touchstone.evaluation.OneNumber;
import dev.touchstone.evaluation.Option;
import dev.touchstone.rendering.PriceWords;
import dev.touchstone.scenario.PriceSheet;
import dev.touchstone.web.view.ComparisonView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.ScenarioView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Node-months as money, at the prices that a person entered: the score never reads them. Says which price is missing and
 * where it is entered. Also says where throughput and cost rest on one and the same number, so that nobody takes them for
 * two.
 */
final class MoneyBuilder {
    private static final int MOST_NAMES = 6;

    private final Evaluation evaluation;
    private final Page page;
    private final Optional<PriceSheet> prices;
    private final String edit;
    private final PriceWords words;

    /** @param edit where prices are entered; empty where the person may not */
    MoneyBuilder(Evaluation evaluation, Page page, Optional<PriceSheet> prices, String edit) {
        this.evaluation = evaluation;
        this.page = page;
        this.prices = prices;
        this.edit = edit;
        words = new PriceWords(page.language(), UnaryOperator.identity());
    }

    /** The part about money; empty where node-months are not scored. */
    Optional<ComparisonView.Money> build(List<Option> options) {
        return evaluation
                .criterion(Bill.CRITERION)
                .map(criterion -> prices.map(sheet -> priced(sheet, options)).orElseGet(this::unpriced));
    }

    private ComparisonView.Money unpriced() {
        return new ComparisonView.Money(
                page.t("prices.unpriced"), List.of(), Optional.empty(), links("prices.enter", "currency"));
    }

    private ComparisonView.Money priced(PriceSheet sheet, List<Option> options) {
        List<String> missing = new ArrayList<>();
        if (sheet.nodeMonth().isEmpty()) {
            missing.add(page.t("prices.missing-node"));
        }
        if (evaluation.switches().edition().equals("paid")) {
            licences(sheet, options).ifPresent(missing::add);
        }
        boolean node = sheet.nodeMonth().isEmpty();
        return new ComparisonView.Money(
                words.whose(sheet) + page.t("record-ui.space") + page.t("prices.apart"),
                missing,
                Optional.of(table(sheet, options)),
                links(node ? "prices.enter-node" : "prices.change", node ? "node_month" : "currency"));
    }

    private List<Link> links(String text, String field) {
        return edit.isEmpty() ? List.of() : List.of(Link.to(page.t(text), edit + "#" + field));
    }

    /** Who reckons with paid editions wants to know which of them nobody has priced. */
    private Optional<String> licences(PriceSheet sheet, List<Option> options) {
        TreeSet<String> without = new TreeSet<>();
        options.forEach(option -> without.addAll(Bill.of(sheet, option).unpriced()));
        if (without.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = without.stream()
                .limit(MOST_NAMES)
                .map(id -> evaluation.names().getOrDefault(id, LocalText.of(id)).in(page.language()))
                .toList();
        String named = String.join(page.t("overview.comma"), names);
        int more = without.size() - names.size();
        return Optional.of(page.t(
                "prices.missing-licences",
                "names",
                more == 0 ? named : page.t("compare.and-more", "names", named, "count", more)));
    }

    private ScenarioView.Table table(PriceSheet sheet, List<Option> options) {
        String nodes = sheet.nodeMonth()
                .map(price -> page.t("prices.for-nodes-at", "money", page.n().money(sheet.currency(), price)))
                .orElseGet(() -> page.t("prices.for-nodes"));
        return new ScenarioView.Table(
                page.t("prices.caption", "currency", sheet.currency()),
                List.of(
                        new ScenarioView.Head(page.t("prices.stack"), false),
                        new ScenarioView.Head(page.t("prices.nodes"), true),
                        new ScenarioView.Head(nodes, true),
                        new ScenarioView.Head(page.t("prices.others"), true),
                        new ScenarioView.Head(page.t("prices.sum"), true)),
                options.stream().map(option -> row(sheet, option)).toList());
    }

    private ScenarioView.Row row(PriceSheet sheet, Option option) {
        Bill bill = Bill.of(sheet, option);
        return new ScenarioView.Row(
                "",
                List.of(
                        ScenarioView.Cell.of(option.name().in(page.language())),
                        cell(
                                "prices.nodes",
                                bill.nodeMonths()
                                        .map(span -> page.n().range(span.low(), span.high()))
                                        .orElseGet(() -> without(bill))),
                        cell(
                                "prices.for-nodes",
                                bill.nodes()
                                        .map(span -> words.money(sheet, span))
                                        .orElseGet(() -> without(bill))),
                        cell(
                                "prices.others",
                                bill.others().isEmpty()
                                        ? page.t("prices.none")
                                        : page.n().money(sheet.currency(), bill.added())),
                        cell(
                                "prices.sum",
                                bill.total()
                                        .map(span -> words.money(sheet, span))
                                        .orElseGet(() -> without(bill)))));
    }

    /** Where there is a total and yet no nodes, the nodes do not apply. */
    private String without(Bill bill) {
        return page.t(bill.gap()
                .map(gap -> switch (gap) {
                    case NODES_UNKNOWN -> "prices.unknown";
                    case NODE_UNPRICED -> "prices.not-priced";
                    case NOTHING_PRICED -> "prices.not-applicable";
                })
                .orElse("prices.not-applicable"));
    }

    private ScenarioView.Cell cell(String label, String text) {
        return ScenarioView.Cell.figure(text, page.t(label));
    }

    /** One sentence a number that counts in throughput and in cost, with the stacks where it does. */
    List<String> restOnOne(List<Option> options) {
        Map<FactRef, List<String>> stacks = new LinkedHashMap<>();
        for (Option option : options) {
            OneNumber.behindThroughputAndCost(evaluation, option)
                    .forEach(fact -> stacks.computeIfAbsent(fact, none -> new ArrayList<>())
                            .add(option.name().in(page.language())));
        }
        return stacks.entrySet().stream()
                .map(entry -> page.t(
                        "prices.one-number",
                        "stacks",
                        String.join(page.t("prices.and"), entry.getValue()),
                        "count",
                        entry.getValue().size(),
                        "number",
                        Sources.said(entry.getKey(), page),
                        "source",
                        Sources.shown(entry.getKey().source(), page.language())))
                .toList();
    }
}
