package dev.touchstone.api;

import dev.touchstone.base.Problem;
import dev.touchstone.catalogue.Grade;
import dev.touchstone.decision.EvidenceEffects;
import dev.touchstone.decision.EvidenceFeeds;
import dev.touchstone.evidence.Confirmation;
import dev.touchstone.evidence.DocumentContext;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.EvidenceDocuments;
import dev.touchstone.evidence.WorkloadJudgement;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.revision.Documents;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.DocumentUses;
import dev.touchstone.scenario.EvidenceUses;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Evidence documents that were read: their numbers, what people say about them, withdrawal, grades and use. */
@Path(EvidenceResource.PATH)
@Tag(name = "evidence")
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceResource extends HistoryResource {

    static final String PATH = "/api/v1/evidence";

    private static final String OR_EFFECTS = "The document; with validate_only what would move";

    private final EvidenceDocuments documents;
    private final Scenarios scenarios;
    private final EvidenceEffects effects;
    private final EvidenceFeeds feeds;
    private final DocumentUses documentUses;
    private final Clock clock;
    private final Conditions conditions;
    private final CurrentPerson current;

    EvidenceResource(
            EvidenceDocuments documents,
            Scenarios scenarios,
            EvidenceEffects effects,
            EvidenceFeeds feeds,
            DocumentUses documentUses,
            Clock clock,
            Conditions conditions,
            Histories histories,
            CurrentPerson current) {
        super(histories);
        this.documents = documents;
        this.scenarios = scenarios;
        this.effects = effects;
        this.feeds = feeds;
        this.documentUses = documentUses;
        this.clock = clock;
        this.conditions = conditions;
        this.current = current;
    }

    /** Why a claim is withdrawn, or confirmed. */
    public record Reason(String reason) {}

    /** Marks of a workload, at most one an aspect. */
    public record Workload(List<WorkloadJudgement.Mark> marks) {}

    /** A better grade, and why. */
    public record Raise(Grade grade, String reason) {}

    /** Numbers of the document and the criteria of a scenario that they speak to. */
    public record Uses(String scenario, List<EvidenceUses.Use> claims) {}

    @Override
    Documents<?> documents() {
        return documents.documents();
    }

    @GET
    @Path("{sha256}")
    @Operation(
            operationId = "get_evidence",
            summary = "An evidence document with its numbers, their grades and warnings")
    @APIResponseSchema(value = EvidenceDocument.class, responseCode = "200")
    public Response one(@RestPath String sha256) {
        Stored<EvidenceDocument> stored = documents.documents().get(sha256);
        return conditions.answer(stored.hash(), stored::content);
    }

    @PUT
    @Path("{sha256}/context")
    @Operation(operationId = "put_evidence_context", summary = "Say what was measured, where and how; grades follow")
    @APIResponse(
            responseCode = "200",
            description = OR_EFFECTS,
            content = @Content(schema = @Schema(oneOf = {EvidenceDocument.class, EvidenceEffects.Effects.class})))
    public Response say(
            @RestPath String sha256, @RestQuery("validate_only") String validateOnly, DocumentContext said) {
        checkTechnology("/technology", Bodies.given(said).technology());
        for (int i = 0; i < said.numbers().size(); i++) {
            checkTechnology(
                    "/numbers/" + i + "/relative_to",
                    said.numbers().get(i).relativeTo().orElse(""));
        }
        return changed(documents.said(sha256, said), validateOnly);
    }

    private void checkTechnology(String at, String technology) {
        if (!technology.isEmpty() && !scenarios.knows(technology)) {
            throw Problem.invalid(at, "technology.unknown", Map.of("value", Problem.quoted(technology)))
                    .exception();
        }
    }

    @PUT
    @Path("{sha256}/claims/{claim}/withdrawal")
    @Operation(
            operationId = "withdraw_evidence_claim",
            summary = "Withdraw a number with a reason: no scenario uses it")
    @APIResponse(
            responseCode = "200",
            description = OR_EFFECTS,
            content = @Content(schema = @Schema(oneOf = {EvidenceDocument.class, EvidenceEffects.Effects.class})))
    public Response withdraw(
            @RestPath String sha256,
            @RestPath String claim,
            @RestQuery("validate_only") String validateOnly,
            Reason given) {
        Optional<String> reason =
                Optional.of(Bodies.needed("/reason", Bodies.given(given).reason()));
        return withdrawn(sha256, claim, reason, validateOnly);
    }

    @DELETE
    @Path("{sha256}/claims/{claim}/withdrawal")
    @Operation(operationId = "restore_evidence_claim", summary = "Take a withdrawal back")
    @APIResponse(
            responseCode = "200",
            description = OR_EFFECTS,
            content = @Content(schema = @Schema(oneOf = {EvidenceDocument.class, EvidenceEffects.Effects.class})))
    public Response restore(
            @RestPath String sha256, @RestPath String claim, @RestQuery("validate_only") String validateOnly) {
        return withdrawn(sha256, claim, Optional.empty(), validateOnly);
    }

    @PUT
    @Path("{sha256}/claims/{claim}/confirmation")
    @Operation(
            operationId = "confirm_evidence_claim",
            summary = "Confirm an old number with a reason: its age counts from today")
    @APIResponse(
            responseCode = "200",
            description = OR_EFFECTS,
            content = @Content(schema = @Schema(oneOf = {EvidenceDocument.class, EvidenceEffects.Effects.class})))
    public Response confirm(
            @RestPath String sha256,
            @RestPath String claim,
            @RestQuery("validate_only") String validateOnly,
            Reason given) {
        String reason = Bodies.needed("/reason", Bodies.given(given).reason());
        Confirmation word =
                new Confirmation(LocalDate.now(clock), current.require().name(), reason);
        return changed(documents.confirmed(sha256, claim, Optional.of(word)), validateOnly);
    }

    @DELETE
    @Path("{sha256}/claims/{claim}/confirmation")
    @Operation(operationId = "take_back_evidence_confirmation", summary = "Take a confirmation back")
    @APIResponse(
            responseCode = "200",
            description = OR_EFFECTS,
            content = @Content(schema = @Schema(oneOf = {EvidenceDocument.class, EvidenceEffects.Effects.class})))
    public Response takeBack(
            @RestPath String sha256, @RestPath String claim, @RestQuery("validate_only") String validateOnly) {
        return changed(documents.confirmed(sha256, claim, Optional.empty()), validateOnly);
    }

    private Response withdrawn(String sha256, String claim, Optional<String> reason, String validateOnly) {
        return changed(documents.withdrawn(sha256, claim, reason), validateOnly);
    }

    /** Stores a changed document, or says what that would move. */
    private Response changed(EvidenceDocument changed, String validateOnly) {
        if (Parameters.flag("validate_only", validateOnly).orElse(false)) {
            return Response.ok(effects.of(changed)).build();
        }
        return answer(documents.store(changed, current.actor(), seen(changed.sha256())));
    }

    @PUT
    @Path("{sha256}/workloads/{scenario}")
    @Operation(
            operationId = "judge_evidence_workload",
            summary =
                    "Say, aspect by aspect, whether the workload of a document speaks for that of a scenario; no marks take"
                            + " an earlier word back")
    @APIResponse(
            responseCode = "200",
            description = OR_EFFECTS,
            content = @Content(schema = @Schema(oneOf = {EvidenceDocument.class, EvidenceEffects.Effects.class})))
    public Response judge(
            @RestPath String sha256,
            @RestPath String scenario,
            @RestQuery("validate_only") String validateOnly,
            Workload given) {
        List<WorkloadJudgement.Mark> marks = Bodies.given(given).marks();
        WorkloadJudgement judgement = new WorkloadJudgement(
                scenarios.get(scenario).id(), marks, current.require().name(), LocalDate.now(clock));
        return changed(documents.judged(sha256, judgement), validateOnly);
    }

    @PUT
    @Path("{sha256}/claims/{claim}/grade")
    @Operation(
            operationId = "raise_evidence_grade",
            summary = "Raise the grade of a number with a reason; not by the person who imported it")
    @APIResponseSchema(value = EvidenceDocument.class, responseCode = "200")
    public Response raise(@RestPath String sha256, @RestPath String claim, Raise given) {
        Raise raise = Bodies.given(given);
        if (raise.grade() == null) {
            throw Problem.invalid("/grade", "blank", Map.of()).exception();
        }
        String reason = Bodies.needed("/reason", raise.reason());
        return answer(documents.raise(sha256, claim, raise.grade(), reason, current.actor(), seen(sha256)));
    }

    @GET
    @Path("{sha256}/uses")
    @Operation(
            operationId = "list_evidence_uses",
            summary = "Where the numbers of a document count: cells of scenarios, stored evaluations, decisions")
    public EvidenceFeeds.Feeds uses(@RestPath String sha256) {
        EvidenceDocument document = documents.documents().get(sha256).content();
        return feeds.of(document, scenarios.contents());
    }

    @POST
    @Path("{sha256}/uses")
    @Operation(
            operationId = "use_evidence",
            summary = "Let a scenario use numbers of a document: each becomes a claim with its line named")
    @APIResponseSchema(value = Scenario.class, responseCode = "200")
    public Response use(@RestPath String sha256, Uses given) {
        Uses uses = Bodies.given(given);
        EvidenceDocument document = documents.documents().get(sha256).content();
        String scenario = Bodies.needed("/scenario", uses.scenario());
        DocumentUses.Used used = documentUses.use(
                scenario,
                document,
                now -> uses.claims(),
                current.actor(),
                current.require().name());
        return Layers.written(Response.ok(), used.scenario());
    }

    private String seen(String sha256) {
        return conditions.matching(documents.documents().get(sha256).hash());
    }

    private static Response answer(Stored<EvidenceDocument> stored) {
        return Response.ok(stored.content())
                .header("ETag", Conditions.tag(stored.hash()))
                .build();
    }
}
