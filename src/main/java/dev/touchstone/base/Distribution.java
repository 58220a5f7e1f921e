package dev.touchstone.base;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * What is known about one number, as a probability distribution in that number's unit.
 *
 * <p>A sample is {@code quantile(u)} with u uniform in (0, 1), or what is the same and faster for the normal ones, made of a
 * normal score: whoever draws several numbers jointly (a copula, an antithetic or a stratified sample) decides on the u's,
 * and no distribution needs to know.
 *
 * <p>Every constructor refuses parameters that are not finite or out of order with an {@link IllegalArgumentException}
 * that names parameter and value. The loader reports such mistakes with file and line before they come here.
 */
public sealed interface Distribution {

    /** The smallest x with P(X &lt;= x) &gt;= {@code p}; {@code p} in [0, 1]. Unbounded ones are infinite at 0 or 1. */
    double quantile(double p);

    /** P(X &lt;= x), in [0, 1]. */
    double cumulative(double x);

    /** The mean, in the unit of the number. */
    double mean();

    /** The distribution of {@code factor * X}: a change of unit; {@code factor} is finite and positive. */
    Distribution scaled(double factor);

    /** The distribution of {@code X + amount} where the family is closed under it, else empty. */
    Optional<Distribution> shifted(double amount);

    /** This distribution with all that lies outside of [low, high] moved to the nearer end. */
    default Distribution clipped(double low, double high) {
        return new Clipped(this, low, high);
    }

    /**
     * A number known without error.
     *
     * @param value the number
     */
    record Exact(double value) implements Distribution {
        public Exact {
            finite("exact", "value", value);
        }

        @Override
        public double quantile(double p) {
            return value;
        }

        @Override
        public double cumulative(double x) {
            return x >= value ? 1 : 0;
        }

        @Override
        public double mean() {
            return value;
        }

        @Override
        public Distribution scaled(double factor) {
            return new Exact(value * factor(factor));
        }

        @Override
        public Optional<Distribution> shifted(double amount) {
            return Optional.of(new Exact(value + amount));
        }
    }

    /**
     * Anything between two ends, equally likely: an interval.
     *
     * @param low lower end
     * @param high upper end, greater than {@code low}
     */
    record Uniform(double low, double high) implements Distribution {
        public Uniform {
            ascending("uniform", low, high);
        }

        @Override
        public double quantile(double p) {
            return p >= 1 ? high : low + p * (high - low);
        }

        @Override
        public double cumulative(double x) {
            return unit((x - low) / (high - low));
        }

        @Override
        public double mean() {
            return low + (high - low) / 2;
        }

        @Override
        public Distribution scaled(double factor) {
            return new Uniform(low * factor(factor), high * factor);
        }

        @Override
        public Optional<Distribution> shifted(double amount) {
            return Optional.of(new Uniform(low + amount, high + amount));
        }
    }

    /**
     * Uniform in the logarithm: every factor of two within the ends is equally likely.
     *
     * @param low lower end, positive
     * @param high upper end, greater than {@code low}
     */
    record LogUniform(double low, double high) implements Distribution {
        public LogUniform {
            positive("log-uniform", "low", low);
            ascending("log-uniform", low, high);
        }

        @Override
        public double quantile(double p) {
            return p >= 1 ? high : low * Math.exp(p * Math.log(high / low));
        }

        @Override
        public double cumulative(double x) {
            return x <= low ? 0 : unit(Math.log(x / low) / Math.log(high / low));
        }

        @Override
        public double mean() {
            return (high - low) / Math.log(high / low);
        }

        @Override
        public Distribution scaled(double factor) {
            return new LogUniform(low * factor(factor), high * factor);
        }

        @Override
        public Optional<Distribution> shifted(double amount) {
            return Optional.empty();
        }
    }

    /**
     * Low, most likely, high: a judgement.
     *
     * @param low lower end
     * @param mode most likely value, between the ends (ends included)
     * @param high upper end, greater than {@code low}
     */
    record Triangular(double low, double mode, double high) implements Distribution {
        public Triangular {
            ascending("triangular", low, high);
            finite("triangular", "mode", mode);
            require(low <= mode && mode <= high, "triangular: mode must lie between low and high, got mode=", mode);
        }

        @Override
        public double quantile(double p) {
            double cut = (mode - low) / (high - low);
            return p < cut
                    ? low + Math.sqrt(p * (high - low) * (mode - low))
                    : high - Math.sqrt((1 - p) * (high - low) * (high - mode));
        }

        @Override
        public double cumulative(double x) {
            if (x <= low) {
                return 0;
            }
            if (x >= high) {
                return 1;
            }
            return x < mode
                    ? (x - low) * (x - low) / ((high - low) * (mode - low))
                    : 1 - (high - x) * (high - x) / ((high - low) * (high - mode));
        }

        @Override
        public double mean() {
            return (low + mode + high) / 3;
        }

        @Override
        public Distribution scaled(double factor) {
            return new Triangular(low * factor(factor), mode * factor, high * factor);
        }

        @Override
        public Optional<Distribution> shifted(double amount) {
            return Optional.of(new Triangular(low + amount, mode + amount, high + amount));
        }
    }

    /**
     * Normal, N(mean, sd).
     *
     * @param mean the mean
     * @param sd the standard deviation, positive
     */
    record Normal(double mean, double sd) implements Distribution {
        public Normal {
            finite("normal", "mean", mean);
            positive("normal", "sd", sd);
        }

        @Override
        public double quantile(double p) {
            return mean + sd * StandardNormal.quantile(p);
        }

        @Override
        public double cumulative(double x) {
            return StandardNormal.cumulative((x - mean) / sd);
        }

        @Override
        public Distribution scaled(double factor) {
            return new Normal(mean * factor(factor), sd * factor);
        }

        @Override
        public Optional<Distribution> shifted(double amount) {
            return Optional.of(new Normal(mean + amount, sd));
        }
    }

    /**
     * Lognormal, LN(median, sdLn): ln X is normal.
     *
     * @param median the median, positive
     * @param sdLn the standard deviation of ln X, positive
     */
    record LogNormal(double median, double sdLn) implements Distribution {
        public LogNormal {
            positive("lognormal", "median", median);
            positive("lognormal", "sdLn", sdLn);
        }

        @Override
        public double quantile(double p) {
            return median * Math.exp(sdLn * StandardNormal.quantile(p));
        }

        @Override
        public double cumulative(double x) {
            return x <= 0 ? 0 : StandardNormal.cumulative(Math.log(x / median) / sdLn);
        }

        @Override
        public double mean() {
            return median * Math.exp(sdLn * sdLn / 2);
        }

        @Override
        public Distribution scaled(double factor) {
            return new LogNormal(median * factor(factor), sdLn);
        }

        @Override
        public Optional<Distribution> shifted(double amount) {
            return Optional.empty();
        }
    }

    /**
     * Another distribution whose tails are heaped up at the ends of a scale ("N(95, 8) on 0 to 100").
     *
     * @param inner what is clipped
     * @param low lower end of the scale
     * @param high upper end, greater than {@code low}
     */
    record Clipped(Distribution inner, double low, double high) implements Distribution {
        private static final int PANELS = 2000;

        public Clipped {
            require(inner != null, "clipped: a distribution is needed, got ", Double.NaN);
            ascending("clipped", low, high);
        }

        @Override
        public double quantile(double p) {
            return Math.max(low, Math.min(high, inner.quantile(p)));
        }

        @Override
        public double cumulative(double x) {
            return x < low ? 0 : x >= high ? 1 : inner.cumulative(x);
        }

        /** E = low + integral of P(X &gt; x) over the scale; closed for the normal, else by the midpoint rule. */
        @Override
        public double mean() {
            if (inner instanceof Normal normal) {
                return high - normalBelow(normal, high) + normalBelow(normal, low);
            }
            double step = (high - low) / PANELS;
            double sum = 0;
            for (int k = 0; k < PANELS; k++) {
                sum += 1 - inner.cumulative(low + (k + 0.5) * step);
            }
            return low + sum * step;
        }

        /** The integral of P(X &lt;= x) up to {@code end}: sd (z Phi(z) + phi(z)). */
        private static double normalBelow(Normal normal, double end) {
            double z = (end - normal.mean()) / normal.sd();
            return normal.sd() * (z * StandardNormal.cumulative(z) + StandardNormal.density(z));
        }

        @Override
        public Distribution scaled(double factor) {
            return new Clipped(inner.scaled(factor), low * factor, high * factor);
        }

        @Override
        public Optional<Distribution> shifted(double amount) {
            return inner.shifted(amount).map(moved -> new Clipped(moved, low + amount, high + amount));
        }
    }

    /**
     * A table of quantiles, linear between its points and flat beyond its ends: nothing is invented in the tails.
     *
     * @param probabilities strictly ascending, each in [0, 1]
     * @param values as many, never descending
     */
    record Empirical(List<Double> probabilities, List<Double> values) implements Distribution {
        public Empirical {
            probabilities = List.copyOf(probabilities);
            values = List.copyOf(values);
            require(
                    !values.isEmpty() && values.size() == probabilities.size(),
                    "empirical: as many probabilities as values, at least one, got values=",
                    values.size());
            for (int k = 0; k < values.size(); k++) {
                double p = probabilities.get(k);
                finite("empirical", "value", values.get(k));
                require(p >= 0 && p <= 1, "empirical: a probability lies in [0, 1], got ", p);
                require(
                        k == 0 || (p > probabilities.get(k - 1) && values.get(k) >= values.get(k - 1)),
                        "empirical: probabilities must ascend and values not descend, broken at probability ",
                        p);
            }
        }

        /**
         * From samples in any order: the k-th smallest of n stands at probability (k-1)/(n-1) (type 7 of Hyndman &amp; Fan
         * 1996); one sample alone is exact.
         */
        public static Distribution ofSamples(List<Double> samples) {
            require(!samples.isEmpty(), "empirical: at least one sample, got ", 0);
            if (samples.size() == 1) {
                return new Exact(samples.get(0));
            }
            List<Double> sorted = new ArrayList<>(samples);
            Collections.sort(sorted);
            List<Double> probabilities = new ArrayList<>(sorted.size());
            for (int k = 0; k < sorted.size(); k++) {
                probabilities.add(k / (sorted.size() - 1.0));
            }
            return new Empirical(probabilities, sorted);
        }

        @Override
        public double quantile(double p) {
            int found = Collections.binarySearch(probabilities, p);
            if (found >= 0) {
                return values.get(found);
            }
            int above = -found - 1;
            if (above == 0 || above == values.size()) {
                return values.get(Math.min(above, values.size() - 1));
            }
            return between(p, probabilities, values, above);
        }

        @Override
        public double cumulative(double x) {
            if (x < values.get(0)) {
                return 0;
            }
            if (x >= values.get(values.size() - 1)) {
                return 1;
            }
            int above = 1;
            while (values.get(above) <= x) {
                above++;
            }
            return between(x, values, probabilities, above);
        }

        private static double between(double at, List<Double> from, List<Double> to, int above) {
            double share = (at - from.get(above - 1)) / (from.get(above) - from.get(above - 1));
            return to.get(above - 1) + share * (to.get(above) - to.get(above - 1));
        }

        @Override
        public double mean() {
            int last = values.size() - 1;
            double sum = probabilities.get(0) * values.get(0) + (1 - probabilities.get(last)) * values.get(last);
            for (int k = 1; k <= last; k++) {
                sum += (probabilities.get(k) - probabilities.get(k - 1)) * (values.get(k) + values.get(k - 1)) / 2;
            }
            return sum;
        }

        @Override
        public Distribution scaled(double factor) {
            factor(factor);
            return mapped(x -> x * factor);
        }

        @Override
        public Optional<Distribution> shifted(double amount) {
            return Optional.of(mapped(x -> x + amount));
        }

        private Empirical mapped(DoubleUnaryOperator change) {
            return new Empirical(
                    probabilities, values.stream().map(change::applyAsDouble).toList());
        }
    }

    private static double unit(double share) {
        return Math.max(0, Math.min(1, share));
    }

    private static double factor(double factor) {
        positive("scaled", "factor", factor);
        return factor;
    }

    private static void ascending(String family, double low, double high) {
        finite(family, "low", low);
        finite(family, "high", high);
        require(low < high, family + ": low must be below high, got low=" + low + ", high=", high);
    }

    private static void positive(String family, String parameter, double value) {
        finite(family, parameter, value);
        require(value > 0, family + ": " + parameter + " must be positive, got ", value);
    }

    private static void finite(String family, String parameter, double value) {
        require(Double.isFinite(value), family + ": " + parameter + " must be finite, got ", value);
    }

    private static void require(boolean holds, String otherwise, double got) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise + got);
        }
    }
}
