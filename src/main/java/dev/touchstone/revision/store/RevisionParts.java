package dev.touchstone.revision.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.archive.Content;
import dev.touchstone.archive.Part;
import dev.touchstone.base.Problem;
import dev.touchstone.revision.CanonicalJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Revisions and heads in a dump. What a revision says of its own content is computed again before it is taken back. */
@ApplicationScoped
class RevisionParts implements Part {

    private static final String FOUND_AGAIN = "found again in the documents at the next start";

    @Override
    public List<Content> contents() {
        return List.of(
                Content.Rows.of("revision", "kind", "id", "rev").checked(RevisionParts::hash),
                Content.Rows.of("head", "kind", "id").without("indexed", FOUND_AGAIN));
    }

    @Override
    public Map<String, String> leftOut() {
        return Map.of("head_facet", FOUND_AGAIN);
    }

    private static Optional<Problem> hash(JsonNode row) {
        String body = row.path("body").asText();
        if (CanonicalJson.hash(body).equals(row.path("hash").asText())) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                Problem.Kind.INVALID,
                "dump.revision-hash",
                Map.of(
                        "kind", row.path("kind").asText(),
                        "id", row.path("id").asText(),
                        "rev", row.path("rev").asText())));
    }
}
