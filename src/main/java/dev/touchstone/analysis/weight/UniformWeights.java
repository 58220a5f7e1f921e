package dev.touchstone.analysis.weight;

import dev.touchstone.base.Seed;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Uniform on all weights: {@code w_j = e_j / sum e} with e independent and exponential (Devroye 1986, chapter V).
 * Uniform numbers divided by their sum would crowd around equal weights.
 */
public final class UniformWeights implements WeightSampler {
    private final int size;
    private final Seed.Stream stream;

    /**
     * A sampler for so many criteria.
     *
     * @throws dev.touchstone.analysis.InvalidModel at {@code /size}: EMPTY, TOO_MUCH
     */
    public UniformWeights(int size, Seed seed) {
        Points.size("/size", size);
        this.size = size;
        this.stream = seed.stream("weights");
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public SamplerReport report() {
        return SamplerReport.of(SamplerReport.Kind.UNIFORM);
    }

    @Override
    public Optional<double[][]> corners() {
        double[][] corners = new double[size][size];
        for (int j = 0; j < size; j++) {
            corners[j][j] = 1;
        }
        return Optional.of(corners);
    }

    @Override
    public void draw(long block, double[][] weights, int n) {
        RandomGenerator random = stream.block(block);
        double[] drawn = new double[size];
        for (int s = 0; s < n; s++) {
            simplex(random, drawn);
            for (int j = 0; j < size; j++) {
                weights[j][s] = drawn[j];
            }
        }
    }

    /** A point of the simplex, uniform. */
    static void simplex(RandomGenerator random, double[] point) {
        double sum = 0;
        for (int j = 0; j < point.length; j++) {
            point[j] = random.nextExponential();
            sum += point[j];
        }
        for (int j = 0; j < point.length; j++) {
            point[j] /= sum;
        }
    }
}
