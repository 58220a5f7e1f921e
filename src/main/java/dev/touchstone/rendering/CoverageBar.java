package dev.touchstone.rendering;

/**
 * How many criteria of a dimension are covered: filled boxes, then hatched ones.
 *
 * @param dimension id of the dimension, which is also its colour class
 * @param known covered criteria
 * @param all criteria of the dimension
 */
public record CoverageBar(String dimension, int known, int all) {
    private static final int STEP = 20;

    /** The drawing, 10 px high. */
    public String svg() {
        Svg svg = Svg.drawing("width", STEP * Math.max(1, all), "height", 10, "aria-hidden", "true");
        for (int i = 0; i < all; i++) {
            if (i < known) {
                svg.leaf("rect", "class", "seg " + dimension, "x", i * STEP, "y", 0, "width", 18, "height", 10);
            } else {
                svg.leaf("rect", "class", "hatched", "x", i * STEP + 0.5, "y", 0.5, "width", 17, "height", 9);
            }
        }
        return svg.finish();
    }
}
