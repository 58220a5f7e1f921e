package dev.touchstone.analysis.weight;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;

/**
 * A linear programme: the least or greatest value of a linear function under linear constraints. The one class that
 * knows the library behind it.
 *
 * <p>That there is no solution is an answer, never an exception. The answer holds to about 1e-9 for numbers near 1;
 * rows should be scaled accordingly. Give every variable the ends that it has: with variables that had none, ojAlgo 57.1.0
 * called points the best that were not (in one of twenty systems of weights with an equation). Not safe for use by several
 * threads.
 */
public final class LinearProgram {
    /** More than any programme within the limits of this package needs; a stop for one that cycles. */
    private static final int MAX_ITERATIONS = 1_000_000;

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final int variables;
    private int rows;

    /** What came out. */
    public sealed interface Answer {
        /**
         * A best point.
         *
         * @param value of the objective there
         * @param point one number a variable; not the only one, perhaps
         */
        record Best(double value, double[] point) implements Answer {}

        /** No point fulfils all constraints. */
        record Infeasible() implements Answer {}

        /** The objective has no end. */
        record Unbounded() implements Answer {}
    }

    /** A programme over so many variables, each of any sign until {@link #between} says otherwise. */
    public LinearProgram(int variables) {
        this.variables = variables;
        for (int j = 0; j < variables; j++) {
            model.addVariable("x" + j);
        }
        model.options.iterations_abort = MAX_ITERATIONS;
    }

    /** Keeps a variable between two numbers, which may be infinite. */
    public LinearProgram between(int variable, double low, double high) {
        if (Double.isFinite(low)) {
            model.getVariable(variable).lower(low);
        }
        if (Double.isFinite(high)) {
            model.getVariable(variable).upper(high);
        }
        return this;
    }

    /** Adds {@code row x >= bound}. */
    public LinearProgram atLeast(double[] row, double bound) {
        expression(row).lower(bound);
        return this;
    }

    /** Adds {@code row x <= bound}. */
    public LinearProgram atMost(double[] row, double bound) {
        expression(row).upper(bound);
        return this;
    }

    /** Adds {@code row x = bound}. */
    public LinearProgram equal(double[] row, double bound) {
        expression(row).level(bound);
        return this;
    }

    /** The point at which {@code objective x} is least. */
    public Answer minimise(double[] objective) {
        weigh(objective);
        return answer(objective, model.minimise());
    }

    /** The point at which {@code objective x} is greatest. */
    public Answer maximise(double[] objective) {
        weigh(objective);
        return answer(objective, model.maximise());
    }

    private Expression expression(double[] row) {
        Expression expression = model.addExpression("row" + rows++);
        for (int j = 0; j < variables; j++) {
            if (row[j] != 0) {
                expression.set(j, row[j]);
            }
        }
        return expression;
    }

    private void weigh(double[] objective) {
        for (int j = 0; j < variables; j++) {
            model.getVariable(j).weight(objective[j]);
        }
    }

    private Answer answer(double[] objective, Optimisation.Result result) {
        Optimisation.State state = result.getState();
        if (state == Optimisation.State.UNBOUNDED) {
            return new Answer.Unbounded();
        }
        if (state == Optimisation.State.INFEASIBLE) {
            return new Answer.Infeasible();
        }
        if (!state.isOptimal()) {
            throw new IllegalStateException("linear programme ended as " + state);
        }
        double[] point = new double[variables];
        double value = 0;
        for (int j = 0; j < variables; j++) {
            point[j] = result.doubleValue(j);
            value += objective[j] * point[j];
        }
        return new Answer.Best(value, point);
    }
}
