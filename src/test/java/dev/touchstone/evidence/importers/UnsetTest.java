package dev.touchstone.evidence.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnsetTest {

    private static PrintedValue zero(String subject, String metric) {
        return PrintedValue.of(metric, new BigDecimal("0.000"), "ms", Locator.line(1))
                .about(subject);
    }

    private static PrintedValue step(String metric) {
        return zero("", metric).inStepsOf(BigDecimal.ONE);
    }

    private static Extract of(PrintedValue... values) {
        return new Extract(List.of(values), Map.of(), List.of());
    }

    private static List<String> left(PrintedValue... values) {
        return Unset.leftOut(of(values)).values().stream()
                .map(value -> value.subject() + ":" + value.metric())
                .toList();
    }

    @Test
    void aBlockOfZerosIsLeftOutForItsSubjectOnly() {
        PrintedValue other = PrintedValue.of("latency.p99", BigDecimal.ONE, "ms", Locator.line(2))
                .about("b");
        assertEquals(
                List.of("a:latency.samples", "b:latency.mean", "b:latency.p99", "a:throughput"),
                left(
                        zero("a", "latency.mean"),
                        zero("a", "latency.p99"),
                        zero("a", "latency.samples"),
                        zero("b", "latency.mean"),
                        other,
                        zero("a", "throughput")));
        Extract whole = of(zero("b", "latency.mean"), other);
        assertSame(whole, Unset.leftOut(whole));
    }

    @Test
    void percentilesBelowThePrintedStepAreKeptAndAMaximumOfZeroIsNot() {
        assertEquals(List.of(":latency.p50", ":latency.p99"), left(step("latency.p50"), step("latency.p99")));
        assertEquals(List.of(), left(step("latency.p50"), step("latency.max")));
        assertEquals(List.of(":latency.p99"), left(zero("", "latency.p99")), "a table may round one number to 0");
    }
}
