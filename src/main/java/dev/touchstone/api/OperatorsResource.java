package dev.touchstone.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.Problem;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.catalogue.SourceDocument;
import dev.touchstone.migration.Operator;
import dev.touchstone.revision.CanonicalJson;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The kinds of migration step that plans are made of, as data. */
@Path("/api/v1/operators")
@Tag(name = "catalogue")
@Produces(MediaType.APPLICATION_JSON)
public class OperatorsResource {

    private static final String KIND = "operator";

    private final CurrentCatalogue catalogue;
    private final Conditions conditions;

    OperatorsResource(CurrentCatalogue catalogue, Conditions conditions) {
        this.catalogue = catalogue;
        this.conditions = conditions;
    }

    /** An operator in a list. */
    public record OperatorItem(String id, LocalText title, boolean generic, Optional<String> role) {
        static OperatorItem of(Operator operator) {
            return new OperatorItem(operator.id(), operator.title(), operator.generic(), operator.role());
        }
    }

    @GET
    @Operation(operationId = "list_operators", summary = "Migration operators by id")
    public Listing.Part<OperatorItem> list(
            @Context UriInfo address, @RestQuery String limit, @RestQuery String cursor) {
        return Listing.of(address, limit, cursor).byId(catalogue.get().operators(), Operator::id, OperatorItem::of);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "get_operator",
            summary = "A migration operator: preconditions, effects, priors, gates, rollback")
    public Response one(@RestPath String id) {
        JsonNode body = catalogue
                .get()
                .document(KIND, id)
                .map(SourceDocument::body)
                .orElseThrow(() -> Problem.missing(KIND, id).exception());
        return conditions.answer(CanonicalJson.hash(CanonicalJson.of(body)), () -> body);
    }
}
