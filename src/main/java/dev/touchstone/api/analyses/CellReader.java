package dev.touchstone.api.analyses;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.analysis.ValueFunction;
import dev.touchstone.base.Distribution;
import dev.touchstone.base.Fault;
import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.matrix.MatrixQuestion.CellEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is known of each cell: a number, null, or an object that says its kind. */
final class CellReader {
    /** Samples of all cells together; they are kept while the answer is computed. */
    private static final int MOST_SAMPLES = 500_000;

    /** Ordinal cells of all criteria together. */
    private static final int MOST_RANKED = 2_000;

    private static final int WORST_RANK = 1_000;

    private final int alternatives;
    private final int criteria;
    private int samples;
    private int ranked;

    CellReader(int alternatives, int criteria) {
        this.alternatives = alternatives;
        this.criteria = criteria;
    }

    List<List<Optional<CellEntry>>> read(JsonNode cells) {
        array("/cells", cells, alternatives);
        List<List<Optional<CellEntry>>> read = new ArrayList<>();
        for (int i = 0; i < alternatives; i++) {
            array("/cells/" + i, cells.get(i), criteria);
            List<Optional<CellEntry>> row = new ArrayList<>();
            for (int j = 0; j < criteria; j++) {
                row.add(cell("/cells/" + i + "/" + j, cells.get(i).get(j)));
            }
            read.add(List.copyOf(row));
        }
        return List.copyOf(read);
    }

    private static void array(String pointer, JsonNode node, int expected) {
        if (!node.isArray()) {
            throw Problem.invalid(pointer, "not-a-list", Map.of("value", Problem.quoted(node)))
                    .exception();
        }
        QuestionReader.length(pointer, expected, node.size());
    }

    private Optional<CellEntry> cell(String at, JsonNode node) {
        if (node.isNull()) {
            return Optional.empty();
        }
        if (QuestionReader.isNumber(node)) {
            return Optional.of(new CellEntry.Known(new Distribution.Exact(number(at, node))));
        }
        if (!node.isObject()) {
            throw Problem.invalid(at, "not-a-number", Map.of("value", Problem.quoted(node)))
                    .exception();
        }
        return Optional.of(
                switch (node.path("kind").asText()) {
                    case "samples" -> samples(at, node);
                    case "ordinal" -> ranked(at, node);
                    default -> new CellEntry.Known(distribution(at, node));
                });
    }

    private CellEntry ranked(String at, JsonNode node) {
        only(at, node, "rank");
        ranked++;
        QuestionReader.atMost(at, ranked, MOST_RANKED);
        double rank = number(at, node, "rank");
        if (rank != Math.rint(rank) || rank < 1 || rank > WORST_RANK) {
            throw Problem.invalid(at + "/rank", "analysis.rank", Map.of("value", rank, "most", WORST_RANK))
                    .exception();
        }
        return new CellEntry.Ranked((int) rank);
    }

    private CellEntry samples(String at, JsonNode node) {
        only(at, node, "values");
        JsonNode values = node.path("values");
        if (!values.isArray() || values.isEmpty()) {
            throw Problem.invalid(at + "/values", "model.empty", Map.of()).exception();
        }
        samples += values.size();
        QuestionReader.atMost(at + "/values", samples, MOST_SAMPLES);
        List<Double> read = new ArrayList<>();
        for (int k = 0; k < values.size(); k++) {
            read.add(number(at + "/values/" + k, values.get(k)));
        }
        return new CellEntry.Samples(List.copyOf(read));
    }

    private static Distribution distribution(String at, JsonNode node) {
        return switch (node.path("kind").asText()) {
            case "normal" -> {
                only(at, node, "mean", "sd");
                yield new Distribution.Normal(number(at, node, "mean"), positive(at, node, "sd"));
            }
            case "lognormal" -> {
                only(at, node, "mean_ln", "sd_ln");
                yield new Distribution.LogNormal(
                        median(at + "/mean_ln", number(at, node, "mean_ln")), positive(at, node, "sd_ln"));
            }
            case "interval" -> {
                only(at, node, "low", "high");
                double low = number(at, node, "low");
                double high = number(at, node, "high");
                rising(at, low, high);
                yield new Distribution.Uniform(low, high);
            }
            case "triangular" -> {
                only(at, node, "low", "mode", "high");
                double low = number(at, node, "low");
                double mode = number(at, node, "mode");
                double high = number(at, node, "high");
                rising(at, low, high);
                if (mode < low || mode > high) {
                    throw Problem.invalid(
                                    at + "/mode", "model.out-of-range", Map.of("value", mode, "low", low, "high", high))
                            .exception();
                }
                yield new Distribution.Triangular(low, mode, high);
            }
            default ->
                throw QuestionReader.notOneOf(
                        at + "/kind",
                        node.path("kind").asText(),
                        "normal",
                        "lognormal",
                        "interval",
                        "triangular",
                        "samples",
                        "ordinal");
        };
    }

    private static double median(String pointer, double logarithm) {
        double median = Math.exp(logarithm);
        if (median == 0 || !Double.isFinite(median)) {
            throw Problem.invalid(pointer, "model.not-finite", Map.of("value", logarithm))
                    .exception();
        }
        return median;
    }

    private static void rising(String at, double low, double high) {
        if (low >= high) {
            throw Problem.invalid(at + "/high", "range.reversed", Map.of("low", low, "high", high))
                    .exception();
        }
    }

    private static double positive(String at, JsonNode node, String field) {
        double number = number(at, node, field);
        if (number <= 0) {
            throw Problem.invalid(at + "/" + field, "model.not-positive", Map.of("value", number))
                    .exception();
        }
        return number;
    }

    private static double number(String at, JsonNode node, String field) {
        if (!node.has(field)) {
            throw Problem.invalid(at + "/" + field, "field.missing", Map.of()).exception();
        }
        return number(at + "/" + field, node.get(field));
    }

    private static double number(String pointer, JsonNode node) {
        if (!QuestionReader.isNumber(node)) {
            throw Problem.invalid(pointer, "not-a-number", Map.of("value", Problem.quoted(node)))
                    .exception();
        }
        return bounded(pointer, node.doubleValue());
    }

    /** The number, unless it is too great to compute with. */
    static double bounded(String pointer, double number) {
        if (!(Math.abs(number) <= ValueFunction.GREATEST)) {
            throw Problem.invalid(
                            pointer,
                            "model.out-of-range",
                            Map.of("value", number, "low", -ValueFunction.GREATEST, "high", ValueFunction.GREATEST))
                    .exception();
        }
        return number;
    }

    private static void only(String at, JsonNode node, String... fields) {
        Set<String> known = new TreeSet<>(Set.of(fields));
        known.add("kind");
        node.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                throw Problem.invalid(
                                Fault.below(at, field),
                                "unknown-property",
                                Map.of("name", Problem.quoted(field), "known", String.join(", ", known)))
                        .exception();
            }
        });
    }
}
