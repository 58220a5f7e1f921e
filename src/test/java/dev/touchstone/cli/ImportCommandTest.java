package dev.touchstone.cli;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.evidence.WrkOutput;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.People;
import dev.touchstone.identity.Person;
import dev.touchstone.identity.Role;
import dev.touchstone.identity.Scope;
import dev.touchstone.revision.Json;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class ImportCommandTest {

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

    private String token(Scope... scopes) {
        if (people.find("cli").isEmpty()) {
            accounts.invite("cli", "Cli", Role.AUTHOR);
        }
        Person person = people.find("cli").orElseThrow();
        return accounts.token(person, "test", Set.of(scopes)).secret();
    }

    private int run(String token, String... words) throws IOException {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("import", "--language", "en"));
        if (!words[0].startsWith("--server")) {
            all.add("--server=" + server);
        }
        all.add("--token-file=" + Files.writeString(folder.resolve("token"), token + "\n"));
        all.addAll(List.of(words));
        return Top.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    private String wrk(String name, String rate) throws IOException {
        return Files.writeString(folder.resolve(name), WrkOutput.of(rate)).toString();
    }

    private Response document(String sha256) {
        return given().header("Authorization", "Bearer " + token(Scope.READ)).get("/api/v1/evidence/" + sha256);
    }

    @Test
    void aPlanStoresNothingAndTheImportRecordsWhatWasSaidAndWhere() throws IOException {
        String token = token(Scope.READ, Scope.WRITE);
        String file = wrk("蓝 run.txt", "21817.41");
        assertEquals(0, run(token, "--dry-run", "--json", file));
        JsonNode plan = Json.STANDARD.tree(out.toString());
        String sha256 = plan.at("/files/0/sha256").asText();
        assertEquals("new", plan.at("/files/0/outcome").asText());
        assertEquals(404, document(sha256).statusCode());

        assertEquals(
                0,
                run(
                        token,
                        "--technology=kafka",
                        "--measured=2026-11-01",
                        "--sharing=shared",
                        "--unit=us",
                        "--workload=GET",
                        "--loop=open",
                        "--offered-rate=2000",
                        "--payload=1 kB",
                        "--cache=true_cold",
                        "--warm-up=included",
                        "--command=wrk -H 'Authorization: Bearer abcdefgh' http://127.0.0.1:18080/",
                        file));
        assertTrue(out.toString().contains("wrk"), out.toString());
        assertTrue(out.toString().contains("1 file: +" + plan.at("/totals/new").asInt() + " new, 0 duplicates, none"));
        assertTrue(err.toString().contains("Recorded as measured on this machine"), err.toString());
        assertTrue(err.toString().contains("Secrets are masked"), err.toString());
        assertFalse(err.toString().contains("--sharing"), err.toString());
        assertTrue(out.toString().contains("  " + server + "evidence/" + sha256), out.toString());
        JsonNode stored = Json.STANDARD.tree(document(sha256).asString());
        assertEquals("蓝 run.txt", stored.path("name").asText());
        assertEquals("own", stored.at("/context/run_by").asText());
        assertEquals("2026-11-01", stored.at("/context/measured").asText());
        assertEquals(
                "wrk -H 'Authorization: ***' http://127.0.0.1:18080/",
                stored.at("/context/command").asText());
        assertEquals("shared", stored.at("/context/environment/sharing").asText());
        assertEquals("us", stored.at("/context/unit").asText());
        assertEquals(
                Json.STANDARD.tree("""
                        {"description": "GET", "loop": "open", "offered_rate": 2000, "payload": "1 kB", "durability": "",
                         "cache": "true_cold", "tuning": "", "warm_up": "included"}
                        """),
                Json.STANDARD.tree(stored.at("/context/workload").toString().replace("2000.0", "2000")));
        assertEquals(2, run(token, "--offered-rate=0", file));
        assertTrue(
                err.toString().contains("--offered-rate: a number above 0 and at most 1000000000000"), err.toString());
        assertFalse(stored.at("/context/environment/system").asText().isEmpty());

        assertEquals(0, run(token, file));
        assertTrue(out.toString().contains("0 new, " + plan.at("/totals/new").asInt() + " duplicates"), out.toString());
    }

    @Test
    void whatWasMeasuredElsewhereDoesNotGetThisMachine() throws IOException {
        String token = token(Scope.WRITE, Scope.READ);
        assertEquals(0, run(token, "--no-environment", "--json", wrk("a.txt", "21817.42")));
        String none = Json.STANDARD.tree(out.toString()).at("/files/0/sha256").asText();
        assertEquals("", document(none).path("context.environment.system"));
        assertEquals("unknown", document(none).path("context.run_by"));

        Path there = Files.writeString(folder.resolve("there.json"), "{\"cpu\": \"Kunpeng 920\", \"cores\": 64}");
        assertEquals(0, run(token, "--environment=" + there, "--json", wrk("b.txt", "21817.43")));
        String some = Json.STANDARD.tree(out.toString()).at("/files/0/sha256").asText();
        assertEquals("Kunpeng 920", document(some).path("context.environment.cpu"));
        assertEquals((Integer) 64, document(some).path("context.environment.cores"));
        assertTrue(err.toString().contains("measured elsewhere: processor: Kunpeng 920"), err.toString());

        Files.writeString(there, "{\"cpu\": \"Kunpeng 920\", \"sockets\": 2}");
        assertEquals(2, run(token, "--environment=" + there, wrk("c.txt", "21817.44")));
        assertTrue(err.toString().contains("is no environment"), err.toString());
    }

    @Test
    void aFileThatIsRefusedStopsNoOther() throws IOException {
        String token = token(Scope.WRITE);
        String odd = Files.writeString(folder.resolve("odd.txt"), "hello").toString();
        String gone = folder.resolve("gone.txt").toString();
        String good = wrk("good.txt", "21817.45");
        assertEquals(1, run(token, odd, gone, good));
        String text = out.toString();
        assertTrue(text.contains("odd.txt"), text);
        assertTrue(text.contains("unknown-format: "), text);
        assertTrue(text.contains("-> Send what the tool wrote, whole"), text);
        assertTrue(text.contains("file-missing: There is no such file."), text);
        assertTrue(text.contains("3 files: +"), text);
        assertTrue(text.contains("2 refused: file-missing, unknown-format"), text);

        assertEquals(1, run(token, "--dry-run", "--json", odd, good));
        JsonNode plan = Json.STANDARD.tree(out.toString());
        assertEquals("unknown-format", plan.at("/files/0/code").asText());
        assertEquals("duplicate", plan.at("/files/1/outcome").asText());
    }

    @Test
    void aTableNeedsItsMapping() throws IOException {
        String token = token(Scope.WRITE);
        String table = Files.writeString(folder.resolve("t.csv"), "system,p99\nkafka,7.5\nkafka,x\npulsar,8.25\n")
                .toString();
        assertEquals(1, run(token, table));
        assertTrue(out.toString().contains("csv-needs-mapping"), out.toString());
        Path mapping = Files.writeString(
                folder.resolve("m.json"),
                "{\"subject\": \"{system}\", \"columns\": {\"p99\": {\"metric\": \"latency.p99\", \"unit\": \"ms\"}}}");
        assertEquals(0, run(token, "--mapping=" + mapping, table));
        assertTrue(out.toString().contains("+2 new"), out.toString());
        assertTrue(out.toString().contains("1 row left out"), out.toString());
        String bad = Files.writeString(folder.resolve("bad.csv"), "system,p99\nkafka,7.25\n" + "kafka,x\n".repeat(500))
                .toString();
        assertEquals(0, run(token, "--mapping=" + mapping, bad));
        assertTrue(out.toString().contains("500 rows left out"), out.toString());
    }

    @Test
    void aScenarioUsesWhatIsImported() throws IOException {
        String token = token(Scope.WRITE, Scope.READ);
        given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(Map.of(
                        "title",
                        "From the command line",
                        "slots",
                        List.of(Map.of("role", "messaging", "technologies", List.of("kafka", "rabbitmq"))),
                        "criteria",
                        List.of(Map.of("ref", "latency"))))
                .put("/api/v1/scenarios/cli-used")
                .then()
                .statusCode(201);
        String file = wrk("used.txt", "21817.46");
        assertEquals(0, run(token, "--scenario=cli-used", "--technology=kafka", file));
        assertTrue(out.toString().contains("used for latency"), out.toString());

        String[] unsaid = {wrk("unsaid.txt", "21817.48"), wrk("unsaid-2.txt", "21817.49")};
        assertEquals(0, run(token, "--scenario=cli-used", unsaid[0], unsaid[1]));
        assertTrue(out.toString().contains("2 files: +"), out.toString());
        String sentence = "No criterion uses these numbers: nobody said of which technology they speak";
        assertEquals(2, out.toString().split(sentence, -1).length, "said once: " + out);
        assertTrue(out.toString().contains("--technology ID"), out.toString());
        assertEquals(0, run(token, "--scenario=cli-used", "--json", unsaid[0]));
        assertEquals(
                "no-technology",
                Json.STANDARD.tree(out.toString()).at("/files/0/unused/code").asText());
        assertEquals(2, run(token, "--scenario=nowhere", "--technology=kafka", file));
        assertTrue(err.toString().contains("missing: "), err.toString());
        assertEquals(2, run(token, "--scenario=cli-used", "--technology=nothing", file));
        assertTrue(err.toString().contains("api.bad-parameter"), err.toString());
    }

    @Test
    void withoutServerOrTokenNothingIsSentAndTheReasonIsSaid() throws IOException {
        String file = wrk("n.txt", "21817.47");
        assertEquals(3, run("wrong", file, file));
        assertTrue(err.toString().contains("token-needed: "), err.toString());
        assertTrue(err.toString().contains("TOUCHSTONE_TOKEN"), err.toString());
        assertTrue(out.toString().contains("2 not sent"), out.toString());
        assertEquals(3, run(token(Scope.READ), file));
        assertTrue(err.toString().contains("scope-needed: "), err.toString());
        assertEquals(3, run("any", "--server=http://127.0.0.1:1", file));
        assertTrue(err.toString().contains("No server of Touchstone answers at http://127.0.0.1:1"), err.toString());
        assertEquals(2, run("any", "--server=ftp://h", file));
        assertEquals(2, run("two words", file));
        assertTrue(err.toString().contains("holds no token"), err.toString());
        assertEquals(2, run("any", "--dry-run"));
    }

    @Test
    void manyFilesGoInOneCall() throws IOException {
        String token = token(Scope.WRITE);
        List<String> files = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            files.add(wrk("many-" + i + ".txt", "30000." + i));
        }
        files.add(
                60,
                Files.writeString(folder.resolve("bad.txt"), "bad", StandardCharsets.UTF_8)
                        .toString());
        assertEquals(1, run(token, files.toArray(String[]::new)));
        assertTrue(out.toString().contains("121 files: +"), out.toString());
        assertTrue(out.toString().contains("1 refused: unknown-format"), out.toString());
        assertTrue(err.toString().contains("100 of 121 files"), err.toString());
    }
}
