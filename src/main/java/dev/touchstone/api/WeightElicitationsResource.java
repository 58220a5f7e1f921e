package dev.touchstone.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.touchstone.analysis.Engine;
import dev.touchstone.evaluation.elicitation.Answer;
import dev.touchstone.evaluation.elicitation.Elicitation;
import dev.touchstone.evaluation.elicitation.Elicitations;
import dev.touchstone.evaluation.elicitation.Elicited;
import dev.touchstone.evaluation.elicitation.Remark;
import dev.touchstone.platform.http.ReadsOnly;
import dev.touchstone.platform.http.RequestFacts;
import dev.touchstone.rendering.Messages;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Weights from what people say of them: points, an order, comparisons, bounds. Nothing is stored. */
@Path("/api/v1/weight-elicitations")
@Tag(name = "analysis")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WeightElicitationsResource {

    private final Elicitations elicitations;
    private final RoutingContext context;

    WeightElicitationsResource(Elicitations elicitations, RoutingContext context) {
        this.elicitations = elicitations;
        this.context = context;
    }

    /**
     * Weights, and what they depend on.
     *
     * @param engine version of what computes
     * @param seed of the samples; absent where nothing was drawn
     * @param warnings what whoever uses the weights should know
     * @param elicited its members stand beside these
     */
    @Schema(
            description = "Weights by item, and what the kind of question adds; docs/method/weights.md explains each",
            oneOf = {
                Elicited.PointWeights.class,
                Elicited.TwoLevelWeights.class,
                Elicited.RankWeights.class,
                Elicited.PairwiseWeights.class,
                Elicited.HierarchyWeights.class,
                Elicited.BestWorstWeights.class,
                Elicited.BoundedWeights.class
            })
    public record WeightAnswer(
            String engine,
            Optional<Long> seed,
            List<WeightWarning> warnings,
            @JsonUnwrapped @Schema(hidden = true) Elicited elicited) {}

    /** A code with its sentence, and the entry of the request that it is about. */
    public record WeightWarning(String code, String pointer, String detail) {}

    @POST
    @ReadsOnly
    @Operation(
            operationId = "elicit_weights",
            summary = "Weights from points, an order, comparisons or bounds, with their consistency; nothing is stored")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            oneOf = {
                                                Elicitation.SwingPoints.class,
                                                Elicitation.DirectPoints.class,
                                                Elicitation.TwoLevelPoints.class,
                                                Elicitation.RankedItems.class,
                                                Elicitation.PairwiseComparisons.class,
                                                Elicitation.PairwiseHierarchy.class,
                                                Elicitation.BestWorstComparisons.class,
                                                Elicitation.WeightBounds.class
                                            },
                                            discriminatorProperty = "kind",
                                            discriminatorMapping = {
                                                @DiscriminatorMapping(
                                                        value = "swing",
                                                        schema = Elicitation.SwingPoints.class),
                                                @DiscriminatorMapping(
                                                        value = "direct",
                                                        schema = Elicitation.DirectPoints.class),
                                                @DiscriminatorMapping(
                                                        value = "two_level",
                                                        schema = Elicitation.TwoLevelPoints.class),
                                                @DiscriminatorMapping(
                                                        value = "ranking",
                                                        schema = Elicitation.RankedItems.class),
                                                @DiscriminatorMapping(
                                                        value = "ahp",
                                                        schema = Elicitation.PairwiseComparisons.class),
                                                @DiscriminatorMapping(
                                                        value = "ahp_hierarchy",
                                                        schema = Elicitation.PairwiseHierarchy.class),
                                                @DiscriminatorMapping(
                                                        value = "bwm",
                                                        schema = Elicitation.BestWorstComparisons.class),
                                                @DiscriminatorMapping(
                                                        value = "constraints",
                                                        schema = Elicitation.WeightBounds.class)
                                            }),
                            examples = {
                                @ExampleObject(
                                        name = "swing",
                                        value = "{\"kind\": \"swing\", \"points\": {\"latency\": 100, \"cost\": 40}}"),
                                @ExampleObject(
                                        name = "ranking",
                                        value =
                                                "{\"kind\": \"ranking\", \"order\": [\"latency\", [\"cost\", \"team\"]]}"),
                                @ExampleObject(
                                        name = "ahp",
                                        value = "{\"kind\": \"ahp\", \"items\": [\"latency\", \"cost\", \"team\"],"
                                                + " \"pairwise\": [[1, 3, 5], [0.333, 1, 2], [0.2, 0.5, 1]]}"),
                                @ExampleObject(
                                        name = "bwm",
                                        value = "{\"kind\": \"bwm\", \"items\": [\"load\", \"access\", \"cost\"],"
                                                + " \"best_to_others\": {\"load\": 8, \"access\": 2, \"cost\": 1},"
                                                + " \"others_to_worst\": {\"load\": 1, \"access\": 5, \"cost\": 8}}"),
                                @ExampleObject(
                                        name = "constraints",
                                        value =
                                                "{\"kind\": \"constraints\", \"items\": [\"cost\", \"latency\", \"team\"],"
                                                        + " \"constraints\": [{\"terms\": {\"cost\": 1}, \"op\": \"<=\", \"bound\": 0.3},"
                                                        + " {\"terms\": {\"latency\": 1, \"team\": -1.5}, \"op\": \">=\", \"bound\": 0}]}")
                            }))
    public WeightAnswer elicit(Elicitation asked) {
        Answer<? extends Elicited> answer = elicitations.answer(Bodies.given(asked));
        return new WeightAnswer(
                Engine.VERSION,
                answer.seed().stream().boxed().findFirst(),
                answer.remarks().stream().map(this::told).toList(),
                answer.elicited());
    }

    private WeightWarning told(Remark remark) {
        Messages messages = Messages.in(RequestFacts.of(context).language());
        return new WeightWarning(remark.code(), remark.pointer(), messages.text(remark.code(), remark.arguments()));
    }
}
