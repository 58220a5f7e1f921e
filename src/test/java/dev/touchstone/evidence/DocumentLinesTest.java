package dev.touchstone.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.touchstone.evidence.importers.Content;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocumentLinesTest {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");

    private static final String NESTED = """
            {
              "metrics": {
                "http_req_duration": {"p(95)": 1.50,
                  "avg": 2 },
                "a/b~c": [
                  10,
                  {"value":
                    -0.0}
                ]
              },
              "none": []
            }
            """;

    private static DocumentLines lines(String text, String... locators) {
        return DocumentLines.of(Content.of(text.getBytes(StandardCharsets.UTF_8)), List.of(locators));
    }

    @Test
    void aPointerLeadsToTheLineOfItsValue() {
        DocumentLines lines = lines(
                NESTED,
                "/metrics/http_req_duration/p(95)",
                "/metrics/http_req_duration/avg",
                "/metrics/a~1b~0c",
                "/metrics/a~1b~0c/0",
                "/metrics/a~1b~0c/1/value",
                "/none",
                "/none/0",
                "/metrics/absent",
                "");
        assertEquals(
                Map.of(
                        "/metrics/http_req_duration/p(95)",
                        3,
                        "/metrics/http_req_duration/avg",
                        4,
                        "/metrics/a~1b~0c",
                        5,
                        "/metrics/a~1b~0c/0",
                        6,
                        "/metrics/a~1b~0c/1/value",
                        8,
                        "/none",
                        11),
                lines.places());
        assertFalse(lines.laidOut());
        assertEquals(OptionalInt.empty(), lines.line("/metrics/absent"));
        assertEquals(OptionalInt.empty(), lines.line(""));
        assertEquals(12, lines.count());
    }

    @Test
    void linesEndAsSystemsEndThem() {
        assertEquals(
                OptionalInt.of(8),
                lines(NESTED.replace("\n", "\r\n"), "/metrics/a~1b~0c/1/value").line("/metrics/a~1b~0c/1/value"));
        assertEquals(
                OptionalInt.of(8),
                lines(NESTED.replace('\n', '\r'), "/metrics/a~1b~0c/1/value").line("/metrics/a~1b~0c/1/value"));
    }

    @Test
    void jsonOfOneLineIsLaidOutWithEveryCharacterOfItsValues() {
        String one = "{\"a\": [1.50,\"x, \\\"y\\\": {\\u00e9}\", {}, [ ] ,{\"b\":1E3}], \"long\":\"" + "z".repeat(400)
                + "\"}";
        DocumentLines lines = lines(one, "/a/0", "/a/4/b", "/a/2");
        assertTrue(lines.laidOut());
        assertEquals(1, lines.sent());
        assertEquals(12, lines.count());
        assertEquals(
                List.of(
                        "{",
                        "  \"a\": [",
                        "    1.50,",
                        "    \"x, \\\"y\\\": {\\u00e9}\",",
                        "    {},",
                        "    [],",
                        "    {",
                        "      \"b\": 1E3",
                        "    }",
                        "  ],"),
                lines.from(1, 10));
        assertEquals(Map.of("/a/0", 3, "/a/2", 5, "/a/4/b", 8), lines.places());
    }

    @Test
    void whatTheParserReadsIsTheSameBeforeAndAfter() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        for (String file : List.of("hyperfine/param.json", "jmh-json/sample-mode.json")) {
            String text = SampleDocuments.text(file);
            String laid = JsonLayout.of(mapper.readTree(text).toString());
            assertEquals(mapper.readTree(text), mapper.readTree(laid), file);
            assertEquals(laid, JsonLayout.of(laid), file);
        }
    }

    @Test
    void aLongLineWithoutANumberLeavesADocumentAsItWasSent() {
        String text = "{\"command\":\n \"" + "x".repeat(500) + "\",\n \"mean\": 1}";
        DocumentLines lines = lines(text, "/mean");
        assertFalse(lines.laidOut());
        assertEquals(OptionalInt.of(3), lines.line("/mean"));
    }

    @Test
    void theLinesOfATextAreThoseThatItHas() {
        DocumentLines lines = lines("a\nb\nc", "L2", "/no/json");
        assertEquals(OptionalInt.of(2), lines.line("L2"));
        assertEquals(OptionalInt.empty(), lines.line("L4"));
        assertEquals(OptionalInt.empty(), lines.line("L0"));
        assertEquals(OptionalInt.empty(), lines.line("/no/json"));
        assertEquals(List.of("b", "c"), lines.from(2, 5));
    }

    @Test
    void everyNumberOfTheSamplesThatAreJsonHasItsLine() {
        for (String file : List.of(
                "hyperfine/param.json",
                "hyperfine-json/basic.json",
                "jmh-json/sample-mode.json",
                "jmh-json/thrpt-avgt.json",
                "prometheus-json/promtool-instant.json")) {
            String text = SampleDocuments.text(file);
            EvidenceDocument document = SampleDocuments.read(file, DocumentContext.NONE);
            DocumentLines lines = DocumentLines.of(Content.of(text.getBytes(StandardCharsets.UTF_8)), document);
            for (DocumentClaim claim : document.claims()) {
                int line = lines.line(claim.locator()).orElseThrow();
                String shown = lines.from(line, 1).getFirst();
                boolean counted =
                        claim.metric().equals("samples") || claim.formula().isPresent();
                assertTrue(
                        counted
                                || NUMBER.matcher(shown)
                                        .results()
                                        .map(found -> new BigDecimal(found.group()))
                                        .anyMatch(number -> number.compareTo(claim.value()) == 0),
                        file + " " + claim.locator() + ": " + shown);
            }
        }
    }
}
