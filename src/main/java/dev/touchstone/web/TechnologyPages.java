package dev.touchstone.web;

import dev.touchstone.base.Problem;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.CatalogueYaml;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.catalogue.OwnEntities;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evidence.EvidenceDocuments;
import dev.touchstone.evidence.EvidenceFacet;
import dev.touchstone.revision.HeadQuery;
import dev.touchstone.revision.Layered;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.web.catalogue.CatalogueBuilder;
import dev.touchstone.web.catalogue.Coverage;
import dev.touchstone.web.catalogue.MeasuredBuilder;
import dev.touchstone.web.catalogue.TechnologyBuilder;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.MeasuredView;
import dev.touchstone.web.view.Page;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;

/** The catalogue: the list, and a page a technology. */
@Path("/technologies")
@Produces(MediaType.TEXT_HTML)
public class TechnologyPages {
    /** Documents on one page; each may hold hundreds of numbers. */
    private static final int DOCUMENTS = 10;

    private final CurrentCatalogue catalogue;
    private final OwnEntities own;
    private final Scenarios scenarios;
    private final EvidenceDocuments documents;
    private final Frame frame;
    private final Clock clock;

    TechnologyPages(
            CurrentCatalogue catalogue,
            OwnEntities own,
            Scenarios scenarios,
            EvidenceDocuments documents,
            Frame frame,
            Clock clock) {
        this.documents = documents;
        this.catalogue = catalogue;
        this.own = own;
        this.scenarios = scenarios;
        this.frame = frame;
        this.clock = clock;
    }

    /** The list, narrowed by role or a part of a name. */
    @GET
    public Response list(
            @QueryParam("role") @DefaultValue("") String role,
            @QueryParam("q") @DefaultValue("") String query,
            @QueryParam("from") @DefaultValue("") String from) {
        Page page = frame.page(frame.text("ui.nav.technologies"), Page.Section.TECHNOLOGIES);
        page = page.withPlace(List.of(), CatalogueBuilder.views(page));
        Catalogue now = catalogue.get();
        int start = from.matches("\\d{1,6}") ? Integer.parseInt(from) : 0;
        return PageAnswer.of(
                200,
                Templates.catalogue(page, new CatalogueBuilder(now, page, coverage(now)).build(role, query, start)));
    }

    /** One technology; {@code after} is where its documents go on. */
    @GET
    @Path("{id}")
    public Response one(
            @RestPath String id,
            @QueryParam("format") @DefaultValue("") String format,
            @QueryParam("after") @DefaultValue("") String after) {
        Technology technology = find(id);
        Catalogue now = catalogue.get();
        boolean changed = own.layered(OwnEntities.Kind.TECHNOLOGY)
                .find(id)
                .filter(entry -> entry.origin() == Layered.Origin.COPY_OF_OLDER)
                .isPresent();
        String name = technology.name().in(frame.language());
        Page page = frame.page(name, Page.Section.TECHNOLOGIES)
                .withPlace(
                        List.of(Link.to(frame.text("ui.nav.technologies"), "/technologies"), Link.to(name, "")),
                        List.of());
        List<Scenario> all = scenarios.contents();
        Map<EvidenceFacet, String> words = new EnumMap<>(Map.of(EvidenceFacet.TECHNOLOGY, id));
        if (!format.isEmpty()) {
            words.put(EvidenceFacet.FORMAT, format);
        }
        HeadQuery query = documents.with(words).limit(DOCUMENTS);
        if (!after.isEmpty()) {
            query = query.after(HeadQuery.After.read(after));
        }
        var found = documents.documents().list(query);
        MeasuredView measured = new MeasuredBuilder(id, now, page, all, LocalDate.now(clock)).build(found, format);
        TechnologyBuilder builder = new TechnologyBuilder(now, page, coverage(now), all);
        return PageAnswer.of(200, Templates.technology(page, builder.build(technology, changed, measured)));
    }

    /** The same as the file that it is or would be. */
    @GET
    @Path("{id}.yaml")
    @Produces("application/yaml")
    public Response yaml(@RestPath String id) {
        return Response.ok(CatalogueYaml.write(find(id)))
                .type("application/yaml;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + id + ".yaml\"")
                .build();
    }

    private Technology find(String id) {
        return catalogue
                .get()
                .technology(id)
                .orElseThrow(() -> Problem.missing("technology", id).exception());
    }

    private Coverage coverage(Catalogue now) {
        return new Coverage(now, LocalDate.now(clock));
    }
}
