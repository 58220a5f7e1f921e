package dev.touchstone.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.catalogue.Grade;
import dev.touchstone.evidence.importers.Content;
import dev.touchstone.evidence.importers.Extract;
import dev.touchstone.evidence.importers.Format;
import dev.touchstone.evidence.importers.Formats;
import dev.touchstone.evidence.importers.Formula;
import dev.touchstone.evidence.importers.Locator;
import dev.touchstone.evidence.importers.PrintedValue;
import dev.touchstone.evidence.importers.Replicates;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final String WRK = """
            Running 30s test @ http://127.0.0.1:8080/
              2 threads and 10 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency     8.00ms    2.00ms  40.00ms   70.00%
                Req/Sec   600.00     30.00   700.00     75.00%
              Latency Distribution
                 50%    7.00ms
                 90%   12.00ms
                 99%   30.00ms
              36000 requests in 30.00s, 12.10MB read
              Socket errors: connect 0, read 0, write 0, timeout TIMEOUTS
            Requests/sec:   1200.00
            Transfer/sec:    412.50KB
            """;

    private static DocumentContext command(String line) {
        return DocumentContextBuilder.builder(DocumentContext.NONE)
                .command(line)
                .build();
    }

    private static DocumentContext load(String loop, Double offered) {
        return DocumentContextBuilder.builder(DocumentContext.NONE)
                .workload(new Workload("", loop, Optional.ofNullable(offered), "", "", "", "", ""))
                .build();
    }

    private static DocumentClaim claim(EvidenceDocument document, String metric) {
        return document.claims().stream()
                .filter(claim ->
                        claim.metric().equals(metric) && claim.subject().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(EvidenceDocument document) {
        return document.remarks().stream().map(EvidenceDocument.Remark::code).toList();
    }

    private static EvidenceDocument wrk(int timeouts) {
        String text = WRK.replace("TIMEOUTS", String.valueOf(timeouts));
        return EvidenceDocument.of(
                new SentDocument(text.getBytes(StandardCharsets.UTF_8), "x", Optional.empty(), Optional.empty()),
                DocumentContext.NONE);
    }

    @Test
    void aRateThatWasGivenIsCarriedAtLeast() {
        EvidenceDocument unsaid = SampleDocuments.read("wrk2/rate-2000.txt", DocumentContext.NONE);
        assertEquals(Bound.AT_LEAST, claim(unsaid, "throughput").bound());
        assertEquals(Bound.EXACT, claim(unsaid, "latency.p99").bound());

        EvidenceDocument held = unsaid.with(command("wrk2 -t2 -c50 -d15s -R2000 --latency http://127.0.0.1/"));
        assertEquals(Bound.AT_LEAST, claim(held, "throughput").bound());
        assertTrue(codes(held).stream().noneMatch(Limits.NOT_HELD::equals));
    }

    @Test
    void aRateThatWasNotHeldIsWhatTheSystemCarriesAndItsLatenciesAreMarked() {
        EvidenceDocument held = SampleDocuments.read("wrk2/rate-2000.txt", command("wrk2 -R 2k http://127.0.0.1/"));
        EvidenceDocument behind = held.with(command("wrk2 -R 3k http://127.0.0.1/"));
        assertEquals(Bound.EXACT, claim(behind, "throughput").bound());
        assertTrue(codes(behind).contains(Limits.NOT_HELD));
        assertTrue(claim(behind, "latency.p99").grading().checks().isWorseThan(Grade.B));
        assertTrue(codes(behind.with(held.context())).stream().noneMatch(Limits.NOT_HELD::equals), "taken back");
        assertEquals(
                1,
                codes(behind.with(behind.context())).stream()
                        .filter(Limits.NOT_HELD::equals)
                        .count());
    }

    private static final String PACED = """
            {"state": {"testRunDurationMs": 30363.212},
             "metrics": {
              "http_req_duration": {"type": "trend", "contains": "time", "values": {"avg": 10.25, "max": 121, "p(99)": 100.5}},
              "http_reqs": {"type": "counter", "contains": "default", "values": {"count": 600, "rate": 19.760755219177735}},
              "dropped_iterations": {"type": "counter", "contains": "default", "values": {"count": DROPPED}},
              "vus_max": {"type": "gauge", "contains": "default", "values": {"value": 20}}}}
            """;

    @Test
    void aRateThatTheScriptPacedIsCarriedAtLeast() {
        EvidenceDocument slept = SampleDocuments.of("k6", PACED.replace("DROPPED", "0"));
        assertEquals(Bound.AT_LEAST, claim(slept, "throughput").bound());
        EvidenceDocument.Remark paced = slept.remarks().stream()
                .filter(remark -> remark.code().equals("k6.paced"))
                .findFirst()
                .orElseThrow();
        assertEquals("0.2", paced.arguments().get("busy"));
        assertEquals("20", paced.arguments().get("vus"));
        EvidenceDocument busy =
                SampleDocuments.of("k6", PACED.replace("DROPPED", "0").replace("19.760755219177735", "1000.5"));
        assertEquals(Bound.EXACT, claim(busy, "throughput").bound(), "10.3 of 20 users wait");
        EvidenceDocument few = SampleDocuments.of(
                "k6", PACED.replace("DROPPED}}", "5}}, \"iterations\": {\"values\": {\"count\": 600}}"));
        assertEquals(Bound.AT_LEAST, claim(few, "throughput").bound(), "fewer than 2 % were dropped");
        EvidenceDocument behind = SampleDocuments.of("k6", PACED.replace("DROPPED", "7"));
        assertEquals(Bound.EXACT, claim(behind, "throughput").bound(), "more was asked for than was carried");
    }

    @Test
    void whatAPersonSaysOfTheLoadCountsWhereTheDocumentIsSilent() {
        EvidenceDocument closed = SampleDocuments.read("wrk/latency.txt", load("open", null));
        assertEquals(Bound.EXACT, claim(closed, "throughput").bound(), "wrk says itself that its loop is closed");
        EvidenceDocument paced = closed.with(load("", 1.0));
        assertEquals(Bound.AT_LEAST, claim(paced, "throughput").bound(), "more than was offered was achieved");
        assertEquals(2000, OfferedRate.of("wrk2", load("", 2000.0)).orElseThrow());
        assertTrue(OfferedRate.of("wrk", command("wrk -R2000 http://a")).isEmpty());
        assertTrue(OfferedRate.of("kafka-producer-perf", command("x --throughput -1 --y"))
                .isEmpty());
        assertEquals(
                50_000,
                OfferedRate.of("kafka-producer-perf", command("x --throughput 50000 --y"))
                        .orElseThrow());
        assertEquals(
                10_000, OfferedRate.of("wrk2", command("wrk2 -R10K http://a")).orElseThrow());
        assertEquals(
                1_000,
                OfferedRate.of("rabbitmq-perftest", command("perf-test -x 1 -y 2 -u q --rate 1000 -z 30"))
                        .orElseThrow());
        assertEquals(
                3_000,
                OfferedRate.of("rabbitmq-perftest", command("runjava PerfTest -r 1000 --producers 3"))
                        .orElseThrow(),
                "the rate is that of one producer");
        assertTrue(
                OfferedRate.of("rabbitmq-perftest", command("perf-test -r -1")).isEmpty());
        assertTrue(OfferedRate.of("rabbitmq-perftest", command("perf-test -R 1000 -x 2"))
                .isEmpty());
        assertEquals(
                300.5,
                OfferedRate.of("pgbench", command("pgbench --rate=300.5 -c 4")).orElseThrow());
    }

    @Test
    void aPercentileBelowWhichTimeoutsReachIsALowerLimit() {
        EvidenceDocument few = wrk(100);
        assertEquals(OptionalLong.of(100), claim(few, "latency.p99").censored());
        assertEquals(Bound.EXACT, claim(few, "latency.p99").bound(), "0.3 % timed out, 1 % lies beyond p99");
        assertEquals(Bound.AT_LEAST, claim(few, "latency.max").bound());
        assertEquals(Bound.AT_LEAST, claim(few, "latency.mean").bound());
        EvidenceDocument many = wrk(400);
        assertEquals(Bound.AT_LEAST, claim(many, "latency.p99").bound());
        assertEquals(Bound.EXACT, claim(many, "latency.p90").bound());
        assertEquals(Bound.EXACT, claim(many, "throughput").bound());
    }

    @Test
    void aValueBelowThePrintedStepIsAtMostThatStep() {
        DocumentClaim fast = SampleDocuments.read("kafka-e2e/fast.txt", DocumentContext.NONE).claims().stream()
                .filter(DocumentClaim::belowResolution)
                .findFirst()
                .orElseThrow();
        assertEquals(0, fast.value().signum());
        assertEquals(Bound.AT_MOST, fast.bound());
        assertEquals(fast.resolution().orElseThrow(), fast.limit());
    }

    @Test
    void runsThatADocumentListsAreSummarisedOnLogarithms() {
        Replicates gzip = SampleDocuments.read("hyperfine/param.json", DocumentContext.NONE).claims().stream()
                .filter(claim ->
                        claim.subject().contains("-6") && claim.metric().equals("time.mean"))
                .findFirst()
                .flatMap(DocumentClaim::replicates)
                .orElseThrow();
        assertEquals(8, gzip.runs());
        // evidence.md 2.1: 0.4730 to 0.7220 is exp(m -+ t(7) s / sqrt(8)), t(7) = 2.3646.
        double half = Math.log(0.7220 / 0.4730) / 2;
        assertEquals(half * Math.sqrt(8) / 2.3646, gzip.sdOfLogarithms(), 1e-4);

        DocumentClaim score = SampleDocuments.read("jmh-json/thrpt-avgt.json", DocumentContext.NONE).claims().stream()
                .filter(claim -> claim.metric().equals("score"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                score.runs().orElseThrow(), score.replicates().orElseThrow().runs(), "one a fork");
    }

    @Test
    void aStepOfAUnitThatAPersonSaysIsALimitInThatUnit() {
        PrintedValue zero = PrintedValue.of("latency.p50", BigDecimal.ZERO, "", Locator.line(1))
                .inStepsOf(BigDecimal.ONE);
        DocumentContext ms =
                DocumentContextBuilder.builder(DocumentContext.NONE).unit("ms").build();
        DocumentClaim p50 = made("rabbitmq-perftest", ms, zero).claims().getFirst();
        assertEquals(Bound.AT_MOST, p50.bound());
        assertEquals(new DocumentClaim.Canonical(new BigDecimal("0.001"), "s"), p50.used(ms));
    }

    @Test
    void everyRateThatWasGivenIsALimitAndTheUnitThatIsSaidDecidesAtOnce() {
        PrintedValue rate = PrintedValue.of("consumeRate.mean", BigDecimal.valueOf(500), "", Locator.line(1));
        EvidenceDocument unsaid = made("omb-json", load("open", null), rate);
        assertEquals(Bound.AT_LEAST, unsaid.claims().getFirst().bound());
        DocumentContext said = DocumentContextBuilder.builder(load("open", 1000.0))
                .unit("{msg}/s")
                .build();
        EvidenceDocument behind = unsaid.with(said);
        assertEquals(Bound.EXACT, behind.claims().getFirst().bound());
        assertEquals(List.of(Limits.NOT_HELD), codes(behind));
        assertEquals(behind, behind.with(said));
        assertEquals(unsaid, behind.with(unsaid.context()), "taken back");
    }

    @Test
    void ofRunsWithLoopsOfTheirOwnEachIsJudgedByItsOwn() {
        Limits limits =
                new Limits(Map.of("run_1_loop", "open", "run_2_loop", "closed"), "", OptionalDouble.empty(), false);
        PrintedValue rate = PrintedValue.of("throughput", BigDecimal.valueOf(500), "{tx}/s", Locator.line(1));
        EvidenceDocument both = made("pgbench", DocumentContext.NONE, rate.about("run 1"), rate.about("run 2"));
        assertEquals(
                List.of(Bound.AT_LEAST, Bound.EXACT),
                both.claims().stream().map(limits::bound).toList());
    }

    private static EvidenceDocument made(String format, DocumentContext said, PrintedValue... values) {
        Format known = new Format() {
            @Override
            public String id() {
                return format;
            }

            @Override
            public int version() {
                return 1;
            }

            @Override
            public boolean recognises(Content content) {
                return false;
            }

            @Override
            public Extract read(Content content) {
                throw new UnsupportedOperationException();
            }
        };
        Extract extract = new Extract(List.of(values), Map.of(), List.of());
        return EvidenceDocument.of("0".repeat(64), "made.txt", new Formats.Read(known, extract), said);
    }

    @Test
    void aNumberThatWasComputedSaysHow() {
        assertTrue(SampleDocuments.read("hdr-hlog/ycsb-read.hlog", DocumentContext.NONE).claims().stream()
                .filter(claim -> claim.metric().startsWith("latency.p"))
                .allMatch(claim -> claim.formula().equals(Optional.of(Formula.HISTOGRAM))));
    }

    @Test
    void aUnitThatAPersonSaysIsThatOfWhatHasNone() {
        EvidenceDocument log = SampleDocuments.read("hdr-hlog/ycsb-read.hlog", DocumentContext.NONE);
        DocumentClaim unsaid = log.claims().stream()
                .filter(claim -> claim.metric().equals("latency.p99"))
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.empty(), unsaid.canonical());
        assertEquals(Grade.C, unsaid.grading().checks());
        assertEquals("", unsaid.used(log.context()).unit());

        EvidenceDocument said = log.with(
                DocumentContextBuilder.builder(DocumentContext.NONE).unit("us").build());
        DocumentClaim p99 = said.claim(unsaid.id()).orElseThrow();
        assertEquals("", p99.unit(), "as printed");
        assertEquals("s", p99.used(said.context()).unit());
        assertEquals(
                0,
                unsaid.value()
                        .movePointLeft(6)
                        .compareTo(p99.used(said.context()).value()));
        assertEquals(Grade.A, p99.grading().checks());
        assertEquals(log.claims(), said.with(DocumentContext.NONE).claims(), "taken back");
    }

    @Test
    void aUnitThatAMetricCannotHaveIsAsGoodAsNone() {
        DocumentContext bytes = DocumentContextBuilder.builder(DocumentContext.NONE)
                .unit("KiBy")
                .build();
        EvidenceDocument log = SampleDocuments.read("hdr-hlog/ycsb-read.hlog", bytes);
        DocumentClaim p99 = claim(log, "latency.p99");
        assertEquals(Optional.empty(), p99.canonical());
        assertEquals("", p99.used(bytes).unit());
        assertEquals(Grade.C, p99.grading().checks());
        assertTrue(codes(log).contains("unit-unknown"));

        DocumentContext both =
                DocumentContextBuilder.builder(DocumentContext.NONE).unit("ms").build();
        EvidenceDocument mixed = made(
                "csv-mapped",
                both,
                PrintedValue.of("latency.p99", BigDecimal.TEN, "", Locator.line(1)),
                PrintedValue.of("throughput", BigDecimal.TEN, "", Locator.line(2)));
        assertEquals(
                List.of("s", ""),
                mixed.claims().stream()
                        .map(one -> one.canonical()
                                .map(DocumentClaim.Canonical::unit)
                                .orElse(""))
                        .toList());

        DocumentContext nothing =
                DocumentContextBuilder.builder(both).unit("ms.GiBy").build();
        Problem problem = assertThrows(ProblemException.class, () -> ContextCheck.check(nothing))
                .problem();
        assertEquals("unit.of-nothing", problem.faults().getFirst().code());
    }

    @Test
    void wordsThatNobodyKnowsAndNumbersOutOfBoundsAreRefusedWithTheirPlace() {
        DocumentContext odd = DocumentContextBuilder.builder(DocumentContext.NONE)
                .workload(new Workload("x".repeat(4001), "sideways", Optional.of(-1.0), "", "", "warm", "", ""))
                .unit("parsec/fortnight")
                .environment(new Environment(
                        "", java.util.OptionalInt.of(0), Optional.of(0.0), "", "", "", "moon", "dedicated"))
                .build();
        Problem problem = assertThrows(ProblemException.class, () -> ContextCheck.check(odd))
                .problem();
        assertEquals(
                List.of(
                        "/environment/cores",
                        "/environment/memory_gib",
                        "/environment/placement",
                        "/workload/offered_rate",
                        "/workload/loop",
                        "/workload/cache",
                        "/workload/description",
                        "/unit"),
                problem.faults().stream().map(fault -> fault.pointer()).toList());
    }

    /** Its producers send at a rate that the result does not state: what arrived is what was asked for, at least. */
    @Test
    void ratesOfOpenMessagingAreLowerLimits() {
        String file = """
                {"workload": "200k", "driver": "Kafka", "publishRate": [200000.0, 200010.0],
                 "consumeRate": [200000.0, 200020.0], "aggregatedPublishLatencyQuantiles": {"50.0": 1.0},
                 "aggregatedPublishLatencyAvg": 1.5, "aggregatedPublishLatency50pct": 1.2}
                """;
        Formats.Read read = Formats.read(file.getBytes(StandardCharsets.UTF_8), Optional.empty());
        EvidenceDocument document = EvidenceDocument.of("0".repeat(64), "run.json", read, DocumentContext.NONE);
        assertEquals(Bound.AT_LEAST, claim(document, "consumeRate.mean").bound());
        assertEquals(
                Bound.EXACT,
                claim(document.with(load("closed", null)), "consumeRate.mean").bound());
    }
}
