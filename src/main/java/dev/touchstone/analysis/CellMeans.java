package dev.touchstone.analysis;

import java.util.List;

/** Expected values of the different cells of each criterion: as drawn, and with the missing parts at either end. */
final class CellMeans {
    private final List<MeasurePlan> plans;
    private final double[][][] means;

    /**
     * Adds up in the order of the blocks.
     *
     * @param sums by block, criterion, kind (value, lo, hi) and cell
     */
    CellMeans(List<MeasurePlan> plans, double[][][][] sums, int samples) {
        this.plans = plans;
        this.means = new double[plans.size()][][];
        for (int j = 0; j < plans.size(); j++) {
            means[j] = new double[3][plans.get(j).size()];
            for (double[][][] block : sums) {
                for (int kind = 0; kind < 3; kind++) {
                    Fold.SUM.add(block[j][kind], means[j][kind], means[j][kind].length);
                }
            }
            for (double[] kind : means[j]) {
                for (int c = 0; c < kind.length; c++) {
                    kind[c] /= samples;
                }
            }
        }
    }

    /** Whether criterion j applies to candidate i. */
    boolean applies(int i, int j) {
        return plans.get(j).cellOf(i) >= 0;
    }

    /** E[v]; 0 where the criterion does not apply. */
    double value(int i, int j) {
        return mean(0, i, j);
    }

    /** E[v] with all that is missing at its worst. */
    double atWorst(int i, int j) {
        return mean(1, i, j);
    }

    /** E[v] with all that is missing at its best. */
    double atBest(int i, int j) {
        return mean(2, i, j);
    }

    private double mean(int kind, int i, int j) {
        int cell = plans.get(j).cellOf(i);
        return cell < 0 ? 0 : means[j][kind][cell];
    }
}
