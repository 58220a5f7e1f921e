package dev.touchstone.platform.http;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.identity.Role;
import dev.touchstone.identity.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProblemMapperTest {

    @Inject
    Visitor visitor;

    private RequestSpecification program() {
        String token = visitor.token("mapper", Role.AUTHOR, Set.of(Scope.WRITE));
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    private static void assertProblem(int status, String code, Response answer) {
        assertEquals(status, answer.statusCode(), answer.asString());
        assertEquals("application/problem+json", answer.contentType());
        assertEquals(code, answer.path("code"));
        assertEquals("/problems/" + code, answer.path("type"));
        assertEquals(status, answer.<Integer>path("status"));
        assertEquals(answer.header("X-Request-Id"), answer.path("request_id"));
        assertFalse(answer.asString().contains("Exception"), answer.asString());
        assertFalse(answer.asString().contains("dev.touchstone"), answer.asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "{\"text\":\"x\",\"number\":\"1\"}; 422; invalid; /number; not-a-whole-number",
                "{\"text\":\"x\",\"number\":1,\"more\":2}; 422; invalid; /more; unknown-property",
                "{\"text\":[],\"number\":1}; 422; invalid; /text; not-a-text",
                "{\"text\":\"x\"}; 422; invalid; /number; blank",
                "[]; 422; invalid; ; not-an-object",
            })
    void aBodyThatBreaksARuleNamesThePlace(String body, int status, String code, String pointer, String fault) {
        Response answer = program().body(body).post("/api/v1/test-notes");
        assertProblem(status, code, answer);
        assertEquals(pointer == null ? "" : pointer, answer.path("errors[0].pointer"));
        assertEquals(fault, answer.path("errors[0].code"));
        assertFalse(answer.<String>path("errors[0].detail").contains("\"?\""), answer.asString());
        assertFalse(answer.<String>path("errors[0].detail").isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {"{", "nonsense", "{\"text\":\"x\",\"text\":\"y\"}", "{\"text\":\"x\",\"number\":1} {}"})
    void whatIsNoJsonIsSaidSo(String body) {
        assertProblem(400, "unreadable", program().body(body).post("/api/v1/test-notes"));
    }

    @Test
    void whatTheAddressCannotDoIsSaidWithWhatItCan() {
        Response wrongType = program().contentType("text/csv").body("x").post("/api/v1/test-notes");
        assertProblem(415, "wrong-type", wrongType);
        assertTrue(wrongType.<String>path("detail").contains("text/csv"), wrongType.asString());
        assertTrue(wrongType.<String>path("detail").endsWith(": send application/json."), wrongType.asString());
        Response wrongMethod = program().delete("/api/v1/test-notes");
        assertProblem(405, "wrong-method", wrongMethod);
        assertEquals("GET, POST", wrongMethod.header("Allow"));
        assertProblem(406, "not-acceptable", program().accept("application/xml").get("/api/v1/test-notes"));
        assertProblem(404, "page-missing", program().get("/api/v1/nothing"));
    }

    @Test
    void whoIsTurnedAwayLearnsWhenToComeBack() {
        Response busy = program().body("{\"text\":\"busy\",\"number\":1}").post("/api/v1/test-notes");
        assertProblem(503, "busy", busy);
        assertEquals("3", busy.header("Retry-After"));
    }

    @Test
    void whatBreaksIsNotShown() {
        Response answer = program().body("{\"text\":\"broken\",\"number\":1}").post("/api/v1/test-notes");
        assertProblem(500, "broken", answer);
        assertFalse(answer.asString().contains("secret inside"));
    }

    @Test
    void theSentenceFollowsTheLanguageAndTheCodeDoesNot() {
        Response chinese =
                program().header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8").get("/api/v1/nothing");
        assertProblem(404, "page-missing", chinese);
        assertEquals("此地址没有内容。", chinese.path("detail"));
        Response french = program().header("Accept-Language", "fr").get("/api/v1/nothing");
        assertEquals("There is nothing at this address.", french.path("detail"));
    }

    @Test
    void peopleGetAPage() {
        Response page = given().header("Accept", "text/html,*/*").get("/no/such/page?lang=zh");
        assertEquals(404, page.statusCode());
        assertTrue(page.contentType().startsWith("text/html"));
        assertTrue(page.asString().contains("此地址没有内容。"));
        assertTrue(page.asString().contains("lang=\"zh-CN\""));
        assertEquals("zh", page.cookie("touchstone_lang"));
    }
}
