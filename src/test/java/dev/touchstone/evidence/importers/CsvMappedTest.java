package dev.touchstone.evidence.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Language;
import dev.touchstone.rendering.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables whose columns a person has given a meaning. The table of the resources is made by hand. */
class CsvMappedTest {

    private static final Path SAMPLES = Path.of("src/test/resources/evidence/csv-mapped");
    private static final String P99 = "{\"columns\": {\"p99\": {\"metric\": \"latency.p99\", \"unit\": \"ms\"}}%s}";

    private static String sample(String name) {
        try {
            return Files.readString(SAMPLES.resolve(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static CsvMapping mapping(String json) {
        return CsvMapping.of(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Extract read(String csv, String mapping) {
        return Formats.read(csv.getBytes(StandardCharsets.UTF_8), mapping(mapping))
                .extract();
    }

    private static List<String> values(Extract extract) {
        return extract.values().stream()
                .map(value -> (value.at() + " " + value.subject() + ": " + value.metric() + " = " + value.value() + " "
                        + value.unit()))
                .toList();
    }

    private static List<String> told(Extract extract) {
        return extract.warnings().stream()
                .filter(warning -> !warning.code().startsWith("check."))
                .map(warning -> warning.code() + " " + warning.at())
                .toList();
    }

    private static Warning refused(String csv, String mapping) {
        return assertThrows(Refusal.class, () -> read(csv, mapping), csv).reason();
    }

    @Test
    void everyCellComesOutWithItsRowMetricAndUnit() {
        Extract extract = read(sample("generic.csv"), sample("generic.mapping.json"));
        List<String> values = values(extract);
        assertEquals(24, values.size());
        assertEquals("L2 kafka run 1: throughput = 48210.5 {req}/s", values.getFirst());
        assertTrue(values.contains("L6 rabbitmq run 2: throughput = 20870.4 {req}/s"));
        assertTrue(values.contains("L6 rabbitmq run 2: latency.p99 = 60.3 ms"));
        assertTrue(values.contains("L6 rabbitmq run 2: errors.total = 2 1"));
        assertEquals(List.of(), told(extract));
        assertEquals("3.13.7", extract.conditions().get("version rabbitmq run 2"));
        assertEquals("run", extract.conditions().get("repetition"));
        assertTrue(extract.values().stream().allMatch(value -> value.runs().orElse(0) == 1));
    }

    @Test
    void digitsChangedAtRandomComeOutChanged() {
        String csv = sample("generic.csv");
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            String fresh = 10_000 + random.nextInt(80_000) + "." + (1 + random.nextInt(9));
            List<String> values = values(read(csv.replace("20870.4", fresh), sample("generic.mapping.json")));
            assertTrue(values.contains("L6 rabbitmq run 2: throughput = " + fresh + " {req}/s"), "seed " + seed);
        }
    }

    /** As spreadsheets write where the comma stands before the decimals: other delimiter, mark of bytes, Windows line ends. */
    @Test
    void aTableOfAnotherLocaleIsReadWhereTheMappingSaysSo() {
        String csv = "\ufeffname;p99\r\n\"a;b\";48210,5\r\n\r\nc;7\r\n";
        String mapping = P99.formatted(", \"subject\": \"{name}\", \"decimal\": \",\", \"delimiter\": \";\"");
        assertEquals(
                List.of("L2 a;b: latency.p99 = 48210.5 ms", "L4 c: latency.p99 = 7 ms"), values(read(csv, mapping)));
        assertEquals(
                List.of("L2 : latency.p99 = 1 ms"),
                values(read("name\tp99\na\t1\n", P99.formatted(""))),
                "the delimiter is found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "48.210,5",
                "1,5",
                "1.234.567",
                "N/A",
                "NaN",
                "Infinity",
                "-inf",
                "=1+1",
                "@A1",
                "12ms",
                "1e999999999",
                "0x10",
                "1_000",
                "٣",
                "1 000",
                "--1"
            })
    void aRowWithACellThatIsNoNumberIsLeftOutWithItsLine(String cell) {
        String csv = "p99;n\n1.5;a\n" + cell + ";b\n2.5;c\n";
        Extract extract = read(csv, P99.formatted(""));
        assertEquals(List.of("L2 : latency.p99 = 1.5 ms", "L4 : latency.p99 = 2.5 ms"), values(extract));
        assertEquals(List.of((cell.startsWith("=") ? "row-formula" : "row-refused") + " L3"), told(extract));
    }

    @ParameterizedTest
    @ValueSource(strings = {"48.210,5", "48.210", "1,5,0"})
    void marksOfThousandsAreNoDecimalsWhereTheCommaIsTheSign(String cell) {
        String mapping = P99.formatted(", \"decimal\": \",\"");
        assertEquals("row-refused", refused("n;p99\na;" + cell + "\n", mapping).code());
    }

    @Test
    void anEmptyCellIsAbsentAndAShortRowLeftOut() {
        Extract extract = read("n,p99\na,\nb\nc,3,4\nd,5\n", P99.formatted(""));
        assertEquals(List.of("L5 : latency.p99 = 5 ms"), values(extract));
        assertEquals(List.of("row-short L3", "row-short L4"), told(extract));
    }

    @Test
    void formulasInNamesAreLeftOut() {
        String mapping = P99.formatted(", \"subject\": \"{n}\"");
        for (String name : List.of("=cmd|' /C calc'!A0", "@SUM(A1)", "+1", "-1", "x".repeat(300))) {
            Extract extract = read("n,p99\n" + name + ",1\nok,2\n", mapping);
            assertEquals(List.of("L3 ok: latency.p99 = 2 ms"), values(extract));
            assertEquals(List.of((name.startsWith("x") ? "row-long" : "row-formula") + " L2"), told(extract));
        }
    }

    @Test
    void theRowsThatAreLeftOutComeBackWithTheirCellsHoweverManyTheyAre() {
        String csv = "n,p99\na,1\nb,N/A\nc\n\"d\nd\",x\ne,2\n";
        RefusedRows refused = Formats.refused(csv.getBytes(StandardCharsets.UTF_8), mapping(P99.formatted("")));
        assertEquals(List.of("n", "p99"), refused.heading());
        assertEquals(
                List.of(List.of("b", "N/A"), List.of("c"), List.of("d\nd", "x")),
                refused.rows().stream().map(RefusedRows.Row::cells).toList());
        assertEquals(
                List.of("3 row-refused", "4 row-short", "5 row-refused"),
                refused.rows().stream()
                        .map(row -> row.line() + " " + row.reason().code())
                        .toList());
        String many = "n,p99\na,1\n" + "b,N/A\n".repeat(150);
        assertEquals(
                150,
                Formats.refused(many.getBytes(StandardCharsets.UTF_8), mapping(P99.formatted("")))
                        .rows()
                        .size());
    }

    @Test
    void aTableOfWhichNothingCanBeUsedIsRefusedAtItsFirstRow() {
        assertEquals(
                new Warning("row-short", Map.of("found", 1, "expected", 2), Locator.line(2)),
                refused("n,p99\na\nb\n", P99.formatted("")));
        assertEquals("row-refused", refused("n,p99\na,N/A\n", P99.formatted("")).code());
        assertEquals("no-values", refused("n,p99\na,\n", P99.formatted("")).code());
        assertEquals("no-values", refused("n,p99\n", P99.formatted("")).code());
        assertEquals(
                "csv.broken", refused("n,p99\n\"a,1\nb,2\n", P99.formatted("")).code());
        assertEquals(
                "csv.broken",
                refused("n,p99\n\"a\"x,1\nb,2\n", P99.formatted("")).code());
        assertEquals("csv.no-column", refused("n,p95\na,1\n", P99.formatted("")).code());
        assertEquals(
                "csv.column-twice", refused("p99,p99\n1,1\n", P99.formatted("")).code());
        assertEquals("not-of-format", refused("{\"p99\": 1}", P99.formatted("")).code());
    }

    @Test
    void aTableWithoutMappingIsRefusedWithItsColumns() {
        for (Optional<String> wanted : List.of(Optional.<String>empty(), Optional.of("csv-mapped"))) {
            byte[] bytes = sample("generic.csv").getBytes(StandardCharsets.UTF_8);
            Warning reason = assertThrows(Refusal.class, () -> Formats.read(bytes, wanted))
                    .reason();
            assertEquals("csv-needs-mapping", reason.code());
            assertEquals(
                    "run, system, version, throughput_rps, p50_ms, p99_ms, errors",
                    reason.arguments().get("columns"));
        }
    }

    @Test
    void aMillionRowsAreReadAsFarAsALimitAndNamedAsFarAsAPersonReads() {
        String rows = "1,2\n".repeat(1_000_000);
        assertEquals(
                "too-many-values", refused("n,p99\n" + rows, P99.formatted("")).code());
        Extract extract = read("n,p99\n1,7\n" + "1,x\n".repeat(1_000_000), P99.formatted(""));
        assertEquals(1, extract.values().size());
        List<String> told = told(extract);
        assertEquals(101, told.size());
        assertEquals("rows-refused ", told.getLast());
        assertEquals(
                "csv.broken",
                refused("n,p99\n\"" + "a".repeat(9_000_000), P99.formatted("")).code());
        String wide = "a,".repeat(1_000_000);
        assertThrows(Refusal.class, () -> read(wide + "\n" + wide, P99.formatted("")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mapping.not-json|no",
                "mapping.not-json|{",
                "mapping.no-columns|{}",
                "mapping.unknown-key|{\"colums\": {}}",
                "mapping.sign|{\"delimiter\": \"ab\", \"columns\": {\"a\": {\"metric\": \"m\", \"unit\": \"s\"}}}",
                "mapping.sign|{\"decimal\": \"'\", \"columns\": {\"a\": {\"metric\": \"m\", \"unit\": \"s\"}}}",
                "mapping.metric|{\"columns\": {\"a\": {\"unit\": \"s\"}}}",
                "mapping.metric|{\"columns\": {\"a\": {\"metric\": \"vegeta\", \"unit\": \"s\"}}}",
                "mapping.metric|{\"columns\": {\"a\": {\"metric\": \"latencyish.p99\", \"unit\": \"s\"}}}",
                "mapping.unit|{\"columns\": {\"a\": {\"metric\": \"throughput\", \"unit\": \"rps\"}}}",
                "mapping.unit-misfit|{\"columns\": {\"a\": {\"metric\": \"latency.p99\", \"unit\": \"By\"}}}",
                "mapping.unit-misfit|{\"columns\": {\"a\": {\"metric\": \"throughput\", \"unit\": \"ms\"}}}",
                "mapping.unit-misfit|{\"columns\": {\"a\": {\"metric\": \"throughput\", \"unit\": \"GiBy\"}}}",
                "mapping.unit-misfit|{\"columns\": {\"a\": {\"metric\": \"error.ratio\", \"unit\": \"ms\"}}}",
                "mapping.unknown-key|{\"columns\": {\"a\": {\"metric\": \"throughput\", \"bond\": \"<=\"}}}",
                "mapping.bound|{\"columns\": {\"a\": {\"metric\": \"throughput\", \"bound\": \"<\"}}}",
                "mapping.ratio-limit|{\"columns\": {\"a\": {\"metric\": \"throughput\", \"bound\": \">=\","
                        + " \"relativeTo\": \"{b}\"}}}",
                "mapping.not-text|{\"columns\": {\"a\": {\"metric\": \"throughput\", \"bound\": [\"<=\"]}}}",
                "mapping.not-text|{\"columns\": {\"a\": {\"metric\": \"throughput\", \"relativeTo\": [\"b\"]}}}",
                "mapping.ratio-unit|{\"columns\": {\"a\": {\"metric\": \"throughput\", \"unit\": \"{req}/s\","
                        + " \"relativeTo\": \"{b}\"}}}"
            })
    void aMappingThatCannotBeMeantIsRefused(String line) {
        String[] parts = line.split("\\|", 2);
        Refusal refusal = assertThrows(Refusal.class, () -> mapping(parts[1]));
        assertEquals(parts[0], refusal.reason().code());
    }

    @Test
    void aMetricOutsideTheVocabularyIsRefusedWithItsColumnAndWhatIsKnown() {
        Warning reason = assertThrows(
                        Refusal.class,
                        () -> mapping("{\"columns\": {\"Rate\": {\"metric\": \"rps\", \"unit\": \"\"}}}"))
                .reason();
        assertEquals("/columns/Rate/metric", reason.at().toString());
        assertEquals("Rate", reason.arguments().get("column"));
        assertTrue(String.valueOf(reason.arguments().get("known")).contains("throughput, "), reason.toString());
    }

    private static String beside(PrintedValue value) {
        Beside beside = value.beside();
        return value.at() + " " + value.metric() + " " + beside.bound() + value.value() + value.unit() + " "
                + beside.relativeTo() + " " + beside.version();
    }

    @Test
    void aBoundIsThatOfAColumnOrTheSameInAllRowsAndAWrongOneLeavesItsRowOut() {
        String mapping = "{\"version\": \"v\", \"columns\": {\"p99\": {\"metric\": \"latency.p99\", \"unit\": \"ms\","
                + " \"bound\": \"{b}\"}, \"rps\": {\"metric\": \"throughput\", \"unit\": \"{req}/s\", \"bound\": \">=\"}}}";
        Extract extract = read("v,b,p99,rps\n3.7,<=,800,90\n4.1,=,7,\n4.1,,8,\n4.1,max,9,\n4.1,wrong,,5\n", mapping);
        assertEquals(
                List.of(
                        "L2 latency.p99 <=800ms  3.7",
                        "L2 throughput >=90{req}/s  3.7",
                        "L3 latency.p99 =7ms  4.1",
                        "L4 latency.p99 8ms  4.1",
                        "L6 throughput >=5{req}/s  4.1"),
                extract.values().stream().map(CsvMappedTest::beside).toList(),
                "a sign counts only for numbers that are there");
        assertEquals(List.of("row-bound L5"), told(extract));
    }

    @Test
    void aRatioNamesWhatItWasMeasuredAgainstAndHasNoUnit() {
        String mapping = "{\"subject\": \"{s}\", \"columns\": {\"x\": {\"metric\": \"throughput\","
                + " \"bound\": \"{b}\", \"relativeTo\": \"{to}\"}}}";
        Extract extract = read("s,to,b,x\nnew,old,~,7\nnew,,,8\nnew,old,<=,9\n", mapping);
        assertEquals(
                List.of("L2 throughput ~71 old "),
                extract.values().stream().map(CsvMappedTest::beside).toList());
        assertEquals(List.of("row-ratio-to-nothing L3", "row-ratio-limit L4"), told(extract));
        assertEquals(2, extract.warnings().size(), "a ratio has no unit that could be missing");
    }

    @Test
    void aUnitThatIsNotKnownMayBeLeftOutAndIsAskedFor() {
        Extract extract = read("a,n\n1,x\n", "{\"columns\": {\"a\": {\"metric\": \"latency.p99\", \"unit\": \"\"}}}");
        assertEquals(
                List.of("check.unit-missing"),
                extract.warnings().stream().map(Warning::code).toList());
    }

    /** Every code of the formats that are no text reports has its sentence, in both languages with the same values. */
    @Test
    void everyCodeHasItsSentences() throws IOException {
        java.util.regex.Pattern code = java.util.regex.Pattern.compile(
                "\"((?:hint|csv|json|mapping|hdr|omb|prometheus|k6)"
                        + "[.-][a-z0-9-]+|row-refused|row-formula|row-long|row-short|row-bound|row-ratio-to-nothing|row-ratio-limit|rows-refused|unit-unknown)\"");
        Path sources = Path.of("src/main/java/dev/touchstone/evidence/importers");
        try (var files = Files.list(sources)) {
            for (Path file : files.toList()) {
                List<String> codes = code.matcher(Files.readString(file))
                        .results()
                        .map(found -> "importers." + found.group(1))
                        .filter(key -> !Formats.ids().contains(key.substring("importers.".length())))
                        .filter(key -> !key.endsWith(".csv-mapped"))
                        .toList();
                for (Language language : Language.values()) {
                    List<String> missing = codes.stream()
                            .filter(key -> !Messages.in(language).has(key))
                            .collect(Collectors.toList());
                    assertEquals(List.of(), missing, file + " " + language);
                }
            }
        }
    }
}
