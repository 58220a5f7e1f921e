package dev.touchstone.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.touchstone.revision.CanonicalJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The inputs of an evaluation as canonical text, field by field, so that under other weights only those fields are written
 * anew that hang on weights. RFC 8785 writes the fields of an object in the order of their names and each by itself; hence
 * the hash is that of {@link EvaluationJson#inputHash}.
 */
final class WeighedInputs {
    private final SortedMap<String, String> fields;

    /** What of an evaluation hangs on its weights; the names are those of the evaluation. */
    private record Weighed(List<AppliedCriterion> criteria, Optional<KnownReading> known) {}

    private WeighedInputs(SortedMap<String, String> fields) {
        this.fields = fields;
    }

    /** Of an evaluation whose other inputs stay. */
    static WeighedInputs of(Evaluation evaluation) {
        return new WeighedInputs(written(EvaluationJson.inputs((ObjectNode) EvaluationJson.MAPPING.tree(evaluation))));
    }

    /** The input hash of the same evaluation under other weights. */
    String hash(Evaluation reweighed) {
        SortedMap<String, String> all = new TreeMap<>(fields);
        all.remove("known");
        Weighed weighed = new Weighed(reweighed.criteria(), reweighed.known());
        all.putAll(written(EvaluationJson.inputs((ObjectNode) EvaluationJson.MAPPING.tree(weighed))));
        return CanonicalJson.hash(all.entrySet().stream()
                .map(field -> CanonicalJson.of(TextNode.valueOf(field.getKey())) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}")));
    }

    private static SortedMap<String, String> written(ObjectNode inputs) {
        SortedMap<String, String> written = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : inputs.properties()) {
            written.put(field.getKey(), CanonicalJson.of(field.getValue()));
        }
        return written;
    }
}
