package dev.touchstone.analysis.method;

import java.util.List;

/**
 * PROMETHEE II: alternatives compared in pairs, criterion by criterion. Brans &amp; Vincke 1985, Management Science
 * 31(6), 647-656.
 *
 * <p>{@code d_j(a, b)} is by how much a is better than b under criterion j (for a cost: how much less it is), and the
 * criterion's preference function turns it into {@code P_j} in [0, 1]. Then
 *
 * <pre>    pi(a, b) = sum_j w_j P_j(d_j(a, b))           how much a is preferred to b
 *     phi+(a)  = sum_b pi(a, b) / (m - 1)           how much a is preferred to the others: strength
 *     phi-(a)  = sum_b pi(b, a) / (m - 1)           how much the others are preferred to a: weakness
 *     phi(a)   = phi+(a) - phi-(a)                  the score, greater is better</pre>
 *
 * The first paper leaves the flows as sums, without 1 / (m - 1). Net flows add up to 0. A single alternative has none:
 * all three are 0. Mixing up rows and columns of pi turns the ranking around; a published library has that fault
 * together with a test that expects it, hence the tests here check that who is better everywhere has the positive flow.
 *
 * <p>A criterion without a preference function counts any difference in full (usual), and a warning says so.
 *
 * <p>Breaks: flows are averages over the options in play, hence an alternative more or less may turn the order of two
 * others whose net flows are near. Unit and origin of a scale change nothing, provided that the thresholds change with
 * the unit. Time in the order of the square of the alternatives times the criteria.
 */
public record Promethee2() implements ScoringMethod {
    private static final Preference ASSUMED = new Preference.Usual();

    @Override
    public String id() {
        return "promethee2";
    }

    @Override
    public Sense sense() {
        return Sense.GREATER_IS_BETTER;
    }

    @Override
    public Opinion rank(DecisionMatrix matrix) {
        double[][] pi = preferences(matrix);
        double others = Math.max(1, pi.length - 1);
        double[] strength = new double[pi.length];
        double[] weakness = new double[pi.length];
        for (int a = 0; a < pi.length; a++) {
            for (int b = 0; b < pi.length; b++) {
                strength[a] += pi[a][b] / others;
                weakness[a] += pi[b][a] / others;
            }
        }
        double[] net = new double[pi.length];
        for (int a = 0; a < net.length; a++) {
            net[a] = strength[a] - weakness[a];
        }
        Detail detail = new Detail.Flows(Opinion.list(strength), Opinion.list(weakness));
        return Opinion.of(this, net, Columns.sum(matrix.weights()), detail, warnings(matrix));
    }

    /** pi: row a and column b say how much a is preferred to b. */
    static double[][] preferences(DecisionMatrix matrix) {
        double[] weights = matrix.weights();
        double[][] pi = new double[matrix.alternatives()][matrix.alternatives()];
        for (int j = 0; j < weights.length; j++) {
            double[] column = matrix.column(j);
            Direction direction = matrix.direction(j);
            Preference preference = matrix.criteria().get(j).preference().orElse(ASSUMED);
            for (int a = 0; a < pi.length; a++) {
                for (int b = 0; b < pi.length; b++) {
                    pi[a][b] += weights[j] * preference.degree(direction.gain(column[a], column[b]));
                }
            }
        }
        return pi;
    }

    private static List<Warning> warnings(DecisionMatrix matrix) {
        List<Warning> warnings = Opinion.constantColumns(matrix.columns());
        for (int j = 0; j < matrix.criteria().size(); j++) {
            if (matrix.criteria().get(j).preference().isEmpty()) {
                warnings.add(new Warning(Warning.Code.PREFERENCE_ASSUMED, "/criteria/" + j + "/preference"));
            }
        }
        return warnings;
    }
}
