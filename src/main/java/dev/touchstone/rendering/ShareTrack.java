package dev.touchstone.rendering;

/**
 * A share as a bar on a line from 0 to 1, for columns of shares that are compared; the percentage always stands beside it.
 *
 * @param share 0..1
 * @param leads whether it is the greatest of its column
 */
public record ShareTrack(double share, boolean leads) {

    /** The drawing, 10 px high and as wide as its place. */
    public String svg() {
        return Svg.drawing("class", "track", "height", 10, "aria-hidden", "true")
                .leaf("line", "class", "interval-track", "x1", "0%", "x2", "100%", "y1", 5, "y2", 5)
                .leaf(
                        "rect",
                        "class",
                        leads ? "share-fill lead" : "share-fill",
                        "x",
                        0,
                        "y",
                        0,
                        "width",
                        Svg.percent(Math.min(1, Math.max(0, share))),
                        "height",
                        10)
                .finish();
    }
}
