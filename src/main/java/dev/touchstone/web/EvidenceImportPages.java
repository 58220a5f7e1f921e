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
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.web.evidence.ContextForm;
import dev.touchstone.web.evidence.NumbersBuilder;
import dev.touchstone.web.evidence.TechnologyNames;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a document: choose or paste, say what was measured, look at the plan, confirm exactly that plan. */
@Path("/evidence/import")
@Produces(MediaType.TEXT_HTML)
public class EvidenceImportPages {
    private final EvidenceDocuments documents;
    private final KeptFiles files;
    private final CurrentCatalogue catalogue;
    private final Scenarios scenarios;
    private final CurrentPerson current;
    private final Frame frame;

    EvidenceImportPages(
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

    /** The form that reads a document. */
    @GET
    public Response form(@QueryParam("technology") @DefaultValue("") String technology) {
        current.require(Role.AUTHOR);
        Map<String, List<String>> known = technology.isEmpty() ? Map.of() : Map.of("technology", List.of(technology));
        return form(200, new Typed(known), Map.of(), List.of());
    }

    /** Reads documents and shows what confirming would store. Their bytes are kept, so that exactly they are confirmed. */
    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response plan() {
        current.require(Role.AUTHOR);
        SentForm form = SentForm.ofCurrent();
        Typed typed = form.typed();
        ContextForm.Said said = contextForm(page()).read(typed);
        Map<String, String> faults = new LinkedHashMap<>(said.faults());
        ImportChoice choice = ImportChoice.of(form, files);
        List<SentForm.SentFile> chosen = choice.all();
        if (chosen.isEmpty()) {
            faults.put("text", frame.text("evidence-ui.nothing"));
        }
        if (chosen.size() > EvidenceBatch.MOST) {
            faults.put("file", frame.text("evidence-ui.batch.too-many", Map.of("most", EvidenceBatch.MOST)));
        }
        if (!faults.isEmpty()) {
            return form(422, typed, faults, kept(choice));
        }
        try {
            return chosen.size() > 1
                    ? batch(EvidenceBatch.read(chosen, typed.area("mapping"), said.context(), documents), typed)
                    : single(chosen.getFirst(), said, typed);
        } catch (ProblemException full) {
            faults.put(
                    "text", frame.problem(full.problem().code(), full.problem().arguments()));
            return form(Status.of(full.problem()), typed, faults, List.of());
        } catch (Refusal refusal) {
            String code = refusal.reason().code();
            faults.put(code.startsWith("mapping.") ? "mapping" : "text", sentence(page(), refusal.reason()));
            boolean table = code.startsWith("mapping.") || code.equals(EvidenceBatch.NEEDS_MAPPING);
            return form(422, typed, faults, table ? kept(choice) : List.of());
        }
    }

    /** Keeps files before the form that says what they are, which a script sends behind them to show their progress. */
    @POST
    @Path("files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public List<Parts.Option> files() {
        current.require(Role.AUTHOR);
        return ImportChoice.of(SentForm.ofCurrent(), files).files().stream()
                .limit(EvidenceBatch.MOST)
                .map(this::kept)
                .toList();
    }

    /** A refused form comes back with its files, as long as there is room to keep them. */
    private List<Parts.Option> kept(ImportChoice choice) {
        try {
            return choice.files().stream()
                    .limit(EvidenceBatch.MOST)
                    .map(this::kept)
                    .toList();
        } catch (ProblemException full) {
            return List.of();
        }
    }

    private Parts.Option kept(SentForm.SentFile file) {
        SentDocument sent = new SentDocument(file.bytes(), file.name(), Optional.empty(), Optional.empty());
        keep(sent);
        return ImportChoice.option(sent.sha256(), sent.name());
    }

    private Response single(SentForm.SentFile chosen, ContextForm.Said said, Typed typed) {
        SentDocument sent = sent(chosen.bytes(), chosen.name(), typed);
        EvidenceDocument document = documents.plan(sent, said.context());
        keep(sent);
        return page(200, typed, Map.of(), List.of(), Optional.of(plan(page(), document, typed)), Optional.empty());
    }

    private Response batch(EvidenceBatch batch, Typed typed) {
        batch.fresh().forEach(file -> keep(file.sent()));
        return page(200, typed, Map.of(), List.of(), Optional.empty(), Optional.of(batch.view(page(), said(typed))));
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
            if (!Set.of("text", ImportChoice.KEPT).contains(field) && !field.startsWith("csrf")) {
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
        ContextForm.Said said = contextForm(page()).read(typed);
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

    private ContextForm contextForm(Page page) {
        return new ContextForm(page, new TechnologyNames(page, catalogue.get(), scenarios.contents()));
    }

    private Page page() {
        String title = frame.text("evidence-ui.import");
        return frame.page(title, Page.Section.EVIDENCE)
                .withPlace(List.of(Link.to(frame.text("ui.nav.evidence"), "/evidence"), Link.to(title, "")), List.of());
    }

    private Response form(int status, Typed typed, Map<String, String> faults, List<Parts.Option> kept) {
        return page(status, typed, faults, kept, Optional.empty(), Optional.empty());
    }

    private Response page(
            int status,
            Typed typed,
            Map<String, String> faults,
            List<Parts.Option> kept,
            Optional<EvidenceImportView.Plan> plan,
            Optional<EvidenceImportView.Batch> batch) {
        Page page = page();
        return PageAnswer.of(
                status,
                Templates.evidenceImport(
                        page,
                        new EvidenceImportView(
                                FormView.Fault.all(faults),
                                kept,
                                typed.area("text"),
                                Field.of("mapping", "area", page.t("evidence-ui.mapping"), typed.area("mapping"))
                                        .hint(page.t("evidence-ui.mapping-hint", "system", "{system}"))
                                        .error(faults.getOrDefault("mapping", "")),
                                contextForm(page).groups(typed, faults),
                                String.join(", ", Formats.ids()),
                                plan,
                                batch)));
    }
}
