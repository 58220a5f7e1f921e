package dev.touchstone.evidence.importers;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A line of text that fits a pattern.
 *
 * @param at the line
 * @param found what the pattern's groups hold
 */
record Hit(Locator at, MatchResult found) {

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,30}(?:\\.\\d{1,30})?");
    private static final Pattern COMMA = Pattern.compile("-?[\\d.]{1,30},\\d{1,30}");
    private static final int MOST_SHOWN = 40;

    /** What a group holds; empty where it took no part. */
    String text(int group) {
        String text = found.group(group);
        return text == null ? "" : text;
    }

    /**
     * The number that a group holds, exactly.
     *
     * @throws Refusal {@code decimal-comma} or {@code not-a-number} (NaN, Infinity, letters)
     */
    BigDecimal number(int group) {
        return number(text(group), at);
    }

    /** As {@link #number(int)}, of a text at a place. */
    static BigDecimal number(String text, Locator at) {
        if (PLAIN.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        String code = COMMA.matcher(text).matches() ? "decimal-comma" : "not-a-number";
        String shown = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "..." : text;
        throw Refusal.at(at, code, Map.of("text", shown));
    }

    /** The value of a group, under a metric's name. */
    PrintedValue value(String metric, int group, String unit) {
        return PrintedValue.of(metric, number(group), unit, at);
    }
}
