package dev.touchstone.api;

import dev.touchstone.base.Problem;
import dev.touchstone.evidence.KeptFile;
import dev.touchstone.evidence.KeptFiles;
import dev.touchstone.identity.CurrentPerson;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The raw files behind claims: kept unchanged under the checksum of their bytes, so that sending one twice is harmless. */
@Path(EvidenceDocumentsResource.PATH)
@Tag(name = "evidence")
public class EvidenceDocumentsResource {

    static final String PATH = "/api/v1/evidence/documents";
    private static final String KIND = "document";
    private static final String UNNAMED = "document";

    private final KeptFiles files;
    private final Conditions conditions;
    private final CurrentPerson current;

    EvidenceDocumentsResource(KeptFiles files, Conditions conditions, CurrentPerson current) {
        this.files = files;
        this.conditions = conditions;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keep_evidence_document",
            summary = "Keep a raw file; a claim attaches it by sha256 and name. Its name stands in X-File-Name")
    @APIResponseSchema(value = KeptFile.class, responseCode = "201")
    public Response keep(byte[] bytes, @HeaderParam("X-File-Name") String name) {
        if (Bodies.given(bytes).length == 0) {
            throw Problem.of(Problem.Kind.INVALID, "unreadable-body").exception();
        }
        String given = name == null || name.isBlank() ? UNNAMED : name;
        KeptFile kept = files.keep(bytes, given, MediaType.APPLICATION_OCTET_STREAM, current.actor());
        return Response.created(URI.create(PATH + "/" + kept.sha256()))
                .header("ETag", Conditions.tag(kept.sha256()))
                .entity(kept)
                .build();
    }

    @GET
    @Path("{sha256}")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    @Operation(operationId = "get_evidence_document", summary = "The bytes of a raw file as they were sent")
    public Response bytes(@RestPath String sha256) {
        KeptFile file = files.find(sha256)
                .orElseThrow(() -> Problem.missing(KIND, sha256).exception());
        // Always as an attachment of no known type: what somebody sent is never run or shown as a page of ours.
        return conditions.answer(
                file.sha256(),
                () -> files.bytes(sha256).orElseThrow(),
                Map.of(
                        "Content-Type",
                        MediaType.APPLICATION_OCTET_STREAM,
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
                                        .replace("+", "%20")));
    }
}
