package dev.touchstone.evidence;

import dev.touchstone.catalogue.Grade;
import dev.touchstone.evidence.importers.Beside;
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
 * @param beside what the document states beside it: bound, ratio, version; absent where nothing
 * @param bound whether it is the value or, by what is said and what else is known of the document, a limit of it; see {@link
 *     #limit()}
 * @param relativeTo what it is a ratio to: the id of a technology where a person said it, else in the words of the document;
 *     absent for a value
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
        Optional<Beside> beside,
        Bound bound,
        Optional<String> relativeTo,
        Grading grading,
        Grade grade,
        Optional<Raised> raised,
        Optional<String> withdrawn,
        Optional<Confirmation> confirmed) {

    private static final String PURE = "1";

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
        beside = beside == null ? Optional.empty() : beside;
        bound = bound == null ? Bound.EXACT : bound;
        relativeTo = relativeTo == null ? Optional.empty() : relativeTo;
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
    DocumentClaim regraded(Grading axes, Bound limited) {
        Grade worst = axes.grade();
        Optional<Raised> kept = raised.filter(higher -> worst.isWorseThan(higher.grade()));
        return DocumentClaimBuilder.builder(this)
                .bound(limited)
                .grading(axes)
                .grade(kept.map(Raised::grade).orElse(worst))
                .raised(kept)
                .build();
    }

    /** What a person says its unit to be, where it can be that of such a metric. */
    private Optional<String> fitting(String said) {
        return Optional.of(said).filter(code -> Metrics.fits(metric, code));
    }

    /** The version of what was measured that stands beside it; empty where none does. */
    public String versionStated() {
        return beside.map(Beside::version).orElse("");
    }

    /** What was measured, with the version that stands beside the number: two versions are two things. */
    public String named() {
        return (subject + " " + versionStated()).strip();
    }

    /** Whether its bound is what the document or a person says, not what its numbers show. */
    public boolean bounded(DocumentContext said) {
        return said.numbers().stream()
                .filter(word -> word.claim().equals(id))
                .findFirst()
                .flatMap(Meant::bound)
                .or(this::stated)
                .filter(sign -> sign != Bound.EXACT && sign == bound)
                .isPresent();
    }

    /** The bound that the document gives it by itself. */
    private Optional<Bound> stated() {
        return beside.map(Beside::bound).filter(sign -> !sign.isEmpty()).map(Bound::of);
    }

    /** The same claim as a person says it is meant; what is said of it no longer is taken back. */
    DocumentClaim meant(Optional<Meant> said) {
        Optional<String> against = said.flatMap(Meant::relativeTo)
                .or(() -> beside.map(Beside::relativeTo).filter(words -> !words.isEmpty()));
        return DocumentClaimBuilder.builder(this)
                .bound(said.flatMap(Meant::bound).or(this::stated).orElse(Bound.EXACT))
                .relativeTo(against)
                .build();
    }

    /** Whether its unit is known: printed, or said and such as its metric can have. */
    boolean hasUnit(String said) {
        return !unit.isEmpty() || relativeTo.isPresent() || fitting(said).isPresent();
    }

    /**
     * The same claim where a person says the unit of what has none; empty takes that back, and so does a unit that its metric
     * cannot have. A ratio is a pure number.
     */
    DocumentClaim measuredIn(String said) {
        Optional<String> code = relativeTo.isPresent() ? Optional.of(PURE) : fitting(said);
        return unit.isEmpty()
                ? DocumentClaimBuilder.builder(this)
                        .canonical(code.flatMap(known -> Canonical.of(value, known)))
                        .build()
                : this;
    }

    /**
     * What a scenario uses: the number as printed, or, where only a person said its unit, in the canonical one.
     *
     * @param said what is said of its document
     */
    public Canonical used(DocumentContext said) {
        if (relativeTo.isPresent()) {
            return canonical.orElseGet(() -> new Canonical(value, PURE));
        }
        return unit.isEmpty()
                ? fitting(said.unit())
                        .flatMap(code -> Canonical.of(limit(), code))
                        .orElseGet(() -> new Canonical(limit(), unit))
                : new Canonical(limit(), unit);
    }

    /** Whether its unit leaves open that it is a ratio. */
    boolean mayBeRatio() {
        return unit.isEmpty() || unit.equals(PURE) || unit.equals("%");
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
