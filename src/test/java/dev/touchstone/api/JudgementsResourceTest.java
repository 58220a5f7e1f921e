package dev.touchstone.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.revision.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(
        user = "ann",
        roles = {"reader", "author", "approver"})
class JudgementsResourceTest {
    private static final String LIST = "/api/v1/judgements";
    private static final String LOOK = "/api/v1/scenarios/container-runtime/evaluation?samples=100";

    private static ObjectNode body(String id) {
        return (ObjectNode) Json.STANDARD.tree(get(LIST + "/" + id).asString());
    }

    private static Response put(String id, String tag, ObjectNode body) {
        return given().contentType("application/json")
                .header("If-Match", tag)
                .body(body.toString())
                .put(LIST + "/" + id);
    }

    private static Response preview(String id, ObjectNode body) {
        return given().contentType("application/json").body(body.toString()).post(LIST + "/" + id + "/previews");
    }

    private static void giveBack(String id) {
        String tag = get(LIST + "/" + id).header("ETag");
        assertEquals(
                204, given().header("If-Match", tag).delete(LIST + "/" + id).statusCode());
    }

    @Test
    void numbersAreListedWithTheRuleThatReadsThem() {
        Response list = get(LIST + "?rule=governance&limit=200");
        assertEquals("governance", list.path("items[0].rule.id"));
        assertEquals(1, list.<Integer>path("items[0].rule.version"));
        assertTrue(list.jsonPath().getList("items").size() > 5);
        assertEquals(404, get(LIST + "/no.such").statusCode());
    }

    @Test
    void whatTheShippedBoundsDoNotAdmitIsRefusedAndNothingChanges() {
        String id = "governance.single_vendor_open_source";
        String tag = get(LIST + "/" + id).header("ETag");
        Response outside = put(id, tag, body(id).put("value", 140));
        assertEquals(422, outside.statusCode());
        assertEquals("/value", outside.path("errors[0].pointer"));
        Response wider = put(id, tag, body(id).put("value", 40).put("max", 150));
        assertEquals(List.of("judgement.fixed"), wider.jsonPath().getList("errors.code"));
        Response over = put(
                "automation.unknown_low",
                get(LIST + "/automation.unknown_low").header("ETag"),
                body("automation.unknown_low").put("value", 95));
        assertEquals("judgement.not-below", over.path("errors[0].code"));
        assertEquals(422, preview(id, body(id).put("value", 140)).statusCode());
        assertEquals(tag, get(LIST + "/" + id).header("ETag"));
    }

    @Test
    void aChangedNumberCountsAtOnceAndIsGivenBack() {
        String id = "governance.graduated";
        Response before = get(LOOK);
        Response stored = given().contentType("application/json")
                .body("{\"samples\":100}")
                .post("/api/v1/scenarios/container-runtime/evaluations");
        String address = stored.header("Location");
        String tag = get(LIST + "/" + id).header("ETag");
        assertEquals(
                428,
                given().contentType("application/json")
                        .body(body(id).toString())
                        .put(LIST + "/" + id)
                        .statusCode());

        Response changed = put(id, tag, body(id).put("value", 10).put("ground", "we trust no foundation"));
        assertEquals(200, changed.statusCode(), changed.asString());
        assertEquals("copy", changed.header("Touchstone-Origin"));
        assertEquals(412, put(id, tag, body(id).put("value", 20)).statusCode());
        assertNotEquals(before.<String>path("catalogue_hash"), get(LOOK).<String>path("catalogue_hash"));
        assertNotEquals(before.header("ETag"), get(LOOK).header("ETag"));
        assertEquals(
                100.0,
                get(LIST + "?rule=governance&limit=200")
                        .jsonPath()
                        .getDouble("items.find { it.id == '" + id + "' }.shipped"));
        assertEquals(
                1,
                get(LIST + "/" + id + "/revisions").jsonPath().getList("items").size());
        assertTrue(get(address + "/verification").<Boolean>path("agrees"));

        giveBack(id);
        assertEquals(before.<String>path("catalogue_hash"), get(LOOK).<String>path("catalogue_hash"));
        assertEquals(tag, get(LIST + "/" + id).header("ETag"));
    }

    @Test
    void anOwnCriterionWithAnchorsOutlivesAChangeOfTheNumbersUnderThem() {
        String criterion = "/api/v1/criteria/governance";
        String id = "governance.sponsored";
        ObjectNode own = (ObjectNode) Json.STANDARD.tree(get(criterion).asString());
        own.put("question", "who decides, really?");
        Response put = given().contentType("application/json")
                .header("If-Match", get(criterion).header("ETag"))
                .body(own.toString())
                .put(criterion);
        assertEquals(200, put.statusCode(), put.asString());
        assertEquals(
                200,
                put(id, get(LIST + "/" + id).header("ETag"), body(id).put("value", 33))
                        .statusCode());
        assertEquals(
                200,
                put(id, get(LIST + "/" + id).header("ETag"), body(id).put("value", 34))
                        .statusCode());
        giveBack(id);
        assertEquals(
                204,
                given().header("If-Match", get(criterion).header("ETag"))
                        .delete(criterion)
                        .statusCode());
    }

    @Test
    void aPreviewSaysWhoseAnswerWouldTurnAndStoresNothing() {
        String id = "familiarity.same_role";
        String tag = get(LIST + "/" + id).header("ETag");
        Response same = preview(id, body(id));
        assertEquals(200, same.statusCode(), same.asString());
        List<List<String>> none = same.jsonPath().getList("turns.turned");
        assertFalse(none.isEmpty());
        assertTrue(none.stream().allMatch(List::isEmpty), "the same number turns nothing");

        Response turned = preview("missing.rho", body("missing.rho").put("value", 0));
        assertFalse(turned.<List<List<String>>>path("turns.turned").getFirst().isEmpty(), turned.asString());
        assertEquals(tag, get(LIST + "/" + id).header("ETag"));
        assertEquals(
                0,
                get(LIST + "/" + id + "/revisions").jsonPath().getList("items").size());
    }
}
