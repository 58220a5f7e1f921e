package dev.touchstone.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.evidence.SampleDocuments;
import dev.touchstone.evidence.WrkOutput;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(
        user = "ann",
        roles = {"reader", "author"})
class EvidenceComparisonResourceTest {

    private static final String COMPARISON = "/api/v1/evidence/comparison";

    private static String imported(String text) {
        return given().contentType("application/octet-stream")
                .header("X-File-Name", "runs")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/evidence/imports")
                .path("sha256");
    }

    /** The worked example of docs/method/evidence.md, from the import to the ratio. */
    @Test
    void theCommandsOfADocumentAreComparedByTheirRuns() {
        Response answer = given().queryParam("documents", imported(SampleDocuments.text("hyperfine/param.json")))
                .queryParam("against", "gzip -6 -c /bin/bash > /dev/null")
                .get(COMPARISON);
        answer.then()
                .statusCode(200)
                .body("confidence", equalTo(0.95f))
                .body("metrics", hasSize(1))
                .body("metrics[0].metric", equalTo("time"))
                .body("metrics[0].better", equalTo("down"))
                .body("metrics[0].rows[1].against", equalTo(null))
                .body("metrics[0].rows[2].series.runs", equalTo(8))
                .body("metrics[0].rows[2].values", hasSize(8))
                .body("metrics[0].rows[2].against.subject", containsString("gzip -6"))
                .body("metrics[0].rows[2].against.difference.finding", equalTo("different"));
        String nine = "metrics[0].rows[2].";
        assertEquals(1.7566, number(answer, nine + "mean"), 5e-5);
        assertEquals(1.4607, number(answer, nine + "interval.low"), 5e-5);
        assertEquals(3.0060, number(answer, nine + "against.difference.ratio"), 5e-5);
        assertEquals(13.747, number(answer, nine + "against.difference.degrees"), 5e-4);
        assertEquals(2.3295, number(answer, nine + "against.difference.interval.low"), 5e-5);
        assertEquals(3.8788, number(answer, nine + "against.difference.interval.high"), 5e-5);
    }

    private static double number(Response answer, String path) {
        return answer.<Number>path(path).doubleValue();
    }

    @Test
    void runsAppendedToAFileAgainstASingleOne() {
        String single = imported(WrkOutput.of("21811.11"));
        String several = imported(WrkOutput.of("21511.11") + WrkOutput.of("21611.11") + WrkOutput.of("21711.11"));
        given().queryParam("documents", single + "," + several)
                .get(COMPARISON)
                .then()
                .statusCode(200)
                .body("environments.find { it.key == 'cores' }.likeness", equalTo("untold"))
                .body("metrics.metric", hasItem("throughput"))
                .body("metrics.find { it.metric == 'throughput' }.rows[1].series.runs", equalTo(3))
                .body("metrics.find { it.metric == 'throughput' }.rows[1].against.single.of_base", equalTo(true))
                .body(
                        "metrics.find { it.metric == 'throughput' }.rows[1].against.difference.finding",
                        equalTo("too_few_runs"));
    }

    @Test
    void oneToFourKnownDocumentsAreAskedFor() {
        given().get(COMPARISON).then().statusCode(400).body(containsString("one to four"));
        given().get(COMPARISON + "?documents=1,2,3,4,5").then().statusCode(400);
        given().get(COMPARISON + "?documents=unknown").then().statusCode(404);
    }
}
