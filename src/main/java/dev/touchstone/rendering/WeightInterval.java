package dev.touchstone.rendering;

import java.util.OptionalDouble;

/**
 * How far a weight may move on an axis of all weight. An end where somebody takes over has a tick; where nobody does, the line
 * runs to the edge.
 *
 * @param dimension id of the dimension, which is also its colour class
 * @param weight as it stands, 0..1
 * @param below where somebody takes over when it falls
 * @param above where somebody takes over when it rises
 */
public record WeightInterval(String dimension, double weight, OptionalDouble below, OptionalDouble above) {

    /** The drawing, 16 px high and as wide as its place. */
    public String svg() {
        Svg svg = Svg.drawing("class", "interval", "height", 16, "aria-hidden", "true")
                .leaf("line", "class", "interval-track", "x1", "0%", "x2", "100%", "y1", 8, "y2", 8)
                .leaf(
                        "line",
                        "class",
                        "interval-span " + dimension,
                        "x1",
                        at(below.orElse(0)),
                        "x2",
                        at(above.orElse(1)),
                        "y1",
                        8,
                        "y2",
                        8);
        below.ifPresent(end -> tick(svg, end));
        above.ifPresent(end -> tick(svg, end));
        return svg.leaf("circle", "class", "interval-now", "cx", at(weight), "cy", 8, "r", 5)
                .finish();
    }

    private static void tick(Svg svg, double end) {
        svg.leaf("line", "class", "interval-end", "x1", at(end), "x2", at(end), "y1", 2, "y2", 14);
    }

    private static String at(double share) {
        return Svg.percent(Math.min(1, Math.max(0, share)));
    }
}
