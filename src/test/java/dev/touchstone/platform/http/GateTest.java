package dev.touchstone.platform.http;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.identity.Role;
import dev.touchstone.identity.Scope;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GateTest {

    @Inject
    Visitor visitor;

    @TestHTTPResource("/")
    URI server;

    /** An answer to exactly these bytes, as a client library would mend them. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String getWithHost(String host) throws IOException {
        return raw("GET /api/v1/test-notes HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example:80", "[::2]:80"})
    void namesThatAreNotOursAreRefused(String host) throws IOException {
        String answer = getWithHost(host);
        assertTrue(answer.startsWith("HTTP/1.1 421 "), answer);
        assertTrue(answer.contains("\"code\":\"host-refused\""), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1:8080", "LocalHost:1", "[::1]", "[::1]:8080"})
    void ourOwnNamesAreServed(String host) throws IOException {
        assertFalse(getWithHost(host).startsWith("HTTP/1.1 421 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/assets/touchstone.css", "/api/v1/nothing", "/no-such-page", "/q/health"})
    void everyAnswerIsGuarded(String path) {
        Response answer = given().redirects().follow(false).get(path);
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals("same-origin", answer.header("Referrer-Policy"));
        String policy = answer.header("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self';"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals(36, answer.header("X-Request-Id").length());
    }

    @Test
    void aFormOfAnotherSiteIsRefusedEvenWithEverythingElseRight() {
        String session = visitor.session("gate", Role.AUTHOR);
        String[][] elsewhere = {
            {"Origin", "http://evil.example"},
            {"Origin", "null"},
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"}
        };
        for (String[] header : elsewhere) {
            Response answer = Visitor.browser(session)
                    .header(header[0], header[1])
                    .formParam("csrf-token", visitor.formToken(session))
                    .formParam("title", "x")
                    .formParam("text", "y")
                    .post("/test/notes");
            assertEquals(403, answer.statusCode(), header[1]);
            assertFalse(answer.asString().contains("saved by"));
        }
    }

    @Test
    void ourOwnFormsPass() {
        String session = visitor.session("gate", Role.AUTHOR);
        String[][] own = {
            {"Origin", "http://" + server.getAuthority()}, {"Sec-Fetch-Site", "same-origin"}, {"X-None", "x"}
        };
        for (String[] header : own) {
            Response answer = Visitor.browser(session)
                    .header(header[0], header[1])
                    .formParam("csrf-token", visitor.formToken(session))
                    .formParam("title", "x")
                    .formParam("text", "y")
                    .post("/test/notes");
            assertEquals("saved by gate: x|y", answer.asString(), header[0]);
        }
    }

    @Test
    void aBodyOf12MegabytesIsRefusedByAProblemOrAPage() {
        String token = visitor.token("gate", Role.AUTHOR, Set.of(Scope.WRITE));
        String large = "{\"text\":\"" + "x".repeat(12_000_000) + "\",\"number\":1}";
        Response api = given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(large)
                .post("/api/v1/test-notes");
        assertEquals(413, api.statusCode());
        assertEquals("application/problem+json", api.contentType());
        assertEquals("body-too-large", api.path("code"));
        Response page = given().header("Accept", "text/html")
                .contentType("application/x-www-form-urlencoded")
                .body("title=" + "x".repeat(12_000_000))
                .post("/test/notes");
        assertEquals(413, page.statusCode());
        assertTrue(page.contentType().startsWith("text/html"));
        assertTrue(page.asString().contains("More than 10 MiB"));
    }

    @Test
    void aHundredKilobytesInAnAddressAreAnswered() {
        Response page = given().header("Accept", "text/html").get("/no-such-page?q=" + "x".repeat(100_000));
        assertEquals(404, page.statusCode());
        assertTrue(page.contentType().startsWith("text/html"));
        Response api = given().get("/api/v1/test-notes/" + "x".repeat(100_000));
        assertEquals("application/problem+json", api.contentType());
        assertTrue(api.asString().length() < 1000);
    }

    @Test
    void aBodyThatHidesItsLengthIsCounted() throws IOException {
        String head = "POST /test/notes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n";
        String megabyte = "100000\r\n" + "x".repeat(1 << 20) + "\r\n";
        String answer = raw(head + megabyte.repeat(11) + "0\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer.substring(0, 100));
        assertTrue(answer.contains("More than 10 MiB"));
        String small = raw(head + "7\r\ntitle=x\r\n7\r\n&text=y\r\n0\r\n\r\n");
        assertTrue(small.startsWith("HTTP/1.1 401 "), small.substring(0, 100));
        assertEquals("y", Visitor.field(small, "kept:text"));
    }

    @Test
    void aBodyJustBelowTheLimitArrivesWhole() {
        String session = visitor.session("gate", Role.AUTHOR);
        String text = "汉".repeat(1_000_000);
        Response answer = Visitor.browser(session)
                .contentType("application/x-www-form-urlencoded;charset=UTF-8")
                .formParam("csrf-token", visitor.formToken(session))
                .formParam("title", "x")
                .formParam("text", text)
                .post("/test/notes");
        assertEquals(200, answer.statusCode());
        assertEquals("saved by gate: x|" + text, answer.asString());
    }
}
