package dev.touchstone.evidence.importers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What wrk and its relatives print alike: heading, table of threads, totals. Units are chosen by the tool for each number
 * of its own ({@code us}, {@code ms}, {@code s}, {@code m} for minutes, {@code h}); its K, M, G of bytes are powers of
 * 1024, its k of requests is 1000 and counts the requests of ONE thread.
 */
final class WrkReport {
    static final Pattern START = Pattern.compile("\\s*Running (\\S+) test @ (\\S.*)");
    static final Pattern LOAD = Pattern.compile("\\s*(\\d+) threads and (\\d+) connections\\s*");
    static final Pattern DISTRIBUTION = Pattern.compile("\\s*Latency Distribution\\b.*");

    private static final String TIME = "(\\S+?)(us|ms|s|m|h)";
    private static final String RATE = "(\\S+?)([kM]?)";
    private static final Pattern COLUMNS =
            Pattern.compile("\\s*Thread Stats\\s+Avg\\s+Stdev\\s+(\\S+)\\s+\\+/- Stdev\\s*");
    private static final Pattern LATENCY =
            Pattern.compile("\\s*Latency\\s+" + TIME + "\\s+" + TIME + "\\s+" + TIME + "\\s+\\S+%\\s*");
    private static final Pattern PER_THREAD =
            Pattern.compile("\\s*Req/Sec\\s+" + RATE + "\\s+" + RATE + "\\s+" + RATE + "\\s+\\S+%\\s*");
    private static final Pattern HYPERFOIL =
            Pattern.compile("\\s*Req/Sec(?:\\s+[\\d.]+){4}\\s*|\\s*Detailed Percentile Spectrum\\s*");
    private static final Pattern PERCENTILE = Pattern.compile("\\s*(\\d{1,3}(?:\\.\\d{1,6})?)%\\s+" + TIME + "\\s*");
    private static final Pattern TOTAL =
            Pattern.compile("\\s*(\\d+) requests in " + TIME + ", (\\S+?)([KMGT]?)B read\\s*");
    private static final Pattern SOCKET =
            Pattern.compile("\\s*Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)\\s*");
    private static final Pattern STATUS = Pattern.compile("\\s*Non-2xx or 3xx responses: (\\d+)\\s*");
    private static final Pattern PER_SECOND = Pattern.compile("\\s*Requests/sec:\\s+(\\S+)\\s*");
    private static final Pattern TRANSFER = Pattern.compile("\\s*Transfer/sec:\\s+(\\S+?)([KMGT]?)B\\s*");
    private static final Map<String, String> TIMES = Map.of("us", "us", "ms", "ms", "s", "s", "m", "min", "h", "h");
    private static final Map<String, BigDecimal> MICROSECONDS = Map.of(
            "us", BigDecimal.ONE,
            "ms", BigDecimal.valueOf(1_000),
            "s", BigDecimal.valueOf(1_000_000),
            "min", BigDecimal.valueOf(60_000_000),
            "h", BigDecimal.valueOf(3_600_000_000L));
    private static final Map<String, String> BYTES =
            Map.of("", "By", "K", "KiBy", "M", "MiBy", "G", "GiBy", "T", "TiBy");
    private static final Map<String, String> REQUESTS = Map.of("", "{req}/s", "k", "10*3.{req}/s", "M", "10*6.{req}/s");

    /** A subtraction of one that wrapped around in 64 bits is beyond this. */
    private static final BigDecimal WRAPPED = new BigDecimal("9e18");

    private WrkReport() {}

    /** Whether the text has the two lines with which wrk and its relatives begin. */
    static boolean begins(Content content) {
        Run whole = Run.whole(content);
        return whole.find(START).isPresent() && whole.find(LOAD).isPresent();
    }

    /**
     * The heading and what was asked for.
     *
     * @throws Refusal {@code hyperfoil} where Hyperfoil imitates the layout
     */
    static void heading(Run run, Findings findings) {
        run.find(HYPERFOIL).ifPresent(hit -> {
            throw Refusal.at(hit.at(), "hyperfoil", Map.of());
        });
        Hit start = run.need(START, "Running");
        findings.condition("duration_stated", start.text(1));
        findings.condition("target", start.text(2));
        Hit load = run.need(LOAD, "threads and connections");
        findings.condition("threads", load.text(1));
        findings.condition("connections", load.text(2));
        findings.add(load.value("workload.threads", 1, "1"));
        findings.add(load.value("workload.connections", 2, "1"));
    }

    /** Mean, standard deviation and maximum (or 99 %, as the column says) of the table. */
    static List<PrintedValue> table(Run run) {
        Hit columns = run.need(COLUMNS, "Thread Stats");
        Hit latency = run.need(LATENCY, "Latency");
        String third = "Max".equals(columns.text(1))
                ? "latency.max"
                : "latency.p" + columns.text(1).replace("%", "");
        long requests = requests(run);
        long timeouts = timeouts(run);
        return Stream.of(time(latency, "latency.mean", 1), time(latency, "latency.stddev", 3), time(latency, third, 5))
                .map(value -> value.over(requests).lacking(timeouts))
                .toList();
    }

    /** The table's rates, which are those of one thread. */
    static void perThread(Run run, Findings findings) {
        Hit hit = run.need(PER_THREAD, "Req/Sec");
        findings.add(hit.value("thread.throughput.mean", 1, REQUESTS.get(hit.text(2))));
        findings.add(hit.value("thread.throughput.stddev", 3, REQUESTS.get(hit.text(4))));
        findings.add(hit.value("thread.throughput.max", 5, REQUESTS.get(hit.text(6))));
    }

    /** The lines of percentiles that follow a heading, up to the first other line. */
    static List<PrintedValue> percentiles(Run run, Hit heading, long sample) {
        int from = heading.at().line().orElseThrow() + 1;
        int to = from;
        while (to - run.first() < run.lines().size()
                && PERCENTILE.matcher(run.lines().get(to - run.first())).matches()) {
            to++;
        }
        return new Run(from, run.lines().subList(from - run.first(), to - run.first()))
                .all(PERCENTILE).stream()
                        .map(hit ->
                                time(hit, "latency.p" + plain(hit.number(1)), 2).over(sample))
                        .toList();
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }

    /** How many requests were given up waiting for: they are in no latency. */
    static long timeouts(Run run) {
        return run.find(SOCKET).map(hit -> hit.number(4).longValue()).orElse(0L);
    }

    /** How many requests were answered; the sample of wrk's latencies. */
    static long requests(Run run) {
        Hit total = run.need(TOTAL, "requests in");
        BigDecimal requests = total.number(1);
        if (requests.signum() == 0) {
            throw Refusal.at(total.at(), "nothing-measured", Map.of());
        }
        return requests.longValue();
    }

    /**
     * Totals, errors and rates.
     *
     * @throws Refusal {@code cut-off}, {@code nothing-measured} or {@code overflow}
     */
    static void totals(Run run, Findings findings) {
        Hit total = run.need(TOTAL, "requests in");
        findings.add(total.value("requests.total", 1, "{req}"));
        findings.add(time(total, "duration", 2));
        findings.add(total.value("bytes.total", 4, BYTES.get(total.text(5))));
        run.find(SOCKET).ifPresent(hit -> socketErrors(hit, findings));
        run.find(STATUS).ifPresent(hit -> {
            findings.add(hit.value("errors.non2xx", 1, "1"));
            findings.warn(hit.at(), "wrk.non-2xx", Map.of("metric", "throughput", "count", hit.text(1)));
        });
        Hit rate = run.need(PER_SECOND, "Requests/sec");
        Hit transfer = run.need(TRANSFER, "Transfer/sec");
        if (rate.number(1).signum() == 0) {
            throw Refusal.at(rate.at(), "nothing-measured", Map.of());
        }
        findings.add(rate.value("throughput", 1, "{req}/s"));
        findings.add(transfer.value("transfer.rate", 1, BYTES.get(transfer.text(2)) + "/s"));
    }

    private static void socketErrors(Hit hit, Findings findings) {
        findings.add(hit.value("errors.connect", 1, "1"));
        findings.add(hit.value("errors.read", 2, "1"));
        findings.add(hit.value("errors.write", 3, "1"));
        findings.add(hit.value("errors.timeout", 4, "1"));
        if (hit.number(4).signum() > 0) {
            findings.warn(hit.at(), "wrk.timeouts", Map.of("metric", "latency", "count", hit.text(4)));
        }
    }

    private static PrintedValue time(Hit hit, String metric, int group) {
        String unit = TIMES.get(hit.text(group + 1));
        PrintedValue value = hit.value(metric, group, unit);
        if (value.value().multiply(MICROSECONDS.get(unit)).compareTo(WRAPPED) > 0) {
            throw Refusal.at(hit.at(), "overflow", Map.of("text", hit.text(group) + hit.text(group + 1)));
        }
        return value;
    }

    /** A time in microseconds. */
    static BigDecimal microseconds(PrintedValue value) {
        return value.value().multiply(MICROSECONDS.get(value.unit()));
    }
}
