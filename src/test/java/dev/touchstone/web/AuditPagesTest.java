package dev.touchstone.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.evidence.Judgement;
import dev.touchstone.identity.Role;
import dev.touchstone.platform.http.Visitor;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The audit of a pasted table as somebody without script meets it. */
@QuarkusTest
class AuditPagesTest {
    private static final String ADDRESS = "/matrix-audit";

    @Inject
    Visitor visitor;

    @Inject
    Scenarios scenarios;

    private static RequestSpecification stranger() {
        return given().redirects().follow(false).header("Accept", "text/html");
    }

    private static HtmlForm example(RequestSpecification browser) {
        Response page = browser.get(ADDRESS + "?example=1");
        assertEquals(200, page.statusCode());
        return new HtmlForm(page.asString(), ADDRESS);
    }

    @Test
    void aStrangerTriesTheExampleAndReadsTheAnswerFirst() {
        visitor.session("writer", Role.AUTHOR);
        visitor.session("audit-reader", Role.READER);
        assertEquals(401, given().get("/api/v1/scenarios").statusCode(), "reading needs an account here");
        Response answer = example(stranger()).in(stranger()).post(ADDRESS);
        String html = answer.asString();
        assertEquals(200, answer.statusCode());
        int sentence = html.indexOf("4 of 4 printed totals do not follow from the numbers.");
        assertTrue(sentence > 0 && sentence < html.indexOf("id=\"totals\""), html);
        assertTrue(html.contains("<b>Kafka</b> comes first, and stays there in"), html);
        assertTrue(html.contains("does not follow (+0.1)"), html);
        assertTrue(html.contains("&quot;Open licence&quot; is the same for all"), html);
        assertTrue(html.contains("An author who is signed in"), html);
        assertFalse(html.contains("action=\"/matrix-audit/scenarios\""), "who may not write sees no form for it");
    }

    @Test
    void theAnswerIsInTheLanguageOfThePage() {
        RequestSpecification browser = stranger().header("Accept-Language", "zh");
        HtmlForm form = new HtmlForm(browser.get(ADDRESS + "?example=1").asString(), ADDRESS);
        String html = form.in(stranger().header("Accept-Language", "zh"))
                .post(ADDRESS)
                .asString();
        assertTrue(html.contains("4 个总分中有 4 个与数字不符。<b>Kafka</b> 居首"), html);
    }

    @Test
    void whatCannotBeReadIsSaidBesideItsFieldAndEverythingStays() {
        HtmlForm form = example(stranger())
                .with("table", "x,<b>a</b>,Total\nA,<i>1</i>,1\nB,2,2")
                .with("noise", "0,5");
        Response refused = form.in(stranger()).post(ADDRESS);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.asString().contains("id=\"noise-error\""), refused.asString());
        Response table = form.with("noise", "0.5").in(stranger()).post(ADDRESS);
        assertEquals(422, table.statusCode());
        assertTrue(
                table.asString().contains("Line 2, column 2: &quot;&lt;i&gt;1&lt;/i&gt;&quot; is not a number."),
                table.asString());
        HtmlForm kept = new HtmlForm(table.asString(), ADDRESS);
        assertEquals("x,<b>a</b>,Total\nA,<i>1</i>,1\nB,2,2", kept.value("table"));
        assertEquals("5", kept.value("best"));
        Response half = form.with("best", "").in(stranger()).post(ADDRESS);
        assertTrue(half.asString().contains("A scale has two ends"), half.asString());
    }

    @Test
    void namesThatAreMarkupAreShownAndNotRun() {
        HtmlForm form = example(stranger())
                .with("table", "x,<script>alert(1)</script>,Total\n<img src=x onerror=alert(1)>,1,1\nB,2,2");
        String html = form.in(stranger()).post(ADDRESS).asString();
        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), html);
        assertFalse(html.contains("<img src=x"), html);
    }

    @Test
    void anAuthorMakesAScenarioOfTheTableAndSeesItCompared() {
        String session = visitor.session("writer", Role.AUTHOR);
        Response answer =
                example(Visitor.browser(session)).in(Visitor.browser(session)).post(ADDRESS);
        HtmlForm make = new HtmlForm(answer.asString(), ADDRESS + "/scenarios").with("title", "Queues by hand");
        assertEquals("1", make.value("meant.0.worst"), "what was said of the scale stands there already");
        Response unfinished = make.in(Visitor.browser(session)).post(ADDRESS + "/scenarios");
        assertEquals(422, unfinished.statusCode());
        assertTrue(unfinished.asString().contains("id=\"meant.4.dimension-error\""), unfinished.asString());
        HtmlForm finished = new HtmlForm(unfinished.asString(), ADDRESS + "/scenarios");
        assertEquals("Queues by hand", finished.value("title"));
        for (int j = 0; j < 5; j++) {
            finished = finished.with("meant." + j + ".dimension", j == 0 ? "throughput" : "operations");
        }
        Response made = finished.in(Visitor.browser(session)).post(ADDRESS + "/scenarios");
        assertEquals(303, made.statusCode(), made.asString());
        assertTrue(made.header("Location").endsWith("/scenarios/queues-by-hand/compare"));
        Scenario scenario = scenarios.get("queues-by-hand").content();
        assertEquals(
                List.of("Kafka", "Pulsar", "NATS", "RabbitMQ"),
                scenario.stacks().stream().map(stack -> stack.name().en()).toList());
        assertEquals(20, scenario.judgements().size());
        assertEquals("writer", scenario.judgements().getFirst().by());
        assertEquals(
                5.0,
                scenario.judgements().stream()
                        .mapToDouble(Judgement::likely)
                        .max()
                        .orElseThrow());
        Response compared = Visitor.browser(session).get("/scenarios/queues-by-hand/compare");
        assertEquals(200, compared.statusCode());
        assertTrue(compared.asString().contains("Kafka"), compared.asString());
        scenarios.remove(
                "queues-by-hand", "writer", scenarios.get("queues-by-hand").hash());
    }

    @Test
    void nobodyElseMakesOne() {
        String session = visitor.session("audit-reader", Role.READER);
        Response refused = Visitor.browser(session)
                .formParam("csrf-token", visitor.formToken(session))
                .post(ADDRESS + "/scenarios");
        assertEquals(403, refused.statusCode());
    }
}
