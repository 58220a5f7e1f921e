package dev.touchstone.analysis.weight;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A row of numbers most of which are 0.
 *
 * @param at positions of the others, ascending
 * @param numbers what stands there
 */
record Sparse(int[] at, double[] numbers) {
    static Sparse of(double[] row) {
        int[] at = IntStream.range(0, row.length).filter(j -> row[j] != 0).toArray();
        return new Sparse(at, Arrays.stream(at).mapToDouble(j -> row[j]).toArray());
    }

    int size() {
        return at.length;
    }

    double dot(double[] other) {
        double sum = 0;
        for (int k = 0; k < at.length; k++) {
            sum += numbers[k] * other[at[k]];
        }
        return sum;
    }

    /** Adds a multiple of it. */
    void move(double[] point, double times) {
        for (int k = 0; k < at.length; k++) {
            point[at[k]] += times * numbers[k];
        }
    }
}
