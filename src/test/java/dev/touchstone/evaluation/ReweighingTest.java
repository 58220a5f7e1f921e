package dev.touchstone.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.scenario.Elicited;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Way;
import dev.touchstone.scenario.Weights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReweighingTest {
    private static final Catalogue CATALOGUE = ShippedFiles.load();
    private static final List<Map<String, Double>> WEIGHTS = List.of(
            Map.of("throughput", 40.0, "operations", 10.0, "community", 20.0, "team", 5.0, "cost", 25.0),
            Map.of("operations", 70.0, "cost", 30.0),
            Map.of("community", 1.0));

    private static Scenario weighted(Scenario scenario, Map<String, Double> dimensions) {
        return scenario.withWeights(new Weights(dimensions, scenario.weights().criteria()));
    }

    private static Evaluation identified(Evaluation evaluation) {
        return evaluation.identified("a".repeat(64), "b".repeat(64));
    }

    @Test
    void otherWeightsAnswerAsAWholeEvaluationDoesToTheLastBit() {
        int compared = 0;
        for (Scenario scenario : ShippedFiles.scenarios(CATALOGUE)) {
            Evaluation base = identified(ShippedFiles.evaluate(CATALOGUE, scenario, 300, 1));
            if (base.options().size() > 60 || !Reweighing.fits(base)) {
                continue;
            }
            Reweighing reweighing = Reweighing.of(base, 1, () -> false);
            for (Map<String, Double> dimensions : WEIGHTS) {
                Scenario other = weighted(scenario, dimensions);
                if (Criteria.of(CATALOGUE, other).stream().noneMatch(criterion -> criterion.weight() > 0)) {
                    continue;
                }
                assertEquals(
                        identified(ShippedFiles.evaluate(CATALOGUE, other, 300, 1)),
                        reweighing.with(
                                Criteria.weighted(base.criteria(), other.weights()),
                                other.weights().elicited(),
                                () -> false),
                        scenario.id() + " " + dimensions);
                compared++;
            }
        }
        assertTrue(compared > 20, compared + " were compared");
    }

    /** Nobody was asked for moved weights; what was asked moves no result. */
    @Test
    void howTheWeightsWereAskedForGoesWithThem() {
        Scenario plain = ShippedFiles.scenario(CATALOGUE, "order-database");
        Elicited elicited = new Elicited(new Way.Questions(List.of()), Map.of());
        Scenario asked = plain.withWeights(plain.weights().askedAs(Optional.of(elicited)));
        Evaluation base = identified(ShippedFiles.evaluate(CATALOGUE, asked, 300, 1));
        assertEquals(Optional.of(elicited), base.elicited());
        assertEquals(identified(ShippedFiles.evaluate(CATALOGUE, plain, 300, 1)).inputHash(), base.inputHash());
        Scenario moved = asked.withWeights(asked.weights().withDimensions(Map.of("cost", 70.0)));
        assertEquals(
                identified(ShippedFiles.evaluate(CATALOGUE, moved, 300, 1)),
                Reweighing.of(base, 1, () -> false)
                        .with(
                                Criteria.weighted(base.criteria(), moved.weights()),
                                moved.weights().elicited(),
                                () -> false));
        String json = EvaluationJson.MAPPING.tree(base).toString();
        assertEquals(
                base.elicited(),
                EvaluationJson.MAPPING.read(json, Evaluation.class).elicited());
    }

    @Test
    void anEvaluationThatDoesNotTellWhatIsThinIsNotReweighed() {
        Scenario scenario = ShippedFiles.scenario(CATALOGUE, "order-database");
        Evaluation whole = ShippedFiles.evaluate(CATALOGUE, scenario, 100, 1);
        assertTrue(Reweighing.fits(whole));
        AppliedCriterion thin =
                whole.criterion(whole.known().orElseThrow().parked().getFirst()).orElseThrow();
        Map<String, Double> alone = whole.criteria().stream()
                .filter(criterion -> criterion.dimension() == thin.dimension())
                .collect(
                        Collectors.toMap(AppliedCriterion::id, each -> each.id().equals(thin.id()) ? 1.0 : 0.0));
        Scenario onThin =
                scenario.withWeights(new Weights(Map.of(thin.dimension().id(), 1.0), alone));
        Evaluation part = ShippedFiles.evaluate(CATALOGUE, onThin, 100, 1);
        assertTrue(part.known().isEmpty(), "all that has weight is thin, so there is no second reading");
        assertFalse(Reweighing.fits(part), "other weights would have one, and what is thin is not told");
    }
}
