package dev.touchstone.evidence.importers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The summary of RabbitMQ PerfTest. Lines of single seconds are windows and are not read; in the compact
 * layout they are columns, and the summary has no id. Latencies are microseconds, but
 * with {@code -ms} milliseconds, and then the summary has no unit: nor has the value, which would be off by 1000 if it
 * were guessed. Which percentiles there are stands in the line; the maximum came later. Latencies of
 * publisher confirms have the subject {@code confirm}.
 */
final class RabbitPerfTest implements Format {

    private static final Pattern WINDOW =
            Pattern.compile("\\s*id: [^,]*, time:? \\S+ ?s, .*|\\s*\\d+\\.\\d{3}s(?:\\s+[\\d.]+ msg/s){1,5}(?:\\s.*)?");
    private static final Pattern SENT = Pattern.compile("\\s*(?:id: ([^,]*), )?sending rate avg: (\\S+) msg/s\\s*");
    private static final Pattern RECEIVED =
            Pattern.compile("\\s*(?:id: [^,]*, )?(?:receiving|recving) rate avg: (\\S+) msg/s\\s*");
    private static final Pattern LATENCY = Pattern.compile(
            "\\s*(?:id: [^,]*, )?(consumer|confirm) latency (min/[a-z0-9./]+) ([^\\s/]+(?:/[^\\s/]+){1,9})(?: (\\S+))?\\s*");
    private static final Pattern STOPPED = Pattern.compile("\\s*test stopped \\((.*)\\)\\s*");

    @Override
    public String id() {
        return "rabbitmq-perftest";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Content content) {
        Run whole = Run.whole(content);
        return whole.find(SENT).isPresent() || whole.find(WINDOW).isPresent();
    }

    @Override
    public Extract read(Content content) {
        Run whole = Run.whole(content);
        List<Run> runs = Run.split(content, SENT);
        if (runs.isEmpty()) {
            throw whole.cutOff("sending rate avg");
        }
        if (runs.getLast().find(WINDOW).isPresent()) {
            throw whole.cutOff("sending rate avg");
        }
        Optional<Hit> stopped = whole.find(STOPPED);
        return Run.each(runs, run -> one(run, stopped));
    }

    private static Extract one(Run run, Optional<Hit> stopped) {
        Findings findings = new Findings();
        findings.condition("tool", "rabbitmq-perf-test");
        stopped.ifPresent(hit -> findings.condition("stopped", hit.text(1)));
        Hit sent = run.need(SENT, "sending rate avg");
        Hit received = run.need(RECEIVED, "receiving rate avg");
        findings.condition("test_id", sent.text(1));
        findings.add(sent.value("throughput.send", 2, "{msg}/s"));
        findings.add(received.value("throughput.receive", 1, "{msg}/s"));
        BigDecimal in = sent.number(2);
        BigDecimal out = received.number(1);
        if (in.signum() == 0 && out.signum() == 0) {
            throw Refusal.at(sent.at(), "nothing-measured", Map.of());
        }
        for (Hit hit : run.all(LATENCY)) {
            latencies(hit, findings).forEach(findings::add);
        }
        // the last moments differ by a little in every run
        if (out.signum() > 0 && in.compareTo(out.multiply(new BigDecimal("1.01"))) > 0) {
            findings.warn(
                    received.at(),
                    "rabbitmq.queueing",
                    Map.of("metric", "latency", "sent", in.toPlainString(), "received", out.toPlainString()));
        }
        return findings.extract();
    }

    private static List<PrintedValue> latencies(Hit hit, Findings findings) {
        String[] names = hit.text(2).split("/", -1);
        String[] numbers = hit.text(3).split("/", -1);
        if (names.length != numbers.length) {
            throw Refusal.at(hit.at(), "cut-off", Map.of("missing", names[names.length - 1]));
        }
        String unit = switch (hit.text(4)) {
            case "us", "\u00b5s", "\u03bcs" -> "us";
            case "ms" -> "ms";
            default -> "";
        };
        if (unit.isEmpty()) {
            findings.warn(hit.at(), "rabbitmq.no-unit", Map.of("metric", "latency"));
        }
        String subject = "confirm".equals(hit.text(1)) ? "confirm" : "";
        List<PrintedValue> values = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            BigDecimal number = Hit.number(numbers[i], hit.at());
            values.add(PrintedValue.of("latency." + name(names[i]), number, unit, hit.at())
                    .about(subject)
                    .inStepsOf(BigDecimal.ONE));
        }
        return values;
    }

    private static String name(String printed) {
        return switch (printed) {
            case "min", "max" -> printed;
            case "median" -> "p50";
            default -> "p" + printed.replace("th", "");
        };
    }
}
