package dev.touchstone.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.LocalText;
import dev.touchstone.evidence.WrkOutput;
import dev.touchstone.scenario.Samples;
import dev.touchstone.scenario.Scenarios;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Test orders on pages: from a line of what to measure next to the import that answers it, without script. */
@QuarkusTest
@TestSecurity(
        user = "ann",
        roles = {"reader", "author"})
class TestOrderPagesTest {

    private static final String SCENARIO = """
            {"title": {"en": "Orders on pages", "zh": "页面订单"}, "question": "Which one?",
             "workload": [{"id": "peak", "name": {"en": "Peak load", "zh": "峰值"}, "value": 1000, "unit": "{req}/s",
                           "basis": "assumption"}],
             "target": {"cores": 8, "sharing": "dedicated", "basis": "assumption"},
             "slots": [{"role": "messaging", "technologies": ["kafka", "rabbitmq"],
                        "needs": [{"value": 1000, "unit": "{req}/s", "basis": "assumption"}]}],
             "criteria": [{"ref": "capacity"}, {"ref": "latency"}],
             "weights": {"dimensions": {"throughput": 100}}}
            """;

    @Inject
    Scenarios scenarios;

    private static void makeScenario(String id) {
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body(SCENARIO)
                .put("/api/v1/scenarios/" + id)
                .then()
                .statusCode(201);
    }

    private static String get(String address) {
        Response page = given().redirects().follow(false).get(address);
        assertEquals(200, page.statusCode(), address);
        return page.asString();
    }

    private static Response send(HtmlForm form) {
        return form.in(given().redirects().follow(false)).post(form.action());
    }

    private static String link(String html, String pattern) {
        Matcher link = Pattern.compile("href=\"(" + pattern + ")\"").matcher(html);
        assertTrue(link.find(), pattern + " in " + html);
        return link.group(1).replace("&amp;", "&");
    }

    private static String makeLink(String scenario) {
        String robustness = get("/scenarios/" + scenario + "/robustness?draw=all&lang=en");
        return link(robustness, "/scenarios/" + scenario + "/test-orders/new\\?what=load_test&amp;subject=kafka");
    }

    /** Makes the order for the load test of Kafka; answers its address. */
    private static String made(String scenario) {
        HtmlForm form = new HtmlForm(get(makeLink(scenario)), "/test-orders")
                .with("person_days", "2")
                .with("assignee", "Li Wei")
                .with("due", "2026-12-24")
                .with("remarks", "acks=all");
        Response made = send(form);
        assertEquals(303, made.statusCode(), made.asString());
        return made.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void fromTheLineOverTheOrderToTheImportThatAnswersIt() {
        makeScenario("pages-order");
        String base = "/scenarios/pages-order";
        String none = get(base + "/test-orders?lang=en");
        assertTrue(none.contains("There is no test order yet."), none);
        assertTrue(none.contains("href=\"" + base + "/robustness#next\""));
        String asked = get(makeLink("pages-order"));
        assertTrue(asked.contains("Peak load"), asked);
        assertTrue(asked.contains("Knowing this perfectly is worth at most"), asked);

        String order = made("pages-order");
        assertEquals("/test-orders/pages-order-1", order);
        String page = get(order + "?lang=en");
        for (String said : List.of(
                "Load test of",
                "touchstone import --scenario pages-order --technology kafka --measured YYYY-MM-DD FILE",
                "latency.p99",
                "Peak load",
                "machines of our own",
                "acks=all",
                "Li Wei",
                "2026-12-24",
                "2 person-days",
                "Close the order",
                "Withdraw the order")) {
            assertTrue(page.contains(said), said + " in " + page);
        }
        String chinese = get(order + "?lang=zh");
        assertTrue(chinese.contains("峰值"), chinese);
        assertTrue(chinese.contains("2 人日"), chinese);
        assertFalse(chinese.contains("orders."), "every text has its translation");

        String robustness = get(base + "/robustness?draw=all&lang=en");
        assertTrue(robustness.contains("href=\"" + order + "\""), robustness);
        assertTrue(robustness.contains("points a day"), robustness);
        String byDay = get(
                link(robustness, base + "/robustness\\?[^\"]*sort=per-day#next").replace("#next", ""));
        assertTrue(
                byDay.indexOf("href=\"" + order + "\"") < byDay.indexOf("/test-orders/new"),
                "what a day is worth is known of one line only");
        assertTrue(get(base + "?lang=en").contains("1 open test order<"));

        String form = get(link(page, "/evidence/import\\?scenario=pages-order&amp;technology=kafka"));
        assertTrue(form.contains("<option value=\"pages-order\" selected>"), form);
        Response plan = send(new HtmlForm(form, "/evidence/import")
                .with("text", WrkOutput.of("21815.31"))
                .with("run_by", "own")
                .with("measured", "2026-11-01"));
        assertEquals(200, plan.statusCode(), plan.asString());
        assertTrue(plan.asString().contains("pages-order-1"), plan.asString());
        assertTrue(get(order + "?lang=en").contains("Close the order"), "a plan answers nothing");
        Response confirmed = send(new HtmlForm(plan.asString(), "/evidence/import/confirmation"));
        assertEquals(303, confirmed.statusCode(), confirmed.asString());
        String document = confirmed.header("Location").replaceFirst("^https?://[^/]+", "");
        String answered = get(order + "?lang=en");
        assertTrue(answered.contains("href=\"" + document + "\""), answered);
        assertFalse(answered.contains("Close the order"));
        String source = get(document + "?lang=en");
        assertTrue(source.contains("Test orders that it answers") && source.contains("href=\"" + order + "\""), source);
        Pattern act = Pattern.compile("href=\"(" + document + "/claims/[^\"/]+/withdrawal)\"");
        assertEquals(
                2,
                act.matcher(source)
                        .results()
                        .filter(each ->
                                get(each.group(1) + "?lang=en").contains("(pages-order-1): 1 number would wait again"))
                        .count(),
                "two numbers of the document answer one of the order each, and say so before they are withdrawn");
        String list = get(base + "/test-orders?lang=en");
        assertTrue(list.contains("Answered, closed, withdrawn"), list);
        assertTrue(list.contains("0 open test orders"), list);
    }

    @Test
    void whatPeopleSayIsChangedAndWhatWasTypedWronglyStays() {
        makeScenario("pages-edit");
        String order = made("pages-edit");
        HtmlForm form = new HtmlForm(get(order + "/edit?lang=en"), "/edit");
        Response wrong = send(new HtmlForm(get(order + "/edit?lang=en"), "/edit")
                .with("person_days", "two")
                .with("workload.0.unit", "furlong*")
                .with("assignee", "typed once"));
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.asString().contains("typed once"));
        assertTrue(wrong.asString().contains("id=\"person_days-error\""), wrong.asString());
        assertTrue(wrong.asString().contains("id=\"workload.0.unit-error\""), "all of it is said at once");
        Response saved = send(new HtmlForm(get(order + "/edit?lang=en"), "/edit")
                .with("workload.0.name", "Peak of the day")
                .with("workload.1.name", "Size")
                .with("workload.1.value", "1.2")
                .with("workload.1.unit", "KiBy"));
        assertEquals(303, saved.statusCode(), saved.asString());
        String page = get(order + "?lang=en");
        assertTrue(page.contains("Peak of the day") && page.contains("Size"), page);
        Response late = send(form.with("assignee", "too late"));
        assertEquals(412, late.statusCode());
        assertTrue(late.asString().contains("too late"));
    }

    @Test
    void anOrderIsEndedForAReason() {
        makeScenario("pages-end");
        String order = made("pages-end");
        Response empty = send(new HtmlForm(get(order + "?lang=en"), "/close").with("reason-close", " "));
        assertEquals(422, empty.statusCode());
        Response closed =
                send(new HtmlForm(get(order + "?lang=en"), "/close").with("reason-close", "the maker <b>told</b> us"));
        assertEquals(303, closed.statusCode(), closed.asString());
        String page = get(order + "?lang=en");
        assertTrue(page.contains("closed by a person"), page);
        assertTrue(page.contains("the maker &lt;b&gt;told&lt;/b&gt; us"), page);
        String sheet = get(order + "/sheet.md?lang=en");
        assertTrue(sheet.contains("## Why it was ended"), sheet);
        assertTrue(sheet.contains("&lt;b>told&lt;/b>"), sheet);
        assertTrue(get("/scenarios/pages-end/test-orders.csv?lang=en").contains("pages-end-1,closed,load_test"));
        assertTrue(get("/scenarios/pages-end/test-orders.md?lang=zh").contains("由人关闭"));
    }

    /** Through the API an order can be made of a scenario whose scores are covered; its pages say nothing of them. */
    @Test
    void anOrderOfACoveredScenarioTellsNoScores() {
        String id = "pages-covered";
        scenarios.create(
                Samples.scenario(Samples.SOUND)
                        .copyAs(id, LocalText.of("Copy " + id))
                        .weighedBy("own"),
                "ann");
        Map<String, Object> line = given().get("/api/v1/scenarios/" + id + "/evaluation?include=value_of_information")
                .path("value_of_information.measurements[0]");
        String order = given().contentType("application/json")
                .body(Map.of(
                        "scenario",
                        id,
                        "what",
                        line.get("what"),
                        "subject",
                        line.get("subject"),
                        "criterion",
                        line.getOrDefault("criterion", "")))
                .post("/api/v1/test-orders")
                .path("id");
        String worth = "points of a hundred";
        String page = get("/test-orders/" + order + "?lang=en");
        assertTrue(page.contains("covered-box"), page);
        assertFalse(page.contains(worth) || page.contains("led.") || page.contains("takes over"), page);
        String list = get("/scenarios/" + id + "/test-orders?lang=en");
        assertTrue(list.contains("covered until"), list);
        assertFalse(list.contains("Worth at most"), list);
        String sheet = get("/test-orders/" + order + "/sheet.md?lang=en");
        assertFalse(sheet.contains(worth) || sheet.contains("takes over"), sheet);
        assertFalse(get("/scenarios/" + id + "/test-orders.md?lang=en").contains("Worth at most"));
        String csv = get("/scenarios/" + id + "/test-orders.csv");
        assertTrue(csv.lines().skip(1).findFirst().orElseThrow().contains(",,,,,"), csv);
        Response asked = given().redirects()
                .follow(false)
                .get("/scenarios/" + id + "/test-orders/new?what=load_test&subject=kafka");
        assertEquals(303, asked.statusCode());
        assertTrue(asked.header("Location").endsWith("/scenarios/" + id + "/robustness"));
    }

    @Test
    void ordersAreMadeAtTheSavedWeightsOfToday() {
        makeScenario("pages-moved");
        String moved = get("/scenarios/pages-moved/robustness?draw=all&w=throughput:50&lang=en");
        assertTrue(moved.contains("Test orders are made at the saved weights"), moved);
        assertFalse(moved.contains("/test-orders/new"));
    }

    @Test
    @TestSecurity(user = "lea", roles = "reader")
    void aReaderSeesWhoMay() {
        String page = get("/scenarios/order-database/robustness?draw=all&lang=en");
        assertTrue(page.contains("A person with the role author makes test orders."), page);
        assertFalse(page.contains("/test-orders/new"));
        assertEquals(
                403,
                given().get("/scenarios/order-database/test-orders/new?what=load_test&subject=kafka")
                        .statusCode());
    }
}
