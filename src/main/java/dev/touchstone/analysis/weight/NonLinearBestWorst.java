package dev.touchstone.analysis.weight;

import java.util.ArrayList;
import java.util.List;

/**
 * The original best-worst model (Rezaei 2015) with the intervals of its weights (Rezaei 2016):
 *
 * <pre>
 *   least xi  with  |w_B / w_j - a_Bj| &lt;= xi  and  |w_j / w_W - a_jW| &lt;= xi  for all j,  sum w = 1,  w &gt;= 0
 * </pre>
 *
 * <p>With b = w_B / w_W and r_j = w_j / w_W the constraints read: b within a_BW +- xi, r_j within a_jW +- xi and within
 * [b / (a_Bj + xi), b / (a_Bj - xi)]. Some r_j exists exactly when
 * {@code (a_Bj - xi)(a_jW - xi) <= b <= (a_Bj + xi)(a_jW + xi)}. The greatest lower bound of b falls and the least
 * upper bound grows with xi, strictly: they meet at one xi, the answer, and in one b. There each r_j may lie anywhere
 * in its interval, independently of the others; with more than three criteria the weights are hence not unique (Rezaei
 * 2016), and the extremes of w_j = r_j / sum r follow with r_j at one end and all others at the opposite one.
 *
 * @param xi the least greatest deviation of a ratio
 * @param low the least weight of each criterion at this xi
 * @param high the greatest
 * @param weights the middles of the intervals, which Rezaei 2016 ranks by, divided by their sum
 * @param consistencyIndex the greatest xi that any comparisons with this a_BW can have
 * @param consistencyRatio xi / consistency index ("output-based", Rezaei 2015); 0 agrees, and 0 where a_BW is 1
 * @param inputConsistencyRatio see {@link BestWorst#inputConsistencyRatio}
 */
public record NonLinearBestWorst(
        double xi,
        List<Double> low,
        List<Double> high,
        List<Double> weights,
        double consistencyIndex,
        double consistencyRatio,
        double inputConsistencyRatio) {
    /** Halvings of an interval no longer than 9: to the last bit. */
    private static final int HALVINGS = 60;

    /** The lists are copied. */
    public NonLinearBestWorst {
        low = List.copyOf(low);
        high = List.copyOf(high);
        weights = List.copyOf(weights);
    }

    /** Solves the model. */
    public static NonLinearBestWorst of(BestWorst judged) {
        double xi = leastXi(judged);
        double b = (leastBest(judged, xi) + greatestBest(judged, xi)) / 2;
        int n = judged.size();
        double[] least = new double[n];
        double[] greatest = new double[n];
        for (int j = 0; j < n; j++) {
            double toOthers = judged.bestToOthers().get(j);
            double toWorst = judged.othersToWorst().get(j);
            least[j] = Math.max(toWorst - xi, b / (toOthers + xi));
            greatest[j] = toOthers > xi ? Math.min(toWorst + xi, b / (toOthers - xi)) : toWorst + xi;
        }
        least[judged.best()] = b;
        greatest[judged.best()] = b;
        least[judged.worst()] = 1;
        greatest[judged.worst()] = 1;
        double index = consistencyIndex(judged.bestToWorst());
        double ratio = index > 0 ? xi / index : 0;
        return result(xi, least, greatest, index, ratio, judged.inputConsistencyRatio());
    }

    private static NonLinearBestWorst result(
            double xi, double[] least, double[] greatest, double index, double ratio, double inputRatio) {
        double sumOfLeast = sum(least);
        double sumOfGreatest = sum(greatest);
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        double[] middle = new double[least.length];
        for (int j = 0; j < least.length; j++) {
            low.add(least[j] / (least[j] + sumOfGreatest - greatest[j]));
            high.add(greatest[j] / (greatest[j] + sumOfLeast - least[j]));
            middle[j] = (low.get(j) + high.get(j)) / 2;
        }
        return new NonLinearBestWorst(xi, low, high, Points.shares(middle), index, ratio, inputRatio);
    }

    /**
     * The smaller root of {@code (a - xi)^2 = a + xi}: a third criterion compared as a_BW on both sides contradicts
     * a_BW the most (Rezaei 2015, who tabulates it for whole numbers from 1 to 9 to two decimals).
     */
    static double consistencyIndex(double a) {
        return (1 + 2 * a - Math.sqrt(1 + 8 * a)) / 2;
    }

    private static double leastXi(BestWorst judged) {
        double below = 0;
        if (leastBest(judged, below) <= greatestBest(judged, below)) {
            return below;
        }
        double above = BestWorst.MOST;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (below + above) / 2;
            if (leastBest(judged, middle) <= greatestBest(judged, middle)) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return above;
    }

    private static double leastBest(BestWorst judged, double xi) {
        double least = judged.bestToWorst() - xi;
        for (int j = 0; j < judged.size(); j++) {
            if (j != judged.best() && j != judged.worst()) {
                double toOthers = Math.max(0, judged.bestToOthers().get(j) - xi);
                double toWorst = Math.max(0, judged.othersToWorst().get(j) - xi);
                least = Math.max(least, toOthers * toWorst);
            }
        }
        return least;
    }

    private static double greatestBest(BestWorst judged, double xi) {
        double greatest = judged.bestToWorst() + xi;
        for (int j = 0; j < judged.size(); j++) {
            if (j != judged.best() && j != judged.worst()) {
                double toOthers = judged.bestToOthers().get(j) + xi;
                greatest = Math.min(greatest, toOthers * (judged.othersToWorst().get(j) + xi));
            }
        }
        return greatest;
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double one : numbers) {
            sum += one;
        }
        return sum;
    }
}
