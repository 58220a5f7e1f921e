package dev.touchstone.web;

import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(
        user = "ann",
        roles = {"reader"})
class GuidePagesTest {
    private static final String ONE = "/guides/mutex-or-atomic";

    @Test
    void theListLeadsToEveryGuide() {
        String html = get("/guides?lang=en").asString();
        assertTrue(html.contains("href=\"/guides/stack-or-heap\""));
        assertTrue(html.contains("4 guides"));
        assertTrue(get("/technologies?lang=zh").asString().contains("决策指南"));
    }

    @Test
    void eachAnswerIsAnAddressAndTheLastOneShowsOutcomeReasonAndSource() {
        String first = get(ONE + "?lang=en").asString();
        assertTrue(first.contains("href=\"/guides/mutex-or-atomic?lang=en&amp;a=needed:yes#walk\""), first);
        String second = get(ONE + "?lang=en&a=needed:yes").asString();
        assertTrue(second.contains("a=needed:yes&amp;a=simple:no#walk"), second);
        assertTrue(second.contains("Start again"));
        String last = get(ONE + "?lang=en&a=needed:yes&a=simple:no").asString();
        assertTrue(last.contains("The answers lead to: <b>Use a mutex</b>"), last);
        assertTrue(last.contains("stronger control"));
        assertTrue(last.contains("FD-SYNC-FLOW, line 453"));
        assertTrue(last.contains("href=\"/technologies/go-mutex\""));
        assertTrue(
                last.contains("href=\"/guides/mutex-or-atomic?lang=en&amp;a=needed:yes#walk\""), "change the second");
        assertTrue(get(ONE + "?lang=zh&a=needed:no").asString().contains("无需同步"));
    }

    @Test
    void answersThatDoNotExistAreRefusedWithoutEchoingMarkup() {
        Response refused = get(ONE + "?lang=en&a=needed:%3Cscript%3E");
        assertEquals(422, refused.statusCode());
        assertFalse(refused.asString().contains("<script>"), refused.asString());
        assertTrue(refused.asString().contains("known are yes, no"), refused.asString());
        assertEquals(422, get(ONE + "?a=simple:yes").statusCode());
        assertEquals(404, get("/guides/nowhere").statusCode());
        assertEquals(404, get("/guides/nowhere.mmd").statusCode());
    }

    @Test
    void theFlowComesAsMermaidAndAsYaml() {
        Response chart = get(ONE + ".mmd?lang=en");
        assertTrue(chart.contentType().startsWith("text/vnd.mermaid"), chart.contentType());
        assertEquals("attachment; filename=\"mutex-or-atomic.mmd\"", chart.header("Content-Disposition"));
        assertTrue(chart.asString().contains("q1 -->|\"yes\"| q2"), chart.asString());
        assertTrue(get(ONE + ".yaml").asString().contains("schema/guide.schema.json"));
    }
}
