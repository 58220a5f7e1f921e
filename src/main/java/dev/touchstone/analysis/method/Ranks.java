package dev.touchstone.analysis.method;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Competition ranks: 1 is best, those that tie share a rank, and the next rank counts them all (1, 2, 2, 4).
 *
 * <p><b>The tie rule.</b> Two scores tie when they differ by at most {@link #TIE} times the size of the numbers that
 * were added to make scores. That size is the method's own: 1 for scores in [0, 1], the sum of the weights for
 * PROMETHEE II and SPOTIS, the greatest sum of magnitudes of the terms for a weighted sum. It is not the size of the
 * score itself: net flows lie around zero, where rounding alone would else tell twins apart. A tie is counted from the
 * best of those that share a rank, so that many small steps cannot add up to one.
 */
final class Ranks {
    /** Scores nearer than this, relative to the size of their terms, tie. */
    static final double TIE = 1e-12;

    private Ranks() {}

    /** The ranks of {@code scores}, in their order; {@code scale} is the size of the terms. */
    static List<Integer> of(double[] scores, Sense sense, double scale) {
        double sign = sense == Sense.GREATER_IS_BETTER ? -1 : 1;
        List<Integer> order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> sign * scores[i]))
                .toList();
        Integer[] ranks = new Integer[scores.length];
        int head = 0;
        for (int place = 0; place < scores.length; place++) {
            double behind = Math.abs(scores[order.get(place)] - scores[order.get(head)]);
            head = behind <= TIE * scale ? head : place;
            ranks[order.get(place)] = head + 1;
        }
        return Arrays.asList(ranks);
    }
}
