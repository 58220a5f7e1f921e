package dev.touchstone.web.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.evidence.DocumentLines;
import dev.touchstone.evidence.importers.Content;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ShownLinesTest {
    private static final DocumentLines LONG = lines(5_000);

    private static DocumentLines lines(int count) {
        return DocumentLines.of(Content.of("x\n".repeat(count).getBytes(StandardCharsets.UTF_8)), List.of());
    }

    private static List<Integer> shown(DocumentLines lines, String asked) {
        ShownLines shown = ShownLines.around(lines, asked);
        return List.of(shown.first(), shown.last());
    }

    @Test
    void aLineIsShownWithThoseAroundIt() {
        assertEquals(List.of(1, 2_000), shown(LONG, "1"));
        assertEquals(List.of(1, 2_000), shown(LONG, "1001"));
        assertEquals(List.of(1_500, 3_499), shown(LONG, "2500"));
        assertEquals(List.of(3_001, 5_000), shown(LONG, "5000"));
        assertEquals(List.of(1, 7), shown(lines(7), "3"));
    }

    @Test
    void whatIsNoLineShowsTheFirst() {
        for (String asked : List.of("", "0", "-4", "5001", "99999999999999", "abc", "1e3")) {
            assertEquals(List.of(1, 2_000), shown(LONG, asked), asked);
        }
    }

    @Test
    void theWayToBothEndsLeavesNoLineOut() {
        ShownLines shown = ShownLines.around(LONG, "");
        assertEquals(OptionalInt.empty(), shown.earlier());
        int seen = shown.last();
        while (shown.later().isPresent()) {
            shown = ShownLines.around(LONG, String.valueOf(shown.later().getAsInt()));
            assertTrue(shown.first() <= seen + 1 && shown.last() > seen, shown.first() + " after " + seen);
            seen = shown.last();
        }
        assertEquals(5_000, seen);
        int first = shown.first();
        while (shown.earlier().isPresent()) {
            shown = ShownLines.around(LONG, String.valueOf(shown.earlier().getAsInt()));
            assertTrue(shown.last() >= first - 1 && shown.first() < first, shown.last() + " before " + first);
            first = shown.first();
        }
        assertEquals(1, first);
    }

    @Test
    void aLineThatIsNotShownIsAskedFor() {
        ShownLines first = ShownLines.around(LONG, "");
        assertEquals("#L2000", first.href("ab", "L2000"));
        assertEquals("/evidence/ab?line=2001#L2001", first.href("ab", "L2001"));
        assertEquals("", first.href("ab", "L5001"));
        assertEquals("/evidence/ab?line=3#L3", ShownLines.around(LONG, "4000").href("ab", "L3"));
        assertEquals("", ShownLines.NONE.href("ab", "L3"));
    }
}
