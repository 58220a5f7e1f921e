package dev.touchstone.evidence.statistics;

import dev.touchstone.base.Interval;
import java.util.List;
import java.util.Optional;

/**
 * Independent runs of one system in one environment.
 *
 * <p>The unit of replication is the run (a fork, a restart), never the request, the window of ten seconds or the
 * iteration: those hang together, and counting them makes every interval too narrow. Rates and times are positive and
 * skewed, so everything is computed on ln x: the mean is the geometric one, and an interval reads as a factor.
 *
 * @param values one a run, positive, in one unit; at least one
 */
public record Runs(List<Double> values) {
    private static final int FEWEST_FOR_INTERVAL = 3;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException when there is none, or one is not finite and positive
     */
    public Runs {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("runs: at least one value");
        }
        for (double value : values) {
            if (!(value > 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("runs: values must be finite and positive, got " + value);
            }
        }
    }

    /** How many runs. */
    public int count() {
        return values.size();
    }

    /** The geometric mean, in the unit of the values. */
    public double geometricMean() {
        if (range().width() == 0) {
            // As it was measured, without the last digit that a logarithm costs.
            return values.getFirst();
        }
        return exponential(meanOfLogarithms());
    }

    /** The standard deviation of ln x between runs (n - 1 in the denominator); empty for a single run. */
    public Optional<Double> sdOfLogarithms() {
        if (count() < 2) {
            return Optional.empty();
        }
        if (range().width() == 0) {
            // The mean of equal logarithms may miss them by a digit, and that is no spread.
            return Optional.of(0.0);
        }
        double mean = meanOfLogarithms();
        double squares = 0;
        for (double value : values) {
            squares += square(Math.log(value) - mean);
        }
        return Optional.of(Math.sqrt(squares / (count() - 1)));
    }

    /** The least and the greatest value. */
    public Interval range() {
        return new Interval(
                values.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                values.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
    }

    /**
     * The interval of the geometric mean, {@code exp(m -+ t(n - 1) s / sqrt(n))}. Empty below three runs: of two only the
     * range is known, of one nothing.
     *
     * @param confidence in (0, 1), usually 0.95
     */
    public Optional<Interval> interval(double confidence) {
        return around(confidence, 1.0 / count());
    }

    /**
     * The interval in which one more run under the same conditions is expected: {@code exp(m -+ t(n - 1) s sqrt(1 + 1/n))}.
     * A single new value is tested against this one, never against the interval of the mean, which shrinks with the runs
     * while single values do not. Empty below three runs.
     *
     * @param confidence in (0, 1)
     */
    public Optional<Interval> prediction(double confidence) {
        return around(confidence, 1 + 1.0 / count());
    }

    private Optional<Interval> around(double confidence, double factor) {
        if (count() < FEWEST_FOR_INTERVAL) {
            return Optional.empty();
        }
        double mean = meanOfLogarithms();
        double half =
                StudentT.twoSided(count() - 1, confidence) * sdOfLogarithms().orElseThrow() * Math.sqrt(factor);
        return Optional.of(exponential(mean, half));
    }

    /** The exponential, or the greatest number where it is beyond all. */
    static double exponential(double x) {
        return Math.min(Math.exp(x), Double.MAX_VALUE);
    }

    static Interval exponential(double middle, double half) {
        return new Interval(exponential(middle - half), exponential(middle + half));
    }

    /** {@code ln x} of every run, in order. */
    double[] logarithms() {
        return values.stream().mapToDouble(Math::log).toArray();
    }

    double meanOfLogarithms() {
        double sum = 0;
        for (double value : values) {
            sum += Math.log(value);
        }
        return sum / count();
    }

    private static double square(double x) {
        return x * x;
    }
}
