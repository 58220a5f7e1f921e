package dev.touchstone.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Language;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class DrawingTest {
    private static final String HOSTILE = "</text><script>alert('x')</script>\"&\u0000\u0007\ud800 \u202eevil 中文 🚀";
    private static final List<String> DIMENSIONS = List.of("throughput", "operations", "community", "team", "cost");

    private final Numbers numbers = new Numbers(Language.EN);
    private final Scale scale = Scale.fromZero(63);

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private ContributionBar bar(String name, double... points) {
        List<ContributionBar.Part> parts = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            parts.add(new ContributionBar.Part(DIMENSIONS.get(i), name, points[i]));
        }
        return new ContributionBar(scale, parts, true);
    }

    private List<String> drawings(String text) {
        RangeBar range = new RangeBar(scale, 53, 57, 60, true);
        RouteDrawing.Leg leg = new RouteDrawing.Leg(text, "R2", true);
        return List.of(
                new ScorePlot(range, bar(text, 19, 11, 8, 11, 8)).svg(text, numbers),
                range.svg(),
                new MatrixCellBar(.2, .5, .8, OptionalDouble.of(.3), true).svg(),
                new MatrixCellBar(0, .5, 1, OptionalDouble.empty(), false).svg(),
                new ShareBar(.62, true).svg(),
                new WeightSlide("cost", 30, 50).svg(),
                new CoverageBar("team", 1, 3).svg(),
                scale.svg(numbers),
                new RouteDrawing(List.of(text, text, text), List.of(leg, leg)).svg(text));
    }

    @Test
    void everyDrawingIsWellFormedWhateverItsTexts() throws Exception {
        for (String svg : drawings(HOSTILE)) {
            Document document = parsed(svg);
            assertEquals(0, document.getElementsByTagName("script").getLength());
            assertFalse(svg.contains("style="), svg);
            assertFalse(svg.contains("#2"), "a drawing names a colour: " + svg);
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertEquals(drawings("Kafka + Flink"), drawings("Kafka + Flink"));
    }

    @Test
    void theContributionBarEndsUnderTheDotAndKeepsTheOrder() throws Exception {
        Document plot = parsed(
                new ScorePlot(new RangeBar(scale, 53, 57, 60, true), bar("x", 19, 11, 8, 11, 8)).svg("x", numbers));
        String dot = ((org.w3c.dom.Element) plot.getElementsByTagName("circle").item(0)).getAttribute("cx");
        var segments = plot.getElementsByTagName("rect");
        double end = 0;
        for (int i = 0; i < segments.getLength(); i++) {
            var segment = (org.w3c.dom.Element) segments.item(i);
            assertEquals("seg " + DIMENSIONS.get(i), segment.getAttribute("class"));
            end = percent(segment.getAttribute("x")) + percent(segment.getAttribute("width"));
        }
        assertEquals(percent(dot), end, 0.02);
    }

    private static double percent(String attribute) {
        return Double.parseDouble(attribute.replace("%", ""));
    }

    @Test
    void anEmptyPartLeavesNoSegment() throws Exception {
        Document plot = parsed(bar("x", 0, 11, 0, -3, 5).strip(numbers));
        assertEquals(2, plot.getElementsByTagName("rect").getLength());
    }

    @Test
    void valuesOutsideTheAxisStandAtItsEdge() {
        assertEquals(0, scale.at(-5));
        assertEquals(1, scale.at(5_000));
        assertTrue(MatrixCellBar.of(-1, 2, 3).svg().contains("cx=\"100%\""));
    }

    @Test
    void anUnknownCellIsHatchedAndHasNoDot() {
        String svg = new MatrixCellBar(0, .5, 1, OptionalDouble.empty(), false).svg();
        assertTrue(svg.contains("hatched"));
        assertFalse(svg.contains("circle"));
    }

    @Test
    void anAxisHasThreeToSixTicksFromZero() {
        for (double greatest : new double[] {0.3, 1, 7, 40, 63, 88, 100, 5_000}) {
            Scale axis = Scale.fromZero(greatest);
            assertEquals(0, axis.ticks().getFirst());
            assertTrue(axis.ticks().size() >= 3 && axis.ticks().size() <= 6, greatest + " " + axis.ticks());
        }
        assertThrows(IllegalArgumentException.class, () -> new Scale(1, 1, List.of()));
    }

    @Test
    void theRouteMarksStartGoalAndWhatLiesPastThePointOfNoReturn() throws Exception {
        List<String> states = new ArrayList<>();
        List<RouteDrawing.Leg> legs = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            states.add("State " + i);
            if (i > 0) {
                legs.add(new RouteDrawing.Leg(i + " wk", "R0", i > 5));
            }
        }
        String svg = new RouteDrawing(states, legs).svg("route");
        assertEquals(2, svg.split("route-state start|route-state goal").length - 1);
        assertEquals(8, parsed(svg).getElementsByTagName("rect").getLength() - legs.size());
        assertEquals(3, svg.split("route-line past", -1).length - 1, "the leg that wraps is drawn twice");
        assertThrows(IllegalArgumentException.class, () -> new RouteDrawing(states, List.of()));
    }

    @Test
    void theWriterRefusesWhatCouldRun() {
        assertThrows(IllegalArgumentException.class, () -> Svg.drawing("onload", "x"));
        assertThrows(IllegalArgumentException.class, () -> Svg.drawing("style", "x"));
        assertThrows(IllegalArgumentException.class, () -> Svg.drawing("a b", "x"));
        assertThrows(IllegalArgumentException.class, () -> Svg.drawing("x"));
        assertThrows(IllegalArgumentException.class, () -> Svg.number(Double.NaN));
        assertEquals("0", Svg.number(-0.001));
        assertEquals("12.35", Svg.number(12.345));
    }

    @Test
    void labelsBreakAtSpacesAndBetweenIdeographs() {
        assertEquals(List.of("Monolith,", "MySQL pair"), TextWidth.lines("Monolith, MySQL pair", 13, 90, 2));
        assertEquals(2, TextWidth.lines("单体应用与主从数据库", 13, 70, 2).size());
        assertTrue(TextWidth.lines("a".repeat(300), 13, 90, 2).getFirst().endsWith("…"));
    }
}
