package dev.touchstone.api;

import dev.touchstone.revision.Layered;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;

/** Answers with an entity that may be shipped or a team's own: its tag, and the layer that it comes from. */
final class Layers {

    private static final String ORIGIN = "Touchstone-Origin";

    private Layers() {}

    static Map<String, String> origin(Layered.Entry<?> entry) {
        return Map.of(ORIGIN, entry.origin().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The entity as it counts after it was written. */
    static Response written(Response.ResponseBuilder response, Layered.Entry<?> entry) {
        origin(entry).forEach(response::header);
        return response.entity(entry.content())
                .header("ETag", Conditions.tag(entry.hash()))
                .build();
    }
}
