package dev.touchstone.analysis.audit;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.InvalidModel.Code;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Weights and scores, digit for digit as they were printed.
 *
 * @param weights one a criterion, at least 0, not all 0
 * @param cells by alternative and criterion
 */
public record PrintedMatrix(List<BigDecimal> weights, List<List<BigDecimal>> cells) {
    /**
     * Checks lengths and weights.
     *
     * @throws InvalidModel at {@code /weights}, {@code /weights/j}, {@code /cells} or {@code /cells/i}: EMPTY, NEGATIVE,
     *     ALL_ZERO, WRONG_LENGTH
     */
    public PrintedMatrix {
        weights = List.copyOf(weights);
        cells = cells.stream().map(List::copyOf).toList();
        if (weights.isEmpty() || cells.isEmpty()) {
            throw new InvalidModel(weights.isEmpty() ? "/weights" : "/cells", Code.EMPTY, Map.of());
        }
        for (int j = 0; j < weights.size(); j++) {
            if (weights.get(j).signum() < 0) {
                throw new InvalidModel("/weights/" + j, Code.NEGATIVE, Map.of("value", weights.get(j)));
            }
        }
        if (weights.stream().allMatch(weight -> weight.signum() == 0)) {
            throw new InvalidModel("/weights", Code.ALL_ZERO, Map.of());
        }
        for (int i = 0; i < cells.size(); i++) {
            InvalidModel.length("/cells/" + i, weights.size(), cells.get(i).size());
        }
    }

    /** The number of rows. */
    public int alternatives() {
        return cells.size();
    }

    /** The number of columns. */
    public int criteria() {
        return weights.size();
    }

    /** The sum of all weights, above 0. */
    BigDecimal weightSum() {
        return weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The numbers of a column, from the first alternative to the last. */
    List<BigDecimal> column(int criterion) {
        return cells.stream().map(row -> row.get(criterion)).toList();
    }
}
