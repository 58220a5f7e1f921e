package dev.touchstone.analysis;

import dev.touchstone.analysis.weight.WeightSampler;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far what is known can tell two candidates apart, whatever the weights: the greatest share of samples in which the same
 * one of both has the greater score, over the weights that were tried. Where it stays below the share from which one counts
 * as ahead, agreeing on weights settles nothing between them; only knowing more can.
 *
 * <p>P_w(V(a) &gt; V(b)) is the pairwise winning index of SMAA (Leskinen et al. 2006) with the weights held. As a function
 * of w it has no closed form for general distributions and may have its greatest value inside of the simplex, where the
 * uncertainties of many criteria average out: corners and uniform draws are tried. Another weight may tell more; and the
 * greatest of many shares is a little too great, each having the Monte Carlo error of its samples.
 *
 * @param one id of the first
 * @param other id of the second
 * @param most the greatest share found, 0.5 to 1; samples in which both tie count half for each, as for contenders
 * @param tried how many weights were tried: all that there were, unless {@code most} reached what was asked for
 */
public record Separation(String one, String other, double most, int tried) {
    /** The share of samples from which one counts as ahead: at the stated weights whoever it leaves behind is no contender. */
    public static final double AHEAD = 0.9;

    /**
     * Tries weights until one tells each of the others from the first: each criterion alone, then drawn ones.
     *
     * @param drawn the model with its samples
     * @param one id of a candidate
     * @param others ids of others
     * @param any draws weights; the criteria to which it gives none are not tried alone either
     * @param weights how many are drawn, in whole blocks of {@value MeasurePlan#BLOCK}
     * @param enough the share from which one counts as ahead: of who is told apart no more are tried then
     * @return one an other, in their order
     * @throws java.util.concurrent.CancellationException when cancelled
     * @throws InvalidModel where an id is none of the model, or the sampler has another number of weights
     */
    public static List<Separation> of(
            DrawnModel drawn,
            String one,
            List<String> others,
            WeightSampler any,
            int weights,
            double enough,
            Watch watch) {
        InvalidModel.length("/weights", drawn.criteria(), any.size());
        DrawnModel.Values first = drawn.valuesOf(one);
        List<Search> searches = others.stream()
                .map(other -> new Search(other, drawn.valuesOf(other), enough))
                .toList();
        int blocks = Math.ceilDiv(weights, MeasurePlan.BLOCK);
        double[][] block = new double[any.size()][MeasurePlan.BLOCK];
        for (int b = 0; b < blocks && !searches.stream().allMatch(Search::isOver); b++) {
            watch.check();
            any.draw(b, block, MeasurePlan.BLOCK);
            if (b == 0) {
                corners(block).forEach(corner -> weigh(corner, first, searches));
            }
            for (int s = 0; s < MeasurePlan.BLOCK; s++) {
                weigh(column(block, s), first, searches);
            }
            watch.done((b + 1.0) / blocks);
        }
        return searches.stream()
                .map(search -> new Separation(one, search.other, search.most, search.tried))
                .toList();
    }

    private static void weigh(double[] weights, DrawnModel.Values first, List<Search> searches) {
        List<Search> open = searches.stream().filter(search -> !search.isOver()).toList();
        if (!open.isEmpty()) {
            double[] scores = first.scores(weights);
            open.forEach(search -> search.weigh(weights, scores));
        }
    }

    private static List<double[]> corners(double[][] block) {
        List<double[]> corners = new ArrayList<>();
        for (int j = 0; j < block.length; j++) {
            if (block[j][0] > 0) {
                double[] corner = new double[block.length];
                corner[j] = 1;
                corners.add(corner);
            }
        }
        return corners;
    }

    private static double[] column(double[][] block, int s) {
        double[] weights = new double[block.length];
        for (int j = 0; j < weights.length; j++) {
            weights[j] = block[j][s];
        }
        return weights;
    }

    /** What was found of one of the others. */
    private static final class Search {
        private final String other;
        private final DrawnModel.Values values;
        private final double enough;
        private double most;
        private int tried;

        Search(String other, DrawnModel.Values values, double enough) {
            this.other = other;
            this.values = values;
            this.enough = enough;
        }

        boolean isOver() {
            return most >= enough;
        }

        void weigh(double[] weights, double[] first) {
            ahead(first, values.scores(weights)).ifPresent(found -> {
                tried++;
                most = Math.max(most, found);
            });
        }

        /** Empty where no criterion with weight applies to one of both. */
        private static OptionalDouble ahead(double[] one, double[] other) {
            if (one.length == 0 || other.length == 0) {
                return OptionalDouble.empty();
            }
            int above = 0;
            int below = 0;
            for (int s = 0; s < one.length; s++) {
                above += one[s] - other[s] > Summary.TIE ? 1 : 0;
                below += other[s] - one[s] > Summary.TIE ? 1 : 0;
            }
            return OptionalDouble.of(0.5 + Math.abs(above - below) / 2.0 / one.length);
        }
    }
}
