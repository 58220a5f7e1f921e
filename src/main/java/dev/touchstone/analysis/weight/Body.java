package dev.touchstone.analysis.weight;

import dev.touchstone.analysis.weight.AffineSubspace.Equation;
import dev.touchstone.analysis.weight.WeightConstraints.Row;
import dev.touchstone.base.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The inside of a polytope of weights. It lies in the affine subspace of its equations, and in that subspace it has an
 * inside. Equations are the stated ones and those that inequalities imply together ({@code w_a >= 0.5} and
 * {@code w_a <= 0.5}, or a ratio between 2 and 2): an inequality whose greatest slack is below 1e-9 counts as one. They
 * are found by the greatest ball: if it has no size, the inequalities that touch it are looked at one by one.
 */
final class Body {
    /** Inequalities that change less than this over the whole subspace cannot bound it. */
    private static final double CONSTANT = 1e-10;

    /** What the linear programmes leave as rounding. */
    private static final double ROUNDING = 1e-12;

    /** More than any two points of the simplex lie apart. */
    private static final double EDGES = 2;

    private final WeightConstraints constraints;
    private final double relaxed;
    private final AffineSubspace space;
    private final List<Equation> equations;
    private final Reduced inside;
    private final double[] centre;

    /** An inequality {@code row x >= bound}. */
    record Half(double[] row, double bound) {
        double slack(double[] point) {
            return WeightConstraints.dot(row, point) - bound;
        }
    }

    private Body(
            WeightConstraints constraints,
            double relaxed,
            AffineSubspace space,
            List<Equation> equations,
            Reduced inside,
            double[] centre) {
        this.constraints = constraints;
        this.relaxed = relaxed;
        this.space = space;
        this.equations = List.copyOf(equations);
        this.inside = inside;
        this.centre = centre;
    }

    static Body of(WeightConstraints constraints, LeastViolation feasible) {
        List<Equation> equations = equations(constraints);
        List<Half> open = inequalities(constraints);
        double relaxed = Math.max(0, feasible.amount()) + ROUNDING;
        while (true) {
            AffineSubspace space = AffineSubspace.of(equations, feasible.weights());
            Reduced reduced = Reduced.of(space, open);
            Ball ball = reduced.greatestBall();
            Optional<Half> flat = ball.radius() > WeightConstraints.TOLERANCE ? Optional.empty() : reduced.flat(ball);
            if (flat.isEmpty()) {
                return new Body(constraints, relaxed, space, equations, reduced, ball.centre());
            }
            open.remove(flat.get());
            equations.add(new Equation(flat.get().row(), flat.get().bound()));
        }
    }

    private static List<Equation> equations(WeightConstraints constraints) {
        List<Equation> equations = new ArrayList<>();
        double[] ones = new double[constraints.size()];
        Arrays.fill(ones, 1);
        equations.add(new Equation(ones, 1));
        for (Row row : constraints.rows()) {
            if (row.relation() == Relation.EQUAL) {
                equations.add(new Equation(row.coefficients(), row.bound()));
            }
        }
        return equations;
    }

    /** Of several inequalities with the same left side the strictest says it all: a least weight makes w >= 0 needless. */
    private static List<Half> inequalities(WeightConstraints constraints) {
        Map<List<Double>, Half> strictest = new LinkedHashMap<>();
        for (Row row : constraints.rows()) {
            switch (row.relation()) {
                case AT_LEAST -> keep(strictest, row.coefficients(), row.bound());
                case AT_MOST -> keep(strictest, negative(row.coefficients()), -row.bound());
                case EQUAL -> {}
            }
        }
        for (int j = 0; j < constraints.size(); j++) {
            double[] alone = new double[constraints.size()];
            alone[j] = 1;
            keep(strictest, alone, 0);
        }
        return new ArrayList<>(strictest.values());
    }

    private static void keep(Map<List<Double>, Half> strictest, double[] row, double bound) {
        strictest.merge(
                Arrays.stream(row).boxed().toList(),
                new Half(row, bound),
                (one, other) -> one.bound() >= other.bound() ? one : other);
    }

    private static double[] negative(double[] row) {
        double[] negative = new double[row.length];
        Arrays.setAll(negative, j -> 0 - row[j]);
        return negative;
    }

    /** A ball inside: centre in coordinates of the subspace. */
    private record Ball(double[] centre, double radius) {}

    /** Inequalities in coordinates of the subspace, rows of length 1, beside what they were made of. */
    private record Reduced(int dimension, List<Half> halves, List<Half> stated) {
        static Reduced of(AffineSubspace space, List<Half> open) {
            List<Half> halves = new ArrayList<>();
            List<Half> stated = new ArrayList<>();
            for (Half half : open) {
                double[] row = space.within(half.row());
                double length = Math.sqrt(WeightConstraints.dot(row, row));
                if (length > CONSTANT) {
                    Arrays.setAll(row, k -> row[k] / length);
                    halves.add(new Half(row, -half.slack(space.origin()) / length));
                    stated.add(half);
                }
            }
            return new Reduced(space.dimension(), halves, stated);
        }

        /** The greatest ball (Chebyshev's centre): greatest r with {@code row y >= bound + r} for all rows. */
        Ball greatestBall() {
            if (dimension == 0) {
                return new Ball(new double[0], 1);
            }
            LinearProgram program =
                    bounded(new LinearProgram(dimension + 1), dimension).between(dimension, -1, 1);
            for (Half half : halves) {
                double[] row = Arrays.copyOf(half.row(), dimension + 1);
                row[dimension] = -1;
                program.atLeast(row, half.bound());
            }
            double[] objective = new double[dimension + 1];
            objective[dimension] = 1;
            double[] best = best(program.maximise(objective));
            return new Ball(Arrays.copyOf(best, dimension), best[dimension]);
        }

        /**
         * An inequality that is an equation in truth, if there is one: it touches a ball without size and no point
         * leaves it. Each point that was found for another one may show that it does, and saves a programme.
         */
        Optional<Half> flat(Ball ball) {
            List<double[]> found = new ArrayList<>(List.of(ball.centre()));
            for (int i = 0; i < halves.size(); i++) {
                Half half = halves.get(i);
                if (found.stream().allMatch(point -> half.slack(point) <= 2 * WeightConstraints.TOLERANCE)) {
                    double[] farthest = farthest(half, ball);
                    if (half.slack(farthest) <= WeightConstraints.TOLERANCE) {
                        return Optional.of(stated.get(i));
                    }
                    found.add(farthest);
                }
            }
            return Optional.empty();
        }

        private double[] farthest(Half from, Ball ball) {
            LinearProgram program = bounded(new LinearProgram(dimension), dimension);
            double relaxed = Math.max(0, -ball.radius()) + ROUNDING;
            halves.forEach(half -> program.atLeast(half.row(), half.bound() - relaxed));
            return best(program.maximise(from.row()));
        }
    }

    /** Coordinates are lengths within the simplex, whose edges are the root of 2 long: these ends take nothing away. */
    private static LinearProgram bounded(LinearProgram program, int dimension) {
        for (int k = 0; k < dimension; k++) {
            program.between(k, -EDGES, EDGES);
        }
        return program;
    }

    private static double[] best(LinearProgram.Answer answer) {
        return switch (answer) {
            case LinearProgram.Answer.Best best -> best.point();
            case LinearProgram.Answer.Infeasible none -> throw new IllegalStateException("was feasible: " + none);
            case LinearProgram.Answer.Unbounded none -> throw new IllegalStateException("weights have ends: " + none);
        };
    }

    /** The number of weights. */
    int size() {
        return constraints.size();
    }

    /** How many numbers it takes to name one of its points. */
    int dimension() {
        return space.dimension();
    }

    /**
     * The least and greatest value of each weight; two linear programmes each.
     *
     * <p>Where nothing but {@code sum w = 1} takes a dimension away, the programmes are those of the constraints as
     * stated, which are short. Else they are solved within the subspace, where the set has an inside: as stated, a flat
     * set has none, and rounding alone would make it empty.
     */
    List<Interval> ranges() {
        boolean flat = dimension() < size() - 1;
        List<Interval> ranges = new ArrayList<>();
        for (int j = 0; j < size(); j++) {
            double[] alone = new double[size()];
            alone[j] = 1;
            double[] ends = flat ? endsWithin(alone) : endsAsStated(alone);
            ranges.add(new Interval(share(Math.min(ends[0], ends[1])), share(Math.max(ends[0], ends[1]))));
        }
        return List.copyOf(ranges);
    }

    private double[] endsAsStated(double[] weight) {
        return new double[] {
            WeightConstraints.dot(weight, best(programme().minimise(weight))),
            WeightConstraints.dot(weight, best(programme().maximise(weight)))
        };
    }

    private double[] endsWithin(double[] weight) {
        double here = WeightConstraints.dot(weight, space.origin());
        if (dimension() == 0) {
            return new double[] {here, here};
        }
        double[] direction = space.within(weight);
        return new double[] {
            here + WeightConstraints.dot(direction, best(programmeWithin().minimise(direction))),
            here + WeightConstraints.dot(direction, best(programmeWithin().maximise(direction)))
        };
    }

    private LinearProgram programmeWithin() {
        LinearProgram program = bounded(new LinearProgram(dimension()), dimension());
        inside.halves().forEach(half -> program.atLeast(half.row(), half.bound()));
        return program;
    }

    /** What the programmes leave as rounding is cut off at both ends of what a weight can be. */
    private static double share(double weight) {
        return Math.max(0, Math.min(1, weight));
    }

    private LinearProgram programme() {
        LinearProgram program = new LinearProgram(size());
        double[] ones = new double[size()];
        Arrays.fill(ones, 1);
        program.equal(ones, 1);
        for (int j = 0; j < size(); j++) {
            program.between(j, 0, Double.POSITIVE_INFINITY);
        }
        for (Row row : constraints.rows()) {
            if (row.relation() != Relation.AT_MOST) {
                program.atLeast(row.coefficients(), row.bound() - relaxed);
            }
            if (row.relation() != Relation.AT_LEAST) {
                program.atMost(row.coefficients(), row.bound() + relaxed);
            }
        }
        return program;
    }

    /** The centre of the greatest ball inside: a point well within, one of several perhaps; rounding may leave less than 0. */
    double[] inner() {
        return space.point(centre);
    }

    /** Whether a weight can be anything but 0. */
    boolean canWeigh(int item) {
        double here = inner()[item];
        return here > WeightConstraints.TOLERANCE;
    }

    /** The inequalities that bound it, about weights. */
    List<Half> stated() {
        return inside.stated();
    }

    /** Coordinates of weights within the subspace. */
    double[] coordinates(double[] weights) {
        double[] away = new double[size()];
        Arrays.setAll(away, j -> weights[j] - space.origin()[j]);
        return space.within(away);
    }

    /** What a step along a direction of the subspace adds to each weight. */
    double[] direction(double[] coordinates) {
        double[] direction = space.point(coordinates);
        Arrays.setAll(direction, j -> direction[j] - space.origin()[j]);
        return direction;
    }

    /** Criteria that all equations treat alike: what one loses another may gain, and the equations still hold. */
    List<List<Integer>> alike() {
        Map<List<Double>, List<Integer>> alike = new LinkedHashMap<>();
        for (int j = 0; j < size(); j++) {
            int criterion = j;
            List<Double> column = equations.stream()
                    .map(equation -> equation.row()[criterion])
                    .toList();
            alike.computeIfAbsent(column, key -> new ArrayList<>()).add(criterion);
        }
        return List.copyOf(alike.values());
    }

    /** Rounding below 0 is cut off. */
    static double[] notNegative(double[] weights) {
        double[] cut = new double[weights.length];
        Arrays.setAll(cut, j -> Math.max(0, weights[j]));
        return cut;
    }
}
