package dev.touchstone.web.robustness;

import dev.touchstone.catalogue.Dimension;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Evaluation;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What the address of a robustness page says.
 *
 * @param weights percent by dimension id, where the address names any; empty = as saved
 * @param spread how far weights may be off, one of {@link #SPREADS}
 * @param frozen ids of dimensions and criteria whose weight stays as stated
 * @param rho how alike what is missing about one technology is usually drawn, where another may be chosen; absent for what
 *     is stored, which stays as it was drawn
 * @param stored id of the stored evaluation that is shown; absent for one computed now
 */
public record RobustnessState(
        Map<String, Double> weights, double spread, Set<String> frozen, OptionalDouble rho, Optional<String> stored) {
    /** The field of an address that gives the weights of dimensions. */
    public static final String WEIGHTS = "w";

    /** The field of an address that says how far weights may be off. */
    public static final String SPREAD = "spread";

    /** The field of an address that names what is frozen, between commas. */
    public static final String FREEZE = "freeze";

    /** The field of an address that says how alike what is missing about one technology is drawn. */
    public static final String RHO = "rho";

    /** The field of an address that asks for all samples at once. */
    public static final String DRAW = "draw";

    /** Its only word. */
    public static final String ALL = "all";

    /** As stated; a weight of 30 % varies by 5 points; by 9 points (standard deviations). */
    public static final List<Double> SPREADS = List.of(0.0, 0.1, 0.2);

    /** What an address freezes of an evaluation; what it has not is left out. */
    public static Set<String> frozen(String text, Evaluation evaluation) {
        Set<String> words =
                Arrays.stream(text.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        return Stream.concat(
                        Arrays.stream(Dimension.values()).map(Dimension::id),
                        evaluation.criteria().stream().map(AppliedCriterion::id))
                .filter(words::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same with one frozen that was not, or the other way round, as it stands in an address. */
    String toggled(String id) {
        Set<String> now = new LinkedHashSet<>(frozen);
        if (!now.remove(id)) {
            now.add(id);
        }
        // One address for one choice: the dimensions in their order, then the criteria.
        return Stream.concat(
                        Arrays.stream(Dimension.values()).map(Dimension::id).filter(now::contains),
                        now.stream().filter(each -> Dimension.of(each).isEmpty()))
                .collect(Collectors.joining(","));
    }

    /** The correlations that are offered: each unknown on its own, the usual one, all that is unknown as one. */
    static List<Double> rhos(double usual) {
        return DoubleStream.of(0, usual, 1).distinct().sorted().boxed().toList();
    }

    /** The correlation of an address; anything that is not offered is the usual one. */
    public static double rho(String text, double usual) {
        return rhos(usual).stream()
                .filter(each ->
                        inAddress(each).equals(text) || String.valueOf(each).equals(text))
                .findFirst()
                .orElse(usual);
    }

    /** A correlation as it stands in an address: {@code 0}, {@code 0.5}, {@code 1}. */
    static String inAddress(double rho) {
        return String.valueOf(rho).replaceFirst("\\.0$", "");
    }

    /** A spread of an address; anything that is not offered is as stated. */
    public static double spread(String text) {
        return SPREADS.stream()
                .filter(each -> String.valueOf(each).equals(text))
                .findFirst()
                .orElse(0.0);
    }
}
