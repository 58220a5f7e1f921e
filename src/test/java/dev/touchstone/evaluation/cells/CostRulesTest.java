package dev.touchstone.evaluation.cells;

import static dev.touchstone.evaluation.cells.Given.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.base.Distribution;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nodes and managed offerings. */
class CostRulesTest {
    private static final Given.FactSketch SIX =
            fact("ha_parts", "process_kinds", List.of("node"), "kind_count", 1, "min_instances", 6);

    private static Given.FactSketch size(String level, double vcpu, double memory) {
        return fact("resource_min", "process", "node", "vcpu", vcpu, "memory_gib", memory, "level", level);
    }

    @Test
    void anUndocumentedSizeIsAssumedAndWide() {
        Given.technology("a", SIX)
                .cell("nodes", "a")
                .logNormal(3.6, Math.hypot(0.1, 0.7))
                .says("nodes.size-undocumented")
                .says("nodes.minimum-not-sized");
        Given.technology("a", SIX.counted()).cell("nodes", "a").logNormal(3.6, Math.hypot(0.25, 0.7));
        Given.technology("a", SIX.assumed()).cell("nodes", "a").logNormal(3.6, Math.hypot(0.4, 0.7));
    }

    @Test
    void aDocumentedMinimumIsTheGreatestOfProcessorMemoryAndAQuarter() {
        Given.technology("a", SIX, size("documented-minimum", 2, 32))
                .cell("nodes", "a")
                .logNormal(12, Math.hypot(0.1, 0.4));
        Given.technology("a", SIX, size("documented-minimum", 0.1, 0.1))
                .cell("nodes", "a")
                .logNormal(1.5, Math.hypot(0.1, 0.4));
        Given.technology("a", SIX, size("chart-request", 8, 32), size("example", 8, 32), size("measured-idle", 8, 32))
                .cell("nodes", "a")
                .logNormal(3.6, Math.hypot(0.1, 0.7));
    }

    /** Advice for big sites: anywhere between a quarter of it and the whole, so half of it at the median. */
    @Test
    void productionAdviceIsOnlyAnUpperEnd() {
        Distribution found = Given.technology("a", SIX, size("documented-production", 8, 32))
                .cell("nodes", "a")
                .distribution();
        assertEquals(6, found.quantile(0.5), 0.01);
    }

    @Test
    void theProductOfALogUniformAndALogNormalIsWhatSamplingGives() {
        Distribution table = InstanceSize.product(1, 4, 0.4);
        Random random = new Random(7);
        double[] samples = new double[200_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Math.exp(random.nextDouble() * Math.log(4) + 0.4 * random.nextGaussian());
        }
        java.util.Arrays.sort(samples);
        for (double p : List.of(0.05, 0.25, 0.5, 0.75, 0.95)) {
            double sampled = samples[(int) (p * samples.length)];
            assertEquals(sampled, table.quantile(p), 0.02 * sampled);
        }
    }

    @Test
    void aLibraryCostsNothingAndAnAgentRunsOnNodesThatExist() {
        Given.technology("a", SIX, fact("deployment_form", "value", "library"))
                .cell("nodes", "a")
                .exactly(new Distribution.Exact(0));
        Given.technology("a", fact("deployment_form", "value", "tool-per-node"))
                .cell("nodes", "a")
                .exactly(new Distribution.Exact(0))
                .says("nodes.per-node");
    }

    @Test
    void neverThePriceOfOneNodeWhereOnlyAPaidEditionSurvives() {
        Given.FactSketch limit = fact("edition_limit", "in_free_edition", false, "topic", List.of("clustering"));
        Given.FactSketch alone = fact("ha_parts", "kind_count", 1, "min_instances", 1, "ha_possible", false);
        Given.technology("a", SIX, limit).cell("nodes", "a").missing("nodes.price-unknown");
        Given.technology("a", SIX, limit).paid().cell("nodes", "a").missing("nodes.price-unknown");
        Given.technology("a", alone).cell("nodes", "a").missing("nodes.price-unknown");
    }

    @Test
    void oneInstanceIsNoSetUpThatSurvivesTheLossOfANode() {
        Given.FactSketch one = fact("ha_parts", "kind_count", 1, "min_instances", 1);
        Given.technology("a", one).cell("nodes", "a").missing("parts.none");
        Given.technology("a", one).rebuildable().cell("nodes", "a").logNormal(0.6, Math.hypot(0.25, 0.7));
    }

    /** The duty is the same for all: nobody pays for replicas, and one node of a free edition is a whole set-up. */
    @Test
    void whereDataCanBeRebuiltOneOfEachKindOfProcessIsCounted() {
        Given.FactSketch cluster = fact("ha_parts", "kind_count", 3, "min_instances", 9);
        Given.FactSketch alone = fact("ha_parts", "kind_count", 1, "min_instances", 1, "ha_possible", false);
        Given.FactSketch limit = fact("edition_limit", "in_free_edition", false, "topic", List.of("clustering"));
        Given.technology("a", cluster)
                .rebuildable()
                .cell("nodes", "a")
                .logNormal(1.8, Math.hypot(0.25, 0.7))
                .says("nodes.one-of-each");
        Given.technology("a", alone, limit)
                .rebuildable()
                .cell("nodes", "a")
                .logNormal(0.6, Math.hypot(0.25, 0.7))
                .says("nodes.one-of-each");
    }

    private static Given.FactSketch carries(double value) {
        return fact(
                "benchmark",
                "run_by_kind",
                "vendor",
                "canonical",
                Map.of("criterion", "capacity", "value", value, "unit", "{msg}/s"));
    }

    @Test
    void theLoadAsksForMoreWhereTheCapacityIsKnown() {
        Given.technology("a", SIX, carries(50))
                .need(100, "{msg}/s")
                .cell("nodes", "a")
                .logNormal(7.2, Math.hypot(0.1, 0.7))
                .says("nodes.sized-for-load")
                .uses("a/ha_parts-1", "a/benchmark-2");
        Given.technology("a", SIX, carries(500))
                .need(100, "{msg}/s")
                .cell("nodes", "a")
                .logNormal(3.6, Math.hypot(0.1, 0.7))
                .setsAside("a/benchmark-2");
    }

    @Test
    void offersOfOneVendorCountOnceAndAnotherProductNever() {
        Given.FactSketch first = fact("managed_offering", "value", "Broker as a service", "vendor", "A");
        Given.FactSketch second = fact("managed_offering", "value", "Another plan", "vendor", "A");
        Given.FactSketch rival = fact("managed_offering", "value", "Hosted broker", "vendor", "B");
        Given.FactSketch lookalike =
                fact("managed_offering", "value", "Compatible", "vendor", "C", "different_product", true);
        Given.technology("a", first, second, lookalike)
                .cell("managed", "a")
                .place(70, 8)
                .setsAside("a/managed_offering-3");
        Given.technology("a", first, rival).cell("managed", "a").place(100, 8);
        Given.technology("a", lookalike).cell("managed", "a").missing("managed.different-product");
        Given.technology("a").cell("managed", "a").missing("managed.none");
    }

    @Test
    void thatNobodyOffersItTakesAStatement() {
        Given.FactSketch nobody = fact("managed_offering", "value", "no hosted edition exists", "exists", false);
        Given.technology("a", nobody).cell("managed", "a").place(0, 8).says("managed.nobody");
        Given.technology("a", nobody, fact("managed_offering", "value", "Hosted", "vendor", "A"))
                .cell("managed", "a")
                .place(70, 8)
                .setsAside("a/managed_offering-1");
    }
}
