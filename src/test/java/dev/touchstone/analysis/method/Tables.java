package dev.touchstone.analysis.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.InvalidModel.Code;
import dev.touchstone.analysis.method.DecisionMatrix.Criterion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Tables for tests: written down by hand, or random from a seed. */
final class Tables {
    private Tables() {}

    static DecisionMatrix table(List<Criterion> criteria, double[]... rows) {
        return new DecisionMatrix(criteria, rows(rows));
    }

    static List<List<Double>> rows(double[]... rows) {
        return Arrays.stream(rows).map(Opinion::list).toList();
    }

    static double[] row(double... numbers) {
        return numbers;
    }

    static List<Criterion> max(double... weights) {
        return Arrays.stream(weights).mapToObj(Criterion::max).toList();
    }

    static List<Range> ranges(double... ends) {
        List<Range> ranges = new ArrayList<>();
        for (int k = 0; k < ends.length; k += 2) {
            ranges.add(new Range(ends[k], ends[k + 1]));
        }
        return ranges;
    }

    static void near(double tolerance, List<Double> actual, double... expected) {
        assertEquals(expected.length, actual.size());
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual.get(i), tolerance, "number " + i + " of " + actual);
        }
    }

    static void refused(String pointer, Code code, Runnable act) {
        InvalidModel refusal = assertThrows(InvalidModel.class, act::run);
        assertEquals(pointer + " " + code, refusal.pointer() + " " + refusal.code());
    }

    /**
     * Between 2 and 7 alternatives under 1 to 5 criteria of both directions, numbers in [1, 10) in steps of a half so
     * that equal numbers occur, linear preferences, some weights zero.
     */
    static DecisionMatrix random(SplittableRandom random) {
        int n = 1 + random.nextInt(5);
        List<Criterion> criteria = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            double weight = j > 0 && random.nextInt(6) == 0 ? 0 : 0.1 + random.nextDouble();
            Direction direction = random.nextBoolean() ? Direction.MAX : Direction.MIN;
            double q = random.nextInt(3) * 0.5;
            criteria.add(new Criterion(direction, weight, Optional.of(new Preference.Linear(q, q + 2.5))));
        }
        double[][] rows = new double[2 + random.nextInt(6)][n];
        for (double[] row : rows) {
            Arrays.setAll(row, j -> 1 + 0.5 * random.nextInt(18));
        }
        return table(criteria, rows);
    }

    /** A range that holds the numbers of {@link #random} for each criterion of the table. */
    static List<Range> ranges(DecisionMatrix matrix) {
        return matrix.criteria().stream().map(criterion -> new Range(0.5, 11)).toList();
    }

    /** Every method in every variant; those that read ranges have the ranges of {@link #ranges(DecisionMatrix)}. */
    static List<ScoringMethod> all(DecisionMatrix matrix) {
        return List.of(
                new WeightedSum(new Normalisation.None()),
                new WeightedSum(new Normalisation.MinMax()),
                new WeightedSum(new Normalisation.LinearMax()),
                new WeightedSum(new Normalisation.Sum()),
                new WeightedSum(new Normalisation.InverseSum()),
                new WeightedSum(new Normalisation.FixedRange(ranges(matrix))),
                new Topsis(Topsis.Normalisation.VECTOR),
                new Topsis(Topsis.Normalisation.MIN_MAX),
                new Topsis(Topsis.Normalisation.NONE),
                new Vikor(Vikor.CONSENSUS),
                new Vikor(0.2),
                new Promethee2(),
                new Spotis(ranges(matrix)));
    }
}
