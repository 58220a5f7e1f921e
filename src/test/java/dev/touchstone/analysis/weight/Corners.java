package dev.touchstone.analysis.weight;

import java.util.ArrayList;
import java.util.List;

/** The linear best-worst model the slow way: all corners of its set of solutions, by Gauss's elimination. */
final class Corners {
    private static final double EPS = 1e-9;

    private Corners() {}

    /** Weights and xi of the corner with the least xi. */
    static double[] least(BestWorst judged) {
        int n = judged.size();
        List<double[]> rows = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            for (double sign : new double[] {1, -1}) {
                rows.add(row(n, judged.best(), j, judged.bestToOthers().get(j), sign));
                rows.add(row(n, j, judged.worst(), judged.othersToWorst().get(j), sign));
            }
            double[] positive = new double[n + 1];
            positive[j] = 1;
            rows.add(positive);
        }
        double[] xi = new double[n + 1];
        xi[n] = 1;
        rows.add(xi);
        double[][] best = {null};
        choose(rows, 0, new ArrayList<>(), n, best);
        return best[0];
    }

    /** {@code sign (w_a - times w_b) + xi >= 0}. */
    private static double[] row(int n, int a, int b, double times, double sign) {
        double[] row = new double[n + 1];
        row[a] += sign;
        row[b] -= sign * times;
        row[n] = 1;
        return row;
    }

    private static void choose(List<double[]> rows, int from, List<double[]> chosen, int wanted, double[][] best) {
        if (chosen.size() == wanted) {
            double[] corner = solved(chosen, wanted);
            boolean within =
                    corner != null && rows.stream().allMatch(row -> WeightConstraints.dot(row, corner) >= -EPS);
            if (within && (best[0] == null || corner[wanted] < best[0][wanted])) {
                best[0] = corner;
            }
            return;
        }
        for (int i = from; i < rows.size(); i++) {
            chosen.add(rows.get(i));
            choose(rows, i + 1, chosen, wanted, best);
            chosen.removeLast();
        }
    }

    private static double[] solved(List<double[]> active, int n) {
        double[][] a = new double[n + 1][n + 2];
        for (int i = 0; i < n; i++) {
            System.arraycopy(active.get(i), 0, a[i], 0, n + 1);
        }
        for (int j = 0; j < n; j++) {
            a[n][j] = 1;
        }
        a[n][n + 1] = 1;
        for (int k = 0; k <= n; k++) {
            int pivot = k;
            for (int i = k; i <= n; i++) {
                pivot = Math.abs(a[i][k]) > Math.abs(a[pivot][k]) ? i : pivot;
            }
            double[] swap = a[k];
            a[k] = a[pivot];
            a[pivot] = swap;
            if (Math.abs(a[k][k]) < EPS) {
                return null;
            }
            for (int i = 0; i <= n; i++) {
                double by = i == k ? 0 : a[i][k] / a[k][k];
                for (int j = k; j <= n + 1 && by != 0; j++) {
                    a[i][j] -= by * a[k][j];
                }
            }
        }
        double[] x = new double[n + 1];
        for (int k = 0; k <= n; k++) {
            x[k] = a[k][n + 1] / a[k][k];
        }
        return x;
    }
}
