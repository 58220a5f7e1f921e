package dev.touchstone.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.evidence.WrkOutput;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Test orders from the line of what to measure next to the import that answers them. */
@QuarkusTest
@TestSecurity(
        user = "ann",
        roles = {"reader", "author"})
class TestOrdersResourceTest {

    private static final String ORDERS = "/api/v1/test-orders";
    private static final String IMPORTS = "/api/v1/evidence/imports";

    private static RequestSpecification json() {
        return given().contentType("application/json");
    }

    /** Two technologies of which nothing is known on two criteria. */
    static void makeScenario(String scenario) {
        json().header("If-None-Match", "*")
                .body(Map.of(
                        "title",
                        Map.of("en", "Orders of " + scenario, "zh", "订单 " + scenario),
                        "question",
                        "Which one?",
                        "workload",
                        List.of(Map.of(
                                "id",
                                "peak",
                                "name",
                                Map.of("en", "Peak", "zh", "峰值"),
                                "value",
                                1000,
                                "unit",
                                "{req}/s",
                                "basis",
                                "assumption")),
                        "target",
                        Map.of("cores", 8, "sharing", "dedicated", "basis", "assumption"),
                        "slots",
                        List.of(Map.of(
                                "role",
                                "messaging",
                                "technologies",
                                List.of("kafka", "rabbitmq"),
                                "needs",
                                List.of(Map.of("value", 1000, "unit", "{req}/s", "basis", "assumption")))),
                        "criteria",
                        List.of(Map.of("ref", "capacity"), Map.of("ref", "latency")),
                        "weights",
                        Map.of("dimensions", Map.of("throughput", 100))))
                .put("/api/v1/scenarios/" + scenario)
                .then()
                .statusCode(201);
    }

    private static Response order(String scenario, String what, String subject, String criterion) {
        return order(Map.of("scenario", scenario, "what", what, "subject", subject, "criterion", criterion));
    }

    private static Response order(Map<String, Object> body) {
        return json().body(body).post(ORDERS);
    }

    private static RequestSpecification sends(String text) {
        return given().contentType("application/octet-stream")
                .header("X-File-Name", "run.txt")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Response state(String id) {
        return given().get(ORDERS + "/" + id);
    }

    private static Map<String, Object> next(String scenario, String what, String subject) {
        return given().get("/api/v1/scenarios/" + scenario + "/evaluation?include=value_of_information")
                .path("value_of_information.measurements.find { it.what == '" + what + "' && it.subject == '" + subject
                        + "' }");
    }

    @Test
    void anOrderIsWorthWhatTheEvaluationFoundAndCarriesTheConditionsOfItsScenario() {
        makeScenario("order-worth");
        Map<String, Object> line = next("order-worth", "load_test", "kafka");
        Response made = order("order-worth", "load_test", "kafka", "");
        made.then()
                .statusCode(201)
                .header("Location", containsString(ORDERS + "/order-worth-1"))
                .body("state", equalTo("open"))
                .body("measured.what", equalTo("load_test"))
                .body("numbers.id", equalTo(List.of("capacity:kafka@messaging", "latency:kafka")))
                .body("numbers[0].units", equalTo(List.of("{req}/s")))
                .body("numbers[1].units", equalTo(List.of("ms")))
                .body("numbers[1].metrics", equalTo(List.of("latency.p99")))
                .body("numbers.known", everyItem(hasSize(0)))
                .body("terms.conditions.workload[0].value", equalTo(1000))
                .body("terms.conditions.target.cores", equalTo(8))
                .body("worth.samples", equalTo(10_000))
                .body("worth.seed", equalTo(42))
                .body("worth.input_hash", not(equalTo("")))
                .body("made.id", equalTo("ann"));
        double value = made.<Number>path("worth.value").doubleValue();
        assertTrue(value > 0);
        assertEquals(((Number) line.get("value")).doubleValue(), value, 1e-6);
        assertEquals(
                ((Number) line.get("p_change")).doubleValue(),
                made.<Number>path("worth.p_change").doubleValue(),
                1e-6);
        assertEquals(
                ((Number) line.get("p_change_error")).doubleValue(),
                made.<Number>path("worth.p_change_error").doubleValue(),
                1e-6);
        String etag = made.header("ETag");
        assertEquals(etag, state("order-worth-1").header("ETag"));
        assertEquals(
                304,
                given().header("If-None-Match", etag)
                        .get(ORDERS + "/order-worth-1")
                        .statusCode());
    }

    @Test
    void itsWorthIsNeverTakenFromWhoeverAsks() {
        makeScenario("order-claimed");
        order(Map.of(
                        "scenario",
                        "order-claimed",
                        "what",
                        "load_test",
                        "subject",
                        "kafka",
                        "worth",
                        Map.of("value", 0.9)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/worth"));
    }

    @Test
    void whatCannotBeMeasuredIsRefusedByName() {
        makeScenario("order-nothing");
        order("order-nothing", "number", "flink", "latency")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/subject"))
                .body("errors[0].code", equalTo("orders.no-measurement"))
                .body("errors[0].detail", containsString("latency:flink"));
        order("nowhere", "number", "kafka", "latency").then().statusCode(404);
        json().body(Map.of("scenario", "order-nothing", "subject", "kafka"))
                .post(ORDERS)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/what"));
        given().get(ORDERS + "?state=lost").then().statusCode(400);
    }

    @Test
    void ofOneMeasurementThereIsOneOpenOrder() {
        makeScenario("order-twice");
        String first = order("order-twice", "number", "kafka", "latency").path("id");
        order("order-twice", "number", "kafka", "latency")
                .then()
                .statusCode(409)
                .body("code", equalTo("orders.open-already"))
                .body("detail", containsString(first));
        order("order-twice", "number", "rabbitmq", "latency")
                .then()
                .statusCode(201)
                .body("id", equalTo("order-twice-2"));
        json().body(Map.of("reason", "asked the maker"))
                .post(ORDERS + "/" + first + "/closings")
                .then()
                .statusCode(201);
        order("order-twice", "number", "kafka", "latency")
                .then()
                .statusCode(201)
                .body("id", equalTo("order-twice-3"));
    }

    @Test
    void whatPeopleSayIsChangedWhileItIsOpenAndOnlyAsItWasSeen() {
        makeScenario("order-said");
        Response made = order("order-said", "number", "kafka", "latency");
        String address = ORDERS + "/" + made.path("id");
        Map<String, Object> terms = Map.of(
                "person_days",
                2.5,
                "assignee",
                "Li Wei",
                "due",
                "2026-12-24",
                "conditions",
                Map.of("remarks", "acks=all"));
        json().body(terms).put(address).then().statusCode(428);
        json().header("If-Match", "\"0\"").body(terms).put(address).then().statusCode(412);
        Response said =
                json().header("If-Match", made.header("ETag")).body(terms).put(address);
        said.then()
                .statusCode(200)
                .body("terms.person_days", equalTo(2.5f))
                .body("terms.conditions.remarks", equalTo("acks=all"))
                .body("worth.value", equalTo(made.path("worth.value")));
        json().header("If-Match", said.header("ETag"))
                .body(Map.of(
                        "person_days",
                        0,
                        "due",
                        "1999-01-01",
                        "conditions",
                        Map.of("workload", List.of(Map.of("id", "x", "name", "", "value", 1, "unit", "furlong*")))))
                .put(address)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/person_days"))
                .body("errors.pointer", hasItem("/due"))
                .body("errors.pointer", hasItem("/conditions/workload/0/name"))
                .body("errors.pointer", hasItem("/conditions/workload/0/unit"));

        json().body(Map.of("reason", " ")).post(address + "/withdrawals").then().statusCode(422);
        json().body(Map.of("reason", "no budget"))
                .post(address + "/withdrawals")
                .then()
                .statusCode(201)
                .body("state", equalTo("withdrawn"))
                .body("ending.reason", equalTo("no budget"))
                .body("ending.by.name", equalTo("ann"));
        json().header("If-Match", "*")
                .body(terms)
                .put(address)
                .then()
                .statusCode(409)
                .body("code", equalTo("orders.not-open"));
        json().body(Map.of("reason", "x")).post(address + "/closings").then().statusCode(409);
        given().get(address + "/revisions").then().body("items.rev", equalTo(List.of(3, 2, 1)));
    }

    @Test
    void whatToMeasureNextNamesTheOpenOrderAndWhatADayOfItIsWorth() {
        makeScenario("order-next");
        String asked = "/api/v1/scenarios/order-next/evaluation?include=value_of_information";
        Response before = given().get(asked);
        Response made = order("order-next", "load_test", "kafka", "");
        json().header("If-Match", made.header("ETag"))
                .body(Map.of("person_days", 4))
                .put(ORDERS + "/" + made.path("id"))
                .then()
                .statusCode(200);
        Response after = given().header("If-None-Match", before.header("ETag")).get(asked);
        assertEquals(200, after.statusCode());
        assertNotEquals(before.header("ETag"), after.header("ETag"));
        Map<String, Object> line = next("order-next", "load_test", "kafka");
        assertEquals("order-next-1", line.get("test_order"));
        assertEquals(4.0, ((Number) line.get("person_days")).doubleValue());
        assertEquals(
                ((Number) line.get("value")).doubleValue() / 4,
                ((Number) line.get("value_per_day")).doubleValue(),
                1e-6);
        assertTrue(!next("order-next", "load_test", "rabbitmq").containsKey("test_order"));
    }

    @Test
    void theImportOfARealRunAnswersTheOrderAndItsPlanSaysSoBefore() {
        makeScenario("order-run");
        String whole = order("order-run", "load_test", "kafka", "").path("id");
        String part = order("order-run", "side_by_side", "messaging", "latency").path("id");
        String other = order("order-run", "number", "rabbitmq", "latency").path("id");
        String query = "?technology=kafka&run_by=own&measured=2026-11-01&scenario=order-run";
        String text = WrkOutput.of("21815.01");
        Response plan = sends(text).post(IMPORTS + query + "&validate_only=true");
        plan.then()
                .statusCode(200)
                .body("test_orders.id", equalTo(List.of(whole, part)))
                .body("test_orders[0].whole", equalTo(true))
                .body("test_orders[0].numbers", equalTo(List.of("capacity:kafka@messaging", "latency:kafka")))
                .body("test_orders[1].whole", equalTo(false))
                .body("test_orders[1].numbers", equalTo(List.of("latency:kafka")));
        state(whole).then().body("state", equalTo("open"));

        Response done = sends(text).post(IMPORTS + query);
        done.then().statusCode(201).body("test_orders.id", hasItem(whole)).body("test_orders.id", hasItem(part));
        String sha256 = done.path("sha256");
        state(whole)
                .then()
                .body("state", equalTo("answered"))
                .body("numbers.answers.flatten().sha256", everyItem(equalTo(sha256)))
                .body("numbers[1].answers[0].document", equalTo("run.txt"))
                .body("numbers[1].answers[0].by", equalTo("ann"));
        state(part).then().body("state", equalTo("open")).body("numbers[0].answers", hasSize(1));
        state(other).then().body("state", equalTo("open")).body("numbers[0].answers", hasSize(0));
        given().get(ORDERS + "?scenario=order-run&state=answered").then().body("items.id", equalTo(List.of(whole)));

        // A later order asks for more than what is there.
        Response again = order("order-run", "load_test", "kafka", "");
        again.then().statusCode(201).body("state", equalTo("open")).body("numbers[1].known", hasSize(1));
    }

    @Test
    void whatNoLongerCountsAnswersNothingAndComesBackWithItsNumber() {
        makeScenario("order-back");
        String id = order("order-back", "number", "kafka", "latency").path("id");
        Response done = sends(WrkOutput.of("21815.02"))
                .post(IMPORTS + "?technology=kafka&run_by=own&measured=2026-11-01&scenario=order-back");
        String sha256 = done.path("sha256");
        String number = done.path("claims.find { it.metric == 'latency.p99' }.id");
        state(id).then().body("state", equalTo("answered"));
        String withdrawal = "/api/v1/evidence/" + sha256 + "/claims/" + number + "/withdrawal";
        json().header("If-Match", "*")
                .body(Map.of("reason", "the client was the bottleneck"))
                .put(withdrawal)
                .then()
                .statusCode(200);
        state(id).then().body("state", equalTo("open")).body("numbers[0].answers", hasSize(0));
        given().header("If-Match", "*").delete(withdrawal).then().statusCode(200);
        state(id).then().body("state", equalTo("answered"));

        String judged = "/api/v1/evidence/" + sha256 + "/workloads/order-back";
        Map<String, Object> mark = Map.of("aspect", "mix", "mark", "not_applicable", "why", "reads only");
        json().header("If-Match", "*")
                .body(Map.of("marks", List.of(mark)))
                .put(judged)
                .then()
                .statusCode(200);
        state(id).then().body("state", equalTo("open"));
        json().header("If-Match", "*")
                .body(Map.of("marks", List.of()))
                .put(judged)
                .then()
                .statusCode(200);
        state(id).then().body("state", equalTo("answered"));
        // Each of these is a revision of the order: nothing happened unseen.
        given().get(ORDERS + "/" + id + "/revisions").then().body("items", hasSize(6));
    }

    @Test
    void aNumberThatAPersonChoosesLaterAnswersToo() {
        makeScenario("order-chosen");
        String id = order("order-chosen", "number", "rabbitmq", "latency").path("id");
        Response done = sends("system;p99_ms\nrabbitmq;9,25\n")
                .queryParam(
                        "mapping",
                        "{\"subject\": \"{system}\", \"decimal\": \",\","
                                + " \"columns\": {\"p99_ms\": {\"metric\": \"latency.p99\", \"unit\": \"ms\"}}}")
                .post(IMPORTS);
        done.then().statusCode(201).body("test_orders", hasSize(0));
        state(id).then().body("state", equalTo("open"));
        json().body(Map.of(
                        "scenario",
                        "order-chosen",
                        "claims",
                        List.of(Map.of("claim", "c1", "criterion", "latency", "technology", "rabbitmq"))))
                .post("/api/v1/evidence/" + done.path("sha256") + "/uses")
                .then()
                .statusCode(200);
        state(id).then().body("state", equalTo("answered"));
    }

    /** Both add to the scenario, and both answer: whoever comes second finds what the first one left. */
    @Test
    void twoImportsAtTheSameTimeBothAnswer() throws Exception {
        makeScenario("order-race");
        String id = order("order-race", "side_by_side", "messaging", "latency").path("id");
        CyclicBarrier together = new CyclicBarrier(2);
        List<Callable<Integer>> imports = new ArrayList<>();
        for (String technology : List.of("kafka", "rabbitmq")) {
            RequestSpecification request = given().contentType("application/octet-stream")
                    .body(WrkOutput.of("21815.1" + technology.length()).getBytes(StandardCharsets.UTF_8));
            imports.add(() -> {
                together.await();
                return request.post(IMPORTS + "?technology=" + technology
                                + "&run_by=own&measured=2026-11-01&scenario=order-race")
                        .statusCode();
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> status : pool.invokeAll(imports)) {
                assertEquals(201, status.get());
            }
        }
        state(id)
                .then()
                .body("state", equalTo("answered"))
                .body("numbers.answers.collect { it.size() }", equalTo(List.of(1, 1)));
    }

    @Test
    void twoWhoOrderTheSameAtTheSameTimeGetOneOrder() throws Exception {
        makeScenario("order-makers");
        CyclicBarrier together = new CyclicBarrier(2);
        List<Callable<Integer>> makers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            RequestSpecification request =
                    json().body(Map.of("scenario", "order-makers", "what", "load_test", "subject", "kafka"));
            makers.add(() -> {
                together.await();
                return request.post(ORDERS).statusCode();
            });
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> status : pool.invokeAll(makers)) {
                answers.add(status.get());
            }
        }
        answers.sort(null);
        assertEquals(List.of(201, 409), answers);
        given().get(ORDERS + "?scenario=order-makers").then().body("items", hasSize(1));
    }

    @Test
    void theSheetSaysWhatToMeasureAndHowToBringItBackInBothLanguages() {
        makeScenario("order-sheet");
        Response made = order(Map.of(
                "scenario",
                "order-sheet",
                "what",
                "load_test",
                "subject",
                "kafka",
                "terms",
                Map.of(
                        "person_days",
                        2,
                        "assignee",
                        "=Li | Wei <script>",
                        "conditions",
                        Map.of("remarks", "# not a heading\n\n`acks=all`"))));
        made.then().statusCode(201);
        String address = ORDERS + "/" + made.path("id");
        Response english = given().get(address + "?format=md");
        assertEquals("text/markdown;charset=UTF-8", english.contentType().replace("; ", ";"));
        String sheet = english.asString();
        assertTrue(sheet.startsWith("# Test order: Load test of "), sheet);
        assertTrue(
                sheet.contains(
                        "touchstone import --scenario order-sheet --technology kafka --measured YYYY-MM-DD FILE"),
                sheet);
        assertTrue(sheet.contains("latency.p99"), sheet);
        assertTrue(sheet.contains("2 person-days"), sheet);
        assertTrue(sheet.contains("&lt;script>"), sheet);
        assertTrue(sheet.contains("\\# not a heading"), sheet);
        String chinese = given().header("Accept", "text/markdown")
                .get(address + "?lang=zh")
                .asString();
        assertTrue(chinese.startsWith("# 测试单："), chinese);
        assertTrue(chinese.contains("2 人日"), chinese);

        String csv = given().get(ORDERS + "?scenario=order-sheet&format=csv").asString();
        assertTrue(csv.contains("'=Li | Wei <script>"), csv);
        assertTrue(csv.contains("order-sheet-1,open,load_test,"), csv);
        given().get(ORDERS + "?format=csv").then().statusCode(400);
        given().get(ORDERS + "?scenario=order-sheet&format=md&lang=zh")
                .then()
                .statusCode(200)
                .body(startsWith("# 订单 order-sheet 的测试单"))
                .body(containsString("| order-sheet-1 |"));
    }

    @Test
    @TestSecurity(user = "lea", roles = "reader")
    void aReaderReadsAndMakesNone() {
        given().get(ORDERS + "?scenario=order-database").then().statusCode(200);
        order("order-database", "load_test", "tidb", "").then().statusCode(403);
    }
}
