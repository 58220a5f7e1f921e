package dev.touchstone.evidence.importers;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One number as a tool printed it.
 *
 * @param subject what the tool measured, in its own words (a benchmark with its parameters, {@code publish}, a row of a
 *     table); empty where the document has one subject only
 * @param metric name of the vocabulary: {@code throughput}, {@code latency.p99}, {@code requests.total}, ...
 * @param value exactly as printed
 * @param unit UCUM code as printed, the counted thing in braces, {@code KiBy} where a tool's KB means 1024; empty where
 *     the document does not state one: then a person must say it before it can be used
 * @param resolution the step of the printed digits where a value at or below it says nothing, in the same unit
 * @param sample how many observations the value summarises (requests, iterations), where stated; never runs
 * @param runs independent repetitions (runs, forks) behind it, where stated
 * @param replicates those runs, where the document lists them one by one
 * @param censored how many observations are not in the value because they were given up waiting for or never begun, where
 *     stated
 * @param formula how it was computed; absent where it is printed
 * @param beside what the document states beside it
 * @param at where it stands
 */
@RecordBuilder
public record PrintedValue(
        String subject,
        String metric,
        BigDecimal value,
        String unit,
        Optional<BigDecimal> resolution,
        OptionalLong sample,
        OptionalLong runs,
        Optional<Replicates> replicates,
        OptionalLong censored,
        Optional<Formula> formula,
        Beside beside,
        Locator at) {

    /** All values present. */
    public PrintedValue {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(resolution, "resolution");
        Objects.requireNonNull(sample, "sample");
        Objects.requireNonNull(runs, "runs");
        Objects.requireNonNull(replicates, "replicates");
        Objects.requireNonNull(censored, "censored");
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(beside, "beside");
        Objects.requireNonNull(at, "at");
    }

    /** A value of the document's only subject, of which nothing more is stated. */
    public static PrintedValue of(String metric, BigDecimal value, String unit, Locator at) {
        return new PrintedValue(
                "",
                metric,
                value,
                unit,
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Beside.NOTHING,
                at);
    }

    /** The same value of a subject. */
    public PrintedValue about(String name) {
        return PrintedValueBuilder.builder(this).subject(name).build();
    }

    /** The same value as a summary of so many observations. */
    public PrintedValue over(long observations) {
        return PrintedValueBuilder.builder(this)
                .sample(OptionalLong.of(observations))
                .build();
    }

    /** The same value from so many independent runs. */
    public PrintedValue inRuns(long count) {
        return PrintedValueBuilder.builder(this).runs(OptionalLong.of(count)).build();
    }

    /** The same value from the runs that its document lists. */
    public PrintedValue across(Optional<Replicates> runs) {
        return PrintedValueBuilder.builder(this).replicates(runs).build();
    }

    /** The same value, in which so many observations are missing. */
    public PrintedValue lacking(long observations) {
        return PrintedValueBuilder.builder(this)
                .censored(observations > 0 ? OptionalLong.of(observations) : OptionalLong.empty())
                .build();
    }

    /** The same value, which was computed. */
    public PrintedValue by(Formula how) {
        return PrintedValueBuilder.builder(this).formula(Optional.of(how)).build();
    }

    /** The same value, beside which the document states this. */
    public PrintedValue with(Beside stated) {
        return PrintedValueBuilder.builder(this).beside(stated).build();
    }

    /** The same value, printed in steps of this size. */
    public PrintedValue inStepsOf(BigDecimal step) {
        return PrintedValueBuilder.builder(this).resolution(Optional.of(step)).build();
    }
}
