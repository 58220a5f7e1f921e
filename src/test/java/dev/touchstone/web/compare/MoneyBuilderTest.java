package dev.touchstone.web.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Language;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.OneNumber;
import dev.touchstone.evaluation.Option;
import dev.touchstone.evaluation.ShippedFiles;
import dev.touchstone.rendering.PriceWords;
import dev.touchstone.revision.Json;
import dev.touchstone.scenario.PriceSheet;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.web.ShippedCase;
import dev.touchstone.web.view.ComparisonView;
import dev.touchstone.web.view.ScenarioView;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MoneyBuilderTest {
    private static final Catalogue CATALOGUE = ShippedFiles.load();
    private static final String SHEET = """
            {"currency": "EUR", "region": "<b>eu</b>", "date": "2026-11-20", "filled_by": "Li Wei", "node_month": 120,
             "prices": [{"technology": "kafka", "what": "support", "per_month": 890.1, "source": "offer 4711"}]}
            """;
    private static final String EDIT = "/scenarios/twice/edit/prices";

    /** One slot of 14 000 messages a second, and what a run of Kafka carried. */
    private static Evaluation carrying(int perSecond, String edition) {
        Scenario scenario = Json.STANDARD.read(
                """
                {"schema_version": 1, "id": "twice", "title": "Twice", "question": "Which broker?",
                 "switches": {"edition": "EDITION", "use": "internal", "ha": "required"},
                 "slots": [{"role": "messaging", "technologies": ["kafka", "rabbitmq"],
                            "needs": [{"value": 14000, "unit": "{msg}/s"}]}],
                 "criteria": [{"ref": "capacity"}, {"ref": "nodes"}],
                 "weights": {"dimensions": {"throughput": 50, "cost": 50}},
                 "claims": [{"id": "k1", "subject": {"technology": "kafka"}, "criterion": "capacity", "value": VALUE,
                             "unit": "{msg}/s", "source": "own run, report 12", "conditions": "3 brokers",
                             "date": "2026-10-01", "runs": 5}]}
                """.replace("VALUE", String.valueOf(perSecond)).replace("EDITION", edition), Scenario.class);
        return ShippedFiles.evaluate(CATALOGUE, scenario, 500, 2);
    }

    private static MoneyBuilder builder(Evaluation evaluation, String sheet, Language language) {
        Optional<PriceSheet> prices = Optional.of(sheet)
                .filter(text -> !text.isEmpty())
                .map(text -> Json.STANDARD.read(text, PriceSheet.class));
        return new MoneyBuilder(evaluation, ShippedCase.page(language), prices, EDIT);
    }

    private static ComparisonView.Money money(Evaluation evaluation, String sheet) {
        return builder(evaluation, sheet, Language.EN)
                .build(evaluation.options())
                .orElseThrow();
    }

    private static List<String> row(ComparisonView.Money money, String stack) {
        return money.table().orElseThrow().rows().stream()
                .map(row -> row.cells().stream().map(ScenarioView.Cell::text).toList())
                .filter(cells -> cells.getFirst().equals(stack))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCapacityThatFallsShortMovesTheCostTooAndThePageSaysSo() {
        Evaluation evaluation = carrying(7_000, "free");
        List<String> english = builder(evaluation, SHEET, Language.EN).restOnOne(evaluation.options());
        assertEquals(1, english.size(), english.toString());
        String sentence = english.getFirst();
        assertTrue(sentence.startsWith("Throughput and cost of Apache Kafka rest on one number, "), sentence);
        assertTrue(sentence.contains("7000") && sentence.contains("own run, report 12"), sentence);
        String chinese = builder(evaluation, "", Language.ZH)
                .restOnOne(evaluation.options())
                .getFirst();
        assertTrue(chinese.startsWith("Apache Kafka：性能吞吐与成本依据同一个数值"), chinese);
    }

    @Test
    void aCapacityThatSufficesDoesNotMoveTheCostAndNothingIsSaid() {
        Evaluation evaluation = carrying(140_000, "free");
        assertEquals(List.of(), builder(evaluation, SHEET, Language.EN).restOnOne(evaluation.options()));
        evaluation
                .options()
                .forEach(option -> assertEquals(List.of(), OneNumber.behindThroughputAndCost(evaluation, option)));
    }

    @Test
    void moneyHasCurrencyAndSaysWhosePricesOfWhichDay() {
        ComparisonView.Money money = money(carrying(140_000, "free"), SHEET);
        assertEquals(
                "Priced by Li Wei: prices of 2026-11-20, <b>eu</b> (judgement of a person). Nothing is converted, and the"
                        + " score does not read them.",
                money.sentence());
        assertEquals(List.of(), money.missing());
        List<String> kafka = row(money, "Apache Kafka");
        assertEquals("EUR\u00a0890.10", kafka.get(3));
        assertTrue(kafka.get(2).startsWith("EUR\u00a0") && kafka.get(4).startsWith("EUR\u00a0"), kafka.toString());
        assertEquals(
                "none entered",
                row(money, "RabbitMQ (quorum queues and streams)").get(3));
    }

    @Test
    void aRecordSaysWhatTheOptionCostsOrWhichNumberIsMissing() {
        Evaluation evaluation = carrying(140_000, "free");
        Option kafka = evaluation.option("kafka").orElseThrow();
        PriceSheet sheet = Json.STANDARD.read(SHEET, PriceSheet.class);
        PriceWords english = new PriceWords(Language.EN, UnaryOperator.identity());
        String said = english.monthly(sheet, evaluation, kafka);
        assertTrue(
                said.matches("EUR.[\\d\u202f–]+ a month: [\\d.–]+ node-months at EUR.120 each, EUR.890.10 of .*"),
                said);
        PriceSheet bare = Json.STANDARD.read(SHEET.replace(", \"node_month\": 120", ""), PriceSheet.class);
        assertEquals("not known, for a node-month has no price here", english.monthly(bare, evaluation, kafka));
    }

    @Test
    void aMissingPriceIsNamedAndItsFieldLinked() {
        Evaluation evaluation = carrying(140_000, "free");
        ComparisonView.Money money = money(evaluation, SHEET.replace(", \"node_month\": 120", ""));
        assertEquals(
                List.of("The price of a node-month is missing, so nothing here can be added up."), money.missing());
        assertEquals(EDIT + "#node_month", money.links().getFirst().href());
        assertEquals("not priced", row(money, "Apache Kafka").get(4));
        ComparisonView.Money nothing = money(evaluation, "");
        assertTrue(nothing.table().isEmpty() && nothing.sentence().startsWith("Nothing is priced"));
        assertFalse(nothing.links().isEmpty());
    }

    @Test
    void whereEditionsArePaidTheUnpricedOnesAreNamed() {
        ComparisonView.Money money = money(carrying(140_000, "paid"), SHEET);
        assertEquals(1, money.missing().size());
        assertTrue(
                money.missing().getFirst().contains("for RabbitMQ (quorum queues and streams):"),
                money.missing().toString());
    }
}
