package dev.touchstone.analysis;

import dev.touchstone.analysis.InvalidModel.Code;
import dev.touchstone.analysis.Knowledge.Known;
import dev.touchstone.base.Distribution;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All random quantities of a model with what binds them together. Cells refer to variables by position.
 *
 * <p>Today known variables are independent of each other; unknown ones hang together by owner. A block of variables
 * measured in one environment will be one more component here: every distribution is drawn as {@code quantile(u)}, so
 * such a block only has to deliver the u's (in {@link Draws}), and no caller changes.
 *
 * @param variables the variables, ids unique
 */
public record JointDistribution(List<Variable> variables) {
    /**
     * Checks the ids.
     *
     * @throws InvalidModel when an id occurs twice
     */
    public JointDistribution {
        variables = List.copyOf(variables);
        Set<String> seen = new HashSet<>();
        for (int k = 0; k < variables.size(); k++) {
            if (!seen.add(variables.get(k).id())) {
                throw new InvalidModel(
                        "/variables/" + k + "/id",
                        Code.DUPLICATE,
                        Map.of("value", variables.get(k).id()));
            }
        }
    }

    /** Variables of which the known ones are independent of each other. */
    public static JointDistribution independent(List<Variable> variables) {
        return new JointDistribution(variables);
    }

    /**
     * What is known about a cell of a single part. Such a cell is as wide as its part on every aggregation, so its quantiles
     * are those of the distribution, to the digit that somebody typed, and not those of a sample.
     *
     * @param parts positions of the cell's variables
     * @return empty when there are several parts or the part is missing
     */
    Optional<Distribution> alone(List<Integer> parts) {
        return parts.size() == 1
                        && variables.get(parts.getFirst()).knowledge() instanceof Known(Distribution distribution)
                ? Optional.of(distribution)
                : Optional.empty();
    }
}
