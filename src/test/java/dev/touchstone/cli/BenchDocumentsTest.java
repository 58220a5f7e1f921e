package dev.touchstone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.cli.bench.ToolRun;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BenchDocumentsTest {

    private static List<ToolRun> runs(int count) {
        return IntStream.range(0, count)
                .mapToObj(minute -> new ToolRun(
                        Instant.parse("2026-11-01T08:00:00Z").plus(Duration.ofMinutes(minute)),
                        Duration.ofMillis(30_100),
                        0,
                        Path.of("out"),
                        Path.of("err")))
                .toList();
    }

    @Test
    void everyRunIsNamedWithItsTime() {
        assertEquals(
                "started 2026-11-01T08:00:00Z, 30.1 s, exit code 0; started 2026-11-01T08:01:00Z, 30.1 s, exit code 0",
                BenchDocuments.times(runs(2)));
    }

    @Test
    void ofVeryManyRunsTheFirstAndTheLastAreNamed() {
        assertEquals(
                "started 2026-11-01T08:00:00Z, 30.1 s, exit code 0; 98 runs between; "
                        + "started 2026-11-01T09:39:00Z, 30.1 s, exit code 0",
                BenchDocuments.times(runs(100)));
    }
}
