package dev.touchstone.api;

import dev.touchstone.base.Problem;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.catalogue.Role;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The slots that technologies fill. */
@Path("/api/v1/roles")
@Tag(name = "catalogue")
@Produces(MediaType.APPLICATION_JSON)
public class RolesResource {

    private final CurrentCatalogue catalogue;

    RolesResource(CurrentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Operation(operationId = "list_roles", summary = "Roles by id")
    public Listing.Part<Role> list(@Context UriInfo address, @RestQuery String limit, @RestQuery String cursor) {
        return Listing.of(address, limit, cursor).byId(catalogue.get().roles(), Role::id, role -> role);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "get_role", summary = "A role")
    public Role one(@RestPath String id) {
        return catalogue
                .get()
                .role(id)
                .orElseThrow(() -> Problem.missing("role", id).exception());
    }
}
