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
import dev.touchstone.evidence.importers.Warning;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Role;
import dev.touchstone.platform.http.Status;
import dev.touchstone.rendering.Messages;
import dev.touchstone.web.evidence.ContextForm;
import dev.touchstone.web.evidence.NumbersBuilder;
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
import java.util.stream.Stream;

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
        return form(200, new Typed(known), Map.of());
    }

    /** Reads documents and shows what confirming would store. Their bytes are kept, so that exactly they are confirmed. */
    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response plan() {
        current.require(Role.AUTHOR);
        SentForm form = SentForm.ofCurrent();
        Typed typed = form.typed();
        ContextForm.Said said = new ContextForm(page(), catalogue.get()).read(typed);
        Map<String, String> faults = new LinkedHashMap<>(said.faults());
        List<SentForm.SentFile> chosen = chosen(form);
        if (chosen.isEmpty()) {
            faults.put("text", frame.text("evidence-ui.nothing"));
        }
        if (chosen.size() > EvidenceBatch.MOST) {
            faults.put("file", frame.text("evidence-ui.batch.too-many", Map.of("most", EvidenceBatch.MOST)));
        }
        if (!faults.isEmpty()) {
            return form(422, typed, faults);
        }
        try {
            return chosen.size() > 1
                    ? batch(EvidenceBatch.read(chosen, typed.area("mapping"), said.context(), documents), typed)
                    : single(chosen.getFirst(), said, typed);
        } catch (ProblemException full) {
            faults.put(
                    "text", frame.problem(full.problem().code(), full.problem().arguments()));
            return form(Status.of(full.problem()), typed, faults);
        } catch (Refusal refusal) {
            String field = refusal.reason().code().startsWith("mapping.") ? "mapping" : "text";
            faults.put(field, sentence(page(), refusal.reason()));
            return form(422, typed, faults);
        }
    }

    /** The files, and the text that was pasted beside or instead of them. */
    private static List<SentForm.SentFile> chosen(SentForm form) {
        String text = form.typed().area("text");
        Stream<SentForm.SentFile> pasted = text.isEmpty()
                ? Stream.empty()
                : Stream.of(new SentForm.SentFile(
                        "text", PASTED, MediaType.TEXT_PLAIN, text.getBytes(StandardCharsets.UTF_8)));
        return Stream.concat(form.files().stream().filter(one -> one.bytes().length > 0), pasted)
                .toList();
    }

    private Response single(SentForm.SentFile chosen, ContextForm.Said said, Typed typed) {
        SentDocument sent = sent(chosen.bytes(), chosen.name(), typed);
        EvidenceDocument document = documents.plan(sent, said.context());
        keep(sent);
        return page(200, typed, Map.of(), Optional.of(plan(page(), document, typed)), Optional.empty());
    }

    private Response batch(EvidenceBatch batch, Typed typed) {
        batch.fresh().forEach(file -> keep(file.sent()));
        return page(200, typed, Map.of(), Optional.empty(), Optional.of(batch.view(page(), said(typed))));
    }

    private void keep(SentDocument sent) {
        files.keep(sent.bytes(), sent.name(), MediaType.APPLICATION_OCTET_STREAM, current.actor());
    }

    /** The sentence of a refusal, with its place. */
    static String sentence(Page page, Warning why) {
        String sentence = Messages.in(page.language()).text("importers." + why.code(), why.arguments());
        String where = why.at().toString();
        return where.isEmpty() ? sentence : where + ": " + sentence;
    }

    /** What was typed, to be sent again with the confirmation. */
    private static List<Parts.Labelled> said(Typed typed) {
        List<Parts.Labelled> hidden = new ArrayList<>();
        typed.fields().forEach((field, values) -> {
            if (!field.equals("text") && !field.startsWith("csrf")) {
                values.forEach(value -> hidden.add(new Parts.Labelled(field, value, "")));
            }
        });
        return hidden;
    }

    private static SentDocument sent(byte[] bytes, String name, Typed typed) {
        return new SentDocument(bytes, name, Optional.empty(), Optional.of(typed.area("mapping")));
    }

    private EvidenceImportView.Plan plan(Page page, EvidenceDocument document, Typed typed) {
        boolean known = documents.documents().find(document.sha256()).isPresent();
        NumbersBuilder builder = new NumbersBuilder(page, document, false);
        List<Parts.Labelled> hidden = new ArrayList<>(said(typed));
        hidden.add(new Parts.Labelled("sha256", document.sha256(), ""));
        hidden.add(new Parts.Labelled("name", document.name(), ""));
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

    /** Stores exactly what the plan showed: one document, or each of several. */
    @POST
    @Path("confirmation")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response confirm() {
        current.require(Role.AUTHOR);
        Typed typed = SentForm.ofCurrent().typed();
        ContextForm.Said said = new ContextForm(page(), catalogue.get()).read(typed);
        List<String> addresses = typed.all("sha256");
        List<String> names = typed.all("name");
        if (addresses.isEmpty() || names.size() != addresses.size()) {
            throw Problem.missing("document", typed.text("sha256")).exception();
        }
        for (int i = 0; i < addresses.size(); i++) {
            boolean plain = typed.all(EvidenceBatch.PLAIN).contains(addresses.get(i));
            SentDocument sent = sent(kept(addresses.get(i)), names.get(i), plain ? typed.without("mapping") : typed);
            documents.keep(sent, said.context(), current.actor());
        }
        return Response.seeOther(URI.create("/evidence" + (addresses.size() == 1 ? "/" + addresses.getFirst() : "")))
                .build();
    }

    /** The rows of a table that the plan leaves out, to be mended and sent again. */
    @POST
    @Path("refused-rows")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @Produces({"text/csv", MediaType.TEXT_HTML})
    public Response refusedRows() {
        current.require(Role.AUTHOR);
        Typed typed = SentForm.ofCurrent().typed();
        return RefusedRowsFile.of(
                sent(kept(typed.text("sha256")), typed.text("name"), typed).refusedRows(), frame);
    }

    private byte[] kept(String sha256) {
        return files.bytes(sha256)
                .orElseThrow(() -> Problem.missing("document", sha256).exception());
    }

    private Page page() {
        String title = frame.text("evidence-ui.import");
        return frame.page(title, Page.Section.EVIDENCE)
                .withPlace(List.of(Link.to(frame.text("ui.nav.evidence"), "/evidence"), Link.to(title, "")), List.of());
    }

    private Response form(int status, Typed typed, Map<String, String> faults) {
        return page(status, typed, faults, Optional.empty(), Optional.empty());
    }

    private Response page(
            int status,
            Typed typed,
            Map<String, String> faults,
            Optional<EvidenceImportView.Plan> plan,
            Optional<EvidenceImportView.Batch> batch) {
        Page page = page();
        return PageAnswer.of(
                status,
                Templates.evidenceImport(
                        page,
                        new EvidenceImportView(
                                FormView.Fault.all(faults),
                                typed.area("text"),
                                Field.of("mapping", "area", page.t("evidence-ui.mapping"), typed.area("mapping"))
                                        .hint(page.t("evidence-ui.mapping-hint", "system", "{system}"))
                                        .error(faults.getOrDefault("mapping", "")),
                                new ContextForm(page, catalogue.get()).groups(typed, faults),
                                String.join(", ", Formats.ids()),
                                plan,
                                batch)));
    }
}
