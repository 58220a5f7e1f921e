package dev.touchstone.analysis;

import dev.touchstone.analysis.InvalidModel.Code;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that a score depends on but the draws. Immutable, and checked: a model that exists can be computed.
 *
 * @param measures the criteria with their weights
 * @param joint the random quantities
 * @param candidates the options, each with one cell per measure
 * @param rho in [0, 1]: how far the unknowns of one owner hang together; 0.5 unless a person says otherwise
 * @param eitherBound expected loss, in value, below which a contender is as good as the leader; 0.02 by default
 */
public record DecisionModel(
        List<Measure> measures, JointDistribution joint, List<Candidate> candidates, double rho, double eitherBound) {
    /** The visible prior for {@code rho}. */
    public static final double DEFAULT_RHO = 0.5;

    /** Two points of a hundred. */
    public static final double DEFAULT_EITHER_BOUND = 0.02;

    /**
     * Checks the whole model.
     *
     * @throws InvalidModel naming the first field that is wrong
     */
    public DecisionModel {
        measures = List.copyOf(measures);
        candidates = List.copyOf(candidates);
        InvalidModel.within("/rho", rho, 0, 1);
        InvalidModel.notNegative("/eitherBound", eitherBound);
        checkMeasures(measures);
        checkWeights("/measures", measures.stream().map(Measure::weight).toList(), "/weight");
        if (candidates.isEmpty()) {
            throw new InvalidModel("/candidates", Code.EMPTY, Map.of());
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            unique("/candidates/" + i + "/id", candidate.id(), seen);
            InvalidModel.length(
                    "/candidates/" + i + "/cells",
                    measures.size(),
                    candidate.cells().size());
            for (int j = 0; j < measures.size(); j++) {
                checkCell("/candidates/" + i + "/cells/" + j, candidate.cells().get(j), joint);
            }
        }
    }

    private static void checkMeasures(List<Measure> measures) {
        if (measures.isEmpty()) {
            throw new InvalidModel("/measures", Code.EMPTY, Map.of());
        }
        Set<String> seen = new HashSet<>();
        for (int j = 0; j < measures.size(); j++) {
            unique("/measures/" + j + "/id", measures.get(j).id(), seen);
        }
    }

    /** Weights are finite, at least 0, not all 0. */
    static void checkWeights(String pointer, List<Double> weights, String field) {
        double sum = 0;
        for (int j = 0; j < weights.size(); j++) {
            InvalidModel.notNegative(pointer + "/" + j + field, weights.get(j));
            sum += weights.get(j);
        }
        InvalidModel.finite(pointer, sum);
        if (sum <= 0) {
            throw new InvalidModel(pointer, Code.ALL_ZERO, Map.of());
        }
    }

    private static void unique(String pointer, String id, Set<String> seen) {
        if (!seen.add(id)) {
            throw new InvalidModel(pointer, Code.DUPLICATE, Map.of("value", id));
        }
    }

    /** Cells refer to variables that exist, and a slot's range runs the way of the value function. */
    static void checkCell(String pointer, Cell cell, JointDistribution joint) {
        for (int k = 0; k < cell.variables().size(); k++) {
            int position = cell.variables().get(k);
            if (position >= joint.variables().size()) {
                throw new InvalidModel(pointer + "/variables/" + k, Code.UNKNOWN_REFERENCE, Map.of("value", position));
            }
            if (joint.variables().get(position).knowledge() instanceof Knowledge.Unknown unknown
                    && unknown.worst() < unknown.best() != cell.slot().increasing()) {
                throw new InvalidModel(
                        "/joint/variables/" + position + "/knowledge",
                        Code.WRONG_DIRECTION,
                        Map.of("worst", unknown.worst(), "best", unknown.best()));
            }
        }
    }

    /** The weights in the order of the measures, as stated. */
    public List<Double> weights() {
        return measures.stream().map(Measure::weight).toList();
    }
}
