package dev.touchstone.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(
        user = "ann",
        roles = {"reader", "author", "approver"})
class ScenariosResourceTest {

    private static final String ALL = "/api/v1/scenarios";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private static Response post(String id) {
        return given().contentType("application/json")
                .body(OwnScenario.json(id))
                .post(ALL);
    }

    private static Response patch(String id, String tag, String patch) {
        return given().contentType(MERGE_PATCH)
                .header("If-Match", tag)
                .body(patch)
                .patch(ALL + "/" + id);
    }

    private static void remove(String id) {
        given().header("If-Match", "*").delete(ALL + "/" + id);
    }

    @Test
    void aScenarioIsCreatedReadAndRemoved() {
        Response made = post("crud");
        assertEquals(201, made.statusCode(), made.asString());
        assertTrue(made.header("Location").endsWith("/api/v1/scenarios/crud"));
        assertEquals("own", made.header("Touchstone-Origin"));

        Response read = get(ALL + "/crud");
        assertEquals(made.header("ETag"), read.header("ETag"));
        assertEquals("自有决策", read.path("title.zh"));
        assertEquals("no-cache", read.header("Cache-Control"));

        Response unchanged =
                given().header("If-None-Match", read.header("ETag")).get(ALL + "/crud");
        assertEquals(304, unchanged.statusCode());
        assertEquals(read.header("ETag"), unchanged.header("ETag"));

        assertEquals(
                204,
                given().header("If-Match", read.header("ETag"))
                        .delete(ALL + "/crud")
                        .statusCode());
        assertEquals(404, get(ALL + "/crud").statusCode());
    }

    @Test
    void whatWasReadCanBeSentBackAsItIs() {
        post("round");
        Response read = get(ALL + "/round");
        Response put = given().contentType("application/json")
                .header("If-Match", read.header("ETag"))
                .body(read.asString())
                .put(ALL + "/round");
        assertEquals(200, put.statusCode(), put.asString());
        assertEquals(read.header("ETag"), put.header("ETag"));
        assertEquals(
                1, get(ALL + "/round/revisions").jsonPath().getList("items").size());
        remove("round");
    }

    @Test
    void aPatchChangesOnlyWhatItNames() {
        String tag = post("patched").header("ETag");
        Response patched = patch("patched", tag, "{\"question\": \"Another?\", \"team\": null}");
        assertEquals(200, patched.statusCode(), patched.asString());
        assertEquals("Another?", patched.path("question"));
        assertNull(patched.path("team"));
        assertEquals(8, patched.jsonPath().getList("claims").size());
        remove("patched");
    }

    @Test
    void aChangeNamesTheStateThatItChanges() {
        String first = post("seen").header("ETag");
        Response missing = given().contentType(MERGE_PATCH).body("{}").patch(ALL + "/seen");
        assertEquals(428, missing.statusCode());
        assertEquals("if-match-missing", missing.path("code"));
        assertEquals("/problems/if-match-missing", missing.path("type"));

        String second = patch("seen", first, "{\"question\": \"2\"}").header("ETag");
        assertNotEquals(first, second);
        Response stale = patch("seen", first, "{\"question\": \"3\"}");
        assertEquals(412, stale.statusCode());
        assertEquals("stale", stale.path("code"));
        assertEquals(second, stale.header("ETag"));
        assertEquals("2", get(ALL + "/seen").path("question"));

        assertEquals(412, patch("seen", "W/" + second, "{}").statusCode());
        assertEquals(200, patch("seen", first + ", " + second, "{}").statusCode());
        assertEquals(400, patch("seen", "unquoted", "{}").statusCode());
        remove("seen");
    }

    @Test
    void aPutCreatesOnlyWhereThereIsNothing() {
        Response made = given().contentType("application/json")
                .header("If-None-Match", "*")
                .body(OwnScenario.json("put"))
                .put(ALL + "/put");
        assertEquals(201, made.statusCode(), made.asString());
        Response again = given().contentType("application/json")
                .header("If-None-Match", "*")
                .body(OwnScenario.json("put"))
                .put(ALL + "/put");
        assertEquals(412, again.statusCode());
        assertEquals("api.there-already", again.path("code"));
        assertEquals(made.header("ETag"), again.header("ETag"));
        Response posted = post("put");
        assertEquals(409, posted.statusCode());
        assertEquals("exists", posted.path("code"));
        remove("put");
    }

    @Test
    void anOwnCopyLiesOverAShippedScenarioAndGivesWayAgain() {
        Response shipped = get(ALL + "/stream-processing");
        assertEquals("shipped", shipped.header("Touchstone-Origin"));
        Response copy = patch("stream-processing", shipped.header("ETag"), "{\"question\": \"Ours\"}");
        assertEquals(200, copy.statusCode(), copy.asString());
        assertEquals("copy", copy.header("Touchstone-Origin"));
        assertEquals(
                204,
                given().header("If-Match", copy.header("ETag"))
                        .delete(ALL + "/stream-processing")
                        .statusCode());
        Response back = get(ALL + "/stream-processing");
        assertEquals(shipped.header("ETag"), back.header("ETag"));
        Response refused = given().header("If-Match", back.header("ETag")).delete(ALL + "/stream-processing");
        assertEquals(409, refused.statusCode());
        assertEquals("shipped", refused.path("code"));
    }

    @Test
    void aCopyBeginsUnderItsOwnName() {
        Response copy = given().contentType("application/json")
                .body("{\"id\": \"iot-copy\", \"title\": \"Ours\"}")
                .post(ALL + "/iot-ingestion/copies");
        assertEquals(201, copy.statusCode(), copy.asString());
        assertEquals("Ours", copy.path("title"));
        assertEquals(
                get(ALL + "/iot-ingestion").jsonPath().getList("slots").size(),
                copy.jsonPath().getList("slots").size());
        remove("iot-copy");
    }

    /** A scenario of such a name could not be reached: its address is another page, or another form of something. */
    @Test
    void idsThatAreFixedPartsOfAddressesAreRefused() {
        for (String id : List.of("new", "from-table", "orders.yaml")) {
            Response refused = given().contentType("application/json")
                    .body(OwnScenario.json(id))
                    .post(ALL);
            assertEquals(422, refused.statusCode(), refused.asString());
            assertEquals("/id", refused.path("errors[0].pointer"));
            assertEquals("id.fixed", refused.path("errors[0].code"));
        }
        Response technology = given().contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"id\": \"new\", \"name\": \"New\"}")
                .put("/api/v1/technologies/new");
        assertEquals(422, technology.statusCode(), technology.asString());
        assertEquals("id.fixed", technology.path("errors[0].code"));
    }

    @Test
    void theLogOfWeightsSaysSinceWhenScoresCountAsSeen() {
        Response copy = given().contentType("application/json")
                .body("{\"id\": \"logged-copy\", \"title\": \"Ours\"}")
                .post(ALL + "/iot-ingestion/copies");
        assertEquals("iot-ingestion", copy.path("weights.copied_from"));
        Response covered = get(ALL + "/logged-copy/weight-log");
        assertEquals(false, covered.path("weights_saved"));
        assertEquals(false, covered.path("scores_seen"));
        given().contentType("application/json")
                .header("If-Match", copy.header("ETag"))
                .body("{\"dimensions\": {\"team\": 70, \"cost\": 30}, \"reason\": \"Agreed.\"}")
                .put(ALL + "/logged-copy/weights");
        Response seen = get(ALL + "/logged-copy/weight-log");
        assertEquals("weights_saved", seen.path("seen.how"), seen.asString());
        assertEquals("Agreed.", seen.path("changes[0].reason"));
        assertEquals(false, seen.path("changes[0].after_seen"));
        assertEquals("shipped", get(ALL + "/iot-ingestion/weight-log").path("seen.how"));
        remove("logged-copy");
    }

    @Test
    void weightsAreReplacedAsAWhole() {
        String tag = post("weighed").header("ETag");
        Response weighed = given().contentType("application/json")
                .header("If-Match", tag)
                .body("{\"dimensions\": {\"team\": 100}}")
                .put(ALL + "/weighed/weights");
        assertEquals(200, weighed.statusCode(), weighed.asString());
        assertEquals(1, weighed.jsonPath().getMap("weights.dimensions").size());
        remove("weighed");
    }

    @Test
    void historyTellsWhoChangedWhat() {
        String tag = post("history").header("ETag");
        patch("history", tag, "{\"question\": \"Other\"}");
        Response list = get(ALL + "/history/revisions");
        assertEquals(List.of(2, 1), list.jsonPath().getList("items.rev"));
        assertEquals("ann", list.path("items[0].actor"));
        Response diff = get(ALL + "/history/revisions/diff?from=1&to=2");
        assertEquals("/question", diff.path("difference.changes[0].pointer"));
        assertEquals("Other", diff.path("difference.changes[0].after"));
        Response first = get(ALL + "/history/revisions/1");
        assertEquals("Which store for the orders?", first.path("body.question"));
        assertEquals(tag, first.header("ETag"));
        assertEquals(404, get(ALL + "/history/revisions/3").statusCode());
        assertEquals(404, get(ALL + "/nowhere/revisions").statusCode());
        assertEquals(
                0,
                get(ALL + "/iot-ingestion/revisions")
                        .jsonPath()
                        .getList("items")
                        .size());
        remove("history");
        assertEquals(true, get(ALL + "/history/revisions").path("items[0].removed"));
    }

    @Test
    void asOfShowsHowItStood() {
        String tag = post("past").header("ETag");
        String between = get(ALL + "/past/revisions/1").path("at");
        patch("past", tag, "{\"question\": \"Later\"}");
        Response then = given().queryParam("as_of", between).get(ALL + "/past");
        assertEquals("Which store for the orders?", then.path("question"));
        assertEquals(tag, then.header("ETag"));
        assertEquals(
                "Later",
                given().queryParam("as_of", "2999-12-31").get(ALL + "/past").path("question"));
        assertEquals(
                404,
                given().queryParam("as_of", "2001-01-01").get(ALL + "/past").statusCode());
        assertEquals(
                200,
                given().queryParam("as_of", "2001-01-01")
                        .get(ALL + "/iot-ingestion")
                        .statusCode());
        Response unreadable = given().queryParam("as_of", "yesterday").get(ALL + "/past");
        assertEquals(400, unreadable.statusCode());
        assertEquals("api.bad-parameter", unreadable.path("code"));
        remove("past");
    }

    @Test
    void aWalkGoesOnThoughItsLastItemIsRemoved() {
        for (String id : List.of("walk-a", "walk-b", "walk-c", "walk-d", "walk-e")) {
            post(id);
        }
        List<String> seen = new ArrayList<>();
        String next = ALL + "?limit=2";
        while (next != null) {
            Response part = get(next);
            assertEquals(200, part.statusCode(), part.asString());
            List<String> ids = part.jsonPath().getList("items.id");
            assertTrue(ids.size() <= 2);
            seen.addAll(ids);
            next = part.path("next");
            if (ids.contains("walk-b")) {
                remove("walk-b");
                remove("walk-c");
            }
        }
        assertEquals(seen.stream().distinct().sorted().toList(), seen);
        assertTrue(seen.containsAll(List.of("walk-a", "walk-b", "walk-d", "walk-e")), seen.toString());
        List.of("walk-a", "walk-d", "walk-e").forEach(ScenariosResourceTest::remove);
    }

    @Test
    void aCursorBelongsToItsFilters() {
        String next = get(ALL + "?limit=1&archived=false").path("next");
        assertFalse(next.isEmpty());
        Response other = get(next.replace("archived=false", "archived=true"));
        assertEquals(400, other.statusCode());
        assertEquals("api.cursor", other.path("code"));
        assertEquals(400, get(ALL + "?cursor=nonsense").statusCode());
        assertEquals(200, get(next.replace("limit=1", "limit=2")).statusCode());
        assertEquals(400, get(ALL + "?limit=0").statusCode());
        assertEquals(400, get(ALL + "?limit=some").statusCode());
        assertEquals(200, get(ALL + "?limit=100000").statusCode());
    }

    @Test
    void anUnknownParameterIsNamedWithTheKnownOnes() {
        Response refused = get(ALL + "?limt=3");
        assertEquals(400, refused.statusCode());
        assertEquals("application/problem+json", refused.contentType());
        assertEquals("api.unknown-parameter", refused.path("code"));
        assertTrue(refused.<String>path("detail").contains("archived, cursor, limit"), refused.asString());
        assertEquals("api.repeated-parameter", get(ALL + "?limit=3&limit=4").path("code"));
    }
}
