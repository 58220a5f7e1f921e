package dev.touchstone.rendering;

/**
 * A share as a small outlined box with its fill; the percentage always stands beside it.
 *
 * @param share 0..1
 * @param leads whether it is the greatest of its group
 */
public record ShareBar(double share, boolean leads) {

    /** The drawing, 64 x 8 px. */
    public String svg() {
        double width = 62 * Math.min(1, Math.max(0, share));
        return Svg.drawing("class", "share", "width", 64, "height", 8, "aria-hidden", "true")
                .leaf("rect", "class", "share-box", "x", 0.5, "y", 0.5, "width", 63, "height", 7)
                .leaf(
                        "rect",
                        "class",
                        leads ? "share-fill lead" : "share-fill",
                        "x",
                        1,
                        "y",
                        1,
                        "width",
                        width,
                        "height",
                        6)
                .finish();
    }
}
