package dev.touchstone.evidence;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A named person's value without measurement. It never outranks a measurement of the same cell.
 *
 * @param id unique within its scenario
 * @param subject what is judged
 * @param criterion id of the criterion
 * @param low lowest plausible value in the criterion's unit; with {@code high}, or neither
 * @param likely most likely value in the criterion's unit
 * @param high highest plausible value
 * @param by who judges; required, a judgement without a name counts for nothing
 * @param at day on which it was given
 * @param reason why this value; shown beside it
 */
public record Judgement(
        String id,
        Subject subject,
        String criterion,
        Optional<Double> low,
        double likely,
        Optional<Double> high,
        String by,
        Optional<LocalDate> at,
        String reason) {
    public Judgement {
        low = low == null ? Optional.empty() : low;
        high = high == null ? Optional.empty() : high;
        at = at == null ? Optional.empty() : at;
        by = by == null ? "" : by;
        reason = reason == null ? "" : reason;
    }
}
