package dev.touchstone.evaluation;

import dev.touchstone.analysis.DecisionModel;
import dev.touchstone.analysis.Engine;
import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.Outcome;
import dev.touchstone.analysis.Reading;
import dev.touchstone.analysis.Simulation;
import dev.touchstone.analysis.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws a stored evaluation again, from what stands in it and from nothing else: quantities, which of them hang together, weights,
 * which quantities make which cell, what became of the predicates over traits, seed and number of samples. Thresholds, standing, scores, ranks,
 * second reading and verdict are computed anew. Facts, rules and catalogue are not read, so they may have changed or be
 * gone.
 */
public final class Replay {
    private final Evaluation evaluation;
    private final int threads;
    private final Watch watch;
    private final StoredModel stored;

    private Replay(Evaluation evaluation, int threads, Watch watch) {
        this.evaluation = evaluation;
        this.threads = threads;
        this.watch = watch;
        this.stored = StoredModel.parts(evaluation);
    }

    /**
     * The same evaluation with its results computed anew.
     *
     * @param threads how many may work; changes the time, never the answer
     * @param watch asked between blocks of samples
     * @throws InvalidModel when it is so damaged that nothing can be computed
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static Evaluation recompute(Evaluation evaluation, int threads, Watch watch) {
        return new Replay(evaluation, threads, watch).run();
    }

    /**
     * Computes an evaluation anew and compares. The same engine must agree within 1e-9; another version draws other samples
     * and must agree within four standard errors.
     *
     * @param threads how many may work; changes the time, never the answer
     * @param watch asked between blocks of samples
     * @throws InvalidModel when it is so damaged that nothing can be computed
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static ReplayReport of(Evaluation evaluation, int threads, Watch watch) {
        return ReplayReport.comparing(evaluation, recompute(evaluation, threads, watch), Engine.VERSION);
    }

    private Evaluation run() {
        List<List<ModelBuilder.CellPlan>> plans = stored.plans();
        dev.touchstone.analysis.Settings engine = StoredModel.settings(evaluation, threads);
        ThresholdReplay thresholds = new ThresholdReplay(evaluation.criteria(), stored.joint(), engine);
        List<List<GateOutcome>> gates = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            gates.add(thresholds.outcomes(evaluation.options().get(i).gates(), plans.get(i)));
        }
        DecisionModel model = stored.model(plans, gates);
        Optional<Parking> parking = Parking.stored(evaluation, evaluation.criteria());
        List<Reading> readings = Parking.readings(evaluation.criteria(), parking);
        List<Outcome> outcomes = Simulation.run(model, readings, engine, watch);
        return joined(evaluation, evaluation.criteria(), plans, gates, outcomes, parking);
    }

    /** Where a candidate comes from decides nothing here. */
    static Candidate candidate(Option option) {
        return new Candidate(option.id(), option.name(), Candidate.Kind.LISTED, option.parts());
    }

    /** An evaluation with results of other outcomes, and with its criteria as they were weighed for them. */
    static Evaluation joined(
            Evaluation evaluation,
            List<AppliedCriterion> criteria,
            List<List<ModelBuilder.CellPlan>> plans,
            List<List<GateOutcome>> gates,
            List<Outcome> outcomes,
            Optional<Parking> parking) {
        Outcome stated = outcomes.getFirst();
        Optional<Outcome> known = outcomes.stream().skip(1).findFirst();
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            int position = i;
            options.add(Options.of(
                    candidate(evaluation.options().get(i)),
                    plans.get(i),
                    gates.get(i),
                    stated.candidates().get(i),
                    known.map(reading -> reading.candidates().get(position).first())));
        }
        return new Evaluation(
                evaluation.schemaVersion(),
                evaluation.id(),
                evaluation.engine(),
                evaluation.scenario(),
                evaluation.scenarioHash(),
                evaluation.catalogueHash(),
                evaluation.title(),
                evaluation.question(),
                evaluation.settings(),
                evaluation.eitherBound(),
                evaluation.switches(),
                evaluation.teamAsked(),
                criteria,
                evaluation.elicited(),
                evaluation.names(),
                evaluation.drawn(),
                evaluation.blocks(),
                List.copyOf(options),
                evaluation.excluded(),
                evaluation.notAsked(),
                Evaluator.answer(stated, options),
                known.map(reading -> parking.orElseThrow().reading(reading)),
                Evaluator.shares(stated),
                Evaluator.dominated(stated),
                evaluation.inputHash());
    }
}
