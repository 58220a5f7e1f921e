package dev.touchstone.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.touchstone.catalogue.Grade;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One number with its conditions, typed in by a person or read from a document.
 *
 * @param id unique within its scenario
 * @param subject what was measured
 * @param criterion id of the criterion that it speaks to
 * @param value the number, in {@code unit}; either this or both {@code low} and {@code high}
 * @param low lower end where only a range is known, in {@code unit}
 * @param high upper end, in {@code unit}
 * @param unit UCUM code as printed; must convert into the criterion's unit
 * @param bound whether the number is the value or a limit of it
 * @param statistic mean, p50, p99, max, ...: free text, empty when not said
 * @param date day of the measurement (not of typing it in); absent counts as three years old
 * @param runs independent repetitions; absent when not said
 * @param spread relative standard deviation between runs as sd(ln), when known; positive
 * @param conditions versions, hardware, load, durability: what another person needs to repeat it
 * @param source where the number stands: address, document and page, or who measured
 * @param runBy who made the measurement; decides the default spread
 * @param by who entered it
 * @param attachment raw file, when kept
 * @param excluded reason for which a person took it out of the estimate; absent when it counts
 * @param environment names where it was measured: the same name is the same environment, {@link #TARGET} that of the
 *     scenario; absent = one of its own for each file or source
 * @param cores processor cores of a machine there; with the target's they decide whether both are of similar size
 * @param sharing whose machine it was; decides what spread between runs is expected
 * @param relativeTo what it was measured against, where the number is a ratio ("7 times faster than")
 * @param applicability whether its workload is that of the scenario; direct when not said
 * @param applicabilityWhy the sentence to that
 * @param confirmed who said of the old number that it still holds; absent when nobody did
 */
@RecordBuilder
public record Claim(
        String id,
        Subject subject,
        String criterion,
        Optional<Double> value,
        Optional<Double> low,
        Optional<Double> high,
        String unit,
        Bound bound,
        String statistic,
        Optional<LocalDate> date,
        OptionalInt runs,
        Optional<Double> spread,
        String conditions,
        String source,
        RunBy runBy,
        String by,
        Optional<Attachment> attachment,
        Optional<String> excluded,
        Optional<String> environment,
        OptionalInt cores,
        Optional<Sharing> sharing,
        Optional<Subject> relativeTo,
        Applicability applicability,
        String applicabilityWhy,
        Optional<Confirmation> confirmed) {
    /** The environment that the scenario is about. */
    public static final String TARGET = "target";

    /** Who made a measurement, in order of growing interest in its outcome. */
    public enum RunBy {
        OWN,
        NEUTRAL_HARNESS,
        INDEPENDENT,
        USER,
        MAKER,
        RIVAL,
        UNKNOWN
    }

    public Claim {
        value = orEmpty(value);
        low = orEmpty(low);
        high = orEmpty(high);
        unit = text(unit);
        bound = bound == null ? Bound.EXACT : bound;
        statistic = text(statistic);
        date = orEmpty(date);
        runs = runs == null ? OptionalInt.empty() : runs;
        spread = orEmpty(spread);
        conditions = text(conditions);
        source = text(source);
        runBy = runBy == null ? RunBy.UNKNOWN : runBy;
        by = text(by);
        attachment = orEmpty(attachment);
        excluded = orEmpty(excluded);
        environment = orEmpty(environment);
        cores = cores == null ? OptionalInt.empty() : cores;
        sharing = orEmpty(sharing);
        relativeTo = orEmpty(relativeTo);
        applicability = applicability == null ? Applicability.DIRECT : applicability;
        applicabilityWhy = text(applicabilityWhy);
        confirmed = orEmpty(confirmed);
    }

    /** The day from which its age counts: that of its confirmation, else that of the measurement; absent when neither is known. */
    @JsonIgnore
    public Optional<LocalDate> agesFrom() {
        return confirmed.map(Confirmation::on).or(() -> date);
    }

    /** Whether it only says where the value is not. */
    @JsonIgnore
    public boolean isLimit() {
        return value.isPresent() && (bound == Bound.AT_MOST || bound == Bound.AT_LEAST);
    }

    /**
     * Grade of a claim. One that was read from a document has the grade that it has there. One that was typed
     * (records-and-review.md): with a raw file the axes of origin, replication and conditions decide and the worst counts;
     * without one D when conditions and source are given, else E.
     */
    public Grade grade() {
        Optional<Grade> read = attachment.flatMap(Attachment::grade);
        if (read.isPresent()) {
            return read.get();
        }
        if (attachment.isEmpty()) {
            return conditions.isBlank() || source.isBlank() ? Grade.E : Grade.D;
        }
        Grade environment = conditions.isBlank() ? Grade.E : Grade.C;
        return Grade.worst(Grade.B, replication(), environment);
    }

    /** The same claim where somebody said whether its workload is that of the scenario. */
    public Claim applying(Applicability mark, String why) {
        return ClaimBuilder.builder(this)
                .applicability(mark)
                .applicabilityWhy(why)
                .build();
    }

    /** The same claim taken out of the estimate for a reason. */
    public Claim without(String reason) {
        return ClaimBuilder.builder(this).excluded(Optional.of(reason)).build();
    }

    private Grade replication() {
        if (runs.isEmpty()) {
            return Grade.D;
        }
        int count = runs.getAsInt();
        if (count >= 5) {
            return Grade.A;
        }
        return count >= 3 ? Grade.B : Grade.C;
    }

    private static <T> Optional<T> orEmpty(Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
