package dev.touchstone.evaluation.cells;

import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Technology;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The newest release that any record names: of the lines in {@code releases}, or of the newest tags in
 * {@code release_activity}. A tag that says of itself that it is not finished is no release.
 */
record LatestRelease(LocalDate day, Fact fact) {
    static final String RELEASES = "releases";
    static final String ACTIVITY = "release_activity";

    /** Words by which tags call themselves unfinished or a side line. */
    private static final Pattern UNFINISHED = Pattern.compile(
            "(?i).*(?:^|[^a-z])(?:rc|alpha|beta|preview|snapshot|nightly|dev|milestone|backup)(?:[^a-z].*|$)");

    /** Of two records of the same day the younger one counts. */
    static Optional<LatestRelease> of(Technology technology, RuleContext context) {
        Stream<LatestRelease> lines = technology.facts(RELEASES).stream()
                .flatMap(fact ->
                        days(fact.list("cycles"), "latest", "latest_date").map(day -> new LatestRelease(day, fact)));
        Stream<LatestRelease> tags = technology.facts(ACTIVITY).stream()
                .flatMap(
                        fact -> days(fact.list("latest_tags"), "tag", "date").map(day -> new LatestRelease(day, fact)));
        return Stream.concat(lines, tags)
                .max(Comparator.comparing(LatestRelease::day).thenComparing(release -> -context.age(release.fact())));
    }

    private static Stream<LocalDate> days(List<Map<String, Object>> entries, String name, String day) {
        return entries.stream()
                .filter(entry -> !unfinished(String.valueOf(entry.get(name))))
                .flatMap(entry -> Days.of(entry.get(day)).stream());
    }

    static boolean unfinished(String tag) {
        return UNFINISHED.matcher(tag).matches();
    }
}
