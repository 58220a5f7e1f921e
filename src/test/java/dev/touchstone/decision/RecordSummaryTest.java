package dev.touchstone.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.base.LocalText;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.EvaluationJson;
import dev.touchstone.evaluation.Option;
import dev.touchstone.evaluation.SampleEvaluation;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordSummaryTest {
    private static final RecordSummary SUMMARY = RecordSummary.of(SampleDecision.accepted());

    @Test
    void optionsStandByRankThenThoseThatAreOut() {
        assertEquals(
                List.of("kafka+clickhouse", "pulsar+clickhouse", "today", "rabbitmq+clickhouse"),
                SUMMARY.rows().stream().map(RecordSummary.Row::id).toList());
        assertTrue(SUMMARY.rows().getFirst().chosen());
    }

    @Test
    void gainsAgainstTheRivalAddUpToTheDifferenceInScore() {
        Option chosen = SUMMARY.chosen().orElseThrow();
        Option rival = SUMMARY.rival().orElseThrow();
        assertEquals("pulsar+clickhouse", rival.id());
        double gains = SUMMARY.reasons().stream()
                .mapToDouble(RecordSummary.Reason::gain)
                .sum();
        assertEquals(chosen.score().expected() - rival.score().expected(), gains, 1e-9);
    }

    @Test
    void whereAnotherIsChosenTheLeaderIsTheRival() {
        RecordSummary summary = RecordSummary.of(HostileDecision.notTheLeader());
        assertEquals("pulsar+clickhouse", summary.chosen().orElseThrow().id());
        assertEquals("kafka+clickhouse", summary.rival().orElseThrow().id());
    }

    @Test
    void unknownsOfTheComparedOptionsAreNamedAndThoseOfOthersAreNot() {
        assertEquals(
                List.of("capacity:pulsar@messaging"),
                SUMMARY.unknowns().stream().map(RecordSummary.Unknown::drawn).toList());
        assertEquals(
                LocalText.of("Apache Pulsar"), SUMMARY.unknowns().getFirst().name());
    }

    @Test
    void evidenceSaysWhatItFeedsOnceAPiece() {
        List<String> labels =
                SUMMARY.evidence().stream().map(RecordSummary.Evidence::label).toList();
        assertEquals(labels.size(), labels.stream().distinct().count());
        RecordSummary.Evidence licence = SUMMARY.evidence().stream()
                .filter(evidence -> evidence.fact().id().equals("kafka/open-licence"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("open-licence"), licence.gates());
        assertFalse(
                SUMMARY.evidence().stream()
                        .anyMatch(evidence -> evidence.fact().technology().equals("mysql")),
                "today is no contender");
    }

    /** A fact about a whole candidate bears its name, never the word under which quantities are kept. */
    @Test
    void evidenceAboutAWholeCandidateBearsItsName() {
        ObjectNode tree = (ObjectNode) EvaluationJson.MAPPING.tree(SampleEvaluation.sound());
        tree.findParents("technology").stream()
                .filter(node -> node.path("technology").asText().equals("kafka"))
                .forEach(node -> ((ObjectNode) node).put("technology", "stack:kafka+clickhouse"));
        Evaluation whole = EvaluationJson.MAPPING.read(tree, Evaluation.class);
        RecordSummary summary = RecordSummary.of(SampleDecision.draft(whole).content(), whole);
        LocalText name = whole.option("kafka+clickhouse").orElseThrow().name();
        List<LocalText> subjects = summary.evidence().stream()
                .filter(evidence -> evidence.fact().technology().startsWith("stack:"))
                .map(RecordSummary.Evidence::subject)
                .distinct()
                .toList();
        assertEquals(List.of(name), subjects);
    }

    @Test
    void whatWasKeptOutIsThereWithItsMustHave() {
        assertEquals(
                List.of("rabbitmq+clickhouse", "today", "nats"),
                SUMMARY.out().stream().map(RecordSummary.Out::id).toList());
        assertTrue(SUMMARY.out().stream()
                .allMatch(out -> out.gates().getFirst().gate().equals("delivery")));
    }
}
