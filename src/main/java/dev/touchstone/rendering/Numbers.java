package dev.touchstone.rendering;

import dev.touchstone.base.Language;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * Numbers for people: as many digits as the spread allows, a narrow space between thousands from 10 000, the minus
 * sign and the en dash of typography, percentages with a space in English and without one in Chinese.
 *
 * <p>This is the only place where a number is rounded.
 *
 * @param language decides on the percent sign's space; digits are the same in both
 */
public record Numbers(Language language) {
    private static final char MINUS = '\u2212';
    private static final char DASH = '\u2013';
    private static final char NARROW_SPACE = '\u202f';
    private static final char NO_BREAK = '\u00a0';
    private static final int EXACT_DIGITS = 4;
    private static final int ABOUT_DIGITS = 3;
    private static final int FINEST_DIGITS = 12;
    private static final int USUAL_MINOR = 2;
    private static final double HALF_TENTH = 0.05;

    /**
     * A number without a spread: whole numbers as they are, others with four significant digits and no trailing zero.
     * Infinity and NaN become a dash, since no page should print them.
     */
    public String exact(double value) {
        if (!Double.isFinite(value)) {
            return "\u2014";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return plain(BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP));
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(EXACT_DIGITS, RoundingMode.HALF_UP));
        return plain(rounded.scale() > 0 ? rounded.stripTrailingZeros() : rounded);
    }

    /**
     * A number that a rule worked out from others, where no spread stands beside it: whole numbers as they are, others
     * with three significant digits, and never rounded before the point. 14.72 becomes 14.7, 0.8153 becomes 0.815,
     * 1388.9 becomes 1389.
     */
    public String about(double value) {
        if (!Double.isFinite(value) || value == Math.rint(value)) {
            return exact(value);
        }
        BigDecimal given = BigDecimal.valueOf(value);
        int before = given.precision() - given.scale();
        return plain(given.setScale(Math.max(0, ABOUT_DIGITS - before), RoundingMode.HALF_UP)
                .stripTrailingZeros());
    }

    /**
     * A number at which something turns that has not turned at {@code from}: with three significant digits, or more where the
     * two are near each other, and never nearer to {@code from} than it is, so that it turns at what is printed, too. Seen
     * from 30 000, 13 541.4 becomes 13 500; seen from 10 000 it becomes 13 600.
     */
    public String past(double value, double from) {
        double gap = Math.abs(value - from);
        if (!isWidth(gap)) {
            return exact(value);
        }
        int digit = value == 0 ? place(gap) : Math.min(place(gap), secondDigit(value) - 1);
        BigDecimal printed = BigDecimal.valueOf(value)
                .setScale(Math.min(-digit, FINEST_DIGITS), value > from ? RoundingMode.CEILING : RoundingMode.FLOOR);
        return plain(printed.scale() > 0 ? shortest(printed) : printed.setScale(0, RoundingMode.UNNECESSARY));
    }

    private static BigDecimal shortest(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    /**
     * A number that is known to a spread. The last digit shown stands for a thirtieth to a third of the spread: 212 with
     * 56 becomes 210, 1.23 with 0.7 becomes 1.2. Two digits always stay, so that a person who typed 45 finds 45 again
     * however wide it counts.
     *
     * @param spread width of the interval, in the unit of the value; 0 or less means exact
     */
    public String value(double value, double spread) {
        if (!isWidth(spread) || !Double.isFinite(value)) {
            return exact(value);
        }
        return rounded(value, value == 0 ? place(spread) : Math.min(place(spread), secondDigit(value)));
    }

    /** The interval from {@code low} to {@code high}, with the digits that its own width allows. */
    public String range(double low, double high) {
        double width = high - low;
        String from = isWidth(width) ? rounded(low, place(width)) : exact(low);
        String to = isWidth(width) ? rounded(high, place(width)) : exact(high);
        return from.equals(to) ? from : from + DASH + to;
    }

    /**
     * An amount of money as somebody entered it: never rounded, the digits of the currency's small coin where it is not
     * whole. EUR 120, EUR 1234.50, JPY 0.25.
     *
     * @param currency code of ISO 4217
     */
    public String money(String currency, double amount) {
        BigDecimal exact = BigDecimal.valueOf(amount).stripTrailingZeros();
        int digits = exact.scale() <= 0 ? 0 : Math.min(Math.max(exact.scale(), minor(currency)), FINEST_DIGITS);
        return currency + NO_BREAK + plain(exact.setScale(digits, RoundingMode.HALF_UP));
    }

    /**
     * An amount that was worked out and is known to an interval: with the digits that its width allows, two of each end
     * at least, and never finer than the currency's small coin. EUR 940–3100.
     *
     * @param currency code of ISO 4217
     */
    public String money(String currency, double low, double high) {
        String from = coins(currency, low, high - low);
        String to = coins(currency, high, high - low);
        return currency + NO_BREAK + (from.equals(to) ? from : from + DASH + to);
    }

    /**
     * The likely amount, and the interval in parentheses: EUR 230 000 (82 000–810 000).
     *
     * @param currency code of ISO 4217
     */
    public String money(String currency, double low, double likely, double high) {
        double width = high - low;
        String around = coins(currency, low, width) + DASH + coins(currency, high, width);
        return currency
                + NO_BREAK
                + coins(currency, likely, width)
                + (language == Language.ZH ? "（" + around + "）" : " (" + around + ")");
    }

    private static String coins(String currency, double amount, double width) {
        int coin = -minor(currency);
        int wide = isWidth(width) ? place(width) : coin;
        int place = amount == 0 ? wide : Math.min(wide, secondDigit(amount));
        return rounded(amount, Math.max(place, coin)).replaceFirst("\\.0+$", "");
    }

    /** Digits of the small coin: 2 for EUR, 0 for JPY. */
    private static int minor(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .findFirst()
                .map(known -> Math.max(0, known.getDefaultFractionDigits()))
                .orElse(USUAL_MINOR);
    }

    /** A number with a fixed count of digits behind the point. */
    public String fixed(double value, int decimals) {
        return Double.isFinite(value) ? rounded(value, -decimals) : exact(value);
    }

    /** A number rounded to whole. */
    public String whole(double value) {
        return fixed(value, 0);
    }

    /** A score of 0..100 with its interval: whole numbers. */
    public String wholeRange(double low, double high) {
        String from = whole(low);
        String to = whole(high);
        return from.equals(to) ? from : from + DASH + to;
    }

    /** A figure that is written already, in percent: {@code 62.5 %}, {@code 62.5%} in Chinese. */
    public String percent(String figure) {
        return figure + (language == Language.ZH ? "%" : NO_BREAK + "%");
    }

    /**
     * A share of 0..1 in percent. What is neither nothing nor everything is never printed as 0 or 100.
     *
     * @return for example {@code 62 %}, {@code 62%} in Chinese, {@code <1 %}, {@code >99 %}
     */
    public String percent(double share) {
        if (!Double.isFinite(share)) {
            return exact(share);
        }
        if (share > 0 && share < 0.005) {
            return percent("<1");
        }
        if (share < 1 && share >= 0.995) {
            return percent(">99");
        }
        return percent(whole(share * 100));
    }

    /**
     * A share of 0..1 that was estimated, in percent with one digit behind the point: {@code 16.3 ± 0.4 %}. What is neither
     * nothing nor everything is never printed as 0 or 100.
     *
     * @param error its standard error; where it is 0 the share stands alone
     */
    public String percent(double share, double error) {
        String figure = share < 1 && share * 100 >= 100 - HALF_TENTH ? ">99.9" : atLeast(share * 100, 1);
        return percent(figure + plusMinus(error * 100, 1));
    }

    /**
     * A number of at least 0 that was estimated: {@code 0.83 ± 0.02}. What is not 0 is never printed as 0.
     *
     * @param error its standard error; where it is 0 the number stands alone
     * @param decimals digits behind the point of both
     */
    public String estimate(double value, double error, int decimals) {
        return atLeast(value, decimals) + plusMinus(error, decimals);
    }

    private String plusMinus(double error, int decimals) {
        return error == 0 ? "" : " ± " + atLeast(error, decimals);
    }

    private String atLeast(double value, int decimals) {
        BigDecimal least = BigDecimal.ONE.movePointLeft(decimals);
        return value > 0 && value < least.doubleValue() / 2 ? "<" + plain(least) : fixed(value, decimals);
    }

    /** A difference with its sign, whole: {@code +7}, {@code −2}, {@code 0}. */
    public String signed(double difference) {
        String text = whole(difference);
        return difference > 0 && !"0".equals(text) ? "+" + text : text;
    }

    /**
     * A UCUM code as people write it: annotations lose their braces, {@code By} becomes B.
     *
     * @param ucum such as {@code {msg}/s}, {@code MiBy}, {@code ms} or {@code 1}
     * @return such as {@code msg/s}, {@code MiB}, {@code ms} or an empty text
     */
    public static String unit(String ucum) {
        if (ucum.equals("1")) {
            return "";
        }
        return ucum.replace("{", "")
                .replace("}", "")
                .replace("[", "")
                .replace("]", "")
                .replaceAll("By\\b", "B");
    }

    private static boolean isWidth(double spread) {
        return spread > 0 && Double.isFinite(spread);
    }

    /** Power of ten of the last digit that a spread allows. */
    private static int place(double spread) {
        return (int) Math.floor(Math.log10(spread / 3));
    }

    /** Power of ten of the second digit of a number. */
    private static int secondDigit(double value) {
        return (int) Math.floor(Math.log10(Math.abs(value))) - 1;
    }

    private static String rounded(double value, int place) {
        BigDecimal exact = BigDecimal.valueOf(value);
        if (place <= 0) {
            return plain(exact.setScale(Math.min(-place, 12), RoundingMode.HALF_UP));
        }
        return plain(exact.setScale(-place, RoundingMode.HALF_UP).setScale(0, RoundingMode.UNNECESSARY));
    }

    private static String plain(BigDecimal number) {
        String digits = number.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String rest = point < 0 ? "" : digits.substring(point);
        return (number.signum() < 0 ? String.valueOf(MINUS) : "") + grouped(whole) + rest;
    }

    private static String grouped(String whole) {
        if (whole.length() < 5) {
            return whole;
        }
        StringBuilder text = new StringBuilder(whole);
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            text.insert(at, NARROW_SPACE);
        }
        return text.toString();
    }
}
