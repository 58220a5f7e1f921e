package dev.touchstone.evaluation.robustness;

import dev.touchstone.analysis.DecisionModel;
import dev.touchstone.analysis.EvidenceFlip;
import dev.touchstone.analysis.Knowledge;
import dev.touchstone.analysis.Outcome;
import dev.touchstone.analysis.Reallocation;
import dev.touchstone.analysis.Watch;
import dev.touchstone.analysis.WeightStability;
import dev.touchstone.analysis.weight.WeightConstraint;
import dev.touchstone.evaluation.Drawn;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.robustness.Findings.NumberFlip;
import dev.touchstone.evaluation.robustness.Findings.Reallocated;
import dev.touchstone.evaluation.robustness.Findings.WeightFlip;
import dev.touchstone.evaluation.robustness.Findings.WeightTurn;
import dev.touchstone.evaluation.weighing.Answered;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What would turn the answer, as it is answered. */
final class Flips {
    private final Evaluation evaluation;
    private final DecisionModel model;
    private final Outcome outcome;

    Flips(Evaluation evaluation, DecisionModel model, Outcome outcome) {
        this.evaluation = evaluation;
        this.model = model;
        this.outcome = outcome;
    }

    /** @param answered what the smallest change of weights has to meet; without it each criterion keeps its share */
    Findings.Flips with(List<EvidenceFlip> numbers, Optional<Answered> answered, Watch watch) {
        List<WeightConstraint> kept =
                answered.map(Answered::constraints).orElseGet(() -> new DimensionWeights(model.measures()).shares());
        return new Findings.Flips(
                WeightStability.ofGroups(model.measures(), outcome).stream()
                        .map(Flips::weight)
                        .toList(),
                WeightStability.of(model.weights(), outcome).stream()
                        .map(Flips::weight)
                        .toList(),
                answered.isPresent(),
                Reallocation.smallest(model.weights(), kept, outcome, watch).map(this::reallocated),
                numbers.stream().map(this::number).sorted(NEAREST).toList(),
                Relaxations.of(evaluation));
    }

    /**
     * What turns it where it is most likely; by how many standard deviations a number must be off; then what is not known at
     * all, then what cannot do it.
     */
    private static final Comparator<NumberFlip> NEAREST = Comparator.<NumberFlip, Boolean>comparing(
                    flip -> flip.to().isEmpty())
            .thenComparing(flip -> !flip.already())
            .thenComparing(flip -> flip.sds().isPresent() ? Math.abs(flip.sds().getAsDouble()) : Double.MAX_VALUE);

    private static WeightFlip weight(WeightStability interval) {
        return new WeightFlip(
                interval.measure(),
                interval.weight(),
                interval.below().map(turn -> new WeightTurn(turn.at(), turn.takesOver())),
                interval.above().map(turn -> new WeightTurn(turn.at(), turn.takesOver())));
    }

    private Reallocated reallocated(Reallocation found) {
        Map<String, Double> criteria = new LinkedHashMap<>();
        for (int j = 0; j < found.weights().size(); j++) {
            criteria.put(model.measures().get(j).id(), found.weights().get(j));
        }
        return new Reallocated(
                found.challenger(),
                DimensionWeights.summed(model.measures(), found.weights()),
                criteria,
                found.distance());
    }

    private NumberFlip number(EvidenceFlip flip) {
        Drawn drawn = evaluation.drawn(flip.variable()).orElseThrow();
        Optional<EvidenceFlip.Turn> turn = flip.turn();
        return new NumberFlip(
                drawn.id(),
                drawn.criterion(),
                drawn.owner(),
                now(drawn),
                turn.map(found -> OptionalDouble.of(found.to())).orElse(OptionalDouble.empty()),
                turn.map(EvidenceFlip.Turn::sds).orElse(OptionalDouble.empty()),
                turn.map(EvidenceFlip.Turn::already).orElse(false),
                turn.map(EvidenceFlip.Turn::takesOver));
    }

    private static OptionalDouble now(Drawn drawn) {
        return drawn.knowledge().orElseThrow() instanceof Knowledge.Known known
                ? OptionalDouble.of(known.distribution().quantile(0.5))
                : OptionalDouble.empty();
    }
}
