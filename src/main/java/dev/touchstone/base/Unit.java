package dev.touchstone.base;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A unit of measure, written in UCUM, from a table of the codes that this product uses.
 *
 * <p>UCUM treats an annotation in braces as a comment, so that to it {@code {req}/s}, {@code {msg}/s} and {@code Hz} are
 * one unit. Here the counted thing is a part of the unit: requests never become messages by conversion. Currencies are
 * no UCUM units; an ISO 4217 code stands in the place of one and converts only into itself, because a rate has a date.
 *
 * <p>Factors are exact: a unit is {@code numerator / denominator} of its base units (second, bit, watt, one), and only
 * the final division of a conversion rounds, to 34 digits. A month is 30.4375 days and a year 365.25 days, as in UCUM.
 *
 * @param code as it was written, without spaces
 * @param numerator dividend of the factor to the base units
 * @param denominator divisor of the factor to the base units
 * @param dimension exponents of the base units, such as {@code s-1}; empty for a pure number
 * @param counted what is counted, such as {@code req} or {@code msg/connection}; empty where nothing is
 * @param currency ISO 4217 code, empty where the unit is no price; a price is always in the numerator
 */
public record Unit(
        String code,
        BigDecimal numerator,
        BigDecimal denominator,
        String dimension,
        String counted,
        Optional<String> currency) {

    /** The longest code that {@link #parse} reads, in characters. */
    public static final int MAX_LENGTH = 64;

    /** The pure number, UCUM {@code 1}. */
    public static final Unit ONE = parse("1");

    /** All values present. */
    public Unit {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(numerator, "numerator");
        Objects.requireNonNull(denominator, "denominator");
        Objects.requireNonNull(dimension, "dimension");
        Objects.requireNonNull(counted, "counted");
        Objects.requireNonNull(currency, "currency");
    }

    /**
     * Reads a code: atoms of the table, annotations and currencies, joined by {@code .} and {@code /}.
     *
     * @throws UnitException naming the part that is not known and what is accepted
     */
    public static Unit parse(String code) {
        if (code.length() > MAX_LENGTH) {
            throw new UnitException(UnitException.Reason.TOO_LONG, code.substring(0, MAX_LENGTH), "", List.of());
        }
        return new Reader(code.strip()).read();
    }

    /** As {@link #parse}, empty where the code is not known. */
    public static Optional<Unit> find(String code) {
        try {
            return Optional.of(parse(code));
        } catch (UnitException unknown) {
            return Optional.empty();
        }
    }

    /** The atoms of the table, sorted; annotations in braces and ISO 4217 codes come beside them. */
    public static List<String> atoms() {
        return List.copyOf(UnitTable.ATOMS.keySet());
    }

    /** Whether values convert between the two: same dimension, same counted thing, same currency. */
    public boolean compatible(Unit other) {
        return dimension.equals(other.dimension) && counted.equals(other.counted) && currency.equals(other.currency);
    }

    /**
     * The value in another unit, exact where the quotient of the factors is, else rounded to 34 digits.
     *
     * @throws UnitException where the units are not {@link #compatible}
     */
    public BigDecimal convert(BigDecimal value, Unit to) {
        if (!compatible(to)) {
            throw new UnitException(UnitException.Reason.INCOMPATIBLE, code, to.code, UnitTable.similar(this));
        }
        BigDecimal dividend = value.multiply(numerator).multiply(to.denominator);
        BigDecimal divisor = denominator.multiply(to.numerator);
        BigDecimal result = dividend.divide(divisor, MathContext.DECIMAL128);
        return result.signum() == 0 ? BigDecimal.ZERO : result.stripTrailingZeros();
    }

    /**
     * The value in another unit.
     *
     * @throws UnitException where the units are not {@link #compatible}
     */
    public double convert(double value, Unit to) {
        if (equals(to)) {
            return value;
        }
        return value * convert(BigDecimal.ONE, to).doubleValue();
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }

    /** Reads one code from left to right; {@code a/b.c} is (a/b).c, as in UCUM. */
    private static final class Reader {
        private final String code;
        private final Map<String, Integer> exponents = new TreeMap<>();
        private final List<String> countedAbove = new ArrayList<>();
        private final List<String> countedBelow = new ArrayList<>();
        private BigDecimal numerator = BigDecimal.ONE;
        private BigDecimal denominator = BigDecimal.ONE;
        private Optional<String> currency = Optional.empty();

        Reader(String code) {
            this.code = code;
        }

        Unit read() {
            int start = 0;
            boolean below = code.startsWith("/");
            if (below) {
                start = 1;
            }
            for (int at = start; at <= code.length(); at++) {
                if (at == code.length() || separator(at)) {
                    component(code.substring(start, at), below);
                    below = at < code.length() && code.charAt(at) == '/';
                    start = at + 1;
                }
            }
            return new Unit(code, numerator, denominator, dimension(), counted(), currency);
        }

        private boolean separator(int at) {
            char sign = code.charAt(at);
            boolean inBraces = code.lastIndexOf('{', at) > code.lastIndexOf('}', at);
            return !inBraces && (sign == '/' || sign == '.');
        }

        private void component(String text, boolean below) {
            int brace = text.indexOf('{');
            String atom = brace < 0 ? text : text.substring(0, brace);
            if (brace >= 0) {
                String thing = text.endsWith("}") ? text.substring(brace + 1, text.length() - 1) : "";
                if (!thing.matches("[A-Za-z0-9][A-Za-z0-9 _-]*")) {
                    throw malformed(text);
                }
                (below ? countedBelow : countedAbove).add(thing);
            } else if (atom.isEmpty()) {
                throw malformed(code);
            }
            if (!atom.isEmpty()) {
                atom(atom, below);
            }
        }

        private void atom(String atom, boolean below) {
            UnitTable.Atom known = UnitTable.ATOMS.get(atom);
            if (known != null) {
                known.exponents().forEach((base, power) -> exponents.merge(base, below ? -power : power, Integer::sum));
                numerator = numerator.multiply(below ? known.denominator() : known.numerator());
                denominator = denominator.multiply(below ? known.numerator() : known.denominator());
            } else if (UnitTable.CURRENCIES.contains(atom) && !below && currency.isEmpty()) {
                currency = Optional.of(atom);
            } else {
                throw new UnitException(UnitException.Reason.UNKNOWN, code, atom, atoms());
            }
        }

        private UnitException malformed(String part) {
            return new UnitException(UnitException.Reason.MALFORMED, code, part, atoms());
        }

        private String dimension() {
            StringBuilder text = new StringBuilder();
            exponents.forEach((base, power) -> {
                if (power != 0) {
                    text.append(text.isEmpty() ? "" : ".").append(base).append(power == 1 ? "" : power.toString());
                }
            });
            return text.toString();
        }

        private String counted() {
            countedAbove.sort(null);
            countedBelow.sort(null);
            String above = String.join(".", countedAbove);
            return countedBelow.isEmpty() ? above : above + "/" + String.join(".", countedBelow);
        }
    }
}
