package dev.touchstone.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.base.Problem;
import dev.touchstone.catalogue.OwnEntities;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.revision.Layered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Entities of the catalogue as documents: read, replaced by an own copy, and given back. */
@ApplicationScoped
class OwnCopies {

    /** Names the layer that an answer comes from. */
    static final String ORIGIN = "Touchstone-Origin";

    private final OwnEntities entities;
    private final Conditions conditions;
    private final CurrentPerson current;

    OwnCopies(OwnEntities entities, Conditions conditions, CurrentPerson current) {
        this.entities = entities;
        this.conditions = conditions;
        this.current = current;
    }

    static Map<String, String> origin(Layered.Entry<?> entry) {
        return Map.of(ORIGIN, entry.origin().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    Layered<ObjectNode> layered(OwnEntities.Kind kind) {
        return entities.layered(kind);
    }

    Response get(OwnEntities.Kind kind, String id) {
        Layered.Entry<ObjectNode> entry = layered(kind).get(id);
        return conditions.answer(entry.hash(), entry::content, origin(entry));
    }

    Response put(OwnEntities.Kind kind, String id, JsonNode given, String address) {
        ObjectNode body = Bodies.named(given, id);
        Optional<Layered.Entry<ObjectNode>> present = layered(kind).find(id);
        if (conditions.creates()) {
            conditions.absent(kind.word(), id, present.map(Layered.Entry::hash));
            Layered.Entry<ObjectNode> made = entities.put(kind, body, Optional.empty(), current.actor());
            return answer(Response.created(URI.create(address + id)), made);
        }
        String seen = conditions.matching(present.map(Layered.Entry::hash)
                .orElseThrow(() -> Problem.missing(kind.word(), id).exception()));
        return answer(Response.ok(), entities.put(kind, body, Optional.of(seen), current.actor()));
    }

    Response delete(OwnEntities.Kind kind, String id) {
        String seen = conditions.matching(layered(kind).get(id).hash());
        entities.remove(kind, id, seen, current.actor());
        return Response.noContent().build();
    }

    private static Response answer(Response.ResponseBuilder response, Layered.Entry<ObjectNode> entry) {
        return response.entity(entry.content())
                .header("ETag", Conditions.tag(entry.hash()))
                .header(ORIGIN, origin(entry).get(ORIGIN))
                .build();
    }
}
