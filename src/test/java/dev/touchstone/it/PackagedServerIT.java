package dev.touchstone.it;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.platform.http.SessionCookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only the packaged application can show: first start, restart, and a sudden end. */
class PackagedServerIT {

    private static final int WRITERS = 3;
    private static final int BEFORE_THE_END = 60;

    private static RequestSpecification browser() {
        return given().redirects().follow(false).header("Accept", "text/html");
    }

    @Test
    void whatWasAcknowledgedSurvivesASuddenEnd(@TempDir Path data) throws Exception {
        String token = PackagedServer.command(data, "token", "ann");
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        try (PackagedServer server = PackagedServer.start(data)) {
            writeUntilItEnds(server, token, acknowledged);
        }
        assertTrue(acknowledged.size() >= BEFORE_THE_END);
        try (PackagedServer server = PackagedServer.start(data)) {
            List<String> lost = new ArrayList<>();
            for (String id : acknowledged) {
                Response answer = given().header("Authorization", "Bearer " + token)
                        .get(server.address() + "api/v1/scenarios/" + id);
                if (answer.statusCode() != 200) {
                    lost.add(id);
                }
            }
            assertEquals(List.of(), lost);
        }
    }

    /** Several writers at once; the server is killed while they go on. */
    private static void writeUntilItEnds(PackagedServer server, String token, Queue<String> acknowledged)
            throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(BEFORE_THE_END);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "killed-" + writer + "-";
                writers.submit(() -> {
                    for (int i = 0; ; i++) {
                        Response answer = given().header("Authorization", "Bearer " + token)
                                .contentType("application/json")
                                .body("{\"id\":\"" + name + i + "\",\"title\":\"written before the end\"}")
                                .post(server.address() + "api/v1/scenarios");
                        assertEquals(201, answer.statusCode(), answer.asString());
                        acknowledged.add(name + i);
                        enough.countDown();
                    }
                });
            }
            enough.await();
            server.kill();
        }
    }

    @Test
    void theFirstLinkSignsInOnceAndTheSessionOutlivesARestart(@TempDir Path data) throws Exception {
        String session;
        String formToken;
        try (PackagedServer server = PackagedServer.start(data)) {
            String link = server.address() + server.firstLink();
            Response first = browser().get(link);
            assertEquals(303, first.statusCode());
            assertTrue(first.header("Location").endsWith("/me/password"));
            session = first.cookie(SessionCookie.NAME);
            assertEquals(403, browser().get(link).statusCode());
            formToken = formToken(signedIn(session).get(server.address() + "me/password"));
            server.kill();
        }
        try (PackagedServer server = PackagedServer.start(data)) {
            assertEquals(200, signedIn(session).get(server.address() + "me").statusCode());
            Response set = signedIn(session)
                    .formParam("csrf-token", formToken)
                    .formParam("password", "correct horse battery")
                    .post(server.address() + "me/password");
            assertEquals(303, set.statusCode());
            Response signIn = browser()
                    .formParam("name", "admin")
                    .formParam("password", "correct horse battery")
                    .post(server.address() + "sign-in");
            assertEquals(303, signIn.statusCode());
        }
    }

    @Test
    void theSameBuildRunsOnPostgres(@TempDir Path data) throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start();
                PackagedServer server =
                        PackagedServer.startOnPostgres(data, database.getJdbcUrl("postgres", "postgres"), "postgres")) {
            Response first = browser().get(server.address() + server.firstLink());
            assertEquals(303, first.statusCode());
            assertEquals(
                    200,
                    signedIn(first.cookie(SessionCookie.NAME))
                            .get(server.address() + "people")
                            .statusCode());
        }
    }

    private static RequestSpecification signedIn(String session) {
        return browser().cookie(SessionCookie.NAME, session);
    }

    private static String formToken(Response page) {
        Matcher field =
                Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"").matcher(page.asString());
        assertTrue(field.find());
        return field.group(1);
    }
}
