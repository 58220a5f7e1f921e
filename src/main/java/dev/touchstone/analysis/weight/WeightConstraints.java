package dev.touchstone.analysis.weight;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.InvalidModel.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Linear statements about the weights of some criteria, beside {@code w >= 0} and {@code sum w = 1}, which always hold.
 *
 * @param size number of criteria, 1 to {@link Points#MAX_CRITERIA}
 * @param constraints up to {@link #MAX_CONSTRAINTS}
 */
public record WeightConstraints(int size, List<WeightConstraint> constraints) {
    /** Most constraints of one set. */
    public static final int MAX_CONSTRAINTS = 1_000;

    /**
     * How far a constraint may be missed and still count as met. Every constraint is first divided by its greatest
     * coefficient, so this is about a weight. Far above what the linear programmes leave as rounding, far below what a
     * person can mean.
     */
    static final double TOLERANCE = 1e-9;

    /**
     * After division by the greatest coefficient no sum over weights leaves [-1, 1]; bounds beyond this say the same.
     */
    private static final double BEYOND = 2;

    /**
     * Checks the numbers.
     *
     * @throws InvalidModel at {@code /size}: EMPTY, TOO_MUCH; at {@code /constraints}: TOO_MUCH; at
     *     {@code /constraints/i/terms/j}: UNKNOWN_REFERENCE
     */
    public WeightConstraints {
        constraints = List.copyOf(constraints);
        Points.size("/size", size);
        if (constraints.size() > MAX_CONSTRAINTS) {
            throw new InvalidModel(
                    "/constraints", Code.TOO_MUCH, Map.of("actual", constraints.size(), "limit", MAX_CONSTRAINTS));
        }
        for (int i = 0; i < constraints.size(); i++) {
            for (int criterion : constraints.get(i).terms().keySet()) {
                InvalidModel.reference(
                        "/constraints/" + i + "/terms/" + criterion,
                        Integer.toString(criterion),
                        criterion >= 0 && criterion < size);
            }
        }
    }

    /** A constraint in dense form: {@code row w} against the bound, the greatest coefficient 1. */
    record Row(double[] coefficients, Relation relation, double bound) {
        /** By how much weights miss it; 0 or less when they do not. */
        double missedBy(double[] weights) {
            double excess = bound - dot(coefficients, weights);
            return switch (relation) {
                case AT_LEAST -> excess;
                case AT_MOST -> -excess;
                case EQUAL -> Math.abs(excess);
            };
        }
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    /** A constraint in dense form. */
    Row row(int constraint) {
        WeightConstraint stated = constraints.get(constraint);
        double greatest = 0;
        for (double coefficient : stated.terms().values()) {
            greatest = Math.max(greatest, Math.abs(coefficient));
        }
        double[] coefficients = new double[size];
        double scale = greatest;
        stated.terms().forEach((criterion, coefficient) -> coefficients[criterion] = coefficient / scale);
        double bound = Math.max(-BEYOND, Math.min(BEYOND, stated.bound() / scale));
        return new Row(coefficients, stated.relation(), bound);
    }

    List<Row> rows() {
        Row[] rows = new Row[constraints.size()];
        Arrays.setAll(rows, this::row);
        return List.of(rows);
    }

    /**
     * Whether any weights meet all constraints: if so the set of them, if not a conflict, minimal where that
     * can be told in about a second.
     *
     * <p>Some linear programmes: about half a second at the limits of size, and a second or two for a conflict.
     */
    public Feasibility examined() {
        Lump lump = Lump.of(this);
        WeightConstraints items = lump.items(this);
        List<Row> rows = items.rows();
        LeastViolation least = LeastViolation.of(items.size(), rows);
        return least.amount() > TOLERANCE
                ? ConflictFilter.conflict(items.size(), rows)
                : new Feasibility.Possible(Polytope.of(this, lump, items, least));
    }

    /**
     * All weights that meet constraints of which some are known to do so.
     *
     * @throws IllegalStateException where none do
     */
    public Polytope possible() {
        return switch (examined()) {
            case Feasibility.Possible possible -> possible.polytope();
            case Feasibility.Conflict conflict -> throw new IllegalStateException("some weights fit: " + conflict);
        };
    }
}
