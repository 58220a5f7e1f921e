package dev.touchstone.rendering;

import java.util.List;

/**
 * What each dimension adds to a score, end to end and always in the same order.
 *
 * @param scale the axis that the bar shares with the range above it
 * @param parts the dimensions in their fixed order
 * @param named whether the names stand below, each where it fits
 */
public record ContributionBar(Scale scale, List<Part> parts, boolean named) {
    private static final double NARROWEST_PX = 340;
    private static final double NAMED_PX = 560;
    private static final int HEIGHT = 20;

    /**
     * One dimension's part.
     *
     * @param dimension id of the dimension, which is also its colour class: throughput, operations, community, team, cost
     * @param name its name in the page's language
     * @param points what it adds, 0..100
     */
    public record Part(String dimension, String name, double points) {}

    /** Copies the parts. */
    public ContributionBar {
        parts = List.copyOf(parts);
    }

    /** Draws the bar with its upper edge at {@code y}, in pixels of the drawing it is part of. */
    void draw(Svg svg, double y, Numbers numbers) {
        double sum = scale.low();
        for (Part part : parts) {
            double from = scale.at(sum);
            sum += Math.max(0, part.points());
            double to = scale.at(sum);
            if (to > from) {
                segment(svg, part, from, to, y, numbers);
            }
        }
    }

    private void segment(Svg svg, Part part, double from, double to, double y, Numbers numbers) {
        String colour = part.dimension();
        svg.segment("seg " + colour, from, to, y, HEIGHT);
        String figure = numbers.whole(part.points());
        if (fits(figure, to - from, NARROWEST_PX)) {
            svg.text("text", figure, "class", "seg-n " + colour, "x", Svg.percent(to), "dx", -4, "y", y + 14);
        }
        if (named && fits(part.name(), to - from, NAMED_PX)) {
            svg.text("text", part.name(), "class", "seg-name", "x", Svg.percent(from), "y", y + HEIGHT + 13);
        }
    }

    private static boolean fits(String text, double fraction, double width) {
        return TextWidth.of(text, 12) + 5 <= fraction * width;
    }

    /** The bar alone as a strip that fills its place; used for weights. */
    public String strip(Numbers numbers) {
        Svg svg = Svg.drawing("class", "strip", "aria-hidden", "true");
        draw(svg, 0, numbers);
        return svg.finish();
    }
}
