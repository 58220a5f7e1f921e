package dev.touchstone.evidence;

import java.time.LocalDate;

/**
 * A person's word that an old number still holds: its age counts from that day (evidence.md 2.3). The number and the day on
 * which it was measured stay.
 *
 * @param on the day
 * @param by who says so
 * @param reason what they rest it on
 */
public record Confirmation(LocalDate on, String by, String reason) {
    /** Absent text is empty, the day may be absent while it is typed. */
    public Confirmation {
        by = by == null ? "" : by;
        reason = reason == null ? "" : reason;
    }

    Confirmation stripped() {
        return new Confirmation(on, by, reason.strip());
    }
}
