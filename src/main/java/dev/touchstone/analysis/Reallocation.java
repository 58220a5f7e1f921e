package dev.touchstone.analysis;

import dev.touchstone.analysis.weight.LinearProgram;
import dev.touchstone.analysis.weight.WeightConstraint;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * The smallest change of the weights, all of them free, at which a challenger catches up with the leader: the least
 * {@code sum_j |w'_j - w_j|} with {@code sum w' = 1}, {@code w' >= 0}, the elicited constraints, and
 * {@code sum_j w'_j d_j <= 0} where d_j is how much more the leader is worth under criterion j. A linear programme with two
 * variables a criterion. The result is moved along the line from w to where the two tie exactly.
 *
 * @param challenger who catches up
 * @param weights the new weights, in the order of the criteria, with sum 1
 * @param distance {@code sum_j |w'_j - w_j|}: twice the share of weight that is moved
 */
public record Reallocation(String challenger, List<Double> weights, double distance) {
    /** No two vectors of weights are further apart than 2. */
    private static final double MOST = 2.1;

    /** The programmes hold to about 1e-9. */
    private static final double ROUNDING = 1e-8;

    /**
     * The smallest one over all competing challengers. Who cannot catch up within the distance that was found for another
     * is not asked: moving weight by a distance D changes what the leader is ahead by at most
     * {@code D / 2 * (max_j d_j - min_j d_j)}.
     *
     * @param weights as stated
     * @param constraints that the stated weights meet and the new ones must meet
     * @param outcome of a run under these weights
     * @param watch asked between two challengers
     * @return absent when nobody leads or no weights let a challenger catch up. Challengers to whom other criteria apply than
     *     to the leader are left out: their scores are no linear functions of the weights
     * @throws CancellationException when cancelled
     */
    public static Optional<Reallocation> smallest(
            List<Double> weights, List<WeightConstraint> constraints, Outcome outcome, Watch watch) {
        if (outcome.leader().isEmpty()) {
            return Optional.empty();
        }
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        double[] stated = weights.stream().mapToDouble(each -> each / sum).toArray();
        Outcome.Scored leader = outcome.candidate(outcome.leader().get());
        List<Challenger> challengers = outcome.candidates().stream()
                .filter(candidate -> candidate.rank().isPresent())
                .filter(candidate -> !candidate.id().equals(leader.id()) && isLinear(leader, candidate))
                .map(candidate -> Challenger.of(candidate.id(), stated, differences(leader, candidate)))
                .sorted(Comparator.comparingDouble(Challenger::least))
                .toList();
        Optional<Reallocation> nearest = Optional.empty();
        for (Challenger challenger : challengers) {
            double known = nearest.map(Reallocation::distance).orElse(MOST);
            if (challenger.least() > known + ROUNDING) {
                break;
            }
            watch.check();
            Optional<Reallocation> found = to(challenger.id(), stated, challenger.differences(), constraints);
            if (found.filter(each -> each.distance() < known).isPresent()) {
                nearest = found;
            }
        }
        return nearest;
    }

    /** @param least a distance within which it cannot catch up, whatever the constraints */
    private record Challenger(String id, double[] differences, double least) {
        static Challenger of(String id, double[] stated, double[] differences) {
            double range = Arrays.stream(differences).max().orElse(0)
                    - Arrays.stream(differences).min().orElse(0);
            double ahead = sumOfProducts(stated, differences);
            return new Challenger(id, differences, ahead <= Summary.TIE ? 0 : 2 * ahead / range);
        }
    }

    private static boolean isLinear(Outcome.Scored leader, Outcome.Scored candidate) {
        for (int j = 0; j < leader.cells().size(); j++) {
            if (leader.cells().get(j).applicable() != candidate.cells().get(j).applicable()) {
                return false;
            }
        }
        return true;
    }

    /** Where a criterion applies to neither, its weight goes to the others for both alike, and moves nothing. */
    private static double[] differences(Outcome.Scored leader, Outcome.Scored candidate) {
        double[] differences = new double[leader.cells().size()];
        Arrays.setAll(
                differences,
                j -> leader.cells().get(j).value() - candidate.cells().get(j).value());
        return differences;
    }

    private static Optional<Reallocation> to(
            String challenger, double[] stated, double[] differences, List<WeightConstraint> constraints) {
        double ahead = sumOfProducts(stated, differences);
        if (ahead <= Summary.TIE) {
            return Optional.of(new Reallocation(challenger, boxed(stated), 0));
        }
        return switch (programme(stated, differences, constraints).minimise(changes(stated.length))) {
            case LinearProgram.Answer.Best best -> Optional.of(tied(challenger, stated, differences, best.point()));
            case LinearProgram.Answer.Infeasible none -> Optional.empty();
            case LinearProgram.Answer.Unbounded none ->
                throw new IllegalStateException("distances have an end: " + none);
        };
    }

    /** Variables: the weights, then how far each moves. */
    private static LinearProgram programme(double[] stated, double[] differences, List<WeightConstraint> constraints) {
        int n = stated.length;
        LinearProgram program = new LinearProgram(2 * n);
        double[] total = new double[2 * n];
        Arrays.fill(total, 0, n, 1);
        program.equal(total, 1).atMost(Arrays.copyOf(differences, 2 * n), 0);
        for (int j = 0; j < n; j++) {
            double[] up = new double[2 * n];
            up[j] = 1;
            up[n + j] = -1;
            double[] down = up.clone();
            down[n + j] = 1;
            program.between(j, 0, 1).between(n + j, 0, 1).atMost(up, stated[j]).atLeast(down, stated[j]);
        }
        for (WeightConstraint constraint : constraints) {
            double[] row = new double[2 * n];
            constraint.terms().forEach((criterion, coefficient) -> row[criterion] = coefficient);
            switch (constraint.relation()) {
                case AT_LEAST -> program.atLeast(row, constraint.bound());
                case AT_MOST -> program.atMost(row, constraint.bound());
                case EQUAL -> program.equal(row, constraint.bound());
            }
        }
        return program;
    }

    private static double[] changes(int n) {
        double[] objective = new double[2 * n];
        Arrays.fill(objective, n, 2 * n, 1);
        return objective;
    }

    /** The programme holds to about 1e-9; on the line between the two weights the tie is exact. */
    private static Reallocation tied(String challenger, double[] stated, double[] differences, double[] point) {
        double ahead = sumOfProducts(stated, differences);
        double after = sumOfProducts(Arrays.copyOf(point, stated.length), differences);
        double step = ahead / (ahead - after);
        double[] weights = new double[stated.length];
        double distance = 0;
        for (int j = 0; j < weights.length; j++) {
            weights[j] = Math.max(0, stated[j] + step * (point[j] - stated[j]));
            distance += Math.abs(weights[j] - stated[j]);
        }
        return new Reallocation(challenger, boxed(weights), distance);
    }

    private static List<Double> boxed(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private static double sumOfProducts(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
