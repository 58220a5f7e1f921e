package dev.touchstone.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.analysis.Engine;
import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.Standing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final Evaluation STORED = SampleEvaluation.sound();

    private static ObjectNode tree() {
        return (ObjectNode) EvaluationJson.MAPPING.tree(STORED);
    }

    private static ReplayReport replay(JsonNode tree) {
        return Replay.of(EvaluationJson.MAPPING.read(tree, Evaluation.class), 1, () -> false);
    }

    private static List<String> pointers(ReplayReport report) {
        return report.differences().stream().map(ReplayReport.Mismatch::pointer).toList();
    }

    @Test
    void whatWasStoredAgreesOnAnyNumberOfThreads() {
        JsonNode reread = EvaluationJson.MAPPING.tree(EvaluationJson.MAPPING.canonical(STORED));
        for (int threads : new int[] {1, 2, 7}) {
            Evaluation evaluation = EvaluationJson.MAPPING.read(reread, Evaluation.class);
            assertEquals(List.of(), Replay.of(evaluation, threads, () -> false).differences());
        }
    }

    @Test
    void theSampleTellsSomethingApart() {
        assertEquals(
                Standing.IN, STORED.option("kafka+clickhouse").orElseThrow().standing());
        assertEquals(
                Standing.SCREENED_OUT,
                STORED.option("rabbitmq+clickhouse").orElseThrow().standing());
        assertEquals(Standing.REFERENCE, STORED.option("today").orElseThrow().standing());
        assertEquals("kafka+clickhouse", STORED.answer().leader().orElseThrow());
        assertTrue(STORED.option("pulsar+clickhouse").orElseThrow().unproven(), "its capacity is unknown");
        assertTrue(STORED.known().orElseThrow().first() > 0);
    }

    @Test
    void anAlteredResultIsNamedWithBothValues() {
        ObjectNode tree = tree();
        double expected = tree.at("/options/0/score/expected").doubleValue();
        ((ObjectNode) tree.at("/options/0/score")).put("expected", expected + 0.001);
        ReplayReport report = replay(tree);
        assertEquals(List.of("/options/0/score/expected"), pointers(report));
        assertEquals(
                expected, Double.parseDouble(report.differences().getFirst().recomputed()));
    }

    @Test
    void everyAlteredResultIsNamed() {
        for (String pointer : List.of(
                "/options/1/score/low",
                "/options/1/score/first",
                "/options/1/score/beats_leader",
                "/options/0/score/loss",
                "/options/0/score/bound_low",
                "/options/0/score/first_on_known",
                "/options/0/cells/0/value",
                "/options/0/cells/0/contribution",
                "/options/0/cells/1/quantiles/1",
                "/options/0/gates/2/holds/1",
                "/known/first",
                "/shares/0/share",
                "/answer/expected_loss")) {
            ObjectNode tree = tree();
            alter(tree, pointer);
            assertEquals(List.of(pointer), pointers(replay(tree)), pointer);
        }
    }

    @Test
    void alteredWordsAreNamed() {
        ObjectNode tree = tree();
        ((ObjectNode) tree.get("answer")).put("leader", "pulsar+clickhouse").put("word", "open");
        ((ObjectNode) tree.at("/options/2")).put("standing", "in");
        assertTrue(
                pointers(replay(tree)).containsAll(List.of("/answer/leader", "/answer/word", "/options/2/standing")));
    }

    @Test
    void anAlteredInputTurnsTheResultsThatHangOnIt() {
        ObjectNode tree = tree();
        int kafka = index(tree.get("drawn"), "capacity:kafka@messaging");
        alter(tree, "/drawn/" + kafka + "/knowledge/median");
        List<String> pointers = pointers(replay(tree));
        assertTrue(pointers.contains("/options/0/cells/0/value"), pointers.toString());
        assertFalse(pointers.contains("/options/1/cells/0/value"), "Pulsar's capacity does not hang on Kafka's");
    }

    @Test
    void anotherEngineMayDifferByFourStandardErrorsAndNoMore() {
        ObjectNode tree = tree();
        tree.put("engine", "0");
        ObjectNode score = (ObjectNode) tree.at("/options/0/score");
        score.put("expected", score.get("expected").doubleValue() + 0.0005);
        score.put("low", 0.0);
        ReplayReport report = replay(tree);
        assertFalse(report.sameEngine());
        assertEquals(List.of(), pointers(report));
        score.put("expected", score.get("expected").doubleValue() + 0.1);
        assertEquals(List.of("/options/0/score/expected"), pointers(replay(tree)));
    }

    @Test
    void whatWasStoredBeforeTheGapToTheLeaderWasKeptStillFollows() {
        ObjectNode tree = tree();
        tree.get("options")
                .forEach(option -> ((ObjectNode) option.get("score")).remove(List.of("gap_low", "gap_high")));
        assertEquals(List.of(), pointers(replay(tree)));
        ObjectNode altered = tree();
        alter(altered, "/options/1/score/gap_low");
        assertEquals(List.of("/options/1/score/gap_low"), pointers(replay(altered)));
    }

    /** Kept when normal numbers began to be drawn from normal scores instead of quantiles. */
    @Test
    void whatTheFirstEngineDrewAgreesWithinItsErrors() throws IOException {
        try (InputStream kept = ReplayTest.class.getResourceAsStream("engine-1.json")) {
            ObjectNode tree =
                    (ObjectNode) EvaluationJson.MAPPING.tree(new String(kept.readAllBytes(), StandardCharsets.UTF_8));
            ReplayReport report = replay(tree);
            assertEquals("1", report.storedEngine());
            assertFalse(report.sameEngine());
            assertEquals(List.of(), report.differences());
            tree.put("engine", Engine.VERSION);
            assertTrue(pointers(replay(tree)).contains("/options/0/score/expected"), "it was drawn otherwise");
        }
    }

    @Test
    void aDamagedReferenceIsNamed() {
        ObjectNode tree = tree();
        ((ArrayNode) tree.at("/options/0/cells/0/drawn")).set(0, tree.textNode("capacity:kafkb"));
        InvalidModel refused = assertThrows(InvalidModel.class, () -> replay(tree));
        assertEquals("/options/0/cells/0/drawn/0", refused.pointer());
    }

    @Test
    void quantitiesDrawnTogetherAreDrawnTogetherAgain() {
        ObjectNode tree = tree();
        join(tree, 0.95);
        Evaluation joined = Replay.recompute(EvaluationJson.MAPPING.read(tree, Evaluation.class), 1, () -> false);
        for (int threads : new int[] {1, 2, 7}) {
            Evaluation reread = EvaluationJson.MAPPING.read(EvaluationJson.MAPPING.tree(joined), Evaluation.class);
            assertEquals(joined.blocks(), reread.blocks());
            assertEquals(List.of(), Replay.of(reread, threads, () -> false).differences());
        }
        assertNotEquals(
                STORED.options().getFirst().score().high(),
                joined.options().getFirst().score().high());
        assertNotEquals(EvaluationJson.inputHash(STORED), EvaluationJson.inputHash(joined));
    }

    @Test
    void aStoredEvaluationWithoutBlocksReadsAndIsWrittenAsBefore() {
        assertFalse(tree().has("blocks"));
        assertEquals(
                List.of(), EvaluationJson.MAPPING.read(tree(), Evaluation.class).blocks());
        assertEquals(STORED.inputHash(), EvaluationJson.inputHash(STORED));
    }

    @Test
    void aDamagedBlockIsNamed() {
        ObjectNode tree = tree();
        join(tree, 0.95);
        ((ArrayNode) tree.at("/blocks/0/drawn")).set(1, tree.textNode("familiarity:nobody"));
        assertEquals(
                "/blocks/0/drawn/1",
                assertThrows(InvalidModel.class, () -> replay(tree)).pointer());
    }

    private static void join(ObjectNode tree, double correlation) {
        ObjectNode block = tree.putArray("blocks").addObject();
        ArrayNode drawn = block.putArray("drawn");
        STORED.drawn().stream()
                .filter(quantity -> quantity.criterion().equals("capacity") && !quantity.missing())
                .limit(2)
                .forEach(quantity -> drawn.add(quantity.id()));
        ArrayNode rows = block.putArray("correlation");
        rows.addArray();
        rows.addArray().add(correlation);
    }

    private static void alter(ObjectNode tree, String pointer) {
        int cut = pointer.lastIndexOf('/');
        JsonNode parent = tree.at(pointer.substring(0, cut));
        String last = pointer.substring(cut + 1);
        double value = tree.at(pointer).doubleValue();
        double other = value == 0 ? 0.01 : value * 1.01;
        switch (parent) {
            case ObjectNode object -> object.put(last, other);
            case ArrayNode array -> array.set(Integer.parseInt(last), array.numberNode(other));
            default -> throw new IllegalArgumentException(pointer);
        }
    }

    private static int index(JsonNode list, String id) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).get("id").asText().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException(id);
    }
}
