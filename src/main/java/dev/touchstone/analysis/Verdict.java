package dev.touchstone.analysis;

/** The four words in which a result is told. */
public enum Verdict {
    /** The leader is first in at least 90 % of samples. */
    CLEAR,
    /** Not clear, and with at least one other contender nothing worth speaking of is at stake. */
    EITHER,
    /** First in at least 70 % of samples, or a leader that hangs on an unproven must-have. */
    LEANING,
    /** No clear winner: what to measure is the answer. */
    OPEN;

    private static final double CLEAR_SHARE = 0.9;
    private static final double LEANING_SHARE = 0.7;

    /**
     * The table, read from the top.
     *
     * @param leaderFirst share of samples in which the leader is first
     * @param leaderUnproven whether a must-have of the leader is unproven: then never clear nor either
     * @param anotherWillDo whether another proven contender's expected loss lies below the bound
     */
    public static Verdict of(double leaderFirst, boolean leaderUnproven, boolean anotherWillDo) {
        if (leaderFirst >= CLEAR_SHARE) {
            return leaderUnproven ? LEANING : CLEAR;
        }
        if (anotherWillDo) {
            return leaderUnproven ? LEANING : EITHER;
        }
        return leaderFirst >= LEANING_SHARE ? LEANING : OPEN;
    }
}
