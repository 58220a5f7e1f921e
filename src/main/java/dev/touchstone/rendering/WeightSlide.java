package dev.touchstone.rendering;

/**
 * The track, fill and knob of one weight. Without script it is a picture beside the number field.
 *
 * @param dimension id of the dimension, which is also its colour class
 * @param points the weight
 * @param most the weight at the right end, above zero
 */
public record WeightSlide(String dimension, double points, double most) {

    /** The drawing, 16 px high and as wide as its place. */
    public String svg() {
        String at = Svg.percent(Math.min(1, Math.max(0, points / most)));
        return Svg.drawing("height", 16, "aria-hidden", "true")
                .leaf("line", "class", "slide-track", "x1", "0%", "x2", "100%", "y1", 8, "y2", 8)
                .leaf("line", "class", "slide-fill " + dimension, "x1", "0%", "x2", at, "y1", 8, "y2", 8)
                .leaf("circle", "class", "slide-knob", "cx", at, "cy", 8, "r", 6)
                .leaf(
                        "rect",
                        "class",
                        "slide-knob locked",
                        "x",
                        at,
                        "y",
                        2,
                        "width",
                        12,
                        "height",
                        12,
                        "transform",
                        "translate(-6 0)")
                .finish();
    }
}
