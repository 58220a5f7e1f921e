package dev.touchstone.analysis.weight;

import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.matrix.store.RawStore;
import org.ojalgo.scalar.ComplexNumber;

/**
 * The greatest eigenvalue of a matrix of positive numbers and its eigenvector. The one class that knows the library
 * behind it.
 *
 * <p>Of such a matrix the eigenvalue of greatest size is real, positive and simple, and its vector has one sign (Perron
 * 1907). The library sorts by size, gives vectors of any length and sign, and complex pairs among the others.
 *
 * @param value the eigenvalue
 * @param vector positive, sum 1
 */
record Eigenvector(double value, double[] vector) {
    static Eigenvector principal(double[][] positive) {
        R064Store matrix = R064Store.FACTORY.copy(RawStore.wrap(positive));
        Eigenvalue<Double> decomposition = Eigenvalue.R064.make(matrix, false);
        if (!decomposition.decompose(matrix)) {
            throw new IllegalStateException("no eigenvalues");
        }
        int greatest = 0;
        for (int k = 1; k < positive.length; k++) {
            if (real(decomposition, k) > real(decomposition, greatest)) {
                greatest = k;
            }
        }
        MatrixStore<Double> vectors = decomposition.getV();
        double[] vector = new double[positive.length];
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = vectors.doubleValue(i, greatest);
            sum += vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= sum;
        }
        return new Eigenvector(real(decomposition, greatest), vector);
    }

    private static double real(Eigenvalue<Double> decomposition, int k) {
        ComplexNumber value = decomposition.getEigenvalues().get(k);
        return value.doubleValue();
    }
}
