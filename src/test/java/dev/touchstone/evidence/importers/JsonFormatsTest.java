package dev.touchstone.evidence.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The formats that are JSON. The files of JMH and hyperfine are own measurements; the k6 documents are made by hand in the
 * two layouts of k6, since the tool was not at hand.
 */
class JsonFormatsTest {

    private static final Path SAMPLES = Path.of("src/test/resources/evidence");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String EXPORT = """
            {"metrics": {
              "http_req_duration": {"avg": 4.131573364257359, "min": 0.04, "med": 0.60984, "max": 217.061652, "p(90)": 2.25, "p(95)": 23.4009204},
              "http_reqs": {"count": 413551, "rate": 1355.9762175963654},
              "http_req_failed": {"passes": 0, "fails": 413551, "value": 0},
              "dropped_iterations": {"count": 447, "rate": 1.46},
              "vus_max": {"value": 757, "min": 600, "max": 757},
              "login_time": {"avg": 7.5, "p(95)": 45.8, "thresholds": {"p(95)<50": false, "p(95)<40": true}}}}
            """;

    private static final String SUMMARY = """
            {"state": {"testRunDurationMs": 30363.212},
             "metrics": {
              "http_req_duration": {"type": "trend", "contains": "time", "values": {"avg": 10.25, "med": 6.1165, "max": 121.388, "p(90)": 11.7, "p(99)": 100.5}},
              "http_reqs": {"type": "counter", "contains": "default", "values": {"count": 600, "rate": 19.760755219177735}},
              "http_req_failed": {"type": "rate", "contains": "default", "values": {"rate": 0.5, "passes": 300, "fails": 300}},
              "own_trend": {"type": "trend", "contains": "time", "values": {"avg": 3.5}, "thresholds": {"avg<5": {"ok": true}}},
              "own_count": {"type": "trend", "contains": "default", "values": {"avg": 12}}}}
            """;

    private static Formats.Read read(String text) {
        return Formats.read(text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    private static String sample(String name) {
        try {
            return Files.readString(SAMPLES.resolve(name));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static Map<String, String> values(Formats.Read read) {
        Map<String, String> found = new TreeMap<>();
        read.extract()
                .values()
                .forEach(value -> found.put(
                        (value.subject().isEmpty() ? "" : value.subject() + ": ") + value.metric(),
                        value.value().toPlainString() + " " + value.unit()));
        return found;
    }

    private static List<String> codes(Formats.Read read) {
        return read.extract().warnings().stream()
                .map(Warning::code)
                .filter(code -> !code.startsWith("check."))
                .distinct()
                .toList();
    }

    @Test
    void jmhGivesScoreErrorAndIterationsOfEachBenchmark() {
        Formats.Read read = read(sample("jmh-json/thrpt-avgt.json"));
        Map<String, String> values = values(read);
        String thrpt = "demo.QueueBench.offerPoll[size=16] thrpt: ";
        assertEquals("jmh-json", read.format().id());
        assertEquals(24, values.size());
        assertEquals("14.141588357385706 ops/us", values.get(thrpt + "score"));
        assertEquals("2.8251721166657893 ops/us", values.get(thrpt + "score.error99.9"));
        assertEquals("10 1", values.get(thrpt + "samples"));
        assertEquals("20.84219432480878 us/op", values.get("demo.QueueBench.sumMap[size=1024] avgt: score"));
        assertEquals(List.of("jmh.interval-holds-zero"), codes(read));
        assertTrue(read.extract().values().stream()
                .filter(value -> value.metric().equals("score"))
                .allMatch(value -> value.runs().orElse(0) == 2));
    }

    @Test
    void jmhInModeSampleHasLatenciesOfSingleOperations() {
        Formats.Read read = read(sample("jmh-json/sample-mode.json"));
        Map<String, String> values = values(read);
        String subject = "demo.QueueBench.offerPoll[size=16] sample: ";
        assertEquals("1868.488426073132 ns/op", values.get(subject + "score"));
        assertEquals("70.0 ns", values.get(subject + "latency.p50"));
        assertEquals("748.7450000000135 ns", values.get(subject + "latency.p99.9"));
        assertEquals("56033280 ns", values.get(subject + "latency.max"));
    }

    /** JMH before 1.21 knows no {@code jvmArgs} or {@code vmName}, and no parameters are written where there are none. */
    @Test
    void anOlderJmhWithoutParametersAndErrorIsRead() {
        Formats.Read read = read("""
                [{"benchmark": "a.B.c", "mode": "ss", "forks": 0,
                  "primaryMetric": {"score": 1.5, "scoreError": "NaN", "scoreUnit": "s/op", "rawData": [[1.0, 2.0]]}}]
                """);
        assertEquals(Map.of("a.B.c ss: score", "1.5 s/op", "a.B.c ss: samples", "2 1"), values(read));
        assertEquals(List.of("jmh.no-error"), codes(read));
    }

    @Test
    void hyperfineGivesTheTimesOfEachCommand() {
        Formats.Read read = read(sample("hyperfine-json/basic.json"));
        Map<String, String> values = values(read);
        assertEquals(12, values.size());
        assertEquals("0.06309022632333333 s", values.get("sleep 0.05: time.mean"));
        assertEquals("12 1", values.get("sleep 0.05: samples"));
        assertEquals(List.of(), codes(read));
    }

    /** hyperfine 1.8 writes no exit codes; with one run there is no deviation. */
    @Test
    void anOlderHyperfineWithOneRunIsReadAndAFailureIsNamed() {
        String one = "{\"results\": [{\"command\": \"x\", \"mean\": 0.5, \"stddev\": null, \"times\": [0.5]%s}]}";
        assertEquals(Map.of("x: time.mean", "0.5 s", "x: samples", "1 1"), values(read(one.formatted(""))));
        assertEquals(List.of("hyperfine.failed"), codes(read(one.formatted(", \"exit_codes\": [1]"))));
    }

    @Test
    void aK6ExportIsReadWithItsThresholdsTheRightWayRound() {
        Formats.Read read = read(EXPORT);
        assertEquals("k6-summary-export", read.format().id());
        Map<String, String> values = values(read);
        assertEquals("1355.9762175963654 {req}/s", values.get("throughput"));
        assertEquals("0.60984 ms", values.get("latency.p50"));
        assertEquals("447 1", values.get("dropped.iterations"));
        assertEquals("45.8 ", values.get("custom.login_time.p95"));
        assertEquals("passed", read.extract().conditions().get("threshold login_time p(95)<50"));
        assertEquals("failed", read.extract().conditions().get("threshold login_time p(95)<40"));
        assertEquals(List.of("k6.dropped", "k6.no-p99", "k6.no-units"), codes(read));
        assertTrue(values.keySet().stream().noneMatch(metric -> metric.equals("latency.p99")), "absent stays absent");
    }

    @Test
    void aK6SummaryIsReadWithUnitsAndFailures() {
        Formats.Read read = read(SUMMARY);
        assertEquals("k6-handle-summary", read.format().id());
        Map<String, String> values = values(read);
        assertEquals("30363.212 ms", values.get("duration"));
        assertEquals("0.5 1", values.get("error.ratio"));
        assertEquals("100.5 ms", values.get("latency.p99"));
        assertEquals("3.5 ms", values.get("custom.own_trend.mean"));
        assertEquals("12 ", values.get("custom.own_count.mean"));
        assertEquals("passed", read.extract().conditions().get("threshold own_trend avg<5"));
        assertTrue(read.extract().warnings().stream()
                .anyMatch(warning -> warning.code().equals("check.many-errors")));
    }

    /** k6 prints 0 for every latency where all connections were refused. */
    @Test
    void latenciesThatAreAllZeroAreNone() {
        Formats.Read read = read("""
                {"metrics": {
                  "http_req_duration": {"avg": 0, "min": 0, "med": 0, "max": 0, "p(90)": 0, "p(95)": 0, "p(99)": 0},
                  "http_reqs": {"count": 1000, "rate": 99.5},
                  "http_req_failed": {"passes": 1000, "fails": 0, "value": 1}}}
                """);
        assertEquals(
                Set.of("throughput", "requests.total", "error.ratio"),
                values(read).keySet());
        Warning zero = read.extract().warnings().stream()
                .filter(warning -> warning.code().equals("check.all-zero"))
                .findFirst()
                .orElseThrow();
        assertEquals(Map.of("metric", "latency", "subject", ""), zero.arguments());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jmh-json/thrpt-avgt.json", "hyperfine-json/basic.json", "export", "summary"})
    void aChangedNumberComesOutChangedAtItsPlace(String name) throws IOException {
        String text = name.equals("export") ? EXPORT : name.equals("summary") ? SUMMARY : sample(name);
        for (PrintedValue value : read(text).extract().values()) {
            String pointer = value.at().pointer().orElseThrow();
            JsonNode tree = JSON.readTree(text);
            int slash = pointer.lastIndexOf('/');
            String key = pointer.substring(slash + 1).replace("~1", "/");
            if (!(tree.at(pointer.substring(0, slash)) instanceof ObjectNode parent)
                    || !parent.path(key).isNumber()) {
                // A count of a list has no number of its own.
                continue;
            }
            BigDecimal other = new BigDecimal("987.654321");
            parent.put(key, other);
            PrintedValue changed = read(JSON.writeValueAsString(tree)).extract().values().stream()
                    .filter(one ->
                            one.metric().equals(value.metric()) && one.subject().equals(value.subject()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(0, other.compareTo(changed.value()), pointer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jmh-json/sample-mode.json", "hyperfine-json/basic.json"})
    void whatIsCutOffIsRefused(String name) {
        String text = sample(name);
        for (int length = 2; length < text.stripTrailing().length(); length += 97) {
            String part = text.substring(0, length);
            assertThrows(Refusal.class, () -> read(part), "after " + length);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"results\": [{\"command\": \"x\", \"mean\": 1e999999999}]}",
                "{\"results\": [{\"command\": \"x\", \"mean\": \"fast\"}]}",
                "{\"results\": [{\"command\": \"x\", \"mean\": {}}]}",
                "{\"results\": [{\"command\": \"x\", \"mean\": NaN}]}",
                "{\"results\": [{\"command\": \"x\", \"mean\": 1, \"mean\": 2}]}",
                "[{\"benchmark\": \"b\", \"primaryMetric\": {}}]"
            })
    void whatIsNoNumberIsRefused(String text) {
        assertThrows(Refusal.class, () -> read(text));
    }

    @Test
    void aWordInBracketsIsNoBrokenJson() {
        Refusal refusal = assertThrows(Refusal.class, () -> read("[OVERALL], RunTime(ms), 1169\n"));
        assertEquals("unknown-format", refusal.reason().code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "json.cut-off | L2 | {column=7} | {\"a\":~[1, 2,",
                "json.cut-off | L1 | {column=12} | {\"a\": \"text",
                "json.syntax | L2 | {column=2} | {\"a\": 1~ ; }",
                "json.key-twice | L3 | {column=4, key=a} | {\"a\": 1,~\"b\": 2,~\"a\": 3}",
                "json.no-number | L1 | {column=11, text=NaN} | {\"a\": [NaN]}",
                "json.no-number | L1 | {column=17, text=-Infinity} | {\"a\": [-Infinity]}",
                "json.more-behind | L2 | {column=1} | {\"a\": 1}~{\"b\": 2}"
            })
    void eachCauseOfBrokenJsonIsNamedWhereItShows(String code, String line, String arguments, String text) {
        Warning reason =
                assertThrows(Refusal.class, () -> read(text.replace('~', '\n'))).reason();
        assertEquals(code, reason.code());
        assertEquals(line, reason.at().toString());
        assertEquals(arguments, new java.util.TreeMap<>(reason.arguments()).toString());
    }

    @Test
    void endlessNestingAndEndlessNumbersAreRefused() {
        assertEquals(
                "json.too-deep",
                assertThrows(Refusal.class, () -> read("[".repeat(100_000)))
                        .reason()
                        .code());
        assertEquals(
                "json.too-long",
                assertThrows(Refusal.class, () -> read("{\"a\": " + "1".repeat(401) + "}"))
                        .reason()
                        .code());
    }
}
