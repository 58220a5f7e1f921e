package dev.touchstone.web.evidence;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.decision.EvidenceFeeds;
import dev.touchstone.rendering.OrderWords;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.testorder.Answering;
import dev.touchstone.testorder.TestOrder;
import dev.touchstone.web.scenario.ClaimWords;
import dev.touchstone.web.view.EvidenceDocumentView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.ScenarioView.Cell;
import dev.touchstone.web.view.ScenarioView.Head;
import dev.touchstone.web.view.ScenarioView.Row;
import dev.touchstone.web.view.ScenarioView.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the numbers of an evidence document count: {@link EvidenceFeeds}. */
public final class FeedsBuilder {
    private final Page page;
    private final Catalogue catalogue;
    private final Map<String, Scenario> scenarios;
    private final CountedBuilder counted;

    /** @param scenarios those that count now */
    public FeedsBuilder(Page page, Catalogue catalogue, List<Scenario> scenarios) {
        this.page = page;
        this.catalogue = catalogue;
        this.scenarios = scenarios.stream().collect(Collectors.toMap(Scenario::id, Function.identity()));
        counted = new CountedBuilder(page, scenarios);
    }

    /**
     * The view of what a document feeds.
     *
     * @param orders the test orders that it answers
     */
    public EvidenceDocumentView.Feeds build(String sha256, EvidenceFeeds.Feeds feeds, List<Answering.Expected> orders) {
        return new EvidenceDocumentView.Feeds(
                feeds.cells().isEmpty() ? Optional.empty() : Optional.of(cells(sha256, feeds.cells())),
                counted.build(feeds.evaluations()),
                feeds.decisions().isEmpty()
                        ? Optional.empty()
                        : Optional.of(EffectsBuilder.decisions(
                                page, page.t("evidence-ui.feeds.decisions-note"), feeds.decisions(), Map.of())),
                orders.stream().map(this::order).toList());
    }

    private Link order(Answering.Expected answered) {
        TestOrder order = answered.order();
        return Link.to(
                page.t(
                        "evidence-ui.feeds.order",
                        "what",
                        new OrderWords(order, page.language()).title(),
                        "id",
                        order.id(),
                        "count",
                        answered.numbers().size(),
                        "all",
                        order.numbers().size()),
                "/test-orders/" + order.id());
    }

    private Table cells(String sha256, List<EvidenceFeeds.Cell> cells) {
        return new Table(
                page.t("evidence-ui.feeds.cells-note"),
                List.of(
                        new Head(page.t("evidence-ui.criterion"), false),
                        new Head(page.t("evidence-ui.feeds.subject"), false),
                        new Head(page.t("evidence-ui.use.claim"), false),
                        new Head(page.t("evidence-ui.scenario"), false)),
                cells.stream().map(cell -> row(sha256, cell)).toList());
    }

    private Row row(String sha256, EvidenceFeeds.Cell cell) {
        String scenario = "/scenarios/" + cell.scenario();
        Scenario used = scenarios.get(cell.scenario());
        String criterion = ClaimWords.criterion(page, catalogue, used, cell.criterion());
        String excluded = cell.excluded()
                .map(why -> page.t("evidence-ui.excluded", "reason", why))
                .orElse("");
        return new Row(
                "",
                List.of(
                        Cell.of(criterion, excluded)
                                .to(scenario + "/compare?criterion=" + cell.criterion() + "#evidence"),
                        labelled(
                                ClaimWords.subject(page, catalogue, used, cell.subject()),
                                "",
                                "evidence-ui.feeds.subject"),
                        labelled(
                                cell.number().orElse(page.t("evidence-ui.feeds.typed")),
                                cell.number()
                                        .map(id -> NumbersBuilder.row(sha256, id))
                                        .orElse(""),
                                "evidence-ui.use.claim"),
                        labelled(counted.title(cell.scenario()), scenario, "evidence-ui.scenario")));
    }

    private Cell labelled(String text, String href, String head) {
        return new Cell(text, "", false, href, List.of(), Optional.empty(), page.t(head));
    }
}
