package dev.touchstone.base;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A number with its unit. Equal whatever the trailing zeros; quantities in different units are different even where they
 * convert, compare them with {@link #compareTo}.
 *
 * @param value the number, exact; its magnitude stays within 10^±400
 * @param unit its unit
 */
public record Quantity(BigDecimal value, Unit unit) implements Comparable<Quantity> {

    private static final int LARGEST_EXPONENT = 400;

    /**
     * A quantity without trailing zeros.
     *
     * @throws IllegalArgumentException where the magnitude is beyond 10^±400
     */
    public Quantity {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(unit, "unit");
        if (Math.abs((long) value.scale()) > LARGEST_EXPONENT || value.precision() > LARGEST_EXPONENT) {
            throw new IllegalArgumentException("magnitude");
        }
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /**
     * A quantity from a finite number, read as its shortest decimal.
     *
     * @throws IllegalArgumentException where the number is infinite or not a number
     */
    public static Quantity of(double value, Unit unit) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("finite");
        }
        return new Quantity(BigDecimal.valueOf(value), unit);
    }

    /**
     * A quantity from a number and a UCUM code.
     *
     * @throws UnitException where the code is not known
     */
    public static Quantity of(double value, String unit) {
        return of(value, Unit.parse(unit));
    }

    /**
     * The same quantity in another unit.
     *
     * @throws UnitException where the units do not convert
     */
    public Quantity in(Unit other) {
        return new Quantity(unit.convert(value, other), other);
    }

    /** The number as a double. */
    public double doubleValue() {
        return value.doubleValue();
    }

    /**
     * Order by magnitude.
     *
     * @throws UnitException where the units do not convert
     */
    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.in(unit).value());
    }

    /** The number in plain digits, and the code. */
    @Override
    public String toString() {
        return value.toPlainString() + " " + unit;
    }
}
