package dev.touchstone.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.analysis.Knowledge;
import dev.touchstone.base.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of a quantity, as flat JSON: {@code {kind: lognormal, median, sd_ln}}, {@code {kind: unknown, worst,
 * best}}, {@code {kind: clipped, of: {...}, low, high}}. Reading is strict: every field of the kind, and no other.
 */
final class KnowledgeJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** Beyond it a double no longer holds every whole number, and JSON writes an exponent. */
    private static final double LARGEST_WHOLE = 1e15;

    private KnowledgeJson() {}

    static ObjectNode write(Knowledge knowledge) {
        return switch (knowledge) {
            case Knowledge.Known known -> write(known.distribution());
            case Knowledge.Unknown unknown ->
                number(number(kind("unknown"), "worst", unknown.worst()), "best", unknown.best());
            case Knowledge.Within within ->
                number(number(kind("within"), "low_value", within.lowValue()), "high_value", within.highValue());
        };
    }

    private static ObjectNode write(Distribution distribution) {
        return switch (distribution) {
            case Distribution.Exact exact -> number(kind("exact"), "value", exact.value());
            case Distribution.Uniform uniform -> ends(kind("interval"), uniform.low(), uniform.high());
            case Distribution.LogUniform uniform -> ends(kind("log_interval"), uniform.low(), uniform.high());
            case Distribution.Triangular triangular ->
                number(ends(kind("triangular"), triangular.low(), triangular.high()), "mode", triangular.mode());
            case Distribution.Normal normal -> number(number(kind("normal"), "mean", normal.mean()), "sd", normal.sd());
            case Distribution.LogNormal lognormal ->
                number(number(kind("lognormal"), "median", lognormal.median()), "sd_ln", lognormal.sdLn());
            case Distribution.Clipped clipped -> {
                ObjectNode node = ends(kind("clipped"), clipped.low(), clipped.high());
                node.set("of", write(clipped.inner()));
                yield node;
            }
            case Distribution.Empirical empirical -> {
                ObjectNode node = kind("quantiles");
                node.set("probabilities", list(empirical.probabilities()));
                node.set("values", list(empirical.values()));
                yield node;
            }
        };
    }

    /**
     * Reads what {@link #write(Knowledge)} wrote.
     *
     * @throws IllegalArgumentException when it is anything else, or its numbers are no distribution
     */
    static Knowledge read(JsonNode node) {
        return switch (node.path("kind").asText()) {
            case "unknown" -> {
                only(node, "worst", "best");
                yield new Knowledge.Unknown(number(node, "worst"), number(node, "best"));
            }
            case "within" -> {
                only(node, "low_value", "high_value");
                yield new Knowledge.Within(number(node, "low_value"), number(node, "high_value"));
            }
            default -> new Knowledge.Known(distribution(node));
        };
    }

    private static Distribution distribution(JsonNode node) {
        switch (node.path("kind").asText()) {
            case "exact" -> {
                only(node, "value");
                return new Distribution.Exact(number(node, "value"));
            }
            case "interval" -> {
                only(node, "low", "high");
                return new Distribution.Uniform(number(node, "low"), number(node, "high"));
            }
            case "log_interval" -> {
                only(node, "low", "high");
                return new Distribution.LogUniform(number(node, "low"), number(node, "high"));
            }
            case "triangular" -> {
                only(node, "low", "mode", "high");
                return new Distribution.Triangular(number(node, "low"), number(node, "mode"), number(node, "high"));
            }
            case "normal" -> {
                only(node, "mean", "sd");
                return new Distribution.Normal(number(node, "mean"), number(node, "sd"));
            }
            case "lognormal" -> {
                only(node, "median", "sd_ln");
                return new Distribution.LogNormal(number(node, "median"), number(node, "sd_ln"));
            }
            case "clipped" -> {
                only(node, "of", "low", "high");
                return distribution(node.get("of")).clipped(number(node, "low"), number(node, "high"));
            }
            case "quantiles" -> {
                only(node, "probabilities", "values");
                return new Distribution.Empirical(numbers(node, "probabilities"), numbers(node, "values"));
            }
            default -> throw new IllegalArgumentException("kind");
        }
    }

    private static void only(JsonNode node, String... fields) {
        Set<String> wanted = new TreeSet<>(Set.of(fields));
        wanted.add("kind");
        Set<String> given = new TreeSet<>();
        node.fieldNames().forEachRemaining(given::add);
        if (!given.equals(wanted)) {
            throw new IllegalArgumentException("fields");
        }
    }

    private static double number(JsonNode node, String field) {
        if (!node.path(field).isNumber()) {
            throw new IllegalArgumentException(field);
        }
        return node.get(field).doubleValue();
    }

    private static List<Double> numbers(JsonNode node, String field) {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode item : node.get(field)) {
            if (!item.isNumber()) {
                throw new IllegalArgumentException(field);
            }
            numbers.add(item.doubleValue());
        }
        return numbers;
    }

    private static ObjectNode kind(String word) {
        return NODES.objectNode().put("kind", word);
    }

    private static ObjectNode ends(ObjectNode node, double low, double high) {
        return number(number(node, "low", low), "high", high);
    }

    private static ObjectNode number(ObjectNode node, String field, double value) {
        node.set(field, number(value));
        return node;
    }

    private static JsonNode number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE;
        return whole ? NODES.numberNode((long) value) : NODES.numberNode(value);
    }

    private static ArrayNode list(List<Double> values) {
        ArrayNode list = NODES.arrayNode();
        values.forEach(value -> list.add(number(value)));
        return list;
    }
}
