package dev.touchstone.evaluation;

import dev.touchstone.analysis.DrawnModel;
import dev.touchstone.analysis.Outcome;
import dev.touchstone.analysis.Reading;
import dev.touchstone.analysis.Watch;
import dev.touchstone.scenario.Elicited;
import java.util.List;
import java.util.Optional;

/**
 * An evaluation whose draws are kept, so that other weights cost no draw and ask no rule: facts, must-haves and numbers do not
 * depend on weights. The result is that of a whole evaluation, to the last bit.
 */
final class Reweighing {
    /** Most values (candidates x criteria x samples) that are kept: 8 bytes each, 20 MB. */
    private static final long MOST = 2_500_000;

    private final Evaluation evaluation;
    private final DrawnModel drawn;
    private final List<List<ModelBuilder.CellPlan>> plans;
    private final WeighedInputs inputs;

    private Reweighing(
            Evaluation evaluation, DrawnModel drawn, List<List<ModelBuilder.CellPlan>> plans, WeighedInputs inputs) {
        this.evaluation = evaluation;
        this.drawn = drawn;
        this.plans = plans;
        this.inputs = inputs;
    }

    /**
     * Whether the draws of an evaluation can be kept. Which criteria are too thin for the reading on what is known stands in
     * that reading; without it, all criteria must have weight, since else they could be thin and merely not weighed.
     */
    static boolean fits(Evaluation evaluation) {
        long values = (long) evaluation.options().size()
                * evaluation.criteria().size()
                * evaluation.settings().samples();
        boolean told = evaluation.known().isPresent()
                || evaluation.criteria().stream().allMatch(criterion -> criterion.weight() > 0);
        return values <= MOST && told;
    }

    /** Draws once more and keeps it. */
    static Reweighing of(Evaluation evaluation, int threads, Watch watch) {
        StoredModel parts = StoredModel.parts(evaluation);
        List<List<ModelBuilder.CellPlan>> plans = parts.plans();
        DrawnModel drawn = DrawnModel.of(parts.model(plans), StoredModel.settings(evaluation, threads), watch);
        return new Reweighing(evaluation, drawn, plans, WeighedInputs.of(evaluation));
    }

    /**
     * The evaluation under other weights, from the same states of scenario and catalogue.
     *
     * @param criteria those of the evaluation with other weights
     * @param elicited how these were asked for
     */
    Evaluation with(List<AppliedCriterion> criteria, Optional<Elicited> elicited, Watch watch) {
        Optional<Parking> parking = Parking.stored(evaluation, criteria);
        List<Reading> readings = Parking.readings(criteria, parking);
        List<Outcome> outcomes = drawn.outcomes(readings, watch);
        List<List<GateOutcome>> gates =
                evaluation.options().stream().map(Option::gates).toList();
        Evaluation weighed = Replay.joined(evaluation, criteria, plans, gates, outcomes, parking)
                .askedAs(elicited);
        return weighed.withInputHash(inputs.hash(weighed));
    }
}
