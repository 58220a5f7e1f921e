package dev.touchstone.rendering;

/**
 * The score of a candidate at the place where it stands: interval with end ticks, and a dot at the value.
 *
 * @param scale the axis that all rows share
 * @param low lower end of the 90 % interval
 * @param value the score
 * @param high upper end of the 90 % interval
 * @param leads whether this is the one leader, whose dot is gold and larger
 */
public record RangeBar(Scale scale, double low, double value, double high, boolean leads) {

    /** Draws the bar around the height {@code y}, in pixels of the drawing it is part of. */
    void draw(Svg svg, double y) {
        String from = Svg.percent(scale.at(low));
        String to = Svg.percent(scale.at(high));
        svg.leaf("line", "class", "ivl", "x1", from, "x2", to, "y1", y, "y2", y);
        svg.leaf("line", "class", "ivl-end", "x1", from, "x2", from, "y1", y - 5, "y2", y + 5);
        svg.leaf("line", "class", "ivl-end", "x1", to, "x2", to, "y1", y - 5, "y2", y + 5);
        svg.leaf(
                "circle",
                "class",
                leads ? "dot lead" : "dot",
                "cx",
                Svg.percent(scale.at(value)),
                "cy",
                y,
                "r",
                leads ? 6.5 : 5.5);
    }

    /** The bar alone, 12 px high and as wide as its place, on a line that shows the whole axis. */
    public String svg() {
        Svg svg = Svg.drawing("class", "range", "height", 12, "aria-hidden", "true");
        svg.leaf("line", "class", "cell-axis", "x1", "0%", "x2", "100%", "y1", 6, "y2", 6);
        svg.leaf(
                "line",
                "class",
                "cell-ivl",
                "x1",
                Svg.percent(scale.at(low)),
                "x2",
                Svg.percent(scale.at(high)),
                "y1",
                6,
                "y2",
                6);
        svg.leaf("circle", "class", leads ? "dot lead" : "dot", "cx", Svg.percent(scale.at(value)), "cy", 6, "r", 5);
        return svg.finish();
    }
}
