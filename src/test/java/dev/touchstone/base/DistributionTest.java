package dev.touchstone.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Distribution.Clipped;
import dev.touchstone.base.Distribution.Empirical;
import dev.touchstone.base.Distribution.Exact;
import dev.touchstone.base.Distribution.LogNormal;
import dev.touchstone.base.Distribution.LogUniform;
import dev.touchstone.base.Distribution.Normal;
import dev.touchstone.base.Distribution.Triangular;
import dev.touchstone.base.Distribution.Uniform;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionTest {
    static List<Distribution> smooth() {
        return List.of(
                new Uniform(-2, 5),
                new LogUniform(0.5, 80),
                new Triangular(1, 2, 7),
                new Triangular(1, 1, 7),
                new Triangular(1, 7, 7),
                new Normal(-3, 2),
                new LogNormal(42, 0.7),
                new Empirical(List.of(0.0, 0.5, 0.9, 1.0), List.of(1.0, 2.0, 5.0, 20.0)));
    }

    static List<Distribution> all() {
        return java.util.stream.Stream.concat(
                        smooth().stream(),
                        List.<Distribution>of(
                                new Exact(3),
                                new Normal(95, 8).clipped(0, 100),
                                new LogNormal(3, 1).clipped(1, 10),
                                new Empirical(List.of(0.1, 0.9), List.of(4.0, 6.0)))
                                .stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("smooth")
    void theProbabilityOfAQuantileIsItsProbability(Distribution distribution) {
        for (double p = 0.01; p < 1; p += 0.01) {
            assertEquals(p, distribution.cumulative(distribution.quantile(p)), 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theMeanIsTheIntegralOfTheQuantiles(Distribution distribution) {
        int n = 200_000;
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += distribution.quantile((k + 0.5) / n);
        }
        assertEquals(distribution.mean(), sum / n, 2e-4 * Math.max(1, Math.abs(distribution.mean())));
    }

    @ParameterizedTest
    @MethodSource("all")
    void scalingAndShiftingMoveEveryQuantile(Distribution distribution) {
        Distribution scaled = distribution.scaled(1000);
        Optional<Distribution> shifted = distribution.shifted(-7);
        for (double p = 0.005; p < 1; p += 0.01) {
            double x = distribution.quantile(p);
            assertEquals(1000 * x, scaled.quantile(p), 1e-9 * Math.max(1, Math.abs(1000 * x)));
            if (shifted.isPresent()) {
                assertEquals(x - 7, shifted.get().quantile(p), 1e-9);
            }
        }
    }

    @Test
    void onlyLogarithmicFamiliesAreNotClosedUnderShifting() {
        assertEquals(
                List.of(LogUniform.class, LogNormal.class),
                smooth().stream()
                        .filter(one -> one.shifted(1).isEmpty())
                        .map(Object::getClass)
                        .toList());
    }

    @Test
    void quantilesOfTheNormalAreThoseOfTheTables() {
        assertEquals(1.959963984540054, new Normal(0, 1).quantile(0.975), 1e-12);
        assertEquals(100 * Math.exp(-0.5 * 1.6448536269514722), new LogNormal(100, 0.5).quantile(0.05), 1e-9);
    }

    @Test
    void clippingHeapsTheTailsUpAtTheEnds() {
        Distribution clipped = new Normal(95, 8).clipped(0, 100);
        assertEquals(100, clipped.quantile(0.9));
        assertEquals(1, clipped.cumulative(100));
        assertEquals(new Normal(95, 8).cumulative(99.999), clipped.cumulative(99.999));
        // E min(X, 100) = 100 - sd (z Phi(z) + phi(z)), z = 5/8: 100 - 8 (0.625 * 0.734014 + 0.328161)
        assertEquals(100 - 8 * (0.625 * 0.7340144709512995 + 0.32816097), clipped.mean(), 1e-6);
    }

    @Test
    void samplesStandAtEvenlySpacedProbabilities() {
        Distribution samples = Empirical.ofSamples(List.of(40.0, 10.0, 20.0));
        assertEquals(10, samples.quantile(0));
        assertEquals(15, samples.quantile(0.25));
        assertEquals(20, samples.quantile(0.5));
        assertEquals(40, samples.quantile(1));
        assertEquals(new Exact(7), Empirical.ofSamples(List.of(7.0)));
    }

    @Test
    void beyondTheEndsOfATableNothingIsInvented() {
        Distribution table = new Empirical(List.of(0.5, 0.9), List.of(25.0, 38.0));
        assertEquals(25, table.quantile(0.01));
        assertEquals(38, table.quantile(0.999));
        assertEquals(0, table.cumulative(24.9));
        assertEquals(1, table.cumulative(38));
    }

    @Test
    void badParametersAreNamedWithTheirValue() {
        refused("uniform: low must be below high, got low=3.0, high=3.0", () -> new Uniform(3, 3));
        refused("exact: value must be finite, got NaN", () -> new Exact(Double.NaN));
        refused("log-uniform: low must be positive, got 0.0", () -> new LogUniform(0, 3));
        refused("triangular: mode must lie between low and high, got mode=9.0", () -> new Triangular(1, 9, 3));
        refused("normal: sd must be positive, got 0.0", () -> new Normal(0, 0));
        refused("lognormal: median must be positive, got -1.0", () -> new LogNormal(-1, 1));
        refused("lognormal: sdLn must be finite, got Infinity", () -> new LogNormal(1, Double.POSITIVE_INFINITY));
        refused("clipped: low must be below high, got low=5.0, high=4.0", () -> new Clipped(new Exact(1), 5, 4));
        refused(
                "empirical: as many probabilities as values, at least one, got values=0.0",
                () -> new Empirical(List.of(), List.of()));
        refused("empirical: a probability lies in [0, 1], got 1.5", () -> new Empirical(List.of(1.5), List.of(1.0)));
        refused(
                "empirical: probabilities must ascend and values not descend, broken at probability 0.9",
                () -> new Empirical(List.of(0.5, 0.9), List.of(2.0, 1.0)));
        refused("scaled: factor must be positive, got -1.0", () -> new Exact(1).scaled(-1));
        refused(
                "interval: low and high must be finite and low <= high, got low=2.0, high=1.0",
                () -> new Interval(2, 1));
    }

    @Test
    void anIntervalKnowsWhatLiesInIt() {
        Interval interval = new Interval(2, 6);
        assertEquals(4, interval.width());
        assertEquals(4, interval.middle());
        assertTrue(interval.contains(2) && interval.contains(6) && !interval.contains(6.1));
        assertTrue(!interval.contains(Double.NaN));
        assertEquals(6, interval.clamp(7));
        assertEquals(2, interval.clamp(-7));
    }

    private static void refused(String message, Runnable act) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, act::run).getMessage());
    }
}
