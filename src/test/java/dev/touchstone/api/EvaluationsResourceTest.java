package dev.touchstone.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.revision.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(
        user = "ann",
        roles = {"reader", "author", "approver"})
class EvaluationsResourceTest {

    private static final String ALL = "/api/v1/scenarios";

    private static void scenario(String id) {
        Response made = given().contentType("application/json")
                .body(OwnScenario.json(id))
                .post(ALL);
        assertEquals(201, made.statusCode(), made.asString());
    }

    private static void put(String id, String body) {
        Response put = given().contentType("application/json")
                .header("If-Match", "*")
                .body(body)
                .put(ALL + "/" + id);
        assertEquals(200, put.statusCode(), put.asString());
    }

    private static void remove(String id) {
        given().header("If-Match", "*").delete(ALL + "/" + id);
    }

    @Test
    void lookingStoresNothingAndGivesTheSameAgain() {
        scenario("look");
        Response look = get(ALL + "/look/evaluation?samples=1000&seed=7");
        assertEquals(200, look.statusCode(), look.asString());
        assertEquals("alpha", look.path("answer.leader"));
        assertEquals(7, look.<Integer>path("settings.seed"));
        assertNull(look.path("drawn"));
        Response again =
                given().header("If-None-Match", look.header("ETag")).get(ALL + "/look/evaluation?samples=1000&seed=7");
        assertEquals(304, again.statusCode());
        assertNotEquals(
                look.header("ETag"),
                get(ALL + "/look/evaluation?samples=1000&seed=8").header("ETag"));
        assertEquals(
                0, get(ALL + "/look/evaluations").jsonPath().getList("items").size());
        remove("look");
    }

    @Test
    void coverageSaysWhatIsKnownAndWhatToLookUpFirst() {
        Response coverage = get(ALL + "/stream-processing/coverage");
        assertEquals(200, coverage.statusCode(), coverage.asString());
        assertEquals("stream-processing", coverage.path("scenario"));
        List<Number> stakes = coverage.jsonPath().getList("open.stake");
        for (int i = 1; i < stakes.size(); i++) {
            assertTrue(stakes.get(i - 1).doubleValue() >= stakes.get(i).doubleValue());
        }
        assertTrue(coverage.jsonPath().getList("criteria[0].fills").size() > 0);
        assertEquals("slot", coverage.path("rows[0].kind"));
        assertEquals(
                304,
                given().header("If-None-Match", coverage.header("ETag"))
                        .get(ALL + "/stream-processing/coverage")
                        .statusCode());
        assertEquals(404, get(ALL + "/nowhere/coverage").statusCode());

        Response halved = get(ALL + "/stream-processing/coverage/halved");
        assertEquals(200, halved.statusCode(), halved.asString());
        assertEquals(coverage.<List<String>>path("rivals"), halved.path("rivals"));
        assertEquals(List.of(), halved.path("turning"), "nobody has typed a number there");
        assertEquals(404, get(ALL + "/nowhere/coverage/halved").statusCode());
    }

    @Test
    void whatOneClaimWouldHaveToSayIsToldAndPutBackTies() {
        String close = OwnScenario.json("turns", 4000)
                .replace("{\"throughput\": 50, \"operations\": 20, \"team\": 30}", "{\"throughput\": 100}");
        assertEquals(
                201,
                given().contentType("application/json").body(close).post(ALL).statusCode());
        Response found = get(ALL + "/turns/coverage/claim-flips");
        assertEquals(200, found.statusCode(), found.asString());
        JsonNode answer = Json.STANDARD.tree(found.asString());
        assertFalse(answer.path("level").asBoolean(true));
        assertEquals(0, answer.path("left").asInt(1));
        JsonNode flip = StreamSupport.stream(answer.path("flips").spliterator(), false)
                .filter(each -> each.path("claim").asText().equals("c2"))
                .findFirst()
                .orElseThrow();
        assertEquals("beta", flip.path("takes_over").asText());
        assertEquals("{req}/s", flip.path("unit").asText());
        assertEquals(3000, flip.path("now").asDouble());
        assertTrue(flip.path("to").asDouble() > 3000, found.asString());
        assertEquals(found.asString(), get(ALL + "/turns/coverage/claim-flips").asString());

        put(
                "turns",
                close.replace(
                        "\"value\": 3000.0", "\"value\": " + flip.path("to").asText()));
        JsonNode tied = Json.STANDARD.tree(get(ALL + "/turns/evaluation").asString());
        double[] scores = StreamSupport.stream(tied.path("options").spliterator(), false)
                .mapToDouble(option -> option.at("/score/expected").asDouble())
                .sorted()
                .toArray();
        assertEquals(scores[2], scores[1], 1e-9, tied.toString());
        Response other = get(ALL + "/turns/coverage/claim-flips");
        assertTrue(!other.asString().equals(found.asString()), "another claim is another question");
        assertEquals(404, get(ALL + "/nowhere/coverage/claim-flips").statusCode());
        remove("turns");
    }

    @Test
    void weightsOfTheAddressReplaceThoseOfTheScenario() {
        scenario("slide");
        Response slid = get(ALL + "/slide/evaluation?samples=500&w=team:100,throughput:0,operations:0");
        assertEquals(200, slid.statusCode(), slid.asString());
        List<Number> weights = slid.jsonPath().getList("criteria.weight");
        assertEquals(1, weights.get(3).doubleValue());
        Response negative = get(ALL + "/slide/evaluation?w=team:-1");
        assertEquals(422, negative.statusCode());
        assertEquals("/weights/dimensions/team", negative.path("errors[0].pointer"));
        assertEquals("weight.not-a-weight", negative.path("errors[0].code"));
        assertEquals(400, get(ALL + "/slide/evaluation?w=team:NaN").statusCode());
        assertEquals(400, get(ALL + "/slide/evaluation?w=team").statusCode());
        Response none = get(ALL + "/slide/evaluation?w=team:0,throughput:0,operations:0");
        assertEquals(422, none.statusCode());
        assertEquals("weights.all-zero", none.path("errors[0].code"));
        remove("slide");
    }

    @Test
    void aStoredEvaluationIsReadInPartsAndDrawnAgain() {
        scenario("stored");
        Response made = given().contentType("application/json")
                .body("{\"samples\": 1000, \"seed\": 7}")
                .post(ALL + "/stored/evaluations");
        assertEquals(201, made.statusCode(), made.asString());
        String address = "/api/v1/evaluations/" + made.path("id");
        assertTrue(made.header("Location").endsWith(address));

        Response part = get(address + "?include=answer,drawn");
        assertEquals(12, part.jsonPath().getList("drawn").size());
        assertNull(part.path("options"));
        assertEquals("alpha", part.path("answer.leader"));
        Response unknown = get(address + "?include=all");
        assertEquals(400, unknown.statusCode());
        assertTrue(unknown.<String>path("detail").contains("not_asked"), unknown.asString());

        Response found = get(address + "?include=robustness,flips,value_of_information,methods");
        assertEquals(200, found.statusCode(), found.asString());
        assertNull(found.path("answer"), "only what is asked for");
        assertEquals(1000, found.<Integer>path("samples"), found.asString());
        assertEquals(List.of("stated", "order", "none"), found.jsonPath().getList("robustness.weights"));
        assertEquals(
                3,
                found.jsonPath()
                        .getList("robustness[0].found.rank_acceptability")
                        .size());
        assertTrue(found.jsonPath().getDouble("value_of_information.evpi") >= 0, found.asString());
        assertTrue(found.jsonPath().getList("flips.numbers").size() > 0, found.asString());
        assertEquals(
                List.of("weighted_sum", "topsis", "vikor", "promethee2"),
                found.jsonPath().getList("methods.methods.id"));

        Response frozen = get(address + "?include=robustness&freeze=throughput,team");
        assertEquals(200, frozen.statusCode(), frozen.asString());
        assertNotEquals(found.header("ETag"), frozen.header("ETag"));
        assertNotEquals(get(address + "?include=robustness").header("ETag"), frozen.header("ETag"));
        Response strange = get(address + "?include=robustness&freeze=colour");
        assertEquals(400, strange.statusCode());
        assertTrue(strange.<String>path("detail").contains("throughput, operations"), strange.asString());

        Response verified = get(address + "/verification");
        assertEquals(true, verified.path("agrees"), verified.asString());
        assertEquals(true, verified.path("exact"));

        assertEquals(
                List.of(made.<String>path("id")),
                get(ALL + "/stored/evaluations").jsonPath().getList("items.id"));
        assertEquals(1, get(address + "/revisions").jsonPath().getList("items").size());
        assertEquals(
                12,
                get(address + "/revisions/1").jsonPath().getList("body.drawn").size());
        remove("stored");
    }

    @Test
    void oneNumberChangesTheOrder() {
        scenario("order");
        String onSpeed = "\"dimensions\": {\"throughput\": 1}, \"criteria\": {\"own-wait\": 0}";
        String look = ALL + "/order/evaluation?samples=500&include=answer";
        put("order", OwnScenario.json("order").replaceFirst("\"dimensions\": \\{[^}]*}", onSpeed));
        assertEquals("alpha", get(look).path("answer.leader"));
        put("order", OwnScenario.json("order", 100).replaceFirst("\"dimensions\": \\{[^}]*}", onSpeed));
        assertEquals("beta", get(look).path("answer.leader"));
        remove("order");
    }

    @Test
    void whatIsNotReadyOrTooMuchSaysSo() {
        given().contentType("application/json")
                .body("{\"id\": \"empty\", \"title\": \"Empty\"}")
                .post(ALL);
        Response empty = get(ALL + "/empty/evaluation");
        assertEquals(409, empty.statusCode());
        assertEquals("not-ready", empty.path("code"));
        assertTrue(empty.jsonPath().getList("errors.code").contains("ready.candidates"), empty.asString());
        assertEquals(404, get(ALL + "/nowhere/evaluation").statusCode());
        Response samples = get(ALL + "/empty/evaluation?samples=99");
        assertEquals(422, samples.statusCode());
        assertEquals("number.outside", samples.path("errors[0].code"));
        remove("empty");
    }
}
