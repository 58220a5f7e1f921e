package dev.touchstone.analysis.weight;

import dev.touchstone.base.Seed;
import java.util.Optional;

/**
 * Draws weights at random, block by block.
 *
 * <p>What a block holds depends on the seed, the way of drawing and the number of the block alone: not on other blocks,
 * their order or the number of threads; the first samples of a block are the same however many are asked for. A sampler
 * has no state that changes and may be used by several threads.
 */
public sealed interface WeightSampler
        permits FixedWeights,
                UniformWeights,
                RankedWeights,
                RejectionWeights,
                HitAndRunWeights,
                AroundWeights,
                GroupedWeights,
                HeldWeights {

    /** The number of criteria. */
    int size();

    /** How it draws. */
    SamplerReport report();

    /**
     * Fills the first n samples of a block: {@code weights[j][s]} is the weight of criterion j in sample s, at least 0
     * and with sum 1 over j.
     */
    void draw(long block, double[][] weights, int n);

    /**
     * The corners of the simplex that it fills uniformly, one vector of weights each; empty where it fills none, or something
     * else.
     */
    default Optional<double[][]> corners() {
        return Optional.empty();
    }

    /**
     * A sampler that is uniform on a polytope: the point itself where there is only one, rejection where at least
     * {@link RejectionWeights#LEAST_ACCEPTANCE} of the simplex lies within, else hit-and-run. Preparing it costs some
     * thousand draws.
     */
    static WeightSampler within(Polytope polytope, Seed seed) {
        if (polytope.dimension() == 0) {
            return new FixedWeights(polytope.innerPoint());
        }
        if (polytope.constraints().constraints().isEmpty()) {
            return new UniformWeights(polytope.size(), seed);
        }
        RejectionWeights rejection = RejectionWeights.of(polytope, seed);
        return rejection.acceptance() >= RejectionWeights.LEAST_ACCEPTANCE
                ? rejection
                : HitAndRunWeights.of(polytope, seed);
    }
}
