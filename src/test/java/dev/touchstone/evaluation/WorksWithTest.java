package dev.touchstone.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Gate;
import dev.touchstone.catalogue.Layer;
import dev.touchstone.catalogue.Provenance;
import dev.touchstone.catalogue.Role;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.GateOutcome.Status;
import dev.touchstone.scenario.Samples;
import dev.touchstone.scenario.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorksWithTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private static final Provenance SOURCE = new Provenance(
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

    private static final List<Technology> REGISTRIES = List.of(
            technology("named", "registry", integration("rpc-one", Map.of())),
            technology("refused", "registry", integration("rpc-one", Map.of("works", false))),
            technology("silent", "registry"),
            technology("paid", "registry", integration("rpc-one", Map.of("for_edition", "paid"))),
            technology("answered", "registry"));

    private static final List<Technology> FRAMEWORKS =
            List.of(technology("rpc-one", "rpc", integration("answered", Map.of())), technology("rpc-two", "rpc"));

    @Test
    void connectorOfEitherSideMeetsADenialViolatesSilenceLeavesUnproven() {
        Map<String, List<GateOutcome>> outcomes = ofSlot("[\"rpc-one\"]");
        assertEquals(Status.MET, status(outcomes, "named"));
        assertEquals(Status.MET, status(outcomes, "answered"));
        assertEquals(Status.VIOLATED, status(outcomes, "refused"));
        assertEquals(Status.UNPROVEN, status(outcomes, "silent"));
    }

    @Test
    void connectorOfAnEditionThatIsNotConsideredProvesNothing() {
        assertEquals(Status.UNPROVEN, status(ofSlot("[\"rpc-one\"]"), "paid"));
    }

    @Test
    void ofSeveralOthersEachMustBeReached() {
        Map<String, List<GateOutcome>> outcomes = ofSlot("[\"rpc-one\", \"rpc-two\"]");
        assertEquals(Status.UNPROVEN, status(outcomes, "named"));
        assertEquals(Status.VIOLATED, status(outcomes, "refused"));
    }

    @Test
    void outcomeNamesTheConnectorAndTheOther() {
        GateOutcome outcome = ofSlot("[\"rpc-one\"]").get("answered").getFirst();
        assertEquals(
                List.of("rpc-one/integration-answered"),
                outcome.facts().stream().map(FactRef::id).toList());
        assertEquals(List.of(new Because("gate.works-with.yes", Map.of("other", "rpc-one"))), outcome.because());
    }

    @Test
    void whereNothingHoldsTheRoleNobodyIsAsked() {
        assertTrue(ofSlot("[]").get("named").isEmpty());
    }

    @Test
    void whereTheRoleIsASlotEachStackIsAsked() {
        Scenario scenario = scenario("[]", ", {\"role\": \"rpc\", \"technologies\": [\"rpc-one\", \"rpc-two\"]}");
        Gates gates = new Gates(catalogue(), scenario, TODAY);
        assertTrue(gates.ofSlot(scenario.slots().getFirst(), List.of("named"))
                .get("named")
                .isEmpty());
        assertEquals(
                Status.VIOLATED,
                gates.ofStack(Map.of("registry", "refused", "rpc", "rpc-one"))
                        .getFirst()
                        .status());
        assertEquals(
                Status.MET,
                gates.ofStack(Map.of("registry", "named", "rpc", "rpc-one"))
                        .getFirst()
                        .status());
        assertEquals(
                Status.UNPROVEN,
                gates.ofStack(Map.of("registry", "named", "rpc", "rpc-two"))
                        .getFirst()
                        .status());
    }

    @Test
    void ofStacksNobodyIsAskedWhereNoConnectorIsDocumentedAtAll() {
        Scenario scenario = scenario("[]", ", {\"role\": \"rpc\", \"technologies\": [\"rpc-two\"]}");
        assertEquals(
                List.of(),
                new Gates(catalogue(), scenario, TODAY).ofStack(Map.of("registry", "named", "rpc", "rpc-two")));
    }

    private static Status status(Map<String, List<GateOutcome>> outcomes, String technology) {
        return outcomes.get(technology).getFirst().status();
    }

    private static Map<String, List<GateOutcome>> ofSlot(String fixed) {
        Scenario scenario = scenario(fixed, "");
        return new Gates(catalogue(), scenario, TODAY)
                .ofSlot(
                        scenario.slots().getFirst(),
                        REGISTRIES.stream().map(Technology::id).toList());
    }

    private static Scenario scenario(String fixed, String slots) {
        return Samples.scenario("{\"schema_version\": 1, \"id\": \"s\", \"title\": \"S\", \"switches\": {\"edition\":"
                + " \"free\", \"ha\": \"required\", \"use\": \"internal\"}, \"fixed\": " + fixed
                + ", \"slots\": [{\"role\": \"registry\", \"technologies\": [\"named\"]}" + slots + "]}");
    }

    private static Catalogue catalogue() {
        Catalogue.Parts none = Catalogue.Parts.NONE;
        return Catalogue.of(new Catalogue.Parts(
                none.dimensions(),
                none.criteria(),
                Stream.of("registry", "rpc")
                        .map(id -> new Role(id, LocalText.of(id), "other", Optional.empty(), Layer.SHIPPED))
                        .toList(),
                Stream.concat(REGISTRIES.stream(), FRAMEWORKS.stream()).toList(),
                none.stacks(),
                none.traits(),
                List.of(new Gate(
                        "works", LocalText.of("works"), LocalText.EMPTY, List.of("registry"), "", "works_with.rpc")),
                none.judgements(),
                none.ruleGroups(),
                none.documents()));
    }

    private static Technology technology(String id, String role, Integration... integrations) {
        return new Technology(
                id,
                LocalText.of(id),
                Optional.empty(),
                List.of(role),
                Optional.empty(),
                Stream.of(integrations).map(one -> one.fact(id)).toList(),
                Layer.SHIPPED);
    }

    private static Integration integration(String other, Map<String, Object> more) {
        return new Integration(other, more);
    }

    private record Integration(String other, Map<String, Object> more) {
        Fact fact(String owner) {
            Map<String, Object> fields = new java.util.TreeMap<>(more);
            fields.put("with", other);
            return new Fact(owner + "/integration-" + other, "integration", fields, SOURCE);
        }
    }
}
