package dev.touchstone.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.Problem;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.CatalogueYaml;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.catalogue.Gate;
import dev.touchstone.revision.CanonicalJson;
import dev.touchstone.revision.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Criteria models: dimensions, criteria and role gates as one thing. There is one, the library. */
@Path("/api/v1/criteria-models")
@Tag(name = "catalogue")
@Produces(MediaType.APPLICATION_JSON)
public class CriteriaModelsResource {

    private static final String LIBRARY = "library";

    private final CurrentCatalogue catalogue;
    private final Conditions conditions;

    CriteriaModelsResource(CurrentCatalogue catalogue, Conditions conditions) {
        this.catalogue = catalogue;
        this.conditions = conditions;
    }

    /** A model in a list. */
    public record ModelItem(String id, int dimensions, int criteria, int gates) {}

    /** A dimension with its criteria, each as it stands in a file. */
    public record DimensionJson(String id, LocalText name, List<JsonNode> criteria) {}

    /** The whole model. */
    public record ModelJson(String id, List<DimensionJson> dimensions, List<Gate> gates) {}

    @GET
    @Operation(operationId = "list_criteria_models", summary = "Criteria models")
    public Listing.Part<ModelItem> list(@Context UriInfo address, @RestQuery String limit, @RestQuery String cursor) {
        Catalogue now = catalogue.get();
        ModelItem library = new ModelItem(
                LIBRARY,
                Dimension.values().length,
                now.criteria().size(),
                now.gates().size());
        return Listing.of(address, limit, cursor).byId(List.of(library), ModelItem::id, item -> item);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "get_criteria_model",
            summary = "Dimensions, criteria (unit, direction, range, aggregation, anchors) and role gates")
    @APIResponseSchema(value = ModelJson.class, responseCode = "200")
    public Response one(@RestPath String id) {
        if (!id.equals(LIBRARY)) {
            throw Problem.missing("criteria model", id).exception();
        }
        Catalogue now = catalogue.get();
        List<DimensionJson> dimensions = Arrays.stream(Dimension.values())
                .map(dimension -> new DimensionJson(
                        dimension.id(),
                        now.name(dimension),
                        now.criteria(dimension).stream()
                                .map(CatalogueYaml::json)
                                .toList()))
                .toList();
        ModelJson model = new ModelJson(LIBRARY, dimensions, now.gates());
        return conditions.answer(CanonicalJson.hash(Json.STANDARD.canonical(model)), () -> model);
    }
}
