package dev.touchstone.testorder;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What people say of an order, as long as it is open.
 *
 * @param personDays effort, as somebody estimates it
 * @param assignee who measures, in free words
 * @param due until when
 */
public record Terms(Conditions conditions, Optional<Double> personDays, String assignee, Optional<LocalDate> due) {
    /** Absent is nothing. */
    public Terms {
        conditions = conditions == null ? Conditions.NONE : conditions;
        personDays = personDays == null ? Optional.empty() : personDays;
        assignee = assignee == null ? "" : assignee.strip();
        due = due == null ? Optional.empty() : due;
    }

    /** The conditions alone. */
    public static Terms under(Conditions conditions) {
        return new Terms(conditions, Optional.empty(), "", Optional.empty());
    }
}
