package dev.touchstone.analysis.weight;

import java.util.List;

/**
 * Directions at right angles in a polytope, and how fast each of them uses up the slack of each inequality.
 *
 * @param polytope what they belong to
 * @param directions unit vectors in its coordinates
 * @param rates by direction and inequality: row x direction
 */
record Axes(Polytope polytope, double[][] directions, double[][] rates) {
    /** The axes of the coordinates. */
    static Axes any(Polytope polytope) {
        int dimension = polytope.dimension();
        double[][] directions = new double[dimension][dimension];
        for (int k = 0; k < dimension; k++) {
            directions[k][k] = 1;
        }
        return of(polytope, directions);
    }

    private static Axes of(Polytope polytope, double[][] directions) {
        List<Polytope.Half> halves = polytope.halves();
        double[][] rates = new double[directions.length][halves.size()];
        for (int k = 0; k < rates.length; k++) {
            for (int i = 0; i < halves.size(); i++) {
                rates[k][i] = WeightConstraints.dot(halves.get(i).row(), directions[k]);
            }
        }
        return new Axes(polytope, directions, rates);
    }

    /** The principal axes of points: those of their covariance. */
    static Axes principal(Polytope polytope, double[][] points) {
        int dimension = polytope.dimension();
        double[] mean = new double[dimension];
        for (double[] point : points) {
            for (int k = 0; k < dimension; k++) {
                mean[k] += point[k] / points.length;
            }
        }
        double[][] covariance = new double[dimension][dimension];
        for (double[] point : points) {
            for (int k = 0; k < dimension; k++) {
                for (int l = 0; l < dimension; l++) {
                    covariance[k][l] += (point[k] - mean[k]) * (point[l] - mean[l]) / points.length;
                }
            }
        }
        return of(polytope, SingularVectors.of(covariance).right());
    }

    /** Positions of points along each direction: by direction and point. */
    double[][] along(double[][] points) {
        double[][] along = new double[directions.length][points.length];
        for (int k = 0; k < directions.length; k++) {
            for (int s = 0; s < points.length; s++) {
                along[k][s] = WeightConstraints.dot(directions[k], points[s]);
            }
        }
        return along;
    }
}
