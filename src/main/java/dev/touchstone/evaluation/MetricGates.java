package dev.touchstone.evaluation;

import dev.touchstone.analysis.Candidate;
import dev.touchstone.analysis.Cell;
import dev.touchstone.analysis.DecisionModel;
import dev.touchstone.analysis.Settings;
import dev.touchstone.analysis.Threshold;
import dev.touchstone.analysis.Thresholds;
import dev.touchstone.analysis.Variable;
import dev.touchstone.base.Unit;
import dev.touchstone.catalogue.Grade;
import dev.touchstone.scenario.Requirement;
import dev.touchstone.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Asks the thresholds of a scenario of every candidate. Candidates with one and the same cell are asked once. */
final class MetricGates {
    private final List<Requirement.Threshold> thresholds;
    private final List<AppliedCriterion> criteria;
    private final Settings settings;

    MetricGates(Scenario scenario, List<AppliedCriterion> criteria, Settings settings) {
        this.criteria = criteria;
        this.settings = settings;
        thresholds = scenario.requirements().stream()
                .filter(Requirement.Threshold.class::isInstance)
                .map(Requirement.Threshold.class::cast)
                .toList();
    }

    /**
     * The outcomes, a list a candidate.
     *
     * @param drawn the quantities behind the variables of the model, for grades and sources
     */
    List<List<GateOutcome>> outcomes(DecisionModel model, List<Drawn> drawn) {
        Map<String, Drawn> byId = new HashMap<>();
        drawn.forEach(quantity -> byId.put(quantity.id(), quantity));
        Map<Integer, Map<Cell, GateOutcome>> asked = new HashMap<>();
        List<List<GateOutcome>> all = new ArrayList<>();
        for (Candidate candidate : model.candidates()) {
            List<GateOutcome> outcomes = new ArrayList<>();
            for (int i = 0; i < thresholds.size(); i++) {
                Requirement.Threshold threshold = thresholds.get(i);
                int measure = position(threshold.metric());
                Cell cell = candidate.cells().get(measure);
                outcomes.add(asked.computeIfAbsent(i, key -> new HashMap<>())
                        .computeIfAbsent(cell, key -> outcome(threshold, criteria.get(measure), key, model, byId)));
            }
            all.add(List.copyOf(outcomes));
        }
        return all;
    }

    private int position(String metric) {
        for (int j = 0; j < criteria.size(); j++) {
            if (criteria.get(j).id().equals(metric)) {
                return j;
            }
        }
        throw new IllegalArgumentException(metric);
    }

    private GateOutcome outcome(
            Requirement.Threshold threshold,
            AppliedCriterion criterion,
            Cell cell,
            DecisionModel model,
            Map<String, Drawn> drawn) {
        double limit = Unit.parse(threshold.unit()).convert(threshold.value(), Unit.parse(criterion.unit()));
        Thresholds.Finding finding = Thresholds.check(
                cell, model.joint(), new Threshold(operator(threshold.op()), limit, threshold.wanted()), settings);
        List<Drawn> known = cell.variables().stream()
                .map(model.joint().variables()::get)
                .map(Variable::id)
                .map(drawn::get)
                .filter(quantity -> !quantity.missing())
                .toList();
        return new GateOutcome(
                threshold.id(),
                GateOutcome.Kind.THRESHOLD,
                threshold.why(),
                Optional.empty(),
                Optional.empty(),
                status(finding.status()),
                List.of(new Because("gate.threshold", arguments(threshold, criterion, limit, finding))),
                Optional.of(threshold.wanted()),
                List.of(finding.low(), finding.high()),
                weakest(known),
                known.stream()
                        .flatMap(quantity -> quantity.facts().stream())
                        .filter(FactRef::used)
                        .toList());
    }

    private static Map<String, Object> arguments(
            Requirement.Threshold threshold, AppliedCriterion criterion, double limit, Thresholds.Finding finding) {
        Map<String, Object> arguments = new TreeMap<>();
        arguments.put("criterion", criterion.id());
        arguments.put("op", threshold.op());
        arguments.put("limit", limit);
        arguments.put("unit", criterion.unit());
        finding.median().ifPresent(median -> arguments.put("median", median));
        finding.margin().ifPresent(margin -> arguments.put("margin", margin));
        finding.opens().ifPresent(opens -> arguments.put(GateOutcome.OPENS, opens));
        finding.meets().ifPresent(meets -> arguments.put(GateOutcome.MEETS, meets));
        arguments.put("missing", String.join(", ", finding.missing()));
        return arguments;
    }

    /** A judgement or an assumption has no grade: where one of them decides, the outcome has none either. */
    private static Optional<Grade> weakest(List<Drawn> known) {
        if (known.isEmpty()
                || known.stream().anyMatch(quantity -> quantity.grade().isEmpty())) {
            return Optional.empty();
        }
        return known.stream().map(quantity -> quantity.grade().get()).max(Comparator.naturalOrder());
    }

    static Threshold.Operator operator(String op) {
        return switch (op) {
            case "<" -> Threshold.Operator.BELOW;
            case "<=" -> Threshold.Operator.AT_MOST;
            case ">" -> Threshold.Operator.ABOVE;
            case ">=" -> Threshold.Operator.AT_LEAST;
            default -> throw new IllegalArgumentException(op);
        };
    }

    static GateOutcome.Status status(Thresholds.Status status) {
        return switch (status) {
            case MET -> GateOutcome.Status.MET;
            case VIOLATED -> GateOutcome.Status.VIOLATED;
            case UNPROVEN -> GateOutcome.Status.UNPROVEN;
        };
    }
}
