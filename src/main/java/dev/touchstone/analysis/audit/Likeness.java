package dev.touchstone.analysis.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two criteria that rise and fall together, so that one thing may be counted twice: Pearson's correlation of their scores
 * over the alternatives,
 *
 * <pre>
 *   r = sum_i (x_i - mean x)(y_i - mean y) / sqrt(sum_i (x_i - mean x)^2 sum_i (y_i - mean y)^2)
 * </pre>
 *
 * <p>Two points always lie on a line, hence nothing is said of fewer than {@link #FEWEST} alternatives; of few it says
 * little, and chance alone gives such pairs. A criterion that nowhere differs has no correlation. Time: criteria squared
 * times alternatives.
 *
 * @param first position of one criterion
 * @param second position of the other, after it
 * @param correlation above {@link #BOUND} or below its negative
 */
public record Likeness(int first, int second, double correlation) {
    /** Beyond which two criteria look like one. */
    public static final double BOUND = 0.95;

    /** The least number of alternatives. */
    public static final int FEWEST = 3;

    /** All pairs beyond the bound, in the order of the criteria. */
    static List<Likeness> of(PrintedMatrix matrix) {
        List<Likeness> found = new ArrayList<>();
        if (matrix.alternatives() < FEWEST) {
            return found;
        }
        List<double[]> deviations = new ArrayList<>();
        for (int j = 0; j < matrix.criteria(); j++) {
            deviations.add(deviations(matrix.column(j).stream()
                    .mapToDouble(BigDecimal::doubleValue)
                    .toArray()));
        }
        for (int j = 0; j < deviations.size(); j++) {
            for (int k = j + 1; k < deviations.size(); k++) {
                double correlation = product(deviations.get(j), deviations.get(k));
                if (Math.abs(correlation) > BOUND) {
                    found.add(new Likeness(j, k, Math.clamp(correlation, -1, 1)));
                }
            }
        }
        return found;
    }

    /** The correlation of two samples of the same size; 0 where one of them nowhere differs. */
    public static double correlation(double[] one, double[] other) {
        return Math.clamp(product(deviations(one), deviations(other)), -1, 1);
    }

    /** Differences from the mean, scaled to the length 1; all 0 where nothing differs. */
    private static double[] deviations(double[] column) {
        double[] numbers = column.clone();
        if (Arrays.stream(column).allMatch(number -> number == column[0])) {
            return new double[numbers.length];
        }
        double mean = 0;
        for (double number : numbers) {
            mean += number / numbers.length;
        }
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] -= mean;
        }
        double length = Math.sqrt(product(numbers, numbers));
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] /= length;
        }
        return numbers;
    }

    /** Whether all numbers of a column are the same. */
    static boolean isConstant(List<BigDecimal> column) {
        return column.stream().allMatch(number -> number.compareTo(column.getFirst()) == 0);
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
