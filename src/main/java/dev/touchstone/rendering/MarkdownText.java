package dev.touchstone.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes typed text safe inside a Markdown document: what was typed comes out as it was typed, in a paragraph, a table
 * cell or a heading, and never as markup, HTML, a link target or a line of its own.
 *
 * <p>Only what would otherwise have a meaning is escaped, so that the file reads well as plain text and differs little in
 * Git. {@code <} before a letter becomes an entity rather than a backslash escape, since several readers of decision
 * records know only that. Addresses become links, because linters refuse bare ones.
 */
public final class MarkdownText {
    private static final Pattern ADDRESS = Pattern.compile("(?:https?|ftp)://[^\\s<>\"'|]+|\\bwww\\.[^\\s<>\"'|]+"
            + "|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}");
    private static final Pattern ENTITY = Pattern.compile("&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})(.*)");
    private static final Pattern BULLET = Pattern.compile(" {0,3}[*+-] +(\\S.*)");
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,9})([.)])(?= |$)");
    private static final int NEXT_LINE = 0x85;
    private static final String LINE_START = "#>-+=|:~";
    private static final String AFTER_ADDRESS = ".,;:!?)";
    private static final String HEADING_END = ".,;:!。，；：！";

    private MarkdownText() {}

    /** One line of text: line breaks become spaces. */
    public static String line(String text) {
        return lineStart(inline(flat(text)));
    }

    /** A table cell: a line, or a hyphen where there is nothing. */
    public static String cell(String text) {
        if (text.isBlank()) {
            return "-";
        }
        // Behind a typed backslash not every reader takes an escaped pipe for one.
        return inline(flat(text)).replace("|", text.indexOf('\\') < 0 ? "\\|" : "&#124;");
    }

    /** A heading: a line without punctuation at its end, which linters refuse, or a hyphen where nothing is left. */
    public static String heading(String text) {
        String flat = flat(text);
        int end = flat.length();
        while (end > 0 && (HEADING_END.indexOf(flat.charAt(end - 1)) >= 0 || flat.charAt(end - 1) == ' ')) {
            end--;
        }
        String safe = line(flat.substring(0, end));
        if (safe.endsWith("#")) {
            safe = safe.substring(0, safe.length() - 1) + "\\#";
        }
        return safe.isEmpty() ? "-" : safe;
    }

    /**
     * Longer text: paragraphs, lines that begin with a hyphen or asterisk as a list, and fenced code blocks as they were
     * typed (a diagram stays a diagram). Blocks are parted by an empty line; there is none at the end.
     */
    public static String blocks(String text) {
        return new Blocks(text).read();
    }

    private static String flat(String text) {
        StringBuilder flat = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || point == NEXT_LINE) {
                flat.append(' ');
            } else if (!Character.isISOControl(point)) {
                flat.appendCodePoint(point);
            }
        });
        return flat.toString().replaceAll(" {2,}", " ").strip();
    }

    private static String inline(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        Matcher address = ADDRESS.matcher(text);
        int from = 0;
        while (address.find()) {
            int end = address.end();
            while (end > address.start() && AFTER_ADDRESS.indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            escape(text, from, address.start(), out);
            link(text.substring(address.start(), end), out);
            from = end;
        }
        escape(text, from, text.length(), out);
        return out.toString();
    }

    private static void link(String address, StringBuilder out) {
        String scheme = address.contains("://") ? "" : address.startsWith("www.") ? "https://" : "mailto:";
        String target = address.replace("\\", "%5C")
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("[", "%5B")
                .replace("]", "%5D")
                .replace("`", "%60");
        out.append('[');
        escape(address, 0, address.length(), out);
        out.append("](").append(scheme).append(target).append(')');
    }

    private static void escape(String text, int from, int to, StringBuilder out) {
        boolean struck = text.indexOf('~') != text.lastIndexOf('~');
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\', '`', '*', '[', ']' -> out.append('\\').append(c);
                case '_' -> out.append(insideWord(text, i) ? "_" : "\\_");
                case '~' -> out.append(struck ? "\\~" : "~");
                case '<' -> out.append(opensTag(text, i) ? "&lt;" : "<");
                case '&' ->
                    out.append(ENTITY.matcher(text).region(i, text.length()).lookingAt() ? "&amp;" : "&");
                default -> out.append(c);
            }
        }
    }

    private static boolean insideWord(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static boolean opensTag(String text, int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        char next = text.charAt(at + 1);
        return Character.isLetter(next) || next == '/' || next == '!' || next == '?';
    }

    /** A line that starts like a heading, a list, a quotation, a rule, an underline or a table gets an escape. */
    private static String lineStart(String line) {
        if (!line.isEmpty() && LINE_START.indexOf(line.charAt(0)) >= 0) {
            return "\\" + line;
        }
        return NUMBERED.matcher(line).replaceFirst("$1\\\\$2");
    }

    /** Reads longer text line by line. */
    private static final class Blocks {
        private final List<String> lines;
        private final List<String> blocks = new ArrayList<>();
        private final List<String> open = new ArrayList<>();
        private boolean listing;

        Blocks(String text) {
            lines = text.lines().toList();
        }

        String read() {
            for (int i = 0; i < lines.size(); i++) {
                Matcher fence = FENCE.matcher(lines.get(i));
                Matcher bullet = BULLET.matcher(lines.get(i));
                if (fence.matches() && !fence.group(2).contains("`")) {
                    close();
                    i = code(i, fence.group(1), fence.group(2).strip());
                } else if (bullet.matches()) {
                    begin(true);
                    open.add("* " + line(bullet.group(1)));
                } else if (lines.get(i).isBlank()) {
                    close();
                } else {
                    begin(false);
                    open.add(line(lines.get(i)));
                }
            }
            close();
            return String.join("\n\n", blocks);
        }

        private void begin(boolean list) {
            if (listing != list) {
                close();
            }
            listing = list;
        }

        private void close() {
            if (!open.isEmpty()) {
                blocks.add(String.join("\n", open));
                open.clear();
            }
        }

        /** Takes a fenced block, closed where its author forgot to. Answers the number of its last line. */
        private int code(int start, String mark, String info) {
            List<String> inside = new ArrayList<>();
            int i = start + 1;
            while (i < lines.size() && !closes(lines.get(i), mark)) {
                inside.add(lines.get(i).replace("\t", "    ").stripTrailing());
                i++;
            }
            String fence = "`".repeat(Math.max(3, longestRun(inside) + 1));
            String language = info.matches("[A-Za-z0-9+#_.-]+") ? info : "text";
            StringBuilder block = new StringBuilder(fence).append(language).append('\n');
            inside.forEach(line -> block.append(line).append('\n'));
            blocks.add(block.append(fence).toString());
            return i;
        }

        private static boolean closes(String line, String mark) {
            String bare = line.strip();
            return bare.length() >= mark.length() && bare.chars().allMatch(c -> c == mark.charAt(0));
        }

        private static int longestRun(List<String> lines) {
            int longest = 0;
            for (String line : lines) {
                Matcher runs = Pattern.compile("`+").matcher(line);
                while (runs.find()) {
                    longest = Math.max(longest, runs.group().length());
                }
            }
            return longest;
        }
    }
}
