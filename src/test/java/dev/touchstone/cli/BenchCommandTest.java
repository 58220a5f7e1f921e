package dev.touchstone.cli;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.People;
import dev.touchstone.identity.Person;
import dev.touchstone.identity.Role;
import dev.touchstone.identity.Scope;
import dev.touchstone.revision.Json;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tool is a shell script that prints what wrk printed here once, with another rate each time. */
@QuarkusTest
class BenchCommandTest {

    private static final String SCRIPT = """
            n=$(cat "$1.count" 2>/dev/null || echo "$2")
            echo $((n + 1)) > "$1.count"
            echo "a note" >&2
            cat <<END
            Running 10s test @ $3
              2 threads and 64 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency     5.20ms    7.67ms  92.49ms   90.10%
                Req/Sec     9.77k     4.31k   22.52k    65.31%
              Latency Distribution
                 50%    2.67ms
                 75%    6.34ms
                 90%   12.73ms
                 99%   38.01ms
              194593 requests in 10.10s, 234.57MB read
            Requests/sec:  19266.$n
            Transfer/sec:     23.22MB
            END
            exit ${4:-0}
            """;

    private static final String JSON_SCRIPT = """
            n=$(cat "$1.count" 2>/dev/null || echo 10)
            echo $((n + 1)) > "$1.count"
            echo '{"results": [{"command": "sleep", "mean": 0.'$n', "times": [0.1, 0.2, 0.3]}]}' > "$1"
            """;

    private static final String TABLE_SCRIPT = """
            n=$(cat "$1.count" 2>/dev/null || echo 10)
            echo $((n + 1)) > "$1.count"
            printf 'run,p99\\n1,%s.5\\n' "$n" > "$1"
            """;

    private static final String MAPPING = "{\"columns\": {\"p99\": {\"metric\": \"latency.p99\", \"unit\": \"ms\"}}}";

    @Inject
    Accounts accounts;

    @Inject
    People people;

    @TestHTTPResource("/")
    String server;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path kept;

    @BeforeEach
    void folders() throws IOException {
        kept = folder.resolve("kept");
        Files.writeString(folder.resolve("wrk.sh"), SCRIPT);
        Files.writeString(folder.resolve("fine.sh"), JSON_SCRIPT);
    }

    private String token() {
        if (people.find("bench").isEmpty()) {
            accounts.invite("bench", "Bench", Role.AUTHOR);
        }
        Person person = people.find("bench").orElseThrow();
        return accounts.token(person, "test", Set.of(Scope.READ, Scope.WRITE)).secret();
    }

    private int bench(List<String> options, String... tool) throws IOException {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("bench", "--language=en", "--json"));
        if (kept != null) {
            all.add("--save=" + kept);
        }
        if (options.stream().noneMatch(word -> word.startsWith("--token-file"))) {
            all.add("--token-file=" + Files.writeString(folder.resolve("token"), token()));
        }
        if (options.stream().noneMatch(word -> word.startsWith("--server"))) {
            all.add("--server=" + server);
        }
        all.addAll(options);
        all.add("--");
        all.addAll(List.of(tool));
        return execute(all);
    }

    private int execute(List<String> words) {
        return Top.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words.toArray(String[]::new));
    }

    /** The command lines that send later what was not sent, without the name of the program. */
    private List<List<String>> later() {
        return err.toString()
                .lines()
                .filter(line -> line.startsWith("  touchstone import "))
                .map(line -> {
                    List<String> words = CommandWords.split(line.strip());
                    return words.subList(1, words.size());
                })
                .toList();
    }

    private int wrk(List<String> options, String first, String... more) throws IOException {
        List<String> tool = new ArrayList<>(List.of(
                "sh", folder.resolve("wrk.sh").toString(), folder.resolve("c").toString(), first));
        tool.addAll(List.of(more));
        return bench(options, tool.toArray(String[]::new));
    }

    private JsonNode stored(int index) {
        String sha256 = Json.STANDARD
                .tree(out.toString())
                .at("/files/" + index + "/sha256")
                .asText();
        return Json.STANDARD.tree(given().header("Authorization", "Bearer " + token())
                .get("/api/v1/evidence/" + sha256)
                .asString());
    }

    @Test
    void threeRunsAreOneDocumentWithAllThatIsKnownAndReachGradeB() throws IOException {
        assertEquals(
                0,
                wrk(
                        List.of("--runs=3", "--sharing=shared", "--technology=redis"),
                        "100",
                        "http://joe:s3cr3t@localhost:8080/"));
        JsonNode document = stored(0);
        assertEquals("wrk", document.path("format").asText());
        JsonNode said = document.path("context");
        assertEquals("own", said.path("run_by").asText());
        assertTrue(said.path("command").asText().endsWith(" 100 http://joe:***@localhost:8080/"), said.toString());
        assertTrue(
                said.path("origin")
                        .asText()
                        .matches("touchstone bench: (started \\S+Z, [\\d.]+ s, exit code 0; ){3}secrets masked.*"),
                said.toString());
        assertTrue(said.path("measured").asText().matches("\\d{4}-\\d\\d-\\d\\d"));
        assertEquals("same_host", said.at("/environment/placement").asText());
        assertEquals("loopback", said.at("/environment/network").asText());
        List<String> rates = new ArrayList<>();
        document.path("claims").forEach(claim -> {
            if (claim.path("metric").asText().equals("throughput")) {
                rates.add(claim.path("subject").asText() + " "
                        + claim.path("value").asText());
                assertEquals("b", claim.at("/grading/replication").asText());
            }
        });
        assertEquals(List.of("run 1 19266.1", "run 2 19266.101", "run 3 19266.102"), rates);
        String raw = given().header("Authorization", "Bearer " + token())
                .get("/api/v1/evidence/documents/" + document.path("sha256").asText())
                .asString();
        assertFalse(raw.contains("s3cr3t"), raw);
        assertTrue(raw.contains("@ http://joe:***@localhost:8080/"), raw);
        assertTrue(Files.readString(kept.resolve("run-2.txt")).contains("s3cr3t"), "what is kept is what was written");
        assertEquals("a note\n", Files.readString(kept.resolve("run-1.stderr.txt")));
    }

    @Test
    void aScenarioUsesEachOfTheRuns() throws IOException {
        given().header("Authorization", "Bearer " + token())
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body("""
                        {"title": "Bench", "slots": [{"role": "cache", "technologies": ["redis", "memcached"]}],
                         "criteria": [{"ref": "latency"}]}""")
                .put("/api/v1/scenarios/bench-used")
                .then()
                .statusCode(201);
        assertEquals(
                0,
                wrk(
                        List.of("--runs=3", "--technology=redis", "--scenario=bench-used"),
                        "500",
                        "http://localhost:8080/"));
        List<Integer> runs = given().header("Authorization", "Bearer " + token())
                .get("/api/v1/scenarios/bench-used")
                .path("claims.runs");
        assertEquals(List.of(1, 1, 1), runs);
    }

    @Test
    void whatAToolWritesToAFileIsADocumentARun() throws IOException {
        String result = folder.resolve("fine.json").toString();
        String script = folder.resolve("fine.sh").toString();
        assertEquals(0, bench(List.of("--runs=2", "--result=" + result), "sh", script, result));
        assertEquals("hyperfine-json", stored(0).path("format").asText());
        assertEquals(
                "",
                stored(1).requiredAt("/context/environment/placement").asText(),
                "no host was named, nothing is known");
        assertEquals(2, Json.STANDARD.tree(out.toString()).at("/totals/files").asInt());
        assertTrue(Files.exists(kept.resolve("run-2-fine.json")));
    }

    @Test
    void aResultThatWasThereBeforeIsNone() throws IOException {
        Path old = Files.writeString(folder.resolve("old.json"), "{\"results\": []}");
        assertEquals(2, bench(List.of("--result=" + old), "true"));
        assertTrue(err.toString().contains("has not written"), err.toString());
    }

    @Test
    void nothingMeasuredIsLostWhenNoServerAnswers() throws IOException {
        assertEquals(
                3,
                wrk(
                        List.of("--runs=2", "--server=http://127.0.0.1:1", "--sharing=cloud", "--workload=GET of 1 kB"),
                        "200",
                        "http://localhost/"));
        assertTrue(Files.readString(kept.resolve("run-1.txt")).contains("19266.200"));
        assertTrue(Files.readString(kept.resolve("run-2.txt")).contains("19266.201"));
        assertTrue(err.toString().contains("lies in " + kept), err.toString());
        assertTrue(err.toString().contains("nothing accepts a connection"), err.toString());
        assertEquals(1, later().size(), "two runs of wrk are one document");
        List<String> words = new ArrayList<>(later().getFirst());
        words.replaceAll(word -> word.startsWith("--server=") ? "--server=" + server : word);
        words.add("--json");
        out.getBuffer().setLength(0);
        assertEquals(0, execute(words));
        JsonNode said = stored(0).path("context");
        assertEquals("own", said.path("run_by").asText());
        assertEquals("GET of 1 kB", said.at("/workload/description").asText());
        assertEquals("cloud", said.at("/environment/sharing").asText());
        assertEquals("same_host", said.at("/environment/placement").asText());
    }

    @Test
    void whatIsSentLaterIsToTheByteWhatWouldHaveBeenSent() throws IOException {
        try (RefusingServer refusing = new RefusingServer()) {
            String there = "--server=" + refusing.address();
            List<String> said = List.of(
                    there,
                    "--runs=3",
                    "--technology=redis",
                    "--workload=it's \"1 kB\"",
                    "--loop=closed",
                    "--cache=true_cold",
                    "--origin=bench of the week");
            assertEquals(1, wrk(said, "600", "http://joe:s3cr3t@localhost/"));
            assertSentAgain(refusing, 1);

            kept = folder.resolve("tables");
            Path script = Files.writeString(folder.resolve("table.sh"), TABLE_SCRIPT);
            Path mapping = Files.writeString(folder.resolve("m.json"), MAPPING);
            String file = folder.resolve("t.csv").toString();
            List<String> table = List.of(there, "--runs=2", "--result=" + file, "--mapping=" + mapping, "--no-import");
            assertEquals(0, bench(table, "sh", script.toString(), file));
            Files.delete(mapping);
            List<RefusingServer.Sent> sent = sentLater(refusing, 2);
            assertTrue(sent.getFirst().body().startsWith("run,p99"), sent.toString());
            assertEquals(MAPPING, sent.getFirst().query().get("mapping"));
            assertEquals("run-2-t.csv", sent.getLast().query().get("name"));
        }
    }

    private void assertSentAgain(RefusingServer refusing, int documents) {
        List<RefusingServer.Sent> first = refusing.taken();
        assertEquals(documents, first.size());
        assertTrue(first.getFirst().query().get("context").contains("secrets masked"), first.toString());
        assertEquals(first, sentLater(refusing, documents));
    }

    private List<RefusingServer.Sent> sentLater(RefusingServer refusing, int documents) {
        List<List<String>> commands = later();
        assertEquals(documents, commands.size(), err.toString());
        commands.forEach(words -> assertEquals(1, execute(words)));
        return refusing.taken();
    }

    @Test
    void aTableIsReadByItsMapping() throws IOException {
        Path script = Files.writeString(folder.resolve("table.sh"), TABLE_SCRIPT);
        Path mapping = Files.writeString(folder.resolve("m.json"), MAPPING);
        String file = folder.resolve("t.csv").toString();
        assertEquals(0, bench(List.of("--result=" + file, "--mapping=" + mapping), "sh", script.toString(), file));
        assertEquals("latency.p99", stored(0).requiredAt("/claims/0/metric").asText());

        kept = folder.resolve("again");
        Files.delete(mapping);
        assertEquals(2, bench(List.of("--mapping=" + mapping), "true"));
        assertFalse(Files.exists(kept), "nothing is measured that could not be read");
    }

    @Test
    void aResultThatNoServerTakesEndsTheMeasurement() throws IOException {
        String file = folder.resolve("large.json").toString();
        String tool = "head -c 10000001 /dev/zero > " + file;
        assertEquals(1, bench(List.of("--runs=2", "--result=" + file), "sh", "-c", tool));
        assertTrue(err.toString().contains("has 10000001 bytes; more than 10000000 are not taken"), err.toString());
        assertTrue(Files.exists(kept.resolve("run-1-large.json")));
        assertFalse(Files.exists(kept.resolve("run-2-large.json")), "a second one would be no smaller");
    }

    @Test
    void whatTheServerWouldRefuseOfEveryDocumentIsSaidBeforeAnythingIsMeasured() throws IOException {
        String started = folder.resolve("started").toString();
        for (List<String> wrong : List.of(
                List.of("--scenario=nowhere", "--technology=redis"),
                List.of("--scenario=stream-processing"),
                List.of("--workload=" + "x".repeat(5000)),
                List.of("--format=no-format"))) {
            assertEquals(2, bench(wrong, "touch", started), err.toString());
        }
        assertTrue(err.toString().contains("no-format"), err.toString());
        assertEquals(3, bench(List.of("--token-file=" + wrongToken()), "touch", started));
        assertTrue(err.toString().contains("token-needed"), err.toString());
        assertFalse(Files.exists(kept));
        assertFalse(Files.exists(Path.of(started)));
    }

    private Path wrongToken() throws IOException {
        return Files.writeString(folder.resolve("wrong"), "wrong");
    }

    @Test
    void aPasswordThatCouldBeAResultIsNotSent() throws IOException {
        assertEquals(2, wrk(List.of(), "700", "http://joe:1234@localhost/"));
        assertEquals(0, wrk(List.of("--no-import"), "700", "http://joe:1234@localhost/"));
        assertTrue(err.toString().contains("cannot be told from a result: no command"), err.toString());
        assertEquals(List.of(), later());
    }

    @Test
    void aToolThatFailedIsNotImportedUnlessItsCodeIsAccepted() throws IOException {
        assertEquals(4, wrk(List.of(), "300", "http://localhost/", "99"));
        assertEquals("", out.toString());
        assertTrue(err.toString().contains("exit code 99: nothing is imported"), err.toString());
        assertTrue(Files.exists(kept.resolve("run-1.txt")));
        kept = folder.resolve("again");
        assertEquals(0, wrk(List.of("--accept-exit=98,99"), "301", "http://localhost/", "99"));
        assertTrue(stored(0).at("/context/origin").asText().endsWith("exit code 99"));
        kept = folder.resolve("third");
        assertEquals(2, bench(List.of(), folder.resolve("nothing").toString()));
        assertTrue(err.toString().contains("The tool cannot be run"), err.toString());
    }

    @Test
    void whatIsUnderLoadElsewhereDoesNotGetThisMachine() throws IOException {
        assertEquals(0, wrk(List.of("--no-import"), "400", "http://shop.example/"));
        JsonNode place = Json.STANDARD.tree(Files.readString(kept.resolve("environment.json")));
        assertEquals("", place.required("system").asText());
        assertEquals("apart", place.path("placement").asText());
        assertTrue(err.toString().contains("another host (shop.example)"), err.toString());
        assertEquals("", out.toString());

        assertTrue(err.toString().contains("no number gets a grade above D"), err.toString());

        assertEquals(2, wrk(List.of("--no-import"), "401", "http://localhost/"));
        assertTrue(err.toString().contains("is not empty"), err.toString());
    }

    @Test
    void aFolderThatNobodyNamedIsRemovedOnceEverythingIsImported() throws IOException {
        kept = null;
        assertEquals(3, wrk(List.of("--server=http://127.0.0.1:1"), "800", "http://localhost/"));
        BenchFolder left = new BenchFolder(folderOfOwn());
        assertTrue(Files.exists(left.output(1)));
        left.remove();
        assertEquals(0, wrk(List.of(), "801", "http://localhost/"));
        assertFalse(Files.exists(folderOfOwn()), "imported");
    }

    private Path folderOfOwn() {
        Matcher named = Pattern.compile("touchstone-bench-\\d+-\\d+").matcher(err.toString());
        assertTrue(named.find(), err.toString());
        return Path.of(named.group());
    }
}
