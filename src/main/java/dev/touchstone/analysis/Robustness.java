package dev.touchstone.analysis;

import dev.touchstone.analysis.weight.SamplerReport;
import java.util.List;
import java.util.Optional;

/**
 * How far the answer depends on weights and on evidence: what {@link Smaa} counted. Shares are shares of samples, scores and
 * losses are in value, 0 to 1. Every number that was counted stands beside its Monte Carlo standard error, in which
 * successive samples of a walk count for what they are worth.
 *
 * @param engine {@link Engine#VERSION} of what computed it
 * @param samples number of samples
 * @param seed where the random numbers started
 * @param weights how the weights were drawn
 * @param items one per competing candidate, in the order of the model
 * @param winning by competing candidates i and k: how often i is above k; absent where the model is too large
 * @param choiceEntropy of the first place in bits: 0 when one is always first, log2 of their number when all are alike
 * @param rankingEntropy of the whole ranking in bits, ties being a ranking of their own. Estimated from the frequencies, so
 *     too low where there are as many rankings as samples; absent for more than {@link Smaa#MAX_RANKINGS} candidates
 */
public record Robustness(
        String engine,
        int samples,
        long seed,
        SamplerReport weights,
        List<Item> items,
        Optional<Winning> winning,
        Estimated choiceEntropy,
        Optional<Estimated> rankingEntropy) {

    /**
     * A number that was counted.
     *
     * @param value the number
     * @param error its Monte Carlo standard error
     */
    public record Estimated(double value, double error) {
        /** A number that is known exactly. */
        static Estimated exact(double value) {
            return new Estimated(value, 0);
        }

        /**
         * A share of samples. Never or always among some samples does not make never or always: one more sample is thought of,
         * half of which counts, so that the error is about 0.7 / trials there, and elsewhere the usual one. For samples that
         * count whole or not at all it is the standard deviation of the share under Jeffreys' prior.
         *
         * @param count sum of what each sample counts, 0 to 1
         * @param squares sum of the squares of that
         * @param trials number of samples that count by themselves
         */
        static Estimated share(double count, double squares, double trials) {
            double mean = (count + 0.5) / (trials + 1);
            double variance = Math.max(0, (squares + 0.5) / (trials + 1) - mean * mean);
            return new Estimated(count / trials, Math.sqrt(variance / (trials + 1)));
        }
    }

    /**
     * One candidate.
     *
     * @param id its id
     * @param score E[V]
     * @param scores quantiles of V
     * @param ranks rank acceptability: share of samples at each rank, the first first; candidates that tie share their ranks
     *     equally, so that these sum to 1 over ranks and over candidates
     * @param expectedRank from 1
     * @param expectedLoss of taking it: E[max V - V]
     * @param central the weights that speak for it; absent when it is never first
     */
    public record Item(
            String id,
            Estimated score,
            Quantiles scores,
            List<Estimated> ranks,
            Estimated expectedRank,
            Estimated expectedLoss,
            Optional<Central> central) {

        /** P(first). */
        public Estimated first() {
            return ranks.getFirst();
        }
    }

    /**
     * The weights of those to whom a candidate is the best.
     *
     * @param weights the mean of the weights under which it is first, one a criterion in the order of the model
     * @param confidence how often it is first at these weights, over the evidence alone; absent where the model is too large
     */
    public record Central(List<Estimated> weights, Optional<Estimated> confidence) {}

    /**
     * Who is above whom. Where two tie, neither is.
     *
     * @param shares by i and k; 0 where i = k
     * @param exact whether by formula: all numbers are fixed and the weights fill a simplex
     */
    public record Winning(List<List<Estimated>> shares, boolean exact) {}
}
