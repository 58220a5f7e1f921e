package dev.touchstone.analysis.audit;

import dev.touchstone.analysis.Candidate;
import dev.touchstone.analysis.Cell;
import dev.touchstone.analysis.DecisionModel;
import dev.touchstone.analysis.JointDistribution;
import dev.touchstone.analysis.Knowledge;
import dev.touchstone.analysis.Measure;
import dev.touchstone.analysis.Standing;
import dev.touchstone.analysis.ValueFunction;
import dev.touchstone.analysis.Variable;
import dev.touchstone.base.Distribution;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The engine's model of a printed table, exact or with noise.
 *
 * <p>Where the ends of the scales are known, the value of a score lies between them, and noise that carries it beyond an
 * end is cut off there. Where they are not, the printed numbers count as they are: all criteria get one and the same
 * straight line, which reaches so far on both sides that nothing is cut off. Such a line changes no order, no tie and no
 * flip, whatever its ends (the weights sum to 1), so its ends say nothing about the criteria.
 *
 * @param matrix what was printed
 * @param functions one a criterion
 */
record AuditModel(PrintedMatrix matrix, List<ValueFunction> functions) {
    /** Standard deviations that a normal number, drawn as a double, never reaches. */
    private static final double NEVER_REACHED = 12;

    /** On scales. */
    static AuditModel of(PrintedMatrix matrix, List<Ends> ends) {
        return new AuditModel(
                matrix,
                ends.stream()
                        .map(each -> ValueFunction.linear(
                                each.worst().doubleValue(), each.best().doubleValue()))
                        .toList());
    }

    /**
     * The printed numbers as they are.
     *
     * @param sd the greatest noise that will be asked for, 0 for none
     */
    static AuditModel of(PrintedMatrix matrix, double sd) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (List<BigDecimal> row : matrix.cells()) {
            for (BigDecimal cell : row) {
                low = Math.min(low, cell.doubleValue());
                high = Math.max(high, cell.doubleValue());
            }
        }
        double beyond = low == high ? 1 : NEVER_REACHED * sd;
        ValueFunction line = ValueFunction.linear(low - beyond, high + beyond);
        return new AuditModel(matrix, Collections.nCopies(matrix.criteria(), line));
    }

    /** Every number as it stands. */
    DecisionModel exact(List<Double> weights) {
        return model(weights, Collections.nCopies(matrix.criteria(), 0.0));
    }

    /**
     * Every number with normal noise, each by itself.
     *
     * @param sds one a criterion, at least 0
     */
    DecisionModel noisy(List<Double> sds) {
        return model(matrix.weights().stream().map(BigDecimal::doubleValue).toList(), sds);
    }

    private DecisionModel model(List<Double> weights, List<Double> sds) {
        List<Variable> variables = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < matrix.alternatives(); i++) {
            List<Cell> cells = new ArrayList<>();
            for (int j = 0; j < matrix.criteria(); j++) {
                cells.add(Cell.direct(functions.get(j), variables.size()));
                double score = matrix.cells().get(i).get(j).doubleValue();
                Distribution known =
                        sds.get(j) == 0 ? new Distribution.Exact(score) : new Distribution.Normal(score, sds.get(j));
                variables.add(new Variable(i + "/" + j, String.valueOf(i), new Knowledge.Known(known)));
            }
            candidates.add(new Candidate(String.valueOf(i), Map.of(), Standing.IN, false, cells));
        }
        List<Measure> measures = new ArrayList<>();
        for (int j = 0; j < matrix.criteria(); j++) {
            measures.add(new Measure(String.valueOf(j), "", weights.get(j)));
        }
        return new DecisionModel(
                measures,
                new JointDistribution(variables, List.of()),
                candidates,
                DecisionModel.DEFAULT_RHO,
                DecisionModel.DEFAULT_EITHER_BOUND);
    }
}
