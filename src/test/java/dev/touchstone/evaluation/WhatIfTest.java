package dev.touchstone.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evidence.Applicability;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.ClaimBuilder;
import dev.touchstone.evidence.Subject;
import dev.touchstone.scenario.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of several numbers about one thing only some count; whatever was no choice stays. */
class WhatIfTest {
    private static final Catalogue CATALOGUE = ShippedFiles.load();
    private static final Scenario STREAM = ShippedFiles.scenario(CATALOGUE, "stream-processing");

    private static final Claim OLD = latency("old", "kafka", 100, "ms", Optional.of("2025-01-01"), "three nodes");
    private static final Claim NEW = latency("new", "kafka", .3, "s", Optional.of("2026-11-01"), "");
    private static final Claim UNDATED = latency("undated", "kafka", 90, "ms", Optional.empty(), "three nodes");
    private static final Claim OTHER = latency("other", "pulsar", 500, "ms", Optional.of("2025-01-01"), "");
    private static final Claim RATIO = ClaimBuilder.builder(
                    latency("ratio", "kafka", 2, "1", Optional.of("2026-11-02"), ""))
            .relativeTo(Optional.of(Subject.ofTechnology("pulsar")))
            .build();
    private static final Claim UNLIKE = ClaimBuilder.builder(
                    latency("unlike", "kafka", 9_000, "ms", Optional.of("2026-11-09"), "three nodes"))
            .applicability(Applicability.NOT_APPLICABLE)
            .build();

    private static Claim latency(
            String id, String technology, double value, String unit, Optional<String> day, String conditions) {
        return ClaimBuilder.builder()
                .id(id)
                .subject(Subject.ofTechnology(technology))
                .criterion("latency")
                .value(Optional.of(value))
                .unit(unit)
                .date(day.map(LocalDate::parse))
                .conditions(conditions)
                .source("https://example.org")
                .build();
    }

    private static List<String> left(WhatIf reading, Claim... claims) {
        return reading.of(CATALOGUE, STREAM.withClaims(List.of(claims)), ShippedFiles.DAY).claims().stream()
                .map(Claim::id)
                .toList();
    }

    @Test
    void theNewestTheBestAndTheWorstAreLeftAndWhatWasNoChoiceStays() {
        Claim[] all = {OLD, NEW, UNDATED, OTHER, RATIO, UNLIKE};
        assertEquals(List.of("new", "undated", "other", "ratio", "unlike"), left(WhatIf.NEWEST, all));
        assertEquals(List.of("old", "undated", "other", "ratio", "unlike"), left(WhatIf.BEST_GRADE, all));
        assertEquals(
                List.of("new", "undated", "other", "ratio", "unlike"),
                left(WhatIf.PESSIMISTIC, all),
                "300 ms is the worst");
    }

    /** Else the cell would go missing although somebody has measured it. */
    @Test
    void whatIsTooOldToCountIsNoChoiceBesideWhatIsNot() {
        Claim ancient = latency("ancient", "kafka", 9_000, "ms", Optional.of("2020-01-01"), "three nodes");
        assertEquals(List.of("ancient", "new"), left(WhatIf.PESSIMISTIC, ancient, NEW));
        assertEquals(List.of("ancient", "new"), left(WhatIf.BEST_GRADE, ancient, NEW));
        assertEquals(List.of("ancient"), left(WhatIf.PESSIMISTIC, ancient, UNDATED), "where nothing is fresh all are");
    }

    @Test
    void numbersInUnitsThatDoNotCompareAreNoChoiceOfTheWorst() {
        Claim odd = latency("odd", "kafka", 7, "{msg}/s", Optional.empty(), "");
        assertEquals(List.of("old", "odd"), left(WhatIf.PESSIMISTIC, OLD, odd));
    }

    @Test
    void itMattersOnlyWhereSeveralNumbersSpeakOfOneThing() {
        assertTrue(WhatIf.matters(STREAM.withClaims(List.of(OLD, NEW))));
        assertFalse(WhatIf.matters(STREAM.withClaims(List.of(OLD, OTHER, RATIO, UNLIKE))));
    }

    @Test
    void everyWordLeadsBackToItsReading() {
        WhatIf.words()
                .forEach(
                        word -> assertEquals(word, WhatIf.of(word).orElseThrow().word()));
        assertEquals(Optional.empty(), WhatIf.of("all"));
    }
}
