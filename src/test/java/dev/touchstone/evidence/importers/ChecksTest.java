package dev.touchstone.evidence.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {

    private final List<PrintedValue> values = new ArrayList<>();

    private ChecksTest with(String metric, String value, String unit) {
        values.add(PrintedValue.of(metric, new BigDecimal(value), unit, Locator.line(values.size() + 1)));
        return this;
    }

    private List<String> codes(Map<String, String> conditions) {
        return Checks.of(new Extract(values, conditions, List.of()), false).stream()
                .map(warning -> warning.code() + "@" + warning.at())
                .toList();
    }

    private List<String> codes() {
        return codes(Map.of());
    }

    @Test
    void whatFitsTogetherGivesNoWarning() {
        with("throughput", "1000", "{req}/s")
                .with("duration", "30.0", "s")
                .with("requests.total", "30000", "{req}")
                .with("latency.mean", "20", "ms")
                .with("latency.p50", "18", "ms")
                .with("latency.p99", "0.1", "s")
                .with("latency.max", "200", "ms")
                .with("workload.connections", "20", "1");
        assertEquals(List.of(), codes());
    }

    @Test
    void aPercentileBelowALowerOneIsNamed() {
        with("latency.p50", "20", "ms").with("latency.p99", "19", "ms").with("latency.max", "0.018", "s");
        assertEquals(List.of("check.order@L2", "check.order@L3"), codes());
    }

    /** Of a table each line is a measurement of its own, whatever subject it names. */
    @Test
    void eachRowOfATableIsHeldAgainstItself() {
        row(2, "5", "50", "0");
        row(3, "50", "5", "0.4");
        List<Warning> found = Checks.of(new Extract(values, Map.of(), List.of()), true);
        assertEquals(
                List.of("check.order", "check.many-errors"),
                found.stream().map(Warning::code).toList());
        found.forEach(warning -> assertEquals("L3", warning.arguments().get("row")));
    }

    private void row(int line, String median, String high, String errors) {
        Locator at = Locator.line(line);
        values.add(PrintedValue.of("latency.p50", new BigDecimal(median), "ms", at));
        values.add(PrintedValue.of("latency.p99", new BigDecimal(high), "ms", at));
        values.add(PrintedValue.of("error.ratio", new BigDecimal(errors), "1", at));
    }

    @ParameterizedTest
    @CsvSource({
        "throughput, -5, {req}/s",
        "latency.p99, -3, ms",
        "latency.p99, 1e15, s",
        "error.ratio, 7, 1",
        "error.ratio, 140, %",
        "duration, -30, s"
    })
    void whatCannotBeIsNoNumberOfItsMetric(String metric, String value, String unit) {
        with(metric, value, unit);
        assertTrue(codes().contains("check.implausible@L1"), codes().toString());
    }

    @Test
    void aValueOfOnePrintedStepMayBeAnythingUpToIt() {
        values.add(PrintedValue.of("latency.p50", BigDecimal.ONE, "ms", Locator.line(1))
                .inStepsOf(BigDecimal.ONE));
        values.add(PrintedValue.of("latency.p99", new BigDecimal("2"), "ms", Locator.line(2))
                .inStepsOf(BigDecimal.ONE));
        assertEquals(List.of("check.below-resolution@L1"), codes());
    }

    @Test
    void unitsAreMindedWhereValuesAreCompared() {
        with("latency.p50", "900", "us").with("latency.p99", "1.2", "ms").with("latency.max", "0.01", "s");
        assertEquals(List.of(), codes());
    }

    @Test
    void aMeanOutsideSmallestAndLargestContradicts() {
        with("latency.mean", "30", "ms").with("latency.max", "20", "ms");
        assertEquals(List.of("check.mean-outside@L1"), codes());
    }

    @ParameterizedTest
    @CsvSource({"30000, false", "30590, false", "29410, false", "30800, true", "20000, true"})
    void rateTimesDurationIsTheCountWithinTwoPercent(String total, boolean warned) {
        with("throughput", "1000", "{req}/s").with("duration", "30.00", "s").with("requests.total", total, "{req}");
        assertEquals(warned ? List.of("check.throughput-duration@L1") : List.of(), codes());
    }

    @ParameterizedTest
    @CsvSource({"24.0, false", "24.2, true"})
    void littlesLawBoundsAClosedLoop(String mean, boolean warned) {
        with("throughput", "1000", "{req}/s").with("latency.mean", mean, "ms").with("workload.connections", "20", "1");
        assertEquals(warned ? List.of("check.little@L2", "check.little@L1") : List.of(), codes());
        assertEquals(List.of(), codes(Map.of("loop", "open")));
        Warning corrected = Warning.of("wrk.corrected", Map.of());
        assertEquals(List.of(), Checks.of(new Extract(values, Map.of(), List.of(corrected)), false));
    }

    @Test
    void ofRunsWithLoopsOfTheirOwnLittlesLawBoundsTheClosedOnes() {
        for (String run : List.of("run 1", "run 2")) {
            values.add(PrintedValue.of("throughput", new BigDecimal("1000"), "{tx}/s", Locator.line(values.size() + 1))
                    .about(run));
            values.add(PrintedValue.of("latency.mean", BigDecimal.ONE, "s", Locator.line(values.size() + 1))
                    .about(run));
            values.add(PrintedValue.of("workload.clients", BigDecimal.TEN, "1", Locator.line(values.size() + 1))
                    .about(run));
        }
        assertEquals(
                List.of("check.little@L5", "check.little@L4"),
                codes(Map.of("run_1_loop", "open", "run_2_loop", "closed")));
    }

    /** k6 sends up to 20 requests of a user at once. */
    @ParameterizedTest
    @CsvSource({"2.3, false", "2.5, true"})
    void aVirtualUserMayHaveABatchInFlight(String mean, boolean warned) {
        with("throughput", "100", "{req}/s").with("latency.mean", mean, "s").with("workload.vus", "10", "1");
        assertEquals(warned ? List.of("check.little@L2", "check.little@L1") : List.of(), codes());
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "9, ''", "10, check.errors@L1", "499, check.errors@L1", "500, check.many-errors@L1"})
    void failedRequestsAreCountedOnceAndFromFivePercentOnUnusable(String failed, String code) {
        with("requests.total", "10000", "{req}")
                .with("errors.failed", failed, "1")
                .with("errors.non2xx", failed, "1");
        assertEquals(code.isEmpty() ? List.of() : List.of(code), codes());
    }

    @Test
    void aPercentileNeedsTenObservationsBeyondIt() {
        with("requests.total", "999", "{req}").with("latency.p99", "20", "ms");
        assertEquals(List.of("check.few-for-percentile@L2"), codes());
        values.clear();
        with("requests.total", "1000", "{req}").with("latency.p99", "20", "ms");
        assertEquals(List.of(), codes());
    }

    @Test
    void whatLiesBelowThePrintedStepAndWhatHasNoUnitIsSaid() {
        values.add(PrintedValue.of("latency.min", BigDecimal.ZERO, "s", Locator.line(1))
                .inStepsOf(new BigDecimal("0.0001")));
        with("value", "0.099", "").with("duration", "9.9", "s");
        assertEquals(List.of("check.short@L3", "check.below-resolution@L1", "check.unit-missing@L2"), codes());
    }

    @Test
    void subjectsAreCheckedApart() {
        values.add(PrintedValue.of("latency.p50", BigDecimal.TEN, "ms", Locator.line(1))
                .about("a"));
        values.add(PrintedValue.of("latency.p99", BigDecimal.ONE, "ms", Locator.line(2))
                .about("b"));
        assertEquals(List.of(), codes());
    }
}
