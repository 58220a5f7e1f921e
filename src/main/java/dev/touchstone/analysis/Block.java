package dev.touchstone.analysis;

import dev.touchstone.analysis.InvalidModel.Code;
import java.util.List;
import java.util.Map;

/**
 * Known variables that hang together: numbers measured in one environment share its error.
 *
 * <p>They are joined by a Gaussian copula: their normal scores are jointly normal with the correlation given, each keeps
 * its own distribution. Where these are lognormal, that is a jointly normal vector of logarithms, exactly. Scores are
 * {@code L z} with the Cholesky factor L of the correlation and z the members' own independent scores, so a member's draws
 * depend on those before it in the block and on no other variable.
 *
 * @param variables positions in the joint distribution; two or more
 * @param correlation by member and member: symmetric, 1 on the diagonal, positive semidefinite. A member may hang wholly on
 *     others
 */
public record Block(List<Integer> variables, List<List<Double>> correlation) {
    /** What rounding may do to a matrix that is positive semidefinite. */
    private static final double ROUNDING = 1e-9;

    /**
     * Checks the matrix.
     *
     * @throws InvalidModel when it is no correlation matrix of these variables
     */
    public Block {
        variables = List.copyOf(variables);
        correlation = correlation.stream().map(List::copyOf).toList();
        InvalidModel.length("/correlation", variables.size(), correlation.size());
        for (int i = 0; i < variables.size(); i++) {
            InvalidModel.length(
                    "/correlation/" + i, variables.size(), correlation.get(i).size());
            for (int k = 0; k < variables.size(); k++) {
                checkEntry(correlation, i, k);
            }
        }
        factor(correlation);
    }

    /** The correlation of the normal scores of two members. */
    double correlation(int one, int other) {
        return correlation.get(variables.indexOf(one)).get(variables.indexOf(other));
    }

    private static void checkEntry(List<List<Double>> correlation, int i, int k) {
        String pointer = "/correlation/" + i + "/" + k;
        double entry = correlation.get(i).get(k);
        InvalidModel.within(pointer, entry, i == k ? 1 : -1, 1);
        if (entry != correlation.get(k).get(i)) {
            throw new InvalidModel(pointer, Code.OUT_OF_ORDER, Map.of("value", entry));
        }
    }

    /** L with {@code L L'} = correlation, lower triangular; a member that hangs wholly on earlier ones has 0 on the diagonal. */
    double[][] factor() {
        return factor(correlation);
    }

    private static double[][] factor(List<List<Double>> correlation) {
        int n = correlation.size();
        double[][] factor = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k <= i; k++) {
                double rest = correlation.get(i).get(k);
                for (int m = 0; m < k; m++) {
                    rest -= factor[i][m] * factor[k][m];
                }
                boolean open = k < i && factor[k][k] == 0;
                if ((k == i && rest < -ROUNDING) || (open && Math.abs(rest) > Math.sqrt(ROUNDING))) {
                    throw new InvalidModel(
                            "/correlation/" + i, Code.OUT_OF_RANGE, Map.of("value", rest, "low", 0, "high", 1));
                }
                if (k == i) {
                    factor[i][i] = rest <= ROUNDING ? 0 : Math.sqrt(rest);
                } else {
                    factor[i][k] = open ? 0 : rest / factor[k][k];
                }
            }
        }
        return factor;
    }
}
