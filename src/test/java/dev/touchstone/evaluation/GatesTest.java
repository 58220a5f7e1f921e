package dev.touchstone.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.FactReading;
import dev.touchstone.catalogue.Gate;
import dev.touchstone.catalogue.Layer;
import dev.touchstone.catalogue.Matcher;
import dev.touchstone.catalogue.Provenance;
import dev.touchstone.catalogue.Role;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.catalogue.Trait;
import dev.touchstone.scenario.Samples;
import dev.touchstone.scenario.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void statementViolatesSilenceLeavesUnprovenAndAffirmationMeets() {
        Map<String, List<GateOutcome>> outcomes = ask("[\"yes\", \"no\", \"silent\"]", "\"edition\": \"free\"");
        assertEquals(GateOutcome.Status.MET, status(outcomes, "yes", "survives"));
        assertEquals(GateOutcome.Status.VIOLATED, status(outcomes, "no", "survives"));
        assertEquals(GateOutcome.Status.UNPROVEN, status(outcomes, "silent", "survives"));
    }

    @Test
    void gateThatNobodyCanAnswerIsNotAsked() {
        Map<String, List<GateOutcome>> outcomes = ask("[\"silent\"]", "\"edition\": \"free\"");
        assertEquals(GateOutcome.Status.NOT_ASKED, status(outcomes, "silent", "survives"));
    }

    @Test
    void gateIsAskedOnlyWhereItsConditionHolds() {
        Map<String, List<GateOutcome>> outcomes = ask("[\"yes\", \"no\"]", "\"ha\": \"rebuildable\"");
        assertTrue(
                outcomes.get("no").stream().noneMatch(outcome -> outcome.gate().equals("survives")));
    }

    @Test
    void gateOnANeedIsAskedWhereTheSlotStatesOne() {
        assertEquals(Optional.of(GateOutcome.Status.MET), holds("{\"value\": 100, \"unit\": \"{connection}\"}"));
        assertEquals(Optional.of(GateOutcome.Status.VIOLATED), holds("{\"value\": 101, \"unit\": \"{connection}\"}"));
        assertEquals(Optional.empty(), holds("{\"value\": 101, \"unit\": \"{msg}/s\"}"));
        assertEquals(Optional.empty(), holds(""));
    }

    @Test
    void gateOnANeedSaysWhatIsNeeded() {
        GateOutcome outcome =
                connections("{\"value\": 101, \"unit\": \"{connection}\"}").orElseThrow();
        assertEquals(
                List.of("gate.trait", "gate.need"),
                outcome.because().stream().map(Because::code).toList());
        assertEquals(
                Map.of("counted", "connection", "value", 101.0),
                outcome.because().getLast().arguments());
    }

    private static Optional<GateOutcome.Status> holds(String needs) {
        return connections(needs).map(GateOutcome::status);
    }

    private static Optional<GateOutcome> connections(String needs) {
        Scenario scenario = scenario("[\"yes\"]", "\"edition\": \"free\"", needs);
        return new Gates(catalogue(), scenario, TODAY)
                .ofSlot(scenario.slots().getFirst(), List.of("yes")).get("yes").stream()
                        .filter(outcome -> outcome.gate().equals("connections"))
                        .findFirst();
    }

    @Test
    void gateOfTheWholeStackLooksAtTheOtherParts() {
        Gates gates = gates("[\"yes\"]", "\"edition\": \"free\"");
        assertEquals(
                GateOutcome.Status.VIOLATED,
                gates.ofStack(Map.of("store", "yes")).getFirst().status());
        assertEquals(
                GateOutcome.Status.MET,
                gates.ofStack(Map.of("store", "yes", "other", "helper"))
                        .getFirst()
                        .status());
    }

    @Test
    void outcomeNamesTheFactsThatDecideAndTheirGrade() {
        GateOutcome outcome = ask("[\"yes\", \"no\"]", "\"edition\": \"free\"").get("no").stream()
                .filter(one -> one.gate().equals("survives"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("no/ha"), outcome.facts().stream().map(FactRef::id).toList());
        assertEquals(dev.touchstone.catalogue.Grade.D, outcome.grade().orElseThrow());
    }

    private static GateOutcome.Status status(Map<String, List<GateOutcome>> outcomes, String technology, String gate) {
        return outcomes.get(technology).stream()
                .filter(outcome -> outcome.gate().equals(gate))
                .findFirst()
                .orElseThrow()
                .status();
    }

    private static Map<String, List<GateOutcome>> ask(String technologies, String switches) {
        Scenario scenario = scenario(technologies, switches);
        return new Gates(catalogue(), scenario, TODAY)
                .ofSlot(scenario.slots().getFirst(), scenario.slots().getFirst().technologies());
    }

    private static Gates gates(String technologies, String switches) {
        return new Gates(catalogue(), scenario(technologies, switches), TODAY);
    }

    private static Scenario scenario(String technologies, String switches) {
        return scenario(technologies, switches, "");
    }

    private static Scenario scenario(String technologies, String switches, String needs) {
        String rest = switches.contains("ha") ? "\"edition\": \"free\"" : "\"ha\": \"required\"";
        return Samples.scenario("{\"schema_version\": 1, \"id\": \"s\", \"title\": \"S\", \"switches\": {" + switches
                + ", " + rest + ", \"use\": \"internal\"}, \"slots\": [{\"role\": \"store\", \"technologies\": "
                + technologies + ", \"needs\": [" + needs + "]}]}");
    }

    private static Catalogue catalogue() {
        Catalogue.Parts none = Catalogue.Parts.NONE;
        return Catalogue.of(new Catalogue.Parts(
                none.dimensions(),
                none.criteria(),
                List.of(new Role("store", LocalText.of("Store"), "store", Optional.empty(), Layer.SHIPPED)),
                List.of(technology("yes", true), technology("no", false), bare("silent")),
                none.stacks(),
                List.of(trait(), connections()),
                List.of(
                        new Gate(
                                "connections",
                                LocalText.of("connections"),
                                LocalText.EMPTY,
                                List.of("store"),
                                "need.connection > 0",
                                "connections >= need.connection"),
                        new Gate(
                                "survives",
                                LocalText.of("survives"),
                                LocalText.EMPTY,
                                List.of("store"),
                                "switch.ha == required",
                                "survives_node == true"),
                        new Gate(
                                "helped",
                                LocalText.of("helped"),
                                LocalText.EMPTY,
                                List.of("store"),
                                "",
                                "stack.helper")),
                none.judgements(),
                none.ruleGroups(),
                none.documents()));
    }

    private static Trait trait() {
        return new Trait(
                "survives_node",
                LocalText.of("survives"),
                LocalText.EMPTY,
                false,
                Trait.Type.BOOLEAN,
                List.of(),
                Optional.empty(),
                List.of(reading(false)),
                List.of(reading(true)),
                List.of(),
                Optional.empty());
    }

    private static Trait connections() {
        return new Trait(
                "connections",
                LocalText.of("connections"),
                LocalText.EMPTY,
                false,
                Trait.Type.NUMBER,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(new FactReading("limit", Map.of(), Optional.empty(), Optional.of("value"), Optional.empty())),
                Optional.empty());
    }

    private static FactReading reading(boolean value) {
        return new FactReading(
                "ha_parts",
                Map.of("ha_possible", new Matcher.OneOf(List.of(value))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Technology bare(String id) {
        return new Technology(
                id, LocalText.of(id), Optional.empty(), List.of("store"), Optional.empty(), List.of(), Layer.SHIPPED);
    }

    private static Technology technology(String id, boolean survives) {
        Provenance provenance = new Provenance(
                Optional.of("github:x/y:README.md"),
                Optional.of(LocalDate.of(2026, 8, 1)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                false,
                false,
                false,
                false,
                false);
        Fact fact = new Fact(id + "/ha", "ha_parts", Map.of("ha_possible", survives), provenance);
        Fact connections = new Fact(id + "/connections", "limit", Map.of("value", 100), provenance);
        return new Technology(
                id,
                LocalText.of(id),
                Optional.empty(),
                List.of("store"),
                Optional.empty(),
                List.of(fact, connections),
                Layer.SHIPPED);
    }
}
