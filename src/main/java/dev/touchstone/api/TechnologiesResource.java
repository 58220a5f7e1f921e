package dev.touchstone.api;

import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.catalogue.Layer;
import dev.touchstone.catalogue.OwnEntities;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.identity.CurrentPerson;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Technologies with their facts: the shipped ones, and a team's own beside and over them. */
@Path(TechnologiesResource.PATH)
@Tag(name = "catalogue")
@Produces(MediaType.APPLICATION_JSON)
public class TechnologiesResource extends OwnCopiesResource {

    static final String PATH = "/api/v1/technologies";

    private final CurrentCatalogue catalogue;

    TechnologiesResource(
            CurrentCatalogue catalogue,
            OwnEntities entities,
            Conditions conditions,
            Histories histories,
            CurrentPerson current) {
        super(OwnEntities.Kind.TECHNOLOGY, PATH, entities, conditions, histories, current);
        this.catalogue = catalogue;
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
}
