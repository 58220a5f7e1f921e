package dev.touchstone.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.catalogue.CatalogueYaml;
import dev.touchstone.catalogue.Criterion;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.catalogue.OwnEntities.Kind;
import dev.touchstone.revision.Documents;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

/** The criteria of the library one by one, to be read or replaced by own copies. */
@Path(CriteriaResource.PATH)
@Tag(name = "catalogue")
@Produces(MediaType.APPLICATION_JSON)
public class CriteriaResource {

    static final String PATH = "/api/v1/criteria";

    private final CurrentCatalogue catalogue;
    private final OwnCopies copies;
    private final Histories histories;

    CriteriaResource(CurrentCatalogue catalogue, OwnCopies copies, Histories histories) {
        this.catalogue = catalogue;
        this.copies = copies;
        this.histories = histories;
    }

    @GET
    @Operation(operationId = "list_criteria", summary = "Criteria by id")
    public Listing.Part<JsonNode> list(@Context UriInfo address, @RestQuery String limit, @RestQuery String cursor) {
        return Listing.of(address, limit, cursor).byId(catalogue.get().criteria(), Criterion::id, CatalogueYaml::json);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "get_criterion", summary = "A criterion")
    public Response one(@RestPath String id) {
        return copies.get(Kind.CRITERION, id);
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "put_criterion",
            summary = "Create an own criterion, change it, or lay an own copy over a shipped one")
    public Response put(@RestPath String id, JsonNode body) {
        return copies.put(Kind.CRITERION, id, body, PATH + "/");
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "delete_criterion", summary = "Remove an own criterion; a shipped one counts again")
    public Response delete(@RestPath String id) {
        return copies.delete(Kind.CRITERION, id);
    }

    @GET
    @Path("{id}/revisions")
    @Operation(operationId = "list_criterion_revisions", summary = "History of the own copy, the newest first")
    public Listing.Part<Histories.Entry> revisions(
            @RestPath String id, @Context UriInfo address, @RestQuery String limit, @RestQuery String cursor) {
        boolean exists = copies.layered(Kind.CRITERION).find(id).isPresent();
        return histories.list(documents(), id, exists, address, limit, cursor);
    }

    @GET
    @Path("{id}/revisions/{rev}")
    @Operation(operationId = "get_criterion_revision", summary = "One revision of the own copy")
    @APIResponseSchema(value = Histories.Whole.class, responseCode = "200")
    public Response revision(@RestPath String id, @RestPath String rev) {
        return histories.one(documents(), id, rev);
    }

    @GET
    @Path("{id}/revisions/diff")
    @Operation(operationId = "diff_criterion_revisions", summary = "What changed between two revisions")
    public Histories.Changes diff(@RestPath String id, @RestQuery String from, @RestQuery String to) {
        return histories.between(documents(), id, from, to);
    }

    private Documents<?> documents() {
        return copies.layered(Kind.CRITERION).documents();
    }
}
