package dev.touchstone.evaluation.audit;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as people write it in a table: {@code 4}, {@code 3.50}, {@code 3,5}, {@code 1,234.5}, {@code 1.234,5},
 * {@code 12 000}, {@code -2}, {@code 30%}, {@code 4e2}, and the same in full width. A percentage is a hundredth: 30% is
 * 0.30.
 *
 * <p>A comma before exactly three digits may group or part: {@code 1,234} alone says neither ({@link #isAmbiguous}).
 * Two of them, or one beside a point, are certain, and so is a comma before any other number of digits.
 */
final class NumberText {
    private static final String EXPONENT = "(?:[eE][+-]?\\d{1,4})?";
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+" + EXPONENT);
    private static final Pattern WITH_POINT =
            Pattern.compile("[+-]?(?:\\d*\\.\\d+" + EXPONENT + "|\\d{1,3}(?:,\\d{3})+\\.\\d+|\\d{1,3}(?:,\\d{3}){2,})");
    private static final Pattern WITH_COMMA =
            Pattern.compile("[+-]?(?:\\d{1,3}(?:\\.\\d{3})+,\\d+|\\d{1,3}(?:\\.\\d{3}){2,}"
                    + "|\\d*,\\d{1,2}|\\d*,\\d{4,}|0*,\\d{3}|\\d{4,},\\d{3})");
    private static final Pattern EITHER = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern GROUPED_BY_BLANKS =
            Pattern.compile("(?<=\\d)[ \u00a0\u202f\u2009'’](?=\\d{3}(?!\\d))");
    private static final int LONGEST = 40;
    private static final int FULL_WIDTH = 0xFEE0;
    private static final BigDecimal GREATEST = new BigDecimal("1e15");
    private static final int MOST_PLACES = 15;

    private final String digits;
    private final boolean percent;

    private NumberText(String digits, boolean percent) {
        this.digits = digits;
        this.percent = percent;
    }

    /** What a text says; empty where it is no number. */
    static Optional<NumberText> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = narrow(text).replace('\u2212', '-').strip();
        boolean percent = plain.endsWith("%");
        String digits = GROUPED_BY_BLANKS
                .matcher(percent ? plain.substring(0, plain.length() - 1).strip() : plain)
                .replaceAll("");
        NumberText number = new NumberText(digits, percent);
        boolean known = WHOLE.matcher(digits).matches() || number.sign().isPresent() || number.isAmbiguous();
        return known ? Optional.of(number) : Optional.empty();
    }

    /** Full-width signs as those of ASCII. */
    static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            narrow.append(c >= '！' && c <= '～' ? (char) (c - FULL_WIDTH) : c == '\u3000' ? ' ' : c);
        }
        return narrow.toString();
    }

    /** Whether it is a percentage. */
    boolean percent() {
        return percent;
    }

    /** Which decimal sign it shows; empty where it shows none, or one cannot tell. */
    Optional<DecimalSign> sign() {
        if (WITH_POINT.matcher(digits).matches()) {
            return Optional.of(DecimalSign.POINT);
        }
        return WITH_COMMA.matcher(digits).matches() ? Optional.of(DecimalSign.COMMA) : Optional.empty();
    }

    /** Whether its comma may group thousands or begin the fraction. */
    boolean isAmbiguous() {
        return EITHER.matcher(digits).matches();
    }

    /** Whether it can be read with a decimal sign. */
    boolean fits(DecimalSign decimal) {
        return sign().map(shown -> shown == decimal).orElse(true)
                || (decimal == DecimalSign.COMMA && isGroupedByPoint());
    }

    private boolean isGroupedByPoint() {
        return digits.matches("[+-]?[1-9]\\d{0,2}(?:\\.\\d{3})+");
    }

    /** The number; empty where it is beyond what is computed with: 10^15, or 15 decimals. */
    Optional<BigDecimal> value(DecimalSign decimal) {
        String read = decimal == DecimalSign.POINT
                ? digits.replace(",", "")
                : digits.replace(".", "").replace(',', '.');
        BigDecimal number = new BigDecimal(read);
        if (number.precision() - (long) number.scale() > MOST_PLACES + 1
                || number.scale() > MOST_PLACES
                || number.abs().compareTo(GREATEST) > 0) {
            return Optional.empty();
        }
        return Optional.of(percent ? number.movePointLeft(2) : number);
    }
}
