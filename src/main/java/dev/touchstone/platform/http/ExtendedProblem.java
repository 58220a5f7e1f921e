package dev.touchstone.platform.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.base.Problem;
import dev.touchstone.revision.Json;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * A problem document with members of one operation beside those of every problem (RFC 9457, section 3.2): for an operation
 * whose refusal is a result with a shape of its own. For programs only.
 */
public final class ExtendedProblem {

    private ExtendedProblem() {}

    /**
     * The answer.
     *
     * @param members a record whose members stand beside the usual ones, none of the same name; absent ones are left out
     */
    public static Response of(Problem problem, RequestFacts facts, Record members) {
        ObjectNode document = (ObjectNode) Json.STANDARD.tree(ProblemJson.of(problem, facts));
        document.setAll((ObjectNode) Json.STANDARD.tree(members));
        return Response.status(Status.of(problem))
                .type(ProblemJson.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(document.toString())
                .build();
    }
}
