package dev.touchstone.api;

import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.Budget;
import dev.touchstone.evaluation.Progress;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** How far the answers are that one waits for. */
@Path("/api/v1/computations")
@Tag(name = "analysis")
@Produces(MediaType.APPLICATION_JSON)
public class ComputationsResource {
    private static final int SECONDS_TO_NEXT = 1;

    private final Budget budget;

    ComputationsResource(Budget budget) {
        this.budget = budget;
    }

    /** Of one's own only; MISSING before it has begun and after it has ended. */
    @GET
    @Path("{name}")
    @Operation(
            operationId = "get_computation",
            summary =
                    "How far the answer is of a request of one's own that named its computation in Touchstone-Computation")
    @APIResponseSchema(value = Progress.class, responseCode = "200")
    public Response progress(@RestPath String name) {
        Progress progress = budget.progress(name)
                .orElseThrow(() -> Problem.missing("computation", name).exception());
        return Response.ok(progress)
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_NEXT)
                .build();
    }
}
