package dev.touchstone.web;

import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.decision.EvidenceFeeds;
import dev.touchstone.evidence.Bound;
import dev.touchstone.evidence.DocumentClaim;
import dev.touchstone.evidence.DocumentContext;
import dev.touchstone.evidence.DocumentContextBuilder;
import dev.touchstone.evidence.DocumentLines;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.EvidenceDocuments;
import dev.touchstone.evidence.EvidenceFacet;
import dev.touchstone.evidence.KeptFiles;
import dev.touchstone.evidence.Meant;
import dev.touchstone.evidence.importers.Content;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.People;
import dev.touchstone.identity.Role;
import dev.touchstone.revision.HeadQuery;
import dev.touchstone.revision.Revision;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.DocumentUses;
import dev.touchstone.scenario.EvidenceUses;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.testorder.Answering;
import dev.touchstone.web.evidence.ContextForm;
import dev.touchstone.web.evidence.DocumentBuilder;
import dev.touchstone.web.evidence.FeedsBuilder;
import dev.touchstone.web.evidence.ListBuilder;
import dev.touchstone.web.evidence.TechnologyNames;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.EvidenceView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** Evidence documents: the list, and a page a document. */
@Path("/evidence")
@Produces(MediaType.TEXT_HTML)
public class EvidencePages {
    private static final int ROWS = 50;

    private final EvidenceDocuments documents;
    private final KeptFiles files;
    private final CurrentCatalogue catalogue;
    private final Scenarios scenarios;
    private final DocumentUses documentUses;
    private final EvidenceFeeds feeds;
    private final Answering answering;
    private final People people;
    private final CurrentPerson current;
    private final Frame frame;

    EvidencePages(
            EvidenceDocuments documents,
            KeptFiles files,
            CurrentCatalogue catalogue,
            Scenarios scenarios,
            DocumentUses documentUses,
            EvidenceFeeds feeds,
            Answering answering,
            People people,
            CurrentPerson current,
            Frame frame) {
        this.documents = documents;
        this.files = files;
        this.catalogue = catalogue;
        this.scenarios = scenarios;
        this.documentUses = documentUses;
        this.feeds = feeds;
        this.answering = answering;
        this.people = people;
        this.current = current;
        this.frame = frame;
    }

    /** The list, narrowed by facets; {@code after} is the place behind which it goes on. */
    @GET
    public Response list(@Context UriInfo address, @QueryParam("after") @DefaultValue("") String after) {
        Page page = page(frame.text("ui.nav.evidence"));
        Map<EvidenceFacet, String> chosen = chosen(address);
        HeadQuery query = documents.with(chosen).limit(ROWS);
        if (!after.isEmpty()) {
            query = query.after(HeadQuery.After.read(after));
        }
        EvidenceView view = new ListBuilder(page, catalogue.get(), chosen, people::name)
                .build(documents.documents().heads(query), documents.counts(chosen));
        return PageAnswer.of(200, Templates.evidence(page, view));
    }

    private static Map<EvidenceFacet, String> chosen(UriInfo address) {
        Map<EvidenceFacet, String> chosen = new EnumMap<>(EvidenceFacet.class);
        for (EvidenceFacet facet : EvidenceFacet.values()) {
            String word = address.getQueryParameters().getFirst(facet.word());
            if (word != null && !word.isEmpty()) {
                chosen.put(facet, word);
            }
        }
        return chosen;
    }

    /**
     * One document.
     *
     * @param line around which a long one is shown, counted from 1
     * @param numbers place of a number of the part that is shown, counted from 1
     */
    @GET
    @Path("{sha256}")
    public Response one(
            @RestPath String sha256,
            @QueryParam("line") @DefaultValue("") String line,
            @QueryParam("numbers") @DefaultValue("") String numbers) {
        return document(200, sha256, new Asked(line, numbers), Optional.empty(), Optional.empty());
    }

    /** The rows of a table that were left out. */
    @GET
    @Path("{sha256}/refused-rows.csv")
    @Produces({"text/csv", MediaType.TEXT_HTML})
    public Response refusedRows(@RestPath String sha256) {
        return RefusedRowsFile.of(documents.refusedRows(sha256), frame);
    }

    /** Says what was measured, where and how. */
    @POST
    @Path("{sha256}/context")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response say(@RestPath String sha256) {
        current.require(Role.AUTHOR);
        Typed typed = SentForm.ofCurrent().typed();
        Page page = page(frame.text("ui.nav.evidence"));
        ContextForm.Said said =
                new ContextForm(page, new TechnologyNames(page, catalogue.get(), scenarios.contents())).read(typed);
        if (!said.faults().isEmpty()) {
            return document(
                    422,
                    sha256,
                    Asked.NOTHING,
                    Optional.of(new DocumentBuilder.Refused(typed, typed.text("seen"), said.faults())),
                    Optional.empty());
        }
        try {
            DocumentContext context = DocumentContextBuilder.builder(said.context())
                    .numbers(documents
                            .documents()
                            .get(sha256)
                            .content()
                            .context()
                            .numbers())
                    .build();
            documents.store(documents.said(sha256, context), current.actor(), typed.text("seen"));
        } catch (ProblemException e) {
            Refused refused = Refused.of(e, frame);
            String now = documents.documents().get(sha256).hash();
            return document(
                    refused.status(),
                    sha256,
                    Asked.NOTHING,
                    Optional.of(new DocumentBuilder.Refused(
                            typed, refused.seen(typed.text("seen"), now), refused.faults())),
                    Optional.empty());
        }
        return back(sha256);
    }

    /** Lets a scenario use a number. */
    @POST
    @Path("{sha256}/uses")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response use(@RestPath String sha256) {
        current.require(Role.AUTHOR);
        Typed typed = SentForm.ofCurrent().typed();
        String scenario = scenarios.get(typed.text("scenario")).id();
        EvidenceUses.Use use = new EvidenceUses.Use(
                typed.text("claim"),
                typed.text("criterion"),
                Optional.of(typed.text("technology")),
                Optional.of(typed.text("relative_to")));
        try {
            EvidenceDocument document = meant(sha256, typed);
            documentUses.use(
                    scenario,
                    document,
                    now -> List.of(use),
                    current.actor(),
                    current.require().name());
        } catch (ProblemException e) {
            Refused refused = Refused.of(e, frame, EvidencePages::field);
            return document(
                    refused.status(),
                    sha256,
                    Asked.NOTHING,
                    Optional.empty(),
                    Optional.of(new DocumentBuilder.Refused(typed, "", refused.faults())));
        }
        return back(sha256);
    }

    /** The document, where the form says how the number is meant with that said of it: it holds wherever it is used. */
    private EvidenceDocument meant(String sha256, Typed typed) {
        Stored<EvidenceDocument> stored = documents.documents().get(sha256);
        Optional<Bound> bound =
                Optional.of(typed.text("bound")).filter(sign -> !sign.isEmpty()).map(EvidencePages::bound);
        Optional<String> relativeTo = Optional.of(typed.text("relative_to"))
                .filter(id -> !id.isEmpty())
                .filter(id -> stored.content()
                        .claim(typed.text("claim"))
                        .flatMap(DocumentClaim::relativeTo)
                        .isEmpty());
        if (bound.isEmpty() && relativeTo.isEmpty()) {
            return stored.content();
        }
        if (relativeTo.filter(id -> !scenarios.knows(id)).isPresent()) {
            throw Problem.invalid(
                            "/relative_to", "technology.unknown", Map.of("value", Problem.quoted(relativeTo.get())))
                    .exception();
        }
        DocumentContext said = stored.content().context().meaning(new Meant(typed.text("claim"), bound, relativeTo));
        return documents
                .store(documents.said(sha256, said), current.actor(), stored.hash())
                .content();
    }

    private static Bound bound(String sign) {
        try {
            return Bound.of(sign);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(
                            "/bound",
                            "word.not-one-of",
                            Map.of("value", Problem.quoted(sign), "expected", e.getMessage()))
                    .exception();
        }
    }

    private static String field(String pointer) {
        if (pointer.isEmpty()) {
            return "";
        }
        if (pointer.endsWith("/bound") || pointer.endsWith("/relative_to")) {
            return pointer.substring(pointer.lastIndexOf('/') + 1);
        }
        if (pointer.endsWith("/technology")) {
            return "technology";
        }
        return pointer.endsWith("/criterion") || pointer.endsWith("/unit") ? "criterion" : "claim";
    }

    private Page page(String title) {
        return frame.page(title, Page.Section.EVIDENCE);
    }

    private static Response back(String sha256) {
        return Response.seeOther(URI.create("/evidence/" + sha256)).build();
    }

    /** Which part of a document is shown. */
    private record Asked(String line, String numbers) {
        /** The beginning. */
        static final Asked NOTHING = new Asked("", "");
    }

    private Response document(
            int status,
            String sha256,
            Asked asked,
            Optional<DocumentBuilder.Refused> context,
            Optional<DocumentBuilder.Refused> use) {
        Stored<EvidenceDocument> stored = documents.documents().get(sha256);
        EvidenceDocument document = documents.beside(stored.content());
        Page page = page(document.name())
                .withPlace(
                        List.of(Link.to(frame.text("ui.nav.evidence"), "/evidence"), Link.to(document.name(), "")),
                        List.of());
        Optional<DocumentLines> lines = files.bytes(sha256).map(bytes -> DocumentLines.of(Content.of(bytes), document));
        boolean writes = current.person()
                .map(person -> person.role().covers(Role.AUTHOR))
                .orElse(false);
        List<Scenario> all = scenarios.contents();
        Revision read = documents.documents().revision(sha256, 1).orElse(stored).revision();
        var view = new DocumentBuilder(page, catalogue.get(), document)
                .build(
                        lines,
                        asked.line(),
                        asked.numbers(),
                        stored.hash(),
                        new DocumentBuilder.Read(people.name(read.actor()), read.at()),
                        writes,
                        all,
                        new FeedsBuilder(page, catalogue.get(), all)
                                .build(sha256, feeds.of(document, all), answering.answered(sha256, all)),
                        context,
                        use);
        return PageAnswer.of(status, Templates.evidenceDocument(page, view));
    }
}
