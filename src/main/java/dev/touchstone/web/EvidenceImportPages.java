package dev.touchstone.web;

import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.EvidenceDocuments;
import dev.touchstone.evidence.FileName;
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
import dev.touchstone.web.evidence.ColumnsForm;
import dev.touchstone.web.evidence.ContextForm;
import dev.touchstone.web.evidence.ImportBuilder;
import dev.touchstone.web.evidence.TechnologyNames;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.EvidenceImportView;
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
import java.util.stream.IntStream;

/** Reads a document: choose or paste, say what was measured, look at the plan, confirm exactly that plan. */
@Path("/evidence/import")
@Produces(MediaType.TEXT_HTML)
public class EvidenceImportPages {
    private final EvidenceDocuments documents;
    private final KeptFiles files;
    private final PlannedFiles planned;
    private final CurrentCatalogue catalogue;
    private final Scenarios scenarios;
    private final ImportTarget target;
    private final CurrentPerson current;
    private final Frame frame;

    EvidenceImportPages(
            EvidenceDocuments documents,
            KeptFiles files,
            PlannedFiles planned,
            CurrentCatalogue catalogue,
            Scenarios scenarios,
            ImportTarget target,
            CurrentPerson current,
            Frame frame) {
        this.documents = documents;
        this.files = files;
        this.planned = planned;
        this.catalogue = catalogue;
        this.scenarios = scenarios;
        this.target = target;
        this.current = current;
        this.frame = frame;
    }

    /** The form that reads a document. */
    @GET
    public Response form(
            @QueryParam("technology") @DefaultValue("") String technology,
            @QueryParam(ImportTarget.SCENARIO) @DefaultValue("") String scenario) {
        current.require(Role.AUTHOR);
        Map<String, List<String>> known = new LinkedHashMap<>();
        known.put("technology", List.of(technology));
        known.put(ImportTarget.SCENARIO, List.of(scenario));
        return form(200, new Typed(known), Map.of(), List.of());
    }

    /** Reads documents and shows what confirming would store. Their bytes are kept, so that exactly they are confirmed. */
    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response plan() {
        current.require(Role.AUTHOR);
        SentForm form = SentForm.ofCurrent();
        Typed typed = ColumnsForm.applied(form.typed());
        ContextForm.Said said = contextForm(page()).read(typed);
        Map<String, String> faults = new LinkedHashMap<>(said.faults());
        ImportChoice choice = ImportChoice.of(form, this::bytes);
        List<SentForm.SentFile> chosen = choice.all();
        if (choice.gone()) {
            faults.put("file", frame.text("evidence-ui.gone"));
        } else if (chosen.isEmpty()) {
            faults.put("text", frame.text("evidence-ui.nothing"));
        }
        if (checksumOnly(typed) && said.context().licence().isEmpty()) {
            faults.put("licence", frame.text("evidence-ui.hash_only-licence"));
        }
        faults.putAll(target.faults(typed));
        if (chosen.size() > EvidenceBatch.MOST) {
            faults.put("file", frame.text("evidence-ui.batch.too-many", Map.of("most", EvidenceBatch.MOST)));
        }
        if (!faults.isEmpty()) {
            return form(422, typed, faults, held(choice));
        }
        try {
            return chosen.size() > 1
                    ? several(EvidenceBatch.read(chosen, typed.area("mapping"), said.context(), documents), typed)
                    : single(chosen.getFirst(), said, typed);
        } catch (Refusal refusal) {
            String code = refusal.reason().code();
            boolean mapping = code.startsWith("mapping.");
            if (mapping || code.equals(EvidenceBatch.NEEDS_MAPPING)) {
                String field = mapping && !ColumnsForm.asked(form.typed()) ? "mapping" : "columns";
                faults.put(field, mapping ? sentence(page(), refusal.reason()) : frame.text("evidence-ui.columns.ask"));
                return columns(
                        422, form.typed(), faults, choice.all().getFirst().bytes(), held(choice));
            }
            faults.put("text", sentence(page(), refusal.reason()));
            return form(422, typed, faults, List.of());
        }
    }

    /** A table comes back with its columns, to be given a meaning one by one. */
    private Response columns(
            int status, Typed typed, Map<String, String> faults, byte[] table, List<Parts.Option> held) {
        Page page = page();
        return answer(status, page, builder(page, typed).form(typed, faults, held, Formats.head(table)));
    }

    /** A plan of several documents; where all that is left of them are tables, their columns are asked for at once. */
    private Response several(EvidenceBatch batch, Typed typed) {
        List<EvidenceBatch.One> asking = batch.asking();
        asking.forEach(file -> planned.hold(file.sent().bytes()));
        return batch.fresh().isEmpty() && !asking.isEmpty()
                ? asked(
                        422,
                        typed,
                        asking.getFirst().sent().bytes(),
                        asking.stream().map(EvidenceBatch.One::kept).toList())
                : batch(batch, typed);
    }

    /** The first of some tables, to say of it and of those with the same columns what these hold. */
    private Response asked(int status, Typed typed, byte[] table, List<Parts.Option> held) {
        Map<String, String> ask = Map.of("columns", frame.text("evidence-ui.columns.ask"));
        return columns(status, typed.without("mapping"), ask, table, held);
    }

    private static boolean checksumOnly(Typed typed) {
        return typed.ticked(ImportBuilder.HASH_ONLY);
    }

    /** Takes files before the form that says what they are, which a script sends behind them to show their progress. */
    @POST
    @Path("files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public List<Parts.Option> files() {
        current.require(Role.AUTHOR);
        return held(ImportChoice.of(SentForm.ofCurrent(), this::bytes));
    }

    /** A refused form comes back with its files. */
    private List<Parts.Option> held(ImportChoice choice) {
        return choice.files().stream()
                .limit(EvidenceBatch.MOST)
                .map(file -> ImportChoice.option(planned.hold(file.bytes()), FileName.kept(file.name())))
                .toList();
    }

    private Response single(SentForm.SentFile chosen, ContextForm.Said said, Typed typed) {
        SentDocument sent = sent(chosen.bytes(), chosen.name(), typed);
        EvidenceDocument document = documents.plan(sent, said.context());
        planned.hold(sent.bytes());
        boolean known = documents.find(sent).isPresent();
        List<Parts.Labelled> hidden = new ArrayList<>(said(typed));
        hidden.add(new Parts.Labelled("sha256", document.sha256(), ""));
        hidden.add(new Parts.Labelled("name", document.name(), ""));
        Page page = page();
        return answer(
                200,
                page,
                builder(page, typed)
                        .plan(document, known, target.told(typed, document), target.uses(typed, document), hidden));
    }

    private Response batch(EvidenceBatch batch, Typed typed) {
        batch.fresh().forEach(file -> planned.hold(file.sent().bytes()));
        Page page = page();
        return answer(
                200,
                page,
                builder(page, typed).batch(batch.view(page, said(typed), document -> target.told(typed, document))));
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

    /** Stores exactly what the plan showed: one document, or each of several. */
    @POST
    @Path("confirmation")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response confirm() {
        current.require(Role.AUTHOR);
        Typed typed = SentForm.ofCurrent().typed();
        ContextForm.Said said = contextForm(page()).read(typed);
        Map<String, String> gone = target.faults(typed);
        if (!gone.isEmpty()) {
            return form(422, typed, gone, List.of());
        }
        List<String> addresses = typed.all("sha256");
        List<String> names = typed.all("name");
        if (addresses.isEmpty() || names.size() != addresses.size()) {
            throw Problem.missing("document", typed.text("sha256")).exception();
        }
        for (int i = 0; i < addresses.size(); i++) {
            Optional<byte[]> bytes = bytes(addresses.get(i));
            if (bytes.isEmpty()) {
                return form(422, typed, Map.of("file", frame.text("evidence-ui.gone")), List.of());
            }
            boolean plain = typed.all(EvidenceBatch.PLAIN).contains(addresses.get(i));
            SentDocument sent = sent(bytes.get(), names.get(i), plain ? typed.without("mapping") : typed);
            try {
                EvidenceDocument kept = documents
                        .keep(sent, said.context(), checksumOnly(typed), current.actor())
                        .content();
                target.use(typed, kept);
            } catch (ProblemException refused) {
                Problem why = refused.problem();
                List<Parts.Option> left = IntStream.range(i, addresses.size())
                        .mapToObj(place -> ImportChoice.option(addresses.get(place), names.get(place)))
                        .toList();
                return form(Status.of(why), typed, Map.of("file", frame.problem(why.code(), why.arguments())), left);
            }
            planned.drop(addresses.get(i));
        }
        List<String> later = typed.all(EvidenceBatch.LATER).stream()
                .filter(ImportChoice::isKept)
                .filter(value -> planned.bytes(ImportChoice.sha256(value)).isPresent())
                .toList();
        if (!later.isEmpty()) {
            return asked(
                    200,
                    typed.without(EvidenceBatch.LATER),
                    planned.bytes(ImportChoice.sha256(later.getFirst())).orElseThrow(),
                    later.stream().map(ImportChoice::option).toList());
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
        String sha256 = typed.text("sha256");
        byte[] bytes = bytes(sha256)
                .orElseThrow(() -> Problem.missing("document", sha256).exception());
        return RefusedRowsFile.of(sent(bytes, typed.text("name"), typed).refusedRows(), frame);
    }

    /** The bytes of a plan, or those of a document that is stored already. */
    private Optional<byte[]> bytes(String sha256) {
        return planned.bytes(sha256).or(() -> files.bytes(sha256));
    }

    private ContextForm contextForm(Page page) {
        return new ContextForm(page, new TechnologyNames(page, catalogue.get(), scenarios.contents()));
    }

    private Page page() {
        String title = frame.text("evidence-ui.import");
        return frame.page(title, Page.Section.EVIDENCE)
                .withPlace(List.of(Link.to(frame.text("ui.nav.evidence"), "/evidence"), Link.to(title, "")), List.of());
    }

    private Response form(int status, Typed typed, Map<String, String> faults, List<Parts.Option> held) {
        Page page = page();
        return answer(status, page, builder(page, typed).form(typed, faults, held, Optional.empty()));
    }

    private static Response answer(int status, Page page, EvidenceImportView view) {
        return PageAnswer.of(status, Templates.evidenceImport(page, view));
    }

    private ImportBuilder builder(Page page, Typed typed) {
        return new ImportBuilder(page, contextForm(page), target.field(typed));
    }
}
