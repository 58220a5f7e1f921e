package dev.touchstone.evaluation.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.Knowledge;
import dev.touchstone.base.Language;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Criterion;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Switches;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Because;
import dev.touchstone.evaluation.FactRef;
import dev.touchstone.evidence.Basis;
import dev.touchstone.rendering.Messages;
import dev.touchstone.scenario.Need;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Slot;
import dev.touchstone.scenario.TeamProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** All rules over everything that is shipped: nothing fails, everything can be said, and no source is decoration. */
class ShippedTechnologiesTest {
    private static final Catalogue SHIPPED = Given.library();
    private static final List<AppliedCriterion> CRITERIA =
            SHIPPED.criteria().stream().map(Criterion::id).map(Given::criterion).toList();

    /** Cell by criterion and technology (or edge). */
    private static Map<String, Estimate> cells(Catalogue catalogue, Switches switches) {
        Cells cells = new Cells(catalogue, scenario(switches), Given.TODAY);
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        for (AppliedCriterion criterion : CRITERIA) {
            for (Technology technology : catalogue.technologies()) {
                String key = criterion.id() + ":" + technology.id();
                estimates.put(key, cells.ofPart(criterion, technology.id(), Optional.of(slot(technology))));
            }
        }
        for (Technology from : catalogue.technologies()) {
            for (Technology to : catalogue.technologies()) {
                if (!from.id().equals(to.id())) {
                    estimates.put(
                            "integration:" + from.id() + ">" + to.id(),
                            cells.ofEdge(Given.criterion("integration"), from.id(), to.id()));
                }
            }
        }
        return estimates;
    }

    private static Slot slot(Technology technology) {
        List<Need> needs = List.of("{msg}/s", "MBy/s", "{op}/s", "{req}/s", "{datapoint}/s", "{write}/s").stream()
                .map(unit -> new Need(1000, unit, Basis.ASSUMPTION, Optional.empty()))
                .toList();
        return new Slot(technology.roles().getFirst(), Optional.empty(), List.of(technology.id()), needs);
    }

    private static Scenario scenario(Switches switches) {
        TeamProfile team = new TeamProfile(
                Optional.of("Java"),
                List.of("Python"),
                List.of(new TeamProfile.Experience("mysql", 4)),
                null,
                null,
                null,
                null,
                null,
                null,
                "nobody",
                null,
                Basis.ASSUMPTION);
        return new Scenario(
                1,
                "tiny",
                null,
                null,
                null,
                false,
                null,
                null,
                switches,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Optional.of(team),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Optional.empty());
    }

    @Test
    void everyRuleServesACriterionAndEveryCriterionHasARule() {
        Set<String> criteria =
                new TreeSet<>(SHIPPED.criteria().stream().map(Criterion::id).toList());
        assertEquals(
                criteria,
                new TreeSet<>(Rules.ALL.stream().map(CellRule::criterion).toList()));
    }

    @Test
    void nothingFailsAndEverythingCanBeSaidInBothLanguages() {
        for (Switches switches : List.of(Switches.DEFAULT, new Switches("paid", "service", "rebuildable"))) {
            cells(SHIPPED, switches).forEach((key, estimate) -> {
                assertFalse(estimate.because().isEmpty(), key);
                for (Because because : estimate.because()) {
                    for (Language language : Language.values()) {
                        Messages.in(language).text("rules." + because.code(), because.arguments());
                    }
                }
                assertEquals(
                        estimate.kind() == Estimate.Kind.NOT_APPLICABLE,
                        estimate.knowledge().isEmpty(),
                        key);
                estimate.knowledge()
                        .ifPresent(knowledge -> assertEquals(
                                estimate.kind() == Estimate.Kind.MISSING, knowledge instanceof Knowledge.Unknown, key));
            });
        }
    }

    /**
     * For a fact of each kind that a rule reads: taking it away changes a cell that named it, and no cell that did not.
     * What a kind that no rule reads says counts in traits at most.
     */
    @Test
    void noSourceIsDecoration() {
        Map<String, Estimate> before = cells(SHIPPED, Switches.DEFAULT);
        Set<String> kinds = new TreeSet<>(Cells.kindsRead());
        kinds.remove("requires");
        for (String kind : kinds) {
            boolean changedSome = false;
            for (String id : used(before, kind)) {
                Map<String, Estimate> after = cells(without(id), Switches.DEFAULT);
                List<String> changed = changed(before, after);
                for (String key : changed) {
                    assertTrue(names(before.get(key), id), () -> key + " changed without naming " + id);
                    assertTrue(
                            Cells.kindsRead(key.substring(0, key.indexOf(':'))).contains(kind), key);
                }
                changedSome |= !changed.isEmpty();
                if (changedSome) {
                    break;
                }
            }
            assertTrue(changedSome, () -> "no cell rests on a fact of kind " + kind);
        }
    }

    @Test
    void takingAwayWhatIsRequiredTakesTheCompanion() {
        Fact requires =
                SHIPPED.technology("istio").orElseThrow().facts("requires").getFirst();
        assertEquals(
                Set.of("kubernetes"),
                new Cells(SHIPPED, scenario(Switches.DEFAULT), Given.TODAY)
                        .companions("istio")
                        .keySet());
        assertEquals(
                Map.of(),
                new Cells(without(requires.id()), scenario(Switches.DEFAULT), Given.TODAY).companions("istio"));
    }

    /** These count in gates (traits) or are shown only; a new one belongs here or into a rule. */
    @Test
    void theKindsThatNoRuleReadsAreListed() {
        Set<String> unread = new TreeSet<>();
        SHIPPED.technologies().forEach(technology -> technology.facts().forEach(fact -> unread.add(fact.kind())));
        unread.removeAll(Cells.kindsRead());
        assertEquals(Set.of("capability", "dependency", "end_of_life", "note"), unread);
    }

    @Test
    void missingIsTheRangeOfTheSlot() {
        Estimate missing = cells(SHIPPED, Switches.DEFAULT).get("managed:nats");
        assertEquals(Optional.of(new Knowledge.Unknown(0, 100)), missing.knowledge());
        assertNotEquals(List.of(), missing.because());
    }

    private static List<String> used(Map<String, Estimate> cells, String kind) {
        return cells.values().stream()
                .filter(estimate -> estimate.kind() == Estimate.Kind.DERIVED)
                .flatMap(estimate -> estimate.facts().stream())
                .filter(fact -> fact.used() && fact.kind().equals(kind))
                .map(FactRef::id)
                .distinct()
                .limit(5)
                .toList();
    }

    private static boolean names(Estimate estimate, String id) {
        return estimate.facts().stream().anyMatch(fact -> fact.id().equals(id));
    }

    private static List<String> changed(Map<String, Estimate> before, Map<String, Estimate> after) {
        List<String> changed = new ArrayList<>();
        before.forEach((key, estimate) -> {
            if (!estimate.knowledge().equals(after.get(key).knowledge())) {
                changed.add(key);
            }
        });
        return changed;
    }

    private static Catalogue without(String factId) {
        String owner = factId.substring(0, factId.indexOf('/'));
        Technology technology = SHIPPED.technology(owner).orElseThrow();
        return SHIPPED.with(List.of(new Technology(
                technology.id(),
                technology.name(),
                technology.summary(),
                technology.roles(),
                technology.repository(),
                technology.facts().stream()
                        .filter(fact -> !fact.id().equals(factId))
                        .toList(),
                technology.layer())));
    }
}
