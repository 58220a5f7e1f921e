package dev.touchstone.rendering;

/**
 * Makes typed text safe inside a Markdown document: what was typed comes out as it was typed, in a paragraph, a table
 * cell or a heading, and never as markup, HTML or a line of its own.
 *
 * <p>{@code <} and {@code &} become entities rather than backslash escapes, since several readers of decision records
 * know only those.
 */
public final class MarkdownText {
    private static final String SPECIAL = "\\`*_{}[]()#+!|~";

    private MarkdownText() {}

    /** One line of text: line breaks become spaces, characters with a meaning in Markdown are escaped. */
    public static String line(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.strip().codePoints().forEach(point -> append(safe, point));
        return lineStart(safe.toString().replaceAll(" {2,}", " "));
    }

    /** A table cell: a line, or a dash where there is nothing. */
    public static String cell(String text) {
        return text.isBlank() ? "-" : line(text);
    }

    /** Several paragraphs: each is a line, parted by an empty one. */
    public static String paragraphs(String text) {
        StringBuilder out = new StringBuilder();
        for (String paragraph : text.strip().split("\\R\\s*\\R")) {
            if (!paragraph.isBlank()) {
                out.append(out.isEmpty() ? "" : "\n\n").append(line(paragraph));
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder safe, int point) {
        switch (point) {
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '&' -> safe.append("&amp;");
            case '\n', '\r', '\t', ' ', '\u0085', '\u2028', '\u2029' -> safe.append(' ');
            default -> {
                if (Character.isISOControl(point)) {
                    return;
                }
                if (SPECIAL.indexOf(point) >= 0) {
                    safe.append('\\');
                }
                safe.appendCodePoint(point);
            }
        }
    }

    /** A line that starts like a list, a rule, a heading underline or front matter gets an escape. */
    private static String lineStart(String line) {
        if (line.matches("[-=:].*")) {
            return "\\" + line;
        }
        return line.replaceFirst("^(\\d{1,9})\\.( |$)", "$1\\\\.$2");
    }
}
