package dev.touchstone.evaluation.weighing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.weight.RankFormula;
import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Criteria;
import dev.touchstone.revision.Json;
import dev.touchstone.scenario.Samples;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Way;
import dev.touchstone.scenario.Way.Compared;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Three criteria: latency (throughput), fit and skill (team). */
class WeightWaysTest {
    private static final Catalogue CATALOGUE = Samples.catalogue();
    private static final Scenario SCENARIO = Samples.scenario(Samples.SOUND.replace("\"criteria\": [", """
            "criteria": [{"id": "skill", "name": "Skill", "dimension": "team", "unit": "{point}", "direction": "up",
                          "range": {"worst": 0, "best": 100}},"""));
    private static final List<AppliedCriterion> CRITERIA = Criteria.of(CATALOGUE, SCENARIO);

    /** What is saved must give the weights that were shown. */
    private static void assertSaved(Proposal proposal) {
        List<AppliedCriterion> saved = Criteria.of(CATALOGUE, SCENARIO.withWeights(proposal.weights()));
        saved.forEach(one -> assertEquals(proposal.shares().get(one.id()), one.weight(), 1e-6, one.id()));
        assertEquals(1, saved.stream().mapToDouble(AppliedCriterion::weight).sum(), 1e-9);
    }

    @Test
    void swingGivesBothLevelsBySums() {
        Way.SwingPoints way = new Way.SwingPoints(Map.of("latency", 100.0, "skill", 60.0, "fit", 40.0));
        Proposal proposal = WeightWays.swing(CRITERIA, way).orElseThrow();
        assertEquals(
                Map.of("throughput", 100.0, "team", 100.0), proposal.weights().dimensions());
        assertEquals(0.3, proposal.shares().get("skill"), 1e-12);
        assertSaved(proposal);
        assertEquals(Optional.empty(), WeightWays.swing(CRITERIA, new Way.SwingPoints(Map.of("latency", 100.0))));
        assertEquals(
                Optional.empty(),
                WeightWays.swing(CRITERIA, new Way.SwingPoints(Map.of("latency", 0.0, "skill", 0.0, "fit", 0.0))));
    }

    @Test
    void theStepsThatWereAskedAboutAreKept() {
        Proposal proposal = WeightWays.swing(
                        CRITERIA, new Way.SwingPoints(Map.of("latency", 100.0, "skill", 0.0, "fit", 40.0)))
                .orElseThrow();
        var swing = proposal.weights().elicited().orElseThrow().swings().get("latency");
        assertEquals(100, swing.worst());
        assertEquals(10, swing.best());
        assertEquals("ms", swing.unit());
        assertSaved(proposal);
    }

    /** ROC of three: 11/18, 5/18, 2/18. */
    @Test
    void anOrderOfAllCriteriaGivesItsCentre() {
        Way.Order order = new Way.Order(List.of(List.of("fit"), List.of("latency"), List.of("skill")), RankFormula.ROC);
        Proposal proposal = WeightWays.ranking(CRITERIA, order).orElseThrow();
        assertEquals(11 / 18.0, proposal.shares().get("fit"), 1e-12);
        assertEquals(61.1111 + 11.1111, proposal.weights().dimensions().get("team"), 2e-4);
        assertSaved(proposal);
        Way.Order part = new Way.Order(List.of(List.of("fit")), RankFormula.ROC);
        assertEquals(Optional.empty(), WeightWays.ranking(CRITERIA, part));
    }

    @Test
    void pairsMultiplyDownAndADimensionWithOneCriterionHandsItAllItsWeight() {
        Way.Pairs pairs = new Way.Pairs(Map.of(
                Way.DIMENSIONS,
                List.of(new Compared("team", "throughput", 3)),
                "team",
                List.of(new Compared("skill", "fit", 4))));
        Proposal proposal = WeightWays.pairwise(CRITERIA, pairs).orElseThrow();
        assertEquals(0.25, proposal.shares().get("latency"), 1e-9);
        assertEquals(0.6, proposal.shares().get("skill"), 1e-9);
        assertSaved(proposal);
        assertEquals(
                Optional.empty(),
                WeightWays.pairwise(
                        CRITERIA,
                        new Way.Pairs(Map.of(Way.DIMENSIONS, List.of(new Compared("team", "throughput", 3))))));
    }

    @Test
    void whatIsKeptReadsBackAndAnAbsentPartLeavesNoTrace() {
        Way.Order order =
                new Way.Order(List.of(List.of("fit", "skill"), List.of("latency")), RankFormula.RANK_RECIPROCAL);
        Scenario weighed = SCENARIO.withWeights(
                WeightWays.ranking(CRITERIA, order).orElseThrow().weights());
        String text = Json.STANDARD.canonical(weighed);
        assertTrue(text.contains("\"kind\":\"ranking\""), text);
        assertEquals(weighed, Json.STANDARD.read(text, Scenario.class));
        String plain = Json.STANDARD.canonical(SCENARIO);
        assertTrue(
                plain.contains("\"weights\":{\"criteria\":{},\"dimensions\":{\"team\":40,\"throughput\":60}}"), plain);
        assertTrue(!plain.contains("scores_shown"), plain);
    }

    @Test
    void aCopyBeginsWithWeightsThatNobodySaid() {
        Scenario copy =
                SCENARIO.copyAs("copy", LocalText.of("Copy")).withScoresShown().weighedBy("own");
        assertEquals(Optional.of("own"), copy.weights().copiedFrom());
        assertTrue(copy.scoresShown().isEmpty());
        assertTrue(!copy.weights().said());
        assertEquals(Optional.of("own"), copy.weighedBy("copy").weights().copiedFrom(), "still those of the first");
    }
}
