package dev.touchstone.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.catalogue.CatalogueYaml;
import dev.touchstone.catalogue.Criterion;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.catalogue.OwnEntities;
import dev.touchstone.identity.CurrentPerson;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The criteria of the library one by one, to be read or replaced by own copies. */
@Path(CriteriaResource.PATH)
@Tag(name = "catalogue")
@Produces(MediaType.APPLICATION_JSON)
public class CriteriaResource extends OwnCopiesResource {

    static final String PATH = "/api/v1/criteria";

    private final CurrentCatalogue catalogue;

    CriteriaResource(
            CurrentCatalogue catalogue,
            OwnEntities entities,
            Conditions conditions,
            Histories histories,
            CurrentPerson current) {
        super(OwnEntities.Kind.CRITERION, PATH, entities, conditions, histories, current);
        this.catalogue = catalogue;
    }

    @GET
    @Operation(operationId = "list_criteria", summary = "Criteria by id")
    public Listing.Part<JsonNode> list(@Context UriInfo address, @RestQuery String limit, @RestQuery String cursor) {
        return Listing.of(address, limit, cursor).byId(catalogue.get().criteria(), Criterion::id, CatalogueYaml::json);
    }
}
