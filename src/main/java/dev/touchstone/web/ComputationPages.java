package dev.touchstone.web;

import dev.touchstone.evaluation.Budget;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** Tells the script of a page how far what it waits for is. */
@Path("/computations")
@Produces(MediaType.APPLICATION_JSON)
public class ComputationPages {
    private final Budget budget;

    ComputationPages(Budget budget) {
        this.budget = budget;
    }

    /** Nothing (204) before it has begun and after it has ended, which is no fault here. */
    @GET
    @Path("{name}")
    public Response progress(@RestPath String name) {
        return budget.progress(name)
                .map(Response::ok)
                .orElseGet(Response::noContent)
                .build();
    }
}
