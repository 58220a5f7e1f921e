package dev.touchstone.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.weighing.WeightLog;
import dev.touchstone.evaluation.weighing.WeightLogs;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.revision.Documents;
import dev.touchstone.revision.Json;
import dev.touchstone.revision.Layered;
import dev.touchstone.revision.Revision;
import dev.touchstone.scenario.Elicited;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.ScenarioCopies;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.scenario.Weights;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Scenarios as documents: shipped ones, own copies over them, and own ones. */
@Path(ScenariosResource.PATH)
@Tag(name = "scenarios")
@Produces(MediaType.APPLICATION_JSON)
public class ScenariosResource extends HistoryResource {

    static final String PATH = "/api/v1/scenarios";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Scenarios scenarios;
    private final ScenarioCopies copies;
    private final WeightLogs logs;
    private final Conditions conditions;
    private final CurrentPerson current;

    ScenariosResource(
            Scenarios scenarios,
            ScenarioCopies copies,
            WeightLogs logs,
            Conditions conditions,
            Histories histories,
            CurrentPerson current) {
        super(histories);
        this.scenarios = scenarios;
        this.copies = copies;
        this.logs = logs;
        this.conditions = conditions;
        this.current = current;
    }

    @Override
    Documents<?> documents() {
        return scenarios.layered().documents();
    }

    @Override
    boolean exists(String id) {
        return scenarios.layered().find(id).isPresent();
    }

    /**
     * A scenario in a list.
     *
     * @param hash strong ETag
     * @param weightsSaved whether somebody said its weights, or they came with it; until then the pages cover its scores
     * @param changedAt when the own copy was written; absent for a shipped one
     */
    public record ScenarioItem(
            String id,
            LocalText title,
            boolean archived,
            Layered.Origin origin,
            String hash,
            boolean weightsSaved,
            Optional<Instant> changedAt,
            Optional<String> changedBy) {
        static ScenarioItem of(Layered.Entry<Scenario> entry) {
            return new ScenarioItem(
                    entry.id(),
                    entry.content().title(),
                    entry.content().archived(),
                    entry.origin(),
                    entry.hash(),
                    entry.content().weights().said(),
                    entry.revision().map(Revision::at),
                    entry.revision().map(Revision::actor));
        }
    }

    /** Under which address and title a copy begins. */
    public record NewCopy(String id, LocalText title) {}

    @GET
    @Operation(
            operationId = "list_scenarios",
            summary = "Scenarios by id, archived ones included unless told otherwise")
    public Listing.Part<ScenarioItem> list(
            @Context UriInfo address, @RestQuery String archived, @RestQuery String limit, @RestQuery String cursor) {
        Optional<Boolean> wanted = Parameters.flag("archived", archived);
        Listing listing = Listing.of(address, limit, cursor);
        List<Layered.Entry<Scenario>> found = scenarios.all().stream()
                .filter(entry ->
                        wanted.isEmpty() || wanted.get().equals(entry.content().archived()))
                .toList();
        return listing.byId(found, Layered.Entry::id, ScenarioItem::of);
    }

    @POST
    @Operation(operationId = "create_scenario", summary = "Create an own scenario; it may be unfinished")
    @APIResponseSchema(value = Scenario.class, responseCode = "201")
    @RequestBody(
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Scenario.class)))
    public Response create(JsonNode body) {
        return created(scenarios.create(read(body), current.actor()));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "get_scenario", summary = "A scenario, or how it stood on a day")
    @APIResponseSchema(value = Scenario.class, responseCode = "200")
    public Response one(@RestPath String id, @RestQuery("as_of") String asOf) {
        Optional<Instant> moment = Parameters.moment("as_of", asOf);
        Layered.Entry<Scenario> entry =
                moment.map(when -> scenarios.layered().at(id, when)).orElseGet(() -> scenarios.get(id));
        return conditions.answer(entry.hash(), entry::content, Layers.origin(entry));
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "put_scenario",
            summary = "Replace a scenario as a whole, or create it with If-None-Match: *")
    @APIResponseSchema(value = Scenario.class, responseCode = "200")
    @RequestBody(
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Scenario.class)))
    public Response put(@RestPath String id, JsonNode body) {
        ObjectNode named = Bodies.named(body, id);
        if (conditions.creates()) {
            conditions.absent(Scenarios.KIND, id, scenarios.layered().find(id).map(Layered.Entry::hash));
            return created(scenarios.create(read(named), current.actor()));
        }
        String seen = conditions.matching(scenarios.get(id).hash());
        return Layers.written(Response.ok(), scenarios.change(read(named), current.actor(), seen));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MERGE_PATCH)
    @Operation(operationId = "patch_scenario", summary = "Change parts of a scenario: JSON Merge Patch (RFC 7396)")
    @APIResponseSchema(value = Scenario.class, responseCode = "200")
    @RequestBody(content = @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = Scenario.class)))
    public Response patch(@RestPath String id, JsonNode patch) {
        Layered.Entry<Scenario> entry = scenarios.get(id);
        String seen = conditions.matching(entry.hash());
        JsonNode whole = Bodies.merged(Json.STANDARD.tree(entry.content()), Bodies.given(patch));
        return Layers.written(Response.ok(), scenarios.change(read(Bodies.named(whole, id)), current.actor(), seen));
    }

    @PUT
    @Path("{id}/weights")
    @Operation(operationId = "put_scenario_weights", summary = "Replace the weights, as points of 0 or more")
    @APIResponseSchema(value = Scenario.class, responseCode = "200")
    public Response weights(@RestPath String id, Weights weights) {
        Layered.Entry<Scenario> entry = scenarios.get(id);
        String seen = conditions.matching(entry.hash());
        Scenario weighed = entry.content().withWeights(Bodies.given(weights));
        return Layers.written(Response.ok(), scenarios.change(weighed, current.actor(), seen));
    }

    /**
     * How the weights came about.
     *
     * @param weightsSaved whether somebody said them, or they came with it
     * @param scoresSeen whether the scores count as seen; until then the pages cover them, this API does not
     * @param seen since when, and why; absent while they are covered
     * @param elicited how the present weights were asked for, with what was answered; absent where that was not kept
     * @param changes every saving of weights, the oldest first
     */
    public record ScenarioWeightLog(
            boolean weightsSaved,
            boolean scoresSeen,
            Optional<WeightLog.Seen> seen,
            Optional<Elicited> elicited,
            List<WeightLog.WeightChange> changes) {}

    @GET
    @Path("{id}/weight-log")
    @Operation(
            operationId = "get_scenario_weight_log",
            summary = "How the weights came about, and which changes were made after the scores were seen")
    public ScenarioWeightLog weightLog(@RestPath String id, @RestQuery("as_of") String asOf) {
        Layered.Entry<Scenario> entry = Parameters.moment("as_of", asOf)
                .map(when -> scenarios.layered().at(id, when))
                .orElseGet(() -> scenarios.get(id));
        WeightLog log = logs.of(entry);
        return new ScenarioWeightLog(
                entry.content().weights().said(), log.scoresSeen(), log.seen(), log.elicited(), log.changes());
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "delete_scenario", summary = "Remove an own scenario; a shipped one counts again")
    public Response delete(@RestPath String id) {
        String seen = conditions.matching(scenarios.get(id).hash());
        scenarios.remove(id, current.actor(), seen);
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/copies")
    @Operation(operationId = "copy_scenario", summary = "Begin an own scenario as a copy of this one")
    @APIResponseSchema(value = Scenario.class, responseCode = "201")
    public Response copy(@RestPath String id, NewCopy wanted) {
        Scenario original = scenarios.get(id).content();
        String newId = Bodies.needed("/id", Bodies.given(wanted).id());
        LocalText title = wanted.title() == null || wanted.title().isBlank() ? original.title() : wanted.title();
        return created(scenarios.create(copies.of(original, newId, title), current.actor()));
    }

    /** The version of the shape may be left out; another one than ours is not understood. */
    private static Scenario read(JsonNode body) {
        ObjectNode object = Bodies.object(body);
        JsonNode version = object.path("schema_version");
        if (!version.isMissingNode() && version.asInt() != Scenario.SCHEMA_VERSION) {
            throw Problem.invalid("/schema_version", "api.schema-version", Map.of("expected", Scenario.SCHEMA_VERSION))
                    .exception();
        }
        object.put("schema_version", Scenario.SCHEMA_VERSION);
        return Json.STANDARD.read(body, Scenario.class);
    }

    private static Response created(Layered.Entry<Scenario> entry) {
        return Layers.written(Response.created(URI.create(PATH + "/" + entry.id())), entry);
    }
}
