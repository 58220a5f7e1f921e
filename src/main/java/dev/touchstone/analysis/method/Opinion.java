package dev.touchstone.analysis.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one method says of a table.
 *
 * @param method the method with all its parameters
 * @param sense whether the greatest or the smallest score is first
 * @param scores in the order of the alternatives, unrounded, in the unit that the method defines
 * @param ranks competition ranks in the same order, 1 = best. Alternatives whose scores differ by no more than 1e-12,
 *     relative to the size of the numbers that were added to make scores, share a rank
 * @param detail what stands behind the scores
 * @param warnings what a reader should know, in the order of the criteria
 */
public record Opinion(
        ScoringMethod method,
        Sense sense,
        List<Double> scores,
        List<Integer> ranks,
        Detail detail,
        List<Warning> warnings) {

    /** Copies the lists. */
    public Opinion {
        scores = List.copyOf(scores);
        ranks = List.copyOf(ranks);
        warnings = List.copyOf(warnings);
    }

    /** The alternatives that are first, by position; more than one when they tie. */
    public List<Integer> first() {
        return IntStream.range(0, ranks.size())
                .filter(i -> ranks.get(i) == 1)
                .boxed()
                .toList();
    }

    /** An opinion with its ranks; {@code scale} is the size of the terms of a score (see {@link Ranks}). */
    static Opinion of(ScoringMethod method, double[] scores, double scale, Detail detail, List<Warning> warnings) {
        List<Integer> ranks = Ranks.of(scores, method.sense(), scale);
        return new Opinion(method, method.sense(), list(scores), ranks, detail, warnings);
    }

    /** A warning for each criterion under which all alternatives are the same, to which others may be added. */
    static List<Warning> constantColumns(double[][] columns) {
        List<Warning> warnings = new ArrayList<>();
        for (int j = 0; j < columns.length; j++) {
            if (Columns.constant(columns[j])) {
                warnings.add(new Warning(Warning.Code.CONSTANT_COLUMN, "/criteria/" + j));
            }
        }
        return warnings;
    }

    static List<Double> list(double[] xs) {
        return Arrays.stream(xs).boxed().toList();
    }

    /** From columns to rows: one list for each alternative. */
    static List<List<Double>> rows(double[][] columns) {
        return IntStream.range(0, columns[0].length)
                .mapToObj(i -> Arrays.stream(columns).map(column -> column[i]).toList())
                .toList();
    }
}
