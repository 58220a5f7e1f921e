package dev.touchstone.evidence.pooling;

import org.ojalgo.matrix.decomposition.Cholesky;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.matrix.store.RawStore;

/** Dense matrices as rows of numbers: the one class of this room that knows the library behind it. */
final class LinearAlgebra {
    private LinearAlgebra() {}

    /**
     * The inverse of a symmetric positive definite matrix, by Cholesky's decomposition.
     *
     * @throws IllegalArgumentException when it is not positive definite
     */
    static double[][] inverse(double[][] symmetric) {
        R064Store matrix = store(symmetric);
        Cholesky<Double> cholesky = Cholesky.R064.make(matrix);
        if (!cholesky.decompose(matrix) || !cholesky.isSPD()) {
            throw new IllegalArgumentException("not positive definite");
        }
        return rows(cholesky.getInverse());
    }

    /** {@code a b}. */
    static double[][] product(double[][] a, double[][] b) {
        return rows(store(a).multiply(store(b)));
    }

    /** The transpose. */
    static double[][] transposed(double[][] a) {
        double[][] flipped = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                flipped[j][i] = a[i][j];
            }
        }
        return flipped;
    }

    private static R064Store store(double[][] rows) {
        return R064Store.FACTORY.copy(RawStore.wrap(rows));
    }

    private static double[][] rows(MatrixStore<Double> matrix) {
        return matrix.toRawCopy2D();
    }
}
