package dev.touchstone.analysis.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The scores of all alternatives as fractions with one denominator, without any rounding: products and sums of what was
 * printed. Hence two scores tie exactly when their numerators are equal.
 *
 * <p>With weights w, printed scores x and the ends b (best) and a (worst) of a scale:
 *
 * <pre>
 *   sums    sum_j w_j x_ij
 *   means   sum_j w_j x_ij / sum_j w_j
 *   values  sum_j w_j (x_ij - a_j) / (b_j - a_j) / sum_j w_j
 * </pre>
 *
 * @param numerators one an alternative
 * @param denominator above 0
 */
public record ExactScores(List<BigDecimal> numerators, BigDecimal denominator) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** The weighted sums. */
    static ExactScores sums(PrintedMatrix matrix) {
        return weighed(matrix, matrix.weights(), BigDecimal.ONE);
    }

    /** The weighted means. */
    static ExactScores means(PrintedMatrix matrix) {
        return weighed(matrix, matrix.weights(), matrix.weightSum());
    }

    /** The sums where nothing is weighed. */
    static ExactScores plainSums(PrintedMatrix matrix) {
        List<BigDecimal> ones =
                matrix.weights().stream().map(weight -> BigDecimal.ONE).toList();
        return weighed(matrix, ones, BigDecimal.ONE);
    }

    /**
     * The values on scales. Scales of the same length share a factor of the denominator, so that it stays short.
     *
     * @param ends one a criterion
     */
    static ExactScores values(PrintedMatrix matrix, List<Ends> ends) {
        List<BigDecimal> lengths = ends.stream()
                .map(each -> each.range().abs().stripTrailingZeros())
                .distinct()
                .toList();
        BigDecimal all = lengths.stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
        List<BigDecimal> factors = new ArrayList<>();
        for (int j = 0; j < matrix.criteria(); j++) {
            BigDecimal length = ends.get(j).range().abs().stripTrailingZeros();
            BigDecimal others = lengths.stream()
                    .filter(other -> !other.equals(length))
                    .reduce(BigDecimal.ONE, BigDecimal::multiply);
            BigDecimal towards = BigDecimal.valueOf(ends.get(j).range().signum());
            factors.add(matrix.weights().get(j).multiply(others).multiply(towards));
        }
        List<List<BigDecimal>> ways = matrix.cells().stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(j -> ends.get(j).way(row.get(j)))
                        .toList())
                .toList();
        return new ExactScores(
                ways.stream().map(row -> product(row, factors)).toList(), all.multiply(matrix.weightSum()));
    }

    private static ExactScores weighed(PrintedMatrix matrix, List<BigDecimal> weights, BigDecimal denominator) {
        return new ExactScores(
                matrix.cells().stream().map(row -> product(row, weights)).toList(), denominator);
    }

    private static BigDecimal product(List<BigDecimal> row, List<BigDecimal> weights) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int j = 0; j < weights.size(); j++) {
            sum = sum.add(row.get(j).multiply(weights.get(j)));
        }
        return sum;
    }

    /** The same scores times a factor. */
    ExactScores times(BigDecimal factor) {
        return new ExactScores(
                numerators.stream().map(one -> one.multiply(factor)).toList(), denominator);
    }

    /** The same scores divided by a number above 0. */
    ExactScores by(BigDecimal divisor) {
        return new ExactScores(numerators, denominator.multiply(divisor));
    }

    /** The score of an alternative, to the nearest number of 16 digits or so. */
    public double score(int alternative) {
        return numerators
                .get(alternative)
                .divide(denominator, MathContext.DECIMAL128)
                .doubleValue();
    }

    /**
     * Whether the score is printed as {@code total}: no farther from it than half a unit of the last digit that was
     * printed. A score half way between two such numbers may be printed as either.
     */
    boolean isPrintedAs(int alternative, BigDecimal total) {
        BigDecimal off = total.multiply(denominator)
                .subtract(numerators.get(alternative))
                .abs();
        return off.multiply(TWO).compareTo(total.ulp().multiply(denominator)) <= 0;
    }

    /** Competition ranks, 1 the greatest: those that tie share a rank, the next one counts them all. */
    public List<Integer> ranks() {
        return numerators.stream()
                .map(one -> 1
                        + (int) numerators.stream()
                                .filter(other -> other.compareTo(one) > 0)
                                .count())
                .toList();
    }

    /** Alternatives with the same score, by two or more; the greatest score first. */
    public List<List<Integer>> ties() {
        List<Integer> order = IntStream.range(0, numerators.size())
                .boxed()
                .sorted(Comparator.comparing(numerators::get, Comparator.reverseOrder()))
                .toList();
        List<List<Integer>> ties = new ArrayList<>();
        int from = 0;
        for (int k = 1; k <= order.size(); k++) {
            boolean ends =
                    k == order.size() || numerators.get(order.get(k)).compareTo(numerators.get(order.get(from))) != 0;
            if (ends) {
                if (k - from > 1) {
                    ties.add(order.subList(from, k));
                }
                from = k;
            }
        }
        return List.copyOf(ties);
    }
}
