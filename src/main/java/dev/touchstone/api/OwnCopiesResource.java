package dev.touchstone.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.base.Id;
import dev.touchstone.base.Problem;
import dev.touchstone.catalogue.OwnEntities;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.revision.Documents;
import dev.touchstone.revision.Layered;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Entities of the catalogue as documents: read, replaced by an own copy, and given back. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class OwnCopiesResource extends HistoryResource {

    private final OwnEntities.Kind kind;
    private final String path;
    private final OwnEntities entities;
    private final Conditions conditions;
    private final CurrentPerson current;

    /** @param path address of the list */
    OwnCopiesResource(
            OwnEntities.Kind kind,
            String path,
            OwnEntities entities,
            Conditions conditions,
            Histories histories,
            CurrentPerson current) {
        super(histories);
        this.kind = kind;
        this.path = path;
        this.entities = entities;
        this.conditions = conditions;
        this.current = current;
    }

    private Layered<ObjectNode> layered() {
        return entities.layered(kind);
    }

    @Override
    Documents<?> documents() {
        return layered().documents();
    }

    @Override
    boolean exists(String id) {
        return layered().find(id).isPresent();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "get_{kind}", summary = "The {kind} as it counts now, whole")
    public Response one(@RestPath String id) {
        Layered.Entry<ObjectNode> entry = layered().get(id);
        return conditions.answer(entry.hash(), entry::content, Layers.origin(entry));
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "put_{kind}",
            summary = "Create an own {kind}, change it, or lay an own copy over a shipped one")
    public Response put(@RestPath String id, JsonNode given) {
        ObjectNode body = Bodies.named(given, id);
        Optional<Layered.Entry<ObjectNode>> present = layered().find(id);
        if (conditions.creates()) {
            if (Id.isFixed(id)) {
                throw Problem.invalid("/id", "id.fixed", Map.of("value", id)).exception();
            }
            conditions.absent(kind.word(), id, present.map(Layered.Entry::hash));
            return Layers.written(
                    Response.created(URI.create(path + "/" + id)),
                    entities.put(kind, body, Optional.empty(), current.actor()));
        }
        String seen = conditions.matching(present.map(Layered.Entry::hash)
                .orElseThrow(() -> Problem.missing(kind.word(), id).exception()));
        return Layers.written(Response.ok(), entities.put(kind, body, Optional.of(seen), current.actor()));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "delete_{kind}", summary = "Remove an own {kind}; a shipped one counts again")
    public Response delete(@RestPath String id) {
        String seen = conditions.matching(layered().get(id).hash());
        entities.remove(kind, id, seen, current.actor());
        return Response.noContent().build();
    }
}
