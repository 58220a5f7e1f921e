package dev.touchstone.api;

import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.Problem;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.catalogue.Guide;
import dev.touchstone.catalogue.Layer;
import dev.touchstone.catalogue.OwnEntities;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.rendering.MermaidFlow;
import dev.touchstone.revision.CanonicalJson;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Decisions that a few questions settle: the shipped ones, and a team's own beside and over them. */
@Path(GuidesResource.PATH)
@Tag(name = "catalogue")
@Produces(MediaType.APPLICATION_JSON)
public class GuidesResource extends OwnCopiesResource {

    static final String PATH = "/api/v1/guides";

    private static final String MERMAID = "text/vnd.mermaid";

    private final CurrentCatalogue catalogue;
    private final Conditions conditions;

    GuidesResource(
            CurrentCatalogue catalogue,
            OwnEntities entities,
            Conditions conditions,
            Histories histories,
            CurrentPerson current) {
        super(OwnEntities.Kind.GUIDE, PATH, entities, conditions, histories, current);
        this.catalogue = catalogue;
        this.conditions = conditions;
    }

    /** A guide in a list, with the number of its questions, outcomes and corrections. */
    public record GuideItem(
            String id, LocalText title, LocalText question, int questions, int outcomes, int corrections, Layer layer) {
        static GuideItem of(Guide guide) {
            return new GuideItem(
                    guide.id(),
                    guide.title(),
                    guide.question(),
                    guide.questions().size(),
                    guide.outcomes().size(),
                    guide.corrections().size(),
                    guide.layer());
        }
    }

    /** How far some answers lead: the next question, or the outcome. */
    public record GuideWalk(List<GuideStep> path, Optional<GuideQuestion> question, Optional<GuideOutcome> outcome) {
        static GuideWalk of(Guide.Walk walk) {
            return new GuideWalk(
                    walk.path().stream().map(GuideStep::of).toList(),
                    walk.at() instanceof Guide.Question question
                            ? Optional.of(GuideQuestion.of(question))
                            : Optional.empty(),
                    walk.outcome().map(GuideOutcome::of));
        }
    }

    /** A question that is open, with its answers. */
    public record GuideQuestion(String id, LocalText text, LocalText why, List<GuideAnswer> answers) {
        static GuideQuestion of(Guide.Question question) {
            return new GuideQuestion(
                    question.id(),
                    question.text(),
                    question.why(),
                    question.answers().stream()
                            .map(answer -> new GuideAnswer(answer.id(), answer.text()))
                            .toList());
        }
    }

    /** One of the answers of a question. */
    public record GuideAnswer(String id, LocalText text) {}

    /** What the answers lead to; without source it is an assumption, and the note says whose. */
    public record GuideOutcome(
            String id,
            LocalText text,
            LocalText reason,
            Optional<String> technology,
            Optional<String> source,
            LocalText note,
            List<GuideCorrection> corrections) {
        static GuideOutcome of(Guide.Outcome outcome) {
            Guide.Backing backing = outcome.backing();
            return new GuideOutcome(
                    outcome.id(),
                    outcome.text(),
                    outcome.reason(),
                    outcome.technology(),
                    backing.from().source(),
                    backing.note(),
                    backing.corrections().stream().map(GuideCorrection::of).toList());
        }
    }

    /** What the source says, and what another one says instead. */
    public record GuideCorrection(Guide.Verdict verdict, LocalText says, LocalText instead, Optional<String> source) {
        static GuideCorrection of(Guide.Correction correction) {
            return new GuideCorrection(
                    correction.verdict(),
                    correction.says(),
                    correction.instead(),
                    correction.from().source());
        }
    }

    /** A question that was passed, with its answer. */
    public record GuideStep(String question, LocalText questionText, String answer, LocalText answerText) {
        static GuideStep of(Guide.Step step) {
            return new GuideStep(
                    step.question().id(),
                    step.question().text(),
                    step.answer().id(),
                    step.answer().text());
        }
    }

    @GET
    @Operation(operationId = "list_guides", summary = "Decision guides by id")
    public Listing.Part<GuideItem> list(@Context UriInfo address, @RestQuery String limit, @RestQuery String cursor) {
        return Listing.of(address, limit, cursor).byId(catalogue.get().guides(), Guide::id, GuideItem::of);
    }

    @GET
    @Path("{id}/mermaid")
    @Produces(MERMAID)
    @Operation(operationId = "get_guide_mermaid", summary = "The flow of a decision guide as Mermaid text")
    public Response mermaid(@RestPath String id, @RestQuery String lang) {
        Language language =
                Language.of(Parameters.word("lang", lang, "en", "zh").orElse("en"));
        String text = new MermaidFlow(language).of(find(id));
        return conditions.answer(
                CanonicalJson.hash(text), () -> text, Map.of("Content-Type", MERMAID + ";charset=UTF-8"));
    }

    @GET
    @Path("{id}/walk")
    @Operation(
            operationId = "walk_guide",
            summary = "Where answers lead: the next question, or the outcome with the path to it")
    public GuideWalk walk(@RestPath String id, @RestQuery String answers) {
        return GuideWalk.of(find(id).walk(given(answers)));
    }

    private static List<Guide.Given> given(String answers) {
        List<Guide.Given> given = new ArrayList<>();
        if (answers == null || answers.isBlank()) {
            return given;
        }
        for (String pair : answers.split(",", -1)) {
            int colon = pair.indexOf(':');
            if (colon < 1) {
                throw Parameters.bad("answers", answers, "question:answer,question:answer");
            }
            given.add(new Guide.Given(
                    pair.substring(0, colon).strip(), pair.substring(colon + 1).strip()));
        }
        return given;
    }

    private Guide find(String id) {
        return catalogue
                .get()
                .guide(id)
                .orElseThrow(() -> Problem.missing("guide", id).exception());
    }
}
