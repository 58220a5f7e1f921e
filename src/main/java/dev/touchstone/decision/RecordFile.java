package dev.touchstone.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.EvaluationJson;
import dev.touchstone.revision.CanonicalJson;
import java.util.Map;
import java.util.TreeMap;

/**
 * The JSON file of a record:
 *
 * <pre>
 * format, format_version   what this is
 * decision                 the record, its evaluation inside
 * seal                     SHA-256 over the canonical JSON of decision, state and signatures included
 * checks                   four digits for each value of decision, see {@link FieldChecks}
 * </pre>
 *
 * Keys are sorted and indented, so that two files of one record are equal to the byte and differ little in Git.
 */
public final class RecordFile {
    /** The word that says what the file is. */
    public static final String FORMAT = "touchstone-decision";

    /** Version of its outer shape. */
    public static final int FORMAT_VERSION = 1;

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .build()
            .writer(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private RecordFile() {}

    /** Writes a record; a draft takes the evaluation along that it rests on. */
    public static String write(Decision decision, Evaluation evaluation) {
        Decision whole =
                decision.state().isFrozen() && decision.content().evaluation().isPresent()
                        ? decision
                        : decision.withContent(decision.content().with(evaluation));
        JsonNode record = sorted(EvaluationJson.MAPPING.tree(whole));
        ObjectNode file = JsonMapper.builder().build().createObjectNode();
        file.put("format", FORMAT).put("format_version", FORMAT_VERSION);
        file.set("decision", record);
        file.put("seal", CanonicalJson.hash(CanonicalJson.of(record)));
        ObjectNode checks = file.putObject("checks");
        FieldChecks.of(record).forEach(checks::put);
        try {
            return WRITER.writeValueAsString(file) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonNode> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            ObjectNode object = ((ObjectNode) node).objectNode();
            fields.forEach(object::set);
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = ((ArrayNode) node).arrayNode();
            node.forEach(item -> array.add(sorted(item)));
            return array;
        }
        return node;
    }
}
