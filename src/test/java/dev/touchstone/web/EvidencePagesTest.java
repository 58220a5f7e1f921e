package dev.touchstone.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reading a document through the pages: nothing that was typed is lost, and the plan is what is stored. */
@QuarkusTest
@TestSecurity(
        user = "ann",
        roles = {"reader", "author"})
class EvidencePagesTest {

    private static final String TABLE = """
            system;p99_ms;rps
            kafka;12,5;1200
            rabbitmq;20,25;800
            """;

    private static final String MAPPING = """
            {"subject": "{system}", "decimal": ",", "columns": {
              "p99_ms": {"metric": "latency.p99", "unit": "ms"}, "rps": {"metric": "throughput", "unit": "{req}/s"}}}
            """;

    private static Response sends(String address, String... fields) {
        String page = given().get("/evidence/import").asString();
        Matcher token =
                Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"").matcher(page);
        var form = given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8");
        if (token.find()) {
            form.formParam("csrf-token", token.group(1));
        }
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(address);
    }

    private static String hidden(Response page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.asString());
        assertTrue(found.find(), name);
        return found.group(1);
    }

    private static Response imported(String table) {
        Response plan = sends("/evidence/import", "text", table, "mapping", MAPPING, "technology", "kafka");
        plan.then().statusCode(200).body(containsString("latency.p99")).body(containsString(">12.5"));
        Response stored = sends(
                "/evidence/import/confirmation",
                "sha256",
                hidden(plan, "sha256"),
                "name",
                "table.csv",
                "mapping",
                MAPPING,
                "technology",
                "kafka");
        assertEquals(303, stored.statusCode(), stored.asString());
        return given().get(stored.header("Location"));
    }

    @Test
    void aTableIsReadWithTheMeaningOfItsColumns() {
        imported(TABLE).then().statusCode(200).body(containsString("table.csv")).body(containsString(">20.25"));
    }

    @Test
    void withoutAMeaningOrWithAWrongOneTheTextStaysAndTheFieldSaysWhy() {
        sends("/evidence/import", "text", TABLE)
                .then()
                .statusCode(422)
                .body(containsString("rabbitmq;20,25"))
                .body(containsString("p99_ms"));
        sends("/evidence/import", "text", TABLE, "mapping", "{\"colums\": {}}")
                .then()
                .statusCode(422)
                .body(containsString("id=\"mapping-error\""))
                .body(containsString("{&quot;colums&quot;: {}}"));
    }

    @Test
    void whatCannotBeReadIsNoMistakeOfOurs() {
        Response plan = sends("/evidence/import", "text", TABLE + "flink;1,5;7\n", "mapping", MAPPING);
        sends("/evidence/import/confirmation", "sha256", hidden(plan, "sha256"), "name", "x")
                .then()
                .statusCode(422)
                .body(not(containsString("broke on our side")));
        sends("/evidence/import/confirmation?lang=en", "sha256", "00", "name", "x")
                .then()
                .statusCode(422)
                .body(containsString("is not here any more"));
    }

    @Test
    void ofTwoTabsTheSlowerOneLosesNoText() {
        Response page = imported(TABLE + "nats;3,5;9\n");
        Matcher address =
                Pattern.compile("action=\"(/evidence/[0-9a-f]+/context)\"").matcher(page.asString());
        assertTrue(address.find());
        String seen = hidden(page, "seen");
        assertEquals(
                303,
                sends(address.group(1), "seen", seen, "technology", "kafka", "workload", "first")
                        .statusCode());
        Response wrong = sends(address.group(1), "seen", seen, "measured", "yesterday", "unit", "parsec/fortnight");
        wrong.then().statusCode(422).body(containsString("This is no unit"));
        assertEquals(seen, hidden(wrong, "seen"), "a fault does not hide that somebody was quicker");
        Response late = sends(address.group(1), "seen", seen, "technology", "kafka", "workload", "typed too late");
        late.then().statusCode(412).body(containsString("typed too late"));
        assertEquals(
                303,
                sends(
                                address.group(1),
                                "seen",
                                hidden(late, "seen"),
                                "technology",
                                "kafka",
                                "workload",
                                "typed too late")
                        .statusCode());
    }

    @Test
    void aNumberIsWithdrawnForAReasonAndComesBack() {
        Response page = imported(TABLE + "redpanda;4,5;11\n");
        Matcher link = Pattern.compile("href=\"(/evidence/[0-9a-f]+/claims/c1/withdrawal)\"")
                .matcher(page.asString());
        assertTrue(link.find());
        Response asks = given().get(link.group(1));
        asks.then().statusCode(200).body(containsString("No scenario counts this"));
        String seen = hidden(asks, "seen");
        sends(link.group(1), "seen", seen, "reason", "").then().statusCode(422).body(containsString("id=\"reason\""));
        Response neither = sends(link.group(1), "seen", "0".repeat(64), "reason", "");
        assertEquals("0".repeat(64), hidden(neither, "seen"), "a fault does not hide that somebody was quicker");
        Response late = sends(link.group(1), "seen", "0".repeat(64), "reason", "<b>the cache was cold</b>");
        late.then().statusCode(412).body(containsString("&lt;b&gt;the cache was cold"));
        assertEquals(
                303,
                sends(link.group(1), "seen", hidden(late, "seen"), "reason", "<b>the cache was cold</b>")
                        .statusCode());
        Response back = given().get(link.group(1));
        back.then()
                .statusCode(200)
                .body(containsString("Take the withdrawal back"))
                .body(containsString("&lt;b&gt;the cache was cold"));
        assertEquals(303, sends(link.group(1), "seen", hidden(back, "seen")).statusCode());
        given().get(link.group(1)).then().body(not(containsString("the cache was cold")));
    }

    @Test
    void anOldNumberIsConfirmedForAReasonAndGrowsOldAgain() {
        Response page = imported(TABLE + "redpanda;6,5;13\n");
        Matcher link = Pattern.compile("href=\"(/evidence/[0-9a-f]+/claims/c1)/confirmation\"")
                .matcher(page.asString());
        assertTrue(link.find());
        String address = link.group(1) + "/confirmation";
        Response asks = given().get(address);
        asks.then().statusCode(200).body(containsString("No scenario counts this"));
        String seen = hidden(asks, "seen");
        sends(address, "seen", seen, "reason", " ").then().statusCode(422).body(containsString("id=\"reason\""));
        assertEquals(
                303,
                sends(address, "seen", seen, "reason", "<i>the same on 4.1</i>").statusCode());
        Response back = given().get(address);
        back.then().body(containsString("Take the confirmation back")).body(containsString("&lt;i&gt;the same on 4.1"));
        assertEquals(303, sends(address, "seen", hidden(back, "seen")).statusCode());
        given().get(address).then().body(not(containsString("the same on 4.1")));
        given().get(link.group(1) + "/unheard-of").then().statusCode(404);
    }

    @Test
    void theTechnologyShowsWhatWasMeasuredOfItAndAWithdrawnNumberIsStruck() {
        String none = given().get("/technologies/etcd?lang=en").asString();
        assertTrue(none.contains("Nobody measured this yet"), none);
        assertTrue(none.contains("/evidence/import?technology=etcd"), none);
        assertTrue(given().get("/evidence/import?technology=etcd").asString().contains("value=\"etcd\" selected"));
        Response document = imported(TABLE + "flink;4,25;70\n");
        Matcher address = Pattern.compile("href=\"(/evidence/([0-9a-f]+)/claims/c5/withdrawal)\"")
                .matcher(document.asString());
        assertTrue(address.find());
        String link = "/evidence/" + address.group(2) + "#";
        Response kafka = given().get("/technologies/kafka?lang=en");
        kafka.then().statusCode(200).body(containsString(link)).body(containsString(">4.25"));
        kafka.then().body(not(containsString("<s>4.25")));
        String seen = hidden(given().get(address.group(1)), "seen");
        assertEquals(
                303,
                sends(address.group(1), "seen", seen, "reason", "wrong broker").statusCode());
        given().get("/technologies/kafka?lang=en")
                .then()
                .body(containsString("<s>4.25"))
                .body(containsString("Withdrawn: wrong broker"));
        given().get("/technologies/kafka?format=rabbitmq-perftest&lang=en")
                .then()
                .body(not(containsString(link)))
                .body(containsString("No document of this kind."));
    }

    @Test
    void theDocumentsOfATechnologyComeInPartsEachOnce() {
        for (int i = 0; i < 11; i++) {
            int status = given().contentType("application/octet-stream")
                    .header("X-File-Name", "part-" + i + ".csv")
                    .queryParam("technology", "zookeeper")
                    .queryParam("mapping", MAPPING)
                    .body(("system;p99_ms;rps\nx;1" + i + ",5;7\n").getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/evidence/imports")
                    .statusCode();
            assertTrue(status == 200 || status == 201, String.valueOf(status));
        }
        String first = given().get("/technologies/zookeeper?lang=en").asString();
        Matcher next = Pattern.compile("href=\"([^\"]*after=[^\"#]*)[^\"]*\" rel=\"next\"")
                .matcher(first);
        assertTrue(next.find(), first);
        String second = given().urlEncodingEnabled(false)
                .get(next.group(1).replace("&amp;", "&"))
                .asString();
        Pattern name = Pattern.compile("part-\\d+\\.csv</a>");
        assertEquals(10, name.matcher(first).results().count());
        assertEquals(1, name.matcher(second).results().count());
        assertTrue(!first.contains(
                name.matcher(second).results().findFirst().orElseThrow().group()));
    }

    @Test
    void theWorkloadIsJudgedAspectByAspectAndNothingTypedIsLost() {
        Response page = imported(TABLE + "pulsar;7,5;12\n");
        String address = address(page) + "/workloads/stream-processing";
        Response asks = given().get(address);
        asks.then().statusCode(200).body(containsString("not looked at"));
        String seen = hidden(asks, "seen");
        sends(address, "seen", seen, "act", "save", "payload", "analogous", "mix_why", "<i>typed")
                .then()
                .statusCode(422)
                .body(containsString("id=\"payload_why-error\""))
                .body(containsString("&lt;i&gt;typed"));
        sends(address, "seen", seen, "act", "preview", "payload", "analogous", "payload_why", "half of it")
                .then()
                .statusCode(200)
                .body(containsString("No scenario counts this"))
                .body(containsString("half of it"));
        assertEquals(
                303,
                sends(address, "seen", seen, "act", "save", "payload", "analogous", "payload_why", "half of it")
                        .statusCode());
        given().get(address).then().statusCode(200).body(containsString("Now: analogous"));
        sends(address, "seen", seen, "act", "save", "payload", "direct").then().statusCode(412);
    }

    private static String address(Response page) {
        Matcher form =
                Pattern.compile("action=\"(/evidence/[0-9a-f]+)/context\"").matcher(page.asString());
        assertTrue(form.find());
        return form.group(1);
    }

    @Test
    void theCommandsOfOneDocumentStandAgainstABase() throws IOException {
        Response kept = given().contentType("application/octet-stream")
                .header("X-File-Name", "param.json")
                .body(Files.readAllBytes(Path.of("src/test/resources/evidence/hyperfine/param.json")))
                .post("/api/v1/evidence/imports");
        given().queryParam("a", kept.<String>path("sha256"))
                .queryParam("lang", "en")
                .queryParam("against", "gzip -6 -c /bin/bash > /dev/null")
                .get("/evidence/compare")
                .then()
                .statusCode(200)
                .body(containsString("clear difference: worse"))
                .body(containsString("2.33–3.88, df 13.7"));
    }

    @Test
    void latenciesOfTwoDocumentsStandSideBySide() throws IOException {
        StringBuilder both = new StringBuilder("/evidence/compare?lang=en");
        for (String file : new String[] {"wrk/latency.txt", "wrk2/rate-2000.txt"}) {
            Response kept = given().contentType("application/octet-stream")
                    .header("X-File-Name", file.replace('/', '-'))
                    .queryParam("technology", "redis")
                    .body(Files.readAllBytes(Path.of("src/test/resources/evidence", file)))
                    .post("/api/v1/evidence/imports");
            both.append("&a=").append(kept.<String>path("sha256"));
        }
        given().get("/evidence?lang=en").then().body(containsString("action=\"/evidence/compare\""));
        given().get(both.toString())
                .then()
                .statusCode(200)
                .body(containsString("<svg class=\"percentiles\""))
                .body(containsString(">38.01<"))
                .body(containsString(">107.65<"))
                .body(containsString("The environments differ in <b>open or closed loop</b>"));
        given().get(both.toString().replace("lang=en", "lang=zh")).then().body(containsString("各只有一次运行，无法判断"));
        given().get("/evidence/compare?lang=en").then().statusCode(200).body(containsString("Choose two to four"));
        given().get("/evidence/compare?a=nothing").then().statusCode(404);
    }

    @Test
    void theSubjectThatIsDrawnCanBeChosen() {
        String address = address(imported("system;p99_ms;rps\nfirst;12,55;12\nsecond;20,75;8\n"));
        String compare = "/evidence/compare?lang=en&a=" + address.substring("/evidence/".length());
        assertTrue(page(compare).contains("<option value=\"first\" selected>"), page(compare));
        String second = page(compare + "&subject=second");
        assertTrue(second.contains("<option value=\"second\" selected>"), second);
        assertTrue(second.contains("second, one of 2 in the document") && second.contains(">20.75<"), second);
    }

    private static String sent(String name, String text) {
        return given().contentType("application/octet-stream")
                .header("X-File-Name", name)
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/evidence/imports")
                .path("sha256");
    }

    private static String sample(String file) throws IOException {
        return Files.readString(Path.of("src/test/resources/evidence", file));
    }

    @Test
    void aNumberOfJsonLeadsToItsLineWhichIsMarked() throws IOException {
        String text = sample("hyperfine-json/basic.json");
        String page = page("/evidence/" + sent("basic.json", text) + "?lang=en");
        assertTrue(page.contains("href=\"#L5\">/results/0/mean</a>"), page);
        assertTrue(page.contains("<div id=\"L5\" class=\"marked\">"), page);
        assertTrue(page.contains("<mark>      &quot;mean&quot;: 0.06309022632333333,</mark>"), page);
        assertTrue(page.contains("The bytes as they were sent"), page);
    }

    @Test
    void jsonOfOneLineIsShownInLinesThatAreSaidToBeAdded() throws IOException {
        String text = sample("hyperfine-json/basic.json").replaceAll("\\s*\n\\s*", "");
        String sha256 = sent("one-line.json", text);
        String page = page("/evidence/" + sha256 + "?lang=en");
        assertTrue(page.contains("1 line; by"), page);
        assertTrue(page.contains("line breaks and indents were added here"), page);
        assertTrue(page.contains("<mark>      &quot;mean&quot;: 0.06309022632333333,</mark>"), page);
        assertEquals(text, given().get("/evidence/documents/" + sha256).asString());
    }

    @Test
    void ofALongDocumentEveryLineCanBeReached() throws IOException {
        String noise = "a line before the run\n".repeat(4_000);
        String sha256 = sent("long.txt", noise + "y".repeat(500) + "\n" + sample("wrk/latency.txt"));
        String address = "/evidence/" + sha256;
        String first = page(address + "?lang=en");
        assertTrue(first.contains("Lines 1 to 2000 of 40"), first);
        Matcher far = Pattern.compile("href=\"(" + address + "\\?line=(\\d+))#L(\\d+)\">line \\2</a>")
                .matcher(first);
        assertTrue(far.find(), first);
        assertEquals(far.group(2), far.group(3));
        String there = page(far.group(1) + "&lang=en");
        assertTrue(there.contains("<div id=\"L" + far.group(2) + "\" class=\"marked\">"), there);
        assertTrue(there.contains("href=\"#L" + far.group(2) + "\">line " + far.group(2) + "</a>"), there);
        assertTrue(there.contains("(500 characters)"), there);
        assertTrue(there.contains("rel=\"prev\"") && !there.contains("rel=\"next\""), there);
        assertTrue(page(address + "?lang=en&line=none").contains("Lines 1 to 2000 of 40"));
    }

    private static void keep(String name, String technology, String measured, String text) {
        var sends = given().contentType("application/octet-stream")
                .header("X-File-Name", name)
                .queryParam("technology", technology)
                .queryParam("mapping", MAPPING);
        (measured.isEmpty() ? sends : sends.queryParam("measured", measured))
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/evidence/imports")
                .then()
                .statusCode(201);
    }

    /** The address of a choice of the list. */
    private static String choice(String page, String text) {
        Matcher link = Pattern.compile("<a [^>]*href=\"(/evidence[^\"]*)\"[^>]*>" + Pattern.quote(text) + "</a>")
                .matcher(page);
        assertTrue(link.find(), text + " in " + page);
        return link.group(1).replace("&amp;", "&");
    }

    private static String page(String address) {
        return given().urlEncodingEnabled(false).get(address).asString();
    }

    @Test
    void theListIsNarrowedByChoicesThatCombineAndAreTakenAway() {
        keep("facet-one.csv", "mongodb", "2019-05-01", "system;p99_ms;rps\nm;1,5;11\n");
        keep("facet-two.csv", "mongodb", "2018-05-01", "system;p99_ms;rps\nm;2,5;12\n");
        keep("facet-none.csv", "", "2018-05-01", "system;p99_ms;rps\nm;3,5;13\n");
        String all = page("/evidence?lang=en");
        String years = all.substring(all.indexOf("Measured in"));
        assertTrue(years.indexOf("2019 1<") < years.indexOf("2018 "), years);
        assertTrue(years.indexOf("2018 ") < years.indexOf("not said "), years);
        String mongodb = page(choice(all, "MongoDB 2"));
        assertTrue(mongodb.contains("2 documents fit"), mongodb);
        assertTrue(mongodb.contains("facet-one.csv</a>") && !mongodb.contains("facet-none.csv</a>"));
        String then = page(choice(mongodb, "2018 1"));
        assertTrue(then.contains("facet-two.csv</a>") && !then.contains("facet-one.csv</a>"), then);
        assertTrue(then.contains("not said 1"), "what the other technologies would leave");
        String nothing = page("/evidence?technology=mongodb&measured=1999&lang=en");
        assertTrue(nothing.contains("No document fits all of these choices"), nothing);
        assertTrue(page(choice(nothing, "Without Measured in: 1999")).contains("facet-two.csv</a>"));
        assertEquals("/evidence", choice(nothing, "Show all documents"));
    }

    @Test
    void thePlanCountsTheRowsAndHandsOutThoseThatWereRefused() {
        String table = "system;p99_ms;rps\nok;12,5;7\nbad;=1+1;7\n@odd;2,5;7\nshort;3\n";
        Response plan = sends("/evidence/import?lang=en", "text", table, "mapping", MAPPING);
        plan.then().statusCode(200).body(containsString("1 row taken, 3 refused."));
        Response csv =
                sends("/evidence/import/refused-rows?lang=en", "sha256", hidden(plan, "sha256"), "mapping", MAPPING);
        csv.then().statusCode(200).header("Content-Disposition", containsString("refused-rows.csv"));
        String expected = """
                line,reason,system,p99_ms,rps
                3,"The row is left out: ""=1+1"" in column ""p99_ms"" begins like a formula. Send what it comes to, as a \
                value.",bad,'=1+1,7
                4,"The row is left out: ""@odd"" in column ""system"" begins like a formula. Send what it comes to, as a \
                value.",'@odd,"2,5",7
                5,"The row is left out: it has 2 fields, the heading 3.",short,3
                """;
        assertEquals("\ufeff" + expected.replace("\n", "\r\n"), csv.asString());
        String page = imported(table).asString();
        Matcher link = Pattern.compile("href=\"(/evidence/[0-9a-f]+/refused-rows.csv)\"")
                .matcher(page);
        assertTrue(link.find(), page);
        assertEquals(csv.asString(), given().get(link.group(1) + "?lang=en").asString());
        assertTrue(!imported(TABLE).asString().contains("refused-rows.csv"));
    }

    @Test
    void aRefusedFormComesBackWithItsFiles() {
        byte[] table = "system;p99_ms;rps\nkept;9,5;7\n".getBytes(StandardCharsets.UTF_8);
        var form = given().multiPart("file", "kept.csv", table);
        String token = token();
        if (!token.isEmpty()) {
            form.multiPart("csrf-token", token);
        }
        Response refused = form.post("/evidence/import?lang=en");
        refused.then().statusCode(422);
        Matcher kept = Pattern.compile("name=\"kept\" value=\"([0-9a-f]{64} kept.csv)\" checked")
                .matcher(refused.asString());
        assertTrue(kept.find(), refused.asString());
        sends("/evidence/import?lang=en", "kept", kept.group(1), "mapping", MAPPING)
                .then()
                .statusCode(200)
                .body(containsString("1 row taken, 0 refused."));
        assertEquals(
                404,
                given().get("/api/v1/evidence/documents/" + kept.group(1).substring(0, 64))
                        .statusCode(),
                "looking at a plan keeps nothing");
        sends("/evidence/import?lang=en", "kept", "0".repeat(64) + " gone.csv", "mapping", MAPPING, "version", "3.9")
                .then()
                .statusCode(422)
                .body(containsString("is not here any more"))
                .body(containsString("value=\"3.9\""));
    }

    @Test
    void ofADocumentWhoseLicenceForbidsCopiesThePageKeepsTheChecksum() {
        String table = "system;p99_ms;rps\nforbidden;9,75;7\n";
        sends("/evidence/import?lang=en", "text", table, "mapping", MAPPING, "hash_only", "true")
                .then()
                .statusCode(422)
                .body(containsString("Say which licence forbids copies."));
        Response plan = sends(
                "/evidence/import?lang=en",
                "text",
                table,
                "mapping",
                MAPPING,
                "hash_only",
                "true",
                "licence",
                "CC BY-ND");
        String sha256 = hidden(plan, "sha256");
        Response stored = sends(
                "/evidence/import/confirmation?lang=en",
                "sha256",
                sha256,
                "name",
                "pasted.txt",
                "mapping",
                MAPPING,
                "hash_only",
                hidden(plan, "hash_only"),
                "licence",
                "CC BY-ND");
        assertEquals(303, stored.statusCode(), stored.asString());
        given().get("/api/v1/evidence/documents/" + sha256).then().statusCode(404);
        given().get("/evidence/" + sha256 + "?lang=en").then().body(containsString("CC BY-ND"));
    }

    private static String token() {
        Matcher token = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"")
                .matcher(given().get("/evidence/import").asString());
        return token.find() ? token.group(1) : "";
    }

    @Test
    void theColumnsOfATableAreAskedForOneByOne() {
        String table = "system;run;p99_ms;note\nasked;1;9,25;\nasked;2;9,75;x\n";
        Response asks = sends("/evidence/import?lang=en", "text", table);
        asks.then()
                .statusCode(422)
                .body(containsString("name=\"column.2.name\" value=\"p99_ms\""))
                .body(containsString("9,25"));
        String[] said = {
            "text",
            table,
            "decimal",
            ",",
            "column.0.name",
            "system",
            "column.0.is",
            "is-subject",
            "column.1.name",
            "run",
            "column.1.is",
            "is-run",
            "column.2.name",
            "p99_ms",
            "column.2.is",
            "latency.p99",
            "column.2.unit",
            "ms",
            "column.3.name",
            "note",
            "column.3.is",
            ""
        };
        Response plan = sends("/evidence/import?lang=en", said);
        plan.then().statusCode(200).body(containsString(">9.25")).body(containsString("asked run 1"));
        assertTrue(hidden(plan, "mapping").contains("repetitionKey"), plan.asString());
        String[] wrong = said.clone();
        wrong[17] = "GiBy";
        sends("/evidence/import?lang=en", wrong)
                .then()
                .statusCode(422)
                .body(containsString("value=\"GiBy\""))
                .body(containsString("<option value=\"latency.p99\" selected>"));
    }

    @Test
    void aTableMaySayWhichOfItsNumbersAreLimitsAndTheUseOfANumberWhatItMeans() {
        String table = "system;sign;p99_ms\nmeant;<=;9\nmeant;~;8\n";
        String[] said = {
            "text",
            table,
            "decimal",
            ".",
            "column.0.name",
            "system",
            "column.0.is",
            "is-subject",
            "column.1.name",
            "sign",
            "column.1.is",
            "is-bound",
            "column.2.name",
            "p99_ms",
            "column.2.is",
            "latency.p99",
            "column.2.unit",
            "ms"
        };
        Response plan = sends("/evidence/import?lang=en", said);
        plan.then().statusCode(200).body(containsString(">≤ 9")).body(containsString(">~ 8"));

        String page = imported("system;p99_ms;rps\nbounded;12,5;78\n").asString();
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body(Map.of(
                        "title",
                        "Meant",
                        "slots",
                        List.of(Map.of("role", "messaging", "technologies", List.of("kafka", "rabbitmq"))),
                        "criteria",
                        List.of(Map.of("ref", "latency"))))
                .put("/api/v1/scenarios/meant-page")
                .then()
                .statusCode(201);
        Matcher uses =
                Pattern.compile("action=\"(/evidence/[0-9a-f]{64})/uses\"").matcher(page);
        assertTrue(uses.find(), page);
        sends(uses.group(1) + "/uses?lang=en", "scenario", "meant-page", "claim", "c1", "bound", "<")
                .then()
                .statusCode(422)
                .body(containsString("&quot;&lt;&quot;"));
        sends(
                        uses.group(1) + "/uses?lang=en",
                        "scenario",
                        "meant-page",
                        "claim",
                        "c1",
                        "technology",
                        "kafka",
                        "criterion",
                        "latency",
                        "bound",
                        "<=")
                .then()
                .statusCode(303);
        given().get(uses.group(1) + "?lang=en").then().body(containsString("≤ 12.5"));
    }

    @Test
    void manyNumbersAreShownInPartsAndManyRemarksCounted() {
        StringBuilder table = new StringBuilder("system;p99_ms;rps\n");
        for (int i = 1; i <= 300; i++) {
            table.append("many;12,5;-").append(i).append("\n");
        }
        Response first = imported(table.toString());
        first.then()
                .body(containsString("Numbers 1 to 500 of 600 are shown."))
                .body(containsString("And 100 more remarks of this kind"))
                .body(containsString("id=\"c500\""));
        assertTrue(!first.asString().contains("id=\"c501\""));
        Matcher next = Pattern.compile("href=\"(/evidence/[0-9a-f]{64})\\?numbers=501#numbers\" rel=\"next\"")
                .matcher(first.asString());
        assertTrue(next.find(), first.asString());
        given().get(next.group(1) + "?lang=en&numbers=600")
                .then()
                .statusCode(200)
                .body(containsString("Numbers 501 to 600 of 600 are shown."))
                .body(containsString("id=\"c501\""));
        given().get(next.group(1) + "/claims/c600/withdrawal?lang=en").then().body(containsString("?numbers=501#c600"));
        given().get(next.group(1) + "?lang=en&numbers=nonsense").then().body(containsString("id=\"c1\""));
    }

    @Test
    void thePageSaysWhatAGradeLacksAndRaisingAsksForAnotherPersonAndAReason() {
        Response stored = imported("system;p99_ms;rps\ngraded;12,5;77\n");
        String page = stored.asString();
        assertTrue(page.contains("Not said: Processor, Cores, Memory, Machine"), page);
        Matcher raise = Pattern.compile("href=\"(/evidence/[0-9a-f]{64}/claims/c1/grade)\"")
                .matcher(page);
        assertTrue(raise.find(), page);
        given().get(raise.group(1) + "?lang=en")
                .then()
                .statusCode(403)
                .body(containsString("You imported this document"));
        sends(raise.group(1) + "?lang=en", "grade", "X", "reason", "seen")
                .then()
                .statusCode(422)
                .body(containsString("Choose a grade"));
        sends(raise.group(1) + "?lang=en", "grade", "A", "reason", "seen")
                .then()
                .statusCode(403)
                .body(containsString("another person may raise"));
    }

    @Test
    void ofSeveralDocumentsThePlanNamesEachAndOneThatCannotBeReadKeepsNoOtherOut() throws IOException {
        byte[] wrk = Files.readAllBytes(Path.of("src/test/resources/evidence/wrk/long-run.txt"));
        byte[] table = "system;p99_ms;rps\nbatch;8,5;7\nbad;N/A;7\n".getBytes(StandardCharsets.UTF_8);
        String token = token();
        var form = given().multiPart("file", "long-run.txt", wrk)
                .multiPart("file", "same-run.txt", wrk)
                .multiPart("file", "batch.csv", table)
                .multiPart("file", "notes.txt", "hello".getBytes(StandardCharsets.UTF_8))
                .multiPart("text", "pasted beside the files")
                .multiPart("mapping", MAPPING)
                .multiPart("technology", "kafka");
        if (!token.isEmpty()) {
            form.multiPart("csrf-token", token);
        }
        Response plan = form.post("/evidence/import?lang=en");
        plan.then()
                .statusCode(200)
                .body(containsString("2 documents with"))
                .body(containsString("0 of the chosen were read before, 2 cannot be read."))
                .body(containsString("pasted.txt"))
                .body(containsString("1 row taken, 1 refused."))
                .body(containsString("No known tool"));
        List<String> fields = new ArrayList<>();
        Matcher hidden = Pattern.compile("name=\"(sha256|name|plain)\" value=\"([^\"]*)\"")
                .matcher(plan.asString());
        while (hidden.find()) {
            fields.add(hidden.group(1));
            fields.add(hidden.group(2));
        }
        assertEquals(10, fields.size(), fields.toString());
        fields.addAll(List.of("mapping", MAPPING, "technology", "kafka"));
        Response stored = sends("/evidence/import/confirmation", fields.toArray(String[]::new));
        assertEquals(303, stored.statusCode(), stored.asString());
        String page = given().get("/evidence?lang=en&technology=kafka").asString();
        assertTrue(page.contains("long-run.txt</a>") && page.contains("batch.csv</a>"), page);
        assertTrue(!page.contains("notes.txt</a>"));
    }

    @Test
    void aTableAmongSeveralDocumentsAsksForItsColumnsWhileTheOthersGoOn() throws IOException {
        byte[] wrk = Files.readAllBytes(Path.of("src/test/resources/evidence/wrk/timeouts.txt"));
        byte[] table = "name;ms\nlater;8,25\n".getBytes(StandardCharsets.UTF_8);
        String token = token();
        var form = given().multiPart("file", "timeouts.txt", wrk)
                .multiPart("file", "later.csv", table)
                .multiPart("technology", "kafka");
        if (!token.isEmpty()) {
            form.multiPart("csrf-token", token);
        }
        Response plan = form.post("/evidence/import?lang=en");
        plan.then()
                .statusCode(200)
                .body(containsString("1 document with"))
                .body(containsString("1 table waits for the meaning of its columns."))
                .body(containsString("0 of the chosen were read before, 0 cannot be read."));
        String kept = hidden(plan, "kept");
        assertEquals(kept, hidden(plan, "later"));
        sends("/evidence/import?lang=en", "kept", kept, "technology", "kafka")
                .then()
                .statusCode(422)
                .body(containsString("name=\"column.1.name\" value=\"ms\""));
        Response asked = sends(
                "/evidence/import/confirmation?lang=en",
                "sha256",
                hidden(plan, "sha256"),
                "name",
                "timeouts.txt",
                "plain",
                hidden(plan, "sha256"),
                "technology",
                "kafka",
                "later",
                kept);
        asked.then()
                .statusCode(200)
                .body(containsString("name=\"column.1.name\" value=\"ms\""))
                .body(containsString("value=\"" + kept + "\" checked"));
        given().get("/evidence/" + hidden(plan, "sha256")).then().statusCode(200);
        sends(
                        "/evidence/import?lang=en",
                        "kept",
                        kept,
                        "decimal",
                        ",",
                        "column.1.name",
                        "ms",
                        "column.1.is",
                        "latency.p99",
                        "column.1.unit",
                        "ms")
                .then()
                .statusCode(200)
                .body(containsString(">8.25"));
    }

    @Test
    void anUnknownPlaceInAListIsRefusedAndNotTakenForItsBeginning() {
        for (String address : new String[] {"/evidence", "/technologies/kafka"}) {
            given().queryParam("lang", "en")
                    .queryParam("after", "0".repeat(64))
                    .get(address)
                    .then()
                    .statusCode(400)
                    .body(containsString("begin again without it"));
        }
    }

    @Test
    void furtherPartsOfANarrowedListKeepTheChoices() {
        for (int i = 0; i < 51; i++) {
            keep("long-" + i + ".csv", "dgraph", "2017-01-01", "system;p99_ms;rps\nx;2" + i + ",5;7\n");
        }
        String first = page("/evidence?technology=dgraph&measured=2017&lang=en");
        Matcher next = Pattern.compile("href=\"([^\"]*)\" rel=\"next\"").matcher(first);
        assertTrue(next.find(), first);
        String second = page(next.group(1).replace("&amp;", "&"));
        Pattern name = Pattern.compile("long-\\d+\\.csv</a>");
        assertEquals(50, name.matcher(first).results().count());
        assertEquals(1, name.matcher(second).results().count());
        assertTrue(second.contains("technology=dgraph"), second);
    }
}
