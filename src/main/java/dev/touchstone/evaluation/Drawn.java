package dev.touchstone.evaluation;

import dev.touchstone.analysis.Knowledge;
import dev.touchstone.catalogue.Grade;
import dev.touchstone.evaluation.cells.Estimate;
import dev.touchstone.evidence.Basis;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /**
     * The same quantity where it counts because another technology must have this one beside it; once however many
     * candidates say so.
     *
     * @param requires the facts that lead here, that which names this technology last
     */
    Drawn because(List<FactRef> requires) {
        if (facts.containsAll(requires)) {
            return this;
        }
        Set<FactRef> allFacts = new LinkedHashSet<>(facts);
        allFacts.addAll(requires);
        Set<Because> allReasons = new LinkedHashSet<>(because);
        allReasons.add(new Because(
                "companion.required", Map.of("by", requires.getLast().technology())));
        return new Drawn(
                id,
                criterion,
                owner,
                knowledge,
                kind,
                grade,
                basis,
                ageMonths,
                List.copyOf(allReasons),
                List.copyOf(allFacts));
    }

    /** True when nobody knows it. */
    public boolean missing() {
        return kind == Estimate.Kind.MISSING;
    }
}
