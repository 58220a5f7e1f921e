package dev.touchstone.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.catalogue.Grade;
import dev.touchstone.evidence.importers.Content;
import dev.touchstone.evidence.importers.Extract;
import dev.touchstone.evidence.importers.Format;
import dev.touchstone.evidence.importers.Formats;
import dev.touchstone.evidence.importers.Locator;
import dev.touchstone.evidence.importers.PrintedValue;
import dev.touchstone.evidence.importers.Warning;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EvidenceDocumentTest {

    private static final Environment WHOLE = new Environment(
            "x86-64", OptionalInt.of(2), Optional.of(24.0), "nvme", "loopback", "Linux", "apart", "dedicated");

    private static final DocumentContext SAID = new DocumentContext(
            "kafka",
            "4.1",
            Optional.of(LocalDate.of(2026, 11, 1)),
            Claim.RunBy.OWN,
            "wrk -t12",
            Workload.described("GET of 1 kB"),
            WHOLE,
            "",
            "",
            "",
            List.of());

    private static final Format FORMAT = new Format() {
        @Override
        public String id() {
            return "sample";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public boolean recognises(Content content) {
            return true;
        }

        @Override
        public Extract read(Content content) {
            throw new UnsupportedOperationException();
        }
    };

    private static PrintedValue value(String metric, String value, long runs) {
        return PrintedValue.of(metric, new BigDecimal(value), "ms", Locator.line(1))
                .inRuns(runs);
    }

    private static EvidenceDocument document(DocumentContext said, List<Warning> warnings, PrintedValue... values) {
        Extract extract = new Extract(List.of(values), Map.of(), warnings);
        return EvidenceDocument.of("0".repeat(64), "run.txt", new Formats.Read(FORMAT, extract), said);
    }

    private static Grade grade(DocumentContext said, long runs, Warning... warnings) {
        return document(said, List.of(warnings), value("latency.p99", "5", runs))
                .claims()
                .getFirst()
                .grade();
    }

    @Test
    void theWorstAxisIsTheGrade() {
        assertEquals(Grade.A, grade(SAID, 5));
        assertEquals(Grade.B, grade(SAID, 3));
        assertEquals(Grade.C, grade(SAID, 2));
        assertEquals(Grade.E, grade(DocumentContext.NONE, 5));
        assertEquals(Grade.B, grade(SAID, 5, Warning.of("check.short", Map.of())));
        assertEquals(Grade.C, grade(SAID, 5, Warning.of("wrk.timeouts", Map.of("count", 100))));
        assertEquals(Grade.X, grade(SAID, 5, Warning.of("check.many-errors", Map.of("percent", 5, "subject", ""))));
    }

    private static final String WRK = """
            Running 30s test @ http://10.0.0.7:8080/
              2 threads and 10 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency     8.00ms    2.00ms  40.00ms   70.00%
                Req/Sec   600.00     30.00   700.00     75.00%
              Latency Distribution
                 50%    7.00ms
                 99%   30.00ms
              36000 requests in DURATION, 12.10MB read
              Non-2xx or 3xx responses: FAILED
            Requests/sec:   1200.00
            Transfer/sec:    412.50KB
            """;

    private static final String K6 = """
            {"state": {"testRunDurationMs": 30000},
             "metrics": {
              "http_req_duration": {"type": "trend", "contains": "time", "values": {"avg": MEAN, "med": 6, "max": 99000, "p(99)": 80}},
              "http_reqs": {"type": "counter", "contains": "default", "values": {"count": 30000, "rate": 1000}},
              "http_req_failed": {"type": "rate", "contains": "default", "values": {"rate": FAILED}},
              "vus_max": {"type": "gauge", "contains": "default", "values": {"value": 12}},
              "login": {"type": "trend", "contains": "time", "values": {"avg": 3.5}}}}
            """;

    private static Set<Grade> checks(EvidenceDocument document) {
        return document.claims().stream().map(claim -> claim.grading().checks()).collect(Collectors.toSet());
    }

    private static Set<String> unusable(EvidenceDocument document) {
        return document.claims().stream()
                .filter(claim -> !claim.usable())
                .map(DocumentClaim::metric)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whereMostRequestsFailedNoNumberOfTheRunIsUsable() {
        String wrk = WRK.replace("DURATION", "30.00s");
        assertEquals(Set.of(Grade.X), checks(SampleDocuments.of("wrk", wrk.replace("FAILED", "21600"))));
        assertEquals(
                Set.of(Grade.X),
                checks(SampleDocuments.of("k6", K6.replace("MEAN", "8").replace("FAILED", "0.6"))));
        EvidenceDocument two = SampleDocuments.of("two", wrk.replace("FAILED", "21600") + wrk.replace("FAILED", "1"));
        assertEquals(
                Set.of("run 1"),
                two.claims().stream()
                        .filter(claim -> !claim.usable())
                        .map(DocumentClaim::subject)
                        .collect(Collectors.toSet()));
        EvidenceDocument few = SampleDocuments.of("few", wrk.replace("FAILED", "360"));
        assertEquals(Set.of(Grade.B, Grade.C), checks(few));
        assertEquals(
                Grade.C,
                few.claims().stream()
                        .filter(claim -> claim.metric().equals("throughput"))
                        .findFirst()
                        .orElseThrow()
                        .grading()
                        .checks());
    }

    @Test
    void aShortRunLowersAllOfIt() {
        String wrk = WRK.replace("FAILED", "0").replace("36000", "10800").replace("DURATION", "9.00s");
        assertEquals(Set.of(Grade.B, Grade.C), checks(SampleDocuments.of("wrk", wrk)));
    }

    @Test
    void whereRateTimesMeanExceedsWhatCanBeInFlightNeitherIsUsable() {
        EvidenceDocument k6 = SampleDocuments.of("k6", K6.replace("MEAN", "800").replace("FAILED", "0"));
        assertEquals(Set.of("latency.max", "latency.mean", "latency.p50", "latency.p99", "throughput"), unusable(k6));
        EvidenceDocument wrk = SampleDocuments.of(
                "wrk", WRK.replace("8.00ms", "20.00ms").replace("FAILED", "0").replace("DURATION", "30.00s"));
        assertEquals(Set.of(), unusable(wrk), "wrk adds latencies of its own");
        assertTrue(wrk.remarks().stream().anyMatch(remark -> remark.code().equals("wrk.corrected")));
    }

    private static DocumentContext placed(String placement) {
        Environment place = EnvironmentBuilder.builder(Environment.UNKNOWN)
                .placement(placement)
                .build();
        return DocumentContextBuilder.builder(DocumentContext.NONE)
                .environment(place)
                .build();
    }

    private static boolean oneHost(EvidenceDocument document) {
        return document.remarks().stream()
                        .filter(remark -> remark.code().equals(OneHost.CODE))
                        .count()
                == 1;
    }

    @Test
    void thatTheLoadCameFromTheMachineUnderLoadFollowsWhatIsSaid() {
        String text = WRK.replace("FAILED", "0").replace("DURATION", "30.00s");
        EvidenceDocument apart = SampleDocuments.of("wrk", text);
        assertFalse(oneHost(apart));
        EvidenceDocument same = apart.with(placed("same_host"));
        assertTrue(oneHost(same));
        assertTrue(oneHost(same.with(same.context())), "once");
        assertEquals(apart, same.with(apart.context()), "taken back");
        for (String loopback : List.of("127.0.0.1", "localhost", "[::1]")) {
            EvidenceDocument shown = SampleDocuments.of("wrk", text.replace("10.0.0.7", loopback));
            assertTrue(oneHost(shown), loopback);
            assertFalse(oneHost(shown.with(placed("apart"))), "a tunnel ends here, too");
        }
        assertFalse(oneHost(SampleDocuments.of("wrk", text.replace("10.0.0.7", "localhost.example.org"))));
        String tight = text.replace("10.0.0.7", "127.0.0.1");
        assertTrue(oneHost(SampleDocuments.of("two", tight + tight.replace("127.0.0.1", "10.0.0.7"))));
        assertFalse(oneHost(SampleDocuments.read("jmh-json/sample-mode.json", placed("same_host"))));
    }

    @Test
    void whatIsSaidOfARunHoldsForItsParts() {
        Warning failed = Warning.of("check.many-errors", Map.of("percent", 6, "subject", "run 1"));
        EvidenceDocument document = document(
                SAID,
                List.of(failed),
                of("run 1 uncorrected", "latency.p99", "5"),
                of("run 1", "latency.p99", "6"),
                of("run 11", "latency.p99", "7"));
        assertEquals(
                List.of(false, false, true),
                document.claims().stream().map(DocumentClaim::usable).toList());
    }

    private static PrintedValue of(String subject, String metric, String value) {
        return PrintedValue.of(metric, new BigDecimal(value), "ms", Locator.line(1))
                .about(subject);
    }

    @Test
    void runsThatWereAppendedUnderOneLoadAreRepetitionsOfOneAnother() {
        EvidenceDocument three = document(
                SAID,
                List.of(Warning.of("several-runs", Map.of("count", 3))),
                of("run 1 a", "latency.p99", "5"),
                of("run 1 b", "latency.p99", "4"),
                of("run 2 a", "latency.p99", "5.5"),
                of("run 3 a", "latency.p99", "6"));
        assertEquals(3, three.runs(three.claim("c1").orElseThrow()));
        assertEquals(Grade.B, three.claim("c4").orElseThrow().grade());
        assertEquals(1, three.runs(three.claim("c2").orElseThrow()));
        assertEquals(Grade.C, three.claim("c2").orElseThrow().grade());
        assertEquals(
                Grade.C,
                document(SAID, List.of(), of("", "latency.p99", "5"), of("b", "latency.p99", "5"))
                        .claim("c1")
                        .orElseThrow()
                        .grade());

        EvidenceDocument otherLoad = document(
                SAID,
                List.of(),
                of("run 1", "workload.connections", "100"),
                of("run 1", "latency.p99", "5"),
                of("run 2", "workload.connections", "200"),
                of("run 2", "latency.p99", "5.5"));
        assertEquals(1, otherLoad.runs(otherLoad.claim("c2").orElseThrow()));
    }

    @Test
    void rowsThatAPersonCallsRunsAreRepetitionsOfOneAnother() {
        assertEquals(3, runs(table("{system} run {run}")));
        assertEquals(3, runs(table("{system}")));
        assertEquals(1, runs(table("{run} {system}")), "what numbers the run must stand at the end");
        assertEquals(3, runs(table("{run}")), "one subject in six rows, but of two versions");
        assertEquals(
                Grade.B,
                table("{system} run {run}").claims().getFirst().grading().replication());
    }

    private static long runs(EvidenceDocument document) {
        return document.runs(document.claims().getFirst());
    }

    private static EvidenceDocument table(String subject) {
        String mapping = SampleDocuments.text("csv-mapped/generic.mapping.json").replace("{system} run {run}", subject);
        byte[] table = SampleDocuments.text("csv-mapped/generic.csv").getBytes(StandardCharsets.UTF_8);
        return EvidenceDocument.of(new SentDocument(table, "t.csv", Optional.empty(), Optional.of(mapping)), SAID);
    }

    @Test
    void whatNamesAMetricConcernsThatOneOnly() {
        Warning warning = new Warning("check.order", Map.of("metric", "latency.p99"), Locator.line(1));
        EvidenceDocument document =
                document(SAID, List.of(warning), value("latency.p50", "9", 5), value("latency.p99", "5", 5));
        assertTrue(document.claims().get(0).usable());
        assertFalse(document.claims().get(1).usable());
        assertEquals(Grade.X, document.claims().get(1).grade());
    }

    @Test
    void whatNamesAFamilyConcernsAllOfIt() {
        Warning timeouts = new Warning("wrk.timeouts", Map.of("metric", "latency", "count", 3), Locator.line(1));
        EvidenceDocument document = document(
                SAID,
                List.of(timeouts),
                value("latency.p99", "9", 5),
                value("throughput", "5", 5),
                value("latency", "5", 5));
        assertEquals(
                List.of(Grade.C, Grade.A, Grade.C),
                document.claims().stream().map(DocumentClaim::grade).toList());
    }

    @Test
    void whatIsSaidLaterGradesAnewAndKeepsWithdrawalAndBetterGrade() {
        DocumentClaim.Raised raised = new DocumentClaim.Raised(Grade.C, "ben", "I stood beside it");
        EvidenceDocument document = document(DocumentContext.NONE, List.of(), value("latency.p99", "5", 3))
                .change("c1", claim -> claim.raised(raised).withdrawn(Optional.of("wrong disk")));
        assertEquals(Grade.C, document.claims().getFirst().grade());
        EvidenceDocument said = document.with(SAID);
        assertEquals(Grade.B, said.claims().getFirst().grade(), "the axes are better than what was given");
        assertEquals(Optional.empty(), said.claims().getFirst().raised());
        assertEquals(Optional.of("wrong disk"), said.claims().getFirst().withdrawn());
        EvidenceDocument unsaid = document.with(DocumentContext.NONE);
        assertEquals(Optional.of(raised), unsaid.claims().getFirst().raised());
    }

    @Test
    void anEnvironmentHasANameOnlyWhereItsMainKeysAreKnown() {
        Environment main = new Environment("EPYC 7763", OptionalInt.of(16), Optional.of(64.0), "", "", "", "", "cloud");
        assertEquals(
                main.name(),
                new Environment(" EPYC 7763", OptionalInt.of(16), Optional.of(64.0), null, "", "", "", "cloud").name());
        assertTrue(main.name().orElseThrow().startsWith("EPYC 7763, 16 cores ("));
        assertFalse(main.name().equals(WHOLE.name()));
        assertFalse(main.name()
                .equals(new Environment("EPYC 7763", OptionalInt.of(16), Optional.of(64.0), "nvme", "", "", "", "cloud")
                        .name()));
        assertEquals(
                Optional.empty(),
                new Environment("EPYC 7763", OptionalInt.of(16), Optional.empty(), "", "", "", "", "cloud").name());
        assertEquals(Optional.of(Sharing.SHARED), main.machine());
        assertEquals(Optional.empty(), Environment.UNKNOWN.machine());
    }

    private static Map<String, Set<String>> facets(EvidenceDocument document) {
        Map<String, Set<String>> facets =
                new TreeMap<>(EvidenceFacet.index(document).facets());
        facets.remove(EvidenceFacet.FIGURES);
        return facets;
    }

    @Test
    void listsAskByWhatADocumentIsWorthAndWhatOfItMayBeUsed() {
        EvidenceDocument document =
                document(SAID, List.of(), value("latency.p99", "5", 5), value("throughput", "7", 1));
        assertEquals(
                Map.of(
                        "format", Set.of("sample"),
                        "technology", Set.of("kafka"),
                        "best", Set.of("A"),
                        "worst", Set.of("C"),
                        "numbers", Set.of("usable"),
                        "measured", Set.of("2026")),
                facets(document));
        EvidenceDocument half = document.change("c1", one -> one.withdrawn(Optional.of("cold cache")));
        assertEquals(Set.of("usable", "withdrawn"), facets(half).get("numbers"));
        assertEquals(Set.of("C"), facets(half).get("best"));
        EvidenceDocument none = half.change("c2", one -> one.withdrawn(Optional.of("cold cache")));
        assertEquals(Set.of("unusable", "withdrawn"), facets(none).get("numbers"));
        assertEquals(Set.of(), facets(none).get("best"));
    }

    @Test
    void whatNobodySaidHasAWordOfItsOwn() {
        Map<String, Set<String>> facets =
                facets(document(DocumentContext.NONE, List.of(), value("latency.p99", "5", 1)));
        assertEquals(Set.of("?"), facets.get("technology"));
        assertEquals(Set.of("?"), facets.get("measured"));
    }
}
