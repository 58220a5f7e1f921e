package dev.touchstone.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.base.Language;
import dev.touchstone.base.Problem;
import dev.touchstone.decision.Decision;
import dev.touchstone.decision.Decisions;
import dev.touchstone.decision.Edit;
import dev.touchstone.decision.Person;
import dev.touchstone.decision.RegisterEntry;
import dev.touchstone.decision.State;
import dev.touchstone.decision.export.Exported;
import dev.touchstone.decision.export.JsonRecord;
import dev.touchstone.decision.export.Madr;
import dev.touchstone.evaluation.EvaluationJson;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.revision.Documents;
import dev.touchstone.revision.HeadQuery;
import dev.touchstone.revision.Page;
import dev.touchstone.revision.Stored;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Decision records: the register, drafts, and records to take along. */
@Path(DecisionsResource.PATH)
@Tag(name = "decisions")
@Produces(MediaType.APPLICATION_JSON)
public class DecisionsResource extends HistoryResource {

    static final String PATH = "/api/v1/decisions";

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String EVALUATION = "evaluation";
    private static final String[] STATES =
            Arrays.stream(State.values()).map(State::word).toArray(String[]::new);

    private final Decisions decisions;
    private final DecisionDrafts drafts;
    private final Conditions conditions;
    private final CurrentPerson current;

    DecisionsResource(
            Decisions decisions,
            DecisionDrafts drafts,
            Conditions conditions,
            Histories histories,
            CurrentPerson current) {
        super(histories);
        this.decisions = decisions;
        this.drafts = drafts;
        this.conditions = conditions;
        this.current = current;
    }

    @Override
    Documents<?> documents() {
        return decisions.documents();
    }

    /**
     * A draft to be begun. All fields of the draft that people write may be given as well, see {@code PUT}.
     *
     * @param evaluation id of a stored evaluation
     * @param migrationPlan id of a stored plan of the same scenario
     */
    public record NewDecision(String evaluation, Optional<String> migrationPlan, Optional<String> title) {}

    @GET
    @Operation(operationId = "list_decisions", summary = "The register, the latest change first")
    public Listing.Part<RegisterEntry> list(
            @Context UriInfo address,
            @RestQuery String number,
            @RestQuery String state,
            @RestQuery String scenario,
            @RestQuery String limit,
            @RestQuery String cursor) {
        Listing listing = Listing.of(address, limit, cursor);
        Optional<String> wanted = Parameters.word("state", state, STATES);
        HeadQuery query = wanted.map(decisions.query()::in).orElseGet(decisions::query);
        HeadQuery narrowed = scenario == null ? query : query.under(scenario);
        Optional<Integer> numbered = Parameters.whole("number", number);
        Page<RegisterEntry> page = numbered.isPresent()
                ? numbered(numbered.get(), narrowed)
                : decisions.register(listing.narrow(narrowed));
        return listing.part(page, entry -> new HeadQuery.After(entry.changed(), entry.id()), entry -> entry);
    }

    /** At most one has a number; it is looked for among those of its scenario. */
    private Page<RegisterEntry> numbered(int number, HeadQuery query) {
        Optional<Decision> found = decisions.numbered(number).map(Stored::content);
        if (found.isEmpty()) {
            return new Page<>(List.of(), false);
        }
        HeadQuery narrow = query.under(found.get().content().scenario()).limit(HeadQuery.MAX_LIMIT);
        boolean otherScenario = query.parent().isPresent() && !query.parent().equals(narrow.parent());
        return new Page<>(
                otherScenario
                        ? List.of()
                        : decisions.register(narrow).items().stream()
                                .filter(entry -> entry.id().equals(found.get().id()))
                                .toList(),
                false);
    }

    @POST
    @Operation(
            operationId = "create_decision",
            summary = "Begin a draft from a stored evaluation, and a plan if wanted")
    @APIResponseSchema(value = Decision.class, responseCode = "201")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewDecision.class)))
    public Response create(JsonNode body) {
        Stored<Decision> draft = drafts.begin(body, person());
        return answer(Response.created(URI.create(PATH + "/" + draft.id())), draft);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "get_decision", summary = "A decision, or how it stood on a day")
    @APIResponseSchema(value = Decision.class, responseCode = "200")
    public Response one(
            @RestPath String id,
            @RestQuery("as_of") String asOf,
            @Parameter(description = "evaluation: with the whole evaluation inside", example = EVALUATION) @RestQuery
                    String include) {
        boolean whole =
                !Parameters.words("include", include, List.of(EVALUATION)).isEmpty();
        Optional<Instant> moment = Parameters.moment("as_of", asOf);
        Stored<Decision> stored = moment.isEmpty()
                ? decisions.get(id)
                : decisions
                        .documents()
                        .at(id, moment.get())
                        .orElseThrow(() -> Problem.missing(Decisions.KIND, id).exception());
        String hash = whole ? stored.hash() + "-" + EVALUATION : stored.hash();
        return conditions.answer(hash, () -> json(stored.content(), whole));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "put_decision", summary = "Replace what people write in a draft")
    @APIResponseSchema(value = Decision.class, responseCode = "200")
    @RequestBody(
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Edit.class)))
    public Response put(@RestPath String id, JsonNode body) {
        Stored<Decision> draft = decisions.get(id);
        String seen = conditions.matching(draft.hash());
        return answer(Response.ok(), drafts.replace(draft, body, seen, person()));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MERGE_PATCH)
    @Operation(operationId = "patch_decision", summary = "Change parts of what people write in a draft")
    @APIResponseSchema(value = Decision.class, responseCode = "200")
    @RequestBody(content = @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = Edit.class)))
    public Response patch(@RestPath String id, JsonNode body) {
        Stored<Decision> draft = decisions.get(id);
        String seen = conditions.matching(draft.hash());
        return answer(Response.ok(), drafts.patch(draft, body, seen, person()));
    }

    @GET
    @Path("{id}/record")
    @Produces({"text/markdown", MediaType.APPLICATION_JSON})
    @Operation(operationId = "export_decision", summary = "The record as a file: Markdown (MADR 4) or JSON")
    public Response record(@RestPath String id, @RestQuery String format, @RestQuery String lang) {
        String wanted = Parameters.word("format", format, "madr", "json").orElse("madr");
        Language language =
                Language.of(Parameters.word("lang", lang, "en", "zh").orElse("en"));
        Stored<Decision> stored = decisions.get(id);
        Exported file = exported(stored.content(), wanted, language);
        return conditions.answer(
                String.join("-", stored.hash(), wanted, language.tag()),
                file::bytes,
                Map.of(
                        "Content-Type",
                        file.mediaType(),
                        "Content-Disposition",
                        "attachment; filename=\"" + file.fileName() + "\""));
    }

    private Exported exported(Decision decision, String format, Language language) {
        return format.equals("json")
                ? JsonRecord.of(decision, decisions.evaluation(decision))
                : Madr.of(decision, language);
    }

    private Person person() {
        var person = current.require();
        return new Person(person.id(), person.name());
    }

    static Response answer(Response.ResponseBuilder response, Stored<Decision> stored) {
        return response.entity(json(stored.content(), false))
                .header("ETag", Conditions.tag(stored.hash()))
                .build();
    }

    /** A decision, its evaluation named but left out unless asked for. */
    private static JsonNode json(Decision decision, boolean whole) {
        ObjectNode tree = (ObjectNode) EvaluationJson.MAPPING.tree(decision);
        if (!whole && tree.path("content") instanceof ObjectNode content) {
            content.remove(EVALUATION);
        }
        return tree;
    }
}
