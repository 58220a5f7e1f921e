package dev.touchstone.web.record;

import dev.touchstone.base.LocalText;
import dev.touchstone.decision.Decision;
import dev.touchstone.decision.RecordSummary;
import dev.touchstone.evaluation.Evaluation;
import java.util.Map;

/**
 * A decision with what its page needs beside it.
 *
 * @param decision as it stands
 * @param hash of its newest revision: what forms carry so that nobody overwrites what they have not seen
 * @param evaluation that it rests on
 * @param scenario title of the scenario
 * @param neighbours names of other decisions that its triggers watch, by id
 */
public record RecordCase(
        Decision decision, String hash, Evaluation evaluation, LocalText scenario, Map<String, String> neighbours) {

    /** What page and exports show, gathered. */
    RecordSummary summary() {
        return RecordSummary.of(decision.content(), evaluation);
    }

    /** {@code ADR-0014}; empty for a draft. */
    String number() {
        return decision.number().map(RecordCase::numbered).orElse("");
    }

    /** A number as people name it. */
    public static String numbered(int number) {
        String digits = Integer.toString(number);
        return "ADR-" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
