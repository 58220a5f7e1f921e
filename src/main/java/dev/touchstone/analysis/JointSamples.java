package dev.touchstone.analysis;

import dev.touchstone.analysis.InvalidModel.Code;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Known variables of which joint samples are at hand: in each draw all of them take their numbers from one row. Their own
 * distributions are those of {@link dev.touchstone.base.Distribution.Empirical#ofSamples}; a row holds where its numbers
 * stand in these, so that the quantile there is the sample itself.
 *
 * @param variables positions in the joint distribution; one or more
 * @param positions by variable and row, each in [0, 1]; as many rows for each
 */
public record JointSamples(List<Integer> variables, List<List<Double>> positions) {
    /**
     * Checks the lengths.
     *
     * @throws InvalidModel for no variable, no row, or columns of different lengths
     */
    public JointSamples {
        variables = List.copyOf(variables);
        positions = positions.stream().map(List::copyOf).toList();
        if (variables.isEmpty()) {
            throw new InvalidModel("/variables", Code.EMPTY, Map.of());
        }
        InvalidModel.length("/positions", variables.size(), positions.size());
        for (int k = 0; k < positions.size(); k++) {
            InvalidModel.length(
                    "/positions/" + k,
                    Math.max(1, positions.getFirst().size()),
                    positions.get(k).size());
            for (double position : positions.get(k)) {
                InvalidModel.within("/positions/" + k, position, 0, 1);
            }
        }
    }

    /** Of samples, by variable and row: the k-th smallest of n stands at (k - 1) / (n - 1). */
    public static JointSamples of(List<Integer> variables, List<List<Double>> samples) {
        List<List<Double>> positions = new ArrayList<>();
        for (List<Double> column : samples) {
            double[] sorted =
                    column.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            double last = Math.max(1, sorted.length - 1.0);
            positions.add(column.stream()
                    .map(x -> Arrays.binarySearch(sorted, x) / last)
                    .toList());
        }
        return new JointSamples(variables, positions);
    }

    int rows() {
        return positions.getFirst().size();
    }

    /** The positions of one of the variables, by row. */
    double[] of(int variable) {
        return positions.get(variables.indexOf(variable)).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
