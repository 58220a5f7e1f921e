package dev.touchstone.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.revision.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(
        user = "ann",
        roles = {"reader", "author", "approver"})
class CatalogueResourcesTest {

    private static final String ONE = "/api/v1/technologies/nats";

    private static ObjectNode tree(Response response) {
        return (ObjectNode) Json.STANDARD.tree(response.asString());
    }

    private static Response put(String address, String tag, JsonNode body) {
        return given().contentType("application/json")
                .header("If-Match", tag)
                .body(body.toString())
                .put(address);
    }

    private static Map<String, JsonNode> drawn() {
        Map<String, JsonNode> byId = new HashMap<>();
        tree(get("/api/v1/scenarios/stream-processing/evaluation?samples=100&include=drawn"))
                .path("drawn")
                .forEach(one -> byId.put(one.path("id").asText(), one));
        return byId;
    }

    @Test
    void theModelHoldsDimensionsCriteriaAndGates() {
        Response model = get("/api/v1/criteria-models/library");
        assertEquals(
                List.of("throughput", "operations", "community", "team", "cost"),
                model.jsonPath().getList("dimensions.id"));
        assertTrue(model.jsonPath().getList("gates").size() > 3);
        assertEquals("library", get("/api/v1/criteria-models").path("items[0].id"));
        assertEquals(404, get("/api/v1/criteria-models/other").statusCode());
        assertEquals(
                304,
                given().header("If-None-Match", model.header("ETag"))
                        .get("/api/v1/criteria-models/library")
                        .statusCode());
    }

    @Test
    void theWholeCatalogueCanBeRead() {
        for (String kind : List.of("roles", "stacks", "operators", "criteria", "technologies", "scenarios", "guides")) {
            Response list = get("/api/v1/" + kind + "?limit=3");
            assertEquals(200, list.statusCode(), list.asString());
            assertTrue(list.jsonPath().getList("items").size() > 1, kind);
            String id = list.path("items[0].id");
            assertEquals(id, get("/api/v1/" + kind + "/" + id).path("id"), kind);
            Response missing = get("/api/v1/" + kind + "/nowhere");
            assertEquals(404, missing.statusCode());
            assertEquals("missing", missing.path("code"));
        }
        List<String> names = get("/api/v1/schemas").jsonPath().getList("items.name");
        assertTrue(names.contains("technology"));
        assertTrue(get("/api/v1/schemas/technology").asString().contains("2020-12"));
        assertEquals(404, get("/api/v1/schemas/..%2Ftechnology").statusCode());
        List<String> messaging =
                get("/api/v1/technologies?role=messaging").jsonPath().getList("items.id");
        assertTrue(messaging.contains("kafka"));
    }

    @Test
    void anOwnCopyChangesExactlyItsCellsAndGivesWayAgain() {
        Response shipped = get(ONE);
        Map<String, JsonNode> before = drawn();
        ObjectNode body = tree(shipped);
        ArrayNode facts = (ArrayNode) body.path("facts");
        for (int i = facts.size() - 1; i >= 0; i--) {
            if (facts.get(i).path("kind").asText().equals("license")) {
                facts.remove(i);
            }
        }
        Response copy = put(ONE, shipped.header("ETag"), body);
        assertEquals(200, copy.statusCode(), copy.asString());
        assertEquals("copy", copy.header("Touchstone-Origin"));
        assertEquals(copy.header("ETag"), get(ONE).header("ETag"));

        Map<String, JsonNode> after = drawn();
        assertEquals(before.keySet(), after.keySet());
        TreeSet<String> changed = new TreeSet<>();
        before.forEach((id, cell) -> {
            if (!cell.equals(after.get(id))) {
                changed.add(id);
            }
        });
        assertEquals(List.of("licence:nats"), List.copyOf(changed));
        assertEquals("missing", after.get("licence:nats").path("kind").asText());

        assertEquals(412, put(ONE, shipped.header("ETag"), body).statusCode());
        assertEquals(1, get(ONE + "/revisions").jsonPath().getList("items").size());
        assertEquals(
                204, given().header("If-Match", copy.header("ETag")).delete(ONE).statusCode());
        assertEquals(shipped.header("ETag"), get(ONE).header("ETag"));
        assertEquals(before, drawn());
        assertEquals(
                409,
                given().header("If-Match", shipped.header("ETag")).delete(ONE).statusCode());
    }

    @Test
    void aGuideIsWalkedDrawnAndReplacedByAnOwnCopy() {
        String one = "/api/v1/guides/mutex-or-atomic";
        Response walk = get(one + "/walk?answers=needed:yes");
        assertEquals("simple", walk.path("question.id"), walk.asString());
        Response settled = get(one + "/walk?answers=needed:yes,simple:yes");
        assertEquals("atomic", settled.path("outcome.id"), settled.asString());
        assertEquals("needed", settled.path("path[0].question"));
        assertEquals("incomplete", settled.path("outcome.corrections[0].verdict"));
        assertEquals("guide.no-answer", get(one + "/walk?answers=needed:maybe").path("code"));
        assertEquals(400, get(one + "/walk?answers=needed").statusCode());
        Response chart = get(one + "/mermaid?lang=zh");
        assertTrue(chart.contentType().startsWith("text/vnd.mermaid"), chart.contentType());
        assertTrue(chart.asString().startsWith("flowchart TD\n"), chart.asString());
        assertTrue(chart.asString().contains("需要同步"));

        Response shipped = get(one);
        ObjectNode body = tree(shipped);
        ((ObjectNode) body.path("outcomes").get(0)).put("text", "Our own word");
        Response copy = put(one, shipped.header("ETag"), body);
        assertEquals(200, copy.statusCode(), copy.asString());
        assertEquals("Our own word", get(one + "/walk?answers=needed:no").path("outcome.text"));
        ((ObjectNode) body.path("questions").get(0).path("answers").get(0)).put("next", "nowhere");
        Response refused = put(one, copy.header("ETag"), body);
        assertEquals(422, refused.statusCode());
        assertTrue(
                refused.jsonPath().getList("errors.code").contains("catalogue.unknown-reference"), refused.asString());
        assertEquals(
                204, given().header("If-Match", copy.header("ETag")).delete(one).statusCode());
        assertEquals(shipped.header("ETag"), get(one).header("ETag"));
    }

    @Test
    void anOwnTechnologyAndAnOwnCriterionCountLikeShippedOnes() {
        ObjectNode technology = tree(get(ONE));
        technology.remove("id");
        technology.putArray("facts");
        Response made = given().contentType("application/json")
                .header("If-None-Match", "*")
                .body(technology.toString())
                .put("/api/v1/technologies/our-broker");
        assertEquals(201, made.statusCode(), made.asString());
        assertEquals("our-broker", made.path("id"));
        assertTrue(get("/api/v1/technologies?role=messaging&limit=200")
                .jsonPath()
                .getList("items.id")
                .contains("our-broker"));
        given().header("If-Match", "*").delete("/api/v1/technologies/our-broker");
        assertEquals(404, get("/api/v1/technologies/our-broker").statusCode());

        Response shipped = get("/api/v1/criteria/latency");
        ObjectNode criterion = tree(shipped);
        criterion.put("question", "How long does our client wait?");
        Response copy = put("/api/v1/criteria/latency", shipped.header("ETag"), criterion);
        assertEquals(200, copy.statusCode(), copy.asString());
        assertNotEquals(shipped.header("ETag"), copy.header("ETag"));
        assertEquals(
                204,
                given().header("If-Match", copy.header("ETag"))
                        .delete("/api/v1/criteria/latency")
                        .statusCode());
    }

    @Test
    void aMistakeInAnOwnCopyIsNamedAndNothingChanges() {
        Response shipped = get(ONE);
        ObjectNode body = tree(shipped);
        body.put("colour", "blue");
        body.putArray("roles").add("no-such-role");
        Response refused = put(ONE, shipped.header("ETag"), body);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.jsonPath().getList("errors.code").contains("catalogue.unknown-key"), refused.asString());
        Response differs = put(ONE, shipped.header("ETag"), body.put("id", "kafka"));
        assertEquals(422, differs.statusCode());
        assertEquals("api.id-differs", differs.path("errors[0].code"));
        assertEquals(shipped.header("ETag"), get(ONE).header("ETag"));
    }
}
