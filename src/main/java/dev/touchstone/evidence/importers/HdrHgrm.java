package dev.touchstone.evidence.importers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A percentile distribution as HdrHistogram prints it ({@code .hgrm}), as text or with commas. The unit is not in it: the
 * values were divided by a ratio that is not printed either. Rows stand at percentiles of their own; one between two rows
 * is known only where both have the same value. The layout with commas has no footer.
 */
final class HdrHgrm implements Format {

    static final Pattern HEADING = Pattern.compile(
            "\\s*\"?Value\"?[\\s,]+\"?Percentile\"?[\\s,]+\"?TotalCount\"?[\\s,]+\"?1/\\(1-Percentile\\)\"?\\s*");
    private static final Pattern ROW =
            Pattern.compile("\\s*([^\\s,]+)[\\s,]+([01]\\.\\d+)[\\s,]+(\\d+)(?:[\\s,]+(\\S+))?\\s*");
    private static final Pattern MEAN =
            Pattern.compile("#\\[Mean\\s*=\\s*([^\\s,]+), StdDeviation\\s*=\\s*([^\\s\\]]+)\\]\\s*");
    private static final Pattern MOST =
            Pattern.compile("#\\[Max\\s*=\\s*([^\\s,]+), Total count\\s*=\\s*(\\d+)\\]\\s*");
    private static final Pattern START =
            Pattern.compile("#\\[StartTime: (\\d+(?:\\.\\d+)?) \\(seconds since epoch\\).*");

    /** What is read of a distribution of either layout. */
    static final List<String> PERCENTILES = List.of("50", "75", "90", "95", "99", "99.9", "99.99");

    @Override
    public String id() {
        return "hdr-hgrm";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Content content) {
        return Run.whole(content).find(HEADING).isPresent() && !WrkReport.begins(content);
    }

    @Override
    public Extract read(Content content) {
        Run run = Run.whole(content);
        List<Hit> headings = run.all(HEADING);
        if (headings.size() > 1) {
            throw Refusal.at(headings.get(1).at(), "hdr.several", Map.of("count", headings.size()));
        }
        Findings findings = new Findings();
        findings.condition("tool", "HdrHistogram");
        run.find(START).ifPresent(hit -> findings.condition("start", hit.text(1)));
        List<Hit> rows = rows(run);
        Hit last = rows.getLast();
        if (last.number(2).compareTo(BigDecimal.ONE) != 0) {
            throw run.cutOff("1.000000");
        }
        long count = last.number(3).longValue();
        if (count == 0) {
            throw Refusal.at(last.at(), "nothing-measured", Map.of());
        }
        findings.add(last.value("latency.samples", 3, "1"));
        if (headings.getFirst().found().group().contains(",")) {
            findings.add(last.value("latency.max", 1, "").over(count));
        } else {
            footer(run, count, findings);
        }
        percentiles(rows, count, findings);
        findings.warn(headings.getFirst().at(), "unit-unknown", Map.of());
        return findings.extract();
    }

    private static List<Hit> rows(Run run) {
        List<Hit> rows = run.all(ROW);
        if (rows.isEmpty()) {
            throw run.cutOff("1.000000");
        }
        for (int i = 1; i < rows.size(); i++) {
            boolean falls = rows.get(i).number(1).compareTo(rows.get(i - 1).number(1)) < 0
                    || rows.get(i).number(2).compareTo(rows.get(i - 1).number(2)) < 0;
            if (falls) {
                throw Refusal.at(rows.get(i).at(), "hdr.falls", Map.of());
            }
        }
        return rows;
    }

    private static void footer(Run run, long count, Findings findings) {
        Hit mean = run.need(MEAN, "#[Mean");
        Hit most = run.need(MOST, "#[Max");
        if (most.number(2).longValue() != count) {
            throw Refusal.at(most.at(), "hdr.count", Map.of("footer", most.text(2), "rows", count));
        }
        findings.add(mean.value("latency.mean", 1, "").over(count));
        findings.add(mean.value("latency.stddev", 2, "").over(count));
        findings.add(most.value("latency.max", 1, "").over(count));
    }

    private static void percentiles(List<Hit> rows, long count, Findings findings) {
        List<String> between = new ArrayList<>();
        for (String percentile : PERCENTILES) {
            BigDecimal share = new BigDecimal(percentile).movePointLeft(2);
            int at = 0;
            while (rows.get(at).number(2).compareTo(share) < 0) {
                at++;
            }
            Hit row = rows.get(at);
            boolean exact = row.number(2).compareTo(share) == 0
                    || (at > 0 && rows.get(at - 1).number(1).compareTo(row.number(1)) == 0);
            if (exact) {
                findings.add(row.value("latency.p" + percentile, 1, "").over(count));
            } else {
                between.add("p" + percentile);
            }
        }
        if (!between.isEmpty()) {
            findings.warn(rows.getFirst().at(), "hdr.between-rows", Map.of("percentiles", String.join(", ", between)));
        }
    }
}
