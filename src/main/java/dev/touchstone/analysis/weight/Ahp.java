package dev.touchstone.analysis.weight;

import java.util.List;

/**
 * The analytic hierarchy process on one matrix: weights and how consistent the comparisons are (Saaty 1980).
 *
 * <p>lambda_max is the greatest eigenvalue of the matrix whichever vector is asked for: consistency belongs to the
 * comparisons, not to the way of reading weights off them. Time grows with the cube of the number of items; a hundred
 * take milliseconds.
 *
 * @param weights in the order of the items, sum 1
 * @param consistency of the comparisons
 */
public record Ahp(List<Double> weights, Consistency consistency) {
    /** The weights are copied. */
    public Ahp {
        weights = List.copyOf(weights);
    }

    /** Reads weights off a matrix of comparisons. */
    public static Ahp of(PairwiseMatrix matrix, PriorityVector vector, RandomIndex table) {
        double lambdaMax = Eigenvector.principal(matrix.rows()).value();
        return new Ahp(vector.weights(matrix), Consistency.of(matrix, lambdaMax, table));
    }
}
