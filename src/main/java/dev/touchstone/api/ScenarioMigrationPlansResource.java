package dev.touchstone.api;

import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Evaluations;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.revision.Head;
import dev.touchstone.revision.Layered;
import dev.touchstone.revision.Stored;
import dev.touchstone.roadmap.Roadmap;
import dev.touchstone.roadmap.Roadmaps;
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
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The migration plans of a scenario: from what runs today to one of its candidates. */
@Path("/api/v1/scenarios/{scenario}/migration-plans")
@Tag(name = "migration")
@Produces(MediaType.APPLICATION_JSON)
public class ScenarioMigrationPlansResource {

    private final Scenarios scenarios;
    private final Evaluations evaluations;
    private final Roadmaps roadmaps;
    private final CurrentPerson current;

    ScenarioMigrationPlansResource(
            Scenarios scenarios, Evaluations evaluations, Roadmaps roadmaps, CurrentPerson current) {
        this.scenarios = scenarios;
        this.evaluations = evaluations;
        this.roadmaps = roadmaps;
        this.current = current;
    }

    /**
     * A plan to be made.
     *
     * @param candidate id of the candidate to get to
     * @param evaluation stored evaluation that the candidate was chosen from; without it one is made for looking
     * @param answers to questions that an earlier plan asked, by path: a word, a number, or true and false
     */
    public record NewPlan(String candidate, String evaluation, Map<String, Object> answers) {}

    /** A plan in a list. */
    public record PlanItem(
            String id, String scenario, String candidate, String hash, Instant createdAt, String createdBy) {
        static PlanItem of(Head head) {
            return new PlanItem(
                    head.id(),
                    head.index().parent().orElse(""),
                    head.index().title(),
                    head.hash(),
                    head.at(),
                    head.actor());
        }
    }

    @GET
    @Operation(operationId = "list_scenario_migration_plans", summary = "Stored plans of a scenario, newest first")
    public Listing.Part<PlanItem> list(
            @RestPath String scenario, @Context UriInfo address, @RestQuery String limit, @RestQuery String cursor) {
        Listing listing = Listing.of(address, limit, cursor);
        scenarios.get(scenario);
        var query = listing.narrow(roadmaps.documents().query().under(scenario).latestFirst());
        return listing.part(roadmaps.documents().heads(query), PlanItem::of);
    }

    @POST
    @Operation(operationId = "create_migration_plan", summary = "Derive a plan to a candidate and store it")
    @APIResponseSchema(value = Roadmap.class, responseCode = "201")
    public Response create(@RestPath String scenario, NewPlan wanted) {
        String candidate = Bodies.needed("/candidate", Bodies.given(wanted).candidate());
        Layered.Entry<Scenario> entry = scenarios.get(scenario);
        Evaluation evaluation = evaluation(entry, wanted.evaluation());
        if (evaluation.option(candidate).isEmpty()) {
            throw Problem.invalid("/candidate", "candidate.unknown", Map.of("value", Problem.quoted(candidate)))
                    .exception();
        }
        Map<String, String> answers = new TreeMap<>();
        if (wanted.answers() != null) {
            wanted.answers().forEach((path, answer) -> answers.put(path, String.valueOf(answer)));
        }
        Stored<Roadmap> stored = roadmaps.store(entry, evaluation, candidate, answers, current.actor());
        return Response.created(URI.create(MigrationPlansResource.PATH + "/" + stored.id()))
                .header("ETag", Conditions.tag(stored.hash()))
                .entity(stored.content())
                .build();
    }

    private Evaluation evaluation(Layered.Entry<Scenario> entry, String id) {
        if (id == null) {
            return evaluations.look(entry.content(), entry.hash(), evaluations.usual());
        }
        Evaluation stored = evaluations
                .documents()
                .find(id)
                .orElseThrow(() -> Bodies.unknown("/evaluation", Evaluations.KIND, id))
                .content();
        if (!stored.scenario().equals(entry.id())) {
            throw Problem.invalid(
                            "/evaluation",
                            "api.other-scenario",
                            Map.of("given", stored.scenario(), "expected", entry.id()))
                    .exception();
        }
        return stored;
    }
}
