package dev.touchstone.evidence.statistics;

import dev.touchstone.base.Interval;
import java.util.Optional;

/**
 * Two systems measured in one environment, by Welch's test on ln x (Welch 1947, degrees of freedom after Satterthwaite
 * 1946): no equal variances are assumed.
 *
 * @param ratio geometric mean of the first over that of the second
 * @param bounds where the ratio lies; absent when a side has fewer than two runs or neither varies
 * @param finding what may be said
 */
public record Difference(double ratio, Optional<Bounds> bounds, Finding finding) {

    /**
     * The interval of a ratio and what makes it.
     *
     * @param degrees of freedom, not whole
     * @param t two-sided quantile of the t distribution
     */
    public record Bounds(double degrees, double t, Interval interval) {}

    /** What two series of runs allow one to say. */
    public enum Finding {
        /** The interval of the ratio leaves out 1, and reaches beyond what counts as the same. */
        DIFFERENT,
        /** The interval holds 1 and is too wide to say that they are the same. */
        NO_CLEAR_DIFFERENCE,
        /** The whole interval lies within what counts as the same. */
        SAME,
        /** A side has one run: nobody knows how much it would vary. */
        TOO_FEW_RUNS,
        /** All runs of either side are the same in the digits that were printed. */
        NOTHING_VARIES
    }

    /**
     * Compares the first with the second.
     *
     * @param confidence of the interval, in (0, 1)
     * @param sameWithin share by which two may differ and still count as the same: 0.1 means a ratio between 1/1.1 and
     *     1.1, so that it does not matter which of the two comes first
     */
    public static Difference of(Runs first, Runs second, double confidence, double sameWithin) {
        double difference = first.meanOfLogarithms() - second.meanOfLogarithms();
        double error = Math.sqrt(squaredError(first) + squaredError(second));
        if (first.count() < 2 || second.count() < 2) {
            return unknown(difference, Finding.TOO_FEW_RUNS);
        }
        if (error == 0) {
            return unknown(difference, Finding.NOTHING_VARIES);
        }
        StudentT.Welch welch = StudentT.welch(first.logarithms(), second.logarithms());
        double t = StudentT.twoSided(welch.degrees(), confidence);
        Interval interval = Runs.exponential(difference, t * error);
        return new Difference(
                Runs.exponential(difference),
                Optional.of(new Bounds(welch.degrees(), t, interval)),
                finding(interval, sameWithin));
    }

    private static Difference unknown(double difference, Finding finding) {
        return new Difference(Runs.exponential(difference), Optional.empty(), finding);
    }

    private static Finding finding(Interval interval, double sameWithin) {
        if (interval.low() >= 1 / (1 + sameWithin) && interval.high() <= 1 + sameWithin) {
            return Finding.SAME;
        }
        return interval.contains(1) ? Finding.NO_CLEAR_DIFFERENCE : Finding.DIFFERENT;
    }

    private static double squaredError(Runs runs) {
        double sd = runs.sdOfLogarithms().orElse(0.0);
        return sd * sd / runs.count();
    }
}
