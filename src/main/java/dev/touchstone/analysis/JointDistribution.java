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
 * <p>Unknown variables hang together by owner. Known ones are independent of each other unless a {@link Block} joins them:
 * every distribution is drawn as {@code quantile(u)}, and a block delivers the u's (in {@link Draws}).
 *
 * @param variables the variables, ids unique
 * @param blocks known variables that hang together; each variable in one at most
 */
public record JointDistribution(List<Variable> variables, List<Block> blocks) {
    /**
     * Checks the ids and the members of the blocks.
     *
     * @throws InvalidModel when an id occurs twice, or a block names what does not exist, is not known or is in another
     *     block
     */
    public JointDistribution {
        variables = List.copyOf(variables);
        blocks = List.copyOf(blocks);
        Set<String> seen = new HashSet<>();
        for (int k = 0; k < variables.size(); k++) {
            if (!seen.add(variables.get(k).id())) {
                throw new InvalidModel(
                        "/variables/" + k + "/id",
                        Code.DUPLICATE,
                        Map.of("value", variables.get(k).id()));
            }
        }
        Block.check(blocks, variables);
    }

    /** Variables of which the known ones are independent of each other. */
    public static JointDistribution independent(List<Variable> variables) {
        return new JointDistribution(variables, List.of());
    }

    /** The block that a variable is in; empty for one that is independent of all others. */
    Optional<Block> blockOf(int variable) {
        return blocks.stream()
                .filter(block -> block.variables().contains(variable))
                .findFirst();
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
