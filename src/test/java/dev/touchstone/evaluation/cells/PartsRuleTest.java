package dev.touchstone.evaluation.cells;

import static dev.touchstone.evaluation.cells.Given.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Distribution;
import dev.touchstone.catalogue.Grade;
import dev.touchstone.evaluation.FactRef;
import dev.touchstone.evidence.Basis;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartsRuleTest {
    private static Given.FactSketch parts(int kinds) {
        return fact("ha_parts", "process_kinds", List.of("node"), "kind_count", kinds, "min_instances", 3);
    }

    @Test
    void theCountHasTheSpreadOfWhoeverCounted() {
        Given.technology("a", parts(4)).cell("parts", "a").logNormal(4, 0.02);
        Given.technology("a", parts(4).counted())
                .cell("parts", "a")
                .logNormal(4, 0.15)
                .says("source.counted");
        Given.technology("a", parts(4).assumed())
                .cell("parts", "a")
                .logNormal(4, 0.35)
                .says("source.assumption");
    }

    /** Criteria and cells, section 10: two kinds counted by us read as 2 [1.6-2.6]. */
    @Test
    void twoKindsOfTheWorkedExample() {
        Distribution two =
                Given.technology("a", parts(2).counted()).cell("parts", "a").distribution();
        assertEquals(1.6, two.quantile(0.05), 0.05);
        assertEquals(2.6, two.quantile(0.95), 0.05);
        assertEquals(0.83, (7 - two.quantile(0.5)) / 6, 0.01);
    }

    @Test
    void aLibraryHasNoProcessAndAnAgentOne() {
        Given.technology("a", parts(4), fact("deployment_form", "value", "library"))
                .cell("parts", "a")
                .exactly(new Distribution.Exact(0))
                .uses("a/deployment_form-2");
        Given.technology("a", fact("deployment_form", "value", "daemon-per-node"))
                .cell("parts", "a")
                .exactly(new Distribution.Exact(1));
        Given.technology("a", fact("deployment_form", "value", "channel"))
                .cell("parts", "a")
                .notApplicable("parts.not-operated");
    }

    @Test
    void ofSeveralRecordsTheBestFoundedCountsAndTheOthersAreListed() {
        Given.technology("a", parts(5).counted(), parts(4), parts(9).history())
                .cell("parts", "a")
                .logNormal(4, 0.02)
                .uses("a/ha_parts-2")
                .setsAside("a/ha_parts-1");
    }

    /** One node of a free edition is not the set-up of the edition that survives its loss. */
    @Test
    void onlyASetUpThatSurvivesInTheEditionConsideredIsCounted() {
        Given.FactSketch free =
                fact("ha_parts", "kind_count", 1, "min_instances", 1, "ha_possible", false, "for_edition", "free");
        Given.FactSketch cluster = fact("ha_parts", "kind_count", 3, "min_instances", 5, "for_edition", "paid");
        Given.technology("a", free, cluster.counted()).paid().cell("parts", "a").logNormal(3, 0.15);
        Given.technology("a", free)
                .paid()
                .cell("parts", "a")
                .missing("parts.none")
                .setsAside("a/ha_parts-1");
        Given.technology("a", free, cluster).cell("parts", "a").missing("parts.none");
        Given.technology("a", free, cluster).rebuildable().cell("parts", "a").logNormal(1, 0.02);
    }

    @Test
    void nothingRecordedIsMissing() {
        Given.technology("a").cell("parts", "a").missing("parts.none");
    }

    @Test
    void anAssumptionHasNoGradeAndSaysSo() {
        Estimate assumed =
                Given.technology("a", parts(4).assumed()).cell("parts", "a").estimate();
        assertEquals(Basis.ASSUMPTION, assumed.basis());
        assertEquals(Optional.empty(), assumed.grade());
        Estimate dated = Given.technology("a", parts(4).seen("2025-05-24"))
                .cell("parts", "a")
                .estimate();
        assertEquals(Basis.FACT, dated.basis());
        assertEquals(Optional.of(Grade.C), dated.grade());
        assertEquals(Optional.of(18), dated.ageMonths());
        assertEquals(
                Optional.of(Grade.E),
                Given.technology("a", parts(4).unverifiable())
                        .cell("parts", "a")
                        .estimate()
                        .grade());
    }

    @Test
    void whatMustRunBesideItIsNamedOnceWithWhatThatNeeds() {
        Cells cells = Given.technology("a", fact("requires", "value", "b"), fact("requires", "value", "runtime"))
                .and("b", fact("requires", "value", "c"), fact("requires", "value", "d", "counted_in_ha_parts", true))
                .and("c", fact("requires", "value", "a"))
                .and("d")
                .and("runtime", fact("app_language", "value", List.of("Java")))
                .cells();
        assertEquals(Set.of("b", "c"), cells.companions("a").keySet());
        assertEquals(
                List.of("a/requires-1", "b/requires-1"),
                cells.companions("a").get("c").stream().map(FactRef::id).toList());
        assertEquals(Map.of(), cells.companions("d"));
        assertTrue(cells.countsCompanions(Given.criterion("parts")));
        assertTrue(cells.countsCompanions(Given.criterion("nodes")));
        assertEquals(false, cells.countsCompanions(Given.criterion("upgrades")));
    }
}
