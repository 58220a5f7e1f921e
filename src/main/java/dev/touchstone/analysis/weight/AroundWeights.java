package dev.touchstone.analysis.weight;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.InvalidModel.Code;
import dev.touchstone.base.Seed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * Stated weights with a spread: Dirichlet with parameters {@code kappa w_j}, where {@code kappa + 1 = 1 / spread^2}.
 *
 * <p>The mean of each weight is the stated weight exactly (a normal law cut off at 0 would shift it), a weight of 0
 * stays 0, and the standard deviation of weight j is {@code spread sqrt(w_j (1 - w_j))}: the spread is the share of the
 * greatest deviation that numbers between 0 and 1 with this mean can have. With 0.1 a weight of 0.3 has the standard
 * deviation 0.046. Two weights are correlated by {@code -sqrt(w_j w_k / ((1 - w_j)(1 - w_k)))}, whatever the spread.
 *
 * <p>Drawn as independent gamma numbers divided by their sum; a gamma number by Marsaglia &amp; Tsang 2000, as a
 * logarithm, because with a shape near 0 it is mostly below the least double.
 */
public final class AroundWeights implements WeightSampler {
    private final List<Double> weights;
    private final double spread;
    private final double kappa;
    private final Seed.Stream stream;

    /**
     * A sampler around points, which are normalised.
     *
     * @param points at least 0, not all 0
     * @param spread between 0 and 1, both excluded; without spread see {@link FixedWeights}
     * @throws InvalidModel at {@code /weights}, as {@link Points#weights}; at {@code /spread}: NOT_FINITE,
     *     NOT_POSITIVE, or OUT_OF_RANGE outside of 0.0001 to 0.99
     */
    public AroundWeights(List<Double> points, double spread, Seed seed) {
        this.weights = Points.normalised("/weights", points);
        if (InvalidModel.finite("/spread", spread) <= 0) {
            throw new InvalidModel("/spread", Code.NOT_POSITIVE, Map.of("value", spread));
        }
        InvalidModel.within("/spread", spread, 1e-4, 0.99);
        this.spread = spread;
        this.kappa = 1 / (spread * spread) - 1;
        this.stream = seed.stream("weights");
    }

    @Override
    public int size() {
        return weights.size();
    }

    @Override
    public SamplerReport report() {
        return new SamplerReport(
                SamplerReport.Kind.AROUND, OptionalDouble.empty(), Optional.empty(), OptionalDouble.of(spread));
    }

    @Override
    public void draw(long block, double[][] out, int n) {
        RandomGenerator random = stream.block(block);
        double[] logarithms = new double[size()];
        for (int s = 0; s < n; s++) {
            double greatest = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < size(); j++) {
                double shape = kappa * weights.get(j);
                logarithms[j] = shape > 0 ? logarithmOfGamma(shape, random) : Double.NEGATIVE_INFINITY;
                greatest = Math.max(greatest, logarithms[j]);
            }
            double sum = 0;
            for (int j = 0; j < size(); j++) {
                out[j][s] = Math.exp(logarithms[j] - greatest);
                sum += out[j][s];
            }
            for (int j = 0; j < size(); j++) {
                out[j][s] /= sum;
            }
        }
    }

    /**
     * Below 1 the shape is raised by 1 and the number multiplied by a power of a uniform one, as the authors advise.
     */
    private static double logarithmOfGamma(double shape, RandomGenerator random) {
        return shape < 1
                ? Math.log(gamma(shape + 1, random)) + Math.log(Seed.inside(random)) / shape
                : Math.log(gamma(shape, random));
    }

    private static double gamma(double shape, RandomGenerator random) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(Seed.inside(random)) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
