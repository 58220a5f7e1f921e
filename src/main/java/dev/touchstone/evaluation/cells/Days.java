package dev.touchstone.evaluation.cells;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates of facts: a day, or a month or year of which the first day counts. */
final class Days {
    private Days() {}

    /** The first day of what is named; empty for any other text. */
    static Optional<LocalDate> first(String text) {
        String whole = switch (text.length()) {
            case 4 -> text + "-01-01";
            case 7 -> text + "-01";
            default -> text;
        };
        try {
            return Optional.of(LocalDate.parse(whole));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** The same of a field that may hold something else, such as a flag. */
    static Optional<LocalDate> of(Object value) {
        return value instanceof String text ? first(text) : Optional.empty();
    }
}
