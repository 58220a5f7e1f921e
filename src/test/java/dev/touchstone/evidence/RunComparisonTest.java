package dev.touchstone.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Interval;
import dev.touchstone.catalogue.Direction;
import dev.touchstone.evidence.RunComparison.Row;
import dev.touchstone.evidence.RunComparison.SingleRun;
import dev.touchstone.evidence.RunSeries.Standing;
import dev.touchstone.evidence.statistics.Difference;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunComparisonTest {
    private static final RunComparison.Terms TERMS = new RunComparison.Terms(0.95, 0.1);

    @SafeVarargs
    private static RunComparison compare(List<RunSeries>... documents) {
        return RunComparison.of(Stream.of(documents).flatMap(List::stream).toList(), Optional.empty(), TERMS);
    }

    /** The runs of one command as hyperfine writes them. */
    private static List<RunSeries> hyperfine(String command, double... seconds) {
        return SampleDocuments.series("hyperfine.json", json(command, "0", seconds));
    }

    private static String json(String command, String code, double... seconds) {
        String codes = Arrays.stream(seconds).mapToObj(time -> code).collect(Collectors.joining(","));
        return "{\"results\": [{\"command\": \"%s\", \"mean\": %s, \"times\": %s, \"exit_codes\": [%s]}]}"
                .formatted(command, Arrays.stream(seconds).sum() / seconds.length, Arrays.toString(seconds), codes);
    }

    private static List<RunSeries> wrk(String... rates) {
        return SampleDocuments.series(
                "wrk.txt", Stream.of(rates).map(WrkOutput::of).collect(Collectors.joining()));
    }

    private static Row last(RunComparison comparison, String metric) {
        return comparison.metrics().stream()
                .filter(one -> one.metric().equals(metric))
                .findFirst()
                .orElseThrow()
                .rows()
                .getLast();
    }

    private static Difference.Finding finding(Row row) {
        return row.against().orElseThrow().difference().orElseThrow().finding();
    }

    /** Own measurement, eight runs each; evidence of the numbers in RunsTest. */
    @Test
    void theCommandsOfOneDocumentStandAgainstTheBaseByTheirRuns() {
        List<RunSeries> gzip = SampleDocuments.series("hyperfine/param.json");
        RunComparison comparison = RunComparison.of(gzip, Optional.of("gzip -6 -c /bin/bash > /dev/null"), TERMS);
        RunComparison.Metric time = comparison.metrics().getFirst();
        assertEquals(1, comparison.metrics().size());
        assertEquals("time s", time.metric() + " " + time.unit());
        assertEquals(Optional.of(Direction.DOWN), time.better());
        assertEquals(
                List.of(8L, 8L, 8L),
                time.rows().stream().map(row -> row.series().runs()).toList());
        assertTrue(time.rows().get(1).against().isEmpty(), "-6 is the base");
        assertEquals(0.5844, time.rows().get(1).mean().orElseThrow(), 5e-5);
        Difference nine =
                time.rows().get(2).against().orElseThrow().difference().orElseThrow();
        assertEquals(3.0060, nine.ratio(), 5e-5);
        assertEquals(13.747, nine.bounds().orElseThrow().degrees(), 5e-4);
        assertEquals(2.3295, nine.bounds().orElseThrow().interval().low(), 5e-5);
        assertEquals(3.8788, nine.bounds().orElseThrow().interval().high(), 5e-5);
        assertEquals(Difference.Finding.DIFFERENT, nine.finding());
    }

    @Test
    void withTheOrderTurnedTheRatioIsItsInverse() {
        List<RunSeries> six = hyperfine("a", 0.5, 0.6, 0.55);
        List<RunSeries> nine = hyperfine("b", 1.5, 1.7, 1.6);
        Difference one = last(compare(six, nine), "time")
                .against()
                .orElseThrow()
                .difference()
                .orElseThrow();
        Difference other = last(compare(nine, six), "time")
                .against()
                .orElseThrow()
                .difference()
                .orElseThrow();
        assertEquals(1, one.ratio() * other.ratio(), 1e-12);
        assertEquals(
                one.bounds().orElseThrow().degrees(),
                other.bounds().orElseThrow().degrees(),
                1e-9);
        assertEquals(one.finding(), other.finding());
    }

    @Test
    void twoRunsHaveARangeAndThreeAnInterval() {
        Row two = last(compare(hyperfine("a", 1, 2, 3), hyperfine("b", 2, 4)), "time");
        assertEquals(new Interval(2, 4), two.range().orElseThrow());
        assertTrue(two.interval().isEmpty());
        Row three = last(compare(hyperfine("b", 2, 4), hyperfine("a", 1, 2, 3)), "time");
        assertTrue(three.interval().isPresent());
    }

    @Test
    void aSingleRunIsHeldAgainstWhatOneMoreRunWouldGive() {
        Row single = last(compare(hyperfine("a", 1, 1.1, 1.2), hyperfine("b", 1.3)), "time");
        assertEquals(Difference.Finding.TOO_FEW_RUNS, finding(single));
        assertTrue(single.range().isEmpty());
        SingleRun beside = single.against().orElseThrow().single().orElseThrow();
        assertFalse(beside.ofBase());
        // exp(ln mean + t(2) s sqrt(4/3)): 1.0969 x exp(4.30265 x 0.09128 x 1.1547)
        assertEquals(1.726, beside.expected().high(), 1e-3);
        assertTrue(beside.within());
        SingleRun base = last(compare(hyperfine("b", 3), hyperfine("a", 1, 1.1, 1.2)), "time")
                .against()
                .orElseThrow()
                .single()
                .orElseThrow();
        assertTrue(base.ofBase());
        assertFalse(base.within());
        assertTrue(last(compare(hyperfine("b", 3), hyperfine("a", 1)), "time")
                .against()
                .orElseThrow()
                .single()
                .isEmpty());
    }

    @Test
    void runsAppendedToOneFileAreRunsAndRequestsAreNone() {
        Row row = last(compare(wrk("21818.93"), wrk("21500.00", "21700.00", "21900.00")), "throughput");
        assertEquals(3, row.series().runs());
        assertEquals("", row.series().subject());
        assertEquals(Difference.Finding.TOO_FEW_RUNS, finding(row), "one run of thousands of requests is one run");
    }

    @Test
    void rowsOfATableAreRunsWhereAPersonSaysWhichColumnCountsThem() {
        String table = SampleDocuments.text("csv-mapped/generic.csv");
        String mapping = SampleDocuments.text("csv-mapped/generic.mapping.json");
        RunComparison.Metric rate = compare(table(table, mapping)).metrics().getFirst();
        assertEquals(
                List.of("kafka", "rabbitmq"),
                rate.rows().stream().map(row -> row.series().subject()).toList());
        assertEquals(
                List.of(48210.5, 47955.0, 48390.2),
                rate.rows().getFirst().series().values());
        assertEquals(Difference.Finding.DIFFERENT, finding(rate.rows().getLast()));
        RunComparison.Metric unsaid = compare(table(
                        table,
                        mapping.replace("{system} run {run}", "{system}")
                                .replaceFirst(",\\s*\"repetitionKey\": \"run\"", "")))
                .metrics()
                .getFirst();
        assertEquals(
                List.of(Standing.UNCLEAR, Standing.UNCLEAR),
                unsaid.rows().stream().map(row -> row.series().standing()).toList());
    }

    private static List<RunSeries> table(String table, String mapping) {
        SentDocument sent = new SentDocument(
                table.getBytes(StandardCharsets.UTF_8), "table.csv", Optional.empty(), Optional.of(mapping));
        return RunSeries.of(EvidenceDocument.of(sent, DocumentContext.NONE), List.of());
    }

    @Test
    void theSameSubjectOfAnEarlierDocumentIsTheBase() {
        List<RunSeries> before = SampleDocuments.series("hyperfine/param.json");
        List<RunSeries> after = hyperfine("gzip -9 -c /bin/bash > /dev/null", 1.7, 1.8, 1.9);
        Row row = last(compare(before, after), "time");
        assertEquals(
                before.getFirst().document(), row.against().orElseThrow().base().document());
        assertEquals(row.series().subject(), row.against().orElseThrow().base().subject());
    }

    @Test
    void forksAreRunsAndIterationsAreNot() {
        RunComparison comparison = compare(SampleDocuments.series("jmh-json/thrpt-avgt.json"));
        Row first = comparison.metrics().getFirst().rows().getFirst();
        assertEquals(2, first.series().runs());
        // the two forks of five iterations each: their means
        assertEquals(12_952_355.83, first.series().values().get(0), 1);
        assertEquals(15_330_820.88, first.series().values().get(1), 1);
        assertTrue(first.interval().isEmpty());
    }

    @Test
    void percentilesOfAllForksTogetherAreASummaryOfThem() {
        List<RunSeries> sampled = SampleDocuments.series("jmh-json/sample-mode.json");
        assertEquals(
                List.of(Standing.SUMMARY),
                sampled.stream().map(RunSeries::standing).distinct().toList());
        assertEquals(List.of(), sampled.getFirst().values());
    }

    @Test
    void whatHasNoLogarithmOrNoUnitOrFailedIsSaid() {
        assertEquals(Standing.NO_LOGARITHM, hyperfine("a", 0, 1, 2).getFirst().standing());
        assertEquals(Standing.NO_LOGARITHM, hyperfine("a", -1, 1, 2).getFirst().standing());
        RunSeries failed =
                SampleDocuments.series("f.json", json("false", "1", 1, 2)).getFirst();
        assertEquals(Standing.ALL_FAILED, failed.standing());
        assertEquals(2, failed.failed());
        assertTrue(SampleDocuments.series("hdr-hgrm/ycsb-read.hgrm").stream()
                .allMatch(series -> series.standing() == Standing.NO_UNIT));
        Row row = last(compare(hyperfine("b", 1, 2), hyperfine("a", 0, 1, 2)), "time");
        assertTrue(row.mean().isEmpty());
        assertTrue(row.against().orElseThrow().difference().isEmpty());
    }

    @Test
    void aRunThatFailedIsLeftOutAndCounted() {
        String one = json("a", "0", 1, 2, 3).replace("[0,0,0]", "[0,1,null]");
        RunSeries series = SampleDocuments.series("a.json", one).getFirst();
        assertEquals(List.of(1.0), series.values());
        assertEquals(2, series.failed());
    }

    @Test
    void otherUnitsAndMetricsOfOneDocumentStandApart() {
        List<RunSeries> requests = wrk("21818.93");
        List<RunSeries> transactions = SampleDocuments.series("pgbench/tpcb.txt");
        RunComparison comparison = compare(requests, transactions);
        List<String> compared =
                comparison.metrics().stream().map(RunComparison.Metric::metric).toList();
        assertEquals(List.of("latency.mean"), compared);
        List<String> apart = comparison.apart().stream()
                .filter(series -> series.metric().equals("throughput"))
                .map(RunSeries::unit)
                .toList();
        assertEquals(List.of("{req}/s", "{tx}/s"), apart);
    }

    @Test
    void secondsAndMillisecondsAreOneUnit() {
        RunComparison comparison =
                compare(SampleDocuments.series("wrk/latency.txt"), SampleDocuments.series("wrk2/rate-2000.txt"));
        Row p99 = last(comparison, "latency.p99");
        assertEquals(0.10765, p99.mean().orElseThrow(), 1e-12);
        assertEquals(
                107.65 / 38.01,
                p99.against().orElseThrow().difference().orElseThrow().ratio(),
                1e-9);
    }

    @Test
    void whatIsWithdrawnIsNotCompared() {
        EvidenceDocument document = SampleDocuments.read("wrk/no-latency.txt", DocumentContext.NONE);
        String rate = document.claims().stream()
                .filter(claim -> claim.metric().equals("throughput"))
                .findFirst()
                .orElseThrow()
                .id();
        EvidenceDocument without = document.change(rate, claim -> claim.withdrawn(Optional.of("wrong host")));
        assertTrue(RunSeries.of(without, List.of()).stream()
                .noneMatch(series -> series.metric().equals("throughput")));
    }
}
