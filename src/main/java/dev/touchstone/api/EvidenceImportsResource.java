package dev.touchstone.api;

import dev.touchstone.analysis.Engine;
import dev.touchstone.base.Language;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.DocumentContext;
import dev.touchstone.evidence.DocumentContextBuilder;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.EvidenceDocuments;
import dev.touchstone.evidence.SentDocument;
import dev.touchstone.evidence.ShownRemarks;
import dev.touchstone.evidence.importers.Formats;
import dev.touchstone.evidence.importers.Refusal;
import dev.touchstone.evidence.importers.Warning;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.platform.http.ExtendedProblem;
import dev.touchstone.platform.http.RequestFacts;
import dev.touchstone.platform.http.SentBody;
import dev.touchstone.rendering.Messages;
import dev.touchstone.revision.Json;
import dev.touchstone.revision.Layered;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.DocumentUses;
import dev.touchstone.scenario.EvidenceUses;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.testorder.Answering;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Reads what a load tool wrote, keeps it, and lets a scenario use the numbers that answer its criteria without a choice.
 * Sending the same bytes again is harmless: they are one document.
 */
@Path(EvidenceImportsResource.PATH)
@Tag(name = "evidence")
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceImportsResource {

    static final String PATH = "/api/v1/evidence/imports";

    private static final String UNNAMED = "document";

    private final EvidenceDocuments documents;
    private final Scenarios scenarios;
    private final DocumentUses documentUses;
    private final Answering answering;
    private final CurrentCatalogue catalogue;
    private final CurrentPerson current;
    private final RoutingContext context;

    EvidenceImportsResource(
            EvidenceDocuments documents,
            Scenarios scenarios,
            DocumentUses documentUses,
            Answering answering,
            CurrentCatalogue catalogue,
            CurrentPerson current,
            RoutingContext context) {
        this.documents = documents;
        this.scenarios = scenarios;
        this.documentUses = documentUses;
        this.answering = answering;
        this.catalogue = catalogue;
        this.current = current;
        this.context = context;
    }

    @POST
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, MediaType.MULTIPART_FORM_DATA})
    @Operation(
            operationId = "import_evidence",
            summary = "Read the raw output of a load tool, keep it, and use it in a scenario; its name in X-File-Name")
    @RequestBody(
            description = "the document, or a form whose only part is the file, whatever that part is called",
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        requiredProperties = "file",
                                        properties =
                                                @SchemaProperty(
                                                        name = "file",
                                                        type = SchemaType.STRING,
                                                        format = "binary")))
            })
    @APIResponseSchema(value = ImportAnswer.class, responseCode = "201")
    @APIResponse(
            responseCode = "422",
            description = "A problem (RFC 9457); where the document is refused it has these members, too",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ImportAnswer.RefusedImport.class)))
    public Response read(
            @HeaderParam("X-File-Name") String name,
            @Parameter(description = "key of the format; recognised by content where nothing is said") @RestQuery
                    String format,
            @Parameter(description = "a scenario that uses the numbers which answer its criteria without a choice")
                    @RestQuery
                    String scenario,
            @RestQuery String technology,
            @RestQuery String measured,
            @RestQuery("run_by") String runBy,
            @RestQuery String command,
            @Parameter(
                            description =
                                    "all that is said of the measurement at once, JSON in the shape of PUT .../context")
                    @RestQuery("context")
                    String contextJson,
            @Parameter(description = "file name, where X-File-Name cannot carry it") @RestQuery("name") String longName,
            @Parameter(description = "JSON that says what the columns of a table mean, see docs/api.md") @RestQuery
                    String mapping,
            @Parameter(
                            description =
                                    "true where the licence, which the context then names, forbids copies: of the bytes"
                                            + " only the checksum stays")
                    @RestQuery("hash_only")
                    String hashOnly,
            @RestQuery("validate_only") String validateOnly) {
        SentBody body = SentBody.ofCurrent();
        SentDocument sent = new SentDocument(
                body.bytes(),
                name(longName, name, body.name().orElse("")),
                Parameters.word("format", format, Formats.ids().toArray(String[]::new)),
                Optional.ofNullable(mapping));
        DocumentContext said = said(contextJson, technology, measured, runBy, command);
        Optional<Layered.Entry<Scenario>> target = Optional.ofNullable(scenario).map(scenarios::get);
        checkTechnology(target.map(Layered.Entry::content), said.technology());
        said.numbers()
                .forEach(number -> number.relativeTo()
                        .ifPresent(against -> checkTechnology(target.map(Layered.Entry::content), against)));
        boolean checksum = Parameters.flag("hash_only", hashOnly).orElse(false);
        if (checksum) {
            EvidenceDocuments.needsLicence(said);
        }
        if (Parameters.flag("validate_only", validateOnly).orElse(false)) {
            return Response.ok(plan(sent, said, target)).build();
        }
        return keep(sent, said, checksum, target);
    }

    @POST
    @Path("refused-rows")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces({RefusedRowsResource.CSV, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "plan_refused_rows",
            summary =
                    "The rows of a table that an import would leave out, as CSV with line and reason; nothing is kept")
    public Response refusedRows(
            byte[] bytes,
            @Parameter(description = "JSON that says what the columns of a table mean, see docs/api.md") @RestQuery
                    String mapping) {
        Optional<String> meaning = Optional.ofNullable(mapping);
        SentDocument sent = new SentDocument(Bodies.given(bytes), UNNAMED, Optional.empty(), meaning);
        return RefusedRowsResource.csv(sent.refusedRows(), context);
    }

    private ImportAnswer plan(SentDocument sent, DocumentContext said, Optional<Layered.Entry<Scenario>> target) {
        try {
            EvidenceDocument document = documents.plan(sent, said);
            List<EvidenceUses.Use> uses = uses(document, target);
            return answer(
                    document,
                    documents.find(sent).isPresent(),
                    uses,
                    unused(document, target, uses),
                    target.map(entry -> answering.expected(
                                    entry.content(),
                                    document,
                                    uses,
                                    current.require().name()))
                            .orElse(List.of()));
        } catch (Refusal refusal) {
            return new ImportAnswer(
                    sent.recognised().orElse(""),
                    0,
                    Engine.VERSION,
                    sent.sha256(),
                    ImportAnswer.Outcome.REFUSED,
                    false,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Map.of(),
                    Optional.of(told(refusal)),
                    List.of(),
                    Optional.empty(),
                    List.of());
        }
    }

    private ImportAnswer.Told told(Refusal refusal) {
        Warning reason = refusal.reason();
        return told(reason.code(), reason.arguments(), reason.at().toString());
    }

    private Response keep(
            SentDocument sent, DocumentContext said, boolean hashOnly, Optional<Layered.Entry<Scenario>> target) {
        boolean known = documents.find(sent).isPresent();
        try {
            return kept(documents.keep(sent, said, hashOnly, current.actor()), known, target);
        } catch (ProblemException e) {
            if (e.getCause() instanceof Refusal refusal) {
                return refused(sent, refusal, e.problem());
            }
            throw e;
        }
    }

    private Response refused(SentDocument sent, Refusal refusal, Problem problem) {
        ImportAnswer.RefusedImport members = new ImportAnswer.RefusedImport(
                sent.sha256(), sent.recognised(), Engine.VERSION, ImportAnswer.Outcome.REFUSED, told(refusal));
        return ExtendedProblem.of(problem, RequestFacts.of(context), members);
    }

    private Response kept(Stored<EvidenceDocument> stored, boolean known, Optional<Layered.Entry<Scenario>> target) {
        EvidenceDocument document = stored.content();
        List<EvidenceUses.Use> uses = target.map(entry -> documentUses.usePlain(
                        entry.id(), document, current.actor(), current.require().name()))
                .orElse(List.of());
        return Response.created(URI.create(EvidenceResource.PATH + "/" + stored.id()))
                .header("ETag", Conditions.tag(stored.hash()))
                .entity(answer(
                        documents.beside(document),
                        known,
                        uses,
                        unused(document, target, uses),
                        target.map(entry -> answering.answered(entry.id(), document.sha256()))
                                .orElse(List.of())))
                .build();
    }

    private List<EvidenceUses.Use> uses(EvidenceDocument document, Optional<Layered.Entry<Scenario>> target) {
        return target.map(entry -> documentUses.plain(entry.content(), document))
                .orElse(List.of());
    }

    private Optional<ImportAnswer.Told> unused(
            EvidenceDocument document, Optional<Layered.Entry<Scenario>> target, List<EvidenceUses.Use> uses) {
        if (target.isEmpty() || !uses.isEmpty()) {
            return Optional.empty();
        }
        String code = document.context().technology().isEmpty() ? "no-technology" : "no-use";
        Messages messages = Messages.in(RequestFacts.of(context).language());
        return Optional.of(new ImportAnswer.Told(code, messages.text("api." + code), ""));
    }

    private ImportAnswer answer(
            EvidenceDocument document,
            boolean known,
            List<EvidenceUses.Use> uses,
            Optional<ImportAnswer.Told> unused,
            List<Answering.Expected> answered) {
        ShownRemarks remarks = ShownRemarks.of(document.remarks());
        return new ImportAnswer(
                document.format(),
                document.importerVersion(),
                Engine.VERSION,
                document.sha256(),
                document.remarks().isEmpty()
                        ? ImportAnswer.Outcome.ACCEPTED
                        : ImportAnswer.Outcome.ACCEPTED_WITH_WARNINGS,
                known,
                document.rows(),
                document.claims().stream().map(ImportAnswer.ImportedClaim::of).toList(),
                remarks.shown().stream()
                        .map(remark -> told(remark.code(), remark.arguments(), remark.locator()))
                        .toList(),
                remarks.left(),
                Optional.empty(),
                uses,
                unused,
                answered.stream().map(ImportAnswer.AnsweredOrder::of).toList());
    }

    private ImportAnswer.Told told(String code, Map<String, ?> arguments, String locator) {
        Language language = RequestFacts.of(context).language();
        return new ImportAnswer.Told(code, Messages.in(language).text("importers." + code, arguments), locator);
    }

    private static String name(String... given) {
        return Arrays.stream(given)
                .filter(name -> name != null && !name.isBlank())
                .map(String::strip)
                .findFirst()
                .orElse(UNNAMED);
    }

    /** What is said as a whole; what a parameter says by itself counts instead. */
    private static DocumentContext said(
            String whole, String technology, String measured, String runBy, String command) {
        DocumentContext said = whole == null ? DocumentContext.NONE : Json.STANDARD.read(whole, DocumentContext.class);
        String[] words = Arrays.stream(Claim.RunBy.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        return DocumentContextBuilder.builder(said)
                .technology(technology == null ? said.technology() : technology)
                .measured(day(measured).or(said::measured))
                .runBy(Parameters.word("run_by", runBy, words)
                        .map(word -> Claim.RunBy.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(said.runBy()))
                .command(command == null ? said.command() : command)
                .build();
    }

    private static Optional<LocalDate> day(String measured) {
        try {
            return Optional.ofNullable(measured).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw Parameters.bad("measured", measured, "2026-01-31");
        }
    }

    private void checkTechnology(Optional<Scenario> target, String technology) {
        if (technology.isEmpty()) {
            return;
        }
        if (target.isEmpty()) {
            if (!scenarios.knows(technology)) {
                throw Parameters.bad(
                        "technology", technology, "the id of a technology of the catalogue or of a scenario");
            }
        } else if (catalogue.get().technology(technology).isEmpty()
                && target.get().technologies().stream()
                        .noneMatch(own -> own.id().equals(technology))) {
            throw Parameters.bad("technology", technology, "the id of a technology, since a scenario is named");
        }
    }
}
