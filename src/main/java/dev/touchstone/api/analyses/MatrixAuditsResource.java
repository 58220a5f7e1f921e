package dev.touchstone.api.analyses;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.Budget;
import dev.touchstone.evaluation.audit.AuditAnswer;
import dev.touchstone.evaluation.audit.AuditQuestion;
import dev.touchstone.evaluation.audit.Audits;
import dev.touchstone.evaluation.audit.ReadTable.Remark;
import dev.touchstone.platform.http.ReadsOnly;
import dev.touchstone.platform.http.RequestFacts;
import dev.touchstone.rendering.Messages;
import dev.touchstone.revision.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Audit of a pasted table. Nothing is stored, and nobody needs an account for it. */
@Path("/api/v1/matrix-audits")
@Tag(name = "analysis")
@Produces(MediaType.APPLICATION_JSON)
public class MatrixAuditsResource {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Budget budget;
    private final RoutingContext context;

    MatrixAuditsResource(Budget budget, RoutingContext context) {
        this.budget = budget;
        this.context = context;
    }

    @POST
    @PermitAll
    @ReadsOnly
    @Operation(
            operationId = "create_matrix_audit",
            summary = "Audit a pasted table: do its totals follow, what ties, what would turn it, what counts twice")
    @APIResponseSchema(value = AuditAnswer.class, responseCode = "200")
    public Response audit(AuditRequest request) {
        if (request == null) {
            throw Problem.of(Problem.Kind.INVALID, "unreadable-body").exception();
        }
        AuditQuestion question = AuditReader.question(request);
        AuditAnswer answer = budget.within(LONGEST, (threads, watch) -> Audits.of(question, threads, watch));
        return Response.ok(told(answer)).build();
    }

    /** The answer, its warnings with their sentences. */
    private JsonNode told(AuditAnswer answer) {
        Messages messages = Messages.in(RequestFacts.of(context).language());
        ObjectNode tree = (ObjectNode) Json.STANDARD.tree((Object) answer);
        ArrayNode warnings = tree.putArray("warnings");
        for (Remark remark : answer.warnings()) {
            warnings.addObject()
                    .put("code", remark.code())
                    .put("pointer", remark.pointer())
                    .put("detail", messages.text("audit." + remark.code(), remark.arguments()));
        }
        return tree;
    }
}
