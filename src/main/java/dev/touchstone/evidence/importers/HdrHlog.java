package dev.touchstone.evidence.importers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/**
 * A log of interval histograms as HdrHistogram writes it ({@code .hlog}). The intervals of a tag are added up, so that the
 * percentiles are those of the whole run, and the tag is the subject. The unit is not in it: jHiccup records ns, YCSB us;
 * the column Interval_Max is divided by a ratio of its own and is not read.
 */
final class HdrHlog implements Format {

    private static final Pattern LINE = Pattern.compile("(?:Tag=([^,\\s]{1,80}),)?"
            + "(\\d+(?:\\.\\d+)?),(\\d+(?:\\.\\d+)?),(\\d+(?:\\.\\d+)?),(HIST[A-Za-z0-9+/]+={0,2})");
    private static final Pattern VERSION = Pattern.compile("#\\[Histogram log format version (\\S+)\\]");
    private static final Pattern TOOL = Pattern.compile("#\\[Logged with (.{1,80}?)(?: version (\\S+))?\\]");
    private static final Pattern FOR = Pattern.compile("#\\[Logging for: (.{1,80})\\]");
    private static final Pattern START =
            Pattern.compile("#\\[StartTime: (\\d+(?:\\.\\d+)?) \\(seconds since epoch\\).*");
    private static final Pattern HEADING = Pattern.compile("\"StartTimestamp\",\"Interval_Length\",.*");
    private static final int MOST_TAGS = 64;
    private static final int LONGEST_LINE = 1_000_000;
    private static final int MEAN_DIGITS = 3;

    /** What the sums of all tags may take together. */
    private static final long MOST_BYTES = 64L << 20;

    @Override
    public String id() {
        return "hdr-hlog";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Content content) {
        Run run = Run.whole(content);
        return run.find(VERSION).isPresent()
                || run.find(HEADING).isPresent()
                || run.find(LINE).isPresent();
    }

    @Override
    public Extract read(Content content) {
        Run run = Run.whole(content);
        Findings findings = new Findings();
        run.find(TOOL).ifPresent(hit -> {
            findings.condition("tool", hit.text(1));
            findings.condition("tool_version", hit.text(2));
        });
        run.find(FOR).ifPresent(hit -> findings.condition("logged", hit.text(1)));
        run.find(START).ifPresent(hit -> findings.condition("start", hit.text(1)));
        intervals(content).forEach((tag, log) -> values(tag, log, findings));
        findings.warn(Warning.of("unit-unknown", Map.of()));
        return findings.extract();
    }

    /** All intervals of one tag. */
    private static final class Log {
        private final Histogram sum;
        private final Locator first;
        private int intervals;

        /** @param like its first interval, whose buckets the sum takes over: others would move every value */
        Log(Histogram like, Locator first) {
            sum = like.copy();
            sum.reset();
            sum.setAutoResize(true);
            this.first = first;
        }
    }

    /** @throws Refusal {@code hdr.line} at a line that is no interval, whatever the library would make of it */
    private static Map<String, Log> intervals(Content content) {
        Map<String, Log> byTag = new TreeMap<>();
        HdrInterval reader = new HdrInterval();
        List<String> lines = content.lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Locator at = Locator.line(i + 1);
            if (line.isBlank() || line.startsWith("#") || line.startsWith("\"")) {
                continue;
            }
            Matcher matcher = LINE.matcher(line);
            if (line.length() > LONGEST_LINE || !matcher.matches()) {
                throw Refusal.at(at, "hdr.line", Map.of());
            }
            Histogram interval = reader.read(matcher.group(5), at);
            String tag = matcher.group(1) == null ? "" : matcher.group(1);
            Log log = byTag.computeIfAbsent(tag, fresh -> new Log(interval, at));
            if (byTag.size() > MOST_TAGS) {
                throw Refusal.at(at, "too-many-values", Map.of("limit", MOST_TAGS));
            }
            log.sum.add(interval);
            if (byTag.values().stream()
                            .mapToLong(each -> each.sum.getEstimatedFootprintInBytes())
                            .sum()
                    > MOST_BYTES) {
                throw Refusal.at(at, "hdr.too-fine", Map.of());
            }
            log.intervals++;
        }
        if (byTag.isEmpty()) {
            throw Refusal.at(Locator.line(lines.size()), "cut-off", Map.of("missing", "HIST"));
        }
        return byTag;
    }

    private static void values(String tag, Log log, Findings findings) {
        long count = log.sum.getTotalCount();
        add("intervals", BigDecimal.valueOf(log.intervals), "1", tag, log, findings);
        if (count == 0) {
            throw Refusal.at(log.first, "nothing-measured", Map.of());
        }
        add("latency.samples", BigDecimal.valueOf(count), "1", tag, log, findings);
        BigDecimal mean = BigDecimal.valueOf(log.sum.getMean()).setScale(MEAN_DIGITS, RoundingMode.HALF_UP);
        latency("mean", mean, tag, log, findings);
        for (String percentile : HdrHgrm.PERCENTILES) {
            long value = log.sum.getValueAtPercentile(Double.parseDouble(percentile));
            latency("p" + percentile, BigDecimal.valueOf(value), tag, log, findings);
        }
        latency("max", BigDecimal.valueOf(log.sum.getMaxValue()), tag, log, findings);
    }

    private static void latency(String statistic, BigDecimal value, String tag, Log log, Findings findings) {
        findings.add(PrintedValue.of("latency." + statistic, value, "", log.first)
                .about(tag)
                .over(log.sum.getTotalCount())
                .by(Formula.HISTOGRAM)
                .inRuns(1));
    }

    private static void add(String metric, BigDecimal value, String unit, String tag, Log log, Findings findings) {
        findings.add(PrintedValue.of(metric, value, unit, log.first).about(tag).inRuns(1));
    }
}
