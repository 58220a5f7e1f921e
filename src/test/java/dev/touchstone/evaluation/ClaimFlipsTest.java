package dev.touchstone.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evaluation.coverage.ClaimFlips;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.ClaimBuilder;
import dev.touchstone.revision.Json;
import dev.touchstone.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Two brokers, of which one leads since two runs say that it carries more. */
class ClaimFlipsTest {
    private static final Catalogue CATALOGUE = ShippedFiles.load();
    private static final Scenario SCENARIO = Json.STANDARD.read("""
            {"schema_version": 1, "id": "two", "title": "Two", "question": "Which broker?",
             "switches": {"edition": "free", "use": "internal", "ha": "required"},
             "slots": [{"role": "messaging", "technologies": ["kafka", "rabbitmq"],
                        "needs": [{"value": 14000, "unit": "{msg}/s"}]}],
             "criteria": [{"ref": "capacity"}, {"ref": "licence"}],
             "weights": {"dimensions": {"throughput": 90, "cost": 10}},
             "claims": [
               {"id": "k1", "subject": {"technology": "kafka"}, "criterion": "capacity", "value": 30000, "unit": "{msg}/s",
                "source": "run 1", "conditions": "3 brokers", "date": "2026-10-01", "runs": 5},
               {"id": "k2", "subject": {"technology": "kafka"}, "criterion": "capacity", "value": 34000, "unit": "{msg}/s",
                "source": "run 2", "conditions": "3 brokers", "date": "2026-10-02", "runs": 5},
               {"id": "r1", "subject": {"technology": "rabbitmq"}, "criterion": "capacity", "value": 20000, "unit": "{msg}/s",
                "source": "run 3", "conditions": "3 nodes", "date": "2026-10-01", "runs": 5}]}
            """, Scenario.class);
    private static final Evaluation BASE = evaluated(SCENARIO.claims());

    private static Evaluation evaluated(List<Claim> claims) {
        return ShippedFiles.evaluate(CATALOGUE, SCENARIO.withClaims(claims), 400, 1);
    }

    private static ClaimFlips found() {
        return ClaimFlips.of(BASE, SCENARIO, ClaimFlipsTest::evaluated, () -> false);
    }

    private static Evaluation saying(String id, double value) {
        return evaluated(SCENARIO.claims().stream()
                .map(claim -> claim.id().equals(id)
                        ? ClaimBuilder.builder(claim).value(Optional.of(value)).build()
                        : claim)
                .toList());
    }

    private static double lead(Evaluation evaluation) {
        return evaluation.option("kafka").orElseThrow().score().expected()
                - evaluation.option("rabbitmq").orElseThrow().score().expected();
    }

    @Test
    void aClaimPutWhereItTurnsTiesTheTwo() {
        assertEquals(Optional.of("kafka"), BASE.answer().leader());
        ClaimFlips found = found();
        assertEquals(0, found.left());
        List<ClaimFlips.ClaimFlip> turning =
                found.flips().stream().filter(flip -> flip.to().isPresent()).toList();
        assertTrue(turning.stream().anyMatch(flip -> flip.claim().equals("r1")), found.toString());
        for (ClaimFlips.ClaimFlip flip : turning) {
            double to = flip.to().orElseThrow();
            assertEquals(0, lead(saying(flip.claim(), to)), 1e-9, flip.toString());
            double beyond = to * Math.pow(to / flip.now(), 0.01);
            assertTrue(lead(saying(flip.claim(), beyond)) < 0, "beyond it the other one leads: " + flip);
            assertEquals(Optional.of("rabbitmq"), flip.takesOver());
            assertTrue(flip.sds().isPresent());
        }
    }

    /** Of two that say about the same each has to move further than one that stands alone would. */
    @Test
    void theOtherClaimsAboutTheSameStay() {
        List<Claim> alone = SCENARIO.claims().stream()
                .filter(claim -> !claim.id().equals("k2"))
                .toList();
        ClaimFlips.ClaimFlip k1 = flip(
                ClaimFlips.of(evaluated(alone), SCENARIO.withClaims(alone), ClaimFlipsTest::evaluated, () -> false),
                "k1");
        double together = flip(found(), "k1").to().orElseThrow();
        assertTrue(together < k1.to().orElseThrow(), together + " " + k1);
    }

    private static ClaimFlips.ClaimFlip flip(ClaimFlips found, String claim) {
        return found.flips().stream()
                .filter(each -> each.claim().equals(claim))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatTurnsNothingIsSaidAsThatAndWhatWasNotAskedIsCounted() {
        ClaimFlips none = ClaimFlips.of(BASE, SCENARIO, claims -> BASE, () -> false);
        assertEquals(3, none.flips().size());
        assertTrue(none.flips().stream()
                .allMatch(flip -> flip.to().isEmpty()
                        && flip.sds().isEmpty()
                        && flip.takesOver().isEmpty()));
        ClaimFlips over = ClaimFlips.of(BASE, SCENARIO, claims -> BASE, () -> true);
        assertEquals(0, over.flips().size());
        assertEquals(3, over.left());
    }

    @Test
    void whereTwoAreLevelAlreadyNothingIsSearched() {
        ObjectNode tree = (ObjectNode) EvaluationJson.MAPPING.tree(BASE);
        tree.get("options")
                .forEach(option ->
                        ((ObjectNode) option.get("score")).put("expected", 0.5).put("rank", 1));
        Evaluation level = EvaluationJson.MAPPING.read(tree, Evaluation.class);
        ClaimFlips found = ClaimFlips.of(level, SCENARIO, claims -> level, () -> false);
        assertTrue(found.level());
        assertEquals(List.of(), found.flips());
    }

    /** The leader is far ahead until it carries too little: the turn is where the must-have puts it out, without a tie. */
    @Test
    void aMustHaveOnTheWayTurnsItWithoutATie() {
        ObjectNode tree = (ObjectNode) Json.STANDARD.tree((Object) SCENARIO);
        ((ArrayNode) tree.get("claims")).remove(1);
        ((ObjectNode) tree.at("/claims/1")).put("value", 60_000);
        tree.putArray("requirements")
                .addObject()
                .put("id", "enough")
                .put("kind", "threshold")
                .put("metric", "capacity")
                .put("op", ">=")
                .put("value", 1.6)
                .put("unit", "1")
                .put("why", "So much comes in.");
        ((ObjectNode) tree.at("/weights/dimensions"))
                .put("throughput", 10)
                .put("team", 90)
                .remove("cost");
        ((ArrayNode) tree.get("criteria")).remove(1);
        ((ArrayNode) tree.get("criteria")).add(Json.STANDARD.tree("""
                {"id": "own-fit", "name": "Fit", "dimension": "team", "unit": "{point}", "direction": "up",
                 "range": {"worst": 0, "best": 100}}
                """));
        ArrayNode judged = tree.putArray("judgements");
        judged.add(judgement("j1", "kafka", 90));
        judged.add(judgement("j2", "rabbitmq", 20));
        Scenario guarded = Json.STANDARD.read(tree, Scenario.class);
        Function<List<Claim>, Evaluation> again =
                claims -> ShippedFiles.evaluate(CATALOGUE, guarded.withClaims(claims), 400, 1);
        Evaluation base = again.apply(guarded.claims());
        assertEquals(Optional.of("kafka"), base.answer().leader());
        ClaimFlips.ClaimFlip flip = flip(ClaimFlips.of(base, guarded, again, () -> false), "k1");
        double to = flip.to().orElseThrow();
        assertTrue(to < 30_000, flip.toString());
        assertEquals(Optional.of("rabbitmq"), flip.takesOver());
        assertEquals(Optional.of("rabbitmq"), leaderSaying(guarded, again, to));
        assertEquals(Optional.of("kafka"), leaderSaying(guarded, again, to * (1 + 1e-9)));
    }

    private static ObjectNode judgement(String id, String technology, int likely) {
        return (ObjectNode) Json.STANDARD.tree("""
                {"id": "%s", "subject": {"technology": "%s"}, "criterion": "own-fit", "low": %d, "likely": %d, "high": %d,
                 "by": "Li Wei", "reason": "Known."}
                """.formatted(id, technology, likely - 5, likely, likely + 5));
    }

    private static Optional<String> leaderSaying(
            Scenario scenario, Function<List<Claim>, Evaluation> again, double k1) {
        return again.apply(scenario.claims().stream()
                        .map(claim -> claim.id().equals("k1")
                                ? ClaimBuilder.builder(claim)
                                        .value(Optional.of(k1))
                                        .build()
                                : claim)
                        .toList())
                .answer()
                .leader();
    }

    /** Measured in one environment, the claim about one places the other too: it stands at the one that it speaks of. */
    @Test
    void aClaimStandsAtTheTechnologyThatItSpeaksOf() {
        List<Claim> together = SCENARIO.claims().stream()
                .map(claim -> ClaimBuilder.builder(claim)
                        .environment(Optional.of("lab"))
                        .build())
                .toList();
        ClaimFlips found = ClaimFlips.of(
                evaluated(together), SCENARIO.withClaims(together), ClaimFlipsTest::evaluated, () -> false);
        assertEquals(3, found.flips().size());
        found.flips()
                .forEach(flip ->
                        assertEquals(flip.claim().startsWith("k"), flip.number().contains("kafka"), flip.toString()));
    }
}
