package dev.touchstone.catalogue;

import dev.touchstone.base.Expression;
import java.util.List;

/**
 * What the facts say about one trait of one technology.
 *
 * @param value missing where they say nothing, or contradict each other
 * @param facts the facts that it was read from, empty when missing
 */
public record TraitReading(Expression.Value value, List<Fact> facts) {
    /** Nothing is known. */
    public static final TraitReading MISSING = new TraitReading(Expression.Value.missing(), List.of());

    public TraitReading {
        facts = List.copyOf(facts);
    }

    /** True when nothing is known. */
    public boolean isMissing() {
        return value instanceof Expression.Missing;
    }
}
