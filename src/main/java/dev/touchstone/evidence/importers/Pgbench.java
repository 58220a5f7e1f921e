package dev.touchstone.evidence.importers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The report of pgbench. Up to version 13 it has two rates, with and without the time to connect; later ones leave that
 * time out. Progress lines and times of single statements are no results and are not read. With {@code -R} the rate is
 * what was asked for, which shows only by the schedule lag.
 */
final class Pgbench implements Format {

    private static final Pattern BANNER = Pattern.compile("\\s*pgbench \\(([^\\s)]+).*");
    private static final Pattern START = Pattern.compile("\\s*transaction type: (.*)");
    private static final Pattern SCALE = Pattern.compile("\\s*scaling factor: (\\d+)\\s*");
    private static final Pattern MODE = Pattern.compile("\\s*query mode: (\\S+)\\s*");
    private static final Pattern CLIENTS = Pattern.compile("\\s*number of clients: (\\d+)\\s*");
    private static final Pattern THREADS = Pattern.compile("\\s*number of threads: (\\d+)\\s*");
    private static final Pattern TRIES = Pattern.compile("\\s*maximum number of tries: (\\d+)\\s*");
    private static final Pattern DURATION = Pattern.compile("\\s*duration: (\\d+) s\\s*");
    private static final Pattern PROCESSED =
            Pattern.compile("\\s*number of transactions actually processed: (\\d+)(?:/(\\d+))?\\s*");
    private static final Pattern LATE =
            Pattern.compile("\\s*number of transactions above the (\\S+) ms latency limit: (\\d+)\\b.*");
    private static final Pattern MEAN = Pattern.compile("\\s*latency average(?: =|:) (\\S+) ms(.*)");
    private static final Pattern DEVIATION = Pattern.compile("\\s*latency stddev(?: =|:) (\\S+) ms\\s*");
    private static final Pattern LAG =
            Pattern.compile("\\s*rate limit schedule lag: avg (\\S+) \\(max (\\S+)\\) ms\\s*");
    private static final Pattern CONNECT = Pattern.compile("\\s*initial connection time = (\\S+) ms\\s*");
    private static final Pattern RECONNECT = Pattern.compile("\\s*average connection time = (\\S+) ms\\s*");
    private static final Pattern RATE = Pattern.compile("\\s*tps = (\\S+) \\(([a-z]+) ([a-z ]+)\\)\\s*");
    private static final Pattern ABORTED = Pattern.compile(".*\\bresults are incomplete\\b.*");

    private static final Pattern SKIPPED = counter("number of transactions skipped");

    /** Counters that are printed where they can be other than 0. */
    private static final List<Counter> COUNTERS = List.of(
            new Counter("errors.failed", "1", counter("number of failed transactions")),
            new Counter("errors.serialization", "1", counter("number of serialization failures")),
            new Counter("errors.deadlock", "1", counter("number of deadlock failures")),
            new Counter("errors.other", "1", counter("number of other failures")),
            new Counter("transactions.retried", "{tx}", counter("number of transactions retried")),
            new Counter("retries.total", "1", counter("total number of retries")),
            new Counter("transactions.skipped", "{tx}", SKIPPED));

    private record Counter(String metric, String unit, Pattern line) {}

    private static Pattern counter(String words) {
        return Pattern.compile("\\s*" + words + ": (\\d+)(?: \\(\\S+ ?%\\))?\\s*");
    }

    @Override
    public String id() {
        return "pgbench";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Content content) {
        Run whole = Run.whole(content);
        return whole.find(START).isPresent() && whole.find(SCALE).isPresent();
    }

    @Override
    public Extract read(Content content) {
        Optional<Hit> banner = Run.whole(content).find(BANNER);
        return Run.each(Run.split(content, START), run -> one(run, banner));
    }

    private static Extract one(Run run, Optional<Hit> banner) {
        Findings findings = new Findings();
        findings.condition("tool", "pgbench");
        banner.ifPresent(hit -> findings.condition("tool_version", hit.text(1)));
        conditions(run, findings);
        Hit processed = run.need(PROCESSED, "number of transactions actually processed");
        if (processed.number(1).signum() == 0) {
            throw Refusal.at(processed.at(), "nothing-measured", Map.of());
        }
        findings.add(processed.value("transactions.total", 1, "{tx}"));
        for (Counter counter : COUNTERS) {
            run.find(counter.line()).ifPresent(hit -> findings.add(hit.value(counter.metric(), 1, counter.unit())));
        }
        run.find(LATE).ifPresent(hit -> {
            findings.condition("latency_limit", hit.text(1) + " ms");
            findings.add(hit.value("transactions.late", 2, "{tx}"));
        });
        latencies(run, processed.number(1).longValue(), findings);
        rates(run, findings);
        incomplete(run, processed, findings);
        return findings.extract();
    }

    private static void conditions(Run run, Findings findings) {
        run.find(START).ifPresent(hit -> findings.condition("transaction_type", hit.text(1)));
        run.find(MODE).ifPresent(hit -> findings.condition("query_mode", hit.text(1)));
        run.find(TRIES).ifPresent(hit -> findings.condition("max_tries", hit.text(1)));
        run.find(SCALE).ifPresent(hit -> stated(hit, "scale", findings));
        run.find(CLIENTS).ifPresent(hit -> stated(hit, "clients", findings));
        run.find(THREADS).ifPresent(hit -> stated(hit, "threads", findings));
        run.find(DURATION).ifPresent(hit -> {
            findings.condition("duration_stated", hit.text(1) + "s");
            findings.add(hit.value("duration", 1, "s"));
        });
    }

    private static void stated(Hit hit, String key, Findings findings) {
        findings.condition(key, hit.text(1));
        findings.add(hit.value("workload." + key, 1, "1"));
    }

    private static void latencies(Run run, long sample, Findings findings) {
        Optional<Hit> deviation = run.find(DEVIATION);
        long skipped = skipped(run, findings);
        run.find(MEAN).ifPresent(hit -> {
            findings.add(hit.value("latency.mean", 1, "ms").over(sample).lacking(skipped));
            if (hit.text(2).contains("including failures")) {
                findings.warn(hit.at(), "pgbench.includes-failures", Map.of("metric", "latency.mean"));
            }
            if (deviation.isEmpty()) {
                findings.warn(hit.at(), "pgbench.computed-mean", Map.of("metric", "latency.mean"));
            }
        });
        deviation.ifPresent(hit ->
                findings.add(hit.value("latency.stddev", 1, "ms").over(sample).lacking(skipped)));
        Optional<Hit> lag = run.find(LAG);
        findings.condition("loop", lag.isPresent() ? "open" : "closed");
        lag.ifPresent(hit -> {
            findings.add(hit.value("schedule.lag.mean", 1, "ms"));
            findings.add(hit.value("schedule.lag.max", 2, "ms"));
            findings.warn(hit.at(), "pgbench.rate-limited", Map.of("metric", "throughput"));
        });
        run.find(CONNECT).ifPresent(hit -> findings.add(hit.value("connect.time", 1, "ms")));
        run.find(RECONNECT).ifPresent(hit -> findings.add(hit.value("connect.time.mean", 1, "ms")));
    }

    /** What a rate limit with a latency limit left out: never begun, since it would have been late. */
    private static long skipped(Run run, Findings findings) {
        Optional<Hit> line = run.find(SKIPPED).filter(hit -> hit.number(1).signum() > 0);
        line.ifPresent(
                hit -> findings.warn(hit.at(), "pgbench.skipped", Map.of("metric", "latency", "count", hit.text(1))));
        return line.map(hit -> hit.number(1).longValue()).orElse(0L);
    }

    private static void rates(Run run, Findings findings) {
        List<Hit> rates = run.all(RATE);
        Hit rate = rates.stream()
                .filter(hit -> !"including".equals(hit.text(2)) || hit.text(3).contains("reconnection"))
                .findFirst()
                .orElseThrow(() -> run.cutOff("tps"));
        if (rate.number(1).signum() == 0) {
            throw Refusal.at(rate.at(), "nothing-measured", Map.of());
        }
        findings.add(rate.value("throughput", 1, "{tx}/s"));
        if ("including".equals(rate.text(2))) {
            findings.warn(rate.at(), "pgbench.reconnects", Map.of("metric", "throughput"));
        }
        rates.stream().filter(hit -> !hit.equals(rate)).findFirst().ifPresent(hit -> {
            findings.add(hit.value("throughput.with.connect", 1, "{tx}/s"));
            findings.warn(hit.at(), "pgbench.two-rates", Map.of());
        });
    }

    private static void incomplete(Run run, Hit processed, Findings findings) {
        BigDecimal wanted = processed.text(2).isEmpty() ? processed.number(1) : processed.number(2);
        Optional<Hit> said = run.find(ABORTED);
        if (said.isPresent() || processed.number(1).compareTo(wanted) < 0) {
            findings.warn(said.orElse(processed).at(), "pgbench.aborted", Map.of());
        }
    }
}
