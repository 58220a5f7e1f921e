package dev.touchstone.web;

import dev.touchstone.base.Problem;
import dev.touchstone.evidence.KeptFile;
import dev.touchstone.evidence.KeptFiles;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestPath;

/** The raw files behind numbers, as downloads. Whatever somebody attached, no browser opens or runs it here. */
@Path("/evidence/documents")
public class FilePages {

    private final KeptFiles files;

    FilePages(KeptFiles files) {
        this.files = files;
    }

    /** The bytes as they were given, always as an attachment of unknown kind. */
    @GET
    @Path("{sha256}")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.WILDCARD})
    public Response download(@RestPath String sha256) {
        KeptFile file = files.find(sha256)
                .orElseThrow(() -> Problem.missing("document", sha256).exception());
        byte[] bytes = files.bytes(sha256).orElse(new byte[0]);
        return Response.ok(bytes)
                .type(MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", disposition(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("ETag", '"' + sha256 + '"')
                .build();
    }

    /** RFC 6266: a plain name for old browsers, and the whole one in UTF-8. */
    private static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
