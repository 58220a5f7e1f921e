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
 * From bytes to values, recognition included: the sample repeated to about 1 MB, which is many runs for the formats that
 * append, and long windows for the others. Time for one megabyte; 1000 / it is MB/s.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ImportBenchmark {
    private static final int SIZE = 1_000_000;

    /** A sample of the tests. */
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
        "csv-mapped/generic.csv"
    })
    public String sample;

    private byte[] bytes;
    private Optional<CsvMapping> mapping;

    @Setup
    public void document() throws IOException {
        Path file = Path.of("src/test/resources/evidence", sample);
        String text = Files.readString(file);
        String grown = sample.endsWith(".json") ? elements(text) : lines(text);
        bytes = grown.getBytes(StandardCharsets.UTF_8);
        mapping = sample.endsWith(".csv")
                ? Optional.of(CsvMapping.of(Files.readAllBytes(file.resolveSibling("generic.mapping.json"))))
                : Optional.empty();
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
    public Formats.Read read() {
        return mapping.map(meaning -> Formats.read(bytes, meaning))
                .orElseGet(() -> Formats.read(bytes, Optional.empty()));
    }
}
