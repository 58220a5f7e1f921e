package dev.touchstone.evaluation.cells;

import static dev.touchstone.evaluation.cells.Given.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.catalogue.Grade;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LicenceRuleTest {
    private static Given.FactSketch licence(List<String> classes, Object... more) {
        Given.FactSketch sketch = fact("license", more);
        sketch.fields().put("value", "as printed");
        sketch.fields().put("classes", classes);
        return sketch;
    }

    private static Given.FactSketch limited(String topic) {
        return fact("edition_limit", "feature", topic, "in_free_edition", false, "topic", List.of(topic), "text", "no");
    }

    @Test
    void internalUseReadsTheClass() {
        Map.of("permissive", 100, "weak-copyleft", 95, "gpl", 92, "agpl", 85, "source-available", 65, "proprietary", 0)
                .forEach((word, level) -> Given.technology("a", licence(List.of(word)))
                        .cell("licence", "a")
                        .place(level, 4));
    }

    @Test
    void whatIsOfferedAsAServiceReadsItAgain() {
        Map.of("permissive", 100, "weak-copyleft", 95, "gpl", 80, "agpl", 55, "source-available", 0, "proprietary", 0)
                .forEach((word, level) -> Given.technology("a", licence(List.of(word)))
                        .service()
                        .cell("licence", "a")
                        .place(level, 4));
    }

    @Test
    void aChoiceTakesTheFreestAndPartsTheStrictest() {
        Given.technology("a", licence(List.of("agpl", "source-available")))
                .cell("licence", "a")
                .place(85, 4);
        Given.technology("a", licence(List.of("permissive", "source-available"), "choice", "all"))
                .cell("licence", "a")
                .place(65, 4);
    }

    @Test
    void capsAndSubscriptionsLowerInternalUseOnly() {
        Given.FactSketch capped = licence(List.of("source-available"), "free_use", "capped");
        Given.technology("a", capped).cell("licence", "a").place(25, 4).says("licence.capped");
        Given.technology("a", licence(List.of("proprietary"), "free_use", "capped"))
                .cell("licence", "a")
                .place(25, 4);
        Given.technology("a", licence(List.of("permissive"), "binaries", "subscription"))
                .cell("licence", "a")
                .place(60, 4);
        Given.technology("a", licence(List.of("source-available")), limited("revenue"))
                .cell("licence", "a")
                .place(25, 4)
                .uses("a/license-1", "a/edition_limit-2");
        Given.technology("a", licence(List.of("source-available")), limited("revenue"))
                .paid()
                .cell("licence", "a")
                .place(65, 4);
        Given.technology("a", licence(List.of("gpl")), limited("clustering"))
                .cell("licence", "a")
                .place(92, 4);
    }

    @Test
    void aChangeInFiveYearsCostsTenPoints() {
        Given.technology("a", licence(List.of("agpl"), "changed_on", List.of("2024-03")))
                .cell("licence", "a")
                .place(75, 4)
                .says("licence.changed");
        Given.technology("a", licence(List.of("agpl"), "changed_on", List.of("2021-01-14")))
                .cell("licence", "a")
                .place(85, 4);
        Given.technology("a", licence(List.of("agpl"), "changed_in", List.of("5.9.0")))
                .cell("licence", "a")
                .place(75, 4);
    }

    @Test
    void ofSeveralCurrentTextsTheOneThatAllowsLeastCountsAndHistoryNever() {
        Given.technology(
                        "a",
                        licence(List.of("permissive")),
                        licence(List.of("permissive"), "binaries", "subscription"),
                        licence(List.of("proprietary")).history())
                .cell("licence", "a")
                .place(60, 4)
                .uses("a/license-2")
                .setsAside("a/license-1");
    }

    @Test
    void anUndatedTextIsWiderAndGradedE() {
        Given.Expected undated = Given.technology(
                        "a", licence(List.of("permissive")).undated())
                .cell("licence", "a")
                .place(100, 10);
        assertEquals(Optional.of(Grade.E), undated.estimate().grade());
        assertEquals(Optional.of(36), undated.estimate().ageMonths());
    }

    /** Section 5: 5 points a year after the first, our own reading never closer than 12. */
    @Test
    void theSpreadFollowsOriginAndAge() {
        Given.technology("a", licence(List.of("permissive")).seen("2023-11-24"))
                .cell("licence", "a")
                .place(100, 4 + 10);
        Given.technology("a", licence(List.of("permissive")).counted())
                .cell("licence", "a")
                .place(100, 12);
        Given.technology("a", licence(List.of("permissive")).counted().undated())
                .cell("licence", "a")
                .place(100, 17);
    }

    @Test
    void anUnknownWordIsNotGuessed() {
        Given.technology("a", licence(List.of("do-what-you-want")))
                .cell("licence", "a")
                .missing("licence.unreadable")
                .setsAside("a/license-1");
        Given.technology("a", licence(List.of("permissive")).history())
                .cell("licence", "a")
                .missing("licence.none");
    }
}
