package dev.touchstone.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Criterion;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.cells.Cells;
import dev.touchstone.evaluation.cells.Estimate;
import dev.touchstone.evidence.Basis;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Slot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The sources beside a number are those that it rests on: taking a fact away changes the quantities that name it, and no
 * other. Tried with one fact of each kind that a rule reads, for each criterion that reads it.
 */
class ProvenanceOfCellsTest {
    private static final int MOST_TRIES = 12;
    private static final Catalogue CATALOGUE = ShippedFiles.load();
    private static final List<Scenario> SCENARIOS = scenarios();
    private static final Map<String, List<Use>> USES = uses();

    /** A fact that a quantity of a scenario rests on. */
    private record Use(Scenario scenario, Map<String, Drawn> before, Drawn quantity, FactRef fact) {}

    /** Those that are shipped, with a team, and one of language runtimes, which alone have a language themselves. */
    private static List<Scenario> scenarios() {
        List<Scenario> scenarios = new ArrayList<>(ShippedFiles.scenarios(CATALOGUE));
        List<String> criteria = CATALOGUE.criteria().stream().map(Criterion::id).toList();
        List<String> runtimes =
                CATALOGUE.technologies("runtime").stream().map(Technology::id).toList();
        scenarios.add(ShippedFiles.narrowed(
                Scenario.empty("runtimes", LocalText.of("Runtimes")),
                List.of(new Slot("runtime", Optional.empty(), runtimes, List.of())),
                criteria,
                List.of(),
                List.of()));
        return scenarios.stream()
                .map(scenario -> ShippedFiles.withTeam(CATALOGUE, scenario))
                .toList();
    }

    /** Criterion and kind of fact to the quantities that name such a fact as used. */
    private static Map<String, List<Use>> uses() {
        Map<String, List<Use>> uses = new TreeMap<>();
        for (Scenario scenario : SCENARIOS) {
            Map<String, Drawn> before = quantities(CATALOGUE, scenario);
            for (Drawn quantity : before.values()) {
                for (FactRef fact : quantity.facts()) {
                    if (fact.used() && inCatalogue(fact)) {
                        uses.computeIfAbsent(quantity.criterion() + " " + fact.kind(), key -> new ArrayList<>())
                                .add(new Use(scenario, before, quantity, fact));
                    }
                }
            }
        }
        return uses;
    }

    private static boolean inCatalogue(FactRef fact) {
        return CATALOGUE
                .technology(fact.technology())
                .flatMap(technology -> technology.fact(fact.id()))
                .isPresent();
    }

    /** All quantities that any combination of a scenario looks at, whatever the gates say. */
    private static Map<String, Drawn> quantities(Catalogue catalogue, Scenario scenario) {
        ModelBuilder builder = new ModelBuilder(
                scenario, Criteria.of(catalogue, scenario), new Cells(catalogue, scenario, ShippedFiles.DAY));
        new Candidates(scenario, id -> catalogue.technology(id).orElseThrow().name())
                .list((slot, technology) -> true, parts -> true)
                .forEach(builder::plan);
        return builder.drawn().stream()
                .collect(Collectors.toMap(Drawn::id, drawn -> drawn, (one, other) -> one, LinkedHashMap::new));
    }

    private static Map<String, Drawn> without(Scenario scenario, Technology technology, List<String> facts) {
        return quantities(CATALOGUE.with(List.of(ShippedFiles.without(technology, facts))), scenario);
    }

    private static Map<String, Drawn> without(Use use) {
        Technology technology = CATALOGUE.technology(use.fact().technology()).orElseThrow();
        return without(use.scenario(), technology, List.of(use.fact().id()));
    }

    @Test
    void everyKindThatARuleReadsIsNamedByAQuantityAndNoOtherKindIs() {
        Set<String> named = new TreeSet<>();
        USES.values().forEach(uses -> named.add(uses.getFirst().fact().kind()));
        assertEquals(Cells.kindsRead(), named);
    }

    @Test
    void everyCriterionOfTheLibraryRestsOnFactsSomewhere() {
        Set<String> all = CATALOGUE.criteria().stream().map(Criterion::id).collect(Collectors.toSet());
        Set<String> known = USES.values().stream()
                .map(uses -> uses.getFirst().quantity().criterion())
                .collect(Collectors.toSet());
        assertEquals(all, known);
    }

    /** Silence about an edge rests on what both sides do document; that is listed, though none of it is the edge. */
    @Test
    void everyDerivedQuantityNamesAFactThatItUses() {
        for (Scenario scenario : SCENARIOS) {
            for (Drawn drawn : quantities(CATALOGUE, scenario).values()) {
                boolean named = drawn.facts().stream().anyMatch(FactRef::used);
                assertTrue(drawn.kind() != Estimate.Kind.DERIVED || named || silent(drawn), drawn::toString);
            }
        }
    }

    /** A fact beside which a second one says the same may go without moving the number; not all of a kind are so. */
    @Test
    void withoutAFactExactlyTheQuantitiesThatNameItChange() {
        List<String> wrong = new ArrayList<>();
        USES.forEach((what, uses) -> {
            boolean moved = false;
            for (int i = 0; i < Math.min(uses.size(), MOST_TRIES) && !moved; i++) {
                Use use = uses.get(i);
                Map<String, Drawn> after = without(use);
                wrong.addAll(otherChanges(use, after));
                moved = moved(
                        use.quantity(),
                        Optional.ofNullable(after.get(use.quantity().id())));
            }
            if (!moved) {
                wrong.add(what + " decides nothing");
            }
        });
        assertEquals(List.of(), wrong);
    }

    private static List<String> otherChanges(Use use, Map<String, Drawn> after) {
        List<String> wrong = new ArrayList<>();
        String fact = use.fact().id();
        use.before().forEach((id, drawn) -> {
            boolean names = drawn.facts().stream().anyMatch(one -> one.id().equals(fact));
            boolean changes = !drawn.equals(after.getOrDefault(id, drawn));
            if (names != changes && after.containsKey(id)) {
                wrong.add(id + (names ? " names " : " hangs unnamed on ") + fact);
            }
        });
        return wrong;
    }

    private static boolean moved(Drawn before, Optional<Drawn> after) {
        return after.map(then -> !then.knowledge().equals(before.knowledge())
                        || !then.because().equals(before.because()))
                .orElse(true);
    }

    /** Silence about an edge in the edition considered says something, too: at best it is undocumented. */
    private static boolean silent(Drawn drawn) {
        Set<String> codes = Set.of("integration.silent", "integration.other-edition");
        return drawn.because().stream().anyMatch(one -> codes.contains(one.code()));
    }

    /** Hatched: where it was the only fact, nobody knows the quantity any more. */
    @Test
    void withoutItsOnlyFactAQuantityIsMissingOrNamesAnother() {
        Set<String> hatched = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        USES.forEach((what, uses) -> uses.stream()
                .filter(use -> use.quantity().kind() == Estimate.Kind.DERIVED
                        && use.quantity().facts().size() == 1)
                .limit(3)
                .forEach(use -> {
                    Drawn then = without(use).get(use.quantity().id());
                    if (then.missing()) {
                        hatched.add(then.criterion());
                    } else if (then.facts().stream().noneMatch(FactRef::used) && !silent(then)) {
                        wrong.add(then.id() + " is " + then.kind() + " by nothing: " + then.because());
                    }
                }));
        assertEquals(List.of(), wrong);
        assertTrue(hatched.size() >= 10, "hatched: " + hatched);
    }

    /** The same for a whole criterion: without all facts of the kinds that its rule reads no fact speaks to it. */
    @Test
    void withoutTheKindsOfFactsThatARuleReadsNothingOfItsCriterionIsKnownByFacts() {
        for (Criterion criterion : CATALOGUE.criteria()) {
            Set<String> kinds = Cells.kindsRead(criterion.id());
            Catalogue bare = CATALOGUE.with(CATALOGUE.technologies().stream()
                    .map(technology -> ShippedFiles.without(
                            technology,
                            technology.facts().stream()
                                    .filter(fact -> kinds.contains(fact.kind()))
                                    .map(Fact::id)
                                    .toList()))
                    .toList());
            for (Scenario scenario : SCENARIOS) {
                for (Drawn drawn : quantities(bare, scenario).values()) {
                    boolean byFact = drawn.kind() == Estimate.Kind.DERIVED && drawn.basis() == Basis.FACT;
                    assertFalse(drawn.criterion().equals(criterion.id()) && byFact, drawn::toString);
                }
            }
        }
    }

    @Test
    void withoutARequirementTheCompanionLeavesTheCellsThatCountIt() {
        Scenario scenario = ShippedFiles.withTeam(CATALOGUE, ShippedFiles.scenario(CATALOGUE, "iot-ingestion"));
        Technology alertmanager = CATALOGUE.technology("alertmanager").orElseThrow();
        List<String> requires =
                alertmanager.facts("requires").stream().map(Fact::id).toList();
        Map<String, Drawn> before = quantities(CATALOGUE, scenario);
        Map<String, Drawn> after = without(scenario, alertmanager, requires);
        Set<String> gone = new TreeSet<>(before.keySet());
        gone.removeAll(after.keySet());
        assertEquals(Set.of("nodes:prometheus", "parts:prometheus"), gone);
        gone.forEach(id -> {
            List<String> named = before.get(id).facts().stream()
                    .filter(FactRef::used)
                    .map(FactRef::id)
                    .toList();
            assertTrue(named.containsAll(requires), id + " rests on " + named);
            Because because = new Because("companion.required", Map.of("by", "alertmanager"));
            assertTrue(before.get(id).because().contains(because), id);
        });
        after.forEach((id, drawn) -> assertEquals(before.get(id), drawn, id));
    }
}
