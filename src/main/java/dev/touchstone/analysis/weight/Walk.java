package dev.touchstone.analysis.weight;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A walk through the inside of a polytope along its axes, from the inner point. Not safe for use by several threads.
 */
final class Walk {
    /** Keeps a walk that stands on the border divisible. */
    private static final double LEAST_SLACK = 1e-300;

    private final Axes axes;
    private final List<Polytope.Half> halves;
    private final RandomGenerator random;
    private final double[] point;
    private final double[] slack;

    Walk(Axes axes, RandomGenerator random) {
        this.axes = axes;
        this.halves = axes.polytope().halves();
        this.random = random;
        this.point = axes.polytope().centre();
        this.slack = new double[halves.size()];
    }

    /** Where it stands, in coordinates of the polytope's subspace. */
    double[] point() {
        return point.clone();
    }

    /** The points after each of so many sweeps; a sweep is as many steps as there are dimensions. */
    double[][] sweeps(int sweeps) {
        double[][] points = new double[sweeps][];
        for (int s = 0; s < sweeps; s++) {
            steps(point.length);
            points[s] = point();
        }
        return points;
    }

    /** So many jumps. Slacks are carried along, and computed afresh at the start so that rounding cannot pile up. */
    void steps(int steps) {
        for (int i = 0; i < slack.length; i++) {
            slack[i] = Math.max(LEAST_SLACK, halves.get(i).slack(point));
        }
        for (int step = 0; step < steps; step++) {
            jump(random.nextInt(point.length));
        }
    }

    /**
     * To a uniform point of the chord along an axis. Going a way t changes slack i by {@code t rate_i}, so the chord
     * ends where {@code t rate_i / slack_i} reaches -1: ahead for the least of these quotients, behind for the
     * greatest.
     */
    private void jump(int axis) {
        double[] rates = axes.rates()[axis];
        double least = 0;
        double greatest = 0;
        for (int i = 0; i < slack.length; i++) {
            double share = rates[i] / slack[i];
            least = Math.min(least, share);
            greatest = Math.max(greatest, share);
        }
        double back = -1 / greatest;
        double ahead = -1 / least;
        double by = back + UniformWeights.uniform(random) * (ahead - back);
        double[] direction = axes.directions()[axis];
        for (int k = 0; k < point.length; k++) {
            point[k] += by * direction[k];
        }
        for (int i = 0; i < slack.length; i++) {
            slack[i] = Math.max(LEAST_SLACK, slack[i] + by * rates[i]);
        }
    }
}
