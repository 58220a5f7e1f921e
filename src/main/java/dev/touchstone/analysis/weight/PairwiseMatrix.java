package dev.touchstone.analysis.weight;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.InvalidModel.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Pairwise comparisons: entry (i, j) says how many times more item i weighs than item j. Reciprocal:
 * {@code a_ij a_ji = 1}.
 *
 * <p><b>Rounding.</b> People write 0.333 or 0.14 for the reciprocals of 3 and 7. The product of a pair may therefore
 * miss 1 by {@link #ROUNDING}, which lets two decimals of 1/2 to 1/9 pass and is less than half of the smallest step of
 * the scale (from 8 to 9). Of the two the entry of at least 1 counts as stated, and the other becomes its exact
 * reciprocal; so the order of the items makes no difference.
 *
 * @param entries rows of positive numbers, exactly reciprocal after construction; 1 on the diagonal
 */
public record PairwiseMatrix(List<List<Double>> entries) {
    /** By how much the product of an entry and its reciprocal may miss 1. */
    public static final double ROUNDING = 0.05;

    /** The greatest entry, far beyond any scale in use; its reciprocal is the least. */
    public static final double GREATEST = 1e6;

    /**
     * Checks the entries and makes them exactly reciprocal.
     *
     * @throws InvalidModel at {@code /pairwise}: EMPTY, TOO_MUCH; at a row: WRONG_LENGTH; at {@code /pairwise/i/j}:
     *     NOT_FINITE, NOT_POSITIVE, or OUT_OF_RANGE for a number beyond {@link #GREATEST}, a diagonal other than 1 and,
     *     below the diagonal, for what is not the reciprocal of its opposite
     */
    public PairwiseMatrix {
        Points.size("/pairwise", entries.size());
        double[][] exact = new double[entries.size()][entries.size()];
        for (int i = 0; i < exact.length; i++) {
            InvalidModel.length("/pairwise/" + i, exact.length, entries.get(i).size());
            for (int j = 0; j < exact.length; j++) {
                exact[i][j] =
                        positive("/pairwise/" + i + "/" + j, entries.get(i).get(j));
            }
        }
        for (int i = 0; i < exact.length; i++) {
            String row = "/pairwise/" + i + "/";
            InvalidModel.within(row + i, exact[i][i], 1, 1);
            for (int j = 0; j < i; j++) {
                double here = exact[i][j];
                double opposite = exact[j][i];
                InvalidModel.within(row + j, here, (1 - ROUNDING) / opposite, (1 + ROUNDING) / opposite);
                exact[i][j] = here < opposite ? 1 / opposite : here;
                exact[j][i] = here < opposite ? opposite : 1 / here;
            }
        }
        entries = Arrays.stream(exact)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }

    private static double positive(String pointer, double entry) {
        if (InvalidModel.finite(pointer, entry) <= 0) {
            throw new InvalidModel(pointer, Code.NOT_POSITIVE, Map.of("value", entry));
        }
        InvalidModel.within(pointer, entry, (1 - ROUNDING) / GREATEST, GREATEST);
        return entry;
    }

    /** The number of items. */
    public int size() {
        return entries.size();
    }

    double[][] rows() {
        double[][] rows = new double[size()][size()];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                rows[i][j] = entries.get(i).get(j);
            }
        }
        return rows;
    }
}
