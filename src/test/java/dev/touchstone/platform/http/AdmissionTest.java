package dev.touchstone.platform.http;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.identity.Role;
import dev.touchstone.identity.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdmissionTest {

    private static final String TYPED = "<script>alert(\"1\")</script> & 'it' 😀\n第二行";

    @Inject
    Visitor visitor;

    private static RequestSpecification nobody() {
        return given().redirects().follow(false).header("Accept", "text/html");
    }

    private static RequestSpecification form(RequestSpecification request) {
        return request.contentType("application/x-www-form-urlencoded;charset=UTF-8");
    }

    private static RequestSpecification bearer(String token) {
        return given().redirects()
                .follow(false)
                .header("Authorization", "Bearer " + token)
                .contentType("application/json");
    }

    /** The form on a page of kept text, as a browser would send it. */
    private static Response sendAgain(String session, String html) {
        return form(Visitor.browser(session))
                .formParam("csrf-token", Visitor.field(html, "csrf-token"))
                .formParam("title", Visitor.field(html, "title"))
                .formParam("text", Visitor.field(html, "text"))
                .post("/test/notes?x=1");
    }

    @Test
    void whatSomebodyTypedIsHandedBackAfterSigningIn() {
        visitor.session("writer", Role.AUTHOR);
        Response expired = form(nobody())
                .cookie(SessionCookie.NAME, "a-session-that-is-gone")
                .formParam("csrf-token", "old")
                .formParam("title", "t")
                .formParam("text", TYPED)
                .post("/test/notes?x=1");
        assertEquals(401, expired.statusCode());
        assertFalse(expired.asString().contains("<script>alert"));
        assertEquals(TYPED, Visitor.field(expired.asString(), "kept:text"));

        Response wrongPassword = signIn(expired.asString(), "writer", "not this one");
        assertEquals(401, wrongPassword.statusCode());
        assertEquals(TYPED, Visitor.field(wrongPassword.asString(), "kept:text"));

        Response signedIn = signIn(wrongPassword.asString(), "writer", Visitor.PASSWORD);
        assertEquals(200, signedIn.statusCode());
        assertTrue(signedIn.asString().contains("action=\"/test/notes?x=1\""));
        assertEquals(TYPED, Visitor.field(signedIn.asString(), "text"));
        assertFalse(signedIn.asString().contains("<script>alert"));

        Response saved = sendAgain(signedIn.cookie(SessionCookie.NAME), signedIn.asString());
        assertEquals("saved by writer: t|" + TYPED, saved.asString());
    }

    private static Response signIn(String html, String name, String password) {
        return form(nobody())
                .formParam("kept-target", Visitor.field(html, "kept-target"))
                .formParam("kept:title", Visitor.field(html, "kept:title"))
                .formParam("kept:text", Visitor.field(html, "kept:text"))
                .formParam("name", name)
                .formParam("password", password)
                .post("/sign-in");
    }

    @Test
    void aFormWithoutItsTokenIsShownAgainWithItsText() {
        String session = visitor.session("writer", Role.AUTHOR);
        String others = visitor.formToken(visitor.session("other", Role.AUTHOR));
        for (String token : new String[] {"", "wrong", others}) {
            Response refused = form(Visitor.browser(session))
                    .formParam("csrf-token", token)
                    .formParam("title", "t")
                    .formParam("text", TYPED)
                    .post("/test/notes?x=1");
            assertEquals(403, refused.statusCode());
            assertEquals(TYPED, Visitor.field(refused.asString(), "text"));
            assertEquals(
                    "saved by writer: t|" + TYPED,
                    sendAgain(session, refused.asString()).asString());
        }
    }

    @Test
    void aFormWithAMistakeOrAFailureBehindItKeepsItsText() {
        String session = visitor.session("writer", Role.AUTHOR);
        for (String title : new String[] {"bad", "broken"}) {
            Response refused = form(Visitor.browser(session))
                    .formParam("csrf-token", visitor.formToken(session))
                    .formParam("title", title)
                    .formParam("text", TYPED)
                    .post("/test/notes");
            assertEquals(title.equals("bad") ? 422 : 500, refused.statusCode());
            assertEquals(TYPED, Visitor.field(refused.asString(), "text"));
            assertFalse(refused.asString().contains("secret inside"));
            assertFalse(refused.asString().contains("IllegalState"));
        }
    }

    @Test
    void passwordsAreNeverHandedBack() {
        Response refused = form(nobody())
                .formParam("text", "kept")
                .formParam("new-password", "hidden thing")
                .post("/test/notes");
        assertEquals("kept", Visitor.field(refused.asString(), "kept:text"));
        assertFalse(refused.asString().contains("hidden thing"));
    }

    @Test
    void signingInLeadsOnlyToThisServer() {
        visitor.session("writer", Role.AUTHOR);
        for (String target : new String[] {"//evil.example/", "https://evil.example", "/\\evil", "javascript:x", ""}) {
            Response answer = form(nobody())
                    .formParam("kept-target", target)
                    .formParam("name", "writer")
                    .formParam("password", Visitor.PASSWORD)
                    .post("/sign-in");
            assertEquals(303, answer.statusCode());
            assertTrue(answer.header("Location").matches("http://(localhost|127.0.0.1):\\d+/"), target);
        }
    }

    @Test
    void theCookieIsOutOfReachOfScripts() {
        visitor.session("writer", Role.AUTHOR);
        Response answer = form(nobody())
                .formParam("name", "writer")
                .formParam("password", Visitor.PASSWORD)
                .post("/sign-in");
        String cookie = answer.header("Set-Cookie");
        assertTrue(cookie.startsWith(SessionCookie.NAME + "="), cookie);
        assertTrue(cookie.contains("HTTPOnly") || cookie.contains("HttpOnly"), cookie);
        assertTrue(cookie.contains("SameSite=Lax"), cookie);
    }

    @Test
    void theApiRefusesCookiesAndNeverRedirects() {
        String session = visitor.session("writer", Role.AUTHOR);
        for (RequestSpecification request : new RequestSpecification[] {
            given().cookie(SessionCookie.NAME, session), given(), bearer("ts_unknown"), bearer(session), bearer("")
        }) {
            Response answer = request.redirects()
                    .follow(false)
                    .contentType("application/json")
                    .body("{\"text\":\"x\",\"number\":1}")
                    .post("/api/v1/test-notes");
            assertEquals(401, answer.statusCode());
            assertEquals("Bearer", answer.header("WWW-Authenticate"));
            assertEquals("application/problem+json", answer.contentType());
            assertEquals("token-needed", answer.path("code"));
        }
    }

    @Test
    void aTokenWritesWithinItsScopesAndOnlyOnTheApi() {
        String writing = visitor.token("writer", Role.AUTHOR, Set.of(Scope.READ, Scope.WRITE));
        String reading = visitor.token("writer", Role.AUTHOR, Set.of(Scope.READ));
        String body = "{\"text\":\"x\",\"number\":1}";
        assertEquals(
                "writer x",
                bearer(writing).body(body).post("/api/v1/test-notes").path("text"));
        assertEquals("writer", bearer(reading).get("/api/v1/test-notes").path("text"));
        Response refused = bearer(reading).body(body).post("/api/v1/test-notes");
        assertEquals(403, refused.statusCode());
        assertEquals("scope-needed", refused.path("code"));
        String session = visitor.session("writer", Role.AUTHOR);
        assertNotEquals(
                "read by writer",
                given().header("Authorization", "Bearer " + writing)
                        .get("/test/notes")
                        .asString());
        assertEquals(
                "read by writer", Visitor.browser(session).get("/test/notes").asString());
    }

    @Test
    void aReaderWritesNothing() {
        String token = visitor.token("reader", Role.READER, Set.of(Scope.READ, Scope.WRITE));
        Response refused = bearer(token).body("{\"text\":\"x\",\"number\":1}").post("/api/v1/test-notes");
        assertEquals(403, refused.statusCode());
        assertEquals("not-allowed", refused.path("code"));
    }

    @Test
    void onceThereAreTwoPeopleReadingNeedsAnAccount() {
        visitor.session("writer", Role.AUTHOR);
        visitor.session("other", Role.AUTHOR);
        Response page = nobody().get("/test/notes?a=b");
        assertEquals(401, page.statusCode());
        assertEquals("/test/notes?a=b", Visitor.field(page.asString(), "kept-target"));
        assertEquals(401, given().get("/api/v1/test-notes").statusCode());
        assertEquals(200, nobody().get("/sign-in").statusCode());
    }

    @Test
    void signingOutEndsTheSession() {
        String session = visitor.session("writer", Role.AUTHOR);
        Response out = form(Visitor.browser(session))
                .formParam("csrf-token", visitor.formToken(session))
                .post("/sign-out");
        assertEquals(303, out.statusCode());
        assertNotEquals(
                "read by writer", Visitor.browser(session).get("/test/notes").asString());
    }
}
