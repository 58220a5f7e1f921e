package dev.touchstone.evidence.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Histogram logs and distributions, answers of Prometheus, results of the OpenMessaging Benchmark and k6's machine-readable
 * summary. The histograms and the answer of promtool are own measurements; the others are made by hand after what the tools
 * document, since no own run was at hand. Their numbers are invented.
 */
class HistogramsAndAnswersTest {

    private static final Path SAMPLES = Path.of("src/test/resources/evidence");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String K6 = """
            {"version": "1.0.0",
             "metadata": {"generatedAt": "2026-01-15T10:30:45.123Z", "k6Version": "1.5.0"},
             "config": {"execution": "local", "script": "a.js", "duration": 60.5},
             "results": {"metrics": [
               {"name": "http_reqs", "type": "counter", "contains": "default", "values": {"count": 1500, "rate": 24.79}},
               {"name": "http_req_duration", "type": "trend", "contains": "time",
                "values": {"avg": 245.67, "min": 123.45, "med": 234.56, "max": 456.78, "p(90)": 387.65, "p(99)": 445.12, "count": 1500}},
               {"name": "http_req_failed", "type": "rate", "contains": "default", "values": {"matches": 30, "total": 1500, "rate": 0.02}},
               {"name": "dropped_iterations", "type": "counter", "contains": "default", "values": {"count": 12, "rate": 0.2}},
               {"name": "vus_max", "type": "gauge", "contains": "default", "values": {"value": 10, "min": 10, "max": 10}},
               {"name": "login", "type": "trend", "contains": "time", "values": {"avg": 3.25, "count": 9}}]}}
            """;

    private static final String OMB = """
            {"workload": "1 topic", "driver": "Kafka", "version": "4.0", "messageSize": 1024, "topics": 1,
             "publishRate": [1000.5, 999.5, 1001.5], "consumeRate": [1000.25, 1000.75, 1001.0], "backlog": [-2, 0, 5],
             "aggregatedPublishLatencyAvg": 4.357378482063882, "aggregatedPublishLatency50pct": 3.222,
             "aggregatedPublishLatency99pct": 19.712, "aggregatedPublishLatency999pct": 62.293, "aggregatedPublishLatencyMax": 330.533,
             "aggregatedPublishLatencyQuantiles": {"50.0": 3.222, "100.0": 330.533},
             "aggregatedPublishDelayLatencyAvg": 31.5, "aggregatedPublishDelayLatency99pct": 250,
             "aggregatedPublishDelayLatencyQuantiles": {"99.0": 250},
             "aggregatedEndToEndLatencyAvg": 4.7, "aggregatedEndToEndLatency50pct": 4.0,
             "aggregatedEndToEndLatency99pct": 20.0, "aggregatedEndToEndLatencyMax": 330.001,
             "aggregatedEndToEndLatencyQuantiles": {"50.0": 4.0}}
            """;

    private static final String VECTOR = """
            {"status": "success", "data": {"resultType": "vector", "result": [
              {"metric": {"__name__": "process_cpu_seconds_total", "job": "api", "instance": "a:1"}, "value": [1795424924.657, "12.50"]},
              {"metric": {"__name__": "up", "job": "api"}, "value": [1795424924.657, "1"]}]}}
            """;

    private static Formats.Read read(String text) {
        return Formats.read(text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    private static String sample(String name) {
        try {
            return Files.readString(SAMPLES.resolve(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, String> values(Formats.Read read) {
        Map<String, String> found = new TreeMap<>();
        read.extract()
                .values()
                .forEach(value -> found.put(
                        (value.subject().isEmpty() ? "" : value.subject() + ": ") + value.metric(),
                        value.value() + " " + value.unit()));
        return found;
    }

    private static List<String> codes(Formats.Read read) {
        return read.extract().warnings().stream()
                .map(Warning::code)
                .filter(code -> !code.startsWith("check."))
                .distinct()
                .toList();
    }

    private static Warning refused(String text) {
        return assertThrows(Refusal.class, () -> read(text), text).reason();
    }

    @Test
    void k6MachineReadableIsAListOfMetricsWithUnits() {
        Formats.Read read = read(K6);
        Map<String, String> values = values(read);
        assertEquals("k6-summary-v1", read.format().id());
        assertEquals("24.79 {req}/s", values.get("throughput"));
        assertEquals("1500 {req}", values.get("requests.total"));
        assertEquals("445.12 ms", values.get("latency.p99"));
        assertEquals("0.02 1", values.get("error.ratio"));
        assertEquals("60.5 s", values.get("duration"));
        assertEquals("3.25 ms", values.get("custom.login.mean"));
        assertEquals(List.of("k6.dropped"), codes(read));
        assertEquals("1.5.0", read.extract().conditions().get("tool_version"));
        assertEquals(
                "/results/metrics/1/values/p(99)",
                read.extract().values().stream()
                        .filter(value -> value.metric().equals("latency.p99"))
                        .findFirst()
                        .orElseThrow()
                        .at()
                        .toString());
    }

    /** k6 itself writes other keys than its documentation. */
    @Test
    void k6WritesItsVersionInTwoWays() {
        Formats.Read read = read(K6.replace("k6Version", "k6_version").replace("generatedAt", "generated_at"));
        assertEquals("1.5.0", read.extract().conditions().get("tool_version"));
        assertEquals("k6.layout-version", refused(K6.replace("1.0.0", "2.0.0")).code());
        assertEquals("k6.metric-twice", refused(K6.replace("login", "vus_max")).code());
    }

    @Test
    void openMessagingGivesRatesAndThreeLegsInTheirUnits() {
        Formats.Read read = read(OMB);
        Map<String, String> values = values(read);
        assertEquals("omb-json", read.format().id());
        assertEquals("1000.5 {msg}/s", values.get("publishRate.mean"));
        assertEquals("1000.666666666667 {msg}/s", values.get("consumeRate.mean"));
        assertEquals("19.712 ms", values.get("publish: latency.p99"));
        assertEquals("62.293 ms", values.get("publish: latency.p99.9"));
        assertEquals("250 us", values.get("publish-delay: latency.p99"));
        assertEquals("20.0 ms", values.get("e2e: latency.p99"));
        assertEquals("3 1", values.get("samples"));
        assertEquals(List.of(), codes(read));
        assertEquals("1024", read.extract().conditions().get("message_size"));
        assertTrue(
                read.extract().values().stream().allMatch(value -> value.runs().orElse(0) == 1), "windows are no runs");
        Map<String, Optional<BigDecimal>> steps = new TreeMap<>();
        read.extract().values().forEach(value -> steps.putIfAbsent(value.subject(), value.resolution()));
        assertEquals(Optional.of(BigDecimal.ONE), steps.get("e2e"), "whole milliseconds");
        assertEquals(Optional.empty(), steps.get("publish"));
    }

    /** Files of 2018 name neither message size nor delay, and a driver without consumers leaves zeros. */
    @Test
    void anOlderOpenMessagingFileWithoutAMeasuredLegIsRead() {
        Formats.Read read = read("""
                {"workload": "w", "driver": "d", "publishRate": [10.0], "consumeRate": [0.0],
                 "aggregatedPublishLatencyAvg": 1.25, "aggregatedPublishLatencyQuantiles": {"50.0": 1.0},
                 "aggregatedEndToEndLatencyAvg": 0.0, "aggregatedEndToEndLatency99pct": 0.0,
                 "aggregatedEndToEndLatencyQuantiles": {}}
                """);
        assertEquals(
                Map.of(
                        "publishRate.mean", "10 {msg}/s",
                        "consumeRate.mean", "0 {msg}/s",
                        "publish: latency.mean", "1.25 ms",
                        "samples", "1 1"),
                Map.copyOf(plain(values(read))));
        assertEquals(List.of("omb.nothing-measured"), codes(read));
        assertEquals(
                "cut-off",
                refused("{\"aggregatedEndToEndLatencyQuantiles\": {}, \"publishRate\": []}")
                        .code());
    }

    private static Map<String, String> plain(Map<String, String> values) {
        values.replaceAll((name, value) -> value.replaceFirst("\\.0+ ", " "));
        return values;
    }

    @Test
    void aHistogramLogIsAddedUpAndItsUnitAsked() {
        Formats.Read read = read(sample("hdr-hlog/ycsb-read.hlog"));
        Map<String, String> values = values(read);
        assertEquals("hdr-hlog", read.format().id());
        assertEquals("6060 1", values.get("latency.samples"));
        assertEquals("2107.051 ", values.get("latency.mean"));
        assertEquals("98303 ", values.get("latency.max"));
        assertEquals("147 ", values.get("latency.p50"));
        assertEquals("24943 ", values.get("latency.p99"));
        assertEquals("81023 ", values.get("latency.p99.9"));
        assertEquals(List.of("unit-unknown"), codes(read));
    }

    @Test
    void tagsAreSubjectsAndIntervalsAreAddedInTheirOwnBuckets() {
        Histogram coarse = new Histogram(20_000, 3_600_000_000_000L, 2);
        coarse.recordValue(67_806_930);
        coarse.recordValue(1_803_550_000);
        String log = line("Tag=a,", coarse) + line("Tag=b,", coarse) + line("Tag=a,", coarse);
        Map<String, String> values = values(read(log));
        assertEquals("2 1", values.get("a: intervals"));
        assertEquals("4 1", values.get("a: latency.samples"));
        assertEquals("2 1", values.get("b: latency.samples"));
        String mean = BigDecimal.valueOf(coarse.getMean()).setScale(3) + " ";
        assertEquals(mean, values.get("a: latency.mean"));
        assertEquals(mean, values.get("b: latency.mean"));
    }

    @Test
    void aMutatedHistogramComesOutMutated() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            Histogram one = new Histogram(3);
            int count = 1 + random.nextInt(500);
            for (int i = 0; i < count; i++) {
                one.recordValue(random.nextLong(1_000_000_000L));
            }
            Map<String, String> values = values(read(line("", one)));
            assertEquals(count + " 1", values.get("latency.samples"), "seed " + seed);
            assertEquals(one.getMaxValue() + " ", values.get("latency.max"), "seed " + seed);
            assertEquals(one.getValueAtPercentile(99) + " ", values.get("latency.p99"), "seed " + seed);
        }
    }

    private static String line(String tag, Histogram histogram) {
        ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int size = histogram.encodeIntoCompressedByteBuffer(buffer);
        byte[] bytes = java.util.Arrays.copyOf(buffer.array(), size);
        return tag + "0.127,1.007,2.769," + Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    @Test
    void aLineThatIsNoIntervalRefusesTheLog() {
        String log = sample("hdr-hlog/ycsb-read.hlog");
        assertEquals(new Warning("hdr.line", Map.of(), Locator.line(6)), refused(log.strip() + "\njunk\n"));
        assertEquals("cut-off", refused(log.substring(0, log.indexOf("0.232"))).code());
        int payload = log.indexOf("HIST");
        for (int end = payload; end < log.stripTrailing().length() - 1; end += 13) {
            assertEquals("hdr.line", refused(log.substring(0, end)).code(), "cut at " + end);
        }
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            char[] signs = log.toCharArray();
            signs[payload + 4 + random.nextInt(1_500)] = (char) ('A' + random.nextInt(26));
            try {
                read(new String(signs));
            } catch (Refusal refusal) {
                assertEquals("hdr.line", refusal.reason().code());
            }
        }
    }

    @Test
    void aLongLogOfSecondsIsReadWhole() {
        Histogram second = new Histogram(3_600_000_000L, 3);
        second.recordValueWithCount(1_000, 99);
        second.recordValueWithCount(2_000, 1);
        String log = line("", second).repeat(13_000);
        Map<String, String> values = values(read(log));
        assertEquals("13000 1", values.get("intervals"));
        assertEquals("1300000 1", values.get("latency.samples"));
        assertEquals("1000 ", values.get("latency.p99"));
    }

    @Test
    void intervalsThatAskForMoreMemoryThanThereIsAreRefused() {
        String fine = line("", new Histogram(1, Long.MAX_VALUE / 2, 5));
        assertEquals("hdr.too-fine", refused(fine.repeat(1_000)).code());
        StringBuilder tags = new StringBuilder();
        for (int tag = 0; tag < 30; tag++) {
            tags.append(line("Tag=t" + tag + ",", new Histogram(1, Long.MAX_VALUE / 2, 5)));
        }
        assertEquals("hdr.too-fine", refused(tags.toString()).code(), "each tag keeps counters of its own");
        Histogram empty = new Histogram(3);
        assertEquals("nothing-measured", refused(line("", empty)).code());
    }

    @Test
    void aDistributionGivesWhatItsRowsState() {
        Formats.Read read = read(sample("hdr-hgrm/ycsb-read.hgrm"));
        Map<String, String> values = values(read);
        assertEquals("hdr-hgrm", read.format().id());
        assertEquals("6060 1", values.get("latency.samples"));
        assertEquals("2107.051 ", values.get("latency.mean"));
        assertEquals("5492.427 ", values.get("latency.stddev"));
        assertEquals("98303.000 ", values.get("latency.max"));
        assertEquals("147.000 ", values.get("latency.p50"));
        assertEquals("9639.000 ", values.get("latency.p95"));
        assertTrue(!values.containsKey("latency.p99"), "between 21103 and 27135: absent");
        assertEquals(List.of("hdr.between-rows", "unit-unknown"), codes(read));
    }

    /** The layout with commas: no footer, Infinity in the last row. */
    @Test
    void aDistributionWithCommasIsReadAndACutOneRefused() {
        String csv = """
                "Value","Percentile","TotalCount","1/(1-Percentile)"
                1.000,0.000000000000,1,1.00
                7.250,0.500000000000,50,2.00
                9.500,0.989000000000,99,90.9
                9.500,0.991000000000,100,111.1
                9.500,1.000000000000,100,Infinity
                """;
        Map<String, String> values = values(read(csv));
        assertEquals("100 1", values.get("latency.samples"));
        assertEquals("7.250 ", values.get("latency.p50"));
        assertEquals("9.500 ", values.get("latency.p99"), "between two rows of one value");
        assertEquals("9.500 ", values.get("latency.max"));
        assertEquals(
                "cut-off", refused(csv.substring(0, csv.lastIndexOf("9.500"))).code());
        assertEquals("hdr.falls", refused(csv.replace("7.250", "0.250")).code());
        assertEquals("not-a-number", refused(csv.replace("7.250", "NaN")).code());
    }

    @Test
    void aCutOrContradictoryDistributionIsRefused() {
        String text = sample("hdr-hgrm/ycsb-read.hgrm");
        int from = text.indexOf("11.000");
        int max = text.indexOf("]\n#[Buckets");
        for (int end = from; end < max; end += 41) {
            assertEquals("cut-off", refused(text.substring(0, end)).code(), "cut at " + end);
        }
        assertEquals(
                "hdr.count",
                refused(text.replace("=         6060]", "=         6061]")).code());
        assertEquals("hdr.several", refused(text + text).code());
    }

    @Test
    void aDistributionsNumbersComeOutChangedWhereTheyAreChanged() {
        String text = sample("hdr-hgrm/ycsb-read.hgrm");
        Random random = new Random(3);
        for (int i = 0; i < 40; i++) {
            String fresh = 1000 + random.nextInt(8000) + "." + (100 + random.nextInt(900));
            assertEquals(
                    fresh + " ", values(read(text.replace("2107.051", fresh))).get("latency.mean"));
            String median = 102 + random.nextInt(100) + ".000";
            String changed = text.replace("147.000 0.5000", median + " 0.5000");
            assertEquals(median + " ", values(read(changed)).get("latency.p50"));
        }
    }

    @Test
    void anAnswerOfPromtoolHasNoNameAndNoUnit() {
        Formats.Read read = read(sample("prometheus-json/promtool-instant.json"));
        assertEquals("prometheus-json", read.format().id());
        assertEquals(Map.of("value", "0.099 "), values(read));
        assertEquals(List.of("prometheus.expression"), codes(read));
        assertEquals("/0/value/1", read.extract().values().getFirst().at().toString());
    }

    @Test
    void anAnswerOfTheApiHasNamesLabelsAndUnitsOfNames() {
        Formats.Read read = read(VECTOR);
        assertEquals(
                Map.of(
                        "{instance=a:1,job=api}: custom.process_cpu_seconds_total", "12.50 s",
                        "{job=api}: custom.up", "1 "),
                values(read));
        assertEquals(List.of(), codes(read));
        assertEquals(
                Map.of("value", "7.5 "),
                values(read("{\"status\":\"success\",\"data\":{\"resultType\":\"scalar\",\"result\":[1.5,\"7.5\"]}}")));
    }

    @Test
    void pointsOfARangeAreOneRunAndThoseWithoutNumberAreLeftOut() {
        Formats.Read read = read("""
                {"status": "success", "warnings": ["slow"], "data": {"resultType": "matrix", "result": [
                  {"metric": {"job": "a"}, "values": [[0, "1.5"], [60, "NaN"], [120, "+Inf"], [180, "2e3"]]}]}}
                """);
        assertEquals(
                Map.of(
                        "{job=a} at 1970-01-01T00:00:00Z: value", "1.5 ",
                        "{job=a} at 1970-01-01T00:03:00Z: value", "2E+3 "),
                values(read));
        assertEquals(
                List.of("prometheus.warned", "prometheus.range", "prometheus.no-number", "prometheus.expression"),
                codes(read));
    }

    @Test
    void emptyAnswersErrorsAndHostileOnesAreRefused() {
        String one = "[{\"metric\":{},\"value\":[%s,\"%s\"]}]";
        assertEquals(
                "prometheus.empty",
                refused("{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[]}}")
                        .code());
        assertEquals(
                "prometheus.error",
                refused("{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"parse\"}")
                        .code());
        assertEquals(
                "prometheus.histogram",
                refused("{\"data\":{\"resultType\":\"vector\",\"result\":[{\"metric\":{},\"histogram\":[1,{}]}]}}")
                        .code());
        for (String bad : List.of("NaN", "1e999999999", "0x1p4", "٣", "")) {
            assertEquals("no-values", refused(one.formatted("1", bad)).code(), bad);
        }
        for (String time : List.of("1e999999999", "-1", "1e30")) {
            assertEquals("not-a-number", refused(one.formatted(time, "1")).code(), time);
        }
        String text = VECTOR.stripTrailing();
        for (int end = 2; end < text.length(); end += 7) {
            refused(text.substring(0, end));
        }
        String points = "[1,\"1\"],".repeat(10_000) + "[1,\"1\"]";
        assertEquals(
                "too-many-values",
                refused("[{\"metric\":{},\"values\":[" + points + "]}]").code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"k6", "omb", "vector"})
    void aChangedNumberComesOutChangedAtItsPlace(String name) throws IOException {
        String text = Map.of("k6", K6, "omb", OMB, "vector", VECTOR).get(name);
        Random random = new Random(11);
        for (PrintedValue value : read(text).extract().values()) {
            JsonNode tree = JSON.readTree(text);
            String pointer = value.at().pointer().orElseThrow();
            int slash = pointer.lastIndexOf('/');
            JsonNode parent = tree.at(pointer.substring(0, slash));
            String key = pointer.substring(slash + 1);
            BigDecimal other = BigDecimal.valueOf(random.nextInt(1, 1_000_000), 3);
            if (parent instanceof ObjectNode object && object.path(key).isNumber()) {
                object.put(key, other);
            } else if (parent instanceof ArrayNode array
                    && array.path(Integer.parseInt(key)).isTextual()) {
                array.set(Integer.parseInt(key), other.toString());
            } else {
                // A mean or a count of a list has no number of its own.
                continue;
            }
            PrintedValue changed = read(JSON.writeValueAsString(tree)).extract().values().stream()
                    .filter(one ->
                            one.metric().equals(value.metric()) && one.subject().equals(value.subject()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(0, other.compareTo(changed.value()), pointer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"k6", "omb"})
    void whatIsCutOffOrNoNumberIsRefused(String name) {
        String text = Map.of("k6", K6, "omb", OMB).get(name).stripTrailing();
        for (int end = 2; end < text.length(); end += 11) {
            refused(text.substring(0, end));
        }
        String place = name.equals("k6") ? "24.79" : "19.712";
        for (String bad : List.of("1e999999999", "\"fast\"", "{}", "NaN")) {
            refused(text.replace(place, bad));
        }
    }

    @Test
    void whatPeopleSendInPlaceOfAResultIsNamed() {
        assertEquals(
                "hint.junit",
                refused("<?xml version=\"1.0\"?><testsuites><testsuite name=\"a\"/></testsuites>")
                        .code());
        assertEquals("hint.markup", refused("<!DOCTYPE html><p>12 req/s</p>").code());
        assertEquals(
                "hint.markdown",
                refused("| Command | Mean [s] |\n|:---|---:|\n| `a` | 1.0 |\n").code());
        assertEquals(
                "hint.k6-points",
                refused(
                                "{\"type\":\"Metric\",\"data\":{}}\n{\"metric\":\"http_reqs\",\"type\":\"Point\",\"data\":{}}\n")
                        .code());
    }
}
