package dev.touchstone.evidence.importers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From bytes to values, recognition included: a document of about 1 MB, which is the sample repeated (many runs for the
 * formats that append, long windows or more rows for the others) or, where no sample is at hand, one with many metrics,
 * windows or series. Two lines a format count: {@code read:megabytes} in MB/s and {@code read:claims} in claims/s.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ImportBenchmark {
    private static final int SIZE = 1_000_000;
    private static final double MEGA = 1e6;

    /** A sample of the tests, or the key of a format whose document is made. */
    @Param({
        "wrk/latency.txt",
        "wrk2/rate-2000.txt",
        "pgbench/progress-r.txt",
        "kafka-producer-perf/producer-perf.txt",
        "kafka-consumer-perf/consumer-perf.txt",
        "kafka-e2e/end-to-end.txt",
        "rabbitmq-perftest/basic.txt",
        "jmh-json/thrpt-avgt.json",
        "hyperfine-json/basic.json",
        "hdr-hlog/ycsb-read.hlog",
        "hdr-hgrm/ycsb-read.hgrm",
        "k6-summary-v1",
        "k6-handle-summary",
        "k6-summary-export",
        "omb-json",
        "prometheus-json",
        "csv-mapped/generic.csv"
    })
    public String sample;

    private byte[] bytes;
    private Optional<CsvMapping> mapping;

    /** What was read, which the benchmark divides by the time. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Done {
        public double megabytes;
        public long claims;
    }

    /** Makes the document, and fails where it is read as another format than the one that the row names. */
    @Setup
    public void document() throws IOException {
        Path file = Path.of("src/test/resources/evidence", sample);
        mapping = sample.endsWith(".csv")
                ? Optional.of(CsvMapping.of(Files.readAllBytes(file.resolveSibling("generic.mapping.json"))))
                : Optional.empty();
        bytes = text(file).getBytes(StandardCharsets.UTF_8);
        String format = read().format().id();
        if (!format.equals(sample.replaceFirst("/.*", ""))) {
            throw new IllegalStateException(sample + " is read as " + format);
        }
    }

    private String text(Path file) throws IOException {
        if (!sample.contains("/")) {
            return LargeDocuments.of(sample, SIZE);
        }
        String text = Files.readString(file);
        if (sample.endsWith(".hgrm")) {
            return rows(text);
        }
        return sample.endsWith(".json") ? elements(text) : lines(text);
    }

    /** Each row of the distribution again and again, so that values and percentiles still rise. */
    private static String rows(String text) {
        int times = SIZE / text.length();
        return text.lines()
                .map(line -> line + "\n")
                .map(line -> line.matches("(?s)\\s+\\d.*") ? line.repeat(times) : line)
                .collect(Collectors.joining());
    }

    /** The lines again and again; the head of a table or of a histogram log stands once. */
    private String lines(String text) {
        int head = switch (sample.substring(sample.lastIndexOf('.'))) {
            case ".csv" -> text.indexOf('\n') + 1;
            case ".hlog" -> text.indexOf('\n', text.lastIndexOf("\n\"") + 1) + 1;
            default -> 0;
        };
        String rest = text.substring(head);
        return text.substring(0, head) + rest.repeat(SIZE / rest.length());
    }

    /** The results of an array, or of the one in an object, again and again. */
    private static String elements(String text) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode root = mapper.readTree(text);
        ArrayNode results = (ArrayNode) (root.isArray() ? root : root.get("results"));
        List<JsonNode> once = new ArrayList<>();
        results.forEach(once::add);
        for (int times = SIZE / text.length(); times > 1; times--) {
            results.addAll(once);
        }
        return mapper.writeValueAsString(root);
    }

    @Benchmark
    public Formats.Read read(Done done) {
        Formats.Read read = read();
        done.megabytes += bytes.length / MEGA;
        done.claims += read.extract().values().size();
        return read;
    }

    private Formats.Read read() {
        return mapping.map(meaning -> Formats.read(bytes, meaning))
                .orElseGet(() -> Formats.read(bytes, Optional.empty()));
    }
}
