package dev.touchstone.evaluation.weighing;

import dev.touchstone.analysis.weight.PairwiseMatrix;
import java.util.Optional;

/**
 * Three items whose comparisons contradict each other: by the first two the first weighs {@code implied} times as much
 * as the third, and {@code stated} times was said.
 *
 * @param first position of an item; so are the others
 */
public record Triad(int first, int second, int third, double implied, double stated) {

    /**
     * The triad that contradicts itself most: the greatest {@code |ln(a_ij a_jk / a_ik)|}, the first of several. This is
     * where Koczkodaj (1993) takes his index of inconsistency from. Empty where all agree, or fewer than three are
     * compared.
     */
    public static Optional<Triad> worst(PairwiseMatrix matrix) {
        Triad worst = null;
        double most = 1e-9;
        for (int i = 0; i < matrix.size(); i++) {
            for (int j = i + 1; j < matrix.size(); j++) {
                for (int k = j + 1; k < matrix.size(); k++) {
                    double implied = times(matrix, i, j) * times(matrix, j, k);
                    double off = Math.abs(Math.log(implied / times(matrix, i, k)));
                    if (off > most) {
                        most = off;
                        worst = new Triad(i, j, k, implied, times(matrix, i, k));
                    }
                }
            }
        }
        return Optional.ofNullable(worst);
    }

    private static double times(PairwiseMatrix matrix, int row, int column) {
        return matrix.entries().get(row).get(column);
    }
}
