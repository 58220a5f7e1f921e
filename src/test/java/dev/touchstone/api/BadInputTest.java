package dev.touchstone.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the API answers to what it cannot take: where, what, expectation, remedy; and nothing is stored. */
@QuarkusTest
@TestSecurity(
        user = "ann",
        roles = {"reader", "author", "approver"})
class BadInputTest {

    private static final String ALL = "/api/v1/scenarios";

    private static Response post(String body) {
        return given().contentType("application/json").body(body).post(ALL);
    }

    private static String sound() {
        return OwnScenario.json("bad");
    }

    /** A refusal with its first fault; afterwards there is no such scenario. */
    private static Response refused(int status, String body) {
        Response refused = post(body);
        assertEquals(status, refused.statusCode(), refused.asString());
        assertEquals("application/problem+json", refused.contentType());
        assertEquals("/problems/" + refused.path("code"), refused.path("type"));
        assertEquals(status, refused.<Integer>path("status"));
        assertFalse(refused.<String>path("request_id").isEmpty());
        assertFalse(refused.<String>path("detail").isEmpty());
        assertFalse(
                refused.asString().contains("Exception") || refused.asString().contains("dev.touchstone"));
        assertTrue(refused.asString().length() < 10_000);
        assertEquals(404, get(ALL + "/bad").statusCode());
        return refused;
    }

    private static void fault(String code, String pointer, String body) {
        Response refused = refused(422, body);
        List<Map<String, String>> errors = refused.jsonPath().getList("errors");
        assertTrue(
                errors.stream()
                        .anyMatch(error -> error.get("code").equals(code)
                                && error.get("pointer").equals(pointer)
                                && !error.get("detail").isEmpty()),
                refused.asString());
    }

    @Test
    void whatIsNoJsonIsUnreadable() {
        Response broken = refused(400, "{\"id\": \"bad\", ");
        assertEquals("unreadable", broken.path("code"));
        assertEquals("unreadable-body", refused(400, "").path("code"));
        refused(400, "{\"id\": \"bad\", \"either_bound\": NaN}");
        refused(400, "id: bad\ntitle: [yaml");
        refused(400, "{\"id\": \"bad\", \"id\": \"bad\"}");
    }

    @Test
    void anUnknownFieldIsNamedWithTheKnownOnes() {
        Response refused = refused(422, sound().replace("\"question\"", "\"qestion\""));
        assertEquals("unknown-property", refused.path("errors[0].code"));
        assertTrue(refused.<String>path("errors[0].detail").contains("question"), refused.asString());
    }

    @Test
    void aReferenceLeadsSomewhere() {
        fault(
                "technology.unknown",
                "/slots/0/technologies/2",
                sound().replace("\"beta\", \"gamma\"]", "\"beta\", \"delta\"]"));
        fault(
                "criterion.not-chosen",
                "/claims/0/criterion",
                sound().replaceFirst("\"criterion\": \"own-speed\"", "\"criterion\": \"sped\""));
        fault(
                "dimension.unknown",
                "/weights/dimensions/taste",
                sound().replace("{\"throughput\": 50", "{\"taste\": 50"));
    }

    @Test
    void aUnitFits() {
        fault(
                "unit.does-not-fit",
                "/claims/3/unit",
                sound().replaceFirst("\"value\": 10.0, \"unit\": \"ms\"", "\"value\": 10, \"unit\": \"GiBy\""));
        fault(
                "unit.unknown",
                "/claims/3/unit",
                sound().replaceFirst("\"value\": 10.0, \"unit\": \"ms\"", "\"value\": 10, \"unit\": \"blink\""));
    }

    @Test
    void aWeightIsANumberOfPoints() {
        fault(
                "weight.not-a-weight",
                "/weights/dimensions/throughput",
                sound().replace("\"throughput\": 50", "\"throughput\": -1"));
        fault(
                "not-a-number",
                "/weights/dimensions/throughput",
                sound().replace("\"throughput\": 50", "\"throughput\": \"NaN\""));
        fault(
                "not-a-number",
                "/weights/dimensions/throughput",
                sound().replace("\"throughput\": 50", "\"throughput\": 1e999"));
        fault(
                "weights.all-zero",
                "/weights/dimensions",
                sound().replace(
                                "{\"throughput\": 50, \"operations\": 20, \"team\": 30}",
                                "{\"throughput\": 0, \"team\": 0}"));
    }

    @Test
    void theEndsOfARangeDiffer() {
        fault(
                "range.equal-ends",
                "/criteria/3/range",
                sound().replace("{\"worst\": 0, \"best\": 100}", "{\"worst\": 7, \"best\": 7}"));
        fault(
                "range.against-direction",
                "/criteria/3/range",
                sound().replace("{\"worst\": 0, \"best\": 100}", "{\"worst\": 100, \"best\": 0}"));
    }

    @Test
    void anIdIsAName() {
        for (String id :
                List.of("Bad Name", "", "<script>alert(1)</script>", "a/../b", "\\u202Ebad", "\\uD83D\\uDE00")) {
            fault("id.not-a-slug", "/id", sound().replaceFirst("\"id\": \"bad\"", "\"id\": \"" + id + "\""));
        }
        fault("id.not-a-slug", "/id", sound().replaceFirst("\"id\": \"bad\",", ""));
        fault(
                "id.not-a-slug",
                "/technologies/0/id",
                sound().replaceFirst("\\{\"id\": \"alpha\", \"name\"", "{\"name\""));
        fault("text.too-long", "/title", sound().replace("Own decision", "x".repeat(100_000)));
        fault(
                "id.not-a-slug",
                "/id",
                sound().replaceFirst("\"id\": \"bad\"", "\"id\": \"" + "x".repeat(100_000) + "\""));
    }

    @Test
    void whatIsOnlyStrangeIsKeptAsItIs() {
        String title = "<script>alert(1)</script> \u202Ertl \uD83D\uDE00 'quoted' &amp;";
        Response made = post(OwnScenario.json("strange").replace("Own decision", title));
        assertEquals(201, made.statusCode(), made.asString());
        assertEquals(title, get(ALL + "/strange").path("title.en"));
        given().header("If-Match", "*").delete(ALL + "/strange");
    }

    @Test
    void whatIsMissingIsNamed() {
        for (String body : List.of(
                "{\"id\": \"bad\"}",
                "{\"id\": \"bad\", \"title\": \"t\", \"slots\": [{}]}",
                "{\"id\": \"bad\", \"title\": \"t\", \"slots\": [null]}",
                "{\"id\": \"bad\", \"title\": \"t\", \"technologies\": [{}]}",
                "{\"id\": \"bad\", \"title\": \"t\", \"stacks\": [{}]}",
                "{\"id\": \"bad\", \"title\": \"t\", \"criteria\": [{\"id\": \"x\"}]}",
                "{\"id\": \"bad\", \"title\": \"t\", \"criteria\": [{}]}",
                "{\"id\": \"bad\", \"title\": \"t\", \"requirements\": [{}]}",
                "{\"id\": \"bad\", \"title\": \"t\", \"requirements\": [{\"kind\": \"trait\"}]}",
                "{\"id\": \"bad\", \"title\": \"t\", \"requirements\": [{\"kind\": \"threshold\"}]}",
                "{\"id\": \"bad\", \"title\": \"t\", \"claims\": [{}]}",
                "{\"id\": \"bad\", \"title\": \"t\", \"judgements\": [{}]}",
                "{\"id\": \"bad\", \"title\": \"t\", \"workload\": [{}]}",
                "{\"id\": \"bad\", \"title\": \"t\", \"today\": {}}",
                "{\"id\": \"bad\", \"title\": \"t\", \"today\": {\"name\": \"n\", \"parts\": {\"x\": {}}}}",
                "{\"id\": \"bad\", \"title\": \"t\", \"team\": {\"experience\": [{}]}}",
                "{\"id\": \"bad\", \"title\": \"t\", \"flow\": [{}]}",
                "{\"id\": \"bad\", \"title\": \"t\", \"fixed\": [null]}",
                "{\"id\": \"bad\", \"title\": \"t\", \"switches\": {\"edition\": \"gold\"}}",
                "{\"id\": \"bad\", \"title\": \"t\", \"weights\": {\"criteria\": {\"x\": null}}}",
                "{\"id\": \"bad\", \"title\": \"t\", \"schema_version\": 7}",
                "{\"id\": \"bad\", \"title\": 7}",
                "[]",
                "\"text\"",
                "null")) {
            Response answer = post(body);
            assertTrue(answer.statusCode() == 422 || answer.statusCode() == 400, body + " -> " + answer.asString());
        }
    }

    @Test
    void whatStoodThereIsQuoted() {
        Map<String, String> found = Map.of(
                "{\"id\": \"bad\", \"title\": \"t\", \"target\": {\"cores\": \"many\"}}", "\"many\"",
                "{\"id\": \"bad\", \"title\": \"t\", \"target\": {\"cores\": 99999999999}}", "\"99999999999\"",
                "{\"id\": \"bad\", \"title\": 7}", "\"7\"",
                "{\"id\": \"bad\", \"title\": \"t\", \"archived\": \"yes\"}", "\"yes\"",
                "{\"id\": \"bad\", \"title\": \"t\", \"team\": {\"filled_at\": \"yesterday\"}}", "\"yesterday\"");
        found.forEach((body, value) -> {
            Response refused = refused(422, body);
            assertTrue(refused.<String>path("errors[0].detail").contains(value), refused.asString());
        });
        Response kind = refused(422, "{\"id\": \"bad\", \"title\": \"t\", \"requirements\": [{\"kind\": \"magic\"}]}");
        assertEquals("/requirements/0/kind", kind.path("errors[0].pointer"));
        assertEquals("\"magic\" is none of: threshold, trait.", kind.path("errors[0].detail"));
        assertEquals(
                "beyond-limits",
                refused(422, "[".repeat(2000) + "]".repeat(2000)).path("code"));
    }

    @Test
    void nothingIsKeptThatCouldNotBeReadAgain() {
        String parts = "{\"id\": \"bad\", \"title\": \"t\", \"today\": {\"name\": \"n\", \"parts\": {\"%s\": {}}}}";
        refused(422, parts.formatted("x".repeat(100_000)));
        fault("broken-text", "/question", "{\"id\": \"bad\", \"title\": \"t\", \"question\": \"a\\u0000b\"}");
        assertEquals(200, get(ALL).statusCode());
    }

    @Test
    void aDateThatNoCalendarReachesIsRefused() {
        for (String day : List.of("-1", "+999999999-12-31", "-999999999-01-01", "2026-02-31", "2026-01-01T00:00")) {
            Response refused = given().queryParam("as_of", day).get(ALL + "/stream-processing");
            assertEquals(400, refused.statusCode(), day);
            assertEquals("api.bad-parameter", refused.path("code"));
            assertTrue(refused.<String>path("detail").contains(day.substring(1)), refused.asString());
            Response page = given().queryParam("as_of", day)
                    .header("Accept", "text/html")
                    .get("/scenarios/stream-processing");
            assertEquals(422, page.statusCode(), day);
        }
    }

    @Test
    void aNullInAListIsNamed() {
        Response token = given().contentType("application/json")
                .body("{\"label\": \"x\", \"scopes\": [null]}")
                .post("/api/v1/tokens");
        assertEquals(422, token.statusCode());
        assertEquals("/scopes/0", token.path("errors[0].pointer"));
        Response none = given().contentType("application/json")
                .body("{\"label\": \"x\"}")
                .post("/api/v1/tokens");
        assertEquals("/scopes", none.path("errors[0].pointer"));
    }

    @Test
    void aBodyHasAnEnd() {
        Response large = post("{\"id\": \"bad\", \"question\": \"" + "x".repeat(12_000_000) + "\"}");
        assertEquals(413, large.statusCode());
        assertEquals("application/problem+json", large.contentType());
        assertEquals("body-too-large", large.path("code"));
        assertTrue(large.<String>path("detail").contains("10 MiB"));
    }

    @Test
    void typesAndMethodsAreNamed() {
        Response type = given().contentType("text/plain").body(sound()).post(ALL);
        assertEquals(415, type.statusCode());
        assertEquals("wrong-type", type.path("code"));
        Response accept = given().accept("text/csv").get(ALL);
        assertEquals(406, accept.statusCode());
        assertEquals("not-acceptable", accept.path("code"));
        Response method = given().delete(ALL);
        assertEquals(405, method.statusCode());
        assertTrue(method.header("Allow").contains("POST"));
        assertEquals("wrong-method", method.path("code"));
        Response nowhere = get("/api/v1/nowhere");
        assertEquals(404, nowhere.statusCode());
        assertEquals("page-missing", nowhere.path("code"));
        Response chinese = given().header("Accept-Language", "zh").get(ALL + "/nowhere");
        assertEquals("missing", chinese.path("code"));
        assertTrue(chinese.<String>path("detail").matches(".*\\p{IsHan}.*"));
    }

    @Test
    void tooManyCombinationsAreRefusedWithTheSlotsNamed() {
        String ids = IntStream.range(0, 50).mapToObj(i -> "\"t" + i + "\"").collect(Collectors.joining(","));
        String more = IntStream.range(0, 40).mapToObj(i -> "\"t" + i + "\"").collect(Collectors.joining(","));
        String names = IntStream.range(0, 50)
                .mapToObj(i -> "{\"id\": \"t" + i + "\", \"name\": \"T\"}")
                .collect(Collectors.joining(","));
        String body = OwnScenario.json("wide")
                .replace(
                        "\"technologies\": [\"alpha\", \"beta\", \"gamma\"]}",
                        "\"technologies\": [" + ids + "]}, {\"role\": \"second\", \"technologies\": [" + more + "]}")
                .replace("\"technologies\": [{", "\"technologies\": [" + names + ", {");
        Response made = post(body);
        assertEquals(201, made.statusCode(), made.asString());
        Response look = get(ALL + "/wide/evaluation");
        assertEquals(422, look.statusCode());
        assertEquals("candidates.too-many", look.path("code"));
        assertEquals("/slots", look.path("errors[0].pointer"));
        assertTrue(look.<String>path("detail").contains("2000"), look.asString());
        given().header("If-Match", "*").delete(ALL + "/wide");
    }
}
