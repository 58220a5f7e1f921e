package dev.touchstone.testorder;

import dev.touchstone.evaluation.robustness.Findings.Worth;
import java.util.Locale;
import java.util.Optional;

/**
 * Which measurement is meant: one line of what to measure next.
 *
 * @param what which kind
 * @param subject what is measured: the owner of a number, a technology, or the role of a slot; empty for the team
 * @param criterion for a number, and for a test side by side
 */
public record Measured(Worth.Kind what, String subject, Optional<String> criterion) {
    /** Absent is empty. */
    public Measured {
        subject = subject == null ? "" : subject;
        criterion = criterion == null ? Optional.empty() : criterion.filter(id -> !id.isBlank());
    }

    /** The measurement of a line. */
    public static Measured of(Worth worth) {
        return new Measured(worth.what(), worth.subject(), worth.criterion());
    }

    /** The word for its kind, in addresses and exports. */
    public String kind() {
        return what.name().toLowerCase(Locale.ROOT);
    }
}
