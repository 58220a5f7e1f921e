package dev.touchstone.analysis.weight;

import java.util.Arrays;
import java.util.List;

/**
 * The linear best-worst model (Rezaei 2016):
 *
 * <pre>
 *   least xi  with  |w_B - a_Bj w_j| &lt;= xi  and  |w_j - a_jW w_W| &lt;= xi  for all j,  sum w = 1,  w &gt;= 0
 * </pre>
 *
 * <p>xi is itself the measure of consistency here: 0 when the comparisons agree, and in units of weight, so it is not
 * divided by the consistency index, which belongs to the {@link NonLinearBestWorst} model. The ratio that may be
 * compared between problems is the input-based one.
 *
 * @param weights by criterion, sum 1
 * @param xi the least greatest deviation
 * @param inputConsistencyRatio see {@link BestWorst#inputConsistencyRatio}
 */
public record LinearBestWorst(List<Double> weights, double xi, double inputConsistencyRatio) {
    /** The weights are copied. */
    public LinearBestWorst {
        weights = List.copyOf(weights);
    }

    /** Solves the model as one linear programme of n + 1 variables. */
    public static LinearBestWorst of(BestWorst judged) {
        int n = judged.size();
        LinearProgram program = new LinearProgram(n + 1);
        double[] sum = new double[n + 1];
        Arrays.fill(sum, 0, n, 1);
        program.equal(sum, 1);
        for (int j = 0; j <= n; j++) {
            program.between(j, 0, Double.POSITIVE_INFINITY);
        }
        for (int j = 0; j < n; j++) {
            within(program, n, judged.best(), j, judged.bestToOthers().get(j));
            within(program, n, j, judged.worst(), judged.othersToWorst().get(j));
        }
        double[] objective = new double[n + 1];
        objective[n] = 1;
        return switch (program.minimise(objective)) {
            case LinearProgram.Answer.Best found -> result(judged, found.point());
            case LinearProgram.Answer.Infeasible none -> throw new IllegalStateException("xi is free to grow: " + none);
            case LinearProgram.Answer.Unbounded none -> throw new IllegalStateException("xi is at least 0: " + none);
        };
    }

    /** {@code -xi <= w_a - times w_b <= xi}. */
    private static void within(LinearProgram program, int n, int a, int b, double times) {
        double[] row = new double[n + 1];
        row[a] += 1;
        row[b] -= times;
        row[n] = -1;
        program.atMost(row, 0);
        row[n] = 1;
        program.atLeast(row, 0);
    }

    private static LinearBestWorst result(BestWorst judged, double[] point) {
        int n = judged.size();
        double[] weights = new double[n];
        for (int j = 0; j < n; j++) {
            weights[j] = Math.max(0, point[j]);
        }
        return new LinearBestWorst(Points.shares(weights), Math.max(0, point[n]), judged.inputConsistencyRatio());
    }
}
