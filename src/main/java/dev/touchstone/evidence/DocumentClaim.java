package dev.touchstone.evidence;

import dev.touchstone.catalogue.Grade;
import dev.touchstone.evidence.importers.Formula;
import dev.touchstone.evidence.importers.Metrics;
import dev.touchstone.evidence.importers.Replicates;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One number of an evidence document.
 *
 * @param id unique in its document, such as {@code c12}; it never changes, whatever version of an importer reads again
 * @param subject what the tool measured, in its words; empty where the document has one subject
 * @param metric name of the vocabulary, such as {@code latency.p99}
 * @param statistic end of the metric, such as {@code p99}; empty where it has none
 * @param value as printed
 * @param unit as printed, UCUM; empty where the document states none
 * @param canonical the same in seconds, bytes or counted things, in the unit that a person said where the document states
 *     none; absent where neither is known
 * @param locator {@code L12} for a line, else a JSON pointer
 * @param sample observations that it summarises, where stated
 * @param runs independent runs behind it, where stated
 * @param replicates those runs, where the document lists them one by one
 * @param resolution the step in which it is printed, where a value below it says nothing
 * @param censored how many observations are not in it because they were given up waiting for or never begun, where stated
 * @param formula how it was computed; absent where it is printed
 * @param bound whether it is the value or, by what else is known of the document, a limit of it; see {@link #limit()}
 * @param grading the four axes of its grade
 * @param grade the worst of them, or what another person raised it to
 * @param raised by whom and why the grade was raised
 * @param withdrawn why it must not be used any more; absent while it may
 * @param confirmed who said of the old number that it still holds; absent when nobody did
 */
@RecordBuilder
public record DocumentClaim(
        String id,
        String subject,
        String metric,
        String statistic,
        BigDecimal value,
        String unit,
        Optional<Canonical> canonical,
        String locator,
        OptionalLong sample,
        OptionalLong runs,
        Optional<Replicates> replicates,
        Optional<BigDecimal> resolution,
        OptionalLong censored,
        Optional<Formula> formula,
        Bound bound,
        Grading grading,
        Grade grade,
        Optional<Raised> raised,
        Optional<String> withdrawn,
        Optional<Confirmation> confirmed) {

    /** A value in the canonical unit of its dimension. */
    public record Canonical(BigDecimal value, String unit) {
        static Optional<Canonical> of(BigDecimal value, String code) {
            return Metrics.canonical(value, code).map(found -> new Canonical(found.value(), found.unit()));
        }
    }

    /**
     * A grade that a person gave.
     *
     * @param grade better than that of the axes
     * @param by who; never the person who imported the document
     * @param reason why
     */
    public record Raised(Grade grade, String by, String reason) {}

    /** Absent is empty. */
    public DocumentClaim {
        replicates = replicates == null ? Optional.empty() : replicates;
        resolution = resolution == null ? Optional.empty() : resolution;
        censored = censored == null ? OptionalLong.empty() : censored;
        formula = formula == null ? Optional.empty() : formula;
        bound = bound == null ? Bound.EXACT : bound;
        raised = raised == null ? Optional.empty() : raised;
        withdrawn = withdrawn == null ? Optional.empty() : withdrawn;
        confirmed = confirmed == null ? Optional.empty() : confirmed;
    }

    /** The same claim, withdrawn for a reason, or usable again when there is none. */
    public DocumentClaim withdrawn(Optional<String> reason) {
        return DocumentClaimBuilder.builder(this).withdrawn(reason).build();
    }

    /** The same claim, confirmed, or as old as it is when there is no confirmation. */
    public DocumentClaim confirmed(Optional<Confirmation> confirmation) {
        return DocumentClaimBuilder.builder(this).confirmed(confirmation).build();
    }

    /** The same claim with the grade that a person gave. */
    public DocumentClaim raised(Raised higher) {
        return DocumentClaimBuilder.builder(this)
                .grade(higher.grade())
                .raised(Optional.of(higher))
                .build();
    }

    /** The same claim where other things are known of its document. A raised grade stays while it is the better one. */
    DocumentClaim regraded(Grading axes, Bound meant) {
        Grade worst = axes.grade();
        Optional<Raised> kept = raised.filter(higher -> worst.isWorseThan(higher.grade()));
        return DocumentClaimBuilder.builder(this)
                .bound(meant)
                .grading(axes)
                .grade(kept.map(Raised::grade).orElse(worst))
                .raised(kept)
                .build();
    }

    /** What a person says its unit to be, where it can be that of such a metric. */
    private Optional<String> fitting(String said) {
        return Optional.of(said).filter(code -> Metrics.fits(metric, code));
    }

    /** Whether its unit is known: printed, or said and such as its metric can have. */
    boolean hasUnit(String said) {
        return !unit.isEmpty() || fitting(said).isPresent();
    }

    /**
     * The same claim where a person says the unit of what has none; empty takes that back, and so does a unit that its metric
     * cannot have.
     */
    DocumentClaim measuredIn(String said) {
        return unit.isEmpty()
                ? DocumentClaimBuilder.builder(this)
                        .canonical(fitting(said).flatMap(code -> Canonical.of(value, code)))
                        .build()
                : this;
    }

    /**
     * What a scenario uses: the number as printed, or, where only a person said its unit, in the canonical one.
     *
     * @param said what is said of its document
     */
    public Canonical used(DocumentContext said) {
        return unit.isEmpty()
                ? fitting(said.unit())
                        .flatMap(code -> Canonical.of(limit(), code))
                        .orElseGet(() -> new Canonical(limit(), unit))
                : new Canonical(limit(), unit);
    }

    /** True where the value is not above the step in which the tool prints: it may be anything up to that step. */
    boolean belowResolution() {
        return resolution.filter(step -> value.abs().compareTo(step) <= 0).isPresent();
    }

    /** The value, or of one below the printed step that step: the number to which {@link #bound} applies. */
    public BigDecimal limit() {
        return belowResolution() ? resolution.orElseThrow() : value;
    }

    /** True while it may be used. */
    public boolean usable() {
        return withdrawn.isEmpty() && grade != Grade.X;
    }
}
