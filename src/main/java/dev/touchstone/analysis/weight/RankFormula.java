package dev.touchstone.analysis.weight;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Weights from an order alone, in closed form.
 *
 * <p>Of n criteria without ties, on place i (Stillwell, Seaver &amp; Edwards 1981; Barron &amp; Barrett 1996):
 *
 * <pre>
 *   ROC              w_i = (1/n) sum over k = i..n of 1/k
 *   rank sum         w_i = 2 (n + 1 - i) / (n (n + 1))
 *   rank reciprocal  w_i = (1/i) / sum over k = 1..n of 1/k
 * </pre>
 *
 * <p><b>Ties.</b> ROC is defined as the centre of gravity of all weights that respect the order (Edwards &amp; Barron
 * 1994), and is taken as that with ties too: a tie is the equation {@code w_a = w_b}, the set is the simplex of
 * {@link Ranking}, and with m places its centre is {@code w_i = (1/m) sum over k = i..m of 1/N_k} on place i. This is
 * the mean of what {@link RankedWeights} draws, with ties or without. It is not the mean of the weights that the tied
 * criteria would have had on neighbouring places: of a, then b and c tied, ROC gives 2/3, 1/6, 1/6. The two rank
 * formulas have no such meaning; there each tied criterion gets the mean of the weights of the places that the tie
 * takes up (Kendall's mid-ranks, applied to the weights).
 */
public enum RankFormula {
    /** Rank order centroid. */
    ROC {
        @Override
        double[] byPlace(int[] reach) {
            double[] weights = new double[reach.length];
            double sum = 0;
            for (int p = reach.length - 1; p >= 0; p--) {
                sum += 1.0 / reach[p];
                weights[p] = sum / reach.length;
            }
            return weights;
        }
    },
    /** Weights that fall by equal steps. */
    RANK_SUM {
        @Override
        double[] byPlace(int[] reach) {
            int n = reach[reach.length - 1];
            return midway(reach, place -> n + 1 - place);
        }
    },
    /** Weights that fall as 1, 1/2, 1/3, ... */
    RANK_RECIPROCAL {
        @Override
        double[] byPlace(int[] reach) {
            return midway(reach, place -> 1.0 / place);
        }
    };

    abstract double[] byPlace(int[] reach);

    /** Raw weights of places 1 to n, averaged over those that a tie takes up, normalised to the sum 1. */
    private static double[] midway(int[] reach, IntToDoubleFunction raw) {
        double sum = 0;
        for (int place = 1; place <= reach[reach.length - 1]; place++) {
            sum += raw.applyAsDouble(place);
        }
        double[] weights = new double[reach.length];
        int before = 0;
        for (int p = 0; p < reach.length; p++) {
            double mean = 0;
            for (int place = before + 1; place <= reach[p]; place++) {
                mean += raw.applyAsDouble(place) / (reach[p] - before);
            }
            weights[p] = mean / sum;
            before = reach[p];
        }
        return weights;
    }

    /** The weights, in the order of the criteria; sum 1. */
    public List<Double> weights(Ranking ranking) {
        double[] byPlace = byPlace(ranking.reach());
        Double[] weights = new Double[ranking.size()];
        for (int p = 0; p < byPlace.length; p++) {
            for (int criterion : ranking.order().get(p)) {
                weights[criterion] = byPlace[p];
            }
        }
        return List.of(weights);
    }
}
