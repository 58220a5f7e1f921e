package dev.touchstone.analysis.method;

import java.util.Arrays;
import java.util.List;

/**
 * TOPSIS: near to the ideal and far from the anti-ideal. Hwang &amp; Yoon 1981, Multiple Attribute Decision Making, pp.
 * 128-140.
 *
 * <p>Numbers are normalised column by column and multiplied by their weight: {@code u_ij = w_j r_ij}. The ideal is the
 * best u of each criterion (a cost: the smallest), the anti-ideal the worst. With the Euclidean distances D+ to the one
 * and D- to the other, the score is the closeness {@code C = D- / (D+ + D-)} in [0, 1], greater is better. An
 * alternative at the ideal has C = 1, also where ideal and anti-ideal are one point because nothing tells the
 * alternatives apart.
 *
 * <p>Costs are not turned around before the vector normalisation; only the ideal differs, as in the book.
 *
 * <p>Breaks: ideal and anti-ideal follow the options, hence an alternative more or less may turn the order of the
 * others. Changing a unit by a factor is harmless for vector and minmax, shifting a scale for minmax and none only.
 * Time and memory in the order of alternatives times criteria.
 *
 * @param normalisation how columns are made comparable; vector is the one of the book
 */
public record Topsis(Normalisation normalisation) implements ScoringMethod {
    /** How a column is made comparable. Constant columns add nothing to any distance. */
    public enum Normalisation {
        /** {@code r = x / sqrt(sum(x^2))}; zeros stay zeros. */
        VECTOR,
        /** {@code r = (x - min) / (max - min)}; 0 in a constant column. */
        MIN_MAX,
        /** {@code r = x}. */
        NONE;

        /** The name that is stored and exchanged. */
        public String id() {
            return switch (this) {
                case VECTOR -> "vector";
                case MIN_MAX -> "minmax";
                case NONE -> "none";
            };
        }

        double[] apply(double[] xs) {
            double origin = this == MIN_MAX ? Columns.min(xs) : 0;
            double unit = switch (this) {
                case VECTOR -> Columns.length(xs);
                case MIN_MAX -> Columns.max(xs) - Columns.min(xs);
                case NONE -> 1;
            };
            // Without a length or a range there are only zeros to divide.
            return Arrays.stream(xs)
                    .map(x -> unit == 0 ? 0 : (x - origin) / unit)
                    .toArray();
        }
    }

    /** TOPSIS as the book has it. */
    public Topsis() {
        this(Normalisation.VECTOR);
    }

    @Override
    public String id() {
        return "topsis";
    }

    @Override
    public Sense sense() {
        return Sense.GREATER_IS_BETTER;
    }

    @Override
    public Opinion rank(DecisionMatrix matrix) {
        double[][] columns = matrix.columns();
        double[] weights = matrix.weights();
        double[][] weighted = new double[columns.length][];
        double[] ideal = new double[columns.length];
        double[] antiIdeal = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            double weight = weights[j];
            weighted[j] = Arrays.stream(normalisation.apply(columns[j]))
                    .map(r -> weight * r)
                    .toArray();
            double min = Columns.min(weighted[j]);
            double max = Columns.max(weighted[j]);
            ideal[j] = matrix.direction(j).better(min, max);
            antiIdeal[j] = matrix.direction(j).better(max, min);
        }
        double[] toIdeal = distances(weighted, ideal);
        double[] toAntiIdeal = distances(weighted, antiIdeal);
        double[] closeness = new double[matrix.alternatives()];
        for (int i = 0; i < closeness.length; i++) {
            closeness[i] = toIdeal[i] == 0 ? 1 : toAntiIdeal[i] / (toIdeal[i] + toAntiIdeal[i]);
        }
        List<Warning> warnings = Opinion.constantColumns(columns);
        if (Arrays.equals(ideal, antiIdeal)) {
            warnings.add(new Warning(Warning.Code.IDEALS_EQUAL, "/criteria"));
        }
        Detail detail = new Detail.Distances(
                Opinion.list(ideal), Opinion.list(antiIdeal), Opinion.list(toIdeal), Opinion.list(toAntiIdeal));
        return Opinion.of(this, closeness, 1, detail, warnings);
    }

    /** The Euclidean distance of each alternative to a point. */
    private static double[] distances(double[][] columns, double[] point) {
        double[] distances = new double[columns[0].length];
        double[] differences = new double[columns.length];
        for (int i = 0; i < distances.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                differences[j] = columns[j][i] - point[j];
            }
            distances[i] = Columns.length(differences);
        }
        return distances;
    }
}
