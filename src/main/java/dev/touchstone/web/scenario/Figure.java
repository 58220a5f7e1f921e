package dev.touchstone.web.scenario;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Numbers as people type them: digits, a point before decimals, spaces between thousands. Whatever could be read in two
 * ways ({@code 1,5}), needs a second look ({@code 1e3}) or is a word is refused, with an example of what to write.
 */
public final class Figure {
    private static final int LONGEST = 40;
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d+)?|\\.\\d+)");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}([ \\u00a0\\u2009\\u202f]\\d{3})+(\\.\\d+)?");

    private Figure() {}

    /** What came of reading: a number, or the code of what is wrong with the text. */
    public sealed interface Reading {
        record Number(double value) implements Reading {}

        record Wrong(String code) implements Reading {}
    }

    /** Reads what was typed. */
    public static Reading read(String typed) {
        String text = typed.strip().replace('\u2212', '-');
        if (text.length() > LONGEST) {
            return new Reading.Wrong("editor.number.word");
        }
        if (PLAIN.matcher(text).matches() || GROUPED.matcher(text).matches()) {
            double value = Double.parseDouble(text.replaceAll("[ \\u00a0\\u2009\\u202f]", ""));
            return new Reading.Number(value == 0 ? 0 : value);
        }
        if (text.matches("[+-]?\\d[\\d., ]*,[\\d., ]*")) {
            return new Reading.Wrong("editor.number.comma");
        }
        if (text.matches("[+-]?[\\d.]+[eE][+-]?\\d+")) {
            return new Reading.Wrong("editor.number.power");
        }
        if (text.matches("[+-]?[\\d.]+\\s*\\S.*")) {
            return new Reading.Wrong("editor.number.unit");
        }
        return new Reading.Wrong("editor.number.word");
    }

    /**
     * The number that was typed; empty where it is none.
     *
     * @param wrong takes the code of what is wrong with it
     */
    public static Optional<Double> number(String typed, Consumer<String> wrong) {
        return switch (read(typed)) {
            case Reading.Number number -> Optional.of(number.value());
            case Reading.Wrong unread -> {
                wrong.accept(unread.code());
                yield Optional.empty();
            }
        };
    }

    /** As it stands in a field: no spaces, no exponent, no needless zeros. */
    public static String write(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : "";
    }
}
