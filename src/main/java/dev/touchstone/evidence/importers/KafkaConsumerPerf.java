package dev.touchstone.evidence.importers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The table of {@code kafka-consumer-perf-test}: a line of names, a line of numbers. {@code nMsg.sec} counts the time in
 * which the group was formed, {@code fetch.nMsg.sec} does not; versions before 2 have the first only. MB is 1024 x 1024
 * bytes. The detailed layout has no summary and is refused.
 */
final class KafkaConsumerPerf implements Format {

    private static final Pattern HEADER = Pattern.compile("\\s*start\\.time, end\\.time, data\\.consumed\\.in\\.MB.*");
    private static final Pattern DETAILED = Pattern.compile("\\s*time, (?:threadId|id), data\\.consumed\\.in\\.MB.*");
    private static final Pattern ROW = Pattern.compile("\\s*(\\d[^,]*), (\\d[^,]*), .*");
    private static final Pattern WHOLE_END = Pattern.compile(".*(?:[.,]\\d{4}|[^\\d.,\\s])\\s*");
    private static final Pattern TIMEOUT = Pattern.compile("\\s*WARNING: Exiting before consuming .*");
    private static final Map<String, Column> COLUMNS = Map.of(
            "data.consumed.in.MB", new Column("bytes.total", "MiBy"),
            "MB.sec", new Column("transfer.rate", "MiBy/s"),
            "data.consumed.in.nMsg", new Column("messages.total", "{msg}"),
            "nMsg.sec", new Column("throughput", "{msg}/s"),
            "rebalance.time.ms", new Column("rebalance.time", "ms"),
            "fetch.time.ms", new Column("fetch.time", "ms"),
            "fetch.MB.sec", new Column("transfer.rate.fetch", "MiBy/s"),
            "fetch.nMsg.sec", new Column("throughput.fetch", "{msg}/s"));

    private record Column(String metric, String unit) {}

    @Override
    public String id() {
        return "kafka-consumer-perf";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Content content) {
        Run whole = Run.whole(content);
        return whole.find(HEADER).isPresent() || whole.find(DETAILED).isPresent();
    }

    @Override
    public Extract read(Content content) {
        Run whole = Run.whole(content);
        whole.find(DETAILED).ifPresent(hit -> {
            throw Refusal.at(hit.at(), "kafka.detailed", Map.of());
        });
        Optional<Hit> timeout = whole.find(TIMEOUT);
        Extract found = Run.each(Run.split(content, HEADER), KafkaConsumerPerf::one);
        List<Warning> warnings = new ArrayList<>(found.warnings());
        timeout.ifPresent(hit -> warnings.add(new Warning("kafka.timeout", Map.of(), hit.at())));
        return new Extract(found.values(), found.conditions(), warnings);
    }

    private static Extract one(Run run) {
        Findings findings = new Findings();
        findings.condition("tool", "kafka-consumer-perf-test");
        Hit row = run.need(ROW, "start.time, end.time");
        findings.condition("date", row.text(1));
        findings.condition("ended", row.text(2));
        Map<String, PrintedValue> cells = cells(run, row, findings);
        PrintedValue messages =
                Optional.ofNullable(cells.get("messages.total")).orElseThrow(() -> run.cutOff("data.consumed.in.nMsg"));
        if (messages.value().signum() == 0) {
            throw Refusal.at(row.at(), "nothing-measured", Map.of());
        }
        rebalance(cells, row.at(), findings);
        return findings.extract();
    }

    private static Map<String, PrintedValue> cells(Run run, Hit row, Findings findings) {
        String[] names = run.lines().getFirst().strip().split(",\\s+", -1);
        String[] cells = row.found().group().strip().split(", ", -1);
        if (cells.length != names.length
                || !WHOLE_END.matcher(row.found().group()).matches()) {
            throw Refusal.at(row.at(), "cut-off", Map.of("missing", names[names.length - 1]));
        }
        Map<String, PrintedValue> values = new HashMap<>();
        boolean backwards = false;
        for (int i = 2; i < names.length; i++) {
            Column column = COLUMNS.get(names[i]);
            if (column == null) {
                continue;
            }
            PrintedValue value =
                    PrintedValue.of(column.metric(), Hit.number(cells[i].strip(), row.at()), column.unit(), row.at());
            values.put(column.metric(), value);
            backwards |= value.value().signum() < 0;
        }
        for (String name : names) {
            Column column = COLUMNS.get(name);
            boolean kept = column != null && (!backwards || !column.metric().matches("rebalance.*|.*fetch.*"));
            if (kept) {
                findings.add(values.get(column.metric()));
            }
        }
        if (backwards) {
            findings.warn(row.at(), "kafka.negative-fetch", Map.of("metric", "throughput.fetch"));
        }
        return values;
    }

    private static void rebalance(Map<String, PrintedValue> cells, Locator at, Findings findings) {
        if (!cells.containsKey("rebalance.time") || !cells.containsKey("fetch.time")) {
            return;
        }
        BigDecimal rebalance = cells.get("rebalance.time").value();
        BigDecimal fetch = cells.get("fetch.time").value();
        if (fetch.signum() > 0 && rebalance.multiply(BigDecimal.TEN).compareTo(fetch) > 0) {
            findings.warn(at, "kafka.rebalance", Map.of("metric", "throughput", "ms", rebalance.toPlainString()));
        }
    }
}
