package dev.touchstone.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.evidence.importers.Content;
import dev.touchstone.evidence.importers.Refusal;
import dev.touchstone.evidence.importers.Warning;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Documents of the allowed size that hold as many numbers, names or remarks as fit. What grows with the square of their
 * number takes minutes here, so that the limit of time, which no machine comes near, tells it from what does not.
 */
class LargeDocumentsTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String FULL = "too-many-values";

    private static String many(String before, int count, IntFunction<String> one, String after) {
        String text =
                IntStream.range(0, count).mapToObj(one).collect(Collectors.joining(",", before + "[", "]" + after));
        assertTrue(text.length() <= Content.MOST_BYTES, () -> text.length() + " bytes");
        return text;
    }

    private static String k6(int trends, String name) {
        String text = IntStream.range(0, trends)
                .mapToObj(i -> "\"" + name + i + "\": {\"avg\": 1, \"max\": 2}")
                .collect(Collectors.joining(
                        ",", "{\"metrics\": {\"http_req_duration\": {\"avg\": 1.5, \"max\": 2},", "}}"));
        assertTrue(text.length() <= Content.MOST_BYTES, () -> text.length() + " bytes");
        return text;
    }

    private static String hyperfine(int commands) {
        return many(
                "{\"results\": ",
                commands,
                i -> "{\"command\": \"" + i + "\", \"mean\": 2, \"median\": 2, \"min\": 1, \"max\": 3}",
                "}");
    }

    private static String jmh(int benchmarks) {
        return many(
                "",
                benchmarks,
                i -> "{\"benchmark\": \"" + i
                        + "\", \"primaryMetric\": {\"score\": 9, \"scoreError\": 1, \"rawData\": [[9]]}}",
                "");
    }

    private static String prometheus(int series, String name) {
        return many(
                "",
                series,
                i -> "{\"metric\": {\"__name__\": \"" + name + i + "\"}, \"value\": [1795424924, \"2\"]}",
                "");
    }

    private static EvidenceDocument read(String text) {
        return assertTimeoutPreemptively(LONG, () -> SampleDocuments.of("large", text));
    }

    private static Warning refused(String text) {
        return assertThrows(
                        Refusal.class, () -> assertTimeoutPreemptively(LONG, () -> SampleDocuments.of("large", text)))
                .reason();
    }

    @Test
    void asManyNamesAsNumbersAreReadAndEachIsFound() {
        EvidenceDocument k6 = read(k6(15_000, "a"));
        assertEquals(30_002, k6.claims().size());
        assertEquals("latency.mean", k6.claim("c1").orElseThrow().metric());
        assertEquals(
                k6.claims().getLast(),
                assertTimeoutPreemptively(
                        LONG,
                        () -> IntStream.rangeClosed(1, 30_002)
                                .mapToObj(i -> k6.claim("c" + i).orElseThrow())
                                .reduce((first, second) -> second)
                                .orElseThrow()));
        assertTrue(k6.claim("c30003").isEmpty());
        assertTrue(k6.claim("c0").isEmpty());
        assertTrue(k6.claim("1").isEmpty());

        assertEquals(9_990, read(prometheus(9_990, "m")).claims().size());
        assertEquals(30_000, read(jmh(10_000)).claims().size());
        assertEquals(40_000, read(hyperfine(10_000)).claims().size());
    }

    @Test
    void moreNumbersThanAreKeptAreRefusedWhateverTheFormat() {
        assertEquals(FULL, refused(k6(100_000, "a")).code());
        assertEquals(FULL, refused(jmh(66_700)).code());
        Warning hyperfine = refused(hyperfine(50_001));
        assertEquals(FULL, hyperfine.code());
        assertEquals(200_000, hyperfine.arguments().get("limit"));
        assertEquals("/results/50000/mean", hyperfine.at().toString());
        assertEquals(FULL, refused(prometheus(10_001, "m")).code());
    }

    @Test
    void namesTooLongToBeKeptWithEachNumberAreRefused() {
        assertEquals("name-long", refused(k6(2, "a.".repeat(2_000))).code());
        assertEquals("name-long", refused(prometheus(2, "m".repeat(1_000))).code());
        String point = "[1795424924, \"NaN\"]";
        String range = "[{\"metric\": {\"label\": \"" + "x".repeat(5_000_000) + "\"}, \"values\": [" + point
                + ("," + point).repeat(9_000) + "]}]";
        assertEquals("name-long", refused(range).code());
        String thresholds = "{\"metrics\": {\"iterations\": {\"count\": 1, \"thresholds\": {\"" + "x".repeat(5_000)
                + "\": true}}}}";
        assertEquals("name-long", refused(thresholds).code());
    }
}
