package dev.touchstone.api.analyses;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.revision.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MatrixAuditsResourceTest {
    /** Own table: the total of B is wrong (3.8), so that it ties with A, speed and scale rise together, licence nowhere differs. */
    private static final String TABLE = """
            | Option | Speed | Scale | Cost | Licence | Total |
            |--------|------:|------:|-----:|--------:|------:|
            | Weight |   40% |   20% |  30% |     10% |       |
            | A      |     4 |     4 |    3 |       5 |   3.8 |
            | B      |     5 |     5 |    1 |       5 |   4.0 |
            | C      |     2 |     2 |    5 |       5 |   3.2 |
            """;

    private static Response sends(Map<String, Object> body) {
        return sends(body, "en");
    }

    private static Response sends(Map<String, Object> body, String language) {
        return given().config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .contentType("application/json")
                .header("Accept-Language", language)
                .body(Json.STANDARD.tree((Object) body).toString())
                .post("/api/v1/matrix-audits");
    }

    private static Map<String, Object> asked(Object... entries) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("table", TABLE));
        for (int k = 0; k < entries.length; k += 2) {
            body.put((String) entries[k], entries[k + 1]);
        }
        return body;
    }

    @Test
    void theExampleOfTheContractIsAnsweredWhole() {
        sends(asked("format", "markdown", "scale", Map.of("worst", 1, "best", 5), "noise_sd", 0.5, "seed", 42))
                .then()
                .statusCode(200)
                .body("engine", notNullValue())
                .body("seed", equalTo(42))
                .body("read.orientation", equalTo("alternatives_in_rows"))
                .body("read.alternatives", equalTo(List.of("A", "B", "C")))
                .body("read.weights", equalTo(List.of(0.4, 0.2, 0.3, 0.1)))
                .body("read.cells[1]", equalTo(List.of(5, 5, 1, 5)))
                .body("read.printed_totals", equalTo(List.of(3.8, 4, 3.2)))
                .body("total_rule", equalTo("weighted_sum"))
                .body("totals.agrees", equalTo(List.of(true, false, true)))
                .body("totals[1].computed", closeTo(3.8, 1e-12))
                .body("ties", equalTo(List.of(List.of("A", "B"))))
                .body("leaders", equalTo(List.of("A", "B")))
                .body("printed_leaders", equalTo(List.of("B")))
                .body("flips.criterion", equalTo(List.of("Speed", "Scale", "Cost", "Licence")))
                .body("p_first", aMapWithSize(3))
                .body("p_first.A", notNullValue())
                .body("p_first_errors.A", notNullValue())
                .body("noise.clamped", equalTo(true))
                .body("order_only.C", equalTo(0))
                .body("constant_criteria", equalTo(List.of("Licence")))
                .body("duplicates.criteria", hasItem(List.of("Speed", "Scale")))
                .body("warnings", equalTo(List.of()));
    }

    @Test
    void withoutNoiseNothingIsSaidOfItAndWithoutScaleThatIsSaid() {
        sends(asked())
                .then()
                .statusCode(200)
                .body("$", not(hasKey("p_first")))
                .body("score", equalTo("weighted_mean"))
                .body("ranking[0].score", closeTo(3.8, 1e-12))
                .body("warnings.code", equalTo(List.of("scale-unknown")))
                .body("warnings[0].detail", containsString("never taken from the table"));
        sends(asked(), "zh").then().body("warnings[0].detail", containsString("量表未知"));
    }

    @Test
    void theSameRequestHasTheSameAnswer() {
        Map<String, Object> body = asked("noise_sd", 1, "samples", 3000, "seed", 7);
        assertEquals(sends(body).asString(), sends(body).asString());
    }

    @Test
    void whatDoesNotFitIsRefusedByItsField() {
        refused(asked("format", "xlsx"), "/format", "word.not-one-of");
        refused(asked("orientation", "sideways"), "/orientation", "word.not-one-of");
        refused(asked("decimal", ";"), "/decimal", "word.not-one-of");
        refused(asked("total_rule", "guess"), "/total_rule", "word.not-one-of");
        refused(asked("total_rule", "value"), "/total_rule", "audit.rule-needs-scale");
        refused(asked("scale", Map.of("worst", 1)), "/scale/best", "field.missing");
        refused(asked("scale", Map.of("worst", 1, "best", 1)), "/scale/best", "model.ends-equal");
        refused(
                asked("scales", Map.of("Sped", Map.of("worst", 1, "best", 5))),
                "/scales/Sped",
                "audit.no-such-criterion");
        refused(asked("noise_sd", -1), "/noise_sd", "model.out-of-range");
        refused(asked("samples", 1_000_000_000), "/samples", "model.out-of-range");
        refused(asked("weights", "Priority"), "/weights", "audit.no-such-label");
        refused(asked("table", "x"), "/table", "audit.too-small");
        refused(
                asked("table", TABLE.replace("5 |     5 |    1", "5 | 1e400 |    1")),
                "/table",
                "audit.number-too-far");
        refused(asked("colour", "red"), "/colour", "unknown-property");
        sends(Map.of()).then().statusCode(422).body("errors[0].pointer", equalTo("/table"));
    }

    private static void refused(Map<String, Object> body, String pointer, String code) {
        sends(body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
        sends(body, "zh").then().statusCode(422).body("errors[0].detail", notNullValue());
    }

    @Test
    void aBadCellIsNamedByLineAndColumn() {
        sends(asked("table", TABLE.replace("3 |       5 |   3.8", "=1+1 |       5 |   3.8")))
                .then()
                .statusCode(422)
                .body(
                        "errors[0].detail",
                        equalTo(
                                "Line 4, column 4: \"=1+1\" is not a number. Write it as 3, 3.5 or 30%, or take the row or column out."));
    }

    @Test
    void theLargestTableIsAnsweredOrRefusedAsTooLarge() {
        StringBuilder table = new StringBuilder("x");
        for (int j = 0; j < 100; j++) {
            table.append(",c").append(j);
        }
        table.append("\nweight").append(",1".repeat(100));
        for (int i = 0; i < 300; i++) {
            table.append("\na").append(i);
            for (int j = 0; j < 100; j++) {
                table.append(',').append((i * 31 + j * 17) % 11);
            }
        }
        sends(asked("table", table.toString(), "noise_sd", 1, "samples", 100))
                .then()
                .statusCode(200)
                .body("read.alternatives.size()", equalTo(300))
                .body("p_first.a0", not(nullValue()));
    }
}
