package dev.touchstone.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.ClaimBuilder;
import dev.touchstone.evidence.Sharing;
import dev.touchstone.evidence.Subject;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.ScenarioBuilder;
import dev.touchstone.scenario.Slot;
import dev.touchstone.scenario.TargetEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

    private static Claim latency(String technology, double millis, String environment) {
        return ClaimBuilder.builder()
                .id("latency-" + technology)
                .subject(Subject.ofTechnology(technology))
                .criterion("latency")
                .value(Optional.of(millis))
                .unit("ms")
                .statistic("p99")
                .date(Optional.of(ShippedFiles.DAY.minusDays(7)))
                .runs(OptionalInt.of(5))
                .spread(Optional.of(0.05))
                .conditions("three nodes")
                .source("own run")
                .runBy(Claim.RunBy.OWN)
                .by("li-wei")
                .environment(Optional.of(environment))
                .cores(OptionalInt.of(16))
                .sharing(Optional.of(Sharing.DEDICATED))
                .build();
    }

    @Test
    void claimsOfOneEnvironmentAreCorrelatedInTheEvaluation() {
        Evaluation together = evaluate(latency("kafka", 100, "lab"), latency("pulsar", 125, "lab"));
        DrawnBlock block = together.blocks().getFirst();
        assertEquals(1, together.blocks().size());
        assertEquals(
                List.of("latency:kafka", "latency:pulsar"),
                block.drawn().stream().sorted().toList());
        assertTrue(block.correlation().get(1).getFirst() > 0.9);
        DrawnBlock unlike = evaluate(
                        TargetEnvironment.UNKNOWN, latency("kafka", 100, "lab"), latency("pulsar", 125, "lab"))
                .blocks()
                .getFirst();
        assertTrue(
                unlike.correlation().get(1).getFirst() < 0.8,
                "a target of unknown size is unlike every machine, and systems do not scale alike");
        Evaluation apart = evaluate(latency("kafka", 100, "lab"), latency("pulsar", 125, "cloud"));
        assertTrue(first(together, "kafka") > first(apart, "kafka") + 0.1, "the same numbers, told apart more surely");
    }

    @Test
    void whatWasDrawnTogetherIsStoredAndDrawnAgain() {
        Evaluation evaluation = evaluate(latency("kafka", 100, "lab"), latency("pulsar", 125, "lab"));
        Evaluation reread = EvaluationJson.MAPPING.read(EvaluationJson.MAPPING.tree(evaluation), Evaluation.class);
        assertEquals(evaluation.blocks(), reread.blocks());
        for (int threads : new int[] {1, 2, 7}) {
            assertEquals(List.of(), Replay.of(reread, threads).differences());
        }
    }

    @Test
    void takingAClaimAwayChangesTheCellOfTheOther() {
        Evaluation both = evaluate(latency("kafka", 100, "lab"), latency("pulsar", 125, "lab"));
        Evaluation one = evaluate(latency("kafka", 100, "lab"));
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
