package dev.touchstone.rendering;

import java.util.List;

/**
 * The migration route: squares for stable states, between them a line with its weeks and reversibility, dashed past the
 * point of no return. It fills its place; more than six states go on over several lines. A phone shows the same as a
 * list, which the page writes itself.
 *
 * @param states the stable states in order, the first is today, the last the goal
 * @param legs what lies between them, one fewer than the states
 */
public record RouteDrawing(List<String> states, List<Leg> legs) {
    private static final int PER_ROW = 6;
    private static final double ROW_HEIGHT = 100;
    private static final double LINE_Y = 24;
    private static final double SIZE = 13;
    private static final double NARROWEST_PX = 720;

    /**
     * The way from one state to the next.
     *
     * @param weeks the duration as printed, such as {@code 4 wk}
     * @param reversibility R0 to R3
     * @param past whether it lies past the point of no return
     */
    public record Leg(String weeks, String reversibility, boolean past) {}

    /** Copies the lists; refuses counts that do not fit. */
    public RouteDrawing {
        states = List.copyOf(states);
        legs = List.copyOf(legs);
        if (states.isEmpty() || legs.size() != states.size() - 1) {
            throw new IllegalArgumentException(states.size() + " states and " + legs.size() + " legs");
        }
    }

    /**
     * The drawing.
     *
     * @param label what a screen reader says in its place
     */
    public String svg(String label) {
        int rows = (states.size() + PER_ROW - 1) / PER_ROW;
        Svg svg = Svg.drawing("role", "img", "aria-label", label, "height", rows * ROW_HEIGHT);
        for (int i = 0; i < legs.size(); i++) {
            leg(svg, i);
        }
        for (int i = 0; i < states.size(); i++) {
            state(svg, i);
        }
        return svg.finish();
    }

    private void leg(Svg svg, int index) {
        Leg leg = legs.get(index);
        boolean wraps = (index + 1) % PER_ROW == 0;
        double from = x(index);
        double to = wraps ? 1 : x(index + 1);
        double y = y(index);
        String kind = leg.past() ? "route-line past" : "route-line";
        svg.leaf("line", "class", kind, "x1", Svg.percent(from), "x2", Svg.percent(to), "y1", y, "y2", y);
        if (wraps) {
            double next = y(index + 1);
            svg.leaf("line", "class", kind, "x1", "0%", "x2", Svg.percent(x(index + 1)), "y1", next, "y2", next);
        }
        double width = TextWidth.of(leg.weeks() + " " + leg.reversibility(), SIZE) + 16;
        String middle = Svg.percent((from + to) / 2);
        svg.leaf(
                "rect",
                "class",
                "route-gap",
                "x",
                middle,
                "width",
                width,
                "y",
                y - 9,
                "height",
                18,
                "transform",
                "translate(" + Svg.number(-width / 2) + " 0)");
        svg.open("text", "class", "route-weeks", "x", middle, "y", y + 5);
        svg.text("tspan", leg.weeks(), "class", "wk")
                .text(" " + leg.reversibility())
                .close();
    }

    private void state(Svg svg, int index) {
        String kind =
                index == 0 ? "route-state start" : index == states.size() - 1 ? "route-state goal" : "route-state";
        String x = Svg.percent(x(index));
        double y = y(index);
        svg.leaf("rect", "class", kind, "x", x, "y", y - 8, "width", 16, "height", 16, "transform", "translate(-8 0)");
        double width = NARROWEST_PX / perRow() - 8;
        List<String> lines = TextWidth.lines(states.get(index), SIZE, width, 3);
        for (int i = 0; i < lines.size(); i++) {
            svg.text("text", lines.get(i), "class", "route-name", "x", x, "y", y + 28 + 16 * i);
        }
    }

    private int perRow() {
        return Math.min(PER_ROW, Math.max(2, states.size()));
    }

    private double x(int index) {
        return ((index % PER_ROW) + 0.5) / perRow();
    }

    private static double y(int index) {
        int row = index / PER_ROW;
        return LINE_Y + ROW_HEIGHT * row;
    }
}
