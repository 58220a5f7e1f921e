package dev.touchstone.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * Latency by percentile, up to four lines: across 1/(1-p) on a logarithmic axis, so that p99 and p99.9 stand as far apart
 * as p90 and p99; upwards seconds on a logarithmic axis. Lines differ by the shape of their marks and a letter besides the
 * colour. Text keeps its size on every width, since places across are shares of the width.
 *
 * <p>Between two percentiles a straight line is drawn, which nobody measured; only the marks are measured. A hollow mark
 * has too few observations behind it.
 *
 * @param lines one a document, at most {@value #MOST}
 */
public record PercentilePlot(List<Line> lines) {
    /** Most lines that can be told apart. */
    public static final int MOST = 4;

    private static final double LEFT = 0.1;
    private static final double RIGHT = 0.95;
    private static final double TOP = 16;
    private static final double BOTTOM = 292;
    private static final double HEIGHT = 320;
    private static final double MARK = 4.5;

    /** Room above and below, as a factor; it keeps a single value off the edge. */
    private static final double AIR = 1.05;

    private static final int MOST_TICKS = 7;
    private static final double[] SHARES = {0, 0.5, 0.9, 0.99, 0.999, 0.9999, 0.99999, 0.999999};

    /**
     * A line.
     *
     * @param letter that names it beside its last mark
     * @param marks by rising percentile
     */
    public record Line(String letter, List<Mark> marks) {
        /** Copies the marks. */
        public Line {
            marks = List.copyOf(marks);
        }
    }

    /**
     * A measured percentile.
     *
     * @param share below it, 0 to less than 1
     * @param seconds positive
     * @param thin whether too few observations lie beyond it
     */
    public record Mark(double share, double seconds, boolean thin) {
        private double across() {
            return -Math.log10(1 - share);
        }
    }

    /** Refuses a drawing without marks, too many lines, and marks off the axes. */
    public PercentilePlot {
        lines = List.copyOf(lines);
        boolean sound = lines.stream().flatMap(line -> line.marks().stream()).allMatch(PercentilePlot::drawable);
        if (lines.isEmpty()
                || lines.size() > MOST
                || lines.stream().anyMatch(line -> line.marks().isEmpty())) {
            throw new IllegalArgumentException(lines.size() + " lines");
        }
        if (!sound) {
            throw new IllegalArgumentException("a mark off the axes");
        }
    }

    private static boolean drawable(Mark mark) {
        return mark.share() >= 0 && mark.share() < 1 && mark.seconds() > 0 && Double.isFinite(mark.seconds());
    }

    /**
     * The drawing.
     *
     * @param title what it is
     * @param description what it shows, for who cannot see it
     * @param latency seconds as printed at the axis
     */
    public String svg(String title, String description, DoubleFunction<String> latency) {
        Svg svg = Svg.drawing(
                "class", "percentiles", "role", "img", "height", HEIGHT, "aria-labelledby", "plot-title plot-text");
        svg.text("title", title, "id", "plot-title").text("desc", description, "id", "plot-text");
        for (double tick : ticks()) {
            double y = y(tick);
            svg.leaf("line", "class", "grid-line", "x1", "0%", "x2", "100%", "y1", y, "y2", y);
            svg.text("text", latency.apply(tick), "class", "axis-n halo", "x", 0, "y", y - 4);
        }
        for (double share : SHARES) {
            double at = -Math.log10(1 - share);
            if (at >= low() - 1e-9 && at <= high() + 1e-9) {
                String x = Svg.percent(x(at));
                svg.leaf("line", "class", "grid-line", "x1", x, "x2", x, "y1", TOP - 8, "y2", BOTTOM);
                svg.text("text", label(share), "class", "axis-n", "x", x, "y", BOTTOM + 20, "text-anchor", "middle");
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            draw(svg, lines.get(i), "curve-" + (i + 1));
        }
        return svg.finish();
    }

    /** {@code p50}, {@code p99.9}: digits as people write them. */
    public static String label(double share) {
        String percent = String.format(Locale.ROOT, "%.6f", share * 100)
                .replaceAll("0+$", "")
                .replaceAll("\\.$", "");
        return "p" + percent;
    }

    private void draw(Svg svg, Line line, String curve) {
        List<Mark> marks = line.marks();
        for (int k = 1; k < marks.size(); k++) {
            svg.leaf(
                    "line",
                    "class",
                    "curve " + curve,
                    "x1",
                    Svg.percent(x(marks.get(k - 1).across())),
                    "x2",
                    Svg.percent(x(marks.get(k).across())),
                    "y1",
                    y(marks.get(k - 1).seconds()),
                    "y2",
                    y(marks.get(k).seconds()));
        }
        for (Mark mark : marks) {
            mark(svg, mark, curve);
        }
        Mark last = marks.getLast();
        svg.open("svg", "x", Svg.percent(x(last.across())), "y", y(last.seconds()), "overflow", "visible");
        svg.text("text", line.letter(), "class", "curve-name halo " + curve, "x", 9, "y", 5)
                .close();
    }

    /** Circle, square, triangle, diamond. */
    private void mark(Svg svg, Mark mark, String curve) {
        svg.open("svg", "x", Svg.percent(x(mark.across())), "y", y(mark.seconds()), "overflow", "visible");
        String look = "curve-mark " + curve + (mark.thin() ? " thin" : "");
        switch (curve) {
            case "curve-1" -> svg.leaf("circle", "class", look, "cx", 0, "cy", 0, "r", MARK);
            case "curve-2" -> svg.leaf("rect", "class", look, "x", -4, "y", -4, "width", 8, "height", 8);
            case "curve-3" -> svg.leaf("path", "class", look, "d", "M0 -5.5 L5 4 L-5 4 Z");
            default -> svg.leaf("path", "class", look, "d", "M0 -6 L6 0 L0 6 L-6 0 Z");
        }
        svg.close();
    }

    private double low() {
        return Math.min(marks().stream().mapToDouble(Mark::across).min().orElseThrow(), -Math.log10(0.5));
    }

    private double high() {
        return Math.max(marks().stream().mapToDouble(Mark::across).max().orElseThrow(), 2);
    }

    private List<Mark> marks() {
        return lines.stream().flatMap(line -> line.marks().stream()).toList();
    }

    private double x(double across) {
        return LEFT + (RIGHT - LEFT) * (across - low()) / (high() - low());
    }

    private double least() {
        return marks().stream().mapToDouble(Mark::seconds).min().orElseThrow() / AIR;
    }

    private double most() {
        return marks().stream().mapToDouble(Mark::seconds).max().orElseThrow() * AIR;
    }

    private double y(double seconds) {
        double share = Math.log(seconds / least()) / Math.log(most() / least());
        return BOTTOM - (BOTTOM - TOP) * share;
    }

    /** 1, 2 and 5 in each power of ten; whole powers, then every so many, where that would be too dense. */
    private List<Double> ticks() {
        int from = (int) Math.floor(Math.log10(least()));
        int to = (int) Math.ceil(Math.log10(most()));
        List<Double> fine = new ArrayList<>();
        List<Double> coarse = new ArrayList<>();
        int step = Math.max(1, (to - from) / MOST_TICKS + 1);
        for (int power = from; power <= to; power++) {
            for (int first : new int[] {1, 2, 5}) {
                double tick = first * Math.pow(10, power);
                if (tick >= least() * 0.999 && tick <= most()) {
                    fine.add(tick);
                    if (first == 1 && (power - from) % step == 0) {
                        coarse.add(tick);
                    }
                }
            }
        }
        return fine.size() <= MOST_TICKS || coarse.isEmpty() ? fine : coarse;
    }
}
