package dev.touchstone.evidence.statistics;

import dev.touchstone.base.Interval;
import java.util.Optional;

/**
 * Two systems measured in one environment, by Welch's test on ln x (Welch 1947, degrees of freedom after Satterthwaite
 * 1946): no equal variances are assumed.
 *
 * @param ratio geometric mean of the first over that of the second
 * @param degrees degrees of freedom, not whole; 0 where there is no interval
 * @param t two-sided quantile of the t distribution that makes the interval; 0 where there is none
 * @param interval of the ratio; empty when a side has fewer than two runs or nothing varies
 * @param finding what may be said
 */
public record Difference(double ratio, double degrees, double t, Optional<Interval> interval, Finding finding) {

    /** What two series of runs allow one to say. */
    public enum Finding {
        /** The interval of the ratio leaves out 1, and reaches beyond what counts as the same. */
        DIFFERENT,
        /** The interval holds 1 and is too wide to say that they are the same. */
        NO_CLEAR_DIFFERENCE,
        /** The whole interval lies within what counts as the same. */
        SAME,
        /** Too few runs to say anything. */
        NOT_KNOWN
    }

    /**
     * Compares the first with the second.
     *
     * @param confidence of the interval, in (0, 1)
     * @param sameWithin share by which two may differ and still count as the same: 0.1 means a ratio between 0.9 and 1.1
     */
    public static Difference of(Runs first, Runs second, double confidence, double sameWithin) {
        double difference = first.meanOfLogarithms() - second.meanOfLogarithms();
        double error = Math.sqrt(squaredError(first) + squaredError(second));
        if (first.count() < 2 || second.count() < 2 || error == 0) {
            return new Difference(Math.exp(difference), 0, 0, Optional.empty(), Finding.NOT_KNOWN);
        }
        StudentT.Welch welch = StudentT.welch(first.logarithms(), second.logarithms());
        double t = StudentT.twoSided(welch.degrees(), confidence);
        Interval interval = new Interval(Math.exp(difference - t * error), Math.exp(difference + t * error));
        return new Difference(
                Math.exp(difference), welch.degrees(), t, Optional.of(interval), finding(interval, sameWithin));
    }

    private static Finding finding(Interval interval, double sameWithin) {
        if (interval.low() >= 1 - sameWithin && interval.high() <= 1 + sameWithin) {
            return Finding.SAME;
        }
        return interval.contains(1) ? Finding.NO_CLEAR_DIFFERENCE : Finding.DIFFERENT;
    }

    private static double squaredError(Runs runs) {
        double sd = runs.sdOfLogarithms().orElse(0.0);
        return sd * sd / runs.count();
    }
}
