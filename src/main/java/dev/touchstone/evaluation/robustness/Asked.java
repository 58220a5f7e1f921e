package dev.touchstone.evaluation.robustness;

import dev.touchstone.evaluation.Evaluation;
import java.util.Set;

/**
 * What is asked of an evaluation.
 *
 * @param parts of the findings
 * @param samples how many are drawn
 * @param spread how far the stated weights of dimensions may be off, 0 to below 1: the standard deviation of a weight w is
 *     {@code spread sqrt(w (1 - w))}; 0 takes them as they are
 * @param frozen ids of dimensions whose weight stays as stated under every reading of the weights
 */
public record Asked(Set<Part> parts, int samples, double spread, Set<String> frozen) {
    public Asked {
        parts = Set.copyOf(parts);
        frozen = Set.copyOf(frozen);
    }

    /** With as many samples as the evaluation was drawn with, at the stated weights. */
    public static Asked of(Evaluation evaluation, Set<Part> parts, Set<String> frozen) {
        return new Asked(parts, evaluation.settings().samples(), 0, frozen);
    }
}
