package dev.touchstone.api.analyses;

import dev.touchstone.analysis.Agreement.WeightSet;
import dev.touchstone.api.analyses.AnalysisRequest.WeightSetRequest;
import dev.touchstone.base.Fault;
import dev.touchstone.base.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Weights that several people hold, by the names of the criteria. */
final class WeightSetsReader {
    private static final String AT = "/weight_sets";
    private static final int MOST = 200;
    private static final int LONGEST_NAME = 200;

    private final List<String> criteria;

    WeightSetsReader(List<String> criteria) {
        this.criteria = criteria;
    }

    /** None where nobody asks; else at least two, since one alone agrees with itself. */
    List<WeightSet> read(List<WeightSetRequest> given) {
        if (given.isEmpty()) {
            return List.of();
        }
        if (given.size() == 1) {
            throw Problem.invalid(AT, "analysis.weight-sets-one", Map.of()).exception();
        }
        QuestionReader.atMost(AT, given.size(), MOST);
        List<WeightSet> sets = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int k = 0; k < given.size(); k++) {
            WeightSet set = set(AT + "/" + k, given.get(k));
            if (!names.add(set.name())) {
                throw Problem.invalid(AT + "/" + k + "/name", "id.taken", Map.of("value", Problem.quoted(set.name())))
                        .exception();
            }
            sets.add(set);
        }
        return List.copyOf(sets);
    }

    private WeightSet set(String at, WeightSetRequest given) {
        String name = given.name();
        if (name == null || name.isBlank()) {
            throw Problem.invalid(at + "/name", "blank", Map.of()).exception();
        }
        if (name.length() > LONGEST_NAME) {
            throw Problem.invalid(at + "/name", "too-long", Map.of("max", LONGEST_NAME, "length", name.length()))
                    .exception();
        }
        Map<String, Double> weights = given.weights() == null ? Map.of() : given.weights();
        List<Fault> faults = new ArrayList<>();
        weights.keySet().stream()
                .filter(id -> !criteria.contains(id))
                .forEach(id -> faults.add(Fault.at(
                        Fault.below(at + "/weights", id),
                        "unknown-property",
                        Map.of("name", Problem.quoted(id), "known", String.join(", ", criteria)))));
        List<Double> inOrder = new ArrayList<>();
        for (String id : criteria) {
            Double weight = weights.get(id);
            if (weight == null) {
                faults.add(Fault.at(Fault.below(at + "/weights", id), "field.missing"));
            } else if (!(weight >= 0 && Double.isFinite(weight))) {
                faults.add(Fault.at(Fault.below(at + "/weights", id), "model.negative", Map.of("value", weight)));
            } else {
                inOrder.add(weight);
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults).exception();
        }
        return new WeightSet(name, given.voice().orElse(1.0), inOrder);
    }
}
