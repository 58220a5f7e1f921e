package dev.touchstone.api.analyses;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.Budget;
import dev.touchstone.evaluation.ModelProblems;
import dev.touchstone.evaluation.matrix.MatrixAnalysis;
import dev.touchstone.evaluation.matrix.MatrixAnswer;
import dev.touchstone.evaluation.matrix.MatrixQuestion;
import dev.touchstone.platform.http.ReadsOnly;
import dev.touchstone.platform.http.RequestFacts;
import dev.touchstone.rendering.Messages;
import dev.touchstone.revision.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decision analysis of any table: every method, weights in any form, uncertain cells. Nothing is stored. */
@Path("/api/v1/analyses")
@Tag(name = "analysis")
@Produces(MediaType.APPLICATION_JSON)
public class AnalysesResource {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Budget budget;
    private final RoutingContext context;

    AnalysesResource(Budget budget, RoutingContext context) {
        this.budget = budget;
        this.context = context;
    }

    @POST
    @ReadsOnly
    @Operation(
            operationId = "create_analysis",
            summary = "Analyse a table: scores, second opinions, robustness, what would turn it, what to measure")
    @APIResponseSchema(value = MatrixAnswer.class, responseCode = "200")
    public Response analyse(AnalysisRequest request) {
        if (request == null) {
            throw Problem.of(Problem.Kind.INVALID, "unreadable-body").exception();
        }
        MatrixQuestion question = new QuestionReader(request).question();
        MatrixAnswer answer = budget.within(
                LONGEST,
                "/simulation/samples",
                (threads, watch) -> ModelProblems.within("", () -> MatrixAnalysis.of(question, threads, watch)));
        return Response.ok(told(answer)).build();
    }

    /** The answer, its warnings with their sentences. */
    private JsonNode told(MatrixAnswer answer) {
        Messages messages = Messages.in(RequestFacts.of(context).language());
        ObjectNode tree = (ObjectNode) Json.STANDARD.tree((Object) answer);
        ArrayNode warnings = tree.putArray("warnings");
        for (MatrixAnswer.Warning warning : answer.warnings()) {
            warnings.addObject()
                    .put("code", warning.code())
                    .put("pointer", warning.pointer())
                    .put("detail", messages.text("api.analysis." + warning.code(), warning.arguments()));
        }
        return tree;
    }
}
