package dev.touchstone.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.rendering.PercentilePlot.Line;
import dev.touchstone.rendering.PercentilePlot.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PercentilePlotTest {
    private static final Pattern PLACE = Pattern.compile("<svg x=\"([\\d.]+)%\" y=\"([\\d.]+)\" overflow");

    private static String drawn(Line... lines) {
        return new PercentilePlot(List.of(lines)).svg("Title", "What is seen", seconds -> seconds + " s");
    }

    private static Line line(String letter, double... sharesAndSeconds) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < sharesAndSeconds.length; i += 2) {
            marks.add(new Mark(sharesAndSeconds[i], sharesAndSeconds[i + 1], false));
        }
        return new Line(letter, marks);
    }

    private static List<double[]> places(String svg) {
        List<double[]> places = new ArrayList<>();
        Matcher matcher = PLACE.matcher(svg);
        while (matcher.find()) {
            places.add(new double[] {Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))});
        }
        return places;
    }

    @Test
    void eachNineIsAsWideAsTheOneBeforeAndEachTenfoldAsHigh() {
        List<double[]> places = places(drawn(line("A", 0.9, 0.001, 0.99, 0.01, 0.999, 0.1)));
        assertEquals(places.get(1)[0] - places.get(0)[0], places.get(2)[0] - places.get(1)[0], 0.011);
        assertEquals(places.get(0)[1] - places.get(1)[1], places.get(1)[1] - places.get(2)[1], 0.011);
        assertTrue(places.get(2)[1] < places.get(0)[1], "slower is higher");
    }

    @Test
    void linesAreToldApartByShapeAndLetterToo() {
        String svg = drawn(
                line("A", 0.5, 1, 0.99, 2),
                line("B", 0.5, 1, 0.99, 3),
                line("C", 0.5, 1, 0.99, 4),
                line("D", 0.5, 1, 0.99, 5));
        for (int i = 1; i <= 4; i++) {
            assertTrue(svg.contains("curve-mark curve-" + i), svg);
        }
        assertTrue(
                svg.contains("<circle") && svg.contains("<rect") && svg.contains("M0 -5.5") && svg.contains("M0 -6"));
        for (String letter : List.of("A", "B", "C", "D")) {
            assertTrue(svg.contains(">" + letter + "</text>"));
        }
    }

    @Test
    void itSaysWhatIsSeenAndEscapesIt() {
        String svg = new PercentilePlot(List.of(line("A", 0.5, 1)))
                .svg("<Title>", "a & \"b\"", seconds -> "<" + seconds + ">");
        assertTrue(svg.contains("<title id=\"plot-title\">&lt;Title&gt;</title>"), svg);
        assertTrue(svg.contains("<desc id=\"plot-text\">a &amp; &quot;b&quot;</desc>"), svg);
        assertTrue(svg.contains("aria-labelledby=\"plot-title plot-text\""));
        assertFalse(svg.contains("style="));
    }

    @Test
    void aPercentileWithTooFewObservationsIsHollow() {
        Line line = new Line("A", List.of(new Mark(0.5, 1, false), new Mark(0.999, 2, true)));
        String svg = drawn(line);
        assertEquals(1, svg.split(" thin\"", -1).length - 1);
    }

    @Test
    void axesHaveAFewTicksWhateverTheRange() {
        for (double most : new double[] {1.0001, 1.5, 20, 3e4, 1e12}) {
            String svg = drawn(line("A", 0.5, 1, 0.9, most));
            int ticks = svg.split("axis-n halo", -1).length - 1;
            assertTrue(ticks >= 1 && ticks <= 9, most + " has " + ticks);
        }
    }

    @Test
    void percentilesAreWrittenAsPeopleWriteThem() {
        assertEquals("p50", PercentilePlot.label(0.5));
        assertEquals("p99.9", PercentilePlot.label(0.999));
        assertEquals("p99.999", PercentilePlot.label(0.99999));
        assertEquals("p0", PercentilePlot.label(0));
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PercentilePlot(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new PercentilePlot(List.of(line("A"))));
        assertThrows(IllegalArgumentException.class, () -> new PercentilePlot(List.of(line("A", 1, 1))));
        assertThrows(IllegalArgumentException.class, () -> new PercentilePlot(List.of(line("A", 0.5, 0))));
        Line one = line("A", 0.5, 1);
        assertThrows(IllegalArgumentException.class, () -> new PercentilePlot(List.of(one, one, one, one, one)));
    }
}
