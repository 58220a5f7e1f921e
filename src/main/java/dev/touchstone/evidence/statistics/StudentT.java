package dev.touchstone.evidence.statistics;

import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.inference.TTest;

/** Student's t distribution and Welch's test: the one class that knows the library behind them. */
final class StudentT {
    private static final TTest WELCH = TTest.withDefaults();

    private StudentT() {}

    /**
     * Welch's test of two samples of unequal variance.
     *
     * @param degrees of freedom after Welch and Satterthwaite; not whole
     */
    record Welch(double statistic, double degrees) {}

    /**
     * The t with P(T between -t and t) = {@code confidence}.
     *
     * @param degrees of freedom, positive
     */
    static double twoSided(double degrees, double confidence) {
        return TDistribution.of(degrees).inverseSurvivalProbability((1 - confidence) / 2);
    }

    /** At least two numbers each, and not all of them the same. */
    static Welch welch(double[] a, double[] b) {
        TTest.Result result = WELCH.test(a, b);
        return new Welch(result.getStatistic(), result.getDegreesOfFreedom());
    }
}
