package dev.touchstone.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.Engine;
import dev.touchstone.evidence.WrkOutput;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(
        user = "ann",
        roles = {"reader", "author"})
class EvidenceImportsResourceTest {

    private static final String IMPORTS = "/api/v1/evidence/imports";

    private static RequestSpecification sends(String text) {
        return given().contentType("application/octet-stream")
                .header("X-File-Name", "run.txt")
                .body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void makeScenario(String scenario) {
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body(Map.of(
                        "title",
                        "Evidence used",
                        "slots",
                        List.of(Map.of(
                                "role",
                                "messaging",
                                "technologies",
                                List.of("kafka", "rabbitmq"),
                                "needs",
                                List.of(Map.of("value", 1000, "unit", "{req}/s", "basis", "assumption")))),
                        "criteria",
                        List.of(Map.of("ref", "capacity"), Map.of("ref", "latency"))))
                .put("/api/v1/scenarios/" + scenario)
                .then()
                .statusCode(201);
    }

    @Test
    void aPlanStoresNothingAndSaysWhatTheImportWillStore() {
        String text = WrkOutput.of("21817.23");
        Response plan = sends(text).post(IMPORTS + "?validate_only=true");
        plan.then()
                .statusCode(200)
                .body("format", equalTo("wrk"))
                .body("claims.metric", hasItem("latency.p99"))
                .body("claims.find { it.metric == 'latency.p99' }.value", equalTo(48.01f))
                .body("claims.find { it.metric == 'latency.p99' }.unit", equalTo("ms"))
                .body("claims.find { it.metric == 'latency.p99' }.statistic", equalTo("p99"))
                .body("claims.find { it.metric == 'latency.p99' }.canonical.unit", equalTo("s"))
                .body("claims.find { it.metric == 'latency.p99' }.locator", equalTo("L10"));
        assertEquals(404, given().get("/api/v1/evidence/" + plan.path("sha256")).statusCode());

        Response done = sends(text).post(IMPORTS);
        done.then()
                .statusCode(201)
                .body("known", equalTo(false))
                .header("Location", containsString(plan.path("sha256")));
        assertEquals((Object) plan.path("claims"), done.path("claims"));

        Response again = sends(text).post(IMPORTS);
        again.then().statusCode(201).body("known", equalTo(true));
        assertEquals(done.header("ETag"), again.header("ETag"));
    }

    @Test
    void theSameNumbersInOtherBytesAreRemarkedAndNoFault() {
        String text = WrkOutput.of("21817.91");
        Response first = sends(text).post(IMPORTS);
        first.then().statusCode(201).body("warnings.code", not(hasItem("check.duplicate")));
        Response second = sends(text.replace("\n", "\r\n")).post(IMPORTS);
        second.then().statusCode(201).body("known", equalTo(false)).body("warnings.code", hasItem("check.duplicate"));
        sends(text + "\n")
                .post(IMPORTS + "?validate_only=true")
                .then()
                .statusCode(200)
                .body("warnings.code.findAll { it == 'check.duplicate' }", hasSize(2));
        given().get("/evidence/" + second.path("sha256") + "?lang=en")
                .then()
                .body(containsString("states the very same numbers"))
                .body(containsString("href=\"/evidence/" + first.path("sha256") + "\""));
    }

    @Test
    void onlyWhatCatalogueOrScenarioKnowsWasMeasured() {
        String text = WrkOutput.of("21817.92");
        sends(text)
                .post(IMPORTS + "?technology=kafak")
                .then()
                .statusCode(400)
                .body("code", equalTo("api.bad-parameter"));
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body(Map.of(
                        "title",
                        "Own technology measured",
                        "technologies",
                        List.of(Map.of("id", "house-bus", "name", "House bus"))))
                .put("/api/v1/scenarios/own-measured")
                .then()
                .statusCode(201);
        Response done = sends(text).post(IMPORTS + "?technology=house-bus");
        done.then().statusCode(201);
        String address = "/evidence/" + done.path("sha256");
        given().contentType("application/json")
                .header("If-Match", done.header("ETag"))
                .body(Map.of("technology", "house-bsu"))
                .put("/api/v1" + address + "/context")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/technology"));
        given().get(address + "?lang=en").then().body(containsString("House bus (Own technology measured)"));
        given().get("/evidence/import?lang=en").then().body(containsString("<option value=\"house-bus\""));
    }

    @Test
    void whatNoToolWritesIsRefusedAndNotKept() {
        Response plan = sends("hello").post(IMPORTS + "?validate_only=true");
        plan.then()
                .statusCode(200)
                .body("outcome", equalTo("refused"))
                .body("refusal.code", equalTo("unknown-format"))
                .body("claims", hasSize(0));
        sends("hello").post(IMPORTS).then().statusCode(422).body("errors.code", hasItem("importers.unknown-format"));
        assertEquals(
                404,
                given().get("/api/v1/evidence/documents/" + plan.path("sha256")).statusCode());
        sends("hello").header("Accept-Language", "zh").post(IMPORTS).then().body(containsString("没有已知工具"));
    }

    @Test
    void aRefusalSaysWhatThePlanSaysBesideTheProblem() {
        String cutOff = WrkOutput.of("21817.93").substring(0, 300);
        Response plan = sends(cutOff).post(IMPORTS + "?validate_only=true");
        plan.then().statusCode(200).body("outcome", equalTo("refused")).body("format", equalTo("wrk"));
        Response refused = sends(cutOff).post(IMPORTS);
        refused.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid"))
                .body("errors", hasSize(1))
                .body("request_id", not(equalTo("")))
                .body("outcome", equalTo("refused"));
        for (String member :
                List.of("sha256", "format", "engine", "refusal.code", "refusal.detail", "refusal.locator")) {
            assertEquals((Object) plan.path(member), refused.path(member), member);
        }
        sends("hello")
                .post(IMPORTS)
                .then()
                .body("format", equalTo(null))
                .body("refusal.code", equalTo("unknown-format"));
        sends("hello")
                .post(IMPORTS + "?format=wrk")
                .then()
                .body("format", equalTo(null))
                .body("refusal.code", equalTo("not-of-format"));
        sends(WrkOutput.of("21817.93"))
                .queryParam("context", "{\"workload\": {\"offered_rate\": -1}}")
                .post(IMPORTS)
                .then()
                .statusCode(422)
                .body("errors", hasSize(1))
                .body("refusal", equalTo(null));
    }

    @Test
    void aFormWithOneFileIsTheSameAsItsBytes() {
        String text = WrkOutput.of("21817.94");
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Response plan = sends(text).post(IMPORTS + "?validate_only=true");
        Response done = given().multiPart("any", "from-curl.txt", bytes, "text/plain")
                .queryParam("technology", "kafka")
                .post(IMPORTS);
        done.then()
                .statusCode(201)
                .body("engine", equalTo(Engine.VERSION))
                .body("sha256", equalTo(plan.path("sha256")));
        assertEquals((Object) plan.path("claims"), done.path("claims"));
        given().get("/api/v1/evidence/" + done.path("sha256"))
                .then()
                .body("name", equalTo("from-curl.txt"))
                .body("context.technology", equalTo("kafka"));
        Response named = given().multiPart(
                        "any",
                        "from-curl.txt",
                        (text + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "text/plain")
                .header("X-File-Name", "said.txt")
                .post(IMPORTS);
        given().get("/api/v1/evidence/" + named.path("sha256")).then().body("name", equalTo("said.txt"));
    }

    @Test
    void aFormWithMoreOrLessThanAFileIsRefused() {
        byte[] bytes = WrkOutput.of("21817.95").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        List<RequestSpecification> wrong = List.of(
                given().multiPart("technology", "kafka"),
                given().multiPart("a", "a.txt", bytes, "text/plain").multiPart("b", "b.txt", bytes, "text/plain"),
                given().multiPart("a", "a.txt", bytes, "text/plain").multiPart("technology", "kafka"));
        for (RequestSpecification one : wrong) {
            one.post(IMPORTS)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("one-file"))
                    .body("detail", containsString("curl -F file=@run.txt"));
        }
        assertEquals(
                413,
                given().multiPart("file", "large.txt", new byte[(10 << 20) + 1], "text/plain")
                        .post(IMPORTS)
                        .statusCode());
        given().contentType("multipart/form-data; boundary=x")
                .body(bytes)
                .post(IMPORTS)
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-request"));
        given().contentType("multipart/form-data")
                .body(bytes)
                .post(IMPORTS)
                .then()
                .statusCode(400)
                .body("code", equalTo("one-file"));
    }

    @Test
    void documentsAreNarrowedAndCountedByTheSameFilters() {
        String dated = IMPORTS + "?technology=neo4j&measured=";
        sends(WrkOutput.of("21817.61")).post(dated + "2016-02-01").then().statusCode(201);
        sends(WrkOutput.of("21817.62")).post(dated + "2015-02-01").then().statusCode(201);
        given().get("/api/v1/evidence?technology=neo4j&measured=2016&format=wrk&worst=E&numbers=usable")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        given().get("/api/v1/evidence/facets?technology=neo4j&measured=2016")
                .then()
                .statusCode(200)
                .body("facets.measured", equalTo(Map.of("2016", 1, "2015", 1)))
                .body("facets.format", equalTo(Map.of("wrk", 1)))
                .body("facets.technology.neo4j", equalTo(1));
        for (String wrong : List.of("best=F", "numbers=all", "measured=2016-02-01", "format=excel")) {
            given().get("/api/v1/evidence?" + wrong).then().statusCode(400).body("code", equalTo("api.bad-parameter"));
        }
    }

    @Test
    void rowsThatWereRefusedAreCountedAndHandedOut() {
        String mapping = "{\"columns\": {\"p99\": {\"metric\": \"latency.p99\", \"unit\": \"ms\"}}}";
        String table = "n,p99\na,1\n+b,N/A\n" + "c,?\n".repeat(120);
        sends(table)
                .queryParam("mapping", mapping)
                .post(IMPORTS + "/refused-rows")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString("3,\"The row is left out: \"\"N/A\"\" in column \"\"p99\"\""))
                .body(containsString(",'+b,N/A\r\n"));
        Response done = sends(table).queryParam("mapping", mapping).post(IMPORTS);
        done.then().statusCode(201).body("rows", equalTo(Map.of("taken", 1, "refused", 121)));
        String csv = given().header("Accept-Language", "zh")
                .get("/api/v1/evidence/" + done.path("sha256") + "/refused-rows")
                .asString();
        assertEquals(122, csv.lines().count());
        assertTrue(csv.contains("该行已略去"), csv);
        Response noTable = sends(WrkOutput.of("21817.63")).post(IMPORTS);
        noTable.then().body("rows", equalTo(null));
        assertEquals(
                "\ufeffline,reason\r\n",
                given().get("/api/v1/evidence/" + noTable.path("sha256") + "/refused-rows")
                        .asString());
    }

    @Test
    void theNumbersOfATechnologyAreListedWithTheirDocuments() {
        sends(WrkOutput.of("31817.24")).post(IMPORTS + "?technology=nats&run_by=own");
        Response plain = given().get("/api/v1/evidence?technology=nats");
        plain.then().statusCode(200).body("items.size()", equalTo(1)).body("items[0].claims", equalTo(null));
        Response whole = given().get("/api/v1/evidence?technology=nats&include=claims");
        whole.then().statusCode(200).body("items[0].sha256", equalTo(plain.path("items[0].sha256")));
        assertEquals(
                "31817.24",
                String.valueOf(whole.<Object>path("items[0].claims.find { it.metric == 'throughput' }.value")));
        given().get("/api/v1/evidence?technology=nats&include=bytes").then().statusCode(400);
    }

    @Test
    void sayingWhereItWasMeasuredRaisesTheGradeAndMissingWordsDoNot() {
        Response done = sends(WrkOutput.of("21817.24")).post(IMPORTS + "?technology=kafka&run_by=own");
        String address = "/api/v1/evidence/" + done.path("sha256");
        assertEquals("E", done.path("claims[0].grade"));
        Response said = given().contentType("application/json")
                .header("If-Match", done.header("ETag"))
                .body(Map.of(
                        "technology", "kafka",
                        "run_by", "own",
                        "measured", "2026-11-01",
                        "command", "wrk -t12 -c400 -d30s http://127.0.0.1:18080/",
                        "environment", Map.of("cpu", "x86-64", "cores", 2, "memory_gib", 24, "sharing", "shared")))
                .put(address + "/context");
        said.then().statusCode(200).body("claims[0].grading.environment", equalTo("b"));
        // One run is one run, however well it is described.
        assertEquals("c", said.path("claims[0].grade"));
        assertEquals(
                412,
                given().contentType("application/json")
                        .header("If-Match", done.header("ETag"))
                        .body(Map.of("technology", "kafka"))
                        .put(address + "/context")
                        .statusCode());
    }

    @Test
    void withoutATechnologyTheDocumentIsKeptAndNoScenarioUsesIt() {
        String scenario = "evidence-unsaid";
        makeScenario(scenario);
        String text = WrkOutput.of("21817.97");
        Response plan = sends(text).post(IMPORTS + "?validate_only=true&scenario=" + scenario);
        plan.then()
                .statusCode(200)
                .body("unused.code", equalTo("no-technology"))
                .body("uses", hasSize(0));
        Response done = sends(text).header("Accept-Language", "zh").post(IMPORTS + "?scenario=" + scenario);
        done.then()
                .statusCode(201)
                .body("outcome", equalTo("accepted_with_warnings"))
                .body("uses", hasSize(0))
                .body("unused.code", equalTo("no-technology"))
                .body("unused.detail", containsString("没有人说明"));
        given().get("/api/v1/scenarios/" + scenario).then().body("claims", hasSize(0));

        given().contentType("application/json")
                .header("If-Match", done.header("ETag"))
                .body(Map.of("technology", "kafka"))
                .put("/api/v1/evidence/" + done.path("sha256") + "/context")
                .then()
                .statusCode(200);
        sends(text)
                .post(IMPORTS + "?scenario=" + scenario)
                .then()
                .statusCode(201)
                .body("unused", equalTo(null))
                .body("uses.criterion", hasItem("latency"));
        sends(text).post(IMPORTS + "?scenario=nowhere").then().statusCode(404);
        sends(WrkOutput.of("21817.98")).post(IMPORTS).then().statusCode(201).body("unused", equalTo(null));
    }

    @Test
    void whatIsStoredStillRestsOnANumberThatItsScenarioLetGo() {
        String scenario = "evidence-let-go";
        makeScenario(scenario);
        Response done = sends(WrkOutput.of("21817.96"))
                .post(IMPORTS + "?technology=kafka&run_by=own&measured=2026-11-01&scenario=" + scenario);
        Response used = given().get("/api/v1/scenarios/" + scenario);
        String claim = used.path("claims.find { it.criterion == 'latency' }.attachment.claim");
        String evaluation = given().contentType("application/json")
                .body(Map.of())
                .post("/api/v1/scenarios/" + scenario + "/evaluations")
                .path("id");
        String decision = given().contentType("application/json")
                .body(Map.of("evaluation", evaluation, "decision", "We take Kafka."))
                .post("/api/v1/decisions")
                .path("id");
        given().contentType("application/merge-patch+json")
                .header("If-Match", used.header("ETag"))
                .body(Map.of("claims", List.of()))
                .patch("/api/v1/scenarios/" + scenario)
                .then()
                .statusCode(200)
                .body("claims", hasSize(0));
        given().contentType("application/json")
                .body(Map.of())
                .post("/api/v1/scenarios/" + scenario + "/evaluations")
                .then()
                .statusCode(201);

        String claims = "/api/v1/evidence/" + done.path("sha256") + "/claims/";
        given().contentType("application/json")
                .body(Map.of("reason", "the client was the bottleneck"))
                .put(claims + claim + "/withdrawal?validate_only=true")
                .then()
                .statusCode(200)
                .body("answers.turns", hasSize(0))
                .body("evaluations.id", equalTo(List.of(evaluation)))
                .body("decisions.id", equalTo(List.of(decision)));
        given().get("/api/v1/evidence/" + done.path("sha256") + "/uses")
                .then()
                .body("cells", hasSize(0))
                .body("evaluations.id", equalTo(List.of(evaluation)));
        given().contentType("application/json")
                .body(Map.of("reason", "never counted"))
                .put(claims + done.path("claims.find { it.metric == 'latency.max' }.id")
                        + "/withdrawal?validate_only=true")
                .then()
                .statusCode(200)
                .body("evaluations", hasSize(0))
                .body("decisions", hasSize(0));
    }

    @Test
    void ofATableOfSeveralSystemsEachRowSpeaksOfItsOwnAndCorrectionsReachTheScenario() {
        String scenario = "two-systems";
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body(Map.of(
                        "title",
                        "Two systems",
                        "slots",
                        List.of(Map.of("role", "messaging", "technologies", List.of("kafka", "rabbitmq"))),
                        "scores_shown",
                        true,
                        "criteria",
                        List.of(Map.of("ref", "latency"))))
                .put("/api/v1/scenarios/" + scenario)
                .then()
                .statusCode(201);
        Response done = sends("system;p99_ms\nkafka;12,5\nrabbitmq;9,5\n")
                .queryParam(
                        "mapping",
                        "{\"subject\": \"{system}\", \"decimal\": \",\","
                                + " \"columns\": {\"p99_ms\": {\"metric\": \"latency.p99\", \"unit\": \"ms\"}}}")
                .queryParam("scenario", scenario)
                .post(IMPORTS + "?technology=kafka");
        done.then().statusCode(201).body("uses", hasSize(0));
        String sha256 = done.path("sha256");
        given().contentType("application/json")
                .body(Map.of(
                        "scenario",
                        scenario,
                        "claims",
                        List.of(
                                Map.of("claim", "c1", "criterion", "latency"),
                                Map.of("claim", "c2", "criterion", "latency", "technology", "rabbitmq"))))
                .post("/api/v1/evidence/" + sha256 + "/uses")
                .then()
                .statusCode(200)
                .body("claims.subject.technology", equalTo(List.of("kafka", "rabbitmq")))
                .body("claims.value", equalTo(List.of(12.5f, 9.5f)));
        given().get("/scenarios/" + scenario + "/compare?lang=en&cell=rabbitmq:latency")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/evidence/" + sha256 + "#c2\""));

        given().contentType("application/json")
                .header("If-Match", done.header("ETag"))
                .body(Map.of("technology", "kafka", "measured", "2026-10-09"))
                .put("/api/v1/evidence/" + sha256 + "/context")
                .then()
                .statusCode(200);
        given().get("/scenarios/" + scenario + "?lang=en").then().body(containsString("2026-10-09"));
        given().get("/api/v1/scenarios/" + scenario + "/evaluation?include=drawn")
                .then()
                .body("drawn.facts.flatten().seen", hasItem("2026-10-09"));

        given().contentType("application/json")
                .header("If-Match", given().get("/api/v1/evidence/" + sha256).header("ETag"))
                .body(Map.of("marks", List.of(Map.of("aspect", "size", "mark", "not_applicable", "why", "one node"))))
                .put("/api/v1/evidence/" + sha256 + "/workloads/" + scenario)
                .then()
                .statusCode(200);
        given().contentType("application/json")
                .body(Map.of("id", "two-systems-copy"))
                .post("/api/v1/scenarios/" + scenario + "/copies")
                .then()
                .statusCode(201)
                .body("claims.applicability", equalTo(List.of("not_applicable", "not_applicable")))
                .body("claims.applicability_why", hasItem("one node"));
    }

    @Test
    void limitsRatiosAndVersionsOfATableReachTheCell() {
        String scenario = "evidence-meant";
        makeScenario(scenario);
        Response done = sends("system,version,bound,p99,x,base\nkafka,4.1,<=,800,,\nrabbitmq,3.13,~,,1.5,the log\n")
                .queryParam(
                        "mapping",
                        "{\"subject\": \"{system}\", \"version\": \"version\", \"columns\": {"
                                + "\"p99\": {\"metric\": \"latency.p99\", \"unit\": \"ms\", \"bound\": \"{bound}\"},"
                                + "\"x\": {\"metric\": \"latency.p99\", \"bound\": \"{bound}\", \"relativeTo\": \"{base}\"}}}")
                .post(IMPORTS + "?technology=kafka&run_by=own&measured=2026-11-01&command=load");
        done.then()
                .statusCode(201)
                .body("claims.bound", equalTo(List.of("<=", "~")))
                .body("claims.version", equalTo(List.of("4.1", "3.13")))
                .body("claims[1].relative_to", equalTo("the log"));
        String sha256 = done.path("sha256");
        Map<String, String> ratio = Map.of("claim", "c2", "criterion", "latency", "technology", "rabbitmq");
        uses(sha256, scenario, List.of(ratio))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/claims/0/relative_to"))
                .body("errors[0].code", equalTo("claim.ratio-to-what"));
        uses(sha256, scenario, List.of(Map.of("claim", "c1", "criterion", "latency", "relative_to", "kafka")))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("claim.no-ratio"));
        Map<String, String> against = new java.util.HashMap<>(ratio);
        against.put("relative_to", "kafka");
        uses(sha256, scenario, List.of(Map.of("claim", "c1", "criterion", "latency"), against))
                .then()
                .statusCode(200)
                .body("claims.bound", equalTo(List.of("<=", "~")))
                .body("claims.unit", equalTo(List.of("ms", "1")))
                .body("claims[1].relative_to.technology", equalTo("kafka"))
                .body("claims[0].conditions", containsString("4.1"))
                .body("claims[1].conditions", containsString("3.13"));
        String evaluated = "/api/v1/scenarios/" + scenario + "/evaluation?include=drawn";
        given().get(evaluated)
                .then()
                .body(containsString("claim.untied"))
                .body(not(containsString("claim.bound-too-weak")))
                .body("drawn.knowledge.kind", hasItem("within"));
    }

    private static Response uses(String sha256, String scenario, List<Map<String, String>> claims) {
        return given().contentType("application/json")
                .body(Map.of("scenario", scenario, "claims", claims))
                .post("/api/v1/evidence/" + sha256 + "/uses");
    }

    @Test
    void whatAPersonSaysANumberToMeanHoldsWhereverItIsUsed() {
        String scenario = "evidence-said-meant";
        makeScenario(scenario);
        Response done = sends("p99\n77\n")
                .queryParam("mapping", "{\"columns\": {\"p99\": {\"metric\": \"latency.p99\", \"unit\": \"ms\"}}}")
                .post(IMPORTS + "?technology=kafka&run_by=own&measured=2026-11-01&command=load&scenario=" + scenario);
        done.then().statusCode(201).body("uses", hasSize(1));
        String sha256 = done.path("sha256");
        String context = "/api/v1/evidence/" + sha256 + "/context";
        given().contentType("application/json")
                .header("If-Match", done.header("ETag"))
                .body(Map.of("numbers", List.of(Map.of("claim", "c1", "relative_to", "no-such"))))
                .put(context)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/numbers/0/relative_to"));
        Map<String, Object> said = Map.of(
                "technology", "kafka",
                "measured", "2026-11-01",
                "run_by", "own",
                "command", "load",
                "numbers", List.of(Map.of("claim", "c1", "bound", "<=")));
        given().contentType("application/json")
                .body(said)
                .put(context + "?validate_only=true")
                .then()
                .statusCode(200)
                .body("answers.turns.scenario", equalTo(List.of(scenario)));
        given().contentType("application/json")
                .header("If-Match", done.header("ETag"))
                .body(said)
                .put(context)
                .then()
                .statusCode(200)
                .body("claims[0].bound", equalTo("<="));
        given().get("/api/v1/scenarios/" + scenario + "/evaluation?include=drawn")
                .then()
                .body("drawn.knowledge.kind", hasItem("within"));
    }

    @Test
    void aScenarioUsesANumberUntilItIsWithdrawn() {
        String scenario = "evidence-used";
        makeScenario(scenario);
        Response done = sends(WrkOutput.of("21817.25"))
                .post(IMPORTS + "?technology=kafka&run_by=own&measured=2026-11-01&command=wrk&scenario=" + scenario);
        done.then()
                .statusCode(201)
                .body("uses.criterion", hasItem("capacity"))
                .body("uses.criterion", hasItem("latency"));
        String sha256 = done.path("sha256");
        given().contentType("application/json")
                .body(Map.of(
                        "scenario",
                        scenario,
                        "claims",
                        List.of(Map.of(
                                "claim",
                                done.path("claims.find { it.metric == 'latency.mean' }.id"),
                                "criterion",
                                "latency"))))
                .post("/api/v1/evidence/" + sha256 + "/uses")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/claims/0/claim"))
                .body("errors[0].code", equalTo("claim.other-statistic"));
        Response used = given().get("/api/v1/scenarios/" + scenario);
        used.then().body("claims", hasSize(2)).body("claims.attachment.sha256", hasItem(sha256));
        String claim = used.path("claims.find { it.criterion == 'latency' }.attachment.claim");

        Response before = given().get("/api/v1/scenarios/" + scenario + "/evaluation?include=drawn,options,answer");
        assertTrue(before.asString().contains("measured"), before.asString());
        String evaluation = given().contentType("application/json")
                .body(Map.of())
                .post("/api/v1/scenarios/" + scenario + "/evaluations")
                .path("id");
        String decision = given().contentType("application/json")
                .body(Map.of("evaluation", evaluation, "decision", "We take Kafka."))
                .post("/api/v1/decisions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().get("/api/v1/evidence/" + sha256 + "/uses")
                .then()
                .statusCode(200)
                .body("cells.criterion", equalTo(List.of("capacity", "latency")))
                .body("cells.subject.technology", equalTo(List.of("kafka", "kafka")))
                .body("cells.number", hasItem(claim))
                .body("evaluations.id", equalTo(List.of(evaluation)))
                .body("decisions.id", equalTo(List.of(decision)));
        given().get("/evidence/" + sha256 + "?lang=en")
                .then()
                .body(containsString("/scenarios/" + scenario + "/compare?criterion=latency"))
                .body(containsString("/evaluations/" + evaluation))
                .body(containsString("/decisions/" + decision));
        String withdrawal = "/api/v1/evidence/" + sha256 + "/claims/" + claim + "/withdrawal?validate_only=true";
        Response preview = given().contentType("application/json")
                .body(Map.of("reason", "the client was the bottleneck"))
                .put(withdrawal);
        List<String> turned = preview.path("answers.turns[0].turned");
        String standing = turned.contains("leader") ? "flips" : turned.isEmpty() ? "holds" : "narrow";
        assertEquals(Map.of(decision, standing), preview.path("standings"), "it rests on the scenario as it is now");
        preview.then()
                .statusCode(200)
                .body("answers.turns.scenario", equalTo(List.of(scenario)))
                .body("answers.turns[0].before.first", not(equalTo(0)))
                .body("evaluations.id", equalTo(List.of(evaluation)))
                .body("evaluations.scenario", equalTo(List.of(scenario)))
                .body("decisions.id", equalTo(List.of(decision)));
        assertEquals(
                before.asString(),
                given().get("/api/v1/scenarios/" + scenario + "/evaluation?include=drawn,options,answer")
                        .asString(),
                "looking changes nothing");
        String other = done.path("claims.find { it.metric == 'latency.max' }.id");
        given().contentType("application/json")
                .body(Map.of("reason", "unused"))
                .put(withdrawal.replace("/" + claim + "/", "/" + other + "/"))
                .then()
                .statusCode(200)
                .body("answers.turns", hasSize(0))
                .body("evaluations", hasSize(0))
                .body("decisions", hasSize(0));
        Response judged = given().contentType("application/json")
                .header("If-Match", done.header("ETag"))
                .body(Map.of(
                        "marks",
                        List.of(
                                Map.of("aspect", "mix", "mark", "direct"),
                                Map.of("aspect", "payload", "mark", "not_applicable", "why", "1 kB against 1 MB"))))
                .put("/api/v1/evidence/" + sha256 + "/workloads/" + scenario);
        judged.then().statusCode(200).body("workloads[0].marks", hasSize(2)).body("workloads[0].by", not(""));
        Response unlike = given().get("/api/v1/scenarios/" + scenario + "/evaluation?include=drawn,options,answer");
        assertTrue(unlike.asString().contains("1 kB against 1 MB"), unlike.asString());
        assertNotEquals(before.asString(), unlike.asString());
        given().contentType("application/json")
                .header("If-Match", judged.header("ETag"))
                .body(Map.of("marks", List.of(Map.of("aspect", "size", "mark", "analogous"))))
                .put("/api/v1/evidence/" + sha256 + "/workloads/" + scenario)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/marks/0/why"));
        Response unjudged = given().contentType("application/json")
                .header("If-Match", judged.header("ETag"))
                .body(Map.of("marks", List.of()))
                .put("/api/v1/evidence/" + sha256 + "/workloads/" + scenario);
        unjudged.then().statusCode(200).body("workloads", hasSize(0));
        assertEquals(
                before.asString(),
                given().get("/api/v1/scenarios/" + scenario + "/evaluation?include=drawn,options,answer")
                        .asString());

        Response withdrawn = given().contentType("application/json")
                .header("If-Match", unjudged.header("ETag"))
                .body(Map.of("reason", "the client was the bottleneck"))
                .put("/api/v1/evidence/" + sha256 + "/claims/" + claim + "/withdrawal");
        withdrawn.then().statusCode(200);
        given().get("/api/v1/evidence/" + sha256 + "/uses")
                .then()
                .body("cells.excluded", hasItem("the client was the bottleneck"))
                .body("decisions.id", equalTo(List.of(decision)));
        Response after = given().get("/api/v1/scenarios/" + scenario + "/evaluation?include=drawn,options,answer");
        assertNotEquals(before.asString(), after.asString());
        assertTrue(after.asString().contains("the client was the bottleneck"), after.asString());

        Response back = given().delete(withdrawal);
        back.then().statusCode(200).body("answers.turns.scenario", equalTo(List.of(scenario)));
        given().header("If-Match", withdrawn.header("ETag"))
                .delete("/api/v1/evidence/" + sha256 + "/claims/" + claim + "/withdrawal")
                .then()
                .statusCode(200)
                .body("claims.withdrawn", not(hasItem("the client was the bottleneck")));
        assertEquals(
                before.asString(),
                given().get("/api/v1/scenarios/" + scenario + "/evaluation?include=drawn,options,answer")
                        .asString());
    }

    @Test
    void whereTheLicenceForbidsCopiesTheChecksumStays() {
        sends(WrkOutput.of("21817.71"))
                .post(IMPORTS + "?hash_only=true")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/licence")));
        sends(WrkOutput.of("21817.71"))
                .post(IMPORTS + "?hash_only=true&validate_only=true")
                .then()
                .statusCode(422);
        Response done = sends(WrkOutput.of("21817.71"))
                .queryParam("context", "{\"licence\": \"CC BY-ND 4.0\"}")
                .post(IMPORTS + "?hash_only=true");
        done.then().statusCode(201).body("claims.metric", hasItem("throughput"));
        String sha256 = done.path("sha256");
        given().get("/api/v1/evidence/" + sha256)
                .then()
                .statusCode(200)
                .body("context.licence", equalTo("CC BY-ND 4.0"));
        given().get("/api/v1/evidence/documents/" + sha256).then().statusCode(404);
        String page = given().get("/evidence/" + sha256 + "?lang=en").asString();
        assertTrue(page.contains("Its bytes are not stored") && page.contains(sha256), page);
        assertFalse(page.contains("/evidence/documents/" + sha256 + "\""), page);
    }

    @Test
    void allThatIsSaidAtOnceIsReadAsStrictlyAsABody() {
        sends(WrkOutput.of("21817.28"))
                .queryParam("context", "{\"environment\": {\"cpu\": \"x\", \"sockets\": 2}}")
                .post(IMPORTS)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/environment/sockets"));
        sends(WrkOutput.of("21817.28"))
                .queryParam("context", "{\"workload\": {\"loop\": \"sideways\", \"offered_rate\": -1}}")
                .post(IMPORTS + "?validate_only=true")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/workload/offered_rate", "/workload/loop")));
        Response done = sends(WrkOutput.of("21817.28"))
                .queryParam(
                        "context",
                        "{\"technology\": \"kafka\", \"workload\": {\"description\": \"GET\", \"loop\": \"open\"},"
                                + " \"run_by\": \"own\"}")
                .queryParam("name", "运行.txt")
                .queryParam("technology", "pulsar")
                .post(IMPORTS);
        given().get("/api/v1/evidence/" + done.path("sha256"))
                .then()
                .body("name", equalTo("运行.txt"))
                .body("context.technology", equalTo("pulsar"))
                .body("context.workload.description", equalTo("GET"))
                .body("claims.find { it.metric == 'throughput' }.bound", equalTo("="))
                .body("context.run_by", equalTo("own"));
    }

    @Test
    void whatIsNoPercentileOfALatencyAnswersNoLatency() {
        String scenario = "evidence-kinds";
        makeScenario(scenario);
        String mapping = "{\"columns\": {\"sd\": {\"metric\": \"latency.sd\", \"unit\": \"ms\"},"
                + " \"took\": {\"metric\": \"duration\", \"unit\": \"s\"}}}";
        Response done = sends("system,sd,took\nkafka,12,40\n")
                .queryParam("mapping", mapping)
                .post(IMPORTS + "?technology=kafka&measured=2026-11-01&scenario=" + scenario);
        done.then().statusCode(201).body("uses", hasSize(0)).body("unused.code", equalTo("no-use"));
        for (String number : List.of("c1", "c2")) {
            given().contentType("application/json")
                    .body(Map.of(
                            "scenario", scenario, "claims", List.of(Map.of("claim", number, "criterion", "latency"))))
                    .post("/api/v1/evidence/" + done.path("sha256") + "/uses")
                    .then()
                    .statusCode(422);
        }
    }

    @Test
    void anOldNumberCountsOnceSomebodyConfirmsIt() {
        String scenario = "evidence-confirmed";
        makeScenario(scenario);
        Response done = sends(WrkOutput.of("21817.31"))
                .post(IMPORTS + "?technology=kafka&run_by=own&measured=2021-11-01&command=wrk&scenario=" + scenario);
        String sha256 = done.path("sha256");
        String number = done.path("uses.find { it.criterion == 'latency' }.claim");
        String evaluated = "/api/v1/scenarios/" + scenario + "/evaluation?include=drawn,options,answer";
        given().get(evaluated).then().body(containsString("claim.too-old"));
        String confirmation = "/api/v1/evidence/" + sha256 + "/claims/" + number + "/confirmation";
        Map<String, String> reason = Map.of("reason", "measured again on 4.1, the same");
        given().contentType("application/json")
                .body(reason)
                .put(confirmation + "?validate_only=true")
                .then()
                .statusCode(200)
                .body("answers.turns.scenario", equalTo(List.of(scenario)));
        given().contentType("application/json")
                .header("If-Match", done.header("ETag"))
                .body(Map.of("reason", " "))
                .put(confirmation)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        Response confirmed = given().contentType("application/json")
                .header("If-Match", done.header("ETag"))
                .body(reason)
                .put(confirmation);
        confirmed.then().statusCode(200).body("context.measured", equalTo("2021-11-01"));
        given().get(evaluated).then().body(containsString("measured again on 4.1, the same"));
        given().header("If-Match", confirmed.header("ETag"))
                .delete(confirmation)
                .then()
                .statusCode(200)
                .body("claims.confirmed", not(hasItem(org.hamcrest.Matchers.notNullValue())));
        given().get(evaluated).then().body(not(containsString("measured again on 4.1, the same")));
    }

    @Test
    void sayingWhereItWasMeasuredShowsBeforehandWhatItMoves() {
        String scenario = "evidence-said";
        makeScenario(scenario);
        Response done = sends(WrkOutput.of("21817.32"))
                .post(IMPORTS + "?technology=kafka&run_by=own&measured=2026-11-01&command=wrk&scenario=" + scenario);
        String sha256 = done.path("sha256");
        given().contentType("application/json")
                .body(Map.of("technology", "kafka", "measured", "2021-11-01", "run_by", "own", "command", "wrk"))
                .put("/api/v1/evidence/" + sha256 + "/context?validate_only=true")
                .then()
                .statusCode(200)
                .body("answers.turns.scenario", equalTo(List.of(scenario)));
        given().get("/api/v1/evidence/" + sha256).then().body("context.measured", equalTo("2026-11-01"));
    }

    @Test
    void onlyAnotherPersonRaisesAGrade() {
        Response done = sends(WrkOutput.of("21817.26")).post(IMPORTS);
        given().contentType("application/json")
                .header("If-Match", done.header("ETag"))
                .body(Map.of("grade", "b", "reason", "I stood beside it"))
                .put("/api/v1/evidence/" + done.path("sha256") + "/claims/c1/grade")
                .then()
                .statusCode(403)
                .body("code", equalTo("grade-own"));
        assertNull(given().get("/api/v1/evidence/" + done.path("sha256")).path("claims[0].raised"));
    }

    @Test
    @TestSecurity(
            user = "ben",
            roles = {"reader"})
    void whoMayOnlyReadImportsNothing() {
        assertEquals(403, sends(WrkOutput.of("21817.27")).post(IMPORTS).statusCode());
    }
}
