package dev.touchstone.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.Standing;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Switches;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold of every scenario that is shipped, with the catalogue that is shipped. */
class ShippedScenariosTest {
    private static final Catalogue CATALOGUE = ShippedFiles.load();
    private static final List<Scenario> SCENARIOS = ShippedFiles.scenarios(CATALOGUE);

    @Test
    void theSameBytesComeOutWithOneThreadWithThreeAndOnRepeat() {
        for (Scenario scenario : SCENARIOS) {
            String alone = canonical(scenario, 1);
            assertEquals(alone, canonical(scenario, 3), scenario.id());
            assertEquals(alone, canonical(scenario, 1), scenario.id());
        }
    }

    private static String canonical(Scenario scenario, int threads) {
        return EvaluationJson.MAPPING.canonical(ShippedFiles.evaluate(CATALOGUE, scenario, 1_500, threads));
    }

    /** Even if no gate shuts anything out; a bound for every position of the switches. */
    @Test
    void everyCombinationOfEveryScenarioCouldBeScored() {
        for (Scenario scenario : SCENARIOS) {
            int all = scenario.slots().stream()
                    .map(Slot::technologies)
                    .mapToInt(List::size)
                    .reduce(1, Math::multiplyExact);
            assertTrue(all <= Scenario.MOST_CANDIDATES, all + " in " + scenario.id());
        }
    }

    @Test
    void everyPositionOfTheSwitchesLeavesEveryScenarioWithCandidatesThatAreScored() {
        Set<String> moved = new TreeSet<>();
        for (Scenario scenario : SCENARIOS) {
            Set<Long> counts = new TreeSet<>();
            for (Switches switches : positions()) {
                Evaluation evaluation = ShippedFiles.evaluate(CATALOGUE, ShippedFiles.with(scenario, switches), 100, 2);
                long candidates = evaluation.options().stream()
                        .filter(option -> option.standing() == Standing.IN)
                        .count();
                assertTrue(
                        candidates > 1 && candidates <= Scenario.MOST_CANDIDATES,
                        scenario.id() + " has " + candidates + " at " + switches);
                assertTrue(evaluation.answer().word().isPresent(), scenario.id());
                counts.add(candidates);
            }
            if (counts.size() > 1) {
                moved.add(scenario.id());
            }
        }
        assertTrue(
                moved.containsAll(Set.of("iot-ingestion", "recommendation-graph")),
                "switches change nothing: " + moved);
    }

    /** Whoever chooses a scenario must find rivals, what runs today and why it asks what it asks. */
    @Test
    void everyScenarioNamesRivalsTodayAndWhyInBothLanguages() {
        for (Scenario scenario : SCENARIOS) {
            assertTrue(scenario.slots().size() + scenario.stacks().size() > 0, scenario.id());
            assertTrue(scenario.today().isPresent(), scenario.id());
            Stream.of(
                            scenario.title(),
                            scenario.question(),
                            scenario.context(),
                            scenario.today().get().name())
                    .forEach(text -> assertFalse(text.isSame(), scenario.id() + ": " + text.en()));
            scenario.workload()
                    .forEach(item -> assertTrue(
                            item.source().isPresent() || item.value().isEmpty(), scenario.id() + " " + item.id()));
        }
    }

    private static List<Switches> positions() {
        List<Switches> all = new ArrayList<>();
        for (String edition : List.of("free", "paid")) {
            for (String use : List.of("internal", "service")) {
                for (String ha : List.of("required", "rebuildable")) {
                    all.add(new Switches(edition, use, ha));
                }
            }
        }
        return all;
    }

    /** A gate that nobody has a fact for is not asked; one that is asked must tell the technologies apart or let them in. */
    @Test
    void noAskedGateIsUnprovenForEveryTechnologyOfItsSlot() {
        List<String> useless = new ArrayList<>();
        for (Scenario scenario : SCENARIOS) {
            Gates gates = new Gates(CATALOGUE, scenario, ShippedFiles.DAY);
            for (Slot slot : scenario.slots()) {
                Map<String, List<GateOutcome>> byGate = new TreeMap<>();
                gates.ofSlot(slot, slot.technologies()).values().stream()
                        .flatMap(List::stream)
                        .filter(outcome -> outcome.status() != GateOutcome.Status.NOT_ASKED)
                        .forEach(outcome -> byGate.computeIfAbsent(outcome.gate(), key -> new ArrayList<>())
                                .add(outcome));
                assertFalse(byGate.isEmpty(), slot.role());
                byGate.forEach((gate, outcomes) -> {
                    if (outcomes.stream().allMatch(one -> one.status() == GateOutcome.Status.UNPROVEN)) {
                        useless.add(scenario.id() + " " + slot.role() + " " + gate);
                    }
                });
            }
        }
        assertEquals(List.of(), useless);
    }

    /** Kafka stands in many stacks of the scenario: one quantity, one set of draws, known or not. */
    @Test
    void aComponentOfSeveralStacksIsDrawnOnceForAllOfThem() {
        Scenario scenario = ShippedFiles.scenario(CATALOGUE, "stream-processing");
        Evaluation evaluation = ShippedFiles.evaluate(CATALOGUE, scenario, 200, 2);
        assertEquals(
                evaluation.drawn().size(),
                evaluation.drawn().stream().map(Drawn::id).distinct().count());
        int missing = 0;
        int known = 0;
        for (AppliedCriterion criterion : evaluation.criteria()) {
            List<String> ids = evaluation.options().stream()
                    .filter(option -> option.parts().containsValue("kafka"))
                    .flatMap(option -> option.cells().stream())
                    .filter(cell -> cell.criterion().equals(criterion.id()) && !cell.whole())
                    .flatMap(cell -> Stream.concat(cell.drawn().stream(), cell.composed().stream()))
                    .filter(id -> isOf(id, "kafka"))
                    .toList();
            assertTrue(ids.stream().distinct().count() <= 1, criterion.id() + ids);
            Optional<Drawn> shared = ids.stream().findFirst().flatMap(evaluation::drawn);
            if (ids.size() > 1 && shared.isPresent()) {
                missing += shared.get().missing() ? 1 : 0;
                known += shared.get().missing() ? 0 : 1;
            }
        }
        assertTrue(missing > 0 && known > 0, missing + " missing, " + known + " known");
    }

    private static boolean isOf(String id, String technology) {
        String owner = id.substring(id.indexOf(':') + 1);
        return Arrays.asList(owner, owner.replaceFirst("@.*", "")).contains(technology);
    }
}
