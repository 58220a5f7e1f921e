package dev.touchstone.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.analysis.Knowledge;
import dev.touchstone.base.Distribution;
import dev.touchstone.base.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationJsonTest {
    private static final List<Knowledge> EVERY_KIND = List.of(
            new Knowledge.Unknown(100, 0),
            new Knowledge.Within(0.25, 0.5),
            known(new Distribution.Exact(3)),
            known(new Distribution.Uniform(-1, 2.5)),
            known(new Distribution.LogUniform(1e-9, 1e20)),
            known(new Distribution.Triangular(1, 1, 4)),
            known(new Distribution.Normal(0.1, 1e-7)),
            known(new Distribution.LogNormal(78_000, 0.3)),
            known(new Distribution.Normal(95, 8).clipped(0, 100)),
            known(new Distribution.Empirical(List.of(0.0, 0.5, 1.0), List.of(1.0, 1.0, 7.25))));

    private static Knowledge known(Distribution distribution) {
        return new Knowledge.Known(distribution);
    }

    @Test
    void everyKindOfKnowledgeComesBackAsItWas() {
        for (Knowledge knowledge : EVERY_KIND) {
            String text = EvaluationJson.MAPPING.canonical(knowledge);
            assertEquals(knowledge, EvaluationJson.MAPPING.read(text, Knowledge.class), text);
        }
    }

    @Test
    void aDistributionIsFlatAndNamesItsKind() {
        assertEquals(
                "{\"kind\":\"lognormal\",\"median\":78000,\"sd_ln\":0.3}",
                EvaluationJson.MAPPING.canonical(known(new Distribution.LogNormal(78_000, 0.3))));
    }

    @Test
    void whatIsNoDistributionIsRefused() {
        for (String text : List.of(
                "{\"kind\":\"lognormal\",\"median\":-1,\"sd_ln\":0.3}",
                "{\"kind\":\"lognormal\",\"median\":1}",
                "{\"kind\":\"exact\",\"value\":1,\"more\":2}",
                "{\"kind\":\"exact\",\"value\":\"1\"}",
                "{\"kind\":\"guess\"}",
                "{\"kind\":\"clipped\",\"of\":{\"kind\":\"clipped\"},\"low\":0,\"high\":1}",
                "[]",
                "7")) {
            assertThrows(ProblemException.class, () -> EvaluationJson.MAPPING.read(text, Knowledge.class), text);
        }
    }

    @Test
    void anEvaluationComesBackWithTheSameBytes() {
        String text = EvaluationJson.MAPPING.canonical(SampleEvaluation.sound());
        Evaluation read = EvaluationJson.MAPPING.read(text, Evaluation.class);
        assertEquals(text, EvaluationJson.MAPPING.canonical(read));
    }

    @Test
    void theInputHashCoversInputsAndNoResult() {
        ObjectNode tree = (ObjectNode) EvaluationJson.MAPPING.tree(SampleEvaluation.sound());
        String hash = EvaluationJson.inputHash(tree);
        assertEquals(hash, tree.get("input_hash").asText());
        ((ObjectNode) tree.at("/options/0/score")).put("expected", 0.5);
        ((ObjectNode) tree.at("/options/0/cells/1")).put("value", 0.5);
        ((ObjectNode) tree.at("/answer")).put("leader", "nobody");
        assertEquals(hash, EvaluationJson.inputHash(tree));
        ((ObjectNode) tree.at("/drawn/0/knowledge")).put("median", 78_001);
        assertNotEquals(hash, EvaluationJson.inputHash(tree));
        assertTrue(tree.has("answer"), "the tree itself stays as it is");
    }
}
