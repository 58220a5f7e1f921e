package dev.touchstone.analysis;

import dev.touchstone.analysis.Robustness.Estimated;

/** How far the best of the others is above the leader in each sample; in none where nothing moves or nobody else is there. */
final class Gains {
    /** As expected when choosing. */
    final double[] ahead;

    /** As the scores of these two were drawn. */
    final double[] drawn;

    /** As expected before: where these two stay as far apart, whoever of them leads, that is no change. */
    final double[] before;

    /** How many samples fall into the bin in which the choice turns. */
    int turning = 1;

    Gains(int n) {
        ahead = new double[n];
        drawn = new double[n];
        before = new double[n];
    }

    boolean isMoved(int s) {
        return Math.abs(ahead[s] - before[s]) > Summary.TIE;
    }

    Estimated mean() {
        double sum = 0;
        double taken = 0;
        double squares = 0;
        for (int s = 0; s < ahead.length; s++) {
            sum += Math.max(0, ahead[s]);
            if (ahead[s] > Summary.TIE) {
                taken += drawn[s];
                squares += drawn[s] * drawn[s];
            }
        }
        double count = Math.max(1, ahead.length);
        double mean = taken / count;
        return new Estimated(sum / count, Math.sqrt(Math.max(0, squares / count - mean * mean) / count));
    }

    /**
     * In how many another one leads. Beside the error of a share it has that of the gap between the scores, as far as this does
     * not become known, which is half of how much the share differs between a gap that much wider and one that much narrower;
     * and that of the bins, half of the one in which it turns.
     */
    Estimated change() {
        if (ahead.length == 0) {
            return Estimated.exact(0);
        }
        double count = ahead.length;
        double squares = 0;
        for (int s = 0; s < ahead.length; s++) {
            squares += (drawn[s] - ahead[s]) * (drawn[s] - ahead[s]);
        }
        double gap = Math.sqrt(squares) / count;
        int above = 0;
        int between = 0;
        for (int s = 0; s < ahead.length; s++) {
            above += ahead[s] > Summary.TIE ? 1 : 0;
            between += isMoved(s) && Math.abs(ahead[s] - Summary.TIE) <= gap ? 1 : 0;
        }
        double drawing = Estimated.share(above, above, count).error();
        double estimated = Math.hypot(between / (2 * count), turning / (2 * count));
        return new Estimated(above / count, Math.hypot(drawing, estimated));
    }
}
