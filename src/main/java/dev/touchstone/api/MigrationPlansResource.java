package dev.touchstone.api;

import dev.touchstone.revision.Stored;
import dev.touchstone.roadmap.Roadmap;
import dev.touchstone.roadmap.Roadmaps;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Stored migration plans. */
@Path(MigrationPlansResource.PATH)
@Tag(name = "migration")
@Produces(MediaType.APPLICATION_JSON)
public class MigrationPlansResource {

    static final String PATH = "/api/v1/migration-plans";

    private final Roadmaps roadmaps;
    private final Conditions conditions;
    private final Histories histories;

    MigrationPlansResource(Roadmaps roadmaps, Conditions conditions, Histories histories) {
        this.roadmaps = roadmaps;
        this.conditions = conditions;
        this.histories = histories;
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "get_migration_plan",
            summary = "A plan: gap, steps in order, places to stop, questions, what cannot be reached")
    @APIResponseSchema(value = Roadmap.class, responseCode = "200")
    public Response one(@RestPath String id) {
        Stored<Roadmap> stored = roadmaps.get(id);
        return conditions.answer(stored.hash(), stored::content);
    }

    @GET
    @Path("{id}/revisions")
    @Operation(operationId = "list_migration_plan_revisions", summary = "History, the newest first")
    public Listing.Part<Histories.Entry> revisions(
            @RestPath String id, @Context UriInfo address, @RestQuery String limit, @RestQuery String cursor) {
        return histories.list(roadmaps.documents(), id, false, address, limit, cursor);
    }

    @GET
    @Path("{id}/revisions/{rev}")
    @Operation(operationId = "get_migration_plan_revision", summary = "One revision")
    @APIResponseSchema(value = Histories.Whole.class, responseCode = "200")
    public Response revision(@RestPath String id, @RestPath String rev) {
        return histories.one(roadmaps.documents(), id, rev);
    }

    @GET
    @Path("{id}/revisions/diff")
    @Operation(operationId = "diff_migration_plan_revisions", summary = "What changed between two revisions")
    public Histories.Changes diff(@RestPath String id, @RestQuery String from, @RestQuery String to) {
        return histories.between(roadmaps.documents(), id, from, to);
    }
}
