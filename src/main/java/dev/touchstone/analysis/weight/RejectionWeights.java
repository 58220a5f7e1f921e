package dev.touchstone.analysis.weight;

import dev.touchstone.analysis.weight.WeightConstraints.Row;
import dev.touchstone.base.Seed;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/** Uniform on a polytope without equations: draws from the simplex, kept where all constraints are met. */
public final class RejectionWeights implements WeightSampler {
    /** Below this share, throwing away costs more than walking. */
    public static final double LEAST_ACCEPTANCE = 0.05;

    private static final int TRIAL = 4_000;

    /** Draws for one sample before giving up; never reached, as 0.975^10000 is 1e-110. */
    private static final int MAX_DRAWS = 10_000;

    private final List<Row> rows;
    private final int size;
    private final Seed.Stream stream;
    private final double acceptance;

    private RejectionWeights(Polytope polytope, Seed seed) {
        this.rows = polytope.constraints().rows();
        this.size = polytope.size();
        this.stream = seed.stream("weights");
        this.acceptance = trial(seed.stream("weights/trial").block(0));
    }

    static RejectionWeights of(Polytope polytope, Seed seed) {
        return new RejectionWeights(polytope, seed);
    }

    private double trial(RandomGenerator random) {
        double[] point = new double[size];
        int kept = 0;
        for (int draw = 0; draw < TRIAL; draw++) {
            UniformWeights.simplex(random, point);
            kept += met(point) ? 1 : 0;
        }
        return (double) kept / TRIAL;
    }

    private boolean met(double[] point) {
        for (Row row : rows) {
            if (row.missedBy(point) > 0) {
                return false;
            }
        }
        return true;
    }

    /** The share of the simplex that lies in the polytope, from 4,000 draws of their own; 0 where it has equations. */
    public double acceptance() {
        return acceptance;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public SamplerReport report() {
        return new SamplerReport(
                SamplerReport.Kind.REJECTION, OptionalDouble.of(acceptance), Optional.empty(), OptionalDouble.empty());
    }

    @Override
    public void draw(long block, double[][] weights, int n) {
        RandomGenerator random = stream.block(block);
        double[] point = new double[size];
        for (int s = 0; s < n; s++) {
            kept(random, point);
            for (int j = 0; j < size; j++) {
                weights[j][s] = point[j];
            }
        }
    }

    private void kept(RandomGenerator random, double[] point) {
        for (int draw = 0; draw < MAX_DRAWS; draw++) {
            UniformWeights.simplex(random, point);
            if (met(point)) {
                return;
            }
        }
        throw new IllegalStateException("acceptance below the trial's " + acceptance);
    }
}
