package dev.touchstone.analysis.weight;

import java.util.List;

/** How weights are read off a pairwise matrix. The three agree where the comparisons agree with each other. */
public enum PriorityVector {
    /** The principal eigenvector (Saaty 1977). */
    EIGEN {
        @Override
        double[] of(double[][] a) {
            return Eigenvector.principal(a).vector();
        }
    },
    /** {@code w_i} proportional to the geometric mean of row i (Crawford &amp; Williams 1985). */
    GEOMETRIC_MEAN {
        @Override
        double[] of(double[][] a) {
            double[] means = new double[a.length];
            for (int i = 0; i < a.length; i++) {
                double logarithms = 0;
                for (double entry : a[i]) {
                    logarithms += Math.log(entry);
                }
                means[i] = Math.exp(logarithms / a.length);
            }
            return means;
        }
    },
    /** {@code w_i} is the mean over the columns of {@code a_ij / sum of column j}: "mean of normalised values". */
    COLUMN_MEAN {
        @Override
        double[] of(double[][] a) {
            double[] means = new double[a.length];
            for (int j = 0; j < a.length; j++) {
                double column = 0;
                for (double[] row : a) {
                    column += row[j];
                }
                for (int i = 0; i < a.length; i++) {
                    means[i] += a[i][j] / column / a.length;
                }
            }
            return means;
        }
    };

    /** Positive numbers proportional to the weights. */
    abstract double[] of(double[][] a);

    /** The weights of the items, sum 1. */
    public List<Double> weights(PairwiseMatrix matrix) {
        return Points.shares(of(matrix.rows()));
    }
}
