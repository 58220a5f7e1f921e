package dev.touchstone.analysis.weight;

/**
 * A density on weights: one of them to a power.
 *
 * @param item position of the weight
 * @param power at least 0; 0 for the uniform density
 */
record Density(int item, int power) {

    /** Of what the items of a lump weigh, when all weights are uniform. */
    static Density of(Lump lump, Body body) {
        return lump.power() > 0 && body.canWeigh(lump.position())
                ? new Density(lump.position(), lump.power())
                : new Density(0, 0);
    }

    /**
     * A random place on a chord, as the share of the way from one end to the other. With m = power + 1 and the weight falling
     * from L to (1 - q) L, a share t is passed over with the probability {@code (1 - (1 - q t)^m) / (1 - (1 - q)^m)}; this is
     * its inverse, in the form that keeps its digits where q is next to nothing.
     *
     * @param from the weight at one end, at least 0
     * @param to at the other
     * @param uniform between 0 and 1
     */
    double share(double from, double to, double uniform) {
        double most = Math.max(from, to);
        double fall = (most - Math.min(from, to)) / most;
        if (power == 0 || !(fall > 0)) {
            return uniform;
        }
        double m = power + 1.0;
        double passed = Math.log1p(uniform * Math.expm1(m * Math.log1p(-fall))) / m;
        double share = -Math.expm1(passed) / fall;
        return from > to ? share : 1 - share;
    }
}
