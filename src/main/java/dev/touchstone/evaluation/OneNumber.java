package dev.touchstone.evaluation;

import dev.touchstone.catalogue.Dimension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers that count twice: a candidate's throughput and its cost can rest on one and the same claim, for a capacity
 * says how much is carried and, by that, how many nodes are needed (criteria-and-cells.md 6). Two dimensions then look
 * like two grounds and are one.
 */
public final class OneNumber {
    private OneNumber() {}

    /**
     * What a candidate's cells of throughput and of cost were both worked out from, in the order of the throughput cells.
     * What was read and set aside does not count: a capacity that suffices does not move the cost.
     */
    public static List<FactRef> behindThroughputAndCost(Evaluation evaluation, Option option) {
        Map<String, FactRef> throughput = used(evaluation, option, Dimension.THROUGHPUT);
        throughput.keySet().retainAll(used(evaluation, option, Dimension.COST).keySet());
        return List.copyOf(throughput.values());
    }

    private static Map<String, FactRef> used(Evaluation evaluation, Option option, Dimension dimension) {
        Map<String, FactRef> used = new LinkedHashMap<>();
        option.cells().stream()
                .filter(cell -> evaluation
                        .criterion(cell.criterion())
                        .filter(criterion -> criterion.dimension() == dimension)
                        .isPresent())
                .flatMap(cell -> cell.drawn().stream())
                .map(evaluation::drawn)
                .flatMap(Optional::stream)
                .flatMap(quantity -> quantity.facts().stream())
                .filter(FactRef::used)
                .forEach(fact -> used.putIfAbsent(fact.id(), fact));
        return used;
    }
}
