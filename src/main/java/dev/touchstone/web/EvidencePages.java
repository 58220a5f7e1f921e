package dev.touchstone.web;

import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.EvidenceDocuments;
import dev.touchstone.evidence.KeptFiles;
import dev.touchstone.evidence.SentDocument;
import dev.touchstone.evidence.importers.Content;
import dev.touchstone.evidence.importers.Formats;
import dev.touchstone.evidence.importers.Refusal;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Role;
import dev.touchstone.platform.http.Status;
import dev.touchstone.rendering.Dates;
import dev.touchstone.revision.Head;
import dev.touchstone.revision.HeadQuery;
import dev.touchstone.revision.Layered;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.EvidenceUses;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.web.evidence.ContextForm;
import dev.touchstone.web.evidence.DocumentBuilder;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.Choice;
import dev.touchstone.web.view.EvidenceImportView;
import dev.touchstone.web.view.EvidenceView;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** Evidence documents: the list, reading a new one, and a page a document. */
@Path("/evidence")
@Produces(MediaType.TEXT_HTML)
public class EvidencePages {
    private static final int ROWS = 50;
    private static final String PASTED = "pasted.txt";

    private final EvidenceDocuments documents;
    private final KeptFiles files;
    private final CurrentCatalogue catalogue;
    private final Scenarios scenarios;
    private final CurrentPerson current;
    private final Frame frame;

    EvidencePages(
            EvidenceDocuments documents,
            KeptFiles files,
            CurrentCatalogue catalogue,
            Scenarios scenarios,
            CurrentPerson current,
            Frame frame) {
        this.documents = documents;
        this.files = files;
        this.catalogue = catalogue;
        this.scenarios = scenarios;
        this.current = current;
        this.frame = frame;
    }

    /** The list, narrowed by format; {@code until} is where it goes on. */
    @GET
    public Response list(
            @QueryParam("format") @DefaultValue("") String format,
            @QueryParam("after") @DefaultValue("") String after) {
        Page page = frame.page(frame.text("ui.nav.evidence"), Page.Section.EVIDENCE);
        HeadQuery query = documents.documents().query().latestFirst().limit(ROWS);
        if (!format.isEmpty()) {
            query = query.in(format);
        }
        Optional<Stored<EvidenceDocument>> last =
                after.isEmpty() ? Optional.empty() : documents.documents().find(after);
        if (last.isPresent()) {
            query = query.after(new HeadQuery.After(last.get().revision().at(), after));
        }
        var found = documents.documents().heads(query);
        List<EvidenceView.Row> rows =
                found.items().stream().map(head -> row(head, page)).toList();
        String next = found.more()
                ? page.path() + "?format=" + format + "&after="
                        + found.items().getLast().id()
                : "";
        return PageAnswer.of(
                200,
                Templates.evidence(page, new EvidenceView(formats(page, format), rows, empty(rows, format), next)));
    }

    private Choice formats(Page page, String chosen) {
        List<Link> links = new ArrayList<>();
        links.add(new Link(page.t("evidence-ui.all"), page.path(), chosen.isEmpty()));
        Formats.ids().forEach(id -> links.add(new Link(id, page.path() + "?format=" + id, id.equals(chosen))));
        return new Choice(page.t("evidence-ui.by-format"), links);
    }

    private EvidenceView.Row row(Head head, Page page) {
        String technology = head.index().parent().orElse("");
        return new EvidenceView.Row(
                head.index().title(),
                "/evidence/" + head.id(),
                head.index().state().orElse(""),
                catalogue
                        .get()
                        .technology(technology)
                        .map(known -> known.name().in(page.language()))
                        .orElse(technology),
                catalogue.get().technology(technology).isPresent() ? "/technologies/" + technology : "",
                head.actor(),
                Dates.day(head.at(), ZoneOffset.UTC));
    }

    private Optional<Parts.State> empty(List<EvidenceView.Row> rows, String format) {
        return rows.isEmpty() && format.isEmpty()
                ? Optional.of(new Parts.State(
                        "empty",
                        frame.text("evidence-ui.empty"),
                        frame.text("evidence-ui.empty-text"),
                        List.of(Link.to(frame.text("evidence-ui.import"), "/evidence/import")),
                        ""))
                : Optional.empty();
    }

    /** The form that reads a document. */
    @GET
    @Path("import")
    public Response form(@QueryParam("technology") @DefaultValue("") String technology) {
        current.require(Role.AUTHOR);
        Map<String, List<String>> known = technology.isEmpty() ? Map.of() : Map.of("technology", List.of(technology));
        return form(200, new Typed(known), Map.of(), Optional.empty());
    }

    /** Reads a document and shows what confirming would store. Its bytes are kept, so that exactly they are confirmed. */
    @POST
    @Path("import")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response plan() {
        current.require(Role.AUTHOR);
        SentForm form = SentForm.ofCurrent();
        Page page = importPage();
        ContextForm.Said said = new ContextForm(page, catalogue.get()).read(form.typed());
        Map<String, String> faults = new LinkedHashMap<>(said.faults());
        Optional<SentForm.SentFile> file =
                form.files().stream().filter(one -> one.bytes().length > 0).findFirst();
        byte[] bytes = file.map(SentForm.SentFile::bytes)
                .orElseGet(() -> form.typed().area("text").getBytes(StandardCharsets.UTF_8));
        if (bytes.length == 0) {
            faults.put("text", page.t("evidence-ui.nothing"));
        }
        if (!faults.isEmpty()) {
            return form(422, form.typed(), faults, Optional.empty());
        }
        SentDocument sent = sent(bytes, file.map(SentForm.SentFile::name).orElse(PASTED), form.typed());
        try {
            EvidenceDocument document = documents.plan(sent, said.context());
            files.keep(bytes, sent.name(), MediaType.APPLICATION_OCTET_STREAM, current.actor());
            return form(200, form.typed(), faults, Optional.of(plan(page, document, form.typed())));
        } catch (ProblemException full) {
            faults.put(
                    "text", frame.problem(full.problem().code(), full.problem().arguments()));
            return form(Status.of(full.problem()), form.typed(), faults, Optional.empty());
        } catch (Refusal refusal) {
            String sentence = frame.text(
                    "importers." + refusal.reason().code(), refusal.reason().arguments());
            String where = refusal.reason().at().toString();
            String field = refusal.reason().code().startsWith("mapping.") ? "mapping" : "text";
            faults.put(field, where.isEmpty() ? sentence : where + ": " + sentence);
            return form(422, form.typed(), faults, Optional.empty());
        }
    }

    private static SentDocument sent(byte[] bytes, String name, Typed typed) {
        return new SentDocument(bytes, name, Optional.empty(), Optional.of(typed.area("mapping")));
    }

    private EvidenceImportView.Plan plan(Page page, EvidenceDocument document, Typed typed) {
        boolean known = documents.documents().find(document.sha256()).isPresent();
        DocumentBuilder builder = new DocumentBuilder(page, catalogue.get(), document);
        List<Parts.Labelled> hidden = new ArrayList<>();
        hidden.add(new Parts.Labelled("sha256", document.sha256(), ""));
        hidden.add(new Parts.Labelled("name", document.name(), ""));
        typed.fields().forEach((field, values) -> {
            if (!field.equals("text") && !field.startsWith("csrf")) {
                values.forEach(value -> hidden.add(new Parts.Labelled(field, value, "")));
            }
        });
        return new EvidenceImportView.Plan(
                page.t(
                        known ? "evidence-ui.plan-known" : "evidence-ui.plan",
                        "count",
                        document.claims().size(),
                        "format",
                        document.format(),
                        "remarks",
                        document.remarks().size()),
                known ? "/evidence/" + document.sha256() : "",
                builder.numbers(false),
                builder.remarks(),
                hidden);
    }

    /** Stores exactly what the plan showed. */
    @POST
    @Path("import/confirmation")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response confirm() {
        current.require(Role.AUTHOR);
        Typed typed = SentForm.ofCurrent().typed();
        String sha256 = typed.text("sha256");
        byte[] bytes = files.bytes(sha256)
                .orElseThrow(() -> Problem.missing("document", sha256).exception());
        ContextForm.Said said = new ContextForm(importPage(), catalogue.get()).read(typed);
        Stored<EvidenceDocument> stored =
                documents.keep(sent(bytes, typed.text("name"), typed), said.context(), current.actor());
        return Response.seeOther(URI.create("/evidence/" + stored.id())).build();
    }

    private Page importPage() {
        String title = frame.text("evidence-ui.import");
        return frame.page(title, Page.Section.EVIDENCE)
                .withPlace(List.of(Link.to(frame.text("ui.nav.evidence"), "/evidence"), Link.to(title, "")), List.of());
    }

    private Response form(int status, Typed typed, Map<String, String> faults, Optional<EvidenceImportView.Plan> plan) {
        Page page = importPage();
        return PageAnswer.of(
                status,
                Templates.evidenceImport(
                        page,
                        new EvidenceImportView(
                                sentences(faults),
                                typed.area("text"),
                                Field.of("mapping", "area", page.t("evidence-ui.mapping"), typed.area("mapping"))
                                        .hint(page.t("evidence-ui.mapping-hint", "system", "{system}"))
                                        .error(faults.getOrDefault("mapping", "")),
                                new ContextForm(page, catalogue.get()).fields(typed, faults),
                                String.join(", ", Formats.ids()),
                                plan)));
    }

    private static List<FormView.Fault> sentences(Map<String, String> faults) {
        return faults.entrySet().stream()
                .map(fault -> new FormView.Fault(fault.getKey(), fault.getValue()))
                .toList();
    }

    /** One document. */
    @GET
    @Path("{sha256}")
    public Response one(@RestPath String sha256) {
        return document(200, sha256, Optional.empty(), Optional.empty());
    }

    /** Says what was measured, where and how. */
    @POST
    @Path("{sha256}/context")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response say(@RestPath String sha256) {
        current.require(Role.AUTHOR);
        Typed typed = SentForm.ofCurrent().typed();
        ContextForm.Said said = new ContextForm(importPage(), catalogue.get()).read(typed);
        if (!said.faults().isEmpty()) {
            return document(
                    422, sha256, Optional.of(new DocumentBuilder.Refused(typed, said.faults())), Optional.empty());
        }
        try {
            documents.say(sha256, said.context(), current.actor(), typed.text("seen"));
        } catch (ProblemException stale) {
            if (stale.problem().kind() != Problem.Kind.STALE) {
                throw stale;
            }
            Map<String, String> faults = Map.of("", frame.text("evidence-ui.stale"));
            return document(412, sha256, Optional.of(new DocumentBuilder.Refused(typed, faults)), Optional.empty());
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
        EvidenceDocument document = documents.documents().get(sha256).content();
        Layered.Entry<Scenario> entry = scenarios.get(typed.text("scenario"));
        EvidenceUses.Use use = new EvidenceUses.Use(typed.text("claim"), typed.text("criterion"));
        try {
            Scenario changed = EvidenceUses.with(
                    entry.content(), document, List.of(use), current.require().name());
            scenarios.change(changed, current.actor(), entry.hash());
        } catch (ProblemException e) {
            Map<String, String> faults = new LinkedHashMap<>();
            FieldErrors.of(e.problem(), frame)
                    .forEach((pointer, sentence) -> faults.putIfAbsent(field(pointer), sentence));
            return document(422, sha256, Optional.empty(), Optional.of(new DocumentBuilder.Refused(typed, faults)));
        }
        return back(sha256);
    }

    private static String field(String pointer) {
        return pointer.endsWith("/criterion") || pointer.endsWith("/unit") ? "criterion" : "claim";
    }

    private static Response back(String sha256) {
        return Response.seeOther(URI.create("/evidence/" + sha256)).build();
    }

    private Response document(
            int status,
            String sha256,
            Optional<DocumentBuilder.Refused> context,
            Optional<DocumentBuilder.Refused> use) {
        Stored<EvidenceDocument> stored = documents.documents().get(sha256);
        EvidenceDocument document = stored.content();
        Page page = frame.page(document.name(), Page.Section.EVIDENCE)
                .withPlace(
                        List.of(Link.to(frame.text("ui.nav.evidence"), "/evidence"), Link.to(document.name(), "")),
                        List.of());
        String text = files.bytes(sha256).map(bytes -> Content.of(bytes).text()).orElse("");
        boolean writes = current.person()
                .map(person -> person.role().covers(Role.AUTHOR))
                .orElse(false);
        var view = new DocumentBuilder(page, catalogue.get(), document)
                .build(
                        text,
                        stored.hash(),
                        documents.documents().revision(sha256, 1).orElse(stored).revision(),
                        writes,
                        scenarios.all().stream().map(Layered.Entry::content).toList(),
                        context,
                        use);
        return PageAnswer.of(status, Templates.evidenceDocument(page, view));
    }
}
