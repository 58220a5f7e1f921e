package dev.touchstone.api;

import dev.touchstone.revision.Documents;
import dev.touchstone.revision.Stored;
import dev.touchstone.roadmap.Roadmap;
import dev.touchstone.roadmap.Roadmaps;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Stored migration plans. */
@Path(MigrationPlansResource.PATH)
@Tag(name = "migration")
@Produces(MediaType.APPLICATION_JSON)
public class MigrationPlansResource extends HistoryResource {

    static final String PATH = "/api/v1/migration-plans";

    private final Roadmaps roadmaps;
    private final Conditions conditions;

    MigrationPlansResource(Roadmaps roadmaps, Conditions conditions, Histories histories) {
        super(histories);
        this.roadmaps = roadmaps;
        this.conditions = conditions;
    }

    @Override
    Documents<?> documents() {
        return roadmaps.documents();
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
}
