package dev.touchstone.analysis.weight;

import dev.touchstone.analysis.weight.SamplerReport.Chain;
import dev.touchstone.base.Seed;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * Uniform on any polytope by a walk: from where it stands, choose a direction, and jump to a random point of the chord
 * through the polytope in that direction (hit-and-run, Smith 1984; for weights Tervonen et al. 2013).
 *
 * <p>Criteria that no constraint names are one {@link Lump}: the walk goes through what the others and their sum can weigh,
 * with the density that this has, and how they divide the sum is drawn afresh each time. {@link Directions} are of two kinds.
 * Along the principal axes of the polytope the walk crosses a long and thin one as fast as a round one (coordinate
 * hit-and-run with rounding, Haraldsdóttir et al. 2017). The axes are those of the points of a walk, which was itself taken
 * along the axes of the one before, eight times over where that is not too much work. Transfers from one weight to another
 * cross what is bounded one by one. Directions decide about the speed and never about the result; three mixtures of them are
 * tried, and the one that forgets at the least cost is taken.
 *
 * <p>A sweep is as many steps as there are dimensions. From a walk of up to 4,000 sweeps the autocorrelation time is
 * estimated along the slowest of its own axes. Samples are half that time apart, unless {@link #MAX_WORK} sets an end; before
 * the first sample of each block the walk goes ten times that time from the inner point, with no such end, because too
 * short a start would shift the result and not only widen its error. The report says what came of it, and how many such
 * times long the walk was from which they were estimated: a short one says little (Sokal 1997). In one dimension every step
 * is an independent draw.
 */
public final class HitAndRunWeights implements WeightSampler {
    /** Most looks at a number between two samples: about half a millisecond. */
    public static final int MAX_WORK = 200_000;

    /** Most looks at a number for the axes, and again for the trials: some tenths of a second each. */
    private static final double PREPARING = 1e8;

    private static final int ROUNDS = 8;
    private static final int TRIAL = 4_000;
    private static final int BURN_IN_TIMES = 10;

    private final Lump lump;
    private final Body body;
    private final Density density;
    private final Seed.Stream stream;
    private final Directions directions;

    /** Absent where the items weigh the same in every draw, and only the lump's division is drawn. */
    private final Optional<Chain> chain;

    private HitAndRunWeights(Polytope polytope, Seed seed) {
        this.lump = polytope.lump();
        this.body = polytope.body();
        this.density = Density.of(lump, body);
        this.stream = seed.stream("weights");
        RandomGenerator random = seed.stream("weights/trial").block(1);
        Directions fitted = fitted(random);
        Optional<Trial> best = body.dimension() == 0
                ? Optional.empty()
                : fitted.mixtures().stream()
                        .map(mixture -> trial(mixture, random))
                        .min(Comparator.comparingDouble(Trial::cost));
        this.directions = best.map(Trial::directions).orElse(fitted);
        this.chain = best.map(this::chain);
    }

    private Directions fitted(RandomGenerator random) {
        Directions fitted = Directions.any(body, density);
        int sweeps = 100 + 4 * body.dimension();
        double rounds = body.dimension() > 1 ? Math.min(ROUNDS, PREPARING / (sweeps * sweep(fitted))) : 0;
        for (int round = 1; round <= rounds; round++) {
            fitted = Directions.principal(body, density, new Walk(body, density, fitted, random).sweeps(sweeps));
        }
        return fitted;
    }

    /** Looks at a number that a sweep takes. */
    private double sweep(Directions along) {
        return along.work() * body.dimension();
    }

    /**
     * A walk from which the speed is estimated.
     *
     * @param sweeps how long it was
     * @param slowest along the one of its axes where it forgets last
     */
    private record Trial(Directions directions, int sweeps, Autocorrelation slowest) {
        /** Autocorrelation time in sweeps. */
        double time() {
            return Math.max(1, slowest.time());
        }

        double cost() {
            return time() * directions.work();
        }
    }

    private Trial trial(Directions along, RandomGenerator random) {
        Walk walk = new Walk(body, density, along, random);
        walk.steps(100 * body.dimension());
        double[][] points = walk.sweeps((int) Math.min(TRIAL, PREPARING / 2 / sweep(along)));
        return new Trial(
                along, points.length, Autocorrelation.slowest(Directions.along(Directions.axes(points), points)));
    }

    private Chain chain(Trial trial) {
        int affordable = Math.max(1, (int) (MAX_WORK / sweep(trial.directions())));
        int sweeps = Math.min(affordable, (int) Math.ceil(trial.time() / 2));
        return new Chain(
                BURN_IN_TIMES * (int) Math.ceil(trial.time()) * body.dimension(),
                sweeps * body.dimension(),
                trial.slowest().at(sweeps),
                trial.slowest().effectiveShare(sweeps),
                trial.sweeps() / trial.time());
    }

    static HitAndRunWeights of(Polytope polytope, Seed seed) {
        return new HitAndRunWeights(polytope, seed);
    }

    /** Looks at a number that a block of so many samples takes. */
    public double work(int samples) {
        return chain.map(steps -> steps.burnIn() + (double) samples * steps.thinning())
                        .orElse(0.0)
                * directions.work();
    }

    @Override
    public int size() {
        return lump.size();
    }

    @Override
    public SamplerReport report() {
        return new SamplerReport(SamplerReport.Kind.HIT_AND_RUN, OptionalDouble.empty(), chain, OptionalDouble.empty());
    }

    @Override
    public void draw(long block, double[][] weights, int n) {
        RandomGenerator random = stream.block(block);
        Walk walk = new Walk(body, density, directions, random);
        walk.steps(chain.map(Chain::burnIn).orElse(0));
        int thinning = chain.map(Chain::thinning).orElse(0);
        for (int s = 0; s < n; s++) {
            walk.steps(thinning);
            double[] point = lump.divided(Body.notNegative(walk.weights()), random);
            for (int j = 0; j < point.length; j++) {
                weights[j][s] = point[j];
            }
        }
    }
}
