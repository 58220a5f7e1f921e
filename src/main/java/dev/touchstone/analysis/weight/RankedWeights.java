package dev.touchstone.analysis.weight;

import dev.touchstone.base.Seed;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Uniform on the weights of an order, ties included; the mean is ROC.
 *
 * <p>Such weights are a simplex whose corners {@link Ranking} gives. A uniform point of it is
 * {@code sum of u_k corner_k} with u uniform on the simplex of as many places. Without ties this is what sorting a
 * uniform point of the simplex gives (Tervonen &amp; Lahdelma 2007), by Rényi's representation of ordered exponentials
 * (1953), without the sorting.
 */
public final class RankedWeights implements WeightSampler {
    private final Ranking ranking;
    private final Seed.Stream stream;

    /** A sampler for an order. */
    public RankedWeights(Ranking ranking, Seed seed) {
        this.ranking = ranking;
        this.stream = seed.stream("weights");
    }

    @Override
    public int size() {
        return ranking.size();
    }

    @Override
    public SamplerReport report() {
        return SamplerReport.of(SamplerReport.Kind.RANKING);
    }

    @Override
    public Optional<double[][]> corners() {
        int[] reach = ranking.reach();
        double[][] corners = new double[reach.length][size()];
        for (int corner = 0; corner < reach.length; corner++) {
            for (int p = 0; p <= corner; p++) {
                for (int criterion : ranking.order().get(p)) {
                    corners[corner][criterion] = 1.0 / reach[corner];
                }
            }
        }
        return Optional.of(corners);
    }

    @Override
    public void draw(long block, double[][] weights, int n) {
        RandomGenerator random = stream.block(block);
        int[] reach = ranking.reach();
        double[] shares = new double[reach.length];
        for (int s = 0; s < n; s++) {
            UniformWeights.simplex(random, shares);
            double weight = 0;
            for (int p = reach.length - 1; p >= 0; p--) {
                weight += shares[p] / reach[p];
                for (int criterion : ranking.order().get(p)) {
                    weights[criterion][s] = weight;
                }
            }
        }
    }
}
