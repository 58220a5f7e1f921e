package dev.touchstone.catalogue;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.touchstone.base.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Holds trees against their JSON Schemas (2020-12). The only class that knows the validator.
 *
 * <p>Schemas come from the files of the catalogue, never from the network; one refers to another by its path.
 *
 * <p>Where a schema offers alternatives ({@code oneOf}, {@code anyOf}) the validator lists the faults of each. Shown are
 * those of the alternative that was most likely meant: the one with fitting type and constants and fewest faults.
 */
final class SchemaCheck {
    private static final String BASE = "https://touchstone.dev/";
    private static final Pattern ALTERNATIVE = Pattern.compile("^(.*?/(?:oneOf|anyOf))/(\\d+)(/.*)?$");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, CatalogueRoot.RawFile> files;
    private final SchemaRegistry registry;
    private final Map<String, JsonNode> nodes = new ConcurrentHashMap<>();
    private final Map<String, Optional<Schema>> schemas = new ConcurrentHashMap<>();

    /**
     * @param files schema files by path below the root
     */
    SchemaCheck(Map<String, CatalogueRoot.RawFile> files) {
        this.files = Map.copyOf(files);
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.ROOT)
                .build();
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
    }

    /** The schema of a kind as a tree; missing when there is no such file or it is no JSON. */
    JsonNode node(FileKind kind, Mistakes mistakes) {
        return nodes.computeIfAbsent(kind.schema(), path -> parse(path, mistakes));
    }

    /** Adds a mistake for everything in which a file differs from the schema of its kind. */
    void check(FileKind kind, SourceTree tree, Mistakes mistakes) {
        check(kind, "", tree, mistakes);
    }

    /** As {@link #check(FileKind, SourceTree, Mistakes)} for one entity alone, also where files hold a list of them. */
    void checkEntity(FileKind kind, SourceTree tree, Mistakes mistakes) {
        check(kind, kind.isList() ? "/properties/" + kind.list() + "/items" : "", tree, mistakes);
    }

    private void check(FileKind kind, String part, SourceTree tree, Mistakes mistakes) {
        Optional<Schema> schema =
                schemas.computeIfAbsent(kind.schema() + "#" + part, key -> schema(kind, part, mistakes));
        try {
            schema.ifPresent(found -> report(tree, found.validate(tree.root()), mistakes));
        } catch (SchemaException broken) {
            broken(kind, broken, mistakes);
        }
    }

    private JsonNode parse(String path, Mistakes mistakes) {
        CatalogueRoot.RawFile file = files.get(path);
        if (file == null) {
            broken(path, Mistake.Code.UNREADABLE, Position.START, "NoSuchFile", mistakes);
            return MissingNode.getInstance();
        }
        try {
            return json.readTree(file.bytes());
        } catch (JsonProcessingException broken) {
            JsonLocation at = broken.getLocation();
            Position position = at == null ? Position.START : new Position(at.getLineNr(), at.getColumnNr());
            broken(file.shown(), Mistake.Code.BROKEN_SCHEMA, position, broken.getOriginalMessage(), mistakes);
        } catch (IOException broken) {
            broken(file.shown(), Mistake.Code.UNREADABLE, Position.START, String.valueOf(broken), mistakes);
        }
        return MissingNode.getInstance();
    }

    private Optional<Schema> schema(FileKind kind, String part, Mistakes mistakes) {
        JsonNode node = node(kind, mistakes);
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        try {
            String id = node.path("$id").asText(BASE + kind.schema());
            Schema schema = registry.getSchema(SchemaLocation.of(id), node);
            if (!part.isEmpty()) {
                schema = schema.getRefSchema(SchemaLocation.Fragment.of(part));
            }
            schema.initializeValidators();
            return Optional.of(schema);
        } catch (SchemaException broken) {
            broken(kind, broken, mistakes);
            return Optional.empty();
        }
    }

    private void broken(FileKind kind, SchemaException broken, Mistakes mistakes) {
        CatalogueRoot.RawFile file = files.get(kind.schema());
        String shown = file == null ? kind.schema() : file.shown();
        broken(shown, Mistake.Code.BROKEN_SCHEMA, Position.START, String.valueOf(broken.getMessage()), mistakes);
    }

    private static void broken(String shown, Mistake.Code code, Position position, String reason, Mistakes mistakes) {
        mistakes.add(new Mistake(shown, position, "", code, "", Map.of("reason", reason)));
    }

    private void report(SourceTree tree, List<Error> errors, Mistakes mistakes) {
        for (Error error : likeliest(errors)) {
            one(tree, error, mistakes);
        }
    }

    /** Leaves of every group of alternatives only those of the likeliest alternative. */
    private static List<Error> likeliest(List<Error> errors) {
        List<Error> shown = new ArrayList<>();
        Map<String, Map<String, List<Error>>> groups = new LinkedHashMap<>();
        for (Error error : errors) {
            Matcher matcher = ALTERNATIVE.matcher(error.getEvaluationPath().toString());
            if (matcher.matches()) {
                String group = matcher.group(1) + "\n" + owner(error, matcher);
                groups.computeIfAbsent(group, key -> new LinkedHashMap<>())
                        .computeIfAbsent(matcher.group(2), key -> new ArrayList<>())
                        .add(error);
            } else if (!error.getKeyword().equals("oneOf")
                    && !error.getKeyword().equals("anyOf")) {
                shown.add(error);
            }
        }
        for (Map<String, List<Error>> group : groups.values()) {
            shown.addAll(group.values().stream()
                    .min(Comparator.comparingInt(SchemaCheck::unlikeliness))
                    .orElse(List.of()));
        }
        return shown;
    }

    /** The instance that has the alternatives: as deep as all errors of the group share. */
    private static String owner(Error error, Matcher matcher) {
        String rest = matcher.group(3) == null ? "" : matcher.group(3);
        String location = error.getInstanceLocation().toString();
        long down = Pattern.compile("/(properties/[^/]+|items|additionalProperties|prefixItems/\\d+)")
                .matcher(rest)
                .results()
                .count();
        for (long step = 0; step < down && location.contains("/"); step++) {
            location = location.substring(0, location.lastIndexOf('/'));
        }
        return location;
    }

    private static int unlikeliness(List<Error> alternative) {
        int result = alternative.size();
        for (Error error : alternative) {
            boolean atTop = ALTERNATIVE
                    .matcher(error.getEvaluationPath().toString())
                    .results()
                    .findFirst()
                    .map(match -> match.group(3) == null
                            || match.group(3).chars().filter(c -> c == '/').count() <= 1)
                    .orElse(false);
            result += error.getKeyword().equals("type") && atTop ? 100 : 0;
            result += error.getKeyword().equals("const") ? 100 : 0;
        }
        return result;
    }

    private void one(SourceTree tree, Error error, Mistakes mistakes) {
        String pointer = error.getInstanceLocation().toString();
        String argument = error.getArguments() == null || error.getArguments().length == 0
                ? ""
                : String.valueOf(error.getArguments()[0]);
        Map<String, String> limit = Map.of("limit", argument);
        switch (error.getKeyword()) {
            case "type" ->
                mistakes.at(tree, pointer, Mistake.Code.TYPE, Map.of("expected", words(error.getSchemaNode())));
            case "required", "dependentRequired" -> missing(tree, pointer, error.getProperty(), mistakes);
            case "additionalProperties", "unevaluatedProperties", "propertyNames" ->
                unknown(tree, pointer, error, mistakes);
            case "enum", "const" ->
                mistakes.at(tree, pointer, Mistake.Code.NOT_ONE_OF, Map.of("allowed", words(error.getSchemaNode())));
            case "pattern" -> mistakes.at(tree, pointer, Mistake.Code.PATTERN, Map.of("pattern", argument));
            case "minimum", "exclusiveMinimum" ->
                mistakes.at(
                        tree,
                        pointer,
                        pointer.startsWith("/weights/") ? Mistake.Code.NEGATIVE_WEIGHT : Mistake.Code.TOO_SMALL,
                        limit);
            case "maximum", "exclusiveMaximum" -> mistakes.at(tree, pointer, Mistake.Code.TOO_LARGE, limit);
            case "minLength", "minItems", "minProperties" -> mistakes.at(tree, pointer, Mistake.Code.TOO_SHORT, limit);
            case "maxLength", "maxItems", "maxProperties" -> mistakes.at(tree, pointer, Mistake.Code.TOO_LONG, limit);
            case "uniqueItems" -> mistakes.at(tree, pointer, Mistake.Code.NOT_UNIQUE, Map.of());
            case "format" -> mistakes.at(tree, pointer, Mistake.Code.FORMAT, Map.of("format", argument));
            default ->
                mistakes.at(tree, pointer, Mistake.Code.SCHEMA, Map.of("problem", String.valueOf(error.getMessage())));
        }
    }

    private static void missing(SourceTree tree, String pointer, String key, Mistakes mistakes) {
        if (key.equals("source")) {
            mistakes.at(tree, pointer, Mistake.Code.NO_SOURCE, Map.of());
        } else {
            mistakes.at(tree, pointer, Mistake.Code.MISSING_KEY, Map.of("key", key));
        }
    }

    private void unknown(SourceTree tree, String pointer, Error error, Mistakes mistakes) {
        String key = error.getProperty();
        mistakes.atKey(
                tree,
                Fault.below(pointer, key),
                Mistake.Code.UNKNOWN_KEY,
                key,
                Map.of("key", key, "allowed", String.join(", ", allowed(error))));
    }

    /** The keys that the schema object knows in which the fault was found. */
    private List<String> allowed(Error error) {
        String location = error.getSchemaLocation().toString();
        int hash = location.indexOf('#');
        String id = hash < 0 ? location : location.substring(0, hash);
        String pointer = hash < 0 ? "" : location.substring(hash + 1);
        List<String> keys = new ArrayList<>();
        nodes.forEach((path, node) -> {
            if (id.equals(node.path("$id").asText(BASE + path))) {
                node.at(parent(pointer)).path("properties").fieldNames().forEachRemaining(keys::add);
            }
        });
        return keys;
    }

    private static String parent(String pointer) {
        int slash = pointer.lastIndexOf('/');
        return slash <= 0 ? "" : pointer.substring(0, slash);
    }

    private static String words(JsonNode schemaNode) {
        if (!schemaNode.isArray()) {
            return schemaNode.asText();
        }
        List<String> words = new ArrayList<>();
        schemaNode.forEach(word -> words.add(word.asText()));
        return words.stream().collect(Collectors.joining(", "));
    }
}
