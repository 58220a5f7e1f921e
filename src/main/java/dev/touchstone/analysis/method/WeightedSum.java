package dev.touchstone.analysis.method;

import dev.touchstone.analysis.InvalidModel;
import java.util.ArrayList;
import java.util.List;

/**
 * The weighted sum, also simple additive weighting: {@code V(i) = sum_j w_j v_ij}, greater is better.
 *
 * <p>It assumes that criteria compensate each other and that v means the same under each of them; what v is depends on
 * the normalisation alone, hence a result without its name says nothing. Fishburn 1967; Hwang &amp; Yoon 1981, section
 * 3.3.
 *
 * <p>Breaks: with minmax, linear_max, sum and inverse_sum an alternative more or less may turn the order of the others,
 * and with none the unit of a criterion does. Shifting a scale (degrees Celsius to kelvin) is harmless for none, minmax
 * and fixed_range only. Time and memory in the order of alternatives times criteria.
 *
 * @param normalisation from numbers to values
 */
public record WeightedSum(Normalisation normalisation) implements ScoringMethod {
    @Override
    public String id() {
        return "weighted_sum";
    }

    @Override
    public Sense sense() {
        return Sense.GREATER_IS_BETTER;
    }

    @Override
    public Opinion rank(DecisionMatrix matrix) {
        double[][] columns = matrix.columns();
        List<Warning> warnings = Opinion.constantColumns(columns);
        if (normalisation instanceof Normalisation.FixedRange fixed) {
            InvalidModel.length("/bounds", columns.length, fixed.bounds().size());
            warnings.addAll(clamped(columns, fixed.bounds()));
        }
        double[] weights = matrix.weights();
        double[] scores = new double[matrix.alternatives()];
        double[] magnitudes = new double[scores.length];
        double[][] values = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            values[j] = normalisation.apply(columns[j], matrix.direction(j), j);
            for (int i = 0; i < scores.length; i++) {
                scores[i] += weights[j] * values[j][i];
                magnitudes[i] += Math.abs(weights[j] * values[j][i]);
            }
        }
        Detail detail = new Detail.Values(Opinion.rows(values));
        return Opinion.of(this, scores, Columns.max(magnitudes), detail, warnings);
    }

    private static List<Warning> clamped(double[][] columns, List<Range> bounds) {
        List<Warning> warnings = new ArrayList<>();
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < columns[j].length; i++) {
                if (!bounds.get(j).contains(columns[j][i])) {
                    warnings.add(new Warning(Warning.Code.CLAMPED, "/cells/" + i + "/" + j));
                }
            }
        }
        return warnings;
    }
}
