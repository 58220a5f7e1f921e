package dev.touchstone.evaluation.cells;

import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.AppliedCriterion;

/** The rule of a criterion that looks at an edge of the data flow, not at one technology. */
interface EdgeRule extends CellRule {

    /**
     * What the facts of both sides say of the edge.
     *
     * @param from the technology that hands over
     * @param to the one that takes; another one
     */
    Estimate estimate(Technology from, Technology to, AppliedCriterion criterion, RuleContext context);
}
