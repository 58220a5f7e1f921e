package dev.touchstone.rendering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Dates for people: ISO 8601 in both languages, ages in whole months. */
public final class Dates {
    private static final int OLD_MONTHS = 12;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Dates() {}

    /** The day as {@code 2026-11-24}. */
    public static String day(LocalDate day) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(day);
    }

    /** The day of an instant in the reader's zone. */
    public static String day(Instant instant, ZoneId zone) {
        return day(instant.atZone(zone).toLocalDate());
    }

    /** Day and minute of an instant in the reader's zone: {@code 2026-11-24 10:15}. */
    public static String minute(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone));
    }

    /** The value of a {@code datetime} attribute: the instant in UTC, whole seconds. */
    public static String attribute(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(
                instant.atOffset(ZoneOffset.UTC).toInstant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** Whether an age is one that a page marks: over twelve months. */
    public static boolean isOld(int months) {
        return months > OLD_MONTHS;
    }

    /** Whole months from one day to a later one; 0 when it is not later. */
    public static int months(LocalDate from, LocalDate to) {
        return (int) Math.max(0, ChronoUnit.MONTHS.between(from, to));
    }
}
