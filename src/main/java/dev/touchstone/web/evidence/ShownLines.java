package dev.touchstone.web.evidence;

import dev.touchstone.evidence.DocumentLines;
import java.util.OptionalInt;

/**
 * Which lines of a document its page shows: all of a short one, of a long one as many as a browser carries, around the line
 * that is asked for.
 *
 * @param lines of the document
 * @param first that is shown, counted from 1
 */
record ShownLines(DocumentLines lines, int first) {
    static final int MOST = 2_000;

    /** Of a document whose text is not shown. */
    static final ShownLines NONE = new ShownLines(DocumentLines.NONE, 1);

    /**
     * Those around a line.
     *
     * @param asked its number; the first lines are shown for anything else
     */
    static ShownLines around(DocumentLines lines, String asked) {
        int line = asked.matches("\\d{1,9}") ? Integer.parseInt(asked) : 1;
        int middle = line > lines.count() ? 1 : line;
        return new ShownLines(lines, Math.max(1, Math.min(middle - MOST / 2, lines.count() - MOST + 1)));
    }

    /** The last that is shown; 0 where there is none. */
    int last() {
        return Math.min(lines.count(), first + MOST - 1);
    }

    /** The line to ask for to see those before; empty where all of them are shown. */
    OptionalInt earlier() {
        return first == 1 ? OptionalInt.empty() : OptionalInt.of(Math.max(1, first - MOST / 2));
    }

    /** The line to ask for to see those behind; empty where all of them are shown. */
    OptionalInt later() {
        return last() == lines.count()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.min(lines.count(), last() + 1 + MOST / 2));
    }

    /** The end of the address that leads from the page to a place; empty where nothing stands there. */
    String href(String sha256, String locator) {
        OptionalInt line = lines.line(locator);
        if (line.isEmpty()) {
            return "";
        }
        int number = line.getAsInt();
        return number >= first && number <= last() ? "#L" + number : address(sha256, number);
    }

    /** The address of a line that is not among the first. */
    static String address(String sha256, int line) {
        return "/evidence/" + sha256 + "?line=" + line + "#L" + line;
    }
}
