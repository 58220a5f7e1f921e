package dev.touchstone.evidence.importers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The summary of {@code kafka-producer-perf-test}: the line with percentiles. The lines before it look alike and are
 * windows of five seconds; what {@code --print-metrics} adds is not read. MB is 1024 x 1024 bytes. Percentiles are whole
 * milliseconds. Where a run was warmed up, a second summary without the warm-up has the subject {@code steady state}.
 */
final class KafkaProducerPerf implements Format {

    private static final Pattern ANY =
            Pattern.compile("\\s*\\S+ (?:[a-z]+ ){0,3}records sent, \\S+ records/sec \\(\\S+ MB/sec\\), .*");
    private static final Pattern SUMMARY =
            Pattern.compile("\\s*(\\S+) ((?:[a-z]+ ){0,3})records sent, (\\S+) records/sec \\((\\S+) MB/sec\\), "
                    + "(\\S+) ms avg latency, (\\S+) ms max latency, "
                    + "(\\S+) ms 50th, (\\S+) ms 95th, (\\S+) ms 99th, (\\S+) ms 99\\.9th\\.?\\s*");
    /** Of more records the tool keeps a part only, and does not say how many. */
    private static final int KEPT = 500_000;

    private static final List<String> PERCENTILES = List.of("p50", "p95", "p99", "p99.9");

    @Override
    public String id() {
        return "kafka-producer-perf";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Content content) {
        return Run.whole(content).find(ANY).isPresent();
    }

    @Override
    public Extract read(Content content) {
        Run whole = Run.whole(content);
        List<List<Hit>> runs = new ArrayList<>();
        List<Hit> summaries = whole.all(SUMMARY);
        if (summaries.isEmpty() || isWindow(whole.all(ANY).getLast(), summaries.getLast())) {
            throw whole.cutOff("50th, 95th, 99th, 99.9th");
        }
        for (Hit hit : summaries) {
            if (hit.text(2).isBlank()) {
                runs.add(new ArrayList<>());
            } else if (runs.isEmpty()) {
                throw Refusal.at(hit.at(), "cut-off", Map.of("missing", "records sent"));
            }
            runs.getLast().add(hit);
        }
        return Run.each(runs, KafkaProducerPerf::one);
    }

    /** Windows after the last summary belong to a run whose own summary is missing. */
    private static boolean isWindow(Hit last, Hit summary) {
        return line(last) > line(summary);
    }

    private static int line(Hit hit) {
        return hit.at().line().orElseThrow();
    }

    private static Extract one(List<Hit> summaries) {
        Findings findings = new Findings();
        findings.condition("tool", "kafka-producer-perf-test");
        for (Hit hit : summaries) {
            summary(hit).forEach(value -> findings.add(value.about(hit.text(2).strip())));
        }
        findings.warn(summaries.getFirst().at(), "kafka.producer-buffer", Map.of("metric", "latency"));
        return findings.extract();
    }

    private static List<PrintedValue> summary(Hit hit) {
        long sample = hit.number(1).longValue();
        if (sample == 0) {
            throw Refusal.at(hit.at(), "nothing-measured", Map.of());
        }
        List<PrintedValue> values = new ArrayList<>();
        values.add(hit.value("messages.total", 1, "{msg}"));
        values.add(hit.value("throughput", 3, "{msg}/s"));
        values.add(hit.value("transfer.rate", 4, "MiBy/s"));
        values.add(hit.value("latency.mean", 5, "ms").over(sample));
        values.add(hit.value("latency.max", 6, "ms").over(sample));
        for (int i = 0; i < PERCENTILES.size(); i++) {
            PrintedValue value =
                    hit.value("latency." + PERCENTILES.get(i), 7 + i, "ms").inStepsOf(BigDecimal.ONE);
            values.add(sample > KEPT ? value : value.over(sample));
        }
        return values;
    }
}
