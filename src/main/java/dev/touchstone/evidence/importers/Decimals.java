package dev.touchstone.evidence.importers;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers that stand as text in tables and answers: exact, and short enough to reckon with. */
final class Decimals {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(?:\\.\\d{1,30})?(?:[eE][+-]?\\d{1,3})?");
    private static final int LONGEST = 80;
    private static final int MOST_SHOWN = 40;

    private Decimals() {}

    /** The number; empty for NaN, Infinity, formulas, marks of thousands, other digits than 0 to 9 and empty text. */
    static Optional<BigDecimal> find(String text) {
        return text.length() <= LONGEST && NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    /** The text as it may be shown to a person: not longer than 40 characters. */
    static String shown(String text) {
        return shown(text, MOST_SHOWN);
    }

    /** As {@link #shown(String)}, not longer than so many characters. */
    static String shown(String text, int most) {
        return text.length() > most ? text.substring(0, most) + "..." : text;
    }
}
