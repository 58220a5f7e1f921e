package dev.touchstone.evaluation.cells;

import static dev.touchstone.evaluation.cells.Given.fact;

import dev.touchstone.base.Distribution;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResilienceRuleTest {
    private static Given.FactSketch servers(int count) {
        return fact("ha_parts", "process_kinds", List.of("node"), "kind_count", 1, "min_instances", count);
    }

    private static Given.FactSketch durability(String word, String mode) {
        return fact("guarantee", "scope", "write-durability", "value", word, "word", word, "mode", mode);
    }

    private static Given.FactSketch limited(String topic) {
        return fact("edition_limit", "feature", topic, "in_free_edition", false, "topic", List.of(topic), "text", "no");
    }

    @Test
    void failoverIsGradedByTheSafetyOfWrites() {
        Given.technology("a", servers(3), durability("majority", "default"))
                .cell("resilience", "a")
                .place(100, 5);
        Given.technology("a", servers(3), durability("asynchronous", "default"))
                .cell("resilience", "a")
                .place(55, 5);
        Given.technology("a", servers(3), durability("majority", "opt-in"), durability("asynchronous", "default"))
                .cell("resilience", "a")
                .place(55, 5)
                .setsAside("a/guarantee-2");
    }

    @Test
    void whereTheSafetyOfWritesIsNotStatedItLiesAnywhereThatFits() {
        Given.technology("a", servers(3))
                .cell("resilience", "a")
                .exactly(new Distribution.Uniform(30, 100))
                .says("resilience.write-safety-unstated");
    }

    @Test
    void anEditionThatStopsWithItsNodeStopsWhileItIsTheOneConsidered() {
        Given.FactSketch impossible =
                fact("ha_parts", "kind_count", 1, "min_instances", 1, "ha_possible", false, "for_edition", "free");
        Given.technology("a", impossible).cell("resilience", "a").place(0, 5).says("resilience.stops");
        Given.technology("a", impossible).paid().cell("resilience", "a").missing("resilience.none");
        Given.technology("a", servers(3), limited("clustering"))
                .cell("resilience", "a")
                .place(0, 5);
        Given.technology("a", servers(3), limited("clustering"))
                .paid()
                .cell("resilience", "a")
                .exactly(new Distribution.Uniform(30, 100));
    }

    @Test
    void anAssumedPairOfServersNeverOverridesASourcedDenial() {
        Given.technology(
                        "a",
                        servers(2).assumed(),
                        fact(
                                "limit",
                                "name",
                                "storage",
                                "value",
                                "not replicated",
                                "unit",
                                "rule",
                                "about",
                                "replication"))
                .cell("resilience", "a")
                .place(20, 5)
                .says("resilience.copies-not-replicated");
    }

    @Test
    void contentsThatAreNotReplicatedWithoutCopiesLieAtTheBottom() {
        Given.technology("a", limited("replication")).cell("resilience", "a").exactly(new Distribution.Uniform(0, 20));
        Given.technology("a", servers(2), durability("none", "default"))
                .cell("resilience", "a")
                .place(20, 5);
    }

    /** Section 5: counted by us 12 points, and 5 for each year after the first. */
    @Test
    void theSpreadFollowsOriginAndAge() {
        Given.technology("a", servers(3).counted(), durability("majority", "default"))
                .cell("resilience", "a")
                .place(100, 12);
        Given.technology("a", servers(3).counted().seen("2024-11-24"), durability("majority", "default"))
                .cell("resilience", "a")
                .place(100, 12 + 5 * (730 / 365.25 - 1));
        Given.technology("a", servers(3).assumed(), durability("majority", "default"))
                .cell("resilience", "a")
                .place(100, 20);
    }

    @Test
    void aClusterOfAnotherEditionStatesNothing() {
        Given.FactSketch cluster = fact("ha_parts", "kind_count", 1, "min_instances", 3, "for_edition", "paid");
        Given.technology("a", cluster).cell("resilience", "a").missing("resilience.none");
        Given.technology("a", cluster).paid().cell("resilience", "a").exactly(new Distribution.Uniform(30, 100));
    }

    @Test
    void oneInstanceAloneStatesNothing() {
        Given.technology("a", servers(1)).cell("resilience", "a").missing("resilience.none");
    }
}
