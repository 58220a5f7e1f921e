package dev.touchstone.rendering;

/**
 * One row of the ranking: the range of the score and, under it on the same axis, what each dimension adds.
 * The drawing fills its cell, so that the gridlines of all rows meet.
 *
 * @param range the upper bar
 * @param parts the lower bar, on the same axis
 */
public record ScorePlot(RangeBar range, ContributionBar parts) {

    /**
     * The drawing.
     *
     * @param label what a screen reader says in its place
     */
    public String svg(String label, Numbers numbers) {
        Scale scale = range.scale();
        Svg svg = Svg.drawing("role", "img", "aria-label", label);
        for (double tick : scale.ticks()) {
            String at = Svg.percent(scale.at(tick));
            svg.leaf("line", "class", "grid-line", "x1", at, "x2", at, "y1", "0", "y2", "100%");
        }
        double lift = parts.named() ? -6 : 0;
        svg.open("svg", "y", "50%", "height", 1, "overflow", "visible");
        range.draw(svg, lift - 14);
        parts.draw(svg, lift - 3, numbers);
        return svg.finish();
    }
}
