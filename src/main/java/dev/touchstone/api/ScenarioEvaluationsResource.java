package dev.touchstone.api;

import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Evaluations;
import dev.touchstone.evaluation.Settings;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.revision.Head;
import dev.touchstone.revision.Layered;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The stored evaluations of a scenario. */
@Path("/api/v1/scenarios/{scenario}/evaluations")
@Tag(name = "evaluations")
@Produces(MediaType.APPLICATION_JSON)
public class ScenarioEvaluationsResource {

    private final Scenarios scenarios;
    private final Evaluations evaluations;
    private final CurrentPerson current;

    ScenarioEvaluationsResource(Scenarios scenarios, Evaluations evaluations, CurrentPerson current) {
        this.scenarios = scenarios;
        this.evaluations = evaluations;
        this.current = current;
    }

    /** How to draw; what is left out is as usual. A body may be left out as a whole. */
    public record NewEvaluation(Integer samples, Long seed, Double rho) {}

    /** An evaluation in a list. */
    public record EvaluationItem(
            String id, String scenario, String title, String hash, Instant createdAt, String createdBy) {
        static EvaluationItem of(Head head) {
            return new EvaluationItem(
                    head.id(),
                    head.index().parent().orElse(""),
                    head.index().title(),
                    head.hash(),
                    head.at(),
                    head.actor());
        }
    }

    @GET
    @Operation(operationId = "list_scenario_evaluations", summary = "Stored evaluations of a scenario, newest first")
    public Listing.Part<EvaluationItem> list(
            @RestPath String scenario, @Context UriInfo address, @RestQuery String limit, @RestQuery String cursor) {
        Listing listing = Listing.of(address, limit, cursor);
        scenarios.get(scenario);
        var query =
                listing.narrow(evaluations.documents().query().under(scenario).latestFirst());
        return listing.part(evaluations.documents().heads(query), EvaluationItem::of);
    }

    @POST
    @Operation(operationId = "create_evaluation", summary = "Evaluate and store; what is stored never changes")
    @APIResponseSchema(value = Evaluation.class, responseCode = "201")
    public Response create(@RestPath String scenario, NewEvaluation wanted) {
        NewEvaluation given = wanted == null ? new NewEvaluation(null, null, null) : wanted;
        Settings settings = evaluations.settings(
                Optional.ofNullable(given.samples()),
                given.seed() == null ? OptionalLong.empty() : OptionalLong.of(given.seed()),
                Optional.ofNullable(given.rho()));
        Layered.Entry<Scenario> entry = scenarios.get(scenario);
        Stored<Evaluation> stored = evaluations.store(entry, settings, current.actor());
        return Response.created(URI.create(EvaluationsResource.PATH + "/" + stored.id()))
                .header("ETag", Conditions.tag(stored.hash()))
                .entity(EvaluationParts.usual().json(stored.content()))
                .build();
    }
}
