package dev.touchstone.rendering;

import java.util.OptionalDouble;

/**
 * The bar of a matrix cell, in value: left is the worst, right the best that the scenario asks for. Line = admissible
 * range, bar = interval, dot = value, tick = required value, hatch = not known.
 *
 * @param low lower end of the interval, 0..1
 * @param at the expected value, 0..1
 * @param high upper end of the interval, 0..1
 * @param required value of the bound that a requirement asks for, 0..1, if any
 * @param known false where parts are missing: the interval is then hatched and has no dot
 */
public record MatrixCellBar(double low, double at, double high, OptionalDouble required, boolean known) {

    /** A cell whose value is known. */
    public static MatrixCellBar of(double low, double at, double high) {
        return new MatrixCellBar(low, at, high, OptionalDouble.empty(), true);
    }

    /** The drawing, 10 px high and as wide as its place. */
    public String svg() {
        Svg svg = Svg.drawing("height", 10, "aria-hidden", "true");
        svg.leaf("line", "class", "cell-axis", "x1", "0%", "x2", "100%", "y1", 5, "y2", 5);
        String from = Svg.percent(Math.min(clamp(low), clamp(high)));
        String width = Svg.percent(Math.abs(clamp(high) - clamp(low)));
        if (!known) {
            svg.leaf("rect", "class", "hatched", "x", from, "width", width, "y", 1, "height", 8);
        } else if (high > low) {
            svg.leaf("line", "class", "cell-ivl", "x1", from, "x2", Svg.percent(clamp(high)), "y1", 5, "y2", 5);
        }
        required.ifPresent(need -> {
            String x = Svg.percent(clamp(need));
            svg.leaf("line", "class", "cell-need", "x1", x, "x2", x, "y1", 0, "y2", 10);
        });
        if (known) {
            svg.leaf("circle", "class", "dot", "cx", Svg.percent(clamp(at)), "cy", 5, "r", 5);
        }
        return svg.finish();
    }

    private static double clamp(double fraction) {
        return Math.min(1, Math.max(0, fraction));
    }
}
