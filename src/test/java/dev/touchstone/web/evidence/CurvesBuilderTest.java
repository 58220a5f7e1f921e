package dev.touchstone.web.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Language;
import dev.touchstone.evidence.DocumentContext;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.SampleDocuments;
import dev.touchstone.rendering.RichText;
import dev.touchstone.web.ShippedCase;
import dev.touchstone.web.view.CurvesView;
import dev.touchstone.web.view.Page;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

public class CurvesBuilderTest {
    private static final ShippedCase CASE = ShippedCase.of("container-runtime");
    private static final EvidenceDocument WRK =
            SampleDocuments.read("wrk/latency.txt", SampleDocuments.on("kafka", 2, "shared"));
    private static final EvidenceDocument WRK2 =
            SampleDocuments.read("wrk2/rate-2000.txt", SampleDocuments.on("kafka", 16, "shared"));

    private static CurvesView view(Language language, EvidenceDocument... documents) {
        return new CurvesBuilder(ShippedCase.page(language), CASE.catalogue())
                .build(List.of(documents), List.of(), false);
    }

    /** Two tools side by side, and a document that has no percentile. */
    public static CurvesView sample(Page page) {
        EvidenceDocument bare = SampleDocuments.read("wrk/no-latency.txt", DocumentContext.NONE);
        return new CurvesBuilder(page, CASE.catalogue()).build(List.of(WRK, WRK2, bare), List.of(), false);
    }

    private static String sentence(CurvesView view) {
        return view.sentence().stream().map(RichText.Piece::text).collect(Collectors.joining());
    }

    @Test
    void environmentsThatDifferAreNoSingleNumbers() {
        CurvesView view = view(Language.EN, WRK, WRK2);
        assertTrue(sentence(view).contains("differ in cores: "), sentence(view));
        assertTrue(sentence(view).contains("not comparable as single numbers"), sentence(view));
        assertEquals(
                List.of("cores"),
                view.keys().stream()
                        .filter(key -> key.likeness().equals("different"))
                        .map(CurvesView.Key::name)
                        .toList());
    }

    @Test
    void alikeOrUntoldIsSaidToo() {
        EvidenceDocument alike = SampleDocuments.read("wrk2/rate-2000.txt", SampleDocuments.on("kafka", 2, "shared"));
        assertTrue(sentence(view(Language.EN, WRK, alike)).startsWith("The environments are alike"));
        EvidenceDocument silent = SampleDocuments.read("wrk2/rate-2000.txt", DocumentContext.NONE);
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
        assertEquals("", view.documents().getLast().letter());
        EvidenceDocument histogram = SampleDocuments.read("hdr-hgrm/ycsb-read.hgrm", DocumentContext.NONE);
        CurvesView alone = view(Language.ZH, histogram);
        assertTrue(alone.plot().isEmpty());
        assertTrue(alone.notes().getFirst().contains("没有单位"), alone.notes().getFirst());
        assertTrue(alone.empty().isPresent());
    }

    @Test
    void withNothingChosenItSaysWhatToDo() {
        CurvesView view = view(Language.EN);
        assertEquals("Choose two to four documents", view.empty().orElseThrow().title());
    }
}
