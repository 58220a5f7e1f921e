package dev.touchstone.api;

import dev.touchstone.revision.Documents;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * A resource whose items are documents: the history of each lies below its address, the same for every kind. In the
 * description {@code {kind}} becomes the word of the kind.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class HistoryResource {

    private final Histories histories;

    HistoryResource(Histories histories) {
        this.histories = histories;
    }

    /** The documents of this kind. */
    abstract Documents<?> documents();

    /** Whether there is something of this id, though nobody may have written it here: then its history is empty. */
    boolean exists(String id) {
        return false;
    }

    @GET
    @Path("{id}/revisions")
    @Operation(operationId = "list_{kind}_revisions", summary = "History of what was written here, the newest first")
    public Listing.Part<Histories.Entry> revisions(
            @RestPath String id, @Context UriInfo address, @RestQuery String limit, @RestQuery String cursor) {
        return histories.list(documents(), id, exists(id), address, limit, cursor);
    }

    @GET
    @Path("{id}/revisions/{rev}")
    @Operation(operationId = "get_{kind}_revision", summary = "One revision, whole")
    @APIResponseSchema(value = Histories.Whole.class, responseCode = "200")
    public Response revision(@RestPath String id, @RestPath String rev) {
        return histories.one(documents(), id, rev);
    }

    @GET
    @Path("{id}/revisions/diff")
    @Operation(operationId = "diff_{kind}_revisions", summary = "What changed between two revisions")
    public Histories.Changes diff(@RestPath String id, @RestQuery String from, @RestQuery String to) {
        return histories.between(documents(), id, from, to);
    }
}
