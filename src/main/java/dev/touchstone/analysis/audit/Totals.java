package dev.touchstone.analysis.audit;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.InvalidModel.Code;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether printed totals follow from printed numbers.
 *
 * <p>A total follows when the exact one is no farther from it than half a unit of its last printed digit: 3.9 stands for
 * 3.85 to 3.95. Nobody prints how totals were made, so that is found out: of the rules that use the weights
 * ({@link TotalRule}) the one that explains most totals is taken; of equals the one that comes nearest to all of them
 * (the least sum of |printed - computed| / (|printed| + |computed|)), then the first. Where it leaves totals unexplained
 * and a rule without weights explains all of two or more, that one was meant, and the weights were never used.
 *
 * @param rule by which they are computed
 * @param checks one a printed total
 */
public record Totals(TotalRule rule, List<Check> checks) {
    private static final int ENOUGH = 2;

    /**
     * One total.
     *
     * @param alternative whose it is
     * @param printed as it was printed
     * @param computed from the printed numbers
     * @param agrees whether the printed one follows
     */
    public record Check(int alternative, BigDecimal printed, double computed, boolean agrees) {}

    /**
     * Compares them.
     *
     * @param printed one an alternative, empty where none is printed
     * @param stated how they were made, where somebody knows
     * @return empty where no total is printed
     * @throws InvalidModel at {@code /rule} for one that needs the ends of scales which are not known: EMPTY
     */
    static Optional<Totals> of(
            PrintedMatrix matrix,
            List<Optional<BigDecimal>> printed,
            Optional<List<Ends>> ends,
            Optional<TotalRule> stated) {
        if (printed.stream().noneMatch(Optional::isPresent)) {
            return Optional.empty();
        }
        if (stated.isPresent()) {
            ExactScores computed = stated.get()
                    .totals(matrix, ends)
                    .orElseThrow(() -> new InvalidModel("/rule", Code.EMPTY, Map.of()));
            return Optional.of(by(stated.get(), computed, printed));
        }
        List<Totals> weighed = new ArrayList<>();
        List<Totals> plain = new ArrayList<>();
        for (TotalRule rule : TotalRule.values()) {
            rule.totals(matrix, ends)
                    .map(computed -> by(rule, computed, printed))
                    .ifPresent(rule.weighs() ? weighed::add : plain::add);
        }
        Totals likeliest = weighed.stream()
                .min(Comparator.comparingLong(Totals::failures).thenComparingDouble(Totals::distance))
                .orElseThrow();
        Optional<Totals> unweighed = likeliest.failures() == 0 || likeliest.checks.size() < ENOUGH
                ? Optional.empty()
                : plain.stream().filter(one -> one.failures() == 0).findFirst();
        return Optional.of(unweighed.orElse(likeliest));
    }

    private static Totals by(TotalRule rule, ExactScores computed, List<Optional<BigDecimal>> printed) {
        Check[] checks = new Check[printed.size()];
        for (int i = 0; i < checks.length; i++) {
            int alternative = i;
            checks[i] = printed.get(i)
                    .map(total -> new Check(
                            alternative, total, computed.score(alternative), computed.isPrintedAs(alternative, total)))
                    .orElse(null);
        }
        return new Totals(
                rule, Arrays.stream(checks).filter(check -> check != null).toList());
    }

    /** How many totals do not follow. */
    public long failures() {
        return checks.stream().filter(check -> !check.agrees()).count();
    }

    private double distance() {
        double sum = 0;
        for (Check check : checks) {
            double printed = check.printed().doubleValue();
            double size = Math.abs(printed) + Math.abs(check.computed());
            sum += size == 0 ? 0 : Math.abs(printed - check.computed()) / size;
        }
        return sum;
    }
}
