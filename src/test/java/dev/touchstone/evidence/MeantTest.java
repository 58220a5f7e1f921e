package dev.touchstone.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.catalogue.Grade;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Limits, ratios and versions of single numbers, stated by a table or said by a person. */
class MeantTest {
    private static final String TABLE = "s,v,b,p99,x,to\nnew,3.7,<=,800,,\nnew,4.1,,7,,\nnew,4.1,,,7,old\n";
    private static final String MAPPING =
            "{\"subject\": \"{s}\", \"version\": \"v\", \"columns\": {\"p99\": {\"metric\": \"latency.p99\", \"unit\":"
                    + " \"ms\", \"bound\": \"{b}\"}, \"x\": {\"metric\": \"throughput\", \"relativeTo\": \"{to}\"}}}";

    private static DocumentContext saying(Meant... numbers) {
        return DocumentContextBuilder.builder(DocumentContext.NONE)
                .numbers(List.of(numbers))
                .build();
    }

    private static Meant bound(String claim, Bound bound) {
        return new Meant(claim, Optional.of(bound), Optional.empty());
    }

    private static Meant ratio(String claim, String to) {
        return new Meant(claim, Optional.empty(), Optional.of(to));
    }

    private static String read(DocumentClaim claim) {
        DocumentClaim.Canonical used = claim.used(DocumentContext.NONE);
        return claim.named() + " " + claim.bound().sign()
                + used.value().stripTrailingZeros().toPlainString() + used.unit()
                + claim.relativeTo().map(other -> " to " + other).orElse("");
    }

    private static List<String> faults(EvidenceDocument document, DocumentContext said) {
        Problem problem = assertThrows(ProblemException.class, () -> ContextCheck.numbers(document, said))
                .problem();
        return problem.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @Test
    void whatATableStatesBesideItsNumbersStaysWithEachOfThem() {
        EvidenceDocument table = SampleDocuments.table(TABLE, MAPPING);
        assertEquals(
                List.of("new 3.7 <=800ms", "new 4.1 =7ms", "new 4.1 =71 to old"),
                table.claims().stream().map(MeantTest::read).toList());
    }

    @Test
    void aPersonSaysItOfANumberAndTakesItBack() {
        EvidenceDocument plain = SampleDocuments.table(
                "p99,x\n800,7\n",
                "{\"columns\": {\"p99\": {\"metric\": \"latency.p99\", \"unit\": \"ms\"},"
                        + " \"x\": {\"metric\": \"throughput\", \"unit\": \"\"}}}");
        EvidenceDocument said = plain.with(saying(bound("c1", Bound.AT_MOST), ratio("c2", "kafka")));
        assertEquals(
                List.of(" <=800ms", " =71 to kafka"),
                said.claims().stream().map(MeantTest::read).toList());
        assertEquals(plain, said.with(DocumentContext.NONE));
    }

    /** Of a table, and of a number that a person calls a ratio; the other numbers of the row and the other rows stay. */
    @Test
    void aRatioOfNothingOrLessIsRemarkedAndNotUsed() {
        EvidenceDocument table =
                SampleDocuments.table("s,v,b,p99,x,to\nnew,4,,7,-2,old\nnew,4,,7,0,old\nnew,4,,7,2,old\n", MAPPING);
        assertEquals(
                List.of("new c2 -2 old", "new c4 0 old"),
                table.remarks().stream()
                        .filter(remark -> remark.code().equals("check.ratio-impossible"))
                        .map(remark -> "new "
                                + table.claims().stream()
                                        .filter(claim -> claim.locator().equals(remark.locator())
                                                && claim.metric().equals("throughput"))
                                        .findFirst()
                                        .orElseThrow()
                                        .id()
                                + " " + remark.arguments().get("value") + " "
                                + remark.arguments().get("other"))
                        .toList());
        assertEquals(
                List.of(false, true, false, true, false, false),
                table.claims().stream().map(claim -> claim.grade() == Grade.X).toList());
        EvidenceDocument plain =
                SampleDocuments.table("x\n0\n", "{\"columns\": {\"x\": {\"metric\": \"throughput\", \"unit\": \"\"}}}");
        assertEquals(
                Grade.X,
                plain.with(saying(ratio("c1", "kafka"))).claims().getFirst().grade());
        assertEquals(plain, plain.with(saying(ratio("c1", "kafka"))).with(DocumentContext.NONE));
    }

    @Test
    void aPersonGoesBeforeTheTableButNotBeforeWhatTheNumbersShow() {
        EvidenceDocument table = SampleDocuments.table(TABLE, MAPPING).with(saying(bound("c1", Bound.EXACT)));
        assertEquals("new 3.7 =800ms", read(table.claims().getFirst()));
        EvidenceDocument step = SampleDocuments.of("run.txt", WrkOutput.of("21817.5"));
        DocumentClaim rate = step.claims().stream()
                .filter(claim -> claim.metric().equals("throughput"))
                .findFirst()
                .orElseThrow();
        DocumentContext paced = DocumentContextBuilder.builder(saying(bound(rate.id(), Bound.AT_MOST)))
                .workload(new Workload("", "", Optional.of(21817.5), "", "", "", "", ""))
                .build();
        assertEquals(
                Bound.AT_LEAST, step.with(paced).claim(rate.id()).orElseThrow().bound());
    }

    @Test
    void whatIsSaidAnewOfANumberLeavesTheRest() {
        DocumentContext said =
                saying(ratio("c1", "kafka"), bound("c2", Bound.ABOUT)).meaning(bound("c1", Bound.ABOUT));
        assertEquals(
                List.of(bound("c2", Bound.ABOUT), new Meant("c1", Optional.of(Bound.ABOUT), Optional.of("kafka"))),
                said.numbers());
    }

    @Test
    void whatCannotBeSaidIsRefusedAtItsPlace() {
        EvidenceDocument table = SampleDocuments.table(TABLE, MAPPING);
        assertEquals(
                List.of(
                        "/numbers/0/claim missing",
                        "/numbers/1/relative_to claim.ratio-has-no-unit",
                        "/numbers/2/claim id.taken",
                        "/numbers/3/bound claim.ratio-is-no-limit"),
                faults(
                        table,
                        saying(
                                bound("c9", Bound.AT_MOST),
                                ratio("c2", "kafka"),
                                bound("c2", Bound.AT_MOST),
                                new Meant("c3", Optional.of(Bound.AT_LEAST), Optional.of("kafka")))));
    }

    @Test
    void rowsOfTwoVersionsAreNoRunsOfOneThing() {
        EvidenceDocument table = SampleDocuments.table(
                "s,v,run,p99\nnew,3.7,1,8\nnew,4.1,1,7\nnew,4.1,2,7\n",
                "{\"subject\": \"{s} run {run}\", \"version\": \"v\", \"repetitionKey\": \"run\","
                        + " \"columns\": {\"p99\": {\"metric\": \"latency.p99\", \"unit\": \"ms\"}}}");
        assertEquals(
                List.of(1L, 2L, 2L), table.claims().stream().map(table::runs).toList());
        assertEquals(
                List.of("latency.p99 new 3.7", "latency.p99 new 4.1", "latency.p99 new 4.1"),
                table.claims().stream()
                        .map(claim ->
                                table.restated(claim, ClaimBuilder.builder().build()))
                        .map(claim -> claim.attachment().orElseThrow().about())
                        .toList());
    }

    @Test
    void oneDocumentHasSeveralUnitsAndOneThatFitsNoneOfItsNumbersIsSaidMetricByMetric() {
        EvidenceDocument table = SampleDocuments.table(
                "p99,rps,size\n8,90,5\n",
                "{\"columns\": {\"p99\": {\"metric\": \"latency.p99\", \"unit\": \"us\"},"
                        + " \"rps\": {\"metric\": \"throughput\", \"unit\": \"\"},"
                        + " \"size\": {\"metric\": \"data.size\", \"unit\": \"\"}}}");
        EvidenceDocument said = table.with(DocumentContextBuilder.builder(DocumentContext.NONE)
                .unit("{req}/s")
                .build());
        assertEquals(
                List.of("0.000008 s", "90 {req}/s", "none"),
                said.claims().stream()
                        .map(claim -> claim.canonical()
                                .map(one -> one.value().stripTrailingZeros().toPlainString() + " " + one.unit())
                                .orElse("none"))
                        .toList());
        assertEquals(
                List.of("data.size {req}/s"),
                said.remarks().stream()
                        .filter(remark -> remark.code().equals("check.unit-misfit"))
                        .map(remark -> remark.arguments().get("metric") + " "
                                + remark.arguments().get("unit"))
                        .toList());
        assertEquals(table, said.with(DocumentContext.NONE));
    }
}
