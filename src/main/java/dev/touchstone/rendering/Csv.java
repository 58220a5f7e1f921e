package dev.touchstone.rendering;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of CSV (RFC 4180) in which no cell is one that a spreadsheet would take for a formula. */
public final class Csv {

    /** With which a file begins, so that a spreadsheet reads it as UTF-8. */
    public static final String BEGIN = "\ufeff";

    private static final String NUMBER = "-?[0-9.]+(E-?[0-9]+)?";
    private static final String FORMULA = "(?s)^[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*";

    private Csv() {}

    /** A line. A cell that would be a formula gets an apostrophe before it; numbers stay as they are. */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        String safe = !text.matches(NUMBER) && text.matches(FORMULA) ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
