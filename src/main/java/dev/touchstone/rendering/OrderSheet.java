package dev.touchstone.rendering;

import dev.touchstone.base.Language;
import dev.touchstone.testorder.OrderedNumber;
import dev.touchstone.testorder.TestOrder;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A test order as a sheet in Markdown, to be handed to whoever measures: it says all that they need and nothing else. */
public final class OrderSheet {
    private final TestOrder order;
    private final OrderWords words;
    private final Messages messages;
    private final boolean open;
    private final MarkdownDocument sheet = new MarkdownDocument();

    private OrderSheet(TestOrder order, Language language, boolean open) {
        this.order = order;
        this.open = open;
        words = new OrderWords(order, language);
        messages = Messages.in(language);
    }

    /**
     * The sheet.
     *
     * @param open whether it may say who leads and what the answer is worth; not while the scenario's scores are covered
     */
    public static String of(TestOrder order, Language language, boolean open) {
        return new OrderSheet(order, language, open).text();
    }

    private String say(String key, Object... arguments) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            named.put((String) arguments[i], arguments[i + 1]);
        }
        return messages.text("orders." + key, named);
    }

    private String text() {
        sheet.heading(1, say("sheet-title", "what", words.title())).list(facts());
        measured();
        conditions();
        if (open) {
            question();
        }
        back();
        answers();
        order.ending()
                .ifPresent(ending -> sheet.heading(2, say("ended"))
                        .block(MarkdownText.line(say(
                                "ended-by",
                                "name",
                                ending.by().name(),
                                "date",
                                Dates.day(ending.by().at(), ZoneOffset.UTC))))
                        .block(MarkdownText.blocks(ending.reason())));
        return sheet.text();
    }

    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        fact(facts, "order", order.id());
        fact(facts, "state", words.state());
        fact(facts, "scenario", words.scenario());
        fact(
                facts,
                "made",
                say(
                        "made-by",
                        "name",
                        order.made().name(),
                        "date",
                        Dates.day(order.made().at(), ZoneOffset.UTC)));
        fact(facts, "assignee", order.terms().assignee());
        fact(facts, "due", order.terms().due().map(Dates::day).orElse(""));
        fact(facts, "effort", words.effort());
        return facts;
    }

    private void fact(List<String> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(MarkdownText.line(say("fact", "label", say(key), "value", value)));
        }
    }

    private void measured() {
        sheet.heading(2, say("numbers"))
                .block(MarkdownText.line(say("how", "how", words.how())))
                .table(
                        heads("number", "unit", "metric"),
                        order.numbers().stream()
                                .map(number -> cells(words.number(number), words.units(number), words.metrics(number)))
                                .toList());
    }

    private void conditions() {
        List<OrderWords.Condition> conditions = words.conditions();
        String remarks = order.terms().conditions().remarks();
        if (conditions.isEmpty() && remarks.isEmpty()) {
            return;
        }
        sheet.heading(2, say("conditions"))
                .table(
                        heads("condition", "value", "note"),
                        conditions.stream()
                                .map(each -> cells(each.label(), each.value(), each.note()))
                                .toList())
                .block(MarkdownText.blocks(remarks));
    }

    private void question() {
        sheet.heading(2, say("question"))
                .block(MarkdownText.line(words.leader()))
                .table(
                        heads("number", "now", "turns"),
                        order.numbers().stream()
                                .map(number -> cells(words.number(number), words.now(number), words.turn(number)))
                                .toList())
                .block(MarkdownText.line(words.worth()))
                .block(MarkdownText.line(words.perDay()))
                .block(MarkdownText.line(words.drawn()));
    }

    private void back() {
        List<String> technologies = words.technologies();
        sheet.heading(2, say("back")).block(MarkdownText.line(words.back()));
        if (technologies.isEmpty()) {
            return;
        }
        List<String> commands = technologies.stream().map(words::command).toList();
        sheet.block(MarkdownText.blocks("```sh\n" + String.join("\n", commands) + "\n```"))
                .list(technologies.stream()
                        .map(id -> MarkdownText.line(say("back-page", "name", words.name(id), "page", words.page(id))))
                        .toList());
    }

    private void answers() {
        List<List<String>> rows =
                order.numbers().stream().flatMap(this::answers).toList();
        if (!rows.isEmpty()) {
            sheet.heading(2, say("answers")).table(heads("number", "document", "sha256", "since"), rows);
        }
    }

    private Stream<List<String>> answers(OrderedNumber number) {
        return number.answers().stream()
                .map(answer -> cells(
                        words.number(number),
                        answer.document(),
                        answer.sha256(),
                        Dates.day(answer.at(), ZoneOffset.UTC)));
    }

    private List<String> heads(String... keys) {
        return Stream.of(keys).map(key -> MarkdownText.cell(say("head." + key))).toList();
    }

    private static List<String> cells(String... texts) {
        return Stream.of(texts).map(MarkdownText::cell).toList();
    }
}
