package dev.touchstone.api.analyses;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.analysis.weight.Relation;
import dev.touchstone.analysis.weight.WeightConstraint;
import dev.touchstone.api.analyses.AnalysisRequest.ConstraintRequest;
import dev.touchstone.api.analyses.AnalysisRequest.WeightsRequest;
import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.ModelProblems;
import dev.touchstone.evaluation.matrix.MatrixQuestion.Weighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How the weights are known, by the names of the criteria. */
final class WeightsReader {
    private static final String AT = "/weights";

    private final List<String> criteria;

    WeightsReader(List<String> criteria) {
        this.criteria = criteria;
    }

    Weighting read(Optional<WeightsRequest> given) {
        if (given.isEmpty()) {
            return new Weighting.Stated();
        }
        WeightsRequest weights = given.get();
        return switch (String.valueOf(weights.kind())) {
            case "stated" -> new Weighting.Stated();
            case "uniform" -> new Weighting.Uniform();
            case "ranking" -> new Weighting.Ordered(order(weights.order()));
            case "constraints" -> new Weighting.Constrained(constraints(weights.constraints()));
            case "around" -> new Weighting.Around(QuestionReader.needed(AT + "/spread", weights.spread()));
            default ->
                throw QuestionReader.notOneOf(
                        AT + "/kind", weights.kind(), "stated", "uniform", "ranking", "constraints", "around");
        };
    }

    /** Names, those that share a place in a list of their own. */
    private List<List<Integer>> order(JsonNode given) {
        if (given == null || !given.isArray()) {
            throw Problem.invalid(AT + "/order", "not-a-list", Map.of("value", Problem.quoted(given)))
                    .exception();
        }
        List<List<Integer>> order = new ArrayList<>();
        for (int p = 0; p < given.size(); p++) {
            String at = AT + "/order/" + p;
            List<Integer> place = new ArrayList<>();
            if (given.get(p).isArray()) {
                for (int k = 0; k < given.get(p).size(); k++) {
                    place.add(position(at + "/" + k, given.get(p).get(k).asText()));
                }
            } else {
                place.add(position(at, given.get(p).asText()));
            }
            order.add(place);
        }
        return order;
    }

    private int position(String pointer, String id) {
        int position = criteria.indexOf(id);
        if (position < 0) {
            throw Problem.invalid(pointer, "model.unknown-reference", Map.of("value", Problem.quoted(id)))
                    .exception();
        }
        return position;
    }

    private List<WeightConstraint> constraints(List<ConstraintRequest> given) {
        List<WeightConstraint> constraints = new ArrayList<>();
        for (int k = 0; k < given.size(); k++) {
            constraints.add(constraint(AT + "/constraints/" + k, given.get(k)));
        }
        return constraints;
    }

    private WeightConstraint constraint(String at, ConstraintRequest given) {
        SortedMap<Integer, Double> terms = new TreeMap<>();
        given.terms().forEach((id, coefficient) -> terms.put(position(at + "/terms/" + id, id), coefficient));
        Relation relation = switch (String.valueOf(given.op())) {
            case ">=" -> Relation.AT_LEAST;
            case "<=" -> Relation.AT_MOST;
            case "=" -> Relation.EQUAL;
            default -> throw QuestionReader.notOneOf(at + "/op", given.op(), ">=", "<=", "=");
        };
        double bound = QuestionReader.needed(at + "/bound", given.bound());
        return ModelProblems.within(at, () -> new WeightConstraint(terms, relation, bound));
    }
}
