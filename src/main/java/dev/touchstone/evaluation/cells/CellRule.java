package dev.touchstone.evaluation.cells;

import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.scenario.Slot;
import java.util.Optional;
import java.util.Set;

/**
 * The rule of one criterion: how facts about a technology become what is known of it (criteria-and-cells.md 4).
 *
 * <p>A rule holds no number, asks no clock and names no technology: numbers come from {@link RuleContext#number}, the day
 * from {@link RuleContext#today}. It never fails for want of facts: then it answers that the number is missing, and why.
 */
interface CellRule {

    /** Id of the criterion of the library that it serves. */
    String criterion();

    /** The kinds of facts that it reads; taking away a fact of another kind never changes its cells. */
    Set<String> reads();

    /** True when what must run beside a technology adds to this criterion. */
    default boolean countsCompanions() {
        return false;
    }

    /**
     * What the facts say.
     *
     * @param slot the slot that the technology fills; empty for a companion that no slot asks for
     * @param criterion the criterion as the scenario uses it: its range, axis and unit
     */
    Estimate estimate(Technology technology, Optional<Slot> slot, AppliedCriterion criterion, RuleContext context);
}
