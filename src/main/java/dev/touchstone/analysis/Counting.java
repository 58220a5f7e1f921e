package dev.touchstone.analysis;

/** Counts blocks of samples into a tally. */
interface Counting {
    /**
     * Counts n samples.
     *
     * @param scores by candidate and sample
     * @param weights by criterion and sample
     */
    void count(double[][] scores, double[][] weights, int n);

    /** The quickest way of those that count all that is kept. */
    static Counting into(Tally tally) {
        boolean paired = tally.kept.pairs() || tally.kept.rankings() || tally.size <= PairedTally.FEW;
        return paired ? new PairedTally(tally) : new PackedTally(tally);
    }
}
