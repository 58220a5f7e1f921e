package dev.touchstone.evaluation.cells;

import static dev.touchstone.evaluation.cells.Given.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.base.Distribution;
import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Aggregation;
import dev.touchstone.catalogue.Axis;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.catalogue.Direction;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evidence.Attachment;
import dev.touchstone.evidence.Basis;
import dev.touchstone.evidence.Bound;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.ClaimBuilder;
import dev.touchstone.evidence.Confirmation;
import dev.touchstone.evidence.Judgement;
import dev.touchstone.evidence.Subject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Claims and judgements that people type in, and who goes first. */
class TypedEvidenceTest {
    /** A price a month, linear from 100 down to 20. */
    private static final AppliedCriterion PRICE = own("price", "EUR/mo", 100, 20, Axis.LINEAR);

    /** A latency, logarithmic from 1000 ms down to 10 ms. */
    private static final AppliedCriterion DELAY = own("delay", "ms", 1000, 10, Axis.LOG);

    private static AppliedCriterion own(String id, String unit, double worst, double best, Axis axis) {
        return new AppliedCriterion(
                id,
                LocalText.of(id),
                LocalText.EMPTY,
                Dimension.COST,
                true,
                unit,
                worst < best ? Direction.UP : Direction.DOWN,
                worst,
                best,
                axis,
                worst,
                best,
                Aggregation.MEAN,
                1);
    }

    /** A claim before its details; of today, by an independent party with conditions and source. */
    private record Sketch(
            String id,
            Subject subject,
            String criterion,
            Optional<Double> value,
            Optional<Double> low,
            Optional<Double> high,
            String unit,
            Bound bound,
            Optional<LocalDate> date,
            OptionalInt runs,
            Optional<Double> spread,
            String conditions,
            Claim.RunBy runBy,
            boolean file,
            Optional<String> excluded) {
        static Sketch of(String criterion, double value, String unit) {
            return new Sketch(
                    "one",
                    Subject.ofTechnology("a"),
                    criterion,
                    Optional.of(value),
                    Optional.empty(),
                    Optional.empty(),
                    unit,
                    Bound.EXACT,
                    Optional.of(Given.TODAY),
                    OptionalInt.empty(),
                    Optional.empty(),
                    "two nodes",
                    Claim.RunBy.INDEPENDENT,
                    false,
                    Optional.empty());
        }

        Sketch id(String other) {
            return new Sketch(
                    other,
                    subject,
                    criterion,
                    value,
                    low,
                    high,
                    unit,
                    bound,
                    date,
                    runs,
                    spread,
                    conditions,
                    runBy,
                    file,
                    excluded);
        }

        Sketch about(Subject other) {
            return new Sketch(
                    id,
                    other,
                    criterion,
                    value,
                    low,
                    high,
                    unit,
                    bound,
                    date,
                    runs,
                    spread,
                    conditions,
                    runBy,
                    file,
                    excluded);
        }

        Sketch between(double from, double to) {
            return new Sketch(
                    id,
                    subject,
                    criterion,
                    Optional.empty(),
                    Optional.of(from),
                    Optional.of(to),
                    unit,
                    bound,
                    date,
                    runs,
                    spread,
                    conditions,
                    runBy,
                    file,
                    excluded);
        }

        Sketch bound(Bound other) {
            return new Sketch(
                    id,
                    subject,
                    criterion,
                    value,
                    low,
                    high,
                    unit,
                    other,
                    date,
                    runs,
                    spread,
                    conditions,
                    runBy,
                    file,
                    excluded);
        }

        Sketch on(String day) {
            return new Sketch(
                    id,
                    subject,
                    criterion,
                    value,
                    low,
                    high,
                    unit,
                    bound,
                    Optional.of(LocalDate.parse(day)),
                    runs,
                    spread,
                    conditions,
                    runBy,
                    file,
                    excluded);
        }

        Sketch undated() {
            return new Sketch(
                    id,
                    subject,
                    criterion,
                    value,
                    low,
                    high,
                    unit,
                    bound,
                    Optional.empty(),
                    runs,
                    spread,
                    conditions,
                    runBy,
                    file,
                    excluded);
        }

        Sketch by(Claim.RunBy other) {
            return new Sketch(
                    id,
                    subject,
                    criterion,
                    value,
                    low,
                    high,
                    unit,
                    bound,
                    date,
                    runs,
                    spread,
                    conditions,
                    other,
                    file,
                    excluded);
        }

        Sketch series(int count, double sd) {
            return new Sketch(
                    id,
                    subject,
                    criterion,
                    value,
                    low,
                    high,
                    unit,
                    bound,
                    date,
                    OptionalInt.of(count),
                    Optional.of(sd),
                    conditions,
                    runBy,
                    file,
                    excluded);
        }

        Sketch withFile() {
            return new Sketch(
                    id,
                    subject,
                    criterion,
                    value,
                    low,
                    high,
                    unit,
                    bound,
                    date,
                    runs,
                    spread,
                    conditions,
                    runBy,
                    true,
                    excluded);
        }

        Sketch withoutConditions() {
            return new Sketch(
                    id, subject, criterion, value, low, high, unit, bound, date, runs, spread, "", runBy, file,
                    excluded);
        }

        Sketch excludedFor(String reason) {
            return new Sketch(
                    id,
                    subject,
                    criterion,
                    value,
                    low,
                    high,
                    unit,
                    bound,
                    date,
                    runs,
                    spread,
                    conditions,
                    runBy,
                    file,
                    Optional.of(reason));
        }

        Claim claim() {
            return ClaimBuilder.builder()
                    .id(id)
                    .subject(subject)
                    .criterion(criterion)
                    .value(value)
                    .low(low)
                    .high(high)
                    .unit(unit)
                    .bound(bound)
                    .statistic("p99")
                    .date(date)
                    .runs(runs)
                    .spread(spread)
                    .conditions(conditions)
                    .source("https://example.org/measurement")
                    .runBy(runBy)
                    .by("Chen")
                    .attachment(file ? Optional.of(Attachment.of("0".repeat(64), "runs.csv")) : Optional.empty())
                    .excluded(excluded)
                    .build();
        }
    }

    private static Given.Expected cell(AppliedCriterion criterion, Sketch... sketches) {
        Given given = Given.technology("a");
        for (Sketch sketch : sketches) {
            given.claim(sketch.claim());
        }
        return given.cell(criterion, "a");
    }

    @Test
    void aPositiveQuantityIsSkewedAndConvertedIntoTheCriterionsUnit() {
        cell(DELAY, Sketch.of("delay", 0.1, "s"))
                .is(Estimate.Kind.MEASURED)
                .logNormal(100, 0.35)
                .says("claim.run-by.independent");
        cell(PRICE, Sketch.of("price", 50, "EUR/mo")).logNormal(50, 0.35);
    }

    @Test
    void whoRanItGradeAndAgeDecideTheSpread() {
        cell(DELAY, Sketch.of("delay", 100, "ms").by(Claim.RunBy.RIVAL)).logNormal(100, 0.7);
        cell(DELAY, Sketch.of("delay", 100, "ms").by(Claim.RunBy.NEUTRAL_HARNESS))
                .logNormal(100, 0.2);
        cell(DELAY, Sketch.of("delay", 100, "ms").withoutConditions()).logNormal(100, 0.7);
        cell(DELAY, Sketch.of("delay", 100, "ms").on("2025-11-24"))
                .logNormal(100, Math.sqrt(0.35 * 0.35 + 0.2025 * 365 / 365.25));
        cell(DELAY, Sketch.of("delay", 100, "ms").series(4, 2)).logNormal(100, 1);
    }

    /** Evidence, 2.2: s^2 = (3 s0^2 + (n-1) s_obs^2) / (n+2), over n runs; s0 = 0.1 on dedicated machines, 0.5 unknown. */
    @Test
    void anOwnSeriesWithItsFileHasItsOwnInterval() {
        Sketch series = Sketch.of("delay", 100, "ms").by(Claim.RunBy.OWN).series(5, 0.05);
        Given.technology("a")
                .dedicated()
                .claim(series.withFile().claim())
                .cell(DELAY, "a")
                .logNormal(100, Math.sqrt((3 * 0.01 + 4 * 0.0025) / 7 / 5));
        cell(DELAY, series.withFile()).logNormal(100, Math.sqrt((3 * 0.25 + 4 * 0.0025) / 7 / 5));
        cell(DELAY, series).logNormal(100, 0.35);
        cell(DELAY, series.series(2, 0.05).withFile()).logNormal(100, 0.35);
        assertEquals(Basis.MEASURED, cell(DELAY, series).estimate().basis());
    }

    @Test
    void whereTheRangeReachesZeroTheErrorIsSymmetric() {
        AppliedCriterion loss = own("loss", "EUR/mo", 100, 0, Axis.LINEAR);
        cell(loss, Sketch.of("loss", 50, "EUR/mo")).exactly(new Distribution.Normal(50, 17.5));
        cell(loss, Sketch.of("loss", 0, "EUR/mo")).exactly(new Distribution.Normal(0, 3.5));
        cell(DELAY, Sketch.of("delay", -5, "ms")).missing("claim.negative");
        cell(DELAY, Sketch.of("delay", 0, "ms")).exactly(new Distribution.Exact(0));
    }

    @Test
    void aRangeIsUniform() {
        cell(DELAY, Sketch.of("delay", 0, "s").between(0.05, 0.2)).exactly(new Distribution.Uniform(50, 200));
    }

    /** Weights 1/0.49 and 1/0.1225: a fifth and four fifths; the logarithm of the mean is a fifth of the way. */
    @Test
    void severalArePooledByTheirPrecision() {
        double fifth = 0.35 * 0.35 / (0.7 * 0.7 + 0.35 * 0.35);
        cell(
                        DELAY,
                        Sketch.of("delay", 100, "ms").id("wide").by(Claim.RunBy.RIVAL),
                        Sketch.of("delay", 200, "ms").id("narrow"))
                .logNormal(200 * Math.pow(0.5, fifth), 0.7 * 0.35 / Math.hypot(0.7, 0.35))
                .says("pool.of")
                .says("pool.part")
                .uses("narrow", "wide")
                .setsAside();
    }

    @Test
    void oldAndUndatedMeasurementsAreShownAndDoNotCount() {
        cell(DELAY, Sketch.of("delay", 100, "ms").undated())
                .missing("claim.undated")
                .setsAside("one");
        cell(DELAY, Sketch.of("delay", 100, "ms").on("2024-11-01")).missing("claim.too-old");
        cell(DELAY, Sketch.of("delay", 100, "ms").excludedFor("another version"))
                .missing("claim.excluded");
        cell(DELAY, Sketch.of("delay", 100, "MBy")).missing("claim.unreadable");
    }

    /** evidence.md 2.3: its age counts from the day of the confirmation; the day of the measurement stays. */
    @Test
    void anOldMeasurementThatSomebodyConfirmedIsAsOldAsTheirWord() {
        Claim old = Sketch.of("delay", 100, "ms").on("2023-11-01").claim();
        Confirmation word = new Confirmation(LocalDate.parse("2025-11-24"), "Lin", "same on 4.1");
        Claim confirmed = ClaimBuilder.builder(old).confirmed(Optional.of(word)).build();
        Given.technology("a").claim(old).cell(DELAY, "a").missing("claim.too-old");
        Given.technology("a")
                .claim(confirmed)
                .cell(DELAY, "a")
                .logNormal(100, Math.sqrt(0.35 * 0.35 + 0.2025 * 365 / 365.25))
                .says("claim.confirmed")
                .uses("one");
    }

    @Test
    void aMeanAnswersNoCriterionThatAsksForAPercentile() {
        Claim mean = ClaimBuilder.builder(Sketch.of("latency", 20, "ms").claim())
                .statistic("Mean")
                .build();
        Given.technology("a")
                .claim(mean)
                .cell("latency", "a")
                .missing("claim.other-statistic")
                .setsAside("one");
        Given.technology("a")
                .claim(ClaimBuilder.builder(mean).statistic("P99").build())
                .cell("latency", "a")
                .uses("one");
    }

    @Test
    void capacityKeepsTheOldWithACapAndReadsRatesAgainstTheNeed() {
        Given given = Given.technology("a").need(100, "{msg}/s");
        given.claim(Sketch.of("capacity", 300, "{msg}/s")
                        .undated()
                        .by(Claim.RunBy.RIVAL)
                        .claim())
                .cell("capacity", "a")
                .logNormal(3, 1)
                .says("capacity.stale");
    }

    /** 100 ms lies half-way between 1000 ms and 10 ms. */
    @Test
    void aLoneBoundLeavesEverythingOnItsSide() {
        cell(DELAY, Sketch.of("delay", 100, "ms").bound(Bound.AT_MOST))
                .within(0.5, 1)
                .says("claim.at-most");
        cell(DELAY, Sketch.of("delay", 100, "ms").bound(Bound.AT_LEAST)).within(0, 0.5);
        cell(DELAY, Sketch.of("delay", 100, "ms").bound(Bound.AT_MOST).undated())
                .missing("claim.bound-too-weak");
        cell(DELAY, Sketch.of("delay", 100, "ms").bound(Bound.AT_MOST).withoutConditions())
                .missing("claim.bound-too-weak");
        cell(DELAY, Sketch.of("delay", 2000, "ms").bound(Bound.AT_MOST)).missing("claim.bound-says-nothing");
        cell(
                        DELAY,
                        Sketch.of("delay", 100, "ms").bound(Bound.AT_MOST).id("limit"),
                        Sketch.of("delay", 300, "ms").id("value"))
                .logNormal(300, 0.35)
                .setsAside("limit");
    }

    @Test
    void aPlaceOnAScaleWidensWithTheYearsAndStays() {
        AppliedCriterion scale = own("taste", "{point}", 0, 100, Axis.LINEAR);
        cell(scale, Sketch.of("taste", 60, "{point}")).place(60, 5);
        cell(scale, Sketch.of("taste", 60, "{point}").undated()).place(60, 10);
        cell(scale, Sketch.of("taste", 60, "{point}").on("2023-11-24")).place(60, 15);
        cell(scale, Sketch.of("taste", 60, "{point}").withoutConditions()).place(60, 20);
    }

    private static Judgement judgement(String criterion, double likely, Double low, Double high) {
        return new Judgement(
                "opinion",
                Subject.ofTechnology("a"),
                criterion,
                Optional.ofNullable(low),
                likely,
                Optional.ofNullable(high),
                "Chen",
                Optional.of(Given.TODAY),
                "seen at the last place");
    }

    @Test
    void aJudgementIsTriangularInValue() {
        Given.technology("a")
                .judgement(judgement("price", 60, 50.0, 90.0))
                .cell(PRICE, "a")
                .is(Estimate.Kind.JUDGED)
                .exactly(new Distribution.Triangular(50, 60, 90));
        Given.technology("a")
                .judgement(judgement("price", 60, null, null))
                .cell(PRICE, "a")
                .exactly(new Distribution.Triangular(40, 60, 80));
        Given.technology("a")
                .judgement(judgement("automation", 75, null, null))
                .cell("automation", "a")
                .exactly(new Distribution.Triangular(50, 75, 100).clipped(0, 100));
    }

    /** On a log axis half of the range is a factor of ten, a quarter one of sqrt(10). */
    @Test
    void onALogarithmicAxisItIsTriangularInTheLogarithm() {
        Distribution found = Given.technology("a")
                .judgement(judgement("delay", 100, null, null))
                .cell(DELAY, "a")
                .distribution();
        assertEquals(100 / Math.sqrt(10), found.quantile(0), 1e-6);
        assertEquals(100, found.quantile(0.5), 1e-6);
        assertEquals(100 * Math.sqrt(10), found.quantile(1), 1e-6);
    }

    @Test
    void aJudgementWithoutANameCountsForNothing() {
        Judgement nameless = new Judgement(
                "opinion", Subject.ofTechnology("a"), "price", Optional.empty(), 60, Optional.empty(), " ", null, "");
        Given.technology("a").judgement(nameless).cell(PRICE, "a").missing("cell.nothing-entered");
    }

    private static final Given.FactSketch OPERATOR = fact("operator", "official", true, "text", "there is one");

    @Test
    void measurementsGoBeforeFactsAndFactsBeforeJudgements() {
        Claim claim = Sketch.of("automation", 40, "{point}").claim();
        Given.Expected measured = Given.technology("a", OPERATOR)
                .claim(claim)
                .judgement(judgement("automation", 75, null, null))
                .cell("automation", "a")
                .is(Estimate.Kind.MEASURED)
                .place(40, 5)
                .setsAside("a/operator-1", "opinion")
                .says("cell.outranks.derived")
                .says("cell.outranks.judged");
        assertEquals(Basis.FACT, measured.estimate().basis());
        Given.technology("a", OPERATOR)
                .judgement(judgement("automation", 75, null, null))
                .cell("automation", "a")
                .is(Estimate.Kind.DERIVED)
                .place(100, 6)
                .setsAside("opinion");
    }

    @Test
    void aJudgementOutranksOnlyWhatRestsOnAnAssumptionAlone() {
        Given.technology("a", OPERATOR.assumed())
                .judgement(judgement("automation", 75, null, null))
                .cell("automation", "a")
                .is(Estimate.Kind.JUDGED)
                .uses("opinion")
                .setsAside("a/operator-1");
    }

    @Test
    void aBoundGoesAfterFactsAndBeforeJudgements() {
        Claim limit =
                Sketch.of("automation", 50, "{point}").bound(Bound.AT_MOST).claim();
        Given.technology("a", OPERATOR)
                .claim(limit)
                .cell("automation", "a")
                .place(100, 6)
                .setsAside("one");
        Given.technology("a")
                .claim(limit)
                .judgement(judgement("automation", 75, null, null))
                .cell("automation", "a")
                .within(0, 0.5)
                .setsAside("opinion");
    }

    @Test
    void anUnusableClaimStaysReadableBesideWhatCounts() {
        Given.technology("a", OPERATOR)
                .claim(Sketch.of("automation", 50, "s").claim())
                .cell("automation", "a")
                .place(100, 6)
                .says("claim.unreadable")
                .setsAside("one");
    }

    @Test
    void evidenceOfTheWholeStackIsReadOnItsOwnRange() {
        AppliedCriterion sum = new AppliedCriterion(
                "delay",
                LocalText.EMPTY,
                LocalText.EMPTY,
                Dimension.THROUGHPUT,
                true,
                "ms",
                Direction.DOWN,
                1000,
                10,
                Axis.LOG,
                3000,
                30,
                Aggregation.SUM,
                1);
        Sketch about = Sketch.of("delay", 300, "ms").about(Subject.ofStack("s")).bound(Bound.AT_MOST);
        Given given = Given.technology("a").stack("s", Map.of("messaging", "a")).claim(about.claim());
        given.wholeStack(sum, "s").orElseThrow().within(0.5, 1);
        assertEquals(Optional.empty(), given.wholeStack(sum, "other"));
        Given weak = Given.technology("a")
                .stack("s", Map.of("messaging", "a"))
                .claim(about.undated().claim());
        assertEquals(Optional.empty(), weak.wholeStack(sum, "s"), "the parts may say more");
        Given.nothing()
                .stack("s", Map.of())
                .claim(about.undated().claim())
                .wholeStack(sum, "s")
                .orElseThrow()
                .missing("claim.bound-too-weak");
    }

    @Test
    void aTechnologyOfTheScenarioHasNoFactsButMayHaveClaims() {
        Given.nothing()
                .ownTechnology("ours")
                .claim(Sketch.of("licence", 80, "{point}")
                        .about(Subject.ofTechnology("ours"))
                        .claim())
                .cell("licence", "ours")
                .place(80, 5);
        Given.nothing().ownTechnology("ours").cell("licence", "ours").missing("licence.none");
        assertEquals(Map.of(), Given.nothing().ownTechnology("ours").cells().companions("ours"));
    }
}
