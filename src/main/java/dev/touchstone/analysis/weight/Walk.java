package dev.touchstone.analysis.weight;

import dev.touchstone.analysis.weight.Directions.Direction;
import dev.touchstone.base.Seed;
import java.util.List;
import java.util.random.RandomGenerator;

/** A walk through the inside of a polytope, from the inner point. Not safe for use by several threads. */
final class Walk {
    /** Keeps a walk that stands on the border divisible. */
    private static final double LEAST_SLACK = 1e-300;

    private final Body body;
    private final Density density;
    private final Directions directions;
    private final RandomGenerator random;
    private final Sparse[] rows;
    private final double[] bounds;
    private final double[] weights;
    private final double[] slack;

    Walk(Body body, Density density, Directions directions, RandomGenerator random) {
        this.body = body;
        this.density = density;
        this.directions = directions;
        this.random = random;
        this.rows = body.stated().stream().map(half -> Sparse.of(half.row())).toArray(Sparse[]::new);
        this.bounds = body.stated().stream().mapToDouble(Body.Half::bound).toArray();
        this.weights = body.inner();
        this.slack = new double[rows.length];
    }

    /** Where it stands; rounding may leave a weight below 0. */
    double[] weights() {
        return weights;
    }

    /**
     * The points after each of so many sweeps, in coordinates of the polytope's subspace; a sweep is as many steps as there
     * are dimensions.
     */
    double[][] sweeps(int sweeps) {
        double[][] points = new double[sweeps][];
        for (int s = 0; s < sweeps; s++) {
            steps(body.dimension());
            points[s] = body.coordinates(weights);
        }
        return points;
    }

    /** So many jumps. Slacks are carried along, and computed afresh at the start so that rounding cannot pile up. */
    void steps(int steps) {
        for (int i = 0; i < slack.length; i++) {
            slack[i] = Math.max(LEAST_SLACK, rows[i].dot(weights) - bounds[i]);
        }
        for (int step = 0; step < steps; step++) {
            boolean axis = directions.transfers().isEmpty() || random.nextDouble() < directions.axisShare();
            List<Direction> kind = axis ? directions.axes() : directions.transfers();
            jump(kind.get(random.nextInt(kind.size())));
        }
    }

    /**
     * To a point of the chord in a direction, with the density that it has there. Going a way t changes slack i by {@code t rate_i}, so the chord
     * ends where {@code t rate_i / slack_i} reaches -1: ahead for the least of these quotients, behind for the
     * greatest.
     */
    private void jump(Direction direction) {
        int[] at = direction.slack().at();
        double[] rates = direction.slack().numbers();
        double least = 0;
        double greatest = 0;
        for (int k = 0; k < at.length; k++) {
            double share = rates[k] / slack[at[k]];
            least = Math.min(least, share);
            greatest = Math.max(greatest, share);
        }
        double back = -1 / greatest;
        double ahead = -1 / least;
        double by = back + share(direction, back, ahead) * (ahead - back);
        direction.weights().move(weights, by);
        for (int k = 0; k < at.length; k++) {
            slack[at[k]] = Math.max(LEAST_SLACK, slack[at[k]] + by * rates[k]);
        }
    }

    private double share(Direction direction, double back, double ahead) {
        double here = weights[density.item()];
        double from = Math.max(0, here + back * direction.dense());
        double to = Math.max(0, here + ahead * direction.dense());
        return density.share(from, to, Seed.inside(random));
    }
}
