package dev.touchstone.analysis;

import dev.touchstone.analysis.InvalidModel.Code;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
}
