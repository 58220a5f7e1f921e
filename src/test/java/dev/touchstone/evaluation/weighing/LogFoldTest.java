package dev.touchstone.evaluation.weighing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evaluation.weighing.WeightLog.SeenThrough;
import dev.touchstone.revision.Revision;
import dev.touchstone.scenario.Samples;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.ScenarioBuilder;
import dev.touchstone.scenario.Weights;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What counts as seen, and what is a change of weights, revision by revision. */
class LogFoldTest {
    private static final Catalogue CATALOGUE = Samples.catalogue();
    private static final Scenario SOUND = Samples.scenario(Samples.SOUND);
    private static final Instant DAY = Instant.parse("2026-11-24T08:00:00Z");

    private LogFold fold = LogFold.NONE;

    private void write(Scenario scenario, String actor, Optional<String> basedOn, Optional<Scenario> shipped) {
        int rev = fold.rev() + 1;
        Revision revision = new Revision(
                "scenario", "own", rev, DAY.plusSeconds(rev), actor, 1, "hash" + rev, "", basedOn, scenario == null);
        fold = fold.with(revision, Optional.ofNullable(scenario), shipped, CATALOGUE);
    }

    private void write(Scenario scenario, String actor) {
        write(scenario, actor, Optional.empty(), Optional.empty());
    }

    private static Scenario weighed(double throughput, double team) {
        return SOUND.withWeights(new Weights(Map.of("throughput", throughput, "team", team), Map.of()));
    }

    private WeightLog log() {
        return fold.log();
    }

    @Test
    void aCopyIsCoveredUntilItsWeightsAreSaid() {
        Scenario copy = SOUND.weighedBy("iot-ingestion");
        write(copy, "ann");
        assertFalse(log().scoresSeen());
        write(ScenarioBuilder.builder(copy).question(LocalText.of("Other?")).build(), "ann");
        assertFalse(log().scoresSeen(), "another part was changed");
        write(SOUND, "li");
        WeightLog.Seen seen = log().seen().orElseThrow();
        assertEquals(SeenThrough.WEIGHTS_SAVED, seen.how());
        assertEquals(Optional.of("li"), seen.by());
        assertEquals(Optional.of(3), seen.rev());
        assertTrue(log().savedBeforeSeen());
        WeightLog.WeightChange first = log().changes().getFirst();
        assertFalse(first.afterSeen());
        assertEquals(List.of(), first.dimensions(), "the copied weights were kept as they were");
    }

    @Test
    void laterChangesAreMadeAfterTheScoresWereSeenWithBothShares() {
        write(SOUND, "ann");
        write(weighed(30, 70), "li");
        assertEquals(2, log().changes().size());
        WeightLog.WeightChange change = log().afterSeen().getFirst();
        assertEquals("li", change.by());
        WeightLog.WeightMove move = change.dimensions().getFirst();
        assertEquals("throughput", move.id());
        assertEquals(0.6, move.from(), 1e-12);
        assertEquals(0.3, move.to(), 1e-12);
        assertEquals("latency", change.criteria().getFirst().id());
    }

    /** Each person's last ones, also where another has changed them since; who changed something else holds none. */
    @Test
    void theWeightsThatEachPersonLastSavedAreKept() {
        write(SOUND.weighedBy("iot-ingestion"), "eve");
        assertEquals(Map.of(), fold.saved(), "copied weights are nobody's");
        write(SOUND, "ann");
        write(weighed(30, 70), "li");
        write(
                ScenarioBuilder.builder(weighed(30, 70))
                        .question(LocalText.of("Other?"))
                        .build(),
                "eve");
        write(weighed(20, 80), "li");
        assertEquals(List.of("ann", "li"), List.copyOf(fold.saved().keySet()));
        assertEquals(SOUND.weights(), fold.saved().get("ann"));
        assertEquals(weighed(20, 80).weights(), fold.saved().get("li"));
        write(null, "ann");
        assertEquals(Map.of(), fold.saved(), "another scenario under the same id begins anew");
    }

    @Test
    void pointsInTheSameProportionsAreNoChange() {
        write(SOUND, "ann");
        write(weighed(6, 4), "li");
        assertEquals(1, log().changes().size());
    }

    @Test
    void aCriterionTakenOutIsNoChangeOfWeights() {
        write(SOUND, "ann");
        write(
                ScenarioBuilder.builder(SOUND)
                        .criteria(SOUND.criteria().subList(0, 1))
                        .build(),
                "li");
        assertEquals(1, log().changes().size());
    }

    @Test
    void shownBeforeWeightsMakesEverySavingOneAfterTheScoresWereSeen() {
        Scenario copy = SOUND.weighedBy("iot-ingestion");
        write(copy, "ann");
        write(copy.withScoresShown(), "bo");
        assertEquals(SeenThrough.SHOWN, log().seen().orElseThrow().how());
        write(SOUND, "li");
        assertFalse(log().savedBeforeSeen());
        assertTrue(log().changes().getFirst().afterSeen());
        assertEquals(
                SeenThrough.SHOWN, log().seen().orElseThrow().how(), "seen stays seen, though the mark was taken out");
    }

    @Test
    void weightsGivenBeforeThereAreCriteriaDoNotCount() {
        Scenario bare = ScenarioBuilder.builder(SOUND)
                .criteria(List.of())
                .requirements(List.of())
                .claims(List.of())
                .judgements(List.of())
                .build();
        write(bare, "ann");
        assertFalse(log().scoresSeen());
        write(SOUND, "ann");
        assertFalse(log().scoresSeen(), "the points are still those given without any range");
        write(weighed(50, 50), "ann");
        assertTrue(log().savedBeforeSeen());
    }

    @Test
    void noWeightsAtAllStayCovered() {
        write(SOUND.withWeights(new Weights(Map.of(), Map.of())), "ann");
        assertFalse(log().scoresSeen());
        assertEquals(List.of(), log().changes());
    }

    @Test
    void anOwnCopyOfAShippedScenarioWasOpenFromTheStart() {
        write(weighed(30, 70), "li", Optional.of("shipped-hash"), Optional.of(SOUND));
        assertEquals(SeenThrough.SHIPPED, log().seen().orElseThrow().how());
        assertEquals(0.6, log().afterSeen().getFirst().dimensions().getFirst().from(), 1e-12);
    }

    @Test
    void aRemovedScenarioBeginsAnew() {
        write(SOUND, "ann");
        write(null, "ann");
        write(SOUND.weighedBy("other"), "li");
        assertFalse(log().scoresSeen());
        assertEquals(List.of(), log().changes());
    }
}
