package dev.touchstone.analysis.weight;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.InvalidModel.Code;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The mean consistency index of matrices filled at random, to which that of a judged matrix is compared. Tables differ
 * with who drew how many, and so does the ratio: hence the name stands beside every ratio.
 *
 * @param name of the table
 * @param first size of the first entry
 * @param values index by size, from {@code first} on; for sizes beyond them there is none
 */
public record RandomIndex(String name, int first, List<Double> values) {
    /** Saaty, The Analytic Hierarchy Process, 1980: sizes 3 to 15. */
    public static final RandomIndex SAATY = new RandomIndex(
            "saaty", 3, List.of(0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59));

    /**
     * Alonso &amp; Lamata, Consistency in the analytic hierarchy process, 2006: sizes 3 to 15, of 500,000 matrices
     * each.
     */
    public static final RandomIndex ALONSO_LAMATA = new RandomIndex(
            "alonso_lamata",
            3,
            List.of(
                    0.5247, 0.8816, 1.1086, 1.2479, 1.3417, 1.4057, 1.4499, 1.4854, 1.5140, 1.5365, 1.5551, 1.5713,
                    1.5838));

    /** The entries are copied. */
    public RandomIndex {
        values = List.copyOf(values);
    }

    /**
     * A stated index, whatever the size of the matrix.
     *
     * @throws InvalidModel at {@code /random_index}: NOT_FINITE, NOT_POSITIVE
     */
    public static RandomIndex stated(double value) {
        if (InvalidModel.finite("/random_index", value) <= 0) {
            throw new InvalidModel("/random_index", Code.NOT_POSITIVE, Map.of("value", value));
        }
        return new RandomIndex("stated", 3, Collections.nCopies(Points.MAX_CRITERIA, value));
    }

    /** The index for matrices of this size; empty where the table has none. */
    public OptionalDouble of(int size) {
        int position = size - first;
        return position >= 0 && position < values.size()
                ? OptionalDouble.of(values.get(position))
                : OptionalDouble.empty();
    }

    /** The largest size with an index. */
    public int largest() {
        return first + values.size() - 1;
    }
}
