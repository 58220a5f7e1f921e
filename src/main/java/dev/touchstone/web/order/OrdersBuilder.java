package dev.touchstone.web.order;

import dev.touchstone.rendering.Dates;
import dev.touchstone.rendering.OrderWords;
import dev.touchstone.testorder.OrderState;
import dev.touchstone.testorder.TestOrder;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.OrdersView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.view.ScenarioView.Cell;
import dev.touchstone.web.view.ScenarioView.Head;
import dev.touchstone.web.view.ScenarioView.Row;
import dev.touchstone.web.view.ScenarioView.Section;
import dev.touchstone.web.view.ScenarioView.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The test orders of a scenario: what is open first, the first made first. */
public final class OrdersBuilder {
    private static final double POINTS = 100;

    private final Page page;
    private final String scenario;
    private final boolean open;

    /** @param open whether it may say what an order is worth; not while the scores of the scenario are covered */
    public OrdersBuilder(Page page, String scenario, boolean open) {
        this.page = page;
        this.scenario = scenario;
        this.open = open;
    }

    /** The page. */
    public OrdersView build(List<TestOrder> orders) {
        List<TestOrder> waiting = orders.stream()
                .filter(order -> order.state() == OrderState.OPEN)
                .sorted((one, other) -> one.made().at().compareTo(other.made().at()))
                .toList();
        List<TestOrder> ended = orders.stream()
                .filter(order -> order.state() != OrderState.OPEN)
                .toList();
        List<Section> sections = new ArrayList<>();
        if (!waiting.isEmpty()) {
            sections.add(section("open", waiting));
        }
        if (!ended.isEmpty()) {
            sections.add(section("ended", ended));
        }
        return new OrdersView(
                page.t("orders-ui.sentence", "count", waiting.size()),
                open || orders.isEmpty() ? "" : page.t("orders-ui.covered"),
                orders.isEmpty() ? List.of() : files(),
                orders.isEmpty() ? Optional.of(empty()) : Optional.empty(),
                sections);
    }

    private List<Link> files() {
        String base = "/scenarios/" + scenario;
        return List.of(
                Link.to(page.t("orders-ui.more"), base + "/robustness#next"),
                Link.to(page.t("orders-ui.markdown"), base + "/test-orders.md"),
                Link.to(page.t("orders-ui.csv"), base + "/test-orders.csv"));
    }

    private Parts.State empty() {
        return new Parts.State(
                "empty",
                page.t("orders.none"),
                page.t("orders-ui.empty"),
                List.of(Link.to(page.t("place.robustness"), "/scenarios/" + scenario + "/robustness#next")),
                "");
    }

    private Section section(String id, List<TestOrder> orders) {
        return new Section(
                id, page.t("orders-ui." + id), "", "", "", Optional.empty(), List.of(), List.of(table(orders)));
    }

    private Table table(List<TestOrder> orders) {
        List<Head> heads = new ArrayList<>(List.of(head("measurement", false), head("state", false)));
        if (open) {
            heads.add(head("worth", true));
        }
        heads.add(head("effort", true));
        if (open) {
            heads.add(head("per-day", true));
        }
        heads.addAll(List.of(head("assignee", false), head("due", true)));
        return new Table(
                page.t(open ? "orders-ui.list-note" : "orders-ui.list-plain"),
                heads,
                orders.stream().map(this::row).toList());
    }

    private Head head(String key, boolean figure) {
        return new Head(label(key), figure);
    }

    private String label(String key) {
        return page.t("orders.head." + key);
    }

    private Row row(TestOrder order) {
        OrderWords words = new OrderWords(order, page.language());
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(words.title(), order.id()).to("/test-orders/" + order.id()));
        cells.add(labelled(words.state(), "state"));
        if (open) {
            cells.add(Cell.figure(points(order.worth().value()), label("worth")));
        }
        cells.add(Cell.figure(dash(words.effort()), label("effort")));
        if (open) {
            cells.add(Cell.figure(order.perDay().map(this::points).orElse("—"), label("per-day")));
        }
        cells.add(labelled(dash(order.terms().assignee()), "assignee"));
        cells.add(Cell.figure(dash(order.terms().due().map(Dates::day).orElse("")), label("due")));
        return new Row("", cells);
    }

    private Cell labelled(String text, String key) {
        return new Cell(text, "", false, "", List.of(), Optional.empty(), label(key));
    }

    private String points(double share) {
        return page.n().fixed(share * POINTS, 2);
    }

    private static String dash(String text) {
        return text.isEmpty() ? "—" : text;
    }
}
