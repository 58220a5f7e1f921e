package dev.touchstone.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.catalogue.Judgements;
import dev.touchstone.catalogue.Layer;
import dev.touchstone.catalogue.LibraryJudgement;
import dev.touchstone.catalogue.OwnEntities;
import dev.touchstone.catalogue.RuleGroup;
import dev.touchstone.evaluation.Turns;
import dev.touchstone.identity.CurrentPerson;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The numbers that the rules of the library rest on: read, changed in own copies, and what a change would turn. */
@Path(JudgementsResource.PATH)
@Tag(name = "catalogue")
@Produces(MediaType.APPLICATION_JSON)
public class JudgementsResource extends OwnCopiesResource {

    static final String PATH = "/api/v1/judgements";

    private final CurrentCatalogue catalogue;
    private final OwnEntities entities;
    private final Turns turns;

    JudgementsResource(
            CurrentCatalogue catalogue,
            OwnEntities entities,
            Turns turns,
            Conditions conditions,
            Histories histories,
            CurrentPerson current) {
        super(OwnEntities.Kind.JUDGEMENT, PATH, entities, conditions, histories, current);
        this.catalogue = catalogue;
        this.entities = entities;
        this.turns = turns;
    }

    /**
     * A number in the list.
     *
     * @param rule id of the rule that reads it
     * @param ground its own ground, else that of its rule
     * @param shipped the shipped value; absent for a number that only the team has
     */
    public record JudgementItem(
            String id,
            double value,
            Optional<String> unit,
            Double min,
            Double max,
            LocalText text,
            Optional<LocalText> ground,
            Optional<RuleItem> rule,
            Optional<Double> shipped,
            Layer layer) {
        static JudgementItem of(LibraryJudgement judgement, Judgements now, Judgements shipped) {
            Optional<RuleGroup> group = now.groups().stream()
                    .filter(rule -> rule.id().equals(judgement.group()))
                    .findFirst();
            return new JudgementItem(
                    judgement.id(),
                    judgement.value(),
                    judgement.unit(),
                    judgement.min().isPresent() ? judgement.min().getAsDouble() : null,
                    judgement.max().isPresent() ? judgement.max().getAsDouble() : null,
                    judgement.text(),
                    judgement.ground().or(() -> group.map(RuleGroup::ground)),
                    group.map(RuleItem::of),
                    shipped.find(judgement.id()).map(LibraryJudgement::value),
                    judgement.layer());
        }
    }

    /** The rule that reads a number. */
    public record RuleItem(String id, int version, LocalText name, LocalText sentence, List<String> readBy) {
        static RuleItem of(RuleGroup group) {
            return new RuleItem(group.id(), group.version(), group.name(), group.sentence(), group.readBy());
        }
    }

    @GET
    @Operation(
            operationId = "list_judgements",
            summary = "Numbers of the library by id, each with the rule that reads it")
    public Listing.Part<JudgementItem> list(
            @Context UriInfo address, @RestQuery String rule, @RestQuery String limit, @RestQuery String cursor) {
        Judgements now = catalogue.get().judgements();
        Judgements shipped = catalogue.shipped().judgements();
        List<LibraryJudgement> found = now.all().stream()
                .filter(judgement -> rule == null || judgement.group().equals(rule))
                .toList();
        return Listing.of(address, limit, cursor)
                .byId(found, LibraryJudgement::id, judgement -> JudgementItem.of(judgement, now, shipped));
    }

    @POST
    @Path("{id}/previews")
    @Operation(
            operationId = "preview_judgement",
            summary = "What a changed number would turn in each scenario; takes the body of PUT, stores nothing")
    public Turns.Report preview(@RestPath String id, JsonNode given) {
        entities.layered(OwnEntities.Kind.JUDGEMENT).get(id);
        return turns.of(entities.check(OwnEntities.Kind.JUDGEMENT, Bodies.named(given, id)));
    }
}
