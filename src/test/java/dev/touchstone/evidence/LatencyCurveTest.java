package dev.touchstone.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.evidence.EnvironmentKeys.Likeness;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LatencyCurveTest {

    private static List<String> printed(LatencyCurve curve) {
        return curve.points().stream()
                .map(point -> point.share() + " "
                        + point.seconds().stripTrailingZeros().toPlainString())
                .toList();
    }

    @Test
    void thePercentilesOfWrkAreExactlyThosePrinted() {
        LatencyCurve curve = LatencyCurve.of(SampleDocuments.read("wrk/latency.txt", DocumentContext.NONE))
                .getFirst();
        assertEquals(List.of("0.5 0.00267", "0.75 0.00634", "0.9 0.01273", "0.99 0.03801"), printed(curve));
    }

    @Test
    void aMaximumIsNoPercentileAndAnEndlessTailIsNotDrawn() {
        LatencyCurve curve = LatencyCurve.of(SampleDocuments.read("wrk2/rate-2000.txt", DocumentContext.NONE))
                .getFirst();
        assertEquals(
                "0.99999 0.13312",
                printed(curve).getLast(),
                "100 % has 1/(1-p) = infinity and stays out: " + printed(curve));
    }

    @Test
    void whatIsWithdrawnIsNotDrawn() {
        EvidenceDocument document = SampleDocuments.read("wrk/latency.txt", DocumentContext.NONE);
        String last =
                LatencyCurve.of(document).getFirst().points().getLast().claim().id();
        EvidenceDocument without = document.change(last, claim -> claim.withdrawn(Optional.of("wrong host")));
        assertEquals(0.9, LatencyCurve.of(without).getFirst().points().getLast().share());
    }

    @Test
    void aDocumentWithoutPercentilesHasNoCurveAndOneWithoutUnitSaysSo() {
        EvidenceDocument bare = SampleDocuments.read("wrk/no-latency.txt", DocumentContext.NONE);
        assertTrue(LatencyCurve.of(bare).isEmpty());
        assertFalse(LatencyCurve.withoutUnit(bare));
        EvidenceDocument histogram = SampleDocuments.read("hdr-hgrm/ycsb-read.hgrm", DocumentContext.NONE);
        assertTrue(LatencyCurve.of(histogram).isEmpty());
        assertTrue(LatencyCurve.withoutUnit(histogram));
    }

    @Test
    void fewerThanTenObservationsBeyondAPercentileAreFew() {
        LatencyCurve curve = LatencyCurve.of(SampleDocuments.read("wrk2/rate-2000.txt", DocumentContext.NONE))
                .getFirst();
        LatencyCurve.Point p99 = curve.points().stream()
                .filter(point -> point.share() == 0.99)
                .findFirst()
                .orElseThrow();
        assertFalse(p99.thin());
        assertTrue(curve.points().getLast().thin());
        assertEquals(new BigDecimal("107.65"), p99.claim().value());
    }

    @Test
    void keysThatDifferAreNamedAndThoseNotSaidCannotBeTold() {
        EnvironmentKeys keys = EnvironmentKeys.of(List.of(
                SampleDocuments.on("kafka", 2, "dedicated"),
                SampleDocuments.on("kafka", 16, "cloud"),
                DocumentContext.NONE));
        assertEquals(List.of("cores", "sharing"), keys.keys(Likeness.DIFFERENT).toList());
        assertEquals(
                List.of("cpu", "memory", "disk", "network", "system", "placement", "workload"),
                keys.keys(Likeness.UNTOLD).toList());
        DocumentContext open = DocumentContextBuilder.builder(DocumentContext.NONE)
                .workload(new Workload("", "open", Optional.empty(), "", "", "", "", ""))
                .build();
        assertTrue(EnvironmentKeys.of(List.of(open, DocumentContext.NONE))
                .keys(Likeness.UNTOLD)
                .anyMatch("loop"::equals));
        EnvironmentKeys same = EnvironmentKeys.of(
                List.of(SampleDocuments.on("kafka", 2, "shared"), SampleDocuments.on("pulsar", 2, "shared")));
        assertEquals(9, same.keys(Likeness.SAME).count());
    }
}
