package dev.touchstone.analysis.weight;

import org.ojalgo.matrix.decomposition.SingularValue;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.matrix.store.RawStore;

/**
 * The singular value decomposition {@code A = sum of values[k] left[k] right[k]'} of a matrix with at least as many
 * rows as columns. The one class that knows the library behind it.
 *
 * @param values at least 0, in no order to rely on
 * @param left unit vectors, one a value
 * @param right unit vectors at right angles, one a column of the matrix: together a basis
 */
record SingularVectors(double[] values, double[][] left, double[][] right) {
    static SingularVectors of(double[][] matrix) {
        R064Store store = R064Store.FACTORY.copy(RawStore.wrap(matrix));
        SingularValue<Double> decomposition = SingularValue.R064.make(store);
        if (!decomposition.decompose(store)) {
            throw new IllegalStateException("no singular values");
        }
        int columns = matrix[0].length;
        double[] values = new double[columns];
        decomposition.getSingularValues(values);
        return new SingularVectors(
                values,
                decomposition.getU().transpose().toRawCopy2D(),
                decomposition.getV().transpose().toRawCopy2D());
    }
}
