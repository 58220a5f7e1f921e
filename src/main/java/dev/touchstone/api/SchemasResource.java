package dev.touchstone.api;

import dev.touchstone.base.Problem;
import dev.touchstone.revision.CanonicalJson;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The JSON Schemas of the files, as editors and the loader use them. */
@Path("/api/v1/schemas")
@Tag(name = "catalogue")
public class SchemasResource {

    private static final Map<String, String> FOLDERS = new TreeMap<>(Map.ofEntries(
            Map.entry("criteria", "criteria"),
            Map.entry("traits", "criteria"),
            Map.entry("gates", "criteria"),
            Map.entry("judgements", "criteria"),
            Map.entry("role", "stacks"),
            Map.entry("technology", "stacks"),
            Map.entry("stack", "stacks"),
            Map.entry("scenario", "stacks"),
            Map.entry("team", "stacks"),
            Map.entry("operator", "stacks"),
            Map.entry("guide", "stacks")));

    private final Conditions conditions;

    SchemasResource(Conditions conditions) {
        this.conditions = conditions;
    }

    /** A schema in a list. */
    public record SchemaItem(String name, String path) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "list_schemas", summary = "JSON Schemas by name")
    public Listing.Part<SchemaItem> list(@Context UriInfo address, @RestQuery String limit, @RestQuery String cursor) {
        return Listing.of(address, limit, cursor)
                .byId(FOLDERS.keySet(), name -> name, name -> new SchemaItem(name, "/api/v1/schemas/" + name));
    }

    @GET
    @Path("{name}")
    @Produces({"application/schema+json", MediaType.APPLICATION_JSON})
    @Operation(operationId = "get_schema", summary = "A JSON Schema (2020-12)")
    public Response one(@RestPath String name) {
        String folder = FOLDERS.get(name);
        if (folder == null) {
            throw Problem.missing("schema", name).exception();
        }
        String text = read("/" + folder + "/schema/" + name + ".schema.json");
        return conditions.answer(CanonicalJson.hash(text), () -> text);
    }

    private static String read(String path) {
        try (InputStream in = SchemasResource.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("not packed: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
