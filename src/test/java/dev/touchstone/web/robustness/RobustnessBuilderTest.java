package dev.touchstone.web.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.analysis.weight.WeightConstraint;
import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.EvaluationJson;
import dev.touchstone.evaluation.ShippedFiles;
import dev.touchstone.evaluation.robustness.Asked;
import dev.touchstone.evaluation.robustness.Findings;
import dev.touchstone.evaluation.robustness.Findings.UnderWeights;
import dev.touchstone.evaluation.robustness.Findings.Worth;
import dev.touchstone.evaluation.robustness.Inquiry;
import dev.touchstone.evaluation.robustness.Part;
import dev.touchstone.evaluation.robustness.WeightReading;
import dev.touchstone.evaluation.weighing.Answered;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.rendering.RichText.Piece;
import dev.touchstone.revision.Revision;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.Weights;
import dev.touchstone.testorder.By;
import dev.touchstone.testorder.Conditions;
import dev.touchstone.testorder.Measured;
import dev.touchstone.testorder.OrderState;
import dev.touchstone.testorder.OrderWorth;
import dev.touchstone.testorder.Terms;
import dev.touchstone.testorder.TestOrder;
import dev.touchstone.web.order.OrderLinks;
import dev.touchstone.web.view.Choice;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.RobustnessView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RobustnessBuilderTest {
    private static final Catalogue CATALOGUE = ShippedFiles.load();
    private static final Evaluation OPEN =
            ShippedFiles.evaluate(CATALOGUE, ShippedFiles.scenario(CATALOGUE, "order-database"), 500, 1);
    private static final Findings FOUND = Inquiry.of(OPEN, Asked.of(OPEN, EnumSet.allOf(Part.class)), 1, () -> false);

    private static final OrderLinks ORDERS =
            new OrderLinks("order-database", Optional.empty(), List.of(), true, true, false);

    private static RobustnessView view(Evaluation evaluation, Findings findings, Language language) {
        return view(evaluation, findings, language, Set.of(), ORDERS);
    }

    private static RobustnessView view(
            Evaluation evaluation, Findings findings, Language language, Set<String> frozen, OrderLinks orders) {
        Page page = Page.of("", language, "/scenarios/order-database/robustness", Page.Section.SCENARIOS);
        RobustnessState state = new RobustnessState(Map.of(), 0, frozen, OptionalDouble.of(0.5), Optional.empty());
        return new RobustnessBuilder(evaluation, findings, CATALOGUE, page, state, orders, id -> "Dr. " + id).build();
    }

    private static String sentence(RobustnessView view) {
        return view.sentence().stream().map(Piece::text).collect(Collectors.joining());
    }

    /** The same findings with another leader where only the order of the weights is kept. */
    private static Findings ledByOrder(String leader, boolean onData) {
        List<UnderWeights> readings = FOUND.robustness().orElseThrow().stream()
                .map(each -> new UnderWeights(
                        each.weights(),
                        each.samples(),
                        each.order(),
                        each.options(),
                        each.weights() == WeightReading.ORDER ? List.of(leader) : each.leaders(),
                        each.found()))
                .toList();
        return new Findings(
                FOUND.samples(),
                Optional.of(new Findings.DependsOn(
                        onData, !leader.equals(OPEN.answer().leader().orElseThrow()))),
                Optional.of(readings),
                FOUND.flips(),
                FOUND.valueOfInformation(),
                FOUND.methods());
    }

    private static Evaluation judged(String verdict) {
        ObjectNode tree = (ObjectNode) EvaluationJson.MAPPING.tree(OPEN);
        ((ObjectNode) tree.path("answer")).put("word", verdict);
        return EvaluationJson.MAPPING.read(tree, Evaluation.class);
    }

    @Test
    void theWordSaysWhetherDataOrWeightsDecide() {
        String leader = OPEN.answer().leader().orElseThrow();
        String other = OPEN.options().stream()
                .map(each -> each.id())
                .filter(id -> !id.equals(leader)
                        && FOUND.robustness().orElseThrow().getFirst().options().contains(id))
                .findFirst()
                .orElseThrow();
        Evaluation clear = judged("clear");
        assertEquals(
                "Depends on data",
                view(OPEN, ledByOrder(leader, true), Language.EN).word());
        assertEquals(
                "Depends on weights and on data",
                view(OPEN, ledByOrder(other, true), Language.EN).word());
        assertEquals(
                "Depends on weights",
                view(clear, ledByOrder(other, false), Language.EN).word());
        RobustnessView holds = view(clear, ledByOrder(leader, false), Language.ZH);
        assertEquals("站得住", holds.word());
        assertTrue(holds.holds());
        assertFalse(view(clear, ledByOrder(other, false), Language.EN).holds());
        String name = OPEN.option(other).orElseThrow().name().en();
        assertTrue(sentence(view(OPEN, ledByOrder(other, true), Language.EN)).contains("then " + name + " leads"));
        assertFalse(sentence(view(OPEN, ledByOrder(leader, true), Language.EN)).contains(name));
    }

    /** Only where two people have saved weights; whose they are stands by name. Here each has one dimension alone. */
    @Test
    void whatAgreeingIsWorthStandsBesideWhatMeasuringIs() {
        assertEquals(Optional.empty(), view(OPEN, FOUND, Language.EN).agreement());
        Map<String, Weights> saved = new LinkedHashMap<>();
        for (String dimension : List.of("throughput", "operations", "community", "team", "cost")) {
            saved.put(dimension, new Weights(Map.of(dimension, 1.0), Map.of()));
        }
        Findings found = Inquiry.of(OPEN, Asked.of(OPEN, EnumSet.allOf(Part.class), Set.of(), saved), 1, () -> false);
        RobustnessView.Agreement english =
                view(OPEN, found, Language.EN).agreement().orElseThrow();
        assertTrue(
                english.sentence()
                        .matches("Agreeing on weights can be worth up to [\\d.]+ points on average, knowing everything"
                                + " up to [\\d.]+\\."),
                english.sentence());
        assertEquals("Dr. throughput", english.rows().getFirst().person());
        assertTrue(english.rows().size() >= 2);
        assertTrue(english.rows().stream().anyMatch(RobustnessView.Held::differs));
        assertTrue(view(OPEN, found, Language.ZH)
                .agreement()
                .orElseThrow()
                .sentence()
                .startsWith("就权重达成一致平均至多值"));
    }

    @Test
    void eachDimensionCanBeFrozenAndLetGo() {
        RobustnessView.Readings free = view(OPEN, FOUND, Language.EN).readings().orElseThrow();
        assertTrue(free.freeze().links().stream().noneMatch(Link::current));
        assertTrue(free.freeze().links().stream().anyMatch(link -> link.href().contains("freeze=cost")));
        RobustnessView.Readings frozen = view(
                        OPEN, FOUND, Language.EN, RobustnessState.frozen("team,cost", OPEN), ORDERS)
                .readings()
                .orElseThrow();
        assertEquals(2, frozen.freeze().links().stream().filter(Link::current).count());
        Link cost = frozen.freeze().links().stream()
                .filter(link -> link.text().equals("Cost"))
                .findFirst()
                .orElseThrow();
        assertTrue(cost.current());
        assertTrue(cost.href().endsWith("freeze=team"), cost.href());
        assertTrue(
                frozen.heads().get(1).value().endsWith("; as stated: Team fit, Cost"),
                frozen.heads().get(1).value());
        assertFalse(frozen.heads().get(0).value().contains("; as stated"));
        assertEquals(Set.of("cost", "latency"), RobustnessState.frozen("latency,cost,nonsense,", OPEN));
    }

    @Test
    void aSingleCriterionCanBeFrozenWhereItsDimensionHasOthers() {
        List<Link> free = view(OPEN, FOUND, Language.EN)
                .readings()
                .orElseThrow()
                .single()
                .orElseThrow()
                .links();
        Link upgrades = free.stream()
                .filter(link -> link.href().endsWith("freeze=upgrades"))
                .findFirst()
                .orElseThrow();
        assertFalse(upgrades.current());
        RobustnessView.Readings frozen = view(
                        OPEN, FOUND, Language.EN, RobustnessState.frozen("upgrades,team", OPEN), ORDERS)
                .readings()
                .orElseThrow();
        assertTrue(frozen.someSingle());
        assertTrue(
                frozen.heads().get(1).value().endsWith("; as stated: Team fit, " + upgrades.text()),
                frozen.heads() + "");
        Link back = frozen.single().orElseThrow().links().stream()
                .filter(Link::current)
                .findFirst()
                .orElseThrow();
        assertTrue(back.href().endsWith("freeze=team"), back.href());
        assertTrue(
                frozen.single().orElseThrow().links().stream()
                        .noneMatch(link -> link.text().equals("language fit")),
                "its dimension is frozen");
    }

    @Test
    void howAlikeUnknownsAreDrawnIsChosenWhereThereAreSome() {
        Choice choice =
                view(OPEN, FOUND, Language.EN).places().orElseThrow().unknown().orElseThrow();
        assertEquals(
                List.of("each on its own (ρ 0)", "partly alike (ρ 0.5)", "all alike (ρ 1)"),
                choice.links().stream().map(Link::text).toList());
        assertEquals(
                List.of(
                        "/scenarios/order-database/robustness?rho=0",
                        "/scenarios/order-database/robustness",
                        "/scenarios/order-database/robustness?rho=1"),
                choice.links().stream().map(Link::href).toList());
        assertEquals(
                List.of(false, true, false),
                choice.links().stream().map(Link::current).toList());
    }

    @Test
    void aCorrelationThatIsNotOfferedIsTheUsualOne() {
        assertEquals(1, RobustnessState.rho("1", 0.5));
        assertEquals(1, RobustnessState.rho("1.0", 0.5));
        assertEquals(0, RobustnessState.rho("0", 0.5));
        assertEquals(0.5, RobustnessState.rho("0.7", 0.5));
        assertEquals(List.of(0.0, 1.0), RobustnessState.rhos(1));
    }

    @Test
    void theNearestFlipsComeFirstAndPercentIsWrittenAsTheLanguageDoes() {
        RobustnessView english = view(OPEN, FOUND, Language.EN);
        RobustnessView.Flips flips = english.flips().orElseThrow();
        assertEquals("Weights, smallest change", flips.rows().getFirst().what());
        assertTrue(
                flips.rows().get(1).what().startsWith("Weight of "),
                flips.rows().get(1).what());
        assertTrue(
                flips.rows().get(1).to().matches("[\\d.]+\\u00a0%, not [\\d.]+\\u00a0%"),
                flips.rows().get(1).to());
        RobustnessView.Flips chinese = view(OPEN, FOUND, Language.ZH).flips().orElseThrow();
        assertTrue(
                chinese.rows().get(1).to().matches("[\\d.]+%，而非 [\\d.]+%"),
                chinese.rows().get(1).to());
        List<Double> sds = FOUND.flips().orElseThrow().numbers().stream()
                .filter(each -> each.to().isPresent() && each.sds().isPresent())
                .map(each -> Math.abs(each.sds().getAsDouble()))
                .toList();
        assertEquals(sds.stream().sorted().toList(), sds);
    }

    /** At 100 % both are level, and no weight lies beyond where somebody could lead. */
    @Test
    void aTieAtTheEndOfAWeightIsLevelAndNoTakeover() {
        Findings.Flips found = FOUND.flips().orElseThrow();
        Findings.WeightFlip flip = found.dimensions().getFirst();
        String rival = OPEN.answer().contenders().getLast();
        Findings.WeightFlip atEnd = new Findings.WeightFlip(
                flip.of(), flip.weight(), Optional.empty(), Optional.of(new Findings.WeightTurn(1, rival)));
        Findings.Flips flips = new Findings.Flips(
                List.of(atEnd), found.weights(), found.answered(), Optional.empty(), List.of(), List.of());
        Findings findings = new Findings(
                FOUND.samples(),
                FOUND.dependsOn(),
                FOUND.robustness(),
                Optional.of(flips),
                FOUND.valueOfInformation(),
                FOUND.methods());
        String taker = view(OPEN, findings, Language.EN)
                .flips()
                .orElseThrow()
                .rows()
                .getFirst()
                .first();
        assertTrue(taker.endsWith(" level at 100.0\u00a0%"), taker);
    }

    private static Findings within(List<WeightConstraint> constraints) {
        Optional<Answered> answered = Optional.of(new Answered(constraints, Optional.empty()));
        int samples = OPEN.settings().samples();
        Asked asked = new Asked(EnumSet.allOf(Part.class), samples, 0, Set.of(), Map.of(), answered);
        return Inquiry.of(OPEN, asked, 1, () -> false);
    }

    @Test
    void whatKeepsWithinTheAnswersSaysSoAndNamesCriteria() {
        Findings free = within(List.of());
        RobustnessView english = view(OPEN, free, Language.EN);
        assertTrue(english.under().startsWith("Within what was answered about the weights, moving "), english.under());
        RobustnessView.Flip nearest = english.flips().orElseThrow().rows().getFirst();
        assertEquals("Weights within what was answered, smallest change", nearest.what());
        assertTrue(
                OPEN.criteria().stream()
                        .anyMatch(each -> nearest.to().contains(each.name().in(Language.EN))),
                nearest.to());
        List<WeightConstraint> all = new ArrayList<>();
        for (int j = 0; j < OPEN.criteria().size(); j++) {
            double stated = OPEN.criteria().get(j).weight();
            all.addAll(WeightConstraint.between(j, stated, stated));
        }
        Findings settled = within(all);
        assertTrue(
                view(OPEN, settled, Language.EN).under().startsWith("No weights that fit what was answered"),
                "no other weights are left");
        assertTrue(view(OPEN, settled, Language.ZH).under().startsWith("凡是符合权重问答的权重"));
    }

    @Test
    void theFirstAnswerLeavesOutWhatIsNotDrawnYetAndLeadsToIt() {
        Findings first = Inquiry.of(
                OPEN,
                new Asked(EnumSet.of(Part.ROBUSTNESS), 100, 0, Set.of(), Map.of(), Optional.empty()),
                1,
                () -> false);
        RobustnessView view = view(OPEN, first, Language.EN);
        assertTrue(view.flips().isEmpty()
                && view.next().isEmpty()
                && view.opinions().isEmpty());
        assertEquals(
                "/scenarios/order-database/robustness?draw=all",
                view.drawn().more().href());
        assertEquals("", view(OPEN, FOUND, Language.EN).drawn().more().href());
    }

    /** An open order for a measurement, with its effort. */
    private static Stored<TestOrder> order(Worth worth, double personDays) {
        TestOrder order = new TestOrder(
                TestOrder.SCHEMA_VERSION,
                "order-database-1",
                "order-database",
                LocalText.of("Order database"),
                OrderState.OPEN,
                Measured.of(worth),
                List.of(),
                new Terms(Conditions.NONE, Optional.of(personDays), "", Optional.empty()),
                new OrderWorth(
                        0,
                        0,
                        0,
                        Optional.empty(),
                        0,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        "s",
                        "i",
                        "1",
                        500,
                        42,
                        LocalDate.of(2026, 11, 24)),
                Map.of(),
                new By("ann", "Ann", Instant.EPOCH),
                Optional.empty());
        return new Stored<>(
                new Revision(
                        "test-order",
                        order.id(),
                        1,
                        Instant.EPOCH,
                        "ann",
                        1,
                        "a".repeat(64),
                        "{}",
                        Optional.empty(),
                        false),
                order);
    }

    @Test
    void aLineNamesItsOpenOrderAndWhatADayOfItIsWorthNow() {
        Worth second = FOUND.valueOfInformation().orElseThrow().measurements().get(1);
        List<Stored<TestOrder>> open = List.of(order(second, 2));
        RobustnessView.Next byWorth = view(
                        OPEN,
                        FOUND,
                        Language.EN,
                        Set.of(),
                        new OrderLinks("order-database", Optional.empty(), open, true, true, false))
                .next()
                .orElseThrow();
        RobustnessView.Ordered ordered = byWorth.rows().get(1).order();
        assertEquals("/test-orders/order-database-1", ordered.link().href());
        assertEquals("2 person-days", ordered.effort());
        String points = new Numbers(Language.EN).fixed(second.value() * 50, 2);
        assertEquals(points + " points a day", ordered.perDay());
        assertTrue(byWorth.rows()
                .getFirst()
                .order()
                .link()
                .href()
                .startsWith("/scenarios/order-database/test-orders/new?what="));
        assertTrue(byWorth.sorting().isPresent());

        RobustnessView.Next byDay = view(
                        OPEN,
                        FOUND,
                        Language.EN,
                        Set.of(),
                        new OrderLinks("order-database", Optional.empty(), open, true, true, true))
                .next()
                .orElseThrow();
        assertEquals(byWorth.rows().get(1).what(), byDay.rows().getFirst().what());
        assertEquals(byWorth.rows().getFirst().what(), byDay.rows().get(1).what());
    }

    @Test
    void withoutAnEffortThereIsNothingToSortByAndAReaderMakesNone() {
        RobustnessView.Next next = view(
                        OPEN,
                        FOUND,
                        Language.ZH,
                        Set.of(),
                        new OrderLinks("order-database", Optional.empty(), List.of(), false, true, false))
                .next()
                .orElseThrow();
        assertTrue(next.sorting().isEmpty());
        assertEquals("测试单由作者角色的人下单。", next.hint());
        assertTrue(
                next.rows().stream().allMatch(row -> row.order().link().text().isEmpty()));
    }
}
