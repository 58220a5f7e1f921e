package dev.touchstone.analysis.weight;

import java.util.OptionalDouble;

/**
 * How far pairwise comparisons are from agreeing with each other (Saaty 1980): {@code CI = (lambda_max - n) / (n - 1)},
 * {@code CR = CI / RI}. 0 says that they agree wholly; up to 0.1 is usually let pass.
 *
 * @param lambdaMax the greatest eigenvalue; n when the comparisons agree, else greater
 * @param ci the consistency index; 0 for fewer than three items
 * @param ratio CR, and if there is none why
 * @param randomIndex name of the table
 * @param randomIndexValue RI, where the table has one for this size
 */
public record Consistency(
        double lambdaMax, double ci, Ratio ratio, String randomIndex, OptionalDouble randomIndexValue) {
    /** CR or the reason for its absence. */
    public sealed interface Ratio {
        /** The ratio. */
        record Known(double value) implements Ratio {}

        /** One or two items cannot contradict each other. */
        record FewerThanThree() implements Ratio {}

        /** The table ends before this size. */
        record BeyondTable(int largest) implements Ratio {}
    }

    static Consistency of(PairwiseMatrix matrix, double lambdaMax, RandomIndex table) {
        int n = matrix.size();
        // Rounding may leave the eigenvalue of a wholly consistent matrix a little below n.
        double ci = n < 3 ? 0 : Math.max(0, (lambdaMax - n) / (n - 1));
        OptionalDouble index = table.of(n);
        Ratio ratio;
        if (n < 3) {
            ratio = new Ratio.FewerThanThree();
        } else if (index.isPresent()) {
            ratio = new Ratio.Known(ci / index.getAsDouble());
        } else {
            ratio = new Ratio.BeyondTable(table.largest());
        }
        return new Consistency(lambdaMax, ci, ratio, table.name(), index);
    }

    /** The ratio, where there is one. */
    public OptionalDouble cr() {
        return ratio instanceof Ratio.Known known ? OptionalDouble.of(known.value()) : OptionalDouble.empty();
    }
}
