package dev.touchstone.analysis;

import java.util.List;

/**
 * Expected values of the different cells of each criterion, and with the missing parts at either end. Where it can be, E[v] is
 * computed: of one known number ({@link ExpectedValue}), and where parts are missing as the middle of both ends, since u is
 * uniform and independent of what is known. Else it is the mean of the sample.
 */
final class CellMeans {
    private final List<MeasurePlan> plans;
    private final double[][][] means;
    private final double[][] computed;

    /**
     * Adds up in the order of the blocks.
     *
     * @param sums by block, criterion, kind (value, lo, hi) and cell
     */
    CellMeans(List<MeasurePlan> plans, double[][][][] sums, int samples) {
        this.plans = plans;
        this.means = new double[plans.size()][][];
        this.computed = new double[plans.size()][];
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
            computed[j] = computed(plans.get(j), means[j]);
        }
    }

    private static double[] computed(MeasurePlan plan, double[][] means) {
        double[] computed = means[0].clone();
        for (int c = 0; c < computed.length; c++) {
            computed[c] =
                    plan.cell(c).complete() ? plan.expected(c).orElse(computed[c]) : (means[1][c] + means[2][c]) / 2;
        }
        return computed;
    }

    /** Whether criterion j applies to candidate i. */
    boolean applies(int i, int j) {
        return plans.get(j).cellOf(i) >= 0;
    }

    /** E[v]; 0 where the criterion does not apply. */
    double value(int i, int j) {
        int cell = plans.get(j).cellOf(i);
        return cell < 0 ? 0 : computed[j][cell];
    }

    /** The mean of v in the sample, the same for two cells only where they are drawn alike. */
    double drawn(int i, int j) {
        return mean(0, i, j);
    }

    /** E[v] with all that is missing at its worst. */
    double atWorst(int i, int j) {
        return complete(i, j) ? value(i, j) : mean(1, i, j);
    }

    /** E[v] with all that is missing at its best. */
    double atBest(int i, int j) {
        return complete(i, j) ? value(i, j) : mean(2, i, j);
    }

    private boolean complete(int i, int j) {
        MeasurePlan plan = plans.get(j);
        return plan.cellOf(i) >= 0 && plan.cell(plan.cellOf(i)).complete();
    }

    private double mean(int kind, int i, int j) {
        int cell = plans.get(j).cellOf(i);
        return cell < 0 ? 0 : means[j][kind][cell];
    }
}
