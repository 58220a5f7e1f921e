package dev.touchstone.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.Problem;
import dev.touchstone.catalogue.CatalogueYaml;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.catalogue.RecommendedStack;
import dev.touchstone.revision.CanonicalJson;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Combinations that somebody recommends. */
@Path("/api/v1/stacks")
@Tag(name = "catalogue")
@Produces(MediaType.APPLICATION_JSON)
public class StacksResource {

    private final CurrentCatalogue catalogue;
    private final Conditions conditions;

    StacksResource(CurrentCatalogue catalogue, Conditions conditions) {
        this.catalogue = catalogue;
        this.conditions = conditions;
    }

    /** A recommended stack in a list. */
    public record StackItem(
            String id,
            LocalText name,
            Optional<LocalText> summary,
            Map<String, String> parts,
            String source,
            String grade) {
        static StackItem of(RecommendedStack stack) {
            return new StackItem(
                    stack.id(), stack.name(), stack.summary(), stack.parts(), stack.source(), stack.grade());
        }
    }

    @GET
    @Operation(operationId = "list_stacks", summary = "Recommended stacks by id")
    public Listing.Part<StackItem> list(@Context UriInfo address, @RestQuery String limit, @RestQuery String cursor) {
        return Listing.of(address, limit, cursor).byId(catalogue.get().stacks(), RecommendedStack::id, StackItem::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "get_stack", summary = "A recommended stack, whole, with its source")
    public Response one(@RestPath String id) {
        RecommendedStack stack = catalogue
                .get()
                .stack(id)
                .orElseThrow(() -> Problem.missing("stack", id).exception());
        JsonNode body = CatalogueYaml.json(stack);
        return conditions.answer(CanonicalJson.hash(CanonicalJson.of(body)), () -> body);
    }
}
