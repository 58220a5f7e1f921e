package dev.touchstone.analysis;

/**
 * The share of a simplex on one side of a plane, exactly: how often one candidate is above another when all numbers are
 * fixed and the weights are uniform.
 *
 * <p>With d the difference of their values at each corner of the simplex, the difference of their scores at the point
 * {@code sum u_k corner_k} is {@code sum u_k d_k}. The share of points at which that is above 0 follows by a recursion over
 * the corners above (y) and below (x) 0: {@code A_0 = 1, A_1 ... = 0; for each y, for each h: A_h = (y A_(h-1) - x_h A_h) /
 * (y - x_h)}; it is the last A (Varsi 1973; Ali 1973). A corner at 0 has no say: without it the others are as uniform as
 * before. Every step is a mean of two shares, so nothing cancels. Time: the number of corners above times that below.
 *
 * <p>Source: Varsi, G. (1973): The multidimensional content of the frustum of the simplex. Pacific Journal of Mathematics
 * 46(1).
 */
final class SimplexShare {
    private SimplexShare() {}

    /**
     * The share of the simplex in which the difference is positive.
     *
     * @param differences at the corners; where all are 0 the share is 0, since nothing is above
     */
    static double above(double[] differences) {
        double[] below = new double[differences.length + 1];
        int count = 0;
        boolean some = false;
        for (double d : differences) {
            if (d < 0) {
                below[++count] = d;
            }
            some |= d > 0;
        }
        if (!some) {
            return 0;
        }
        double[] share = new double[count + 1];
        share[0] = 1;
        for (double y : differences) {
            if (y > 0) {
                for (int h = 1; h <= count; h++) {
                    share[h] = (y * share[h - 1] - below[h] * share[h]) / (y - below[h]);
                }
            }
        }
        return share[count];
    }
}
