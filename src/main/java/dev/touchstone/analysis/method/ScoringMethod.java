package dev.touchstone.analysis.method;

/** A way to rank a table of numbers. The record carries every parameter that the result depends on. */
public sealed interface ScoringMethod permits WeightedSum, Topsis, Vikor, Promethee2, Spotis {
    /** The name that is stored and exchanged. */
    String id();

    /** How its scores are to be read. */
    Sense sense();

    /**
     * Ranks the alternatives. A pure function.
     *
     * @param matrix the table
     * @return scores and ranks in the order of the alternatives
     * @throws dev.touchstone.analysis.InvalidModel when the method cannot be applied to these numbers; the pointer
     *     leads into the matrix ({@code /cells}, {@code /criteria}) or to a parameter of the method ({@code /bounds})
     */
    Opinion rank(DecisionMatrix matrix);
}
