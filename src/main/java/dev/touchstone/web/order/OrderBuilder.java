package dev.touchstone.web.order;

import dev.touchstone.rendering.Dates;
import dev.touchstone.rendering.OrderWords;
import dev.touchstone.testorder.OrderState;
import dev.touchstone.testorder.OrderedNumber;
import dev.touchstone.testorder.TestOrder;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.OrderView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.view.ScenarioView.Cell;
import dev.touchstone.web.view.ScenarioView.Head;
import dev.touchstone.web.view.ScenarioView.Row;
import dev.touchstone.web.view.ScenarioView.Table;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The page of a test order: what to measure, under which conditions, and how the answer comes back. */
public final class OrderBuilder {
    private static final int SHORT_HASH = 12;

    private final TestOrder order;
    private final Page page;
    private final OrderWords words;

    /** The page of an order. */
    public OrderBuilder(TestOrder order, Page page) {
        this.order = order;
        this.page = page;
        words = new OrderWords(order, page.language());
    }

    /**
     * A form that ends the order, as it was sent.
     *
     * @param seen hash of the revision that the person has seen
     * @param act {@code close} or {@code withdraw}, of the form that was refused; empty for none
     * @param reason as typed in it
     * @param faults of it
     */
    public record Ends(String seen, String act, String reason, Map<String, String> faults) {
        /** Of a page that nobody has sent anything from. */
        public static Ends fresh(String seen) {
            return new Ends(seen, "", "", Map.of());
        }
    }

    /**
     * The page.
     *
     * @param covered why it may not say who leads and what the answer is worth; absent where it may
     * @param writes whether the person may change it
     */
    public OrderView build(Optional<Parts.State> covered, boolean writes, Ends ends) {
        boolean open = order.state() == OrderState.OPEN;
        return new OrderView(
                words.scenario(),
                words.title(),
                open ? "open" : order.state() == OrderState.WITHDRAWN ? "out" : "ok",
                words.state(),
                actions(open && writes),
                numbers(),
                conditions(),
                order.terms().conditions().remarks().lines().toList(),
                covered.isPresent() ? Optional.empty() : Optional.of(question()),
                covered,
                back(),
                answers(),
                open && writes ? List.of(end("close", ends), end("withdraw", ends)) : List.of(),
                margin());
    }

    private List<Link> actions(boolean edits) {
        String address = "/test-orders/" + order.id();
        List<Link> actions = new ArrayList<>();
        if (edits) {
            actions.add(Link.to(page.t("orders-ui.edit"), address + "/edit"));
        }
        actions.add(Link.to(page.t("orders-ui.sheet"), address + "/sheet.md"));
        return actions;
    }

    private Table numbers() {
        return table(
                words.how(),
                List.of("number", "unit", "metric", "state"),
                order.numbers().stream()
                        .map(number -> List.of(
                                words.number(number),
                                words.units(number),
                                words.metrics(number),
                                page.t(number.answered() ? "orders.state.answered" : "orders-ui.waits")))
                        .toList());
    }

    private Optional<Table> conditions() {
        List<OrderWords.Condition> conditions = words.conditions();
        return conditions.isEmpty()
                ? Optional.empty()
                : Optional.of(table(
                        page.t("orders-ui.conditions-note"),
                        List.of("condition", "value", "note"),
                        conditions.stream()
                                .map(each -> List.of(each.label(), each.value(), each.note()))
                                .toList()));
    }

    private OrderView.Question question() {
        Table turns = table(
                words.leader().isEmpty() ? page.t("orders-ui.turns") : words.leader(),
                List.of("number", "now", "turns"),
                order.numbers().stream()
                        .map(number -> List.of(words.number(number), words.now(number), words.turn(number)))
                        .toList());
        return new OrderView.Question(
                turns,
                Stream.of(words.worth(), words.perDay(), words.drawn())
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    private OrderView.Back back() {
        if (words.asksTeam()) {
            Link team = Link.to(page.t("orders-ui.team"), "/scenarios/" + order.scenario() + "/edit/team");
            return new OrderView.Back(words.back(), List.of(new OrderView.Way(team, "")));
        }
        return new OrderView.Back(
                words.back(),
                words.technologies().stream()
                        .map(id -> new OrderView.Way(
                                Link.to(page.t("orders-ui.import", "name", words.name(id)), words.page(id)),
                                words.command(id)))
                        .toList());
    }

    private Optional<Table> answers() {
        List<Row> rows = order.numbers().stream().flatMap(this::answers).toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        page.t("orders-ui.answers-note"),
                        heads(List.of("number", "document", "sha256", "since")),
                        rows));
    }

    private Stream<Row> answers(OrderedNumber number) {
        return number.answers().stream()
                .map(answer -> new Row(
                        "",
                        List.of(
                                Cell.of(words.number(number)),
                                labelled(answer.document(), "document").to("/evidence/" + answer.sha256()),
                                labelled(answer.sha256().substring(0, SHORT_HASH), "sha256"),
                                labelled(Dates.day(answer.at(), ZoneOffset.UTC), "since"))));
    }

    private Table table(String caption, List<String> heads, List<List<String>> rows) {
        return new Table(
                caption,
                heads(heads),
                rows.stream().map(texts -> new Row("", cells(heads, texts))).toList());
    }

    private List<Head> heads(List<String> keys) {
        return keys.stream()
                .map(key -> new Head(page.t("orders.head." + key), false))
                .toList();
    }

    private List<Cell> cells(List<String> heads, List<String> texts) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            cells.add(labelled(texts.get(i), heads.get(i)));
        }
        return cells;
    }

    private Cell labelled(String text, String key) {
        return new Cell(text, "", false, "", List.of(), Optional.empty(), page.t("orders.head." + key));
    }

    private FormView end(String act, Ends ends) {
        boolean refused = ends.act().equals(act);
        String field = "reason-" + act;
        Map<String, String> faults = refused ? ends.faults() : Map.of();
        return new FormView(
                page.t("orders-ui." + act),
                page.t("orders-ui." + act + "-text"),
                Optional.empty(),
                FormView.Fault.all(faults),
                "/test-orders/" + order.id() + "/" + act,
                List.of(Field.of(field, "area", page.t("orders-ui.reason"), refused ? ends.reason() : "")
                        .needed()
                        .error(faults.getOrDefault(field, ""))),
                List.of(new Parts.Labelled("seen", ends.seen(), "")),
                page.t("orders-ui." + act),
                List.of());
    }

    private List<Parts.Margin> margin() {
        List<Parts.Labelled> facts = new ArrayList<>();
        fact(facts, "order", order.id(), "");
        fact(facts, "scenario", words.scenario(), "/scenarios/" + order.scenario());
        fact(
                facts,
                "made",
                page.t(
                        "orders.made-by",
                        "name",
                        order.made().name(),
                        "date",
                        Dates.day(order.made().at(), ZoneOffset.UTC)),
                "");
        fact(facts, "assignee", order.terms().assignee(), "");
        fact(facts, "due", order.terms().due().map(Dates::day).orElse(""), "");
        fact(facts, "effort", words.effort(), "");
        List<Parts.Margin> margin = new ArrayList<>();
        margin.add(new Parts.Margin(page.t("orders.one"), facts, List.of(), "", List.of()));
        order.ending()
                .ifPresent(ending -> margin.add(new Parts.Margin(
                        page.t("orders.ended"),
                        List.of(),
                        List.of(
                                page.t(
                                        "orders.ended-by",
                                        "name",
                                        ending.by().name(),
                                        "date",
                                        Dates.day(ending.by().at(), ZoneOffset.UTC)),
                                ending.reason()),
                        "",
                        List.of())));
        return margin;
    }

    private void fact(List<Parts.Labelled> facts, String key, String value, String href) {
        if (!value.isEmpty()) {
            facts.add(new Parts.Labelled(page.t("orders." + key), value, href));
        }
    }
}
