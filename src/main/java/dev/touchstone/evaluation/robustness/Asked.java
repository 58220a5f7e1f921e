package dev.touchstone.evaluation.robustness;

import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.weighing.Answered;
import dev.touchstone.scenario.Weights;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is asked of an evaluation.
 *
 * @param parts of the findings
 * @param samples how many are drawn
 * @param spread how far the stated weights of dimensions may be off, 0 to below 1: the standard deviation of a weight w is
 *     {@code spread sqrt(w (1 - w))}; 0 takes them as they are
 * @param frozen ids of dimensions and criteria whose weight stays as stated under every reading of the weights; an id of both
 *     is the dimension
 * @param saved weights that people hold, by whose they are: what it is worth to agree on them is part of the value of
 *     information
 * @param answered what other weights have to meet too; absent where nothing was answered that binds them, and then each
 *     criterion keeps its share of its dimension
 */
public record Asked(
        Set<Part> parts,
        int samples,
        double spread,
        Set<String> frozen,
        Map<String, Weights> saved,
        Optional<Answered> answered) {
    private static final int FIRST_SAMPLES = 1_000;

    public Asked {
        parts = Set.copyOf(parts);
        frozen = Set.copyOf(frozen);
        saved = Collections.unmodifiableMap(new LinkedHashMap<>(saved));
    }

    /** With as many samples as the evaluation was drawn with, at the stated weights. */
    public static Asked of(Evaluation evaluation, Set<Part> parts, Set<String> frozen, Map<String, Weights> saved) {
        return of(evaluation, parts, 0, frozen, saved);
    }

    /** The same with nothing frozen, of nobody's weights but the evaluation's. */
    public static Asked of(Evaluation evaluation, Set<Part> parts) {
        return of(evaluation, parts, Set.of(), Map.of());
    }

    /** Other parts of the same. */
    public Asked only(Set<Part> wanted) {
        return new Asked(wanted, samples, spread, frozen, saved, answered);
    }

    /** The same at weights about as stated. */
    public static Asked of(
            Evaluation evaluation, Set<Part> parts, double spread, Set<String> frozen, Map<String, Weights> saved) {
        return new Asked(
                parts,
                evaluation.settings().samples(),
                spread,
                frozen,
                saved,
                Answered.of(evaluation.elicited(), evaluation.criteria()));
    }

    /** What the robustness page answers first: the places, on few samples. */
    public static Asked first(Evaluation evaluation, double spread, Set<String> frozen) {
        int samples = Math.min(FIRST_SAMPLES, evaluation.settings().samples());
        return new Asked(EnumSet.of(Part.ROBUSTNESS), samples, spread, frozen, Map.of(), Optional.empty());
    }

    /** The weights that people hold as words that differ when they do. */
    String savedWords() {
        return saved.entrySet().stream()
                .map(each -> each.getKey()
                        + new TreeMap<>(each.getValue().dimensions())
                        + new TreeMap<>(each.getValue().criteria()))
                .toList()
                .toString();
    }
}
