package dev.touchstone.web;

import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.EvidenceDocuments;
import dev.touchstone.evidence.RunComparison;
import dev.touchstone.rendering.PercentilePlot;
import dev.touchstone.revision.Head;
import dev.touchstone.revision.HeadQuery;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.web.evidence.CurvesAsked;
import dev.touchstone.web.evidence.CurvesBuilder;
import dev.touchstone.web.evidence.TechnologyNames;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Several evidence documents side by side: their runs and their latency distributions. */
@Path("/evidence/compare")
@Produces(MediaType.TEXT_HTML)
public class CurvePages {
    private static final int OTHERS = 50;

    private final EvidenceDocuments documents;
    private final CurrentCatalogue catalogue;
    private final Scenarios scenarios;
    private final Frame frame;

    CurvePages(EvidenceDocuments documents, CurrentCatalogue catalogue, Scenarios scenarios, Frame frame) {
        this.documents = documents;
        this.catalogue = catalogue;
        this.scenarios = scenarios;
        this.frame = frame;
    }

    /**
     * Up to four documents.
     *
     * @param a their checksums, one a parameter
     * @param subject whose latencies are drawn, where a document has several
     * @param against subject of the base, where others stand beside it
     */
    @GET
    public Response compare(
            @QueryParam("a") List<String> a,
            @QueryParam("subject") String subject,
            @QueryParam("against") String against) {
        Set<String> ids = new LinkedHashSet<>(a);
        ids.removeIf(String::isBlank);
        List<EvidenceDocument> shown = ids.stream()
                .limit(PercentilePlot.MOST)
                .map(id -> documents.documents().get(id).content())
                .toList();
        CurvesAsked asked = new CurvesAsked(
                Optional.ofNullable(subject), Optional.ofNullable(against), ids.size() > PercentilePlot.MOST);
        RunComparison comparison = documents.compare(
                shown, asked.against(), RunComparison.Terms.of(catalogue.get().judgements()));
        String title = frame.text("curves.page");
        Page page = frame.page(title, Page.Section.EVIDENCE)
                .withPlace(List.of(Link.to(frame.text("ui.nav.evidence"), "/evidence"), Link.to(title, "")), List.of());
        CurvesBuilder builder =
                new CurvesBuilder(page, new TechnologyNames(page, catalogue.get(), scenarios.contents()));
        return PageAnswer.of(200, Templates.curves(page, builder.build(shown, comparison, others(shown), asked)));
    }

    /** Those about the same technology first, then the latest of all. */
    private List<Head> others(List<EvidenceDocument> shown) {
        HeadQuery latest = documents.documents().query().latestFirst().limit(OTHERS);
        Stream<Head> alike = shown.stream()
                .map(document -> document.context().technology())
                .filter(technology -> !technology.isEmpty())
                .distinct()
                .flatMap(technology -> documents.documents().heads(latest.under(technology)).items().stream());
        return Stream.concat(alike, documents.documents().heads(latest).items().stream())
                .distinct()
                .limit(OTHERS)
                .toList();
    }
}
