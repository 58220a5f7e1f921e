package dev.touchstone.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.analysis.Standing;
import dev.touchstone.catalogue.Catalogue;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Criteria that run alike over the candidates of a shipped scenario whose values are replaced. */
class OverlapTest {
    private static final Catalogue CATALOGUE = ShippedFiles.load();
    private static final Evaluation EVALUATION =
            ShippedFiles.evaluate(CATALOGUE, ShippedFiles.scenario(CATALOGUE, "order-database"), 50, 1);

    private final ObjectNode tree = (ObjectNode) EvaluationJson.MAPPING.tree(EVALUATION);

    private static List<Integer> competing() {
        return IntStream.range(0, EVALUATION.options().size())
                .filter(i -> EVALUATION.options().get(i).standing() == Standing.IN)
                .boxed()
                .toList();
    }

    /** Every cell is known, the value of the k-th competitor is {@code values[k]}. */
    private void fill(int criterion, double... values) {
        for (int k = 0; k < competing().size(); k++) {
            ObjectNode cell = cell(competing().get(k), criterion);
            cell.put("value", values[k % values.length]);
            cell.set("drawn", cell.arrayNode().add("number"));
            cell.set("missing", cell.arrayNode());
        }
    }

    private ObjectNode cell(int option, int criterion) {
        return (ObjectNode) tree.at("/options/" + option + "/cells/" + criterion);
    }

    /** Nothing tells of any criterion but those that are filled. */
    private void emptied() {
        for (int i = 0; i < EVALUATION.options().size(); i++) {
            for (int j = 0; j < EVALUATION.criteria().size(); j++) {
                ((ArrayNode) cell(i, j).get("drawn")).removeAll();
            }
        }
        for (int j = 0; j < EVALUATION.criteria().size(); j++) {
            ((ObjectNode) tree.at("/criteria/" + j)).put("weight", 0.1);
        }
    }

    private List<Overlap> found() {
        return Overlap.of(EvaluationJson.MAPPING.read(tree, Evaluation.class));
    }

    @Test
    void criteriaThatRiseAndFallTogetherAreNamedWithTheirCorrelation() {
        assertTrue(competing().size() >= Overlap.FEWEST, competing().toString());
        emptied();
        fill(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7);
        fill(2, 0.3, 0.5, 0.7, 0.9, 1.1, 1.3, 1.5);
        List<Overlap> found = found();
        assertEquals(1, found.size());
        assertEquals(EVALUATION.criteria().get(0).id(), found.getFirst().one());
        assertEquals(EVALUATION.criteria().get(2).id(), found.getFirst().other());
        assertEquals(1, found.getFirst().correlation(), 1e-12);
        assertEquals(competing().size(), found.getFirst().candidates());
    }

    @Test
    void criteriaThatRunAgainstEachOtherAreNone() {
        emptied();
        fill(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7);
        fill(2, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1);
        assertEquals(List.of(), found());
    }

    @Test
    void fewPointsThatDifferAreNoneHoweverManyCandidatesShareThem() {
        emptied();
        fill(0, 0.1, 0.2);
        fill(2, 0.3, 0.9);
        assertEquals(List.of(), found());
    }

    @Test
    void whatIsUnknownAndWhatHasNoWeightTellsNothing() {
        emptied();
        fill(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7);
        fill(2, 0.3, 0.5, 0.7, 0.9, 1.1, 1.3, 1.5);
        ((ObjectNode) tree.at("/criteria/2")).put("weight", 0.0);
        assertEquals(List.of(), found());
        ((ObjectNode) tree.at("/criteria/2")).put("weight", 0.1);
        competing().forEach(i -> cell(i, 2).set("missing", cell(i, 2).get("drawn")));
        assertEquals(List.of(), found());
    }
}
