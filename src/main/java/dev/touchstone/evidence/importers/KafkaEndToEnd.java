package dev.touchstone.evidence.importers;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The result of {@code kafka-e2e-latency}: one message at a time from a producer to a consumer. Percentiles are whole
 * milliseconds; the number of messages and the replication are not printed.
 */
final class KafkaEndToEnd implements Format {

    private static final Pattern MEAN = Pattern.compile("\\s*Avg latency: (\\S+) ms\\s*");
    private static final Pattern PERCENTILES =
            Pattern.compile("\\s*Percentiles: (\\S+th = [^\\s,]+(?:, \\S+th = [^\\s,]+){0,9})\\s*");
    private static final Pattern BEGUN = Pattern.compile("\\s*Percentiles:.*");

    @Override
    public String id() {
        return "kafka-e2e";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Content content) {
        Run whole = Run.whole(content);
        return whole.find(MEAN).isPresent() && whole.find(BEGUN).isPresent();
    }

    @Override
    public Extract read(Content content) {
        return Run.each(Run.split(content, MEAN), KafkaEndToEnd::one);
    }

    private static Extract one(Run run) {
        Findings findings = new Findings();
        findings.condition("tool", "kafka-e2e-latency");
        findings.condition("loop", "closed");
        Hit mean = run.need(MEAN, "Avg latency");
        findings.add(mean.value("latency.mean", 1, "ms"));
        Hit percentiles = run.need(PERCENTILES, "Percentiles: 50th, 99th, 99.9th");
        List<String> pairs = Arrays.asList(percentiles.text(1).split(", ", -1));
        if (pairs.stream().noneMatch(pair -> pair.startsWith("99.9th = "))) {
            throw Refusal.at(percentiles.at(), "cut-off", Map.of("missing", "99.9th"));
        }
        for (String pair : pairs) {
            String[] sides = pair.split("th = ", -1);
            findings.add(PrintedValue.of(
                            "latency.p" + Hit.number(sides[0], percentiles.at()).toPlainString(),
                            Hit.number(sides[1], percentiles.at()),
                            "ms",
                            percentiles.at())
                    .inStepsOf(BigDecimal.ONE));
        }
        return findings.extract();
    }
}
