package dev.touchstone.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.identity.Role;
import dev.touchstone.identity.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may write over the API, and how they are known. */
@QuarkusTest
class WhoMayTest {

    private static final String ALL = "/api/v1/scenarios";

    @Inject
    Team team;

    private static Response post(String authorization) {
        var request = given().contentType("application/json").body(OwnScenario.json("may"));
        return authorization.isEmpty()
                ? request.post(ALL)
                : request.header("Authorization", authorization).post(ALL);
    }

    @Test
    void nobodyWritesWithoutAnAccount() {
        for (String authorization : List.of("", "Bearer wrong", "Basic YTpi")) {
            Response refused = post(authorization);
            assertEquals(401, refused.statusCode(), authorization);
            assertEquals("Bearer", refused.header("WWW-Authenticate"));
            assertEquals("application/problem+json", refused.contentType());
            assertEquals("token-needed", refused.path("code"));
        }
    }

    @Test
    void aCookieIsNoToken() {
        String token = team.token("wei", Role.AUTHOR, Scope.READ, Scope.WRITE);
        for (String name : List.of("touchstone", "touchstone-session", "session")) {
            Response refused = given().cookie(name, token)
                    .contentType("application/json")
                    .body(OwnScenario.json("may"))
                    .post(ALL);
            assertEquals(401, refused.statusCode());
        }
    }

    @Test
    void roleAndScopeDecide() {
        Response reader =
                team.as("lea", Role.READER).body(OwnScenario.json("may")).post(ALL);
        assertEquals(403, reader.statusCode());
        assertEquals("not-allowed", reader.path("code"));
        Response narrow = post("Bearer " + team.token("wei", Role.AUTHOR, Scope.READ));
        assertEquals(403, narrow.statusCode());
        assertEquals("scope-needed", narrow.path("code"));
        assertTrue(narrow.<String>path("detail").contains("write"));
        Response written = post("Bearer " + team.token("wei", Role.AUTHOR, Scope.READ, Scope.WRITE));
        assertEquals(201, written.statusCode(), written.asString());
        team.as("wei", Role.AUTHOR).header("If-Match", "*").delete(ALL + "/may");
    }

    /** A question that is sent by POST but changes nothing is for whoever may read. */
    @Test
    void whatOnlyReadsIsForReaders() {
        String elicitations = "/api/v1/weight-elicitations";
        String asked = "{\"kind\": \"direct\", \"points\": {\"a\": 1}}";
        String reading = team.token("lea", Role.READER, Scope.READ);
        assertEquals(
                200,
                given().header("Authorization", "Bearer " + reading)
                        .contentType("application/json")
                        .body(asked)
                        .post(elicitations)
                        .statusCode());
        // There are two people now, so nobody reads without an account.
        team.token("wei", Role.AUTHOR, Scope.READ);
        assertEquals(401, given().get(ALL).statusCode());
        assertEquals(
                401,
                given().contentType("application/json")
                        .body(asked)
                        .post(elicitations)
                        .statusCode());
    }

    /** Nothing of it is read from this installation, so there is nothing to protect. */
    @Test
    void anAuditOfAPastedTableIsForEverybody() {
        String asked = "{\"table\": \"x,a,Total\\nA,1,1\\nB,2,2\\n\"}";
        String reading = team.token("lea", Role.READER, Scope.READ);
        team.token("wei", Role.AUTHOR, Scope.READ);
        assertEquals(401, given().get(ALL).statusCode());
        for (String authorization : List.of("", "Bearer " + reading)) {
            var request = given().contentType("application/json").body(asked);
            Response answer = (authorization.isEmpty() ? request : request.header("Authorization", authorization))
                    .post("/api/v1/matrix-audits");
            assertEquals(200, answer.statusCode(), answer.asString());
        }
    }
}
