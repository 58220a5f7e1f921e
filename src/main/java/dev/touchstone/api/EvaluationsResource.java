package dev.touchstone.api;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.Watch;
import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.Budget;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.EvaluationJson;
import dev.touchstone.evaluation.Evaluations;
import dev.touchstone.evaluation.Replay;
import dev.touchstone.evaluation.ReplayReport;
import dev.touchstone.evaluation.robustness.Asked;
import dev.touchstone.evaluation.robustness.Inquiries;
import dev.touchstone.revision.Documents;
import dev.touchstone.revision.Stored;
import dev.touchstone.testorder.TestOrder;
import dev.touchstone.testorder.TestOrders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Stored evaluations: immutable, and drawn again on request. */
@Path(EvaluationsResource.PATH)
@Tag(name = "evaluations")
@Produces(MediaType.APPLICATION_JSON)
public class EvaluationsResource extends HistoryResource {

    static final String PATH = "/api/v1/evaluations";
    private static final Duration LONGEST_REPLAY = Duration.ofSeconds(30);

    private final Evaluations evaluations;
    private final Budget budget;
    private final Inquiries inquiries;
    private final TestOrders orders;
    private final Conditions conditions;

    EvaluationsResource(
            Evaluations evaluations,
            Budget budget,
            Inquiries inquiries,
            TestOrders orders,
            Conditions conditions,
            Histories histories) {
        super(histories);
        this.evaluations = evaluations;
        this.budget = budget;
        this.inquiries = inquiries;
        this.orders = orders;
        this.conditions = conditions;
    }

    @Override
    Documents<?> documents() {
        return evaluations.documents();
    }

    /**
     * What came out when an evaluation was drawn again.
     *
     * @param agrees whether every result follows from what is stored, and the inputs are those that were hashed
     * @param storedEngine version that drew it first
     * @param engine version that drew it now
     * @param exact whether both are the same, so that results are compared to the last digit
     * @param inputHash as stored
     * @param inputHashNow of the stored inputs as they are
     * @param differences results that do not follow
     */
    public record VerificationJson(
            boolean agrees,
            String storedEngine,
            String engine,
            boolean exact,
            String inputHash,
            String inputHashNow,
            List<ReplayReport.Mismatch> differences) {}

    @GET
    @Path("{id}")
    @Operation(operationId = "get_evaluation", summary = "A stored evaluation, or parts of it")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(allOf = {Evaluation.class, FindingsAnswer.class})))
    public Response one(
            @RestPath String id,
            @Parameter(
                            description =
                                    "parts, between commas; without it all that is stored but drawn. robustness, flips,"
                                            + " value_of_information and methods are computed from it",
                            example = "answer,options")
                    @RestQuery
                    String include,
            @Parameter(
                            description =
                                    "dimensions and criteria, between commas, whose weight stays as stated under every reading of the"
                                            + " weights; only for include=robustness",
                            example = "cost")
                    @RestQuery
                    String freeze) {
        EvaluationParts parts = EvaluationParts.of(include, freeze);
        Stored<Evaluation> stored = evaluations.get(id);
        List<Stored<TestOrder>> open = parts.open(stored.content(), orders);
        Asked asked = parts.asked(stored.content(), Map.of());
        return conditions.answer(
                parts.tag(stored.hash(), open, asked), () -> parts.json(stored.content(), inquiries, open, asked));
    }

    @GET
    @Path("{id}/verification")
    @Operation(operationId = "verify_evaluation", summary = "Draw a stored evaluation again and compare")
    public VerificationJson verification(@RestPath String id) {
        Evaluation evaluation = evaluations.get(id).content();
        ReplayReport report = budget.within(LONGEST_REPLAY, (threads, watch) -> replay(evaluation, threads, watch));
        String inputHash = EvaluationJson.inputHash(evaluation);
        return new VerificationJson(
                report.agrees() && inputHash.equals(evaluation.inputHash()),
                report.storedEngine(),
                report.engine(),
                report.sameEngine(),
                evaluation.inputHash(),
                inputHash,
                report.differences());
    }

    private static ReplayReport replay(Evaluation evaluation, int threads, Watch watch) {
        try {
            return Replay.of(evaluation, threads, watch);
        } catch (InvalidModel damaged) {
            throw Problem.of(Problem.Kind.CONFLICT, "api.damaged", Map.of("pointer", damaged.pointer()))
                    .exception();
        }
    }
}
