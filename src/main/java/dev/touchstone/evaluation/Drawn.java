package dev.touchstone.evaluation;

import dev.touchstone.analysis.Knowledge;
import dev.touchstone.catalogue.Grade;
import dev.touchstone.evaluation.cells.Estimate;
import dev.touchstone.evidence.Basis;
import java.util.List;
import java.util.Optional;

/**
 * One random quantity of an evaluation as it was drawn, with the reasons for it: what is known of one technology (or of
 * one edge of the data flow, or of one whole stack) on one criterion.
 *
 * @param id unique in the evaluation: criterion, a colon, and the owner
 * @param criterion id of the criterion
 * @param owner technology, {@code technology@slot}, {@code from>to} for an edge, or {@link #WHOLE} and the candidate's id
 * @param knowledge in the criterion's unit; absent when the criterion does not apply
 */
public record Drawn(
        String id,
        String criterion,
        String owner,
        Optional<Knowledge> knowledge,
        Estimate.Kind kind,
        Optional<Grade> grade,
        Basis basis,
        Optional<Integer> ageMonths,
        List<Because> because,
        List<FactRef> facts) {

    /** Beginning of the owner where a whole stack is meant: a stack of one part has the id of that part. */
    public static final String WHOLE = "stack:";

    /** The quantity that an estimate describes. */
    public static Drawn of(String criterion, String owner, Estimate estimate) {
        return new Drawn(
                criterion + ":" + owner,
                criterion,
                owner,
                estimate.knowledge(),
                estimate.kind(),
                estimate.grade(),
                estimate.basis(),
                estimate.ageMonths(),
                estimate.because(),
                estimate.facts());
    }

    /** True when nobody knows it. */
    public boolean missing() {
        return kind == Estimate.Kind.MISSING;
    }
}
