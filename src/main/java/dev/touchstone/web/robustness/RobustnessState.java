package dev.touchstone.web.robustness;

import dev.touchstone.catalogue.Dimension;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * What the address of a robustness page says.
 *
 * @param weights percent by dimension id, where the address names any; empty = as saved
 * @param spread how far weights may be off, one of {@link #SPREADS}
 * @param frozen dimensions whose weight stays as stated
 * @param rho how alike what is missing about one technology is usually drawn, where another may be chosen; absent for what
 *     is stored, which stays as it was drawn
 * @param stored id of the stored evaluation that is shown; absent for one computed now
 */
public record RobustnessState(
        Map<String, Double> weights,
        double spread,
        Set<Dimension> frozen,
        OptionalDouble rho,
        Optional<String> stored) {
    /** The field of an address that gives the weights of dimensions. */
    public static final String WEIGHTS = "w";

    /** The field of an address that says how far weights may be off. */
    public static final String SPREAD = "spread";

    /** The field of an address that names the frozen dimensions, between commas. */
    public static final String FREEZE = "freeze";

    /** The field of an address that says how alike what is missing about one technology is drawn. */
    public static final String RHO = "rho";

    /** The field of an address that asks for all samples at once. */
    public static final String DRAW = "draw";

    /** Its only word. */
    public static final String ALL = "all";

    /** As stated; a weight of 30 % varies by 5 points; by 9 points (standard deviations). */
    public static final List<Double> SPREADS = List.of(0.0, 0.1, 0.2);

    /** The frozen dimensions of an address; what is none is left out. */
    public static Set<Dimension> frozen(String text) {
        Set<Dimension> frozen = EnumSet.noneOf(Dimension.class);
        Arrays.stream(text.split(",", -1))
                .forEach(word -> Dimension.of(word.strip()).ifPresent(frozen::add));
        return frozen;
    }

    /** The same with a dimension frozen that was not, or the other way round, as it stands in an address. */
    String toggled(Dimension dimension) {
        return Arrays.stream(Dimension.values())
                .filter(each -> frozen.contains(each) != (each == dimension))
                .map(Dimension::id)
                .collect(Collectors.joining(","));
    }

    /** Their ids. */
    public Set<String> frozenIds() {
        return frozen.stream().map(Dimension::id).collect(Collectors.toSet());
    }

    /** The correlations that are offered: each unknown on its own, the usual one, all that is unknown as one. */
    static List<Double> rhos(double usual) {
        return DoubleStream.of(0, usual, 1).distinct().sorted().boxed().toList();
    }

    /** The correlation of an address; anything that is not offered is the usual one. */
    public static double rho(String text, double usual) {
        return rhos(usual).stream()
                .filter(each -> String.valueOf(each).equals(text))
                .findFirst()
                .orElse(usual);
    }

    /** A spread of an address; anything that is not offered is as stated. */
    public static double spread(String text) {
        return SPREADS.stream()
                .filter(each -> String.valueOf(each).equals(text))
                .findFirst()
                .orElse(0.0);
    }
}
