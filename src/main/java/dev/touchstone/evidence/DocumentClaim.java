package dev.touchstone.evidence;

import dev.touchstone.catalogue.Grade;
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
 * @param canonical the same in seconds, bytes or counted things; absent where the unit is not known
 * @param locator {@code L12} for a line, else a JSON pointer
 * @param sample observations that it summarises, where stated
 * @param runs independent runs behind it, where stated
 * @param grading the four axes of its grade
 * @param grade the worst of them, or what another person raised it to
 * @param raised by whom and why the grade was raised
 * @param withdrawn why it must not be used any more; absent while it may
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
        Grading grading,
        Grade grade,
        Optional<Raised> raised,
        Optional<String> withdrawn) {

    /** A value in the canonical unit of its dimension. */
    public record Canonical(BigDecimal value, String unit) {}

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
        raised = raised == null ? Optional.empty() : raised;
        withdrawn = withdrawn == null ? Optional.empty() : withdrawn;
    }

    /** The same claim, withdrawn for a reason, or usable again when there is none. */
    public DocumentClaim withdrawn(Optional<String> reason) {
        return DocumentClaimBuilder.builder(this).withdrawn(reason).build();
    }

    /** The same claim with the grade that a person gave. */
    public DocumentClaim raised(Raised higher) {
        return DocumentClaimBuilder.builder(this)
                .grade(higher.grade())
                .raised(Optional.of(higher))
                .build();
    }

    /** The same claim where other things are known of its document. A raised grade stays while it is the better one. */
    DocumentClaim regraded(Grading axes) {
        Grade worst = axes.grade();
        Optional<Raised> kept = raised.filter(higher -> worst.isWorseThan(higher.grade()));
        return DocumentClaimBuilder.builder(this)
                .grading(axes)
                .grade(kept.map(Raised::grade).orElse(worst))
                .raised(kept)
                .build();
    }

    /** True while it may be used. */
    public boolean usable() {
        return withdrawn.isEmpty() && grade != Grade.X;
    }
}
