package dev.touchstone.base;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution: the one class that knows the library behind it. */
public final class StandardNormal {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private StandardNormal() {}

    /** Phi(z), the probability of a value at most {@code z}; in [0, 1]. */
    public static double cumulative(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    /** The z with Phi(z) = {@code p}; minus or plus infinity at {@code p} = 0 or 1. */
    public static double quantile(double p) {
        return NORMAL.inverseCumulativeProbability(p);
    }

    /** The density at {@code z}. */
    public static double density(double z) {
        return NORMAL.density(z);
    }
}
