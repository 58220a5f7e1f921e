package dev.touchstone.base;

import java.math.BigDecimal;

/** Numbers as a person would type them, in no language's way of grouping. */
public final class PlainNumber {
    private PlainNumber() {}

    /** Without an exponent and without zeros that say nothing. */
    public static String of(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
