package dev.touchstone.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evidence.Claim;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.ScenarioBuilder;
import dev.touchstone.scenario.Slot;
import dev.touchstone.scenario.TargetEnvironment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From claims of one environment to a score that draws them together. */
class PooledEvaluationTest {
    private static final Catalogue CATALOGUE = ShippedFiles.load();
    private static final Scenario STREAM = ShippedFiles.scenario(CATALOGUE, "stream-processing");

    private static final Slot MESSAGING =
            new Slot("messaging", STREAM.slot("messaging").orElseThrow().name(), List.of("kafka", "pulsar"), List.of());

    private static Evaluation evaluate(Claim... claims) {
        return evaluate(STREAM.target(), claims);
    }

    private static Evaluation evaluate(TargetEnvironment target, Claim... claims) {
        Scenario narrowed =
                ShippedFiles.narrowed(STREAM, List.of(MESSAGING), List.of("latency"), List.of(claims), List.of());
        Scenario scenario = ScenarioBuilder.builder(narrowed).target(target).build();
        return ShippedFiles.evaluate(CATALOGUE, scenario, 2_000, 2);
    }

    @Test
    void claimsOfOneEnvironmentAreCorrelatedInTheEvaluation() {
        Evaluation together =
                evaluate(ShippedFiles.latency("kafka", 100, "lab"), ShippedFiles.latency("pulsar", 125, "lab"));
        DrawnBlock block = together.blocks().getFirst();
        assertEquals(1, together.blocks().size());
        assertEquals(
                List.of("latency:kafka", "latency:pulsar"),
                block.drawn().stream().sorted().toList());
        assertTrue(block.correlation().get(1).getFirst() > 0.9);
        DrawnBlock unlike = evaluate(
                        TargetEnvironment.UNKNOWN,
                        ShippedFiles.latency("kafka", 100, "lab"),
                        ShippedFiles.latency("pulsar", 125, "lab"))
                .blocks()
                .getFirst();
        assertTrue(
                unlike.correlation().get(1).getFirst() < 0.8,
                "a target of unknown size is unlike every machine, and systems do not scale alike");
        Evaluation apart =
                evaluate(ShippedFiles.latency("kafka", 100, "lab"), ShippedFiles.latency("pulsar", 125, "cloud"));
        assertTrue(first(together, "kafka") > first(apart, "kafka") + 0.1, "the same numbers, told apart more surely");
    }

    @Test
    void whatWasDrawnTogetherIsStoredAndDrawnAgain() {
        Evaluation evaluation =
                evaluate(ShippedFiles.latency("kafka", 100, "lab"), ShippedFiles.latency("pulsar", 125, "lab"));
        Evaluation reread = EvaluationJson.MAPPING.read(EvaluationJson.MAPPING.tree(evaluation), Evaluation.class);
        assertEquals(evaluation.blocks(), reread.blocks());
        for (int threads : new int[] {1, 2, 7}) {
            assertEquals(List.of(), Replay.of(reread, threads, () -> false).differences());
        }
    }

    @Test
    void takingAClaimAwayChangesTheCellOfTheOther() {
        Evaluation both =
                evaluate(ShippedFiles.latency("kafka", 100, "lab"), ShippedFiles.latency("pulsar", 125, "lab"));
        Evaluation one = evaluate(ShippedFiles.latency("kafka", 100, "lab"));
        assertEquals(List.of(), one.blocks());
        assertNotEquals(
                both.drawn("latency:pulsar").orElseThrow().knowledge(),
                one.drawn("latency:pulsar").orElseThrow().knowledge());
    }

    private static double first(Evaluation evaluation, String technology) {
        return evaluation.options().stream()
                .filter(option -> option.parts().containsValue(technology))
                .mapToDouble(option -> option.score().first())
                .sum();
    }
}
