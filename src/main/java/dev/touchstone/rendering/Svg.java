package dev.touchstone.rendering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Writes one drawing. Names are checked, every value and text is escaped, characters that XML forbids are dropped, and
 * numbers have at most two decimals: the same calls give the same bytes and no text can leave its place.
 *
 * <p>Colours never appear here: marks carry classes, so that schemes and print come from the style sheet.
 */
public final class Svg {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9:-]*");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Starts a drawing.
     *
     * @param attributes names and values in turn
     */
    public static Svg drawing(Object... attributes) {
        return new Svg().open("svg", attributes);
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; a number is written by {@link #number}
     * @throws IllegalArgumentException for a name that is no plain XML name, an event attribute, {@code style}, or a
     *     name without a value
     */
    public Svg open(String element, Object... attributes) {
        start(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    /** Writes an element without content; see {@link #open}. */
    public Svg leaf(String element, Object... attributes) {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    /** Writes an element that holds only text; see {@link #open}. */
    public Svg text(String element, String content, Object... attributes) {
        return open(element, attributes).text(content).close();
    }

    /** Writes text. */
    public Svg text(String content) {
        out.append(escape(content));
        return this;
    }

    /** Closes the innermost open element. */
    public Svg close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes what is open and returns the drawing. */
    public String finish() {
        while (!open.isEmpty()) {
            close();
        }
        return out.toString();
    }

    /** A coordinate with at most two decimals, without trailing zeros and without a negative zero. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a coordinate: " + value);
        }
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** A coordinate in percent of the drawing's width or height. */
    public static String percent(double fraction) {
        return number(100 * fraction) + "%";
    }

    /** Text made safe for XML content and attribute values. */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().filter(Svg::allowed).forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    private static boolean allowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point < 0xd800)
                || (point >= 0xe000 && point < 0xfffe)
                || point >= 0x10000;
    }

    private void start(String element, Object... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("an attribute of " + element + " has no value");
        }
        out.append('<').append(checked(element));
        for (int i = 0; i < attributes.length; i += 2) {
            String name = checked(String.valueOf(attributes[i]));
            out.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(written(attributes[i + 1]))
                    .append('"');
        }
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches() || name.startsWith("on") || name.equals("style")) {
            throw new IllegalArgumentException("not a name for a drawing: " + name);
        }
        return name;
    }

    private static String written(Object value) {
        return value instanceof Number number ? number(number.doubleValue()) : escape(String.valueOf(value));
    }

    /** A part of a bar from one share of its width to another; parts are set off from the one before by a thin gap. */
    void segment(String kind, double from, double to, double y, double height) {
        leaf("rect", "class", kind, "x", percent(from), "width", percent(to - from), "y", y, "height", height);
        if (from > 0) {
            String at = percent(from);
            leaf("line", "class", "seg-gap", "x1", at, "x2", at, "y1", y, "y2", y + height);
        }
    }
}
