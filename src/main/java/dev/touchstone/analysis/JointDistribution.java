package dev.touchstone.analysis;

import dev.touchstone.analysis.InvalidModel.Code;
import dev.touchstone.analysis.Knowledge.Known;
import dev.touchstone.base.Distribution;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All random quantities of a model with what binds them together. Cells refer to variables by position.
 *
 * <p>Unknown variables hang together by owner. Known ones are independent of each other unless a {@link Block},
 * {@link JointSamples} or a {@link KnownOrder} join them: every distribution is drawn as {@code quantile(u)}, and these
 * deliver the u's (in {@link Draws}).
 *
 * @param variables the variables, ids unique
 * @param blocks known variables that hang together by correlation
 * @param samples known variables that hang together row by row
 * @param orders known variables whose order is known; each variable in one of these, of the samples or of the blocks at most
 */
public record JointDistribution(
        List<Variable> variables, List<Block> blocks, List<JointSamples> samples, List<KnownOrder> orders) {
    /**
     * Checks the ids and the members of the blocks.
     *
     * @throws InvalidModel when an id occurs twice, or a block names what does not exist, is not known or is in another
     *     block
     */
    public JointDistribution {
        variables = List.copyOf(variables);
        blocks = List.copyOf(blocks);
        samples = List.copyOf(samples);
        orders = List.copyOf(orders);
        Set<String> seen = new HashSet<>();
        for (int k = 0; k < variables.size(); k++) {
            if (!seen.add(variables.get(k).id())) {
                throw new InvalidModel(
                        "/variables/" + k + "/id",
                        Code.DUPLICATE,
                        Map.of("value", variables.get(k).id()));
            }
        }
        Set<Integer> joined = new HashSet<>();
        for (int b = 0; b < blocks.size(); b++) {
            members("/blocks/" + b, blocks.get(b).variables(), variables, joined);
        }
        for (int b = 0; b < samples.size(); b++) {
            members("/samples/" + b, samples.get(b).variables(), variables, joined);
        }
        for (int b = 0; b < orders.size(); b++) {
            members("/orders/" + b, orders.get(b).variables(), variables, joined);
        }
    }

    /** Variables of which none is drawn row by row or in a known order. */
    public JointDistribution(List<Variable> variables, List<Block> blocks) {
        this(variables, blocks, List.of(), List.of());
    }

    /** Each variable is joined once at most, exists, and is known. */
    private static void members(String pointer, List<Integer> members, List<Variable> variables, Set<Integer> joined) {
        for (int k = 0; k < members.size(); k++) {
            int position = members.get(k);
            boolean exists = position >= 0 && position < variables.size();
            if (!exists || !(variables.get(position).knowledge() instanceof Known)) {
                throw new InvalidModel(pointer + "/variables/" + k, Code.UNKNOWN_REFERENCE, Map.of("value", position));
            }
            if (!joined.add(position)) {
                throw new InvalidModel(pointer + "/variables/" + k, Code.DUPLICATE, Map.of("value", position));
            }
        }
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

    /** The samples that a variable is part of; empty for one that is not drawn by row. */
    Optional<JointSamples> samplesOf(int variable) {
        return samples.stream()
                .filter(table -> table.variables().contains(variable))
                .findFirst();
    }

    /** The order that a variable stands in; empty for one that stands in none. */
    Optional<KnownOrder> orderOf(int variable) {
        return orders.stream()
                .filter(order -> order.variables().contains(variable))
                .findFirst();
    }

    /** All that is drawn together with any of these, themselves included where something is. */
    Set<Integer> drawnWith(Set<Integer> some) {
        return Stream.of(
                        blocks.stream().map(Block::variables),
                        samples.stream().map(JointSamples::variables),
                        orders.stream().map(KnownOrder::variables))
                .flatMap(Function.identity())
                .filter(all -> all.stream().anyMatch(some::contains))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /** Whether two known variables are drawn together. */
    boolean together(int one, int other) {
        return Stream.of(
                        blocks.stream().map(Block::variables),
                        samples.stream().map(JointSamples::variables),
                        orders.stream().map(KnownOrder::variables))
                .flatMap(Function.identity())
                .anyMatch(all -> all.contains(one) && all.contains(other));
    }

    /**
     * What is known about a cell of a single part. Such a cell is as wide as its part on every aggregation, so its quantiles
     * are those of the distribution, to the digit that somebody typed, and not those of a sample.
     *
     * @param parts positions of the cell's variables
     * @return empty when there are several parts, or the part is missing or known by its place among others
     */
    Optional<Distribution> alone(List<Integer> parts) {
        return parts.size() == 1
                        && orderOf(parts.getFirst()).isEmpty()
                        && variables.get(parts.getFirst()).knowledge() instanceof Known(Distribution distribution)
                ? Optional.of(distribution)
                : Optional.empty();
    }
}
