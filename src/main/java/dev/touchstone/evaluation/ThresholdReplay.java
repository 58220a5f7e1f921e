package dev.touchstone.evaluation;

import dev.touchstone.analysis.Cell;
import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.JointDistribution;
import dev.touchstone.analysis.Settings;
import dev.touchstone.analysis.Threshold;
import dev.touchstone.analysis.Thresholds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Asks the thresholds of a stored evaluation again. Candidates with one and the same cell are asked once. */
final class ThresholdReplay {
    private final List<AppliedCriterion> criteria;
    private final JointDistribution joint;
    private final Settings settings;
    private final Map<String, Map<Cell, Thresholds.Finding>> asked = new HashMap<>();

    ThresholdReplay(List<AppliedCriterion> criteria, JointDistribution joint, Settings settings) {
        this.criteria = criteria;
        this.joint = joint;
        this.settings = settings;
    }

    /** The must-haves of a candidate, thresholds among them drawn anew. */
    List<GateOutcome> outcomes(List<GateOutcome> stored, List<ModelBuilder.CellPlan> plans) {
        return stored.stream().map(gate -> outcome(gate, plans)).toList();
    }

    private GateOutcome outcome(GateOutcome gate, List<ModelBuilder.CellPlan> plans) {
        if (gate.kind() != GateOutcome.Kind.THRESHOLD
                || gate.because().isEmpty()
                || gate.wanted().isEmpty()) {
            return gate;
        }
        Map<String, Object> arguments = gate.because().getFirst().arguments();
        if (!(arguments.get("limit") instanceof Number limit)) {
            return gate;
        }
        Cell cell =
                plans.get(position(String.valueOf(arguments.get("criterion")))).cell();
        Threshold threshold = new Threshold(
                MetricGates.operator(String.valueOf(arguments.get("op"))),
                limit.doubleValue(),
                gate.wanted().get());
        Thresholds.Finding finding = asked.computeIfAbsent(gate.gate(), key -> new HashMap<>())
                .computeIfAbsent(cell, key -> Thresholds.check(key, joint, threshold, settings));
        return gate.asked(MetricGates.status(finding.status()), List.of(finding.low(), finding.high()));
    }

    private int position(String criterion) {
        int found = IntStream.range(0, criteria.size())
                .filter(j -> criteria.get(j).id().equals(criterion))
                .findFirst()
                .orElse(-1);
        InvalidModel.reference("/criteria", criterion, found >= 0);
        return found;
    }
}
