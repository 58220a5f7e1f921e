package dev.touchstone.evaluation.cells;

import static dev.touchstone.evaluation.cells.Given.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpgradesRuleTest {
    private static Map<String, Object> cycle(String released, Object end, Object longTerm) {
        Map<String, Object> cycle = new LinkedHashMap<>();
        cycle.put("cycle", released);
        cycle.put("released", released);
        cycle.put("latest", released + ".1");
        cycle.put("latest_date", released);
        cycle.put("end_of_life", end);
        if (longTerm != null) {
            cycle.put("lts", longTerm);
        }
        return cycle;
    }

    @SafeVarargs
    private static Given.FactSketch releases(Map<String, Object>... cycles) {
        return fact("releases", "cycles", List.of(cycles));
    }

    @Test
    void aLongTermLineDecidesWhereThereIsOne() {
        Given.technology(
                        "a",
                        releases(
                                cycle("2026-01-01", "2026-07-01", null),
                                cycle("2024-01-01", "2026-01-01", true),
                                cycle("2025-01-01", "2027-01-01", "2025-06-01")))
                .cell("upgrades", "a")
                .says("upgrades.long-term")
                .logNormal(0.5, 0.3);
    }

    @Test
    void elseTheMedianLifeOfLinesWithAKnownEnd() {
        Given.technology(
                        "a",
                        releases(
                                cycle("2026-03-01", false, null),
                                cycle("2025-01-01", "2026-01-01", null),
                                cycle("2024-01-01", "2024-07-01", null),
                                cycle("2023-01-01", "2025-01-01", null)))
                .cell("upgrades", "a")
                .says("upgrades.median")
                .logNormal(1, 0.3);
    }

    /** A list of releases without support dates is no calendar: the line may have ended long ago. */
    @Test
    void aLineOfWhoseEndNobodySpeaksSaysNothing() {
        Map<String, Object> silent = cycle("2023-12-01", "2024-12-01", null);
        silent.remove("end_of_life");
        Given.technology("a", releases(silent)).cell("upgrades", "a").missing("upgrades.none");
        Given.technology("a", releases(silent, cycle("2025-01-01", "2026-01-01", null)))
                .cell("upgrades", "a")
                .says("upgrades.median")
                .logNormal(1, 0.3);
    }

    /** Section 10: the oldest open line of 2025-09-02 gives 0.8 a year. */
    @Test
    void elseTheAgeOfTheOldestOpenLine() {
        Given.technology("a", releases(cycle("2026-05-20", false, null), cycle("2025-09-02", false, null)))
                .cell("upgrades", "a")
                .says("upgrades.oldest-open")
                .logNormal(365.25 / 448, 0.3);
    }

    /** It may last longer: its age is the least that it lasts, and that is said. */
    @Test
    void aLongTermLineThatIsStillOpenLastsAtLeastItsAge() {
        Given.technology("a", releases(cycle("2025-09-02", false, true), cycle("2024-01-01", "2024-02-01", null)))
                .cell("upgrades", "a")
                .says("upgrades.oldest-open")
                .logNormal(365.25 / 448, 0.3);
    }

    @Test
    void aLineThatEndedOnAnUnknownDayIsNotOpen() {
        Given.technology("a", releases(cycle("2020-01-01", true, null)))
                .cell("upgrades", "a")
                .missing("upgrades.none");
    }

    @Test
    void itDoesNotApplyToALibraryOrToolchainWithoutSupportDates() {
        Given.FactSketch library = fact("deployment_form", "value", "library");
        Given.FactSketch toolchain = fact("app_language", "value", List.of("Go"));
        Given.technology("a", library, releases(cycle("2026-05-20", false, null)))
                .cell("upgrades", "a")
                .notApplicable("upgrades.no-calendar-of-its-own");
        Given.technology("a", toolchain).cell("upgrades", "a").notApplicable("upgrades.no-calendar-of-its-own");
        Given.technology("a", toolchain, releases(cycle("2025-01-01", "2026-01-01", null)))
                .cell("upgrades", "a")
                .logNormal(1, 0.3);
    }

    @Test
    void aPartFollowsTheCalendarOfTheWhole() {
        Given.technology("whole", releases(cycle("2025-01-01", "2026-01-01", null)))
                .and("part", fact("relation", "how", "part-of", "value", "whole"))
                .cell("upgrades", "part")
                .says("kin.as-whole")
                .logNormal(1, 0.3)
                .uses("part/relation-1", "whole/releases-1");
    }

    @Test
    void noCalendarIsMissing() {
        Given.technology("a").cell("upgrades", "a").missing("upgrades.none");
    }
}
