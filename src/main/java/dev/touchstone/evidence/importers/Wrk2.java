package dev.touchstone.evidence.importers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The report of wrk2. It sends at a rate that it does not print, and leaves the requests of its first seconds
 * (calibration) out of the latencies. With {@code --u_latency} a second distribution follows, of the time since the
 * request was really sent; it has the subject {@code uncorrected}. Each block {@code #[Mean} belongs to the
 * distribution above it and is more exact than the table.
 */
final class Wrk2 implements Format {

    private static final Pattern MARK =
            Pattern.compile("\\s*Thread calibration: .*|\\s*Latency Distribution \\(HdrHistogram - .*");
    private static final Pattern MEAN =
            Pattern.compile("\\s*#?\\[Mean\\s*=\\s*(\\S+), StdDeviation\\s*=\\s*([^\\s\\]]+)\\]\\s*");
    private static final Pattern MOST =
            Pattern.compile("\\s*#?\\[Max\\s*=\\s*(\\S+), Total count\\s*=\\s*(\\d+)\\]\\s*");

    private static final String SAMPLES = "latency.samples";

    @Override
    public String id() {
        return "wrk2";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Content content) {
        return WrkReport.begins(content) && marked(content);
    }

    static boolean marked(Content content) {
        return Run.whole(content).find(MARK).isPresent();
    }

    @Override
    public Extract read(Content content) {
        return Run.each(Run.split(content, WrkReport.START), Wrk2::one);
    }

    private static Extract one(Run run) {
        Findings findings = new Findings();
        findings.condition("tool", "wrk2");
        findings.condition("loop", "open");
        WrkReport.heading(run, findings);
        List<PrintedValue> table = WrkReport.table(run);
        WrkReport.requests(run);
        WrkReport.perThread(run, findings);
        List<PrintedValue> latencies = distributions(run, findings);
        long timeouts = WrkReport.timeouts(run);
        if (latencies.isEmpty()) {
            findings.warn(table.getFirst().at(), "wrk.no-percentiles", Map.of());
        }
        // without --latency the calibrated sample's size is not stated
        table.stream()
                .filter(value -> latencies.stream()
                        .noneMatch(exact ->
                                exact.subject().isEmpty() && exact.metric().equals(value.metric())))
                .map(value -> PrintedValue.of(value.metric(), value.value(), value.unit(), value.at()))
                .map(value -> value.lacking(timeouts))
                .forEach(findings::add);
        latencies.stream()
                .map(value -> value.metric().equals(SAMPLES) ? value : value.lacking(timeouts))
                .forEach(findings::add);
        WrkReport.totals(run, findings);
        findings.warn(Locator.line(run.first()), "wrk2.rate-not-printed", Map.of());
        return findings.extract();
    }

    private static List<PrintedValue> distributions(Run run, Findings findings) {
        List<PrintedValue> values = new ArrayList<>();
        List<Hit> headings = run.all(WrkReport.DISTRIBUTION);
        for (int i = 0; i < headings.size(); i++) {
            int from = line(headings.get(i)) - run.first();
            int to = i + 1 == headings.size() ? run.lines().size() : line(headings.get(i + 1)) - run.first();
            Run part = new Run(run.first() + from, run.lines().subList(from, to));
            boolean sent = part.lines().getFirst().contains("Uncorrected");
            if (sent) {
                findings.warn(headings.get(i).at(), "wrk2.uncorrected", Map.of("subject", "uncorrected"));
            }
            distribution(part, headings.get(i), WrkReport.requests(run), findings).stream()
                    .map(value -> sent ? value.about("uncorrected") : value)
                    .forEach(values::add);
        }
        return values;
    }

    private static List<PrintedValue> distribution(Run part, Hit heading, long requests, Findings findings) {
        Hit mean = part.need(MEAN, "#[Mean");
        Hit most = part.need(MOST, "#[Max");
        long sample = most.number(2).longValue();
        List<PrintedValue> values = new ArrayList<>(WrkReport.percentiles(part, heading, sample));
        values.add(mean.value("latency.mean", 1, "ms").over(sample));
        values.add(mean.value("latency.stddev", 2, "ms").over(sample));
        values.add(most.value("latency.max", 1, "ms").over(sample));
        values.add(most.value(SAMPLES, 2, "{req}"));
        if (sample < requests) {
            findings.warn(
                    most.at(),
                    "wrk2.calibration-dropped",
                    Map.of("metric", "latency", "samples", most.text(2), "requests", requests));
        }
        return values;
    }

    private static int line(Hit hit) {
        return hit.at().line().orElseThrow();
    }
}
