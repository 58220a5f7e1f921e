package dev.touchstone.analysis.weight;

import dev.touchstone.analysis.weight.Body.Half;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The ways a walk may go in a polytope, of two kinds.
 *
 * <p><b>Axes</b> at right angles, one a dimension: along the principal axes a walk crosses a long and thin polytope as fast as
 * a round one, but each changes all weights and meets all inequalities.
 *
 * <p><b>Transfers</b> take from one weight what they give to another. A transfer meets the few inequalities that name one of
 * the two, and a walk of transfers forgets where it began after about n ln n of them where weights are bounded one by one
 * (proved for all pairs in the simplex, A. Smith 2014), while along axes that takes about n<sup>2</sup> steps a dimension. In a
 * thin polytope it hardly moves. Each criterion is paired with those 1, 2, 4, 8 ... places on among the criteria that all
 * equations treat alike: there is none where equations treat each in its own way.
 *
 * <p>Which share of the steps should go along axes depends on the polytope, and is tried: {@link #mixtures}.
 *
 * @param axes directions, one a dimension
 * @param transfers others; empty where there are none
 * @param axisShare the share of steps that go along an axis
 */
record Directions(List<Direction> axes, List<Direction> transfers, double axisShare) {
    /** What a step costs beside its looks at numbers, in such looks: a random number and a square or two. */
    private static final int OVERHEAD = 10;

    /**
     * A way to go.
     *
     * @param weights what a step of length 1 adds to each weight
     * @param slack what it adds to the slack of each inequality
     * @param dense what it adds to the weight on which the density hangs
     */
    record Direction(Sparse weights, Sparse slack, double dense) {
        static Direction of(double[] weights, List<Half> halves, Density density) {
            double[] slack = new double[halves.size()];
            Arrays.setAll(slack, i -> WeightConstraints.dot(halves.get(i).row(), weights));
            return new Direction(Sparse.of(weights), Sparse.of(slack), weights[density.item()]);
        }

        private double work() {
            return OVERHEAD + weights.size() + slack.size();
        }
    }

    private static Directions of(Body body, Density density, double[][] axes) {
        List<Half> halves = body.stated();
        List<Direction> along = Arrays.stream(axes)
                .map(axis -> Direction.of(body.direction(axis), halves, density))
                .toList();
        List<Direction> transfers = transfers(body, density);
        return new Directions(along, transfers, transfers.isEmpty() ? 1 : alike(along, transfers));
    }

    /** The share of axes at which as much work goes into them as into transfers: neither can cost more than the other. */
    private static double alike(List<Direction> axes, List<Direction> transfers) {
        return work(transfers) / (work(axes) + work(transfers));
    }

    /** The same with other shares: as much work in both kinds, as many steps, and axes alone. */
    List<Directions> mixtures() {
        return transfers.isEmpty()
                ? List.of(this)
                : List.of(this, new Directions(axes, transfers, 0.5), new Directions(axes, List.of(), 1));
    }

    /** Along the coordinates of the polytope's subspace. */
    static Directions any(Body body, Density density) {
        int dimension = body.dimension();
        double[][] axes = new double[dimension][dimension];
        for (int k = 0; k < dimension; k++) {
            axes[k][k] = 1;
        }
        return of(body, density, axes);
    }

    /** Along the principal axes of points in coordinates of the subspace: those of their covariance. */
    static Directions principal(Body body, Density density, double[][] points) {
        return of(body, density, axes(points));
    }

    /** The principal axes of points. */
    static double[][] axes(double[][] points) {
        int dimension = points[0].length;
        double[] mean = new double[dimension];
        for (double[] point : points) {
            for (int k = 0; k < dimension; k++) {
                mean[k] += point[k] / points.length;
            }
        }
        double[][] covariance = new double[dimension][dimension];
        double[] away = new double[dimension];
        for (double[] point : points) {
            Arrays.setAll(away, k -> point[k] - mean[k]);
            for (int k = 0; k < dimension; k++) {
                double times = away[k] / points.length;
                for (int l = 0; l < dimension; l++) {
                    covariance[k][l] += times * away[l];
                }
            }
        }
        return SingularVectors.of(covariance).right();
    }

    /** Positions of points along each axis: by axis and point. */
    static double[][] along(double[][] axes, double[][] points) {
        double[][] along = new double[axes.length][points.length];
        for (int k = 0; k < axes.length; k++) {
            for (int s = 0; s < points.length; s++) {
                along[k][s] = WeightConstraints.dot(axes[k], points[s]);
            }
        }
        return along;
    }

    private static List<Direction> transfers(Body body, Density density) {
        List<Direction> transfers = new ArrayList<>();
        for (List<Integer> alike : body.alike()) {
            for (int apart = 1; 2 * apart <= alike.size(); apart *= 2) {
                for (int i = 0; i < (2 * apart == alike.size() ? apart : alike.size()); i++) {
                    double[] transfer = new double[body.size()];
                    transfer[alike.get(i)] = 1;
                    transfer[alike.get((i + apart) % alike.size())] = -1;
                    transfers.add(Direction.of(transfer, body.stated(), density));
                }
            }
        }
        return transfers;
    }

    private static double work(List<Direction> directions) {
        return directions.stream().mapToDouble(Direction::work).average().orElse(0);
    }

    /** Looks at a number that a step takes on average. */
    double work() {
        return axisShare * work(axes) + (1 - axisShare) * work(transfers);
    }
}
