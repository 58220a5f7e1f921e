package dev.touchstone.decision.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * YAML front matter of scalars. A value stands plain where every reader of YAML takes it for this text, else in double
 * quotation marks. An empty line stands before the closing mark, none behind it: some readers need the one, some refuse
 * the other.
 */
final class FrontMatter {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}][\\p{L}\\p{M}\\p{N} .,/()_-]*");
    private static final Pattern SPECIAL =
            Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|none|nan|inf|infinity");
    private static final char DELETE = 0x7f;

    private final List<String> lines = new ArrayList<>();

    /** A text; left out when blank. */
    FrontMatter text(String key, String value) {
        if (!value.isBlank()) {
            lines.add(key + ": " + scalar(value.strip()));
        }
        return this;
    }

    /** A value that stands as it is: a date, a number, a word of ours. */
    FrontMatter bare(String key, Object value) {
        lines.add(key + ": " + value);
        return this;
    }

    String text() {
        return "---\n" + String.join("\n", lines) + "\n\n---\n";
    }

    static String scalar(String value) {
        if (PLAIN.matcher(value).matches() && !SPECIAL.matcher(value).matches()) {
            return value;
        }
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(point -> {
            switch (point) {
                case '"', '\\' -> quoted.append('\\').appendCodePoint(point);
                default -> {
                    boolean printable =
                            point >= ' ' && point != DELETE && point != 0x85 && point != 0x2028 && point != 0x2029;
                    quoted.append(printable ? Character.toString(point) : " ");
                }
            }
        });
        return quoted.append('"').toString();
    }
}
