package dev.touchstone.migration;

import dev.touchstone.base.Expression.Value;
import java.math.BigDecimal;
import java.util.List;

/** One thing that an {@link Operator} changes. */
public sealed interface Effect {

    /**
     * The path that changes; {@link Operator#ROLE} in a generic operator stands for the role.
     */
    String path();

    /**
     * Something fills a role: whichever technology the target holds there, as far as this operator can bring it.
     *
     * @param path the role
     * @param from technologies that may be there before, {@code none} for an empty role; empty: any, but not none
     * @param among technologies that this operator brings; empty: any. Where the target names none for the role, the
     *     first one stands for all of them
     */
    record Fill(String path, List<String> from, List<String> among) implements Effect {
        /** Copies. */
        public Fill {
            from = List.copyOf(from);
            among = List.copyOf(among);
        }
    }

    /** A role becomes empty; only a generic operator does that for any role. */
    record Empty(String path) implements Effect {}

    /** A trait becomes a value. */
    record Become(String path, Value value) implements Effect {}

    /** A counter grows, by this much at each repetition; an unknown counter is at least that much afterwards. */
    record Grow(String path, BigDecimal by) implements Effect {}
}
