package dev.touchstone.analysis;

import dev.touchstone.analysis.InvalidModel.Code;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * One candidate under one criterion: which variables it is made of and how.
 *
 * <p>An empty list of variables means <em>not applicable</em> (a mesh has no client language), which is not the same as
 * unknown: the criterion leaves this candidate's score and its weight is spread over the candidate's other criteria in
 * proportion to their weights.
 *
 * @param aggregation how the parts are joined
 * @param variables positions in the joint distribution, each at most once (a technology in two slots counts once)
 * @param part the value of one part on the range of its slot; for a sum or product it reads lone bounds only
 * @param whole the value of the whole (SUM, PRODUCT, DIRECT); for a sum its range is the slot range times the number of
 *     slots of the scenario
 */
public record Cell(Aggregation aggregation, List<Integer> variables, ValueFunction part, ValueFunction whole) {
    /**
     * Checks the positions.
     *
     * @throws InvalidModel for a negative position, a variable twice, or more than one variable in a DIRECT cell
     */
    public Cell {
        variables = List.copyOf(variables);
        if (aggregation == Aggregation.DIRECT && variables.size() > 1) {
            throw new InvalidModel("/variables", Code.WRONG_LENGTH, Map.of("expected", 1, "actual", variables.size()));
        }
        HashSet<Integer> seen = new HashSet<>();
        for (int k = 0; k < variables.size(); k++) {
            int variable = variables.get(k);
            if (variable < 0) {
                throw new InvalidModel("/variables/" + k, Code.UNKNOWN_REFERENCE, Map.of("value", variable));
            }
            if (!seen.add(variable)) {
                throw new InvalidModel("/variables/" + k, Code.DUPLICATE, Map.of("value", variable));
            }
        }
    }

    /** A cell with one value function for parts and whole. */
    public static Cell of(Aggregation aggregation, ValueFunction value, List<Integer> variables) {
        return new Cell(aggregation, variables, value, value);
    }

    /** A cell about the whole candidate. */
    public static Cell direct(ValueFunction value, int variable) {
        return of(Aggregation.DIRECT, value, List.of(variable));
    }

    /** A cell that does not apply to its candidate. */
    public static Cell notApplicable(ValueFunction value) {
        return of(Aggregation.DIRECT, value, List.of());
    }

    /** Whether the criterion applies to this candidate. */
    public boolean applicable() {
        return !variables.isEmpty();
    }

    /** The value function of a single variable, on the range of its own slot. */
    public ValueFunction slot() {
        return aggregation == Aggregation.DIRECT ? whole : part;
    }

    /**
     * The value of the cell when its parts are these numbers.
     *
     * @param numbers in the unit, one a variable and in their order; at least one
     */
    public double value(double[] numbers) {
        Fold fold = CellPlan.fold(aggregation);
        double joined = fold.identity();
        for (double number : numbers) {
            joined = fold.join(joined, joinable(number));
        }
        if (aggregation.joinsInUnit()) {
            return whole.value(joined);
        }
        return aggregation == Aggregation.MEAN ? joined / numbers.length : joined;
    }

    /** A number as the aggregation joins it: in the unit, or its value. */
    double joinable(double number) {
        return aggregation.joinsInUnit() ? number : part.value(number);
    }
}
