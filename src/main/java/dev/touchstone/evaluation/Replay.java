package dev.touchstone.evaluation;

import dev.touchstone.analysis.Cell;
import dev.touchstone.analysis.DecisionModel;
import dev.touchstone.analysis.Engine;
import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.JointDistribution;
import dev.touchstone.analysis.Outcome;
import dev.touchstone.analysis.Reading;
import dev.touchstone.analysis.Simulation;
import dev.touchstone.analysis.Standing;
import dev.touchstone.analysis.Variable;
import dev.touchstone.base.Seed;
import dev.touchstone.catalogue.Aggregation;
import dev.touchstone.scenario.Architecture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private final Map<String, Integer> positions = new HashMap<>();
    private final JointDistribution joint;

    private Replay(Evaluation evaluation, int threads) {
        this.evaluation = evaluation;
        this.threads = threads;
        List<Variable> variables = new ArrayList<>();
        for (Drawn drawn : evaluation.drawn()) {
            drawn.knowledge().ifPresent(knowledge -> {
                positions.put(drawn.id(), variables.size());
                variables.add(new Variable(drawn.id(), ModelBuilder.technologyOf(drawn.owner()), knowledge));
            });
        }
        joint = ModelBuilder.joint(variables, positions, evaluation.blocks());
    }

    /**
     * The same evaluation with its results computed anew.
     *
     * @param threads how many may work; changes the time, never the answer
     * @throws InvalidModel when it is so damaged that nothing can be computed
     */
    public static Evaluation recompute(Evaluation evaluation, int threads) {
        return new Replay(evaluation, threads).run();
    }

    /**
     * Computes an evaluation anew and compares. The same engine must agree within 1e-9; another version draws other samples
     * and must agree within four standard errors.
     *
     * @throws InvalidModel when it is so damaged that nothing can be computed
     */
    public static ReplayReport of(Evaluation evaluation, int threads) {
        return ReplayReport.comparing(evaluation, recompute(evaluation, threads), Engine.VERSION);
    }

    private Evaluation run() {
        List<List<ModelBuilder.CellPlan>> plans = new ArrayList<>();
        for (int i = 0; i < evaluation.options().size(); i++) {
            plans.add(plans(evaluation.options().get(i), "/options/" + i + "/cells"));
        }
        ThresholdReplay thresholds = new ThresholdReplay(evaluation.criteria(), joint, engine());
        List<List<GateOutcome>> gates = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            gates.add(thresholds.outcomes(evaluation.options().get(i).gates(), plans.get(i)));
        }
        DecisionModel model = model(plans, gates);
        List<Reading> readings = new ArrayList<>(List.of(Reading.stated(model)));
        Optional<Parking> parking =
                evaluation.known().map(known -> new Parking(new HashSet<>(known.parked()), evaluation.criteria()));
        parking.flatMap(one -> one.weights(evaluation.criteria()))
                .ifPresent(weights -> readings.add(new Reading("known", weights)));
        List<Outcome> outcomes = Simulation.run(model, readings, engine(), () -> false);
        return joined(plans, gates, outcomes, parking);
    }

    private dev.touchstone.analysis.Settings engine() {
        return new dev.touchstone.analysis.Settings(
                evaluation.settings().samples(), new Seed(evaluation.settings().seed()), threads);
    }

    private DecisionModel model(List<List<ModelBuilder.CellPlan>> plans, List<List<GateOutcome>> gates) {
        List<dev.touchstone.analysis.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            Option option = evaluation.options().get(i);
            candidates.add(ModelBuilder.competing(candidate(option), plans.get(i))
                    .with(standing(option, gates.get(i)), has(gates.get(i), GateOutcome.Status.UNPROVEN)));
        }
        return new DecisionModel(
                ModelBuilder.measures(evaluation.criteria()),
                joint,
                candidates,
                evaluation.settings().rho(),
                evaluation.eitherBound());
    }

    private static Standing standing(Option option, List<GateOutcome> gates) {
        if (!has(gates, GateOutcome.Status.VIOLATED)) {
            return Standing.IN;
        }
        return option.id().equals(Architecture.CANDIDATE_ID) ? Standing.REFERENCE : Standing.SCREENED_OUT;
    }

    private static boolean has(List<GateOutcome> gates, GateOutcome.Status status) {
        return gates.stream().anyMatch(gate -> gate.status() == status);
    }

    /** Where a candidate comes from decides nothing here. */
    private static Candidate candidate(Option option) {
        return new Candidate(option.id(), option.name(), Candidate.Kind.LISTED, option.parts());
    }

    private List<ModelBuilder.CellPlan> plans(Option option, String pointer) {
        InvalidModel.length(
                pointer, evaluation.criteria().size(), option.cells().size());
        List<ModelBuilder.CellPlan> plans = new ArrayList<>();
        for (int j = 0; j < option.cells().size(); j++) {
            Option.OptionCell cell = option.cells().get(j);
            AppliedCriterion criterion = evaluation.criteria().get(j);
            plans.add(new ModelBuilder.CellPlan(
                    cell(option, cell, criterion, pointer + "/" + j), cell.drawn(), cell.whole(), cell.composed()));
        }
        return plans;
    }

    private Cell cell(Option option, Option.OptionCell cell, AppliedCriterion criterion, String pointer) {
        for (int k = 0; k < cell.drawn().size(); k++) {
            String id = cell.drawn().get(k);
            InvalidModel.reference(
                    pointer + "/drawn/" + k, id, evaluation.drawn(id).isPresent());
        }
        List<Integer> variables = cell.drawn().stream()
                .filter(positions::containsKey)
                .map(positions::get)
                .toList();
        boolean direct = cell.whole() || !fromParts(option, cell, criterion);
        return direct && variables.size() == 1 ? criterion.wholeCell(variables.getFirst()) : criterion.cell(variables);
    }

    /** Whether the parts make the cell, rather than one quantity about the stack as a whole. */
    private static boolean fromParts(Option option, Option.OptionCell cell, AppliedCriterion criterion) {
        if (criterion.aggregation() == Aggregation.MEAN_OVER_EDGES) {
            return cell.drawn().stream().allMatch(id -> id.contains(">"));
        }
        return criterion.aggregation() != Aggregation.DIRECT && !option.parts().isEmpty();
    }

    private Evaluation joined(
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
                evaluation.criteria(),
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
