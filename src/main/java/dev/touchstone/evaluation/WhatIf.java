package dev.touchstone.evaluation;

import dev.touchstone.base.Unit;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Direction;
import dev.touchstone.evidence.Applicability;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.Subject;
import dev.touchstone.scenario.Scenario;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Other readings of the evidence (evidence.md 2.2): of several numbers about one thing on one criterion only some count.
 * They are looked at and never stored; what is stored pools all of them.
 */
public enum WhatIf {
    /** Only those of the best grade. */
    BEST_GRADE,
    /** Only those measured last; one without a day is older than any other. */
    NEWEST,
    /** Only the one that is worst for whatever was measured. */
    PESSIMISTIC;

    private static final double MONTHS_PER_YEAR = 12;
    private static final double DAYS_PER_MONTH = 365.25 / MONTHS_PER_YEAR;

    /** The word by which an address asks for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reading of this word; absent for any other. */
    public static Optional<WhatIf> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** The words of all. */
    public static List<String> words() {
        return Arrays.stream(values()).map(WhatIf::word).toList();
    }

    private record About(Subject subject, String criterion) {
        static About of(Claim claim) {
            return new About(claim.subject(), claim.criterion());
        }
    }

    /** Whether there may be something to choose from: several numbers about one thing. */
    public static boolean matters(Scenario scenario) {
        return groups(scenario).values().stream().anyMatch(group -> group.size() > 1);
    }

    /**
     * The scenario with only the claims that count in this reading, and all that were no choice. What is too old to count is
     * none beside what is not.
     */
    public Scenario of(Catalogue catalogue, Scenario scenario, LocalDate today) {
        Map<String, Direction> directions = new LinkedHashMap<>();
        Criteria.of(catalogue, scenario).forEach(criterion -> directions.put(criterion.id(), criterion.direction()));
        List<Claim> left = new ArrayList<>(scenario.claims());
        groups(scenario).forEach((about, all) -> {
            List<Claim> fresh =
                    all.stream().filter(claim -> fresh(claim, catalogue, today)).toList();
            List<Claim> group = fresh.isEmpty() ? all : fresh;
            List<Claim> out = new ArrayList<>(group);
            out.removeAll(chosen(group, directions.getOrDefault(about.criterion, Direction.UP)));
            left.removeAll(out);
        });
        return scenario.withClaims(left);
    }

    private static boolean fresh(Claim claim, Catalogue catalogue, LocalDate today) {
        double months = claim.agesFrom()
                .map(day -> ChronoUnit.DAYS.between(day, today) / DAYS_PER_MONTH)
                .orElseGet(() -> catalogue.judgements().number("age.undated_years") * MONTHS_PER_YEAR);
        return months <= catalogue.judgements().number("age.stale_months");
    }

    private List<Claim> chosen(List<Claim> group, Direction direction) {
        return switch (this) {
            case BEST_GRADE -> first(group, Claim::grade, Comparator.naturalOrder());
            case NEWEST -> first(group, WhatIf::day, Comparator.reverseOrder());
            case PESSIMISTIC -> worst(group, direction);
        };
    }

    private static long day(Claim claim) {
        return claim.date().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
    }

    private static <T> List<Claim> first(List<Claim> group, Function<Claim, T> of, Comparator<T> order) {
        T best = group.stream().map(of).min(order).orElseThrow();
        return group.stream().filter(claim -> of.apply(claim).equals(best)).toList();
    }

    /** Numbers whose units do not compare are no choice: all of them stay. */
    private static List<Claim> worst(List<Claim> group, Direction direction) {
        Optional<Unit> common = Unit.find(group.getFirst().unit());
        boolean comparable = common.isPresent()
                && group.stream()
                        .allMatch(claim -> Unit.find(claim.unit())
                                .filter(common.get()::compatible)
                                .isPresent());
        if (!comparable) {
            return group;
        }
        Comparator<Claim> byValue = Comparator.comparingDouble(
                claim -> Unit.parse(claim.unit()).convert(end(claim, direction), common.get()));
        return List.of(group.stream()
                .min(direction == Direction.UP ? byValue : byValue.reversed())
                .orElseThrow());
    }

    private static double end(Claim claim, Direction direction) {
        return claim.value()
                .or(() -> direction == Direction.UP ? claim.low() : claim.high())
                .orElse(0.0);
    }

    private static Map<About, List<Claim>> groups(Scenario scenario) {
        Map<About, List<Claim>> groups = new LinkedHashMap<>();
        scenario.claims().stream()
                .filter(claim -> claim.excluded().isEmpty()
                        && claim.applicability() != Applicability.NOT_APPLICABLE
                        && claim.relativeTo().isEmpty()
                        && !claim.isLimit())
                .forEach(claim -> groups.computeIfAbsent(About.of(claim), about -> new ArrayList<>())
                        .add(claim));
        return groups;
    }
}
