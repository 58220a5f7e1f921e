package dev.touchstone.web;

import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.EvidenceDocuments;
import dev.touchstone.evidence.KeptFiles;
import dev.touchstone.evidence.SentDocument;
import dev.touchstone.evidence.importers.Formats;
import dev.touchstone.evidence.importers.Refusal;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Role;
import dev.touchstone.platform.http.Status;
import dev.touchstone.revision.Stored;
import dev.touchstone.web.evidence.ContextForm;
import dev.touchstone.web.evidence.DocumentBuilder;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.EvidenceImportView;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a document: choose or paste, say what was measured, look at the plan, confirm exactly that plan. */
@Path("/evidence/import")
@Produces(MediaType.TEXT_HTML)
public class EvidenceImportPages {
    private static final String PASTED = "pasted.txt";

    private final EvidenceDocuments documents;
    private final KeptFiles files;
    private final CurrentCatalogue catalogue;
    private final CurrentPerson current;
    private final Frame frame;

    EvidenceImportPages(
            EvidenceDocuments documents,
            KeptFiles files,
            CurrentCatalogue catalogue,
            CurrentPerson current,
            Frame frame) {
        this.documents = documents;
        this.files = files;
        this.catalogue = catalogue;
        this.current = current;
        this.frame = frame;
    }

    /** The form that reads a document. */
    @GET
    public Response form(@QueryParam("technology") @DefaultValue("") String technology) {
        current.require(Role.AUTHOR);
        Map<String, List<String>> known = technology.isEmpty() ? Map.of() : Map.of("technology", List.of(technology));
        return form(200, new Typed(known), Map.of(), Optional.empty());
    }

    /** Reads a document and shows what confirming would store. Its bytes are kept, so that exactly they are confirmed. */
    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response plan() {
        current.require(Role.AUTHOR);
        SentForm form = SentForm.ofCurrent();
        Page page = page();
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
                builder.rows(),
                document.rows().filter(count -> count.refused() > 0).isPresent(),
                known ? "/evidence/" + document.sha256() : "",
                builder.numbers(false),
                builder.remarks(),
                hidden);
    }

    /** Stores exactly what the plan showed. */
    @POST
    @Path("confirmation")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response confirm() {
        current.require(Role.AUTHOR);
        Typed typed = SentForm.ofCurrent().typed();
        ContextForm.Said said = new ContextForm(page(), catalogue.get()).read(typed);
        Stored<EvidenceDocument> stored =
                documents.keep(sent(kept(typed), typed.text("name"), typed), said.context(), current.actor());
        return Response.seeOther(URI.create("/evidence/" + stored.id())).build();
    }

    /** The rows of a table that the plan leaves out, to be mended and sent again. */
    @POST
    @Path("refused-rows")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @Produces({"text/csv", MediaType.TEXT_HTML})
    public Response refusedRows() {
        current.require(Role.AUTHOR);
        Typed typed = SentForm.ofCurrent().typed();
        return RefusedRowsFile.of(sent(kept(typed), typed.text("name"), typed).refusedRows(), frame);
    }

    private byte[] kept(Typed typed) {
        String sha256 = typed.text("sha256");
        return files.bytes(sha256)
                .orElseThrow(() -> Problem.missing("document", sha256).exception());
    }

    private Page page() {
        String title = frame.text("evidence-ui.import");
        return frame.page(title, Page.Section.EVIDENCE)
                .withPlace(List.of(Link.to(frame.text("ui.nav.evidence"), "/evidence"), Link.to(title, "")), List.of());
    }

    private Response form(int status, Typed typed, Map<String, String> faults, Optional<EvidenceImportView.Plan> plan) {
        Page page = page();
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
}
