package dev.touchstone.web;

import dev.touchstone.base.Language;
import dev.touchstone.base.Problem;
import dev.touchstone.catalogue.CatalogueYaml;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.catalogue.Guide;
import dev.touchstone.catalogue.OwnEntities;
import dev.touchstone.rendering.MermaidFlow;
import dev.touchstone.revision.Layered;
import dev.touchstone.web.catalogue.CatalogueBuilder;
import dev.touchstone.web.catalogue.GuideBuilder;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** The decision guides: the list, and a page a guide whose address carries the answers. */
@Path("/guides")
@Produces(MediaType.TEXT_HTML)
public class GuidePages {
    private final CurrentCatalogue catalogue;
    private final OwnEntities own;
    private final Frame frame;
    private final Clock clock;

    GuidePages(CurrentCatalogue catalogue, OwnEntities own, Frame frame, Clock clock) {
        this.catalogue = catalogue;
        this.own = own;
        this.frame = frame;
        this.clock = clock;
    }

    /** The list. */
    @GET
    public Response list() {
        Page page = frame.page(frame.text("guide.nav"), Page.Section.TECHNOLOGIES);
        page = page.withPlace(List.of(), CatalogueBuilder.views(page));
        return PageAnswer.of(200, Templates.guides(page, builder(page).list()));
    }

    /**
     * One guide.
     *
     * @param answers as {@code question:answer}, in any order
     */
    @GET
    @Path("{id}")
    public Response one(@RestPath String id, @QueryParam("a") List<String> answers) {
        Guide guide = find(id);
        Guide.Walk walk = guide.walk(answers.stream().map(GuidePages::given).toList());
        String title = guide.title().in(frame.language());
        Page page = frame.page(title, Page.Section.TECHNOLOGIES)
                .withPlace(List.of(Link.to(frame.text("guide.nav"), "/guides"), Link.to(title, "")), List.of());
        boolean changed = own.layered(OwnEntities.Kind.GUIDE)
                .find(id)
                .filter(entry -> entry.origin() == Layered.Origin.COPY_OF_OLDER)
                .isPresent();
        return PageAnswer.of(200, Templates.guide(page, builder(page).build(guide, walk, changed)));
    }

    /** The flow as Mermaid text, in the language that is asked for. */
    @GET
    @Path("{id}.mmd")
    @Produces("text/vnd.mermaid")
    public Response mermaid(@RestPath String id, @QueryParam("lang") String lang) {
        Language language = lang == null ? frame.language() : Language.of(lang);
        return file(id + ".mmd", "text/vnd.mermaid;charset=UTF-8", new MermaidFlow(language).of(find(id)));
    }

    /** The same as the file that it is or would be. */
    @GET
    @Path("{id}.yaml")
    @Produces("application/yaml")
    public Response yaml(@RestPath String id) {
        return file(id + ".yaml", "application/yaml;charset=UTF-8", CatalogueYaml.write(find(id)));
    }

    private static Response file(String name, String type, String text) {
        return Response.ok(text)
                .type(type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static Guide.Given given(String text) {
        int colon = text.indexOf(':');
        return new Guide.Given(colon < 0 ? text : text.substring(0, colon), colon < 0 ? "" : text.substring(colon + 1));
    }

    private Guide find(String id) {
        return catalogue
                .get()
                .guide(id)
                .orElseThrow(() -> Problem.missing("guide", id).exception());
    }

    private GuideBuilder builder(Page page) {
        return new GuideBuilder(catalogue.get(), page, LocalDate.now(clock));
    }
}
