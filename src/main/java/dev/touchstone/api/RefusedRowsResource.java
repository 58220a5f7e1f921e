package dev.touchstone.api;

import dev.touchstone.evidence.EvidenceDocuments;
import dev.touchstone.evidence.importers.RefusedRows;
import dev.touchstone.platform.http.RequestFacts;
import dev.touchstone.rendering.Messages;
import dev.touchstone.rendering.RefusedRowsCsv;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The rows of a table that an import left out, as CSV: with their line, the reason and their cells. */
@Path(EvidenceResource.PATH)
@Tag(name = "evidence")
@Produces({RefusedRowsResource.CSV, MediaType.APPLICATION_JSON})
public class RefusedRowsResource {

    static final String CSV = "text/csv";

    private final EvidenceDocuments documents;
    private final RoutingContext context;

    RefusedRowsResource(EvidenceDocuments documents, RoutingContext context) {
        this.documents = documents;
        this.context = context;
    }

    @GET
    @Path("{sha256}/refused-rows")
    @Operation(
            operationId = "get_refused_rows",
            summary = "The rows of a table that were left out, as CSV with line and reason; none of what is no table")
    public Response ofDocument(@RestPath String sha256) {
        return csv(documents.refusedRows(sha256), context);
    }

    /** The answer that holds them, in the language of the request. */
    static Response csv(RefusedRows refused, RoutingContext context) {
        Messages messages = Messages.in(RequestFacts.of(context).language());
        return Response.ok(RefusedRowsCsv.of(refused, messages))
                .type(CSV + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + RefusedRowsCsv.FILE_NAME + "\"")
                .build();
    }
}
