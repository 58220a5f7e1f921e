package dev.touchstone.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.base.Fault;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What the schemas of {@code criteria/} cannot say: units, ranges, expressions, and fields that readings name. */
final class CriteriaCheck {
    private final Library library;
    private final References references;
    private final Mistakes mistakes;
    private final Map<String, Set<String>> fieldsOfKind;
    private final JsonNode technologySchema;

    /** @param technologySchema says which fields each kind of fact has */
    CriteriaCheck(Library library, References references, JsonNode technologySchema, Mistakes mistakes) {
        this.library = library;
        this.references = references;
        this.mistakes = mistakes;
        this.technologySchema = technologySchema;
        this.fieldsOfKind = fieldsOfKind(technologySchema);
    }

    /** Fields of each kind of fact, read from the definitions of the schema that fix a {@code kind}. */
    static Map<String, Set<String>> fieldsOfKind(JsonNode technologySchema) {
        Map<String, Set<String>> fields = new LinkedHashMap<>();
        technologySchema.path("$defs").forEach(definition -> {
            JsonNode kind = definition.path("properties").path("kind").path("const");
            if (kind.isTextual()) {
                Set<String> names = fields.computeIfAbsent(kind.asText(), key -> new LinkedHashSet<>());
                definition.path("properties").fieldNames().forEachRemaining(names::add);
            }
        });
        return fields;
    }

    void check() {
        library.all(FileKind.CRITERIA).forEach(this::criterion);
        library.all(FileKind.JUDGEMENTS).forEach(this::judgement);
        library.groups().forEach(this::group);
        library.all(FileKind.TRAITS).forEach(this::trait);
        library.all(FileKind.GATES).forEach(this::gate);
    }

    void criterion(Located criterion) {
        references.unit(criterion.tree(), criterion.at("unit"));
        references.range(criterion.tree(), criterion.at("range"), "linear");
        for (int index = 0; index < criterion.json().path("anchors").size(); index++) {
            anchor(criterion.tree(), criterion.at("anchors") + "/" + index);
        }
    }

    void judgement(Located judgement) {
        references.unit(judgement.tree(), judgement.at("unit"));
        references.known(judgement.tree(), judgement.at("below"), "judgement", library.ids(FileKind.JUDGEMENTS));
        JsonNode json = judgement.json();
        double value = json.path("value").asDouble();
        if (value < json.path("min").asDouble(value)) {
            mistakes.at(
                    judgement.tree(),
                    judgement.at("value"),
                    Mistake.Code.TOO_SMALL,
                    Map.of("limit", json.path("min").asText()));
        }
        if (value > json.path("max").asDouble(value)) {
            mistakes.at(
                    judgement.tree(),
                    judgement.at("value"),
                    Mistake.Code.TOO_LARGE,
                    Map.of("limit", json.path("max").asText()));
        }
    }

    private void group(Located group) {
        for (int index = 0; index < group.json().path("read_by").size(); index++) {
            references.known(
                    group.tree(), group.at("read_by") + "/" + index, "criterion", library.ids(FileKind.CRITERIA));
        }
    }

    private void anchor(SourceTree tree, String pointer) {
        references.known(tree, pointer + "/judgement", "judgement", library.ids(FileKind.JUDGEMENTS));
        String id = tree.at(pointer + "/judgement").asText("");
        JsonNode level = tree.at(pointer + "/level");
        library.find(FileKind.JUDGEMENTS, id)
                .map(judgement -> judgement.json().path("value"))
                .filter(value -> value.isNumber() && level.isNumber() && value.asDouble() != level.asDouble())
                .ifPresent(value -> mistakes.at(
                        tree,
                        pointer + "/level",
                        Mistake.Code.NOT_THE_JUDGEMENT,
                        Map.of("expected", value.asText(), "judgement", id)));
    }

    private void trait(Located trait) {
        references.unit(trait.tree(), trait.at("unit"));
        for (String list : List.of("false_when", "true_when", "values_from")) {
            for (int index = 0; index < trait.json().path(list).size(); index++) {
                reading(trait.tree(), trait.at(list) + "/" + index);
            }
        }
    }

    private void reading(SourceTree tree, String pointer) {
        references.known(tree, pointer + "/kind", "fact kind", fieldsOfKind.keySet());
        String kind = tree.at(pointer + "/kind").asText();
        Set<String> fields = fieldsOfKind.get(kind);
        if (fields == null) {
            return;
        }
        keys(tree, pointer + "/where", kind, fields);
        field(tree, pointer + "/field", kind, fields);
        field(tree, pointer + "/elements/list", kind, fields);
        String list = tree.at(pointer + "/elements/list").asText();
        Set<String> inner = new LinkedHashSet<>();
        technologySchema
                .at("/$defs/fact_" + kind + "/properties/" + list + "/items/properties")
                .fieldNames()
                .forEachRemaining(inner::add);
        if (!inner.isEmpty()) {
            keys(tree, pointer + "/elements/where", kind + "." + list, inner);
        }
    }

    private void keys(SourceTree tree, String pointer, String kind, Set<String> fields) {
        tree.at(pointer).fieldNames().forEachRemaining(key -> {
            if (!fields.contains(key)) {
                mistakes.atKey(tree, Fault.below(pointer, key), Mistake.Code.UNKNOWN_FIELD, key, known(kind, fields));
            }
        });
    }

    private void field(SourceTree tree, String pointer, String kind, Set<String> fields) {
        JsonNode field = tree.at(pointer);
        if (field.isTextual() && !fields.contains(field.asText())) {
            mistakes.at(tree, pointer, Mistake.Code.UNKNOWN_FIELD, known(kind, fields));
        }
    }

    private static Map<String, String> known(String kind, Set<String> fields) {
        return Map.of("kind", kind, "allowed", String.join(", ", fields));
    }

    private void gate(Located gate) {
        for (int index = 0; index < gate.json().path("roles").size(); index++) {
            String pointer = gate.at("roles") + "/" + index;
            if (!gate.tree().at(pointer).asText().equals("*")) {
                references.known(gate.tree(), pointer, "role", library.ids(FileKind.ROLES));
            }
        }
        references.expression(gate.tree(), gate.at("when"), References::ofScenario);
        references.expression(gate.tree(), gate.at("must"), technologyPaths(library));
    }

    /**
     * What a condition on a technology may name: its traits, the switches, {@code stack.<technology>},
     * {@code works_with.<role>} and {@code need.<counted thing>}.
     */
    static Predicate<String> technologyPaths(Library library) {
        return path -> References.ofScenario(path)
                || (path.startsWith(References.STACK)
                        && library.ids(FileKind.TECHNOLOGY).contains(path.substring(References.STACK.length())))
                || (path.startsWith(References.WORKS_WITH)
                        && library.ids(FileKind.ROLES).contains(path.substring(References.WORKS_WITH.length())))
                || library.find(FileKind.TRAITS, path)
                        .filter(trait -> !trait.json().path("of").asText().equals("architecture"))
                        .isPresent();
    }
}
