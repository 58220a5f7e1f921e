package dev.touchstone.evaluation.cells;

import dev.touchstone.analysis.Knowledge;
import dev.touchstone.catalogue.Grade;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Because;
import dev.touchstone.evaluation.FactRef;
import dev.touchstone.evidence.Basis;
import java.util.List;
import java.util.Optional;

/**
 * What a rule says of one technology on one criterion.
 *
 * @param knowledge distribution in the criterion's unit, or unknown; empty when the criterion does not apply to this
 *     technology (a mesh has no client language), then it leaves the cell
 * @param kind how it is known: measured, derived from facts, judged, or missing
 * @param grade of the weakest fact that was used; absent where nothing was used or only assumptions and judgements
 * @param ageMonths age of the oldest fact used, in months; absent when nothing was used
 * @param because the sentence or sentences, in order
 * @param facts what was read, used or set aside
 * @param pooled present where it is one of several estimates that hang together
 */
public record Estimate(
        Optional<Knowledge> knowledge,
        Kind kind,
        Optional<Grade> grade,
        Basis basis,
        Optional<Integer> ageMonths,
        List<Because> because,
        List<FactRef> facts,
        Optional<Pooled> pooled) {

    /** An estimate that hangs together with no other. */
    public Estimate(
            Optional<Knowledge> knowledge,
            Kind kind,
            Optional<Grade> grade,
            Basis basis,
            Optional<Integer> ageMonths,
            List<Because> because,
            List<FactRef> facts) {
        this(knowledge, kind, grade, basis, ageMonths, because, facts, Optional.empty());
    }

    /** How a cell is known. */
    public enum Kind {
        MEASURED,
        DERIVED,
        JUDGED,
        MISSING,
        NOT_APPLICABLE
    }

    /** Nobody knows: anywhere in the range of a slot, for the reason given. */
    public static Estimate missing(AppliedCriterion criterion, Because because, List<FactRef> facts) {
        return new Estimate(
                Optional.of(new Knowledge.Unknown(criterion.worst(), criterion.best())),
                Kind.MISSING,
                Optional.empty(),
                Basis.FACT,
                Optional.empty(),
                List.of(because),
                facts);
    }

    /** Nobody has said anything of this stack as a whole. */
    public static Estimate missingStack(AppliedCriterion criterion) {
        return new Estimate(
                Optional.of(new Knowledge.Unknown(criterion.stackWorst(), criterion.stackBest())),
                Kind.MISSING,
                Optional.empty(),
                Basis.FACT,
                Optional.empty(),
                List.of(Because.of("cell.nothing-entered")),
                List.of());
    }

    /** The criterion does not apply, for the reason given. */
    public static Estimate notApplicable(Because because, List<FactRef> facts) {
        return new Estimate(
                Optional.empty(),
                Kind.NOT_APPLICABLE,
                Optional.empty(),
                Basis.FACT,
                Optional.empty(),
                List.of(because),
                facts);
    }
}
