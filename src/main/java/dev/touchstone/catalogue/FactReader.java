package dev.touchstone.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Facts that have passed every check, with where they come from. */
final class FactReader {
    /** Keys of a fact that are its provenance and no field of its own. */
    static final Set<String> PROVENANCE = Set.of(
            "id",
            "kind",
            "source",
            "seen",
            "looked_up",
            "commit",
            "also",
            "note",
            "derived",
            "unverified",
            "assumption",
            "superseded",
            "origin");

    private FactReader() {}

    static Fact fact(JsonNode json, Optional<String> repository, String technology) {
        Map<String, Object> fields = new LinkedHashMap<>();
        json.properties().forEach(entry -> {
            if (!PROVENANCE.contains(entry.getKey()) && !entry.getValue().isNull()) {
                fields.put(entry.getKey(), EntityReader.plain(entry.getValue()));
            }
        });
        return new Fact(
                json.path("id").asText(), json.path("kind").asText(), fields, provenance(json, repository, technology));
    }

    static Provenance provenance(JsonNode json, Optional<String> repository, String technology) {
        Optional<String> source = EntityReader.optional(json, "source");
        boolean maker = json.path("origin").asText().equals("maker")
                || source.filter(from -> ownSource(from, repository, technology))
                        .isPresent();
        return new Provenance(
                source,
                EntityReader.date(json, "seen"),
                EntityReader.date(json, "looked_up"),
                EntityReader.optional(json, "commit"),
                References.texts(json.path("also")),
                EntityReader.date(json, "published"),
                EntityReader.date(json, "as_of").or(() -> EntityReader.date(json, "window_ends")),
                json.path("note").asText(""),
                maker,
                json.path("derived").asBoolean(false),
                json.path("unverified").asBoolean(false),
                json.path("assumption").asBoolean(false),
                json.path("superseded").asBoolean(false));
    }

    /** The owner of the repository is the project; so is a host that carries the technology's id. */
    private static boolean ownSource(String source, Optional<String> repository, String technology) {
        String lower = source.toLowerCase(Locale.ROOT);
        if (lower.startsWith("github:")) {
            return repository
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .map(name -> "github:" + name.substring(0, name.indexOf('/') + 1))
                    .filter(lower::startsWith)
                    .isPresent();
        }
        return host(source)
                .map(host -> List.of(host.split("\\.")).contains(technology))
                .orElse(false);
    }

    private static Optional<String> host(String source) {
        if (!source.startsWith("https://") && !source.startsWith("http://")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(URI.create(source.split("\\s", 2)[0]).getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }
}
