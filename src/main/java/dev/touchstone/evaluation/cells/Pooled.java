package dev.touchstone.evaluation.cells;

import dev.touchstone.evidence.pooling.Posterior;

/**
 * That an estimate comes out of a pool of claims, with others that hang together with it.
 *
 * @param pool names the pool: a criterion, and a counted thing where the criterion has several
 * @param system which of its systems
 * @param posterior what the pool says of all of them
 */
public record Pooled(String pool, String system, Posterior posterior) {

    /** The correlation of the logarithms of two estimates of one pool. */
    public double correlation(Pooled other) {
        return posterior.correlation(system, other.system());
    }
}
