package dev.touchstone.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as sources print them: {@code 2026-04-01}, {@code 2024-03}, {@code 2026 (page)}. The first day of what is named
 * counts, so that a fact never looks younger than it can be; a text that names no date ({@code v21.1}) is none.
 */
final class LooseDate {
    private static final Pattern DATE = Pattern.compile("((?:19|20)\\d\\d)(?:-(\\d\\d)(?:-(\\d\\d))?)?(?![\\d.-]).*");

    private LooseDate() {}

    static Optional<LocalDate> read(String text) {
        Matcher matcher = DATE.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3))));
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }
}
