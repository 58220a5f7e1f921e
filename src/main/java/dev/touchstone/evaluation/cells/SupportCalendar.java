package dev.touchstone.evaluation.cells;

import dev.touchstone.catalogue.Fact;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long the lines of a product are supported, read from the cycles of {@code releases}. */
final class SupportCalendar {
    /** The kind of fact that is read. */
    static final String KIND = "releases";

    private static final double DAYS_PER_MONTH = 365.25 / 12;

    /** What a life rests on. */
    enum Ground {
        LONG_TERM,
        MEDIAN,
        OLDEST_OPEN
    }

    /** @param months positive */
    record Life(double months, Ground ground) {}

    private record Line(LocalDate released, Optional<LocalDate> end, boolean longTerm) {
        double months(LocalDate until) {
            return ChronoUnit.DAYS.between(released, until) / DAYS_PER_MONTH;
        }
    }

    private final List<Line> lines;

    private SupportCalendar(List<Line> lines) {
        this.lines = lines;
    }

    static SupportCalendar of(Collection<Fact> facts) {
        return new SupportCalendar(facts.stream()
                .flatMap(fact -> fact.list("cycles").stream())
                .flatMap(cycle -> line(cycle).stream())
                .toList());
    }

    /** True when the end of at least one line is known. */
    boolean hasEnds() {
        return lines.stream().anyMatch(line -> line.end().isPresent());
    }

    /** The life of a line; empty when nothing can be told. */
    Optional<Life> life(LocalDate today) {
        List<Line> longTerm = lines.stream().filter(Line::longTerm).toList();
        return median(longTerm)
                .map(months -> new Life(months, Ground.LONG_TERM))
                .or(() -> oldestOpen(longTerm, today).map(months -> new Life(months, Ground.OLDEST_OPEN)))
                .or(() -> median(lines).map(months -> new Life(months, Ground.MEDIAN)))
                .or(() -> oldestOpen(lines, today).map(months -> new Life(months, Ground.OLDEST_OPEN)));
    }

    private static Optional<Double> median(List<Line> lines) {
        List<Double> lives = lines.stream()
                .flatMap(line -> line.end().map(line::months).stream())
                .filter(months -> months > 0)
                .sorted()
                .toList();
        if (lives.isEmpty()) {
            return Optional.empty();
        }
        int half = lives.size() / 2;
        return Optional.of(lives.size() % 2 == 1 ? lives.get(half) : (lives.get(half - 1) + lives.get(half)) / 2);
    }

    private static Optional<Double> oldestOpen(List<Line> lines, LocalDate today) {
        return lines.stream()
                .filter(line -> line.end().isEmpty())
                .map(line -> line.months(today))
                .filter(months -> months > 0)
                .max(Double::compare);
    }

    /** A line of whose end the source does not speak says nothing of its life, nor one that ended on an unknown day. */
    private static Optional<Line> line(Map<String, Object> cycle) {
        if (!cycle.containsKey("end_of_life") || Boolean.TRUE.equals(cycle.get("end_of_life"))) {
            return Optional.empty();
        }
        boolean longTerm = cycle.get("lts") instanceof String || Boolean.TRUE.equals(cycle.get("lts"));
        return Days.of(cycle.get("released"))
                .map(released -> new Line(released, Days.of(cycle.get("end_of_life")), longTerm));
    }
}
