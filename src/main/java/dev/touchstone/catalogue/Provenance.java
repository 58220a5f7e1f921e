package dev.touchstone.catalogue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where a fact comes from and how far it can be trusted.
 *
 * @param source address, {@code github:owner/name:path} or citation; absent only for an assumption
 * @param seen date of the source as it was read; absent = undated
 * @param lookedUp day on which an undated source was looked up
 * @param commit revision of the source, when known
 * @param also further sources that say the same
 * @param published day of publication; of "2026" or "2024-03" the first day, absent when the text names no date
 * @param observed day to which a count belongs ({@code as_of}, {@code window_ends})
 * @param note remark of the collector, empty when there is none
 * @param own the source belongs to the project or its maker: {@code origin: maker}, or the owner of the repository
 * @param derived our count or reading, not a sentence of the source
 * @param unverified plausible, but the source does not say it or could not be read again
 * @param assumption nobody's fact
 * @param superseded older value, kept as history
 */
public record Provenance(
        Optional<String> source,
        Optional<LocalDate> seen,
        Optional<LocalDate> lookedUp,
        Optional<String> commit,
        List<String> also,
        Optional<LocalDate> published,
        Optional<LocalDate> observed,
        String note,
        boolean own,
        boolean derived,
        boolean unverified,
        boolean assumption,
        boolean superseded) {

    private static final double DAYS_PER_YEAR = 365.25;

    public Provenance {
        also = List.copyOf(also);
    }

    /** The day that the fact speaks of: published, else observed, else seen; empty = undated. */
    public Optional<LocalDate> date() {
        return published.or(() -> observed).or(() -> seen);
    }

    /** Age in years, at least 0; empty when undated: how old that counts as is a number of the library. */
    public OptionalDouble age(LocalDate today) {
        return date().stream()
                .mapToDouble(day -> Math.max(0, ChronoUnit.DAYS.between(day, today) / DAYS_PER_YEAR))
                .findFirst();
    }

    /** C, D or E by origin and date; none for an assumption. */
    public Optional<Grade> grade() {
        if (assumption) {
            return Optional.empty();
        }
        if (unverified || date().isEmpty()) {
            return Optional.of(Grade.E);
        }
        return Optional.of(own ? Grade.C : Grade.D);
    }
}
