package dev.touchstone.analysis.method;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.InvalidModel.Code;
import java.util.Map;

/**
 * How a difference under one criterion turns into a degree of preference in [0, 1]. The six general criteria of Brans
 * &amp; Vincke 1985, Management Science 31(6), 647-656.
 *
 * <p>{@code d} is by how much one alternative is better than the other, in the unit of the criterion and whatever its
 * direction; a preference is 0 for {@code d <= 0}. The thresholds are in the same unit: who changes the unit of a
 * criterion changes them too.
 *
 * <p>The paper writes the second threshold of the level and the linear function as a length beyond the first
 * ({@code q + p}, {@code s + r}). Here, as in all later work of the authors, {@code p} is counted from zero.
 */
public sealed interface Preference {
    /** The degree of preference for a difference {@code d}, in [0, 1]. */
    double degree(double d);

    /** Any difference counts in full: {@code 1} for {@code d > 0}. */
    record Usual() implements Preference {
        @Override
        public double degree(double d) {
            return d > 0 ? 1 : 0;
        }
    }

    /**
     * Differences up to a threshold do not count, greater ones do in full: {@code 1} for {@code d > q}.
     *
     * @param q the greatest difference that is indifferent, at least 0
     */
    record UShape(double q) implements Preference {
        /** Refuses a threshold that is not finite or negative. */
        public UShape {
            InvalidModel.notNegative("/q", q);
        }

        @Override
        public double degree(double d) {
            return d > q ? 1 : 0;
        }
    }

    /**
     * Grows evenly up to a threshold: {@code d / p} for {@code 0 < d <= p}, 1 beyond.
     *
     * @param p the smallest difference that counts in full, above 0
     */
    record VShape(double p) implements Preference {
        /** Refuses a threshold that is not finite or not positive. */
        public VShape {
            positive("/p", p);
        }

        @Override
        public double degree(double d) {
            return d <= 0 ? 0 : Math.min(1, d / p);
        }
    }

    /**
     * Two steps: 0 for {@code d <= q}, 1/2 for {@code q < d <= p}, 1 beyond.
     *
     * @param q the greatest difference that is indifferent, at least 0
     * @param p the greatest difference that counts by half, above q
     */
    record Level(double q, double p) implements Preference {
        /** Refuses thresholds that are not finite, negative or out of order. */
        public Level {
            ordered(q, p);
        }

        @Override
        public double degree(double d) {
            return d <= q ? 0 : d <= p ? 0.5 : 1;
        }
    }

    /**
     * Grows evenly between two thresholds: 0 for {@code d <= q}, {@code (d - q) / (p - q)} for {@code q < d <= p}, 1
     * beyond.
     *
     * @param q the greatest difference that is indifferent, at least 0
     * @param p the smallest difference that counts in full, above q
     */
    record Linear(double q, double p) implements Preference {
        /** Refuses thresholds that are not finite, negative or out of order. */
        public Linear {
            ordered(q, p);
        }

        @Override
        public double degree(double d) {
            return d <= q ? 0 : Math.min(1, (d - q) / (p - q));
        }
    }

    /**
     * Grows along a bell: {@code 1 - exp(-d^2 / (2 s^2))} for {@code d > 0}.
     *
     * @param s the difference at which the curve bends, above 0; there the preference is 0.39
     */
    record Gaussian(double s) implements Preference {
        /** Refuses a parameter that is not finite or not positive. */
        public Gaussian {
            positive("/s", s);
        }

        @Override
        public double degree(double d) {
            return d <= 0 ? 0 : -Math.expm1(-(d / s) * (d / s) / 2);
        }
    }

    private static void positive(String pointer, double value) {
        if (InvalidModel.finite(pointer, value) <= 0) {
            throw new InvalidModel(pointer, Code.NOT_POSITIVE, Map.of("value", value));
        }
    }

    private static void ordered(double q, double p) {
        InvalidModel.notNegative("/q", q);
        if (InvalidModel.finite("/p", p) <= q) {
            throw new InvalidModel("/p", Code.OUT_OF_ORDER, Map.of("value", p));
        }
    }
}
