package dev.touchstone.evaluation.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Distribution;
import dev.touchstone.catalogue.Grade;
import dev.touchstone.catalogue.Pooling;
import dev.touchstone.evidence.Applicability;
import dev.touchstone.evidence.Attachment;
import dev.touchstone.evidence.Basis;
import dev.touchstone.evidence.Bound;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.ClaimBuilder;
import dev.touchstone.evidence.Sharing;
import dev.touchstone.evidence.Subject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Claims on throughput, where the machine has its say: cells come from the one model of evidence. */
class PooledEvidenceTest {
    /** One measurement of latency; today, by an independent party on its own machine, two runs' worth of spread known. */
    private record Measured(String id, String technology, double millis, Optional<String> environment, int cores) {
        static Measured of(String technology, double millis, String environment) {
            return new Measured(technology, technology, millis, Optional.of(environment), 16);
        }

        Measured id(String other) {
            return new Measured(other, technology, millis, environment, cores);
        }

        Measured nowhere() {
            return new Measured(id, technology, millis, Optional.empty(), cores);
        }

        Claim claim() {
            return claim(Optional.of(Given.TODAY), Optional.empty(), Applicability.DIRECT, Bound.EXACT, "ms");
        }

        Claim on(LocalDate day) {
            return claim(Optional.of(day), Optional.empty(), Applicability.DIRECT, Bound.EXACT, "ms");
        }

        Claim against(String other) {
            return claim(
                    Optional.of(Given.TODAY),
                    Optional.of(Subject.ofTechnology(other)),
                    Applicability.DIRECT,
                    Bound.EXACT,
                    "1");
        }

        Claim applicable(Applicability applicability) {
            return claim(Optional.of(Given.TODAY), Optional.empty(), applicability, Bound.EXACT, "ms");
        }

        Claim limit(Bound bound) {
            return claim(Optional.of(Given.TODAY), Optional.empty(), Applicability.DIRECT, bound, "ms");
        }

        private Claim claim(
                Optional<LocalDate> date,
                Optional<Subject> relativeTo,
                Applicability applicability,
                Bound bound,
                String unit) {
            return ClaimBuilder.builder()
                    .id(id)
                    .subject(Subject.ofTechnology(technology))
                    .criterion("latency")
                    .value(Optional.of(millis))
                    .unit(unit)
                    .bound(bound)
                    .statistic("p99")
                    .date(date)
                    .runs(OptionalInt.of(1))
                    .conditions("three nodes")
                    .source("https://example.org/" + id)
                    .runBy(Claim.RunBy.INDEPENDENT)
                    .by("Chen")
                    .environment(environment)
                    .cores(OptionalInt.of(cores))
                    .sharing(Optional.of(Sharing.DEDICATED))
                    .relativeTo(relativeTo)
                    .applicability(applicability)
                    .applicabilityWhy("no batches there")
                    .build();
        }
    }

    private static Given world(Claim... claims) {
        Given given = Given.technology("a").and("b").cores(16);
        for (Claim claim : claims) {
            given.claim(claim);
        }
        return given;
    }

    private static double sd(Given given, String technology) {
        return ((Distribution.LogNormal) given.cell("latency", technology).distribution()).sdLn();
    }

    /** b and u of the target cancel where it was measured in the target itself: only the run is left. */
    @Test
    void measuredInTheTargetOnlyTheRunsMatter() {
        world(Measured.of("a", 100, Claim.TARGET).claim())
                .cell("latency", "a")
                .logNormal(100, 0.1)
                .says("claim.value")
                .uses("a");
    }

    @Test
    void elsewhereBothEnvironmentsCountWithTheirSizes() {
        double similar = Math.sqrt(2 * 0.49 + 2 * 0.134 * 0.134 + 0.01);
        double other = Math.sqrt(2 * 0.49 + 2 * 0.389 * 0.389 + 0.01);
        world(Measured.of("a", 100, "lab").claim()).cell("latency", "a").logNormal(100, similar);
        world(new Measured("a", "a", 100, Optional.of("lab"), 64).claim())
                .cell("latency", "a")
                .logNormal(100, other);
        world(Measured.of("a", 100, "lab").nowhere().claim())
                .cell("latency", "a")
                .logNormal(100, similar)
                .says("pool.environment-unnamed")
                .says("pool.width");
    }

    /** The file of criteria says whether the machine has its say: nothing in the program asks for an id. */
    @Test
    void aCriterionSaysWhatTheMachineDoesToItsNumbers() {
        Given cancels = world(Measured.of("a", 100, "lab").claim())
                .pools("latency", new Pooling(Pooling.Machine.CANCELS, false));
        assertEquals(Math.sqrt(2 * 0.134 * 0.134 + 0.01), sd(cancels, "a"), 1e-9);
        Given none =
                world(Measured.of("a", 100, "lab").claim()).pools("latency", new Pooling(Pooling.Machine.NONE, false));
        assertEquals(0.35, sd(none, "a"), 1e-9);
    }

    @Test
    void aCriterionSaysWhetherWhatIsTooOldStaysAsASignThatItSuffices() {
        Claim old = Measured.of("a", 100, Claim.TARGET).on(Given.TODAY.minusYears(5));
        world(old).cell("latency", "a").missing("claim.too-old");
        world(old)
                .pools("latency", new Pooling(Pooling.Machine.MOVES, true))
                .cell("latency", "a")
                .logNormal(100, 1.0)
                .says("capacity.stale");
    }

    @Test
    void theSameEnvironmentTiesTwoCellsTogetherAndTwoEnvironmentsDoNot() {
        Given together = world(
                Measured.of("a", 100, "lab").claim(),
                Measured.of("b", 150, "lab").claim());
        Pooled a = together.cell("latency", "a").estimate().pooled().orElseThrow();
        Pooled b = together.cell("latency", "b").estimate().pooled().orElseThrow();
        assertEquals(a.pool(), b.pool());
        assertTrue(a.correlation(b) > 0.9);
        Given apart = world(
                Measured.of("a", 100, "lab").claim(),
                Measured.of("b", 150, "cloud").claim());
        Pooled alone = apart.cell("latency", "a").estimate().pooled().orElseThrow();
        assertTrue(
                alone.correlation(apart.cell("latency", "b").estimate().pooled().orElseThrow()) < 0.6);
        apart.cell("latency", "a").says("pool.not-comparable");
        assertFalse(together.cell("latency", "a").estimate().because().stream()
                .anyMatch(because -> because.code().equals("pool.not-comparable")));
    }

    @Test
    void withoutNamesEachSourceIsAnEnvironmentOfItsOwn() {
        Given given = world(
                Measured.of("a", 100, "").nowhere().claim(),
                Measured.of("b", 150, "").nowhere().claim());
        given.cell("latency", "a").says("pool.not-comparable");
    }

    @Test
    void aFurtherClaimNarrowsAndTakingItAwayChangesTheCell() {
        Claim first = Measured.of("a", 100, "lab").claim();
        Claim second = Measured.of("a", 200, "cloud").id("second").claim();
        double one = sd(world(first), "a");
        double two = sd(world(first, second), "a");
        assertTrue(two < one);
        world(first, second)
                .cell("latency", "a")
                .logNormal(Math.sqrt(100 * 200), two)
                .says("pool.of")
                .uses("a", "second");
    }

    @Test
    void aClaimAboutAnotherInTheSameEnvironmentHelpsToPlaceOne() {
        Claim reference = Measured.of("b", 100, Claim.TARGET).id("here").claim();
        Claim there = Measured.of("b", 200, "lab").id("there").claim();
        Claim wanted = Measured.of("a", 300, "lab").claim();
        assertTrue(sd(world(wanted, reference, there), "a") < 0.5 * sd(world(wanted), "a"));
        world(wanted, reference, there).cell("latency", "a").says("pool.others");
    }

    @Test
    void aRatioPlacesASystemAgainstAnother() {
        Given given = world(
                Measured.of("a", 100, Claim.TARGET).claim(),
                Measured.of("b", 2, Claim.TARGET).against("a"));
        given.cell("latency", "b").logNormal(200, Math.hypot(0.1, 0.1)).says("claim.ratio");
        world(Measured.of("b", 2, "lab").against("a")).cell("latency", "b").missing("claim.untied");
    }

    @Test
    void anAnalogousWorkloadIsWiderAndOneThatDoesNotApplyIsOut() {
        world(Measured.of("a", 100, Claim.TARGET).applicable(Applicability.ANALOGOUS))
                .cell("latency", "a")
                .logNormal(100, Math.hypot(0.1, 0.5));
        world(Measured.of("a", 100, Claim.TARGET).applicable(Applicability.NOT_APPLICABLE))
                .cell("latency", "a")
                .says("claim.not-applicable")
                .setsAside("a");
    }

    @Test
    void oneValueOfOneDayThatStandsTwiceIsSaid() {
        Measured first = Measured.of("a", 100, "lab");
        Measured second = first.id("second").nowhere();
        world(first.claim(), second.claim()).cell("latency", "a").says("pool.alike");
        world(first.claim(), second.on(Given.TODAY.minusDays(1)))
                .cell("latency", "a")
                .saysNot("pool.alike");
        world(first.claim(), Measured.of("b", 100, "lab").claim())
                .cell("latency", "a")
                .saysNot("pool.alike");
    }

    @Test
    void whatDisagreesByMoreThanItsIntervalsIsSaid() {
        world(
                        Measured.of("a", 100, "lab").claim(),
                        Measured.of("a", 200, "lab").id("second").claim())
                .cell("latency", "a")
                .says("pool.contradiction");
        world(
                        Measured.of("a", 100, Claim.TARGET).claim(),
                        Measured.of("a", 50, Claim.TARGET).id("limit").limit(Bound.AT_MOST))
                .cell("latency", "a")
                .says("pool.limit-contradicts")
                .setsAside("limit");
    }

    @Test
    void theOldIsSetAsideBesideTheFresh() {
        world(
                        Measured.of("a", 100, Claim.TARGET).claim(),
                        Measured.of("a", 300, Claim.TARGET).id("old").on(LocalDate.parse("2024-01-01")))
                .cell("latency", "a")
                .logNormal(100, 0.1)
                .says("claim.too-old")
                .uses("a")
                .setsAside("old");
    }

    /** Runs of one document share their day and their workload: what those add is not averaged away. */
    @Test
    void runsOfOneDocumentAreOneMeasurement() {
        double ratio = 1.1;
        Claim[] runs = {run("one", 100 / ratio), run("two", 100), run("three", 100 * ratio)};
        double between = Math.log(ratio);
        double mean = (3 * 0.01 + 2 * between * between) / 5 / 3;
        world(runs)
                .cell("latency", "a")
                .logNormal(100, Math.sqrt(mean))
                .says("pool.of")
                .uses("one", "two", "three");
        Claim[] alike = new Claim[runs.length];
        for (int i = 0; i < runs.length; i++) {
            alike[i] = runs[i].applying(Applicability.ANALOGOUS, "smaller records");
        }
        world(alike).cell("latency", "a").logNormal(100, Math.sqrt(mean + 0.25));
        Claim inSeconds =
                ClaimBuilder.builder(runs[1]).value(Optional.of(0.1)).unit("s").build();
        world(runs[0], inSeconds, runs[2]).cell("latency", "a").logNormal(100, Math.sqrt(mean));
        world(runs[0], runs[1].without("the cache was cold"), runs[2])
                .cell("latency", "a")
                .uses("one", "three");
    }

    private static Claim run(String id, double millis) {
        return ClaimBuilder.builder(
                        Measured.of("a", millis, Claim.TARGET).id(id).claim())
                .attachment(Optional.of(new Attachment(
                        "0".repeat(64),
                        "runs.txt",
                        "latency.p99",
                        true,
                        Optional.of(id),
                        Optional.of("L1"),
                        Optional.of(Grade.C))))
                .build();
    }

    @Test
    void whatIsKnownOnlyThroughARatioOfAnotherToItNamesItsGrounds() {
        Given given = world(
                Measured.of("a", 100, Claim.TARGET).claim(),
                Measured.of("a", 2, Claim.TARGET).id("ratio").against("b"));
        Estimate estimate = given.cell("latency", "b")
                .logNormal(50, Math.hypot(0.1, 0.1))
                .says("claim.ratio")
                .uses("a", "ratio")
                .estimate();
        assertEquals(Basis.FACT, estimate.basis());
        assertTrue(estimate.grade().isPresent());
    }

    @Test
    void aRatioIsNeverReadAsALimit() {
        Claim bounded = ClaimBuilder.builder(
                        Measured.of("b", 7, Claim.TARGET).id("limit").against("a"))
                .bound(Bound.AT_LEAST)
                .build();
        world(Measured.of("a", 100, Claim.TARGET).claim(), bounded)
                .cell("latency", "b")
                .missing("claim.untied");
    }
}
