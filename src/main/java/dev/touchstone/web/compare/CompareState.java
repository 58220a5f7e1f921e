package dev.touchstone.web.compare;

import dev.touchstone.catalogue.Dimension;
import dev.touchstone.evaluation.WhatIf;
import dev.touchstone.scenario.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the address of a comparison says: the whole state of the page.
 *
 * @param path of the page
 * @param weights percent by dimension id, where the address names any; empty = as saved
 * @param cell candidate and criterion whose evidence is open
 * @param columns ids of the candidates in the matrix; empty = the first ones
 * @param criterion the criterion that a phone shows
 * @param pair the two that are compared
 * @param from first row of the folded part that is shown
 * @param mayWrite whether the person may save
 * @param whatIf another reading of the evidence, if one is looked at
 * @param stored id of the stored evaluation that is shown; absent for one computed now
 */
public record CompareState(
        String path,
        Map<String, Double> weights,
        Optional<Cell> cell,
        List<String> columns,
        Optional<String> criterion,
        Pair pair,
        int from,
        boolean mayWrite,
        Optional<WhatIf> whatIf,
        Optional<String> stored) {
    /** The field of an address that asks for another reading. */
    public static final String CLAIMS = "claims";

    /** The fields of an address that choose the two that are compared. */
    public static final String ONE = "one";

    /** See {@link #ONE}. */
    public static final String OTHER = "other";

    /** The fields of an address that say weights: all in one, or one for each dimension. */
    public static final String WEIGHTS = "w";

    /** Begins the field of a dimension's weight. */
    public static final String WEIGHT = "w.";

    /**
     * Two candidates, by id.
     *
     * @param one empty for the first of the ranking
     * @param other empty for the first of the others
     */
    public record Pair(String one, String other) {
        /** What the page shows where nobody has chosen. */
        public static final Pair FIRST_TWO = new Pair("", "");
    }

    /** Candidate and criterion. */
    public record Cell(String candidate, String criterion) {
        /** Reads {@code candidate:criterion}; empty for anything else. */
        public static Optional<Cell> read(String text) {
            int colon = text.lastIndexOf(':');
            return colon <= 0 || colon == text.length() - 1
                    ? Optional.empty()
                    : Optional.of(new Cell(text.substring(0, colon), text.substring(colon + 1)));
        }
    }

    /**
     * Reads {@code operations:30,throughput:40}; what is no weight of a dimension is left out.
     *
     * @param saved which count for the dimensions that are not named; where none is left in the end, nothing is moved
     */
    public static Map<String, Double> weights(String text, Weights saved) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String pair : text.split(",")) {
            int colon = pair.indexOf(':');
            if (colon > 0 && Dimension.of(pair.substring(0, colon)).isPresent()) {
                percent(pair.substring(colon + 1)).ifPresent(value -> weights.put(pair.substring(0, colon), value));
            }
        }
        return moved(weights, saved);
    }

    /** The points that are named, unless they leave no weight at all. */
    public static Map<String, Double> moved(Map<String, Double> named, Weights saved) {
        return saved.withDimensions(named).anyPoints() ? named : Map.of();
    }

    /** A number of 0 to 1,000 points; empty for anything else. */
    public static Optional<Double> percent(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            return value >= 0 && value <= 1000 ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** The weights as they stand in an address. */
    public static String written(Map<String, Double> weights) {
        StringBuilder text = new StringBuilder();
        weights.forEach((dimension, value) -> text.append(text.isEmpty() ? "" : ",")
                .append(dimension)
                .append(':')
                .append(value == Math.rint(value) ? String.valueOf(value.longValue()) : String.valueOf(value)));
        return text.toString();
    }
}
