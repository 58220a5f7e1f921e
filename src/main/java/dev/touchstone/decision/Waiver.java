package dev.touchstone.decision;

import java.util.List;

/**
 * Acceptance although something is weak. It is printed in every export.
 *
 * @param reason why that is all right
 * @param by who answers for it
 * @param spots what was weak on that day
 */
public record Waiver(String reason, Person by, List<WeakSpot> spots) {
    public Waiver {
        reason = Absent.text(reason);
        spots = Absent.of(spots);
    }
}
