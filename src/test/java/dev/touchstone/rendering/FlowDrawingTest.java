package dev.touchstone.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Boxes that do not overlap, lines that run forward, texts that stay texts. */
class FlowDrawingTest {
    private static final Pattern BOX = Pattern.compile(
            "<rect class=\"[^\"]*\" x=\"([\\d.]+)\" y=\"([\\d.]+)\" width=\"200\" height=\"([\\d.]+)\"/>");
    private static final Pattern WAY = Pattern.compile("d=\"M([\\d.]+) [\\d.]+H([\\d.]+)V[\\d.]+H([\\d.]+)\"");

    private static FlowDrawing random(int seed) {
        Random random = new Random(seed);
        int questions = 1 + random.nextInt(8);
        int all = questions + 2 + random.nextInt(5);
        List<FlowDrawing.Node> nodes = new ArrayList<>();
        List<FlowDrawing.Line> lines = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            nodes.add(new FlowDrawing.Node("n" + i, "word ".repeat(1 + random.nextInt(30)), i >= questions, i == 1));
        }
        for (int i = 0; i < questions; i++) {
            for (int answer = 0; answer < 2 + random.nextInt(2); answer++) {
                int to = i + 1 + random.nextInt(all - i - 1);
                lines.add(new FlowDrawing.Line("n" + i, "n" + to, "answer " + answer, random.nextBoolean()));
            }
        }
        // Everything is reached, as the loader makes sure of.
        for (int i = 1; i < all; i++) {
            lines.add(new FlowDrawing.Line("n" + random.nextInt(Math.min(i, questions)), "n" + i, "more", false));
        }
        return new FlowDrawing(nodes, lines);
    }

    private static double number(MatchResult found, int group) {
        return Double.parseDouble(found.group(group));
    }

    @Test
    void noTwoBoxesOverlapAndEveryLineRunsForward() {
        for (int seed = 0; seed < 300; seed++) {
            FlowDrawing drawing = random(seed);
            String svg = drawing.svg("flow");
            List<MatchResult> boxes = BOX.matcher(svg).results().toList();
            assertEquals(drawing.nodes().size(), boxes.size(), "seed " + seed);
            for (MatchResult one : boxes) {
                for (MatchResult other : boxes) {
                    boolean apart = one.equals(other)
                            || number(one, 1) != number(other, 1)
                            || number(one, 2) + number(one, 3) <= number(other, 2)
                            || number(other, 2) + number(other, 3) <= number(one, 2);
                    assertTrue(apart, "seed " + seed + ": " + one.group() + " and " + other.group());
                }
            }
            WAY.matcher(svg)
                    .results()
                    .forEach(way -> assertTrue(number(way, 1) < number(way, 2) && number(way, 2) < number(way, 3)));
            assertEquals(svg, drawing.svg("flow"));
        }
    }

    @Test
    void theWayThatWasTakenIsMarkedAndTextsAreEscaped() {
        FlowDrawing drawing = new FlowDrawing(
                List.of(
                        new FlowDrawing.Node("a", "<script>\"1\"&", false, false),
                        new FlowDrawing.Node("b", "yes", true, true),
                        new FlowDrawing.Node("c", "no", true, false)),
                List.of(new FlowDrawing.Line("a", "b", "</text>", true), new FlowDrawing.Line("a", "c", "no", false)));
        String svg = drawing.svg("\"flow\"");
        assertFalse(svg.contains("<script"));
        assertTrue(svg.contains("&lt;script&gt;"));
        assertEquals(1, svg.split("flow-line taken", -1).length - 1);
        assertTrue(svg.contains("flow-box outcome at"));
        assertTrue(svg.contains("aria-label=\"&quot;flow&quot;\""));
    }
}
