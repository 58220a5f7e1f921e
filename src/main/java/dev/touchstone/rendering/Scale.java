package dev.touchstone.rendering;

import java.util.ArrayList;
import java.util.List;

/**
 * A horizontal axis that several drawings share, so that what may be compared stands under the same edge.
 *
 * @param low value at the left edge
 * @param high value at the right edge, greater than {@code low}
 * @param ticks values with a gridline, three to five, rising
 */
public record Scale(double low, double high, List<Double> ticks) {

    /** Copies the ticks; refuses an empty or infinite axis. */
    public Scale {
        if (!Double.isFinite(low) || !Double.isFinite(high) || !(high > low)) {
            throw new IllegalArgumentException("not an axis: " + low + " to " + high);
        }
        ticks = List.copyOf(ticks);
    }

    /**
     * An axis from zero that holds all of 0..{@code greatest} with a little air, for lengths that are compared.
     *
     * @param greatest the greatest value to be drawn; anything not above zero counts as 1
     */
    public static Scale fromZero(double greatest) {
        double top = greatest > 0 && Double.isFinite(greatest) ? greatest * 1.12 : 1;
        double step = step(top);
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= top; i++) {
            ticks.add(i * step);
        }
        return new Scale(0, top, ticks);
    }

    /** Where a value stands, 0 at the left edge and 1 at the right; values outside stand at the edge. */
    public double at(double value) {
        return Math.min(1, Math.max(0, (value - low) / (high - low)));
    }

    /** The labelled axis itself as a drawing of full width and 15 px height. */
    public String svg(Numbers numbers) {
        Svg svg = Svg.drawing("class", "axis-svg", "aria-hidden", "true");
        for (double tick : ticks) {
            String anchor = at(tick) < 0.02 ? "start" : "middle";
            svg.text(
                    "text",
                    numbers.exact(tick),
                    "class",
                    "axis-n",
                    "x",
                    Svg.percent(at(tick)),
                    "y",
                    12,
                    "text-anchor",
                    anchor);
        }
        return svg.finish();
    }

    /** The greatest of 1, 2, 5 x 10^k that leaves at least three ticks. */
    private static double step(double top) {
        double power = Math.pow(10, Math.floor(Math.log10(top / 2.5)));
        double left = top / 2.5 / power;
        return power * (left >= 5 ? 5 : left >= 2 ? 2 : 1);
    }
}
