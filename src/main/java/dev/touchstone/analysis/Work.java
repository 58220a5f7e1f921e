package dev.touchstone.analysis;

/** The scratch arrays of one thread, large enough for every criterion of a run. */
final class Work {
    /** Draws of known variables, in the unit. */
    final double[][] x;
    /** Values of parts. */
    final double[][] v;
    /** Positions of unknowns, uniform in (0, 1), one column per set of missing parts. */
    final double[][] u;
    /** Standard normal scores of unknown variables. */
    final double[][] g;
    /** Shared factors of owners. */
    final double[][] z;
    /** Independent normal scores of the members of blocks. */
    final double[][] scores;
    /** Values of cells: what an evaluation leaves behind. */
    final double[][] value;

    final double[] low = new double[MeasurePlan.BLOCK];
    final double[] high = new double[MeasurePlan.BLOCK];

    Work(int knowns, int parts, int gaps, int unknowns, int owners, int cells, int members) {
        x = new double[knowns][MeasurePlan.BLOCK];
        v = new double[parts][MeasurePlan.BLOCK];
        u = new double[gaps][MeasurePlan.BLOCK];
        g = new double[unknowns][MeasurePlan.BLOCK];
        z = new double[owners][MeasurePlan.BLOCK];
        scores = new double[members][MeasurePlan.BLOCK];
        value = new double[cells][MeasurePlan.BLOCK];
    }
}
