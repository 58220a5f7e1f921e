package dev.touchstone.evaluation;

import dev.touchstone.analysis.Cell;
import dev.touchstone.analysis.DecisionModel;
import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.JointDistribution;
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
import java.util.Set;

/**
 * The engine's model of an evaluation, from what stands in it and from nothing else: quantities, which of them hang together,
 * weights, and which quantities make which cell. Whoever asks something of an evaluation asks this model.
 */
public final class StoredModel {
    private final Evaluation evaluation;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final JointDistribution joint;

    private StoredModel(Evaluation evaluation) {
        this.evaluation = evaluation;
        List<Variable> variables = new ArrayList<>();
        for (Drawn drawn : evaluation.drawn()) {
            ids.add(drawn.id());
            drawn.knowledge().ifPresent(knowledge -> {
                positions.put(drawn.id(), variables.size());
                variables.add(new Variable(drawn.id(), ModelBuilder.technologyOf(drawn.owner()), knowledge));
            });
        }
        joint = ModelBuilder.joint(variables, positions, evaluation.blocks());
    }

    /**
     * The parts of the model.
     *
     * @throws InvalidModel when the evaluation is so damaged that there is none
     */
    static StoredModel parts(Evaluation evaluation) {
        return new StoredModel(evaluation);
    }

    /**
     * The model, with every candidate standing as it was found to stand.
     *
     * @throws InvalidModel when the evaluation is so damaged that there is none
     */
    public static DecisionModel of(Evaluation evaluation) {
        StoredModel parts = new StoredModel(evaluation);
        return parts.model(parts.plans());
    }

    /**
     * How the engine drew it.
     *
     * @param threads how many may work; changes the time, never the answer
     */
    public static dev.touchstone.analysis.Settings settings(Evaluation evaluation, int threads) {
        return new dev.touchstone.analysis.Settings(
                evaluation.settings().samples(), new Seed(evaluation.settings().seed()), threads);
    }

    JointDistribution joint() {
        return joint;
    }

    /** What makes the cells, by candidate and criterion. */
    List<List<ModelBuilder.CellPlan>> plans() {
        List<List<ModelBuilder.CellPlan>> plans = new ArrayList<>();
        for (int i = 0; i < evaluation.options().size(); i++) {
            plans.add(plans(evaluation.options().get(i), "/options/" + i + "/cells"));
        }
        return plans;
    }

    /** With every candidate standing as it was found to stand. */
    DecisionModel model(List<List<ModelBuilder.CellPlan>> plans) {
        return model(plans, evaluation.options().stream().map(Option::gates).toList());
    }

    DecisionModel model(List<List<ModelBuilder.CellPlan>> plans, List<List<GateOutcome>> gates) {
        List<dev.touchstone.analysis.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            Option option = evaluation.options().get(i);
            candidates.add(ModelBuilder.competing(Replay.candidate(option), plans.get(i))
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
            InvalidModel.reference(pointer + "/drawn/" + k, id, ids.contains(id));
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
}
