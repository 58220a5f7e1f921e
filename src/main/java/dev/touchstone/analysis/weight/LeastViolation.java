package dev.touchstone.analysis.weight;

import dev.touchstone.analysis.weight.WeightConstraints.Row;
import java.util.Arrays;
import java.util.List;

/**
 * The weights that miss the worst-missed constraint by least ("elastic" programme): always solvable, so that possible
 * and impossible are told apart by a number with a stated tolerance and not by the rounding of a solver.
 *
 * @param amount by how much they miss it; 0 when all constraints are met
 * @param weights at least 0, sum 1
 */
record LeastViolation(double amount, double[] weights) {
    static LeastViolation of(int size, List<Row> rows) {
        LinearProgram program = new LinearProgram(size + 1);
        double[] sum = new double[size + 1];
        Arrays.fill(sum, 0, size, 1);
        program.equal(sum, 1);
        for (int j = 0; j <= size; j++) {
            program.between(j, 0, Double.POSITIVE_INFINITY);
        }
        for (Row row : rows) {
            double[] elastic = Arrays.copyOf(row.coefficients(), size + 1);
            if (row.relation() != Relation.AT_MOST) {
                elastic[size] = 1;
                program.atLeast(elastic.clone(), row.bound());
            }
            if (row.relation() != Relation.AT_LEAST) {
                elastic[size] = -1;
                program.atMost(elastic, row.bound());
            }
        }
        double[] objective = new double[size + 1];
        objective[size] = 1;
        return switch (program.minimise(objective)) {
            case LinearProgram.Answer.Best best ->
                new LeastViolation(best.point()[size], Arrays.copyOf(best.point(), size));
            case LinearProgram.Answer.Infeasible none -> throw new IllegalStateException("violation may grow: " + none);
            case LinearProgram.Answer.Unbounded none ->
                throw new IllegalStateException("violation has an end: " + none);
        };
    }
}
