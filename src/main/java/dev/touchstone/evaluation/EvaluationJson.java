package dev.touchstone.evaluation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.touchstone.analysis.Knowledge;
import dev.touchstone.revision.CanonicalJson;
import dev.touchstone.revision.Json;
import java.io.IOException;
import java.util.List;

/**
 * The JSON of evaluations and of what holds one: the standard mapping plus what is known of a quantity, which the engine
 * may not annotate itself. The one place where that is registered.
 */
public final class EvaluationJson {
    private static final List<String> RESULTS = List.of("answer", "shares", "dominated", "input_hash", "id");
    private static final String ASKED = "elicited";
    private static final List<String> READING_RESULTS = List.of("leader", "first");
    private static final List<String> CELL_RESULTS = List.of(
            "missing", "value", "value_low", "value_high", "contribution", "quantiles", "clamped_low", "clamped_high");

    /** The mapping. */
    public static final Json MAPPING = Json.STANDARD.with(module());

    private EvaluationJson() {}

    /** What the mapping adds; for the mapper of the REST layer. */
    public static Module module() {
        return new SimpleModule("evaluation")
                .addSerializer(Knowledge.class, new Out())
                .addDeserializer(Knowledge.class, new In());
    }

    /**
     * SHA-256 over the canonical JSON of everything but the results and how weights were asked for: see {@link
     * Evaluation#inputHash()}.
     */
    public static String inputHash(Evaluation evaluation) {
        return inputHash((ObjectNode) MAPPING.tree(evaluation));
    }

    /** The same from the JSON form of an evaluation, which stays as it is. */
    public static String inputHash(ObjectNode evaluation) {
        return CanonicalJson.hash(CanonicalJson.of(inputs(evaluation)));
    }

    /** An evaluation without all that may differ while the results are equal: its address, these, how weights were asked for. */
    static ObjectNode inputs(ObjectNode evaluation) {
        ObjectNode inputs = evaluation.objectNode();
        evaluation.properties().forEach(field -> inputs.set(field.getKey(), field.getValue()));
        inputs.remove(RESULTS);
        inputs.remove(ASKED);
        if (evaluation.path("known") instanceof ObjectNode known) {
            inputs.set("known", without(known, READING_RESULTS));
        }
        if (evaluation.path("options") instanceof ArrayNode options) {
            ArrayNode bare = inputs.putArray("options");
            options.forEach(option -> bare.add(withoutResults(option)));
        }
        return inputs;
    }

    private static JsonNode withoutResults(JsonNode option) {
        if (!(option instanceof ObjectNode object)) {
            return option;
        }
        ObjectNode bare = without(object, List.of("score", "cells"));
        ArrayNode cells = bare.putArray("cells");
        for (JsonNode cell : object.path("cells")) {
            cells.add(cell instanceof ObjectNode known ? without(known, CELL_RESULTS) : cell);
        }
        return bare;
    }

    private static ObjectNode without(ObjectNode object, List<String> fields) {
        ObjectNode rest = object.objectNode();
        object.properties().stream()
                .filter(field -> !fields.contains(field.getKey()))
                .forEach(field -> rest.set(field.getKey(), field.getValue()));
        return rest;
    }

    private static final class Out extends StdSerializer<Knowledge> {
        private static final long serialVersionUID = 1L;

        Out() {
            super(Knowledge.class);
        }

        @Override
        public void serialize(Knowledge value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeTree(KnowledgeJson.write(value));
        }
    }

    private static final class In extends StdDeserializer<Knowledge> {
        private static final long serialVersionUID = 1L;

        In() {
            super(Knowledge.class);
        }

        @Override
        public Knowledge deserialize(JsonParser in, DeserializationContext context) throws IOException {
            JsonNode node = context.readTree(in);
            try {
                return KnowledgeJson.read(node);
            } catch (IllegalArgumentException e) {
                MismatchedInputException refused =
                        MismatchedInputException.from(in, Knowledge.class, "not a distribution: " + e.getMessage());
                refused.initCause(e);
                throw refused;
            }
        }
    }
}
