package dev.touchstone.revision;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The moment that {@code as_of} names in an address. */
public final class AsOf {

    private static final int LAST_YEAR = 9999;

    private AsOf() {}

    /**
     * Reads a moment, or a day: then its end in UTC, so that all of that day counts.
     *
     * @param text as in ISO 8601, in a year from 1 to 9999, which every database can compare with
     * @return empty for anything else
     */
    public static Optional<Instant> read(String text) {
        try {
            // A plus sign in an address reads as a space.
            Instant moment = text.contains("T")
                    ? OffsetDateTime.parse(text.replace(' ', '+')).toInstant()
                    : LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minusNanos(1);
            int year = moment.atOffset(ZoneOffset.UTC).getYear();
            return Optional.of(moment).filter(any -> year >= 1 && year <= LAST_YEAR);
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
