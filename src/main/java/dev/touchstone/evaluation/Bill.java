package dev.touchstone.evaluation;

import dev.touchstone.scenario.PriceSheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a candidate costs a month at a person's prices: its node-months times the price of one, and the prices of its
 * technologies on top. The score never reads it; storage, traffic and people who operate are not in it
 * (criteria-and-cells.md 6).
 *
 * @param applies false where nothing of the candidate runs on nodes
 * @param nodeMonths standard node-months, 5 and 95 % quantile of the samples; empty where they are unknown
 * @param nodes the same in money; empty where they are unknown or a node-month has no price
 * @param others prices a month of single technologies of the candidate
 * @param unpriced ids of its technologies without such a price, sorted
 */
public record Bill(
        boolean applies,
        Optional<Span> nodeMonths,
        Optional<Span> nodes,
        List<PriceSheet.Price> others,
        List<String> unpriced) {

    /** Id of the criterion that counts node-months. */
    public static final String CRITERION = "nodes";

    /** From the 5 % to the 95 % quantile. */
    public record Span(double low, double high) {
        private Span times(double factor) {
            return new Span(low * factor, high * factor);
        }

        private Span plus(double amount) {
            return new Span(low + amount, high + amount);
        }
    }

    /** Why there is no total. */
    public enum Gap {
        /** It needs nodes, and nobody knows how many. */
        NODES_UNKNOWN,
        /** Its node-months are known, and a node-month has no price. */
        NODE_UNPRICED,
        /** It runs on no nodes of its own, and none of its technologies has a price. */
        NOTHING_PRICED
    }

    /** The bill of a candidate. Linear in its cells and the prices. */
    public static Bill of(PriceSheet sheet, Option option) {
        Optional<Option.OptionCell> cell = option.cells().stream()
                .filter(one -> one.criterion().equals(CRITERION))
                .findFirst();
        boolean applies = cell.map(one -> !one.drawn().isEmpty()).orElse(false);
        Optional<Span> nodeMonths = cell.filter(one -> applies)
                .map(Option.OptionCell::quantiles)
                .filter(quantiles -> !quantiles.isEmpty())
                .map(quantiles -> new Span(quantiles.getFirst(), quantiles.getLast()));
        List<PriceSheet.Price> others = sheet.of(option.parts().values());
        TreeSet<String> unpriced = new TreeSet<>(option.parts().values());
        others.forEach(price -> unpriced.remove(price.technology()));
        return new Bill(
                applies,
                nodeMonths,
                nodeMonths.flatMap(span -> sheet.nodeMonth().map(span::times)),
                others,
                List.copyOf(unpriced));
    }

    /** The prices of its technologies together; in decimal digits, so that 0.10 and 0.20 are 0.30. */
    public double added() {
        return others.stream()
                .map(price -> BigDecimal.valueOf(price.perMonth()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    /** Why there is no {@link #total()}; empty where there is one. */
    public Optional<Gap> gap() {
        if (total().isPresent()) {
            return Optional.empty();
        }
        if (!applies) {
            return Optional.of(Gap.NOTHING_PRICED);
        }
        return Optional.of(nodeMonths.isEmpty() ? Gap.NODES_UNKNOWN : Gap.NODE_UNPRICED);
    }

    /** Nodes and technologies together; empty where there is a {@link #gap()}. */
    public Optional<Span> total() {
        if (!applies) {
            return others.isEmpty() ? Optional.empty() : Optional.of(new Span(added(), added()));
        }
        return nodes.map(span -> span.plus(added()));
    }
}
