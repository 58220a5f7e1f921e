package dev.touchstone.analysis.weight;

import java.util.Arrays;
import java.util.List;

/**
 * All points that solve some equations: {@code origin + basis' y}.
 *
 * @param origin a point of it
 * @param basis vectors at right angles of length 1, as many as it has dimensions
 */
record AffineSubspace(double[] origin, double[][] basis) {
    /** Equations whose singular value is below this, the rows having length about 1, say nothing new. */
    private static final double DEPENDENT = 1e-10;

    /** An equation {@code row x = bound}. */
    record Equation(double[] row, double bound) {}

    /** The solutions of one or more equations; the origin is the solution nearest to {@code near}. */
    static AffineSubspace of(List<Equation> equations, double[] near) {
        int n = near.length;
        // Rows of zeros make the matrix at least square, so that the right vectors are a whole basis.
        double[][] matrix = new double[Math.max(n, equations.size())][n];
        double[] gap = new double[matrix.length];
        for (int i = 0; i < equations.size(); i++) {
            matrix[i] = equations.get(i).row();
            gap[i] = equations.get(i).bound() - WeightConstraints.dot(matrix[i], near);
        }
        SingularVectors vectors = SingularVectors.of(matrix);
        double[] origin = near.clone();
        double[][] basis = new double[n][];
        int dimension = 0;
        for (int k = 0; k < n; k++) {
            double[] right = vectors.right()[k];
            if (vectors.values()[k] <= DEPENDENT) {
                basis[dimension++] = right;
            } else {
                move(origin, WeightConstraints.dot(vectors.left()[k], gap) / vectors.values()[k], right);
            }
        }
        return new AffineSubspace(origin, Arrays.copyOf(basis, dimension));
    }

    private static void move(double[] point, double by, double[] direction) {
        for (int j = 0; j < point.length; j++) {
            point[j] += by * direction[j];
        }
    }

    int dimension() {
        return basis.length;
    }

    /** Coordinates of a direction within the subspace. */
    double[] within(double[] direction) {
        double[] coordinates = new double[basis.length];
        Arrays.setAll(coordinates, k -> WeightConstraints.dot(basis[k], direction));
        return coordinates;
    }

    /** The point with these coordinates. */
    double[] point(double[] coordinates) {
        double[] point = origin.clone();
        for (int k = 0; k < basis.length; k++) {
            move(point, coordinates[k], basis[k]);
        }
        return point;
    }
}
