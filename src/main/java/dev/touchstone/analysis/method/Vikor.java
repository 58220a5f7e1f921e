package dev.touchstone.analysis.method;

import dev.touchstone.analysis.InvalidModel;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * VIKOR: a compromise between the most for the many and the least for the worst off. Opricovic &amp; Tzeng 2004,
 * European Journal of Operational Research 156(2), 445-455.
 *
 * <p>With f* the best and f- the worst number of a criterion, an alternative regrets
 * {@code w_j (f*_j - x_ij) / (f*_j - f-_j)} under it. S is the sum of its regrets, R the greatest of them, and
 *
 * <pre>    Q = v (S - S*) / (S- - S*) + (1 - v) (R - R*) / (R- - R*)</pre>
 *
 * in [0, 1], where * is the smallest and - the greatest over the alternatives. Smaller is better; the ranks are by Q.
 *
 * <p><b>The compromise.</b> Acceptable advantage: the second by Q is behind the first by at least {@code 1 / (m - 1)},
 * m alternatives. Acceptable stability: the first by Q is also first by S or by R. Both hold: the first is proposed.
 * Stability alone fails: the first and the second (all that share second place). Advantage fails: all that are behind
 * the first by less than 1 / (m - 1). Where several share the first place, the second is another one of them, so that
 * there is no advantage; the place is stable when each of them is first by S or by R. A single alternative is its own
 * compromise.
 *
 * <p><b>No difference.</b> A constant column causes no regret. Where all S are the same, or all R (within the tie rule
 * of {@link Opinion#ranks}), their part of Q is 0 for all, and a warning says so.
 *
 * <p>Breaks: f*, f-, S*, S-, R*, R- follow the options, hence an alternative more or less may turn the order of the
 * others. Unit and origin of a scale change nothing. Time and memory in the order of alternatives times criteria.
 *
 * @param v weight of the many against the worst off, in [0, 1]; 0.5 is usual
 */
public record Vikor(double v) implements ScoringMethod {
    /** The usual balance: by consensus. */
    public static final double CONSENSUS = 0.5;

    /**
     * Checks v.
     *
     * @throws InvalidModel when it is not in [0, 1]
     */
    public Vikor {
        InvalidModel.within("/v", v, 0, 1);
    }

    @Override
    public String id() {
        return "vikor";
    }

    @Override
    public Sense sense() {
        return Sense.SMALLER_IS_BETTER;
    }

    @Override
    public Opinion rank(DecisionMatrix matrix) {
        double[][] columns = matrix.columns();
        double[] weights = matrix.weights();
        double[] s = new double[matrix.alternatives()];
        double[] r = new double[matrix.alternatives()];
        for (int j = 0; j < columns.length; j++) {
            double[] regrets = regrets(columns[j], matrix.direction(j));
            for (int i = 0; i < s.length; i++) {
                s[i] += weights[j] * regrets[i];
                r[i] = Math.max(r[i], weights[j] * regrets[i]);
            }
        }
        double scale = Columns.sum(weights);
        double[] partOfS = position(s, scale);
        double[] partOfR = position(r, scale);
        double[] q = new double[s.length];
        for (int i = 0; i < q.length; i++) {
            q[i] = v * partOfS[i] + (1 - v) * partOfR[i];
        }
        List<Warning> warnings = Opinion.constantColumns(columns);
        if (same(s, scale)) {
            warnings.add(new Warning(Warning.Code.UTILITY_EQUAL, "/criteria"));
        }
        if (same(r, scale)) {
            warnings.add(new Warning(Warning.Code.REGRET_EQUAL, "/criteria"));
        }
        return Opinion.of(this, q, 1, compromise(s, r, q, scale), warnings);
    }

    /** {@code (f* - x) / (f* - f-)}, in [0, 1]; 0 in a constant column. */
    private static double[] regrets(double[] xs, Direction direction) {
        if (Columns.constant(xs)) {
            return new double[xs.length];
        }
        double range = Columns.max(xs) - Columns.min(xs);
        double best = direction.better(Columns.min(xs), Columns.max(xs));
        return Arrays.stream(xs).map(x -> direction.gain(best, x) / range).toArray();
    }

    /** Where each lies between the smallest and the greatest, in [0, 1]; 0 for all when there is no difference. */
    private static double[] position(double[] xs, double scale) {
        if (same(xs, scale)) {
            return new double[xs.length];
        }
        double min = Columns.min(xs);
        double max = Columns.max(xs);
        return Arrays.stream(xs).map(x -> (x - min) / (max - min)).toArray();
    }

    /** Whether only rounding tells them apart: divided by, it would be blown up to the whole of [0, 1]. */
    private static boolean same(double[] xs, double scale) {
        return Columns.max(xs) - Columns.min(xs) <= Ranks.TIE * scale;
    }

    private Detail compromise(double[] s, double[] r, double[] q, double scale) {
        List<Integer> byQ = Ranks.of(q, sense(), 1);
        List<Integer> byS = Ranks.of(s, sense(), scale);
        List<Integer> byR = Ranks.of(r, sense(), scale);
        double best = Columns.min(q);
        double enough = 1.0 / (q.length - 1) - Ranks.TIE;
        List<Integer> near = where(q.length, i -> q[i] - best < enough);
        boolean advantage = near.size() == 1;
        boolean stability =
                where(q.length, i -> byQ.get(i) == 1).stream().allMatch(i -> byS.get(i) == 1 || byR.get(i) == 1);
        List<Integer> proposed = advantage && !stability ? where(q.length, i -> byQ.get(i) <= 2) : near;
        return new Detail.Compromise(Opinion.list(s), Opinion.list(r), advantage, stability, proposed);
    }

    private static List<Integer> where(int n, IntPredicate holds) {
        return IntStream.range(0, n).filter(holds).boxed().toList();
    }
}
