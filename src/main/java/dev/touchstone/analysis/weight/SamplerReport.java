package dev.touchstone.analysis.weight;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How weights were drawn, for the answer.
 *
 * @param kind the way
 * @param acceptance share of draws from the simplex that met the constraints, for rejection
 * @param chain how successive draws hang together, for hit-and-run; absent where they do not
 * @param spread as it was stated, for weights around a point
 */
public record SamplerReport(Kind kind, OptionalDouble acceptance, Optional<Chain> chain, OptionalDouble spread) {
    /** The ways of drawing. */
    public enum Kind {
        /** One vector of weights, always. */
        FIXED,
        /** Uniform on the simplex: normalised exponentials. */
        UNIFORM,
        /** Uniform on the weights of one order. */
        RANKING,
        /** Uniform on the simplex, kept where the constraints are met: exact and independent. */
        REJECTION,
        /** A walk through the polytope: uniform in the long run, with some dependence left. */
        HIT_AND_RUN,
        /** Dirichlet with the stated weights as mean. */
        AROUND
    }

    /**
     * A walk. The two measures are estimated on a walk of its own, for the direction in which it moves slowest.
     *
     * @param burnIn steps from the inner point to the first sample of each block
     * @param thinning steps from one sample to the next
     * @param autocorrelation of successive samples
     * @param effectiveShare a sample is worth this share of an independent one
     * @param trialTimes how many autocorrelation times long that walk was; below {@link #ENOUGH_TIMES} the measures, and the
     *     burn-in that rests on them, are no more than a guess
     */
    public record Chain(int burnIn, int thinning, double autocorrelation, double effectiveShare, double trialTimes) {
        /** A rule of thumb (Sokal 1997; Foreman-Mackey et al. 2013). */
        public static final double ENOUGH_TIMES = 50;

        /** Whether that walk was too short for the measures to be more than a guess. */
        public boolean tooShort() {
            return trialTimes < ENOUGH_TIMES;
        }
    }

    static SamplerReport of(Kind kind) {
        return new SamplerReport(kind, OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty());
    }
}
