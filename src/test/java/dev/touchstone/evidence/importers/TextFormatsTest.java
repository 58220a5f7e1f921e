package dev.touchstone.evidence.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Language;
import dev.touchstone.base.Unit;
import dev.touchstone.rendering.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The formats that are read line by line. Each file {@code x.txt} of their directories has a file {@code x.expected}
 * beside it with everything that the document states: a value a line with its place, subject, metric, number, unit and
 * sample; conditions after {@code *}, warnings after {@code !}; or the refusal. Files that carry a version in their name
 * are of another version of the tool than the measured ones, made by hand: pgbench 12 prints two rates, 17 counts
 * retries and skips; the Kafka producer of version 4 knows a warm-up; its consumer of version 1 has six columns and of
 * version 2 negative fetch times; PerfTest 2.15 writes recving and no maximum. {@code wrk/long-run} has wrk's largest
 * units, {@code wrk2/column-of-99} is the build that prints 99 % in place of the maximum.
 */
class TextFormatsTest {

    private static final Path SAMPLES = Path.of("src/test/resources/evidence");
    private static final List<String> FORMATS = List.of(
            "wrk", "wrk2", "pgbench", "kafka-producer-perf", "kafka-consumer-perf", "kafka-e2e", "rabbitmq-perftest");

    /** Formats whose last figure is followed by a word or has a fixed number of digits. */
    private static final Set<String> SEALED =
            Set.of("wrk", "wrk2", "pgbench", "kafka-producer-perf", "kafka-consumer-perf");

    /** A number that is a figure, not the name of a percentile or a share. */
    private static final Pattern FIGURE = Pattern.compile("(?<![\\w.])\\d+(?:\\.\\d+)?(?!th|xx|%|[\\d.])");

    static Stream<Path> samples() {
        return FORMATS.stream().flatMap(TextFormatsTest::texts);
    }

    private static Stream<Path> texts(String format) {
        try (Stream<Path> files = Files.list(SAMPLES.resolve(format))) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Stream<Path> readable() {
        return samples().filter(file -> !expected(file).startsWith("refused"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String expected(Path file) {
        return text(file.resolveSibling(file.getFileName().toString().replace(".txt", ".expected")));
    }

    private static Formats.Read read(String text) {
        return Formats.read(text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    private static String told(String text) {
        try {
            Formats.Read read = read(text);
            StringBuilder out = new StringBuilder("format " + read.format().id() + "\n");
            read.extract().values().forEach(value -> out.append(line(value)).append("\n"));
            new TreeMap<>(read.extract().conditions())
                    .forEach((key, value) -> out.append("* %s=%s%n".formatted(key, value)));
            read.extract().warnings().stream()
                    // What all formats are checked for has its own test.
                    .filter(warning -> !warning.code().startsWith("check."))
                    .forEach(warning -> out.append("! %s %s"
                                    .formatted(warning.code(), warning.at())
                                    .strip())
                            .append("\n"));
            return out.toString();
        } catch (Refusal refusal) {
            return "refused %s %s%n"
                    .formatted(refusal.reason().code(), refusal.reason().at());
        }
    }

    private static String line(PrintedValue value) {
        String sample = value.sample().isPresent() ? " of " + value.sample().getAsLong() : "";
        String step = value.resolution().map(size -> " in steps of " + size).orElse("");
        return "%s | %s | %s = %s %s%s%s"
                .formatted(value.at(), value.subject(), value.metric(), value.value(), value.unit(), sample, step);
    }

    private static Set<String> facts(String text) {
        return read(text).extract().values().stream()
                .map(value -> value.subject().replaceFirst("^run 1 ?", "") + "|" + value.metric() + "|" + value.value()
                        + "|" + value.unit())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everythingThatADocumentStatesComesOutAndNothingElse(Path file) {
        assertEquals(expected(file), told(text(file)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void windowsLineEndsAndUtf16ChangeNoValue(Path file) {
        String text = text(file);
        assertEquals(told(text), told(text.replace("\r", "").replace("\n", "\r\n")));
        byte[] wide = ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
        try {
            Formats.Read read = Formats.read(wide, Optional.empty());
            assertEquals(read(text).extract().values(), read.extract().values());
            assertEquals("utf-16", read.extract().warnings().getFirst().code());
        } catch (Refusal refusal) {
            assertTrue(expected(file).startsWith("refused " + refusal.reason().code()));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyUnitIsKnownAndEveryCodeHasASentence(Path file) {
        for (Language language : List.of(Language.EN, Language.ZH)) {
            Messages messages = Messages.in(language);
            try {
                Extract extract = read(text(file)).extract();
                extract.values().stream()
                        .filter(value -> !value.unit().isEmpty())
                        .forEach(value -> Unit.parse(value.unit()));
                extract.warnings()
                        .forEach(warning -> messages.text("importers." + warning.code(), warning.arguments()));
            } catch (Refusal refusal) {
                messages.text(
                        "importers." + refusal.reason().code(), refusal.reason().arguments());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("readable")
    void otherDigitsComeOutAsOtherValues(Path file) {
        List<String> lines = text(file).lines().toList();
        List<PrintedValue> values = read(text(file)).extract().values();
        Set<Integer> places =
                values.stream().map(value -> value.at().line().orElseThrow()).collect(Collectors.toSet());
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<String> changed = new ArrayList<>();
            List<List<String>> pairs = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                List<String> numbers = new ArrayList<>();
                changed.add(places.contains(i + 1) ? mutated(lines.get(i), random, numbers) : lines.get(i));
                pairs.add(numbers);
            }
            List<PrintedValue> found =
                    read(String.join("\n", changed) + "\n").extract().values();
            assertEquals(values.size(), found.size());
            for (int i = 0; i < values.size(); i++) {
                PrintedValue old = values.get(i);
                PrintedValue other = found.get(i);
                assertEquals(old.metric(), other.metric());
                assertEquals(old.unit(), other.unit());
                String pair = old.value() + ">" + other.value();
                assertTrue(pairs.get(old.at().line().orElseThrow() - 1).contains(pair), old.metric() + " " + pair);
            }
        }
    }

    /** The line with other digits, as many; never beginning with 0 or equal to the old ones. */
    private static String mutated(String line, Random random, List<String> pairs) {
        Matcher figure = FIGURE.matcher(line);
        return figure.replaceAll(found -> {
            String old = found.group();
            String fresh = old;
            while (fresh.equals(old)) {
                fresh = old.chars()
                        .mapToObj(sign -> sign == '.' ? "." : String.valueOf(1 + random.nextInt(9)))
                        .collect(Collectors.joining());
            }
            // a leading zero is not kept by a number
            pairs.add(new BigDecimal(old) + ">" + new BigDecimal(fresh));
            return fresh;
        });
    }

    @ParameterizedTest
    @MethodSource("readable")
    void aTextCutOffAtAnyLineIsRefusedOrStatesLessButNeverSomethingElse(Path file) {
        List<String> lines = text(file).lines().toList();
        Set<String> all = facts(text(file));
        for (int count = 0; count < lines.size(); count++) {
            String part = lines.stream().limit(count).map(line -> line + "\n").collect(Collectors.joining());
            assertNothingElse(all, part);
        }
    }

    @ParameterizedTest
    @MethodSource("readable")
    void aTextCutOffInsideALineStatesNoOtherNumberWhereTheFormatCanTell(Path file) {
        String text = text(file);
        Set<String> all = facts(text);
        boolean sealed = SEALED.contains(file.getParent().getFileName().toString());
        for (int end = 0; sealed && end < text.length(); end++) {
            assertNothingElse(all, text.substring(0, end));
        }
    }

    private static void assertNothingElse(Set<String> all, String part) {
        try {
            Set<String> found = new HashSet<>(facts(part));
            found.removeAll(all);
            assertEquals(Set.of(), found, part);
        } catch (Refusal refusal) {
            assertFalse(refusal.reason().code().isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aDocumentIsOfOneFormatOnlyWhateverItsName(Path file) {
        Content content = Content.of(text(file).getBytes(StandardCharsets.UTF_8));
        String own = file.getParent().getFileName().toString();
        List<Format> formats = List.of(
                new Wrk(),
                new Wrk2(),
                new Pgbench(),
                new KafkaProducerPerf(),
                new KafkaConsumerPerf(),
                new KafkaEndToEnd(),
                new RabbitPerfTest());
        assertEquals(
                List.of(own),
                formats.stream()
                        .filter(format -> format.recognises(content))
                        .map(Format::id)
                        .toList());
        String other = own.equals("wrk") ? "pgbench" : "wrk";
        byte[] bytes = text(file).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "not-of-format",
                assertThrows(Refusal.class, () -> Formats.read(bytes, Optional.of(other)))
                        .reason()
                        .code());
    }

    @Test
    void figuresThatAreNoNumbersAreRefusedWithTheirPlace() {
        String text = text(SAMPLES.resolve("wrk/latency.txt"));
        for (String bad : List.of("-nan", "inf", "NaN", "1e9999999", "0x10", "1_000", "٣", "1" + "0".repeat(31))) {
            Refusal refusal = assertThrows(Refusal.class, () -> read(text.replace("5.20ms", bad + "ms")));
            assertEquals("not-a-number", refusal.reason().code(), bad);
            assertEquals(Locator.line(4), refusal.reason().at());
        }
    }

    @Test
    void hostileTextIsReadInOnePassOfEachLine() {
        String head = "Running 1s test @ x\n  1 threads and 1 connections\n";
        List<String> tails = List.of(
                "Latency ".repeat(1_000_000),
                " ".repeat(4_000_000) + "Requests/sec:",
                "    Req/Sec 1 1 1 1 1\n".repeat(200_000),
                head.repeat(100_000),
                ("1 requests in " + "s".repeat(4_000) + "\n").repeat(1_000),
                ("1 records sent, 1 records/sec (" + "1 ".repeat(2_000) + "\n").repeat(1_000),
                ("id: " + "a, ".repeat(1_300) + "\n").repeat(1_000),
                ("tps = " + "(a ".repeat(1_300) + "\n").repeat(1_000));
        for (String tail : tails) {
            assertThrows(Refusal.class, () -> read(head + tail));
        }
    }

    @Test
    void moreRunsThanAPersonCanUseAreRefused() {
        String run = text(SAMPLES.resolve("wrk/no-latency.txt"));
        Refusal refusal = assertThrows(Refusal.class, () -> read(run.repeat(20_000)));
        assertEquals("too-many-values", refusal.reason().code());
    }
}
