package dev.touchstone.evidence.pooling;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One number about one system, or about the ratio of two ("7 times faster than").
 *
 * @param id unique among the observations
 * @param system what was measured
 * @param relativeTo the system that it was measured against, when the number is a ratio
 * @param site where it was measured
 * @param logarithm ln of the number (of the ratio), in one unit for all observations
 * @param scatter its error on the day
 * @param ageYears since the measurement, not negative; absent when undated
 * @param analogous true when its workload is only like the scenario's
 * @param interested true when the maker or a rival measured
 * @param halved true to look at it as if its own error had half the standard deviation, a quarter of the variance
 */
public record Observation(
        String id,
        String system,
        Optional<String> relativeTo,
        Site site,
        double logarithm,
        Scatter scatter,
        OptionalDouble ageYears,
        boolean analogous,
        boolean interested,
        boolean halved) {
    private static final double QUARTER = 0.25;

    /** Below this variance two equal observations could not be told from one, in numbers of 16 digits. */
    private static final double LEAST_VARIANCE = 1e-8;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when one is not finite, the age is negative, or a system is compared with itself
     */
    public Observation {
        if (!Double.isFinite(logarithm) || !(ageYears.orElse(0) >= 0) || Double.isInfinite(ageYears.orElse(0))) {
            throw new IllegalArgumentException(
                    "observation " + id + ": finite numbers and an age that is not negative");
        }
        if (relativeTo.filter(system::equals).isPresent()) {
            throw new IllegalArgumentException("observation " + id + ": a system compared with itself");
        }
    }

    /** As it is. */
    public Observation(
            String id,
            String system,
            Optional<String> relativeTo,
            Site site,
            double logarithm,
            Scatter scatter,
            OptionalDouble ageYears,
            boolean analogous,
            boolean interested) {
        this(id, system, relativeTo, site, logarithm, scatter, ageYears, analogous, interested, false);
    }

    /** The same number, twice as exact. */
    public Observation half() {
        return new Observation(id, system, relativeTo, site, logarithm, scatter, ageYears, analogous, interested, true);
    }

    /** Whether the number is no ratio. */
    public boolean absolute() {
        return relativeTo.isEmpty();
    }

    double years(Components components) {
        return ageYears.orElse(components.undatedYears());
    }

    /** The variance of its own error r_c: runs, age, workload and interest; at least what numbers can tell apart. */
    double errorVariance(Components components) {
        double age = components.agePerRootYear() * components.agePerRootYear() * years(components);
        double workload = analogous ? components.analogous() * components.analogous() : 0;
        double interest = interested ? components.interested() * components.interested() : 0;
        double own = scatter.variance(components) + age + workload + interest;
        return Math.max(LEAST_VARIANCE, halved ? QUARTER * own : own);
    }

    /** With which sign a system stands in it: 1, -1 or 0. */
    int sign(String other) {
        if (system.equals(other)) {
            return 1;
        }
        return relativeTo.filter(other::equals).isPresent() ? -1 : 0;
    }
}
