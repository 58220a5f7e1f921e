package dev.touchstone.analysis.weight;

import dev.touchstone.analysis.weight.SamplerReport.Chain;
import dev.touchstone.base.Seed;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * Uniform on any polytope by a walk: from where it stands, choose a direction, and jump to a uniform point of the chord
 * through the polytope in that direction (hit-and-run, Smith 1984; for weights Tervonen et al. 2013).
 *
 * <p>The directions are the principal axes of the polytope, chosen at random: coordinate hit-and-run with rounding
 * (Haraldsdóttir et al. 2017). Along fixed directions a step costs one pass over the constraints instead of a product
 * with their matrix, and along the axes the walk crosses a long and thin polytope as fast as a round one. The axes are
 * those of the points of a walk, which was itself taken along the axes of the one before, eight times over; they decide
 * about the speed and never about the result.
 *
 * <p>A sweep is as many steps as there are dimensions. From a walk of 4,000 sweeps the autocorrelation time is
 * estimated along the slowest axis. Samples are half that time apart, unless {@link #MAX_WORK} sets an end; before the
 * first sample of each block the walk goes ten times that time from the inner point, with no such end, because too
 * short a start would shift the result and not only widen its error. The report says what came of it. In one dimension
 * every step is an independent draw.
 */
public final class HitAndRunWeights implements WeightSampler {
    /** Most looks at an inequality (steps x inequalities) between two samples: about half a millisecond. */
    public static final int MAX_WORK = 200_000;

    private static final int ROUNDS = 8;
    private static final int TRIAL = 4_000;
    private static final int BURN_IN_TIMES = 10;

    private final Polytope polytope;
    private final Seed.Stream stream;
    private final Axes axes;
    private final Chain chain;

    private HitAndRunWeights(Polytope polytope, Seed seed) {
        this.polytope = polytope;
        this.stream = seed.stream("weights");
        RandomGenerator random = seed.stream("weights/trial").block(1);
        int dimension = polytope.dimension();
        Axes fitted = Axes.any(polytope);
        for (int round = 0; round < ROUNDS; round++) {
            fitted = Axes.principal(polytope, new Walk(fitted, random).sweeps(100 + 4 * dimension));
        }
        this.axes = fitted;
        this.chain = chain(fitted, random);
    }

    private static Chain chain(Axes axes, RandomGenerator random) {
        int dimension = axes.directions().length;
        Walk trial = new Walk(axes, random);
        trial.steps(100 * dimension);
        Autocorrelation slowest = Autocorrelation.slowest(axes.along(trial.sweeps(TRIAL)));
        double time = Math.max(1, slowest.time());
        int inequalities = axes.polytope().halves().size();
        int affordable = Math.max(1, MAX_WORK / (inequalities * dimension));
        int sweeps = Math.min(affordable, (int) Math.ceil(time / 2));
        int burnIn = BURN_IN_TIMES * (int) Math.ceil(time) * dimension;
        return new Chain(burnIn, sweeps * dimension, slowest.at(sweeps), slowest.effectiveShare(sweeps));
    }

    static HitAndRunWeights of(Polytope polytope, Seed seed) {
        return new HitAndRunWeights(polytope, seed);
    }

    @Override
    public int size() {
        return polytope.size();
    }

    @Override
    public SamplerReport report() {
        return new SamplerReport(SamplerReport.Kind.HIT_AND_RUN, OptionalDouble.empty(), Optional.of(chain));
    }

    @Override
    public void draw(long block, double[][] weights, int n) {
        Walk walk = new Walk(axes, stream.block(block));
        walk.steps(chain.burnIn());
        for (int s = 0; s < n; s++) {
            walk.steps(chain.thinning());
            double[] point = polytope.weights(walk.point());
            for (int j = 0; j < point.length; j++) {
                weights[j][s] = point[j];
            }
        }
    }
}
