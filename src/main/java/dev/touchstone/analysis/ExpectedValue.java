package dev.touchstone.analysis;

import dev.touchstone.base.Distribution;
import dev.touchstone.base.StandardNormal;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * {@code E[v(X)]} of one number, computed instead of drawn, so that equal cells tie and no seed decides who leads.
 *
 * <p>With the normal score z of the number it is the integral of v(q(Phi(z))) phi(z), by the rule of Gauss and Legendre with
 * eight nodes (Abramowitz &amp; Stegun 1964, table 25.4) on panels of at most one standard deviation between the places at which
 * v or q bends, from -8 to 8: what lies beyond has a probability of 1e-15.
 */
final class ExpectedValue {
    private static final double REACH = 8;
    private static final double[] NODES = {
        -0.960289856497536232,
        -0.796666477413626740,
        -0.525532409916328986,
        -0.183434642495649805,
        0.183434642495649805,
        0.525532409916328986,
        0.796666477413626740,
        0.960289856497536232
    };
    private static final double[] WEIGHTS = {
        0.101228536290376259, 0.222381034453374471, 0.313706645877887287, 0.362683783378361983,
        0.362683783378361983, 0.313706645877887287, 0.222381034453374471, 0.101228536290376259
    };

    private ExpectedValue() {}

    /** The expected value; empty for a table of quantiles, which may bend anywhere. */
    static OptionalDouble of(Distribution number, ValueFunction function) {
        return switch (smooth(number)) {
            case Distribution.Exact exact -> OptionalDouble.of(function.value(number.quantile(0.5)));
            case Distribution.Empirical table -> OptionalDouble.empty();
            default -> OptionalDouble.of(integral(number, function));
        };
    }

    private static double integral(Distribution number, ValueFunction function) {
        double[] cuts = cuts(number, function);
        double sum = 0;
        double all = 0;
        double[] column = new double[NODES.length];
        for (int k = 1; k < cuts.length; k++) {
            int panels = (int) Math.ceil(cuts[k] - cuts[k - 1]);
            double half = (cuts[k] - cuts[k - 1]) / panels / 2;
            for (int panel = 0; panel < panels; panel++) {
                double middle = cuts[k - 1] + (2 * panel + 1) * half;
                for (int node = 0; node < NODES.length; node++) {
                    column[node] = middle + half * NODES[node];
                }
                Draws.atScores(number, column, column.length);
                function.values(column, column, column.length);
                for (int node = 0; node < NODES.length; node++) {
                    double weight = half * WEIGHTS[node] * StandardNormal.density(middle + half * NODES[node]);
                    sum += weight * column[node];
                    all += weight;
                }
            }
        }
        return sum / all;
    }

    /** The ends, and where something bends between them, as normal scores. */
    private static double[] cuts(Distribution number, ValueFunction function) {
        DoubleStream bends = DoubleStream.concat(
                DoubleStream.of(function.worst(), function.best()),
                function.points().stream().mapToDouble(ValueFunction.Point::x));
        DoubleStream scores = DoubleStream.concat(bends, bends(number))
                .map(smooth(number)::cumulative)
                .map(StandardNormal::quantile)
                .filter(z -> Math.abs(z) < REACH);
        return DoubleStream.concat(DoubleStream.of(-REACH, REACH), scores)
                .sorted()
                .distinct()
                .toArray();
    }

    private static DoubleStream bends(Distribution number) {
        return switch (number) {
            case Distribution.Triangular(double low, double mode, double high) -> DoubleStream.of(mode);
            case Distribution.Clipped(Distribution inner, double low, double high) ->
                DoubleStream.concat(DoubleStream.of(low, high), bends(inner));
            default -> DoubleStream.empty();
        };
    }

    private static Distribution smooth(Distribution number) {
        return number instanceof Distribution.Clipped clipped ? smooth(clipped.inner()) : number;
    }
}
