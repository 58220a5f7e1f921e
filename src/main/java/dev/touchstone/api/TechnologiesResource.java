package dev.touchstone.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.catalogue.Layer;
import dev.touchstone.catalogue.OwnEntities.Kind;
import dev.touchstone.catalogue.Technology;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Technologies with their facts: the shipped ones, and a team's own beside and over them. */
@Path(TechnologiesResource.PATH)
@Tag(name = "catalogue")
@Produces(MediaType.APPLICATION_JSON)
public class TechnologiesResource {

    static final String PATH = "/api/v1/technologies";

    private final CurrentCatalogue catalogue;
    private final OwnCopies copies;
    private final Histories histories;

    TechnologiesResource(CurrentCatalogue catalogue, OwnCopies copies, Histories histories) {
        this.catalogue = catalogue;
        this.copies = copies;
        this.histories = histories;
    }

    /** A technology in a list; its facts come with the technology itself. */
    public record TechnologyItem(
            String id,
            LocalText name,
            Optional<LocalText> summary,
            List<String> roles,
            Optional<String> repository,
            int facts,
            Layer layer) {
        static TechnologyItem of(Technology technology) {
            return new TechnologyItem(
                    technology.id(),
                    technology.name(),
                    technology.summary(),
                    technology.roles(),
                    technology.repository(),
                    technology.facts().size(),
                    technology.layer());
        }
    }

    @GET
    @Operation(operationId = "list_technologies", summary = "Technologies by id, narrowed to a role")
    public Listing.Part<TechnologyItem> list(
            @Context UriInfo address, @RestQuery String role, @RestQuery String limit, @RestQuery String cursor) {
        List<Technology> found = catalogue.get().technologies().stream()
                .filter(technology -> role == null || technology.fills(role))
                .toList();
        return Listing.of(address, limit, cursor).byId(found, Technology::id, TechnologyItem::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "get_technology", summary = "A technology with every fact, its source and its date")
    public Response one(@RestPath String id) {
        return copies.get(Kind.TECHNOLOGY, id);
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "put_technology",
            summary = "Create an own technology, change it, or lay an own copy over a shipped one")
    public Response put(@RestPath String id, JsonNode body) {
        return copies.put(Kind.TECHNOLOGY, id, body, PATH + "/");
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "delete_technology", summary = "Remove an own technology; a shipped one counts again")
    public Response delete(@RestPath String id) {
        return copies.delete(Kind.TECHNOLOGY, id);
    }

    @GET
    @Path("{id}/revisions")
    @Operation(operationId = "list_technology_revisions", summary = "History of the own copy, the newest first")
    public Listing.Part<Histories.Entry> revisions(
            @RestPath String id, @Context UriInfo address, @RestQuery String limit, @RestQuery String cursor) {
        boolean exists = copies.layered(Kind.TECHNOLOGY).find(id).isPresent();
        return histories.list(documents(), id, exists, address, limit, cursor);
    }

    @GET
    @Path("{id}/revisions/{rev}")
    @Operation(operationId = "get_technology_revision", summary = "One revision of the own copy")
    @APIResponseSchema(value = Histories.Whole.class, responseCode = "200")
    public Response revision(@RestPath String id, @RestPath String rev) {
        return histories.one(documents(), id, rev);
    }

    @GET
    @Path("{id}/revisions/diff")
    @Operation(operationId = "diff_technology_revisions", summary = "What changed between two revisions")
    public Histories.Changes diff(@RestPath String id, @RestQuery String from, @RestQuery String to) {
        return histories.between(documents(), id, from, to);
    }

    private Documents<?> documents() {
        return copies.layered(Kind.TECHNOLOGY).documents();
    }
}
