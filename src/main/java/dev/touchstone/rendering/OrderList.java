package dev.touchstone.rendering;

import dev.touchstone.base.Language;
import dev.touchstone.testorder.TestOrder;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The test orders of a scenario as one file: a table in Markdown to read, or CSV to go on with. */
public final class OrderList {
    /** Media type of the CSV. */
    public static final String CSV = "text/csv; charset=UTF-8";

    /** Media type of the Markdown. */
    public static final String MARKDOWN = "text/markdown; charset=UTF-8";

    private static final double POINTS = 100;

    private OrderList() {}

    /**
     * A line an order; the names of columns are the same in every language, and figures unrounded.
     *
     * @param open whether it may say what each is worth; not while the scenario's scores are covered
     */
    public static String csv(List<TestOrder> orders, Language language, boolean open) {
        StringBuilder csv = new StringBuilder(Csv.BEGIN);
        csv.append(Csv.line(List.of(
                "id",
                "state",
                "kind",
                "measurement",
                "numbers",
                "answered",
                "value_points",
                "error_points",
                "p_change",
                "p_change_error",
                "person_days",
                "value_points_per_day",
                "assignee",
                "due",
                "made_on",
                "made_by")));
        orders.forEach(order -> csv.append(Csv.line(line(order, new OrderWords(order, language), open))));
        return csv.toString();
    }

    private static List<String> line(TestOrder order, OrderWords words, boolean open) {
        return List.of(
                order.id(),
                order.state().word(),
                order.measured().kind(),
                words.title(),
                String.valueOf(order.numbers().size()),
                String.valueOf(order.answered()),
                open ? String.valueOf(order.worth().value() * POINTS) : "",
                open ? String.valueOf(order.worth().error() * POINTS) : "",
                open ? String.valueOf(order.worth().pChange()) : "",
                open ? order.worth().pChangeError().map(String::valueOf).orElse("") : "",
                order.terms().personDays().map(String::valueOf).orElse(""),
                open
                        ? order.perDay()
                                .map(value -> String.valueOf(value * POINTS))
                                .orElse("")
                        : "",
                order.terms().assignee(),
                order.terms().due().map(Dates::day).orElse(""),
                Dates.day(order.made().at(), ZoneOffset.UTC),
                order.made().name());
    }

    /**
     * A table with a row an order.
     *
     * @param title of the scenario
     */
    public static String markdown(String title, List<TestOrder> orders, Language language, boolean open) {
        Messages messages = Messages.in(language);
        Stream<String> heads = open
                ? Stream.of("order", "measurement", "state", "worth", "effort", "per-day", "assignee", "due")
                : Stream.of("order", "measurement", "state", "effort", "assignee", "due");
        MarkdownDocument document = new MarkdownDocument()
                .heading(1, messages.text("orders.list-title", Map.of("scenario", title)))
                .table(
                        heads.map(key -> MarkdownText.cell(messages.text("orders.head." + key)))
                                .toList(),
                        orders.stream()
                                .map(order -> row(order, new OrderWords(order, language), language, open))
                                .toList());
        return orders.isEmpty()
                ? document.block(MarkdownText.line(messages.text("orders.none")))
                        .text()
                : document.text();
    }

    private static List<String> row(TestOrder order, OrderWords words, Language language, boolean open) {
        Numbers numbers = new Numbers(language);
        Stream<String> first = Stream.of(order.id(), words.title(), words.state());
        Stream<String> worth = open ? Stream.of(numbers.fixed(order.worth().value() * POINTS, 2)) : Stream.empty();
        Stream<String> day = open
                ? Stream.of(order.perDay()
                        .map(value -> numbers.fixed(value * POINTS, 2))
                        .orElse(""))
                : Stream.empty();
        Stream<String> last = Stream.of(
                order.terms().assignee(), order.terms().due().map(Dates::day).orElse(""));
        return Stream.of(first, worth, Stream.of(words.effort()), day, last)
                .flatMap(each -> each)
                .map(MarkdownText::cell)
                .toList();
    }
}
