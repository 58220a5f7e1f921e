package dev.touchstone.analysis;

import dev.touchstone.base.StandardNormal;
import java.util.Arrays;

/**
 * A function of a normal score as a series of Hermite polynomials, which says at once what to expect of it when a score that
 * is correlated with it becomes known.
 *
 * <p>With the orthonormal {@code h_0 = 1, h_1 = z, sqrt(k+1) h_(k+1) = z h_k - sqrt(k) h_(k-1)} and {@code c_k = E[f(Z)
 * h_k(Z)]}, {@code E[f(Z) | Z' = z] = sum_k rho^k c_k h_k(z)} (Mehler 1866). The mean of h_k over the scores between a and b
 * has the closed form {@code (h_(k-1)(a) phi(a) - h_(k-1)(b) phi(b)) / (sqrt(k) P(a < Z' < b))}.
 *
 * <p>Exact for what is linear in the score; a kink is rounded by the terms that are left out, the less the smaller rho is.
 */
final class HermiteSeries {
    /** Terms of a kink fall with the power -5/4: what lies beyond is a hundredth of its slope, at the kink itself two. */
    private static final int DEGREES = 100;

    private static final double REACH = 8;
    private static final int STEPS = 256;
    private static final double STEP = 2 * REACH / STEPS;

    /** By place and degree: the polynomial times what the place counts in an expectation. */
    private static final double[][] WEIGHED = weighed();

    private final double[] coefficients = new double[DEGREES + 1];

    private HermiteSeries() {}

    /** The scores at which a function has to be known, from -8 to 8. */
    static double[] places() {
        double[] places = new double[STEPS + 1];
        Arrays.setAll(places, HermiteSeries::place);
        return places;
    }

    /**
     * Of a function, by the trapezoidal rule.
     *
     * @param values at {@link #places}, finite
     */
    static HermiteSeries of(double[] values) {
        HermiteSeries series = new HermiteSeries();
        for (int k = 0; k <= STEPS; k++) {
            for (int degree = 0; degree <= DEGREES; degree++) {
                series.coefficients[degree] += values[k] * WEIGHED[k][degree];
            }
        }
        return series;
    }

    private static double place(int k) {
        return -REACH + k * STEP;
    }

    private static double[][] weighed() {
        double[][] weighed = new double[STEPS + 1][];
        for (int k = 0; k <= STEPS; k++) {
            weighed[k] = polynomials(place(k));
            for (int degree = 0; degree <= DEGREES; degree++) {
                weighed[k][degree] *= StandardNormal.density(place(k)) * STEP;
            }
        }
        return weighed;
    }

    /** h_0 to h_100 at z. */
    private static double[] polynomials(double z) {
        double[] at = new double[DEGREES + 1];
        at[0] = 1;
        at[1] = z;
        for (int k = 1; k < DEGREES; k++) {
            at[k + 1] = (z * at[k] - Math.sqrt(k) * at[k - 1]) / Math.sqrt(k + 1.0);
        }
        return at;
    }

    /** Of scores in bins of equal probability: the means of the polynomials, by bin and degree. */
    static double[][] means(int bins) {
        double[][] means = new double[bins][DEGREES + 1];
        double[] low = new double[DEGREES + 1];
        for (int bin = 0; bin < bins; bin++) {
            double[] high = bin + 1 == bins ? new double[DEGREES + 1] : dense((bin + 1.0) / bins);
            means[bin][0] = 1;
            for (int k = 1; k <= DEGREES; k++) {
                means[bin][k] = bins * (low[k - 1] - high[k - 1]) / Math.sqrt(k);
            }
            low = high;
        }
        return means;
    }

    /** The polynomials times the density, at a quantile. */
    private static double[] dense(double share) {
        double z = StandardNormal.quantile(share);
        double[] at = polynomials(z);
        for (int k = 0; k <= DEGREES; k++) {
            at[k] *= StandardNormal.density(z);
        }
        return at;
    }

    /**
     * How far the mean of the function moves when another score is known to lie in a bin.
     *
     * @param rho correlation of both scores
     * @param means as {@link #means}
     * @return by bin
     */
    double[] shifts(double rho, double[][] means) {
        double[] terms = new double[DEGREES + 1];
        double power = 1;
        for (int k = 1; k <= DEGREES; k++) {
            power *= rho;
            terms[k] = power * coefficients[k];
        }
        double[] shifts = new double[means.length];
        for (int bin = 0; bin < means.length; bin++) {
            for (int k = 1; k <= DEGREES; k++) {
                shifts[bin] += terms[k] * means[bin][k];
            }
        }
        return shifts;
    }
}
