package dev.touchstone.evaluation.elicitation;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.weight.WeightConstraint;
import dev.touchstone.analysis.weight.WeightConstraints;
import dev.touchstone.base.Fault;
import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.elicitation.Elicitation.LinearBound;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is said of weights by the names of what they weigh: an order, or linear statements; read into positions. */
public final class Statements {
    /** By how many times the factors of one constraint may differ. */
    private static final double MOST_APART = 1e6;

    private final String order;
    private final String constraints;
    private final Items items;

    private Statements(String pointer, Items items) {
        this.order = pointer + "/order";
        this.constraints = pointer + "/constraints";
        this.items = items;
    }

    /**
     * About items whose ids were checked.
     *
     * @param pointer to what holds {@code order} or {@code constraints}
     * @param ids in their order, each once
     */
    public static Statements about(String pointer, List<String> ids) {
        return of(pointer, Items.listed("", ids));
    }

    static Statements of(String pointer, Items items) {
        return new Statements(pointer, items);
    }

    /**
     * Places of an order, the greatest weight first.
     *
     * @throws dev.touchstone.base.ProblemException {@code elicitation.unknown-item}, {@code model.duplicate}
     */
    public List<List<Integer>> order(List<Place> places) {
        List<List<Integer>> positions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int p = 0; p < places.size(); p++) {
            Place place = places.get(p);
            List<Integer> shared = new ArrayList<>();
            for (int k = 0; k < place.ids().size(); k++) {
                String id = place.ids().get(k);
                String pointer = order + "/" + p + (place.shared() ? "/" + k : "");
                items.onlyThis(pointer, id);
                if (!seen.add(id)) {
                    throw Problem.invalid(pointer, "model.duplicate", Map.of()).exception();
                }
                shared.add(items.position(id));
            }
            positions.add(shared);
        }
        return positions;
    }

    /**
     * Linear statements.
     *
     * @throws dev.touchstone.base.ProblemException INVALID with the place of what cannot be
     */
    public List<WeightConstraint> constraints(List<LinearBound> asked) {
        if (asked.size() > WeightConstraints.MAX_CONSTRAINTS) {
            throw Problem.invalid(
                            constraints,
                            "list.too-long",
                            Map.of("most", WeightConstraints.MAX_CONSTRAINTS, "length", asked.size()))
                    .exception();
        }
        List<WeightConstraint> read = new ArrayList<>();
        for (LinearBound bound : asked) {
            read.add(constraint(constraints + "/" + read.size(), bound));
        }
        return read;
    }

    private WeightConstraint constraint(String pointer, LinearBound bound) {
        String terms = pointer + "/terms";
        items.onlyThese(terms, bound.terms().keySet());
        withinReach(terms, bound.terms());
        SortedMap<Integer, Double> factors = new TreeMap<>();
        bound.terms().forEach((id, factor) -> factors.put(items.position(id), factor));
        return Refusal.told(
                refused -> refused.code() == InvalidModel.Code.ALL_ZERO
                        ? Fault.at(terms, "elicitation.no-term")
                        : Refusal.at(pointer + refused.pointer(), refused),
                () -> new WeightConstraint(factors, bound.op().relation(), bound.bound()));
    }

    /** What is met or not within the tolerance of the arithmetic would else depend on rounding. */
    private static void withinReach(String pointer, Map<String, Double> factors) {
        double greatest = factors.values().stream().mapToDouble(Math::abs).max().orElse(0);
        factors.forEach((id, factor) -> {
            if (factor != 0 && Math.abs(factor) < greatest / MOST_APART) {
                throw Problem.invalid(
                                Fault.below(pointer, id),
                                "elicitation.factors-too-far-apart",
                                Map.of("value", factor, "greatest", greatest, "most", MOST_APART))
                        .exception();
            }
        });
    }
}
