package dev.touchstone.web.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Language;
import dev.touchstone.evidence.DocumentContext;
import dev.touchstone.evidence.EnvironmentKeys;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.RunComparison;
import dev.touchstone.evidence.RunSeries;
import dev.touchstone.evidence.SampleDocuments;
import dev.touchstone.evidence.WrkOutput;
import dev.touchstone.rendering.RichText;
import dev.touchstone.web.ShippedCase;
import dev.touchstone.web.view.CurvesView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.view.RunsView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

public class CurvesBuilderTest {
    private static final ShippedCase CASE = ShippedCase.of("container-runtime");
    private static final EvidenceDocument WRK =
            SampleDocuments.read("wrk/latency.txt", SampleDocuments.on("kafka", 2, "shared"));
    private static final EvidenceDocument WRK2 =
            SampleDocuments.read("wrk2/rate-2000.txt", SampleDocuments.on("kafka", 16, "shared"));

    private static final RunComparison.Terms TERMS = new RunComparison.Terms(0.95, 0.1);

    private static CurvesView view(Language language, EvidenceDocument... documents) {
        return builder(ShippedCase.page(language))
                .build(List.of(documents), compared(documents), List.of(), CurvesAsked.NOTHING);
    }

    private static CurvesBuilder builder(Page page) {
        return new CurvesBuilder(page, new TechnologyNames(page, CASE.catalogue(), List.of()));
    }

    private static RunComparison compared(EvidenceDocument... documents) {
        return RunComparison.of(
                Stream.of(documents)
                        .flatMap(document -> RunSeries.of(document, List.of()).stream())
                        .toList(),
                Optional.empty(),
                TERMS);
    }

    /** Two tools side by side, and a document that has no percentile. */
    public static CurvesView sample(Page page) {
        EvidenceDocument bare = SampleDocuments.read("wrk/no-latency.txt", DocumentContext.NONE);
        return builder(page).build(List.of(WRK, WRK2, bare), compared(WRK, WRK2, bare), List.of(), CurvesAsked.NOTHING);
    }

    /** The commands of one document, and those of another that failed or ran once. */
    public static CurvesView sampleOfRuns(Page page) {
        String other = """
                {"results": [{"command": "gzip -6 -c /bin/bash > /dev/null", "mean": 0.6, "times": [0.6], "exit_codes": [0]},
                  {"command": "gzip -x", "mean": 0.01, "times": [0.01, 0.01], "exit_codes": [1, 1]}]}
                """;
        EvidenceDocument first = SampleDocuments.read("hyperfine/param.json", SampleDocuments.on("kafka", 2, "shared"));
        EvidenceDocument second = SampleDocuments.of("other.json", other);
        List<RunSeries> series = Stream.concat(
                        SampleDocuments.series("hyperfine/param.json").stream(),
                        SampleDocuments.series("other.json", other).stream())
                .toList();
        return builder(page)
                .build(
                        List.of(first, second),
                        RunComparison.of(series, Optional.of("gzip -6 -c /bin/bash > /dev/null"), TERMS),
                        List.of(),
                        CurvesAsked.NOTHING);
    }

    /** Documents of which each has several subjects, and one that only one of them has. */
    public static CurvesView sampleOfSubjects(Page page) {
        EvidenceDocument[] documents = {table("Insert;1;100", "Read;2;10"), table("Update;7;70", "Scan;4;30")};
        return builder(page).build(List.of(documents), compared(documents), List.of(), CurvesAsked.NOTHING);
    }

    /** A table of latencies with a row for each subject. */
    private static EvidenceDocument table(String... rows) {
        String mapping = """
                {"subject": "{system}", "columns": {
                  "p50_ms": {"metric": "latency.p50", "unit": "ms"}, "p99_ms": {"metric": "latency.p99", "unit": "ms"}}}
                """;
        String text = Stream.of(rows).collect(Collectors.joining("\n", "system;p50_ms;p99_ms\n", "\n"));
        return SampleDocuments.table(text, mapping);
    }

    private static CurvesView drawing(String subject, EvidenceDocument... documents) {
        return builder(ShippedCase.page(Language.EN))
                .build(
                        List.of(documents),
                        compared(documents),
                        List.of(),
                        new CurvesAsked(Optional.of(subject), Optional.of("base of runs"), false));
    }

    private static List<String> subjects(CurvesView view) {
        return view.documents().stream().map(CurvesView.Document::subject).toList();
    }

    private static String sentence(CurvesView view) {
        return view.sentence().stream().map(RichText.Piece::text).collect(Collectors.joining());
    }

    @Test
    void environmentsThatDifferAreNoSingleNumbers() {
        CurvesView view = view(Language.EN, WRK, WRK2);
        assertTrue(sentence(view).contains("differ in cores, open or closed loop: "), sentence(view));
        assertTrue(sentence(view).contains("not comparable as single numbers"), sentence(view));
        assertEquals(
                List.of("cores", "open or closed loop"),
                view.keys().stream()
                        .filter(key -> key.likeness().equals("different"))
                        .map(CurvesView.Key::name)
                        .toList());
    }

    @Test
    void alikeOrUntoldIsSaidToo() {
        EvidenceDocument alike = SampleDocuments.read("wrk/no-latency.txt", SampleDocuments.on("kafka", 2, "shared"));
        assertTrue(sentence(view(Language.EN, WRK, alike)).startsWith("The environments are alike"));
        EvidenceDocument silent = SampleDocuments.read("wrk/no-latency.txt", DocumentContext.NONE);
        assertTrue(sentence(view(Language.EN, WRK, silent)).startsWith("Nobody said whether"));
    }

    @Test
    void theTableHoldsEveryPercentileOfEitherInMilliseconds() {
        CurvesView view = view(Language.EN, WRK, WRK2);
        assertEquals("p50", view.percentiles().getFirst().label());
        CurvesView.Row p99 = view.percentiles().stream()
                .filter(row -> row.label().equals("p99"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("38.01", "107.65"),
                p99.values().stream().map(CurvesView.Value::text).toList());
        assertEquals(
                "/evidence/" + WRK.sha256() + "#L10", p99.values().getFirst().href());
        assertEquals("", view.percentiles().getLast().values().getFirst().text(), "wrk states no p99.999");
        // 107.65 / 38.01 = 2.83
        assertTrue(view.under().contains("p99,") && view.under().contains("2.8"), view.under());
    }

    @Test
    void aDocumentWithoutPercentilesIsNamedAndTheOthersAreDrawn() {
        CurvesView view = sample(ShippedCase.page(Language.EN));
        assertEquals(2, view.plot().orElseThrow().lines().size());
        assertEquals(List.of("no-latency.txt states no percentile of latency."), view.notes());
        assertEquals("C", view.documents().getLast().letter());
        assertEquals(0, view.documents().getLast().mark(), "named, but not drawn");
        EvidenceDocument histogram = SampleDocuments.read("hdr-hgrm/ycsb-read.hgrm", DocumentContext.NONE);
        CurvesView alone = view(Language.ZH, histogram);
        assertTrue(alone.plot().isEmpty());
        assertTrue(alone.notes().getFirst().contains("没有单位"), alone.notes().getFirst());
        assertTrue(alone.empty().isPresent());
    }

    @Test
    void ofSeveralSubjectsThatIsDrawnWhichTheOtherDocumentHasToo() {
        CurvesView view = view(Language.EN, table("Insert;1;100", "Read;2;10"), table("Update;7;70", "Read;4;30"));
        assertEquals(List.of("Read, one of 2 in the document", "Read, one of 2 in the document"), subjects(view));
        // 30 / 10 = 3, and not 70 / 100
        assertTrue(view.under().contains("takes 3 times"), view.under());
        assertEquals(List.of(), view.notes());
        CurvesView single = view(Language.EN, table("Insert;1;100", "Read;2;10"), table("Read;4;30"));
        assertEquals(List.of("Read, one of 2 in the document", "Read"), subjects(single));
        assertTrue(single.under().contains("takes 3 times"), single.under());
    }

    @Test
    void withoutACommonSubjectTheFirstAreDrawnAndThereIsNoRatio() {
        CurvesView view = sampleOfSubjects(ShippedCase.page(Language.EN));
        assertEquals(2, view.plot().orElseThrow().lines().size());
        assertEquals("", view.under());
        assertEquals(
                List.of("These lines are of different subjects, so no ratio is given: A Insert, B Update."),
                view.notes());
        CurvesView unnamed = view(Language.EN, WRK, table("Insert;1;100", "Read;2;10"));
        assertEquals("", unnamed.under());
        assertTrue(unnamed.notes().getFirst().contains("A without a name, B Insert."), "of two one is chosen");
    }

    @Test
    void aDocumentOfOneSubjectSpeaksForItself() {
        CurvesView view = view(Language.EN, table("Read;2;10"), table("get;4;30"));
        assertTrue(view.under().contains("takes 3 times"), view.under());
        assertEquals(List.of(), view.notes());
        assertTrue(view.subject().isEmpty(), "nothing to choose");
    }

    @Test
    void whatMostDocumentsHaveIsDrawn() {
        CurvesView view = view(
                Language.EN,
                table("Insert;1;100", "Read;2;10"),
                table("Insert;7;70", "Scan;4;30"),
                table("Scan;7;71", "Read;4;31"),
                table("Read;8;81", "Scan;5;32", "Update;1;2"));
        assertEquals(
                List.of("Read", "Insert", "Read", "Read"),
                subjects(view).stream()
                        .map(subject -> subject.replaceFirst(",.*", ""))
                        .toList());
        assertTrue(view.notes().getFirst().contains("B Insert"), view.notes().toString());
    }

    @Test
    void anotherSubjectCanBeChosen() {
        EvidenceDocument one = table("Insert;1;100", "Read;2;10");
        EvidenceDocument other = table("Insert;7;70", "Read;4;30", "Scan;5;50");
        CurvesView.Chosen first = view(Language.EN, one, other).subject().orElseThrow();
        assertEquals(
                List.of("Insert", "Read", "Scan"),
                first.options().stream().map(Parts.Option::value).toList());
        assertTrue(first.options().getFirst().chosen());
        CurvesView view = drawing("Read", one, other);
        assertTrue(view.under().contains("takes 3 times"), view.under());
        CurvesView.Chosen chosen = view.subject().orElseThrow();
        assertTrue(chosen.options().get(1).chosen());
        assertEquals(
                List.of("a", "a", "against"),
                chosen.kept().stream().map(Parts.Labelled::label).toList());
        assertEquals(
                "/evidence/compare?a=" + other.sha256() + "&subject=Read&against=base+of+runs",
                view.documents().getFirst().without());
        assertEquals(
                List.of("Insert, one of 2 in the document", "Scan, one of 3 in the document"),
                subjects(drawing("Scan", one, other)),
                "what has it not stays with its own");
        assertEquals(
                first.options(),
                drawing("Delete", one, other).subject().orElseThrow().options());
    }

    @Test
    void runsOfOneThingAreOneSubject() {
        CurvesView view = view(Language.EN, runs("31500.00", "31700.00"), runs("32100.00"));
        assertEquals(List.of("run 1, one of 2 in the document", ""), subjects(view));
        assertTrue(view.under().contains("takes 1 times"), view.under());
        assertTrue(view.subject().isEmpty());
        EvidenceDocument otherLoad = SampleDocuments.read("wrk/several-runs.txt", DocumentContext.NONE);
        CurvesView differing = view(Language.EN, otherLoad, runs("32100.00"));
        assertEquals("", differing.under(), "under another load a run is a thing of its own");
        assertEquals(2, differing.subject().orElseThrow().options().size());
    }

    @Test
    void withOneRunEachNothingIsSaidOfADifference() {
        RunsView runs = view(Language.EN, WRK, WRK2).runs().orElseThrow();
        RunsView.Row p99 = runs.metrics().stream()
                .filter(metric -> metric.name().equals("latency.p99"))
                .findFirst()
                .orElseThrow()
                .rows()
                .getLast();
        assertEquals("107.7", p99.mean());
        assertEquals("one run: spread not known", p99.spread());
        assertEquals("cannot be said with one run each", p99.verdict().word());
        assertFalse(p99.verdict().clear());
        assertEquals("", p99.bounds());
        assertEquals(
                List.of(
                        "The environments differ: a difference below is one of environments as well as of systems.",
                        "The load differs in connections 64 / 50: a difference below may be one of load."),
                runs.warnings());
        assertTrue(
                runs.notes().getFirst().startsWith("With one run each"),
                runs.notes().toString());
    }

    @Test
    void theVerdictNamesTheDirectionAndTheBaseCanBeChanged() {
        EvidenceDocument slow = runs("21500.00", "21700.00", "21900.00");
        EvidenceDocument fast = runs("22100.00", "22150.00", "22200.00");
        RunsView view = view(Language.EN, slow, fast).runs().orElseThrow();
        RunsView.Metric rate = view.metrics().stream()
                .filter(metric -> metric.name().equals("throughput"))
                .findFirst()
                .orElseThrow();
        assertEquals("req/s, more is better", rate.unit());
        RunsView.Row row = rate.rows().getLast();
        assertEquals("the same within ±10 %", row.verdict().word());
        assertEquals("A", row.against());
        assertTrue(row.base().startsWith("/evidence/compare?a=" + fast.sha256() + "&a=" + slow.sha256()), row.base());
        RunsView.Row narrow = new RunsBuilder(
                        ShippedCase.page(Language.ZH),
                        List.of(slow, fast),
                        RunComparison.of(
                                Stream.of(slow, fast)
                                        .flatMap(one -> RunSeries.of(one, List.of()).stream())
                                        .toList(),
                                Optional.empty(),
                                new RunComparison.Terms(0.8, 0.001)),
                        CurvesAsked.NOTHING)
                .build(EnvironmentKeys.of(List.of())).orElseThrow().metrics().stream()
                        .filter(metric -> metric.name().equals("throughput"))
                        .findFirst()
                        .orElseThrow()
                        .rows()
                        .getLast();
        assertEquals("差异明确：更优", narrow.verdict().word());
        assertTrue(narrow.verdict().clear());
    }

    @Test
    void runsThatDoNotVaryInTheirDigitsAreNotCompared() {
        RunsView view = view(Language.EN, runs("21500.00", "21700.00"), runs("21600.00", "21800.00"))
                .runs()
                .orElseThrow();
        RunsView.Row p99 = view.metrics().stream()
                .filter(metric -> metric.name().equals("latency.p99"))
                .findFirst()
                .orElseThrow()
                .rows()
                .getLast();
        assertTrue(p99.verdict().word().contains("do not vary"), p99.verdict().word());
        assertEquals("range of two: 48.01", p99.spread());
    }

    private static EvidenceDocument runs(String... rates) {
        return SampleDocuments.of(
                "runs.txt", Stream.of(rates).map(WrkOutput::of).collect(Collectors.joining()));
    }

    @Test
    void withNothingChosenItSaysWhatToDo() {
        CurvesView view = view(Language.EN);
        assertEquals("Choose two to four documents", view.empty().orElseThrow().title());
    }
}
