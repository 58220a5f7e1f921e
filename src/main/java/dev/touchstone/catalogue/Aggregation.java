package dev.touchstone.catalogue;

/** How a stack's cell is built from the cells of its parts (decision analysis, section 2). */
public enum Aggregation {
    /** The smallest along the path. */
    BOTTLENECK,
    /** Sum of the distributions; the range of a slot is multiplied by the number of slots. */
    SUM,
    /** The worst part decides. */
    WORST,
    /** Mean of the parts' values. */
    MEAN,
    /** Mean over the edges between neighbours in the data flow, not over the parts. */
    MEAN_OVER_EDGES,
    /** Product, as for availability. */
    PRODUCT,
    /** Only evidence about the whole stack counts. */
    DIRECT
}
