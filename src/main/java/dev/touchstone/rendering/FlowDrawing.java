package dev.touchstone.rendering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A flow of questions and outcomes, read from left to right. A node stands one column right of the last that leads to
 * it, so that every line runs forward; its block of rows holds all that it leads to, and it stands at their middle, so
 * that no two boxes overlap. Answers stand on their lines. A phone shows the same as a table, which the page writes
 * itself.
 *
 * @param nodes the first is where the flow begins
 * @param lines from node to node, never back
 */
public record FlowDrawing(List<Node> nodes, List<Line> lines) {
    private static final double SIZE = 13;
    private static final double LABEL_SIZE = 12;
    private static final double BOX_WIDTH = 200;
    private static final double PAD = 10;
    private static final double LINE_HEIGHT = 17;
    private static final double ROW_GAP = 18;
    private static final double NARROWEST_GAP = 64;
    private static final double WIDEST_LABEL = 150;
    private static final int MOST_LINES = 5;

    /**
     * A box.
     *
     * @param id unique in the drawing
     * @param outcome whether it ends here
     * @param at whether the reader stands here
     */
    public record Node(String id, String text, boolean outcome, boolean at) {}

    /**
     * A line.
     *
     * @param label the answer
     * @param taken whether the reader came this way
     */
    public record Line(String from, String to, String label, boolean taken) {}

    /** Copies the lists. */
    public FlowDrawing {
        nodes = List.copyOf(nodes);
        lines = List.copyOf(lines);
    }

    /**
     * The drawing.
     *
     * @param label what a screen reader says in its place
     */
    public String svg(String label) {
        return new Layout().draw(label);
    }

    private final class Layout {
        private final Map<String, Node> byId = new LinkedHashMap<>();
        private final Map<String, Integer> column = new HashMap<>();
        private final Map<String, List<String>> text = new HashMap<>();
        private final Map<String, Double> middle = new HashMap<>();
        private final List<Double> left = new ArrayList<>();

        String draw(String label) {
            nodes.forEach(node -> {
                byId.put(node.id(), node);
                text.put(node.id(), TextWidth.lines(node.text(), SIZE, BOX_WIDTH - 2 * PAD, MOST_LINES));
            });
            String first = nodes.getFirst().id();
            columns(first, 0);
            double height = place(first, ROW_GAP / 2) + ROW_GAP / 2;
            double width = lefts();
            // Drawn at its own size: a text that shrinks with its window cannot be read.
            Svg svg =
                    Svg.drawing("class", "flow", "role", "img", "aria-label", label, "width", width, "height", height);
            for (boolean taken : new boolean[] {false, true}) {
                for (Line line : lines) {
                    if (line.taken() == taken) {
                        line(svg, line);
                    }
                }
            }
            for (Node node : nodes) {
                box(svg, node);
            }
            return svg.finish();
        }

        /** The longest way decides: a line never runs back. */
        private void columns(String id, int depth) {
            if (column.merge(id, depth, Math::max) == depth) {
                next(id).forEach(line -> columns(line.to(), depth + 1));
            }
        }

        private List<Line> next(String id) {
            return lines.stream().filter(line -> line.from().equals(id)).toList();
        }

        /** Places a node and what it is the first to hold; returns where the next block may begin. */
        private double place(String id, double top) {
            double bottom = top;
            List<Double> held = new ArrayList<>();
            for (Line line : next(id)) {
                boolean mine = column.get(line.to()) == column.get(id) + 1 && !middle.containsKey(line.to());
                if (mine) {
                    bottom = place(line.to(), bottom);
                    held.add(middle.get(line.to()));
                }
            }
            double own = boxHeight(id) + ROW_GAP;
            double centre = held.isEmpty() ? top + own / 2 : (held.getFirst() + held.getLast()) / 2;
            middle.put(id, Math.max(centre, top + own / 2));
            return Math.max(bottom, middle.get(id) + own / 2);
        }

        private double boxHeight(String id) {
            return text.get(id).size() * LINE_HEIGHT + 2 * PAD;
        }

        /** Where each column begins; between two columns there is room for the longest answer. */
        private double lefts() {
            int last =
                    column.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            double x = 2;
            for (int at = 0; at <= last; at++) {
                left.add(x);
                x += BOX_WIDTH + (at < last ? gap(at) : 0);
            }
            return x + 2;
        }

        private double gap(int before) {
            double widest = lines.stream()
                    .filter(line -> column.get(line.to()) == before + 1)
                    .mapToDouble(line -> TextWidth.of(shown(line), LABEL_SIZE))
                    .max()
                    .orElse(0);
            return Math.max(NARROWEST_GAP, widest + 44);
        }

        private String shown(Line line) {
            return TextWidth.lines(line.label(), LABEL_SIZE, WIDEST_LABEL, 1).getFirst();
        }

        private void line(Svg svg, Line line) {
            double fromX = left.get(column.get(line.from())) + BOX_WIDTH;
            double toX = left.get(column.get(line.to()));
            double turn = fromX + 16;
            String path = "M" + Svg.number(fromX) + " " + Svg.number(middle.get(line.from())) + "H" + Svg.number(turn)
                    + "V" + Svg.number(middle.get(line.to())) + "H" + Svg.number(toX);
            svg.leaf("path", "class", line.taken() ? "flow-line taken" : "flow-line", "d", path);
            double y = middle.get(line.to());
            double gap = toX - gap(column.get(line.to()) - 1);
            svg.text(
                    "text",
                    shown(line),
                    "class",
                    line.taken() ? "flow-answer taken" : "flow-answer",
                    "x",
                    Math.max(gap, turn - 16) + 24,
                    "y",
                    y - 6);
            svg.leaf(
                    "path",
                    "class",
                    line.taken() ? "flow-tip taken" : "flow-tip",
                    "d",
                    "M" + Svg.number(toX) + " " + Svg.number(y) + "l-7 -4v8z");
        }

        private void box(Svg svg, Node node) {
            double x = left.get(column.getOrDefault(node.id(), 0));
            double height = boxHeight(node.id());
            double y = Optional.ofNullable(middle.get(node.id())).orElse(0.0) - height / 2;
            String kind = (node.outcome() ? "flow-box outcome" : "flow-box") + (node.at() ? " at" : "");
            svg.leaf("rect", "class", kind, "x", x, "y", y, "width", BOX_WIDTH, "height", height);
            List<String> words = text.get(node.id());
            for (int i = 0; i < words.size(); i++) {
                svg.text(
                        "text",
                        words.get(i),
                        "class",
                        node.outcome() ? "flow-text outcome" : "flow-text",
                        "x",
                        x + PAD,
                        "y",
                        y + PAD + LINE_HEIGHT * i + 13);
            }
        }
    }
}
