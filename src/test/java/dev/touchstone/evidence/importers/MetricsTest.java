package dev.touchstone.evidence.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Unit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsTest {

    @ParameterizedTest
    @CsvSource({
        "latency.p99.9, latency, p99.9",
        "latency.mean, latency, mean",
        "throughput, throughput, ''",
        "throughput.receive, throughput.receive, ''",
        "score.error99.9, score, error99.9",
        "requests.total, requests, total"
    })
    void aNameIsBaseAndStatistic(String metric, String base, String statistic) {
        assertEquals(base, Metrics.base(metric));
        assertEquals(statistic, Metrics.statistic(metric));
    }

    @ParameterizedTest
    @CsvSource({
        "24.51, ms, 0.02451, s",
        "154.7, MiBy, 162214707.2, By",
        "5.14, MiBy/s, 5389680.64, By/s",
        "1.89, 10*3.{req}/s, 1890, {req}/s",
        "14.1, ops/us, 14100000, {op}/s",
        "0.3, us/op, 0.0000003, s/{op}",
        "52, %, 0.52, 1",
        "656749, {req}, 656749, {req}"
    })
    void aValueHasOneCanonicalForm(BigDecimal value, String unit, BigDecimal canonical, String canonicalUnit) {
        Metrics.Canonical found = Metrics.canonical(value, unit).orElseThrow();
        assertEquals(canonicalUnit, found.unit());
        assertEquals(0, canonical.compareTo(found.value()), found.value().toPlainString());
    }

    @ParameterizedTest
    @CsvSource({
        "latency.p99, ms, true",
        "latency.p99, KiBy, false",
        "latency.p99, ms/{op}, false",
        "latency.samples, {req}, true",
        "duration, min, true",
        "duration, {req}/s, false",
        "load.time.mean, s, true",
        "start.time, By, false",
        "cpu.time, s, true",
        "throughput, {req}/s, true",
        "throughput, MiBy/s, true",
        "throughput, ms, false",
        "throughput, GiBy, false",
        "throughput.receive, USD/s, false",
        "transfer.rate, MiBy/s, true",
        "transfer.rate, {req}/s, false",
        "data.size, GiBy, true",
        "memory.peak, s, false",
        "error.ratio, %, true",
        "error.ratio, ms, false",
        "errors.total, {req}, true",
        "cost.per.hour, USD/h, true",
        "cost.per.hour, h, false",
        "latencyish, KiBy, true",
        "score, us/op, true",
        "custom.login.mean, KiBy, true"
    })
    void aMetricHasUnitsOfItsDimension(String metric, String unit, boolean fits) {
        assertEquals(fits, Metrics.fits(metric, unit));
    }

    @Test
    void aUnitOfNothingThatIsMeasuredIsKnown() {
        assertTrue(Metrics.fitsAny(Unit.parse("ms")));
        assertTrue(Metrics.fitsAny(Unit.parse("{msg}/s")));
        assertTrue(Metrics.fitsAny(Unit.parse("kW")));
        assertFalse(Metrics.fitsAny(Unit.parse("ms.GiBy")));
        assertFalse(Metrics.fitsAny(Unit.parse("USD/GiBy")));
    }

    @Test
    void withoutAUnitThereIsNone() {
        assertTrue(Metrics.canonical(BigDecimal.ONE, "").isEmpty());
        assertTrue(Metrics.canonical(BigDecimal.ONE, "Percent").isEmpty());
    }
}
