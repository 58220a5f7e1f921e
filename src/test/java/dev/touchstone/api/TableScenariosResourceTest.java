package dev.touchstone.api;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.identity.Role;
import dev.touchstone.revision.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TableScenariosResourceTest {
    private static final String PATH = "/api/v1/scenarios";
    private static final String TABLE = "x,Speed,Cost,Ease\nWeight,50%,30%,20%\nA,5,900,3\nB,2,200,4\n";

    @Inject
    Team team;

    private static Map<String, Object> asked(Object... changes) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", "from-paste");
        body.put("title", "From a paste");
        body.put("table", TABLE);
        body.put(
                "criteria",
                Map.of(
                        "Speed", Map.of("worst", 1, "best", 5, "dimension", "throughput"),
                        "Cost", Map.of("worst", 1000, "best", 100, "dimension", "cost"),
                        "Ease", Map.of("worst", 1, "best", 5, "dimension", "throughput")));
        for (int k = 0; k < changes.length; k += 2) {
            body.put((String) changes[k], changes[k + 1]);
        }
        return body;
    }

    private Response sends(Role role, Map<String, Object> body) {
        return team.as(role == Role.READER ? "lea" : "wei", role)
                .body(Json.STANDARD.tree((Object) body).toString())
                .post(PATH + "/from-table");
    }

    private Response reads(String path) {
        return team.as("wei", Role.AUTHOR)
                .config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .get(path);
    }

    /** The library has a criterion "speed" already. A score at the best end is worth 1 - 0.25 / 6 as a judgement. */
    @Test
    void aTableBecomesAScenarioThatCanBeEvaluatedAtOnce() {
        Response made = sends(Role.AUTHOR, asked());
        made.then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("criteria.id", equalTo(List.of("speed-2", "cost", "ease")))
                .body("criteria[1].direction", equalTo("down"))
                .body("criteria[1].range.best", equalTo(100))
                .body("stacks.name", equalTo(List.of("A", "B")))
                .body("judgements.size()", equalTo(6))
                .body("judgements[0].by", equalTo("Dr. wei"))
                .body("judgements[0].at", notNullValue())
                .body("weights.dimensions.throughput", equalTo(70))
                .body("weights.criteria.'speed-2'", equalTo(50));
        assertTrue(made.header("Location").endsWith(PATH + "/from-paste"));
        Response evaluated = reads(PATH + "/from-paste/evaluation");
        evaluated
                .then()
                .statusCode(200)
                .body("criteria.id", equalTo(List.of("speed-2", "ease", "cost")))
                .body("criteria[0].weight", closeTo(0.5, 1e-12))
                .body("criteria[1].weight", closeTo(0.2, 1e-12))
                .body("criteria[2].weight", closeTo(0.3, 1e-12))
                .body("options.id", equalTo(List.of("a", "b")))
                .body("options[0].cells[0].value", closeTo(1 - 0.25 / 6, 0.01))
                .body("options[0].cells.missing", equalTo(List.of(List.of(), List.of(), List.of())));
        team.as("wei", Role.AUTHOR).header("If-Match", made.header("ETag")).delete(PATH + "/from-paste");
    }

    @Test
    void everythingThatIsMissingIsNamedAndNothingIsStored() {
        refused(asked("criteria", Map.of()), "/criteria/Speed", "audit.ends-missing");
        refused(asked("criteria", Map.of("Speed", Map.of("worst", 1))), "/criteria/Speed/best", "field.missing");
        Map<String, Object> odd = new LinkedHashMap<>(Map.of(
                "Speed", Map.of("worst", 1, "best", 1, "dimension", "throughput"),
                "Cost", Map.of("worst", 1000, "best", 100, "dimension", "cost"),
                "Ease", Map.of("worst", 1, "best", 5, "dimension", "team")));
        refused(asked("criteria", odd), "/criteria/Speed/best", "range.equal-ends");
        odd.put("Speed", Map.of("worst", 1, "best", 5, "dimension", "mood"));
        refused(asked("criteria", odd), "/criteria/Speed/dimension", "dimension.unknown");
        odd.put("Speed", Map.of("worst", 1, "best", 5, "dimension", "throughput"));
        odd.put("a/b", Map.of("worst", 1, "best", 5, "dimension", "throughput"));
        refused(asked("criteria", odd), "/criteria/a~1b", "audit.no-such-criterion");
        refused(asked("table", "x,Speed\nA,1\n"), "/table", "audit.orientation-unknown");
        refused(asked("title", ""), "/title", "field.missing");
        refused(asked("id", "No slug"), "/id", "id.not-a-slug");
        assertEquals(404, reads(PATH + "/from-paste").statusCode());
    }

    private void refused(Map<String, Object> body, String pointer, String code) {
        sends(Role.AUTHOR, body)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void whoMayOnlyReadMakesNone() {
        assertEquals(403, sends(Role.READER, asked()).statusCode());
    }

    @Test
    void tooManyNumbersForOneScenarioAreRefused() {
        StringBuilder table = new StringBuilder("x,Speed,Cost,Ease\nWeight,1,1,1\n");
        for (int i = 0; i < 167; i++) {
            table.append('A').append(i).append(",1,2,3\n");
        }
        refused(asked("table", table.toString()), "/table", "list.too-long");
    }
}
