package dev.touchstone.evidence.importers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        "rabbitmq-perftest/basic.txt"
    })
    public String sample;

    private byte[] bytes;

    @Setup
    public void document() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/evidence", sample));
        bytes = text.repeat(SIZE / text.length()).getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public Formats.Read read() {
        return Formats.read(bytes, Optional.empty());
    }
}
