package dev.touchstone.evaluation.elicitation;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.weight.Points;
import dev.touchstone.analysis.weight.RankFormula;
import dev.touchstone.analysis.weight.Ranking;
import dev.touchstone.analysis.weight.WeightTree;
import dev.touchstone.base.Fault;
import dev.touchstone.evaluation.elicitation.Elicitation.DirectPoints;
import dev.touchstone.evaluation.elicitation.Elicitation.RankedItems;
import dev.touchstone.evaluation.elicitation.Elicitation.SwingPoints;
import dev.touchstone.evaluation.elicitation.Elicitation.TwoLevelPoints;
import dev.touchstone.evaluation.elicitation.Elicited.PointWeights;
import dev.touchstone.evaluation.elicitation.Elicited.RankWeights;
import dev.touchstone.evaluation.elicitation.Elicited.TwoLevelWeights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Weights from points and from an order. */
final class PointsGiven {
    private static final String POINTS = "/points";
    private static final String DIMENSIONS = "/dimensions";
    private static final String CRITERIA = "/criteria";
    private static final String ORDER = "/order";
    private static final double HUNDRED = 100;

    private PointsGiven() {}

    static Answer<PointWeights> swing(SwingPoints asked) {
        Answer<PointWeights> answer = points(asked.points());
        double most = Collections.max(asked.points().values());
        if (most == HUNDRED) {
            return answer;
        }
        List<Remark> remarks = new ArrayList<>(answer.remarks());
        remarks.addFirst(Remark.of("no-hundred", POINTS, Map.of("most", most)));
        return Answer.of(answer.elicited(), remarks);
    }

    static Answer<PointWeights> direct(DirectPoints asked) {
        return points(asked.points());
    }

    private static Answer<PointWeights> points(Map<String, Double> points) {
        Items items = Items.named(POINTS, points.keySet());
        List<Double> weights = Refusal.told(
                refused -> entry(items, POINTS, refused), () -> Points.weights(items.inOrder(POINTS, points)));
        Map<String, Double> byId = items.byId(weights);
        return Answer.of(new PointWeights(byId), withoutWeight(byId, POINTS));
    }

    private static Fault entry(Items items, String pointer, InvalidModel refused) {
        int position = Refusal.position(refused.pointer());
        return Refusal.at(position < 0 ? pointer : items.entry(pointer, position), refused);
    }

    private static List<Remark> withoutWeight(Map<String, Double> weights, String pointer) {
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue() == 0)
                .map(entry ->
                        Remark.of("no-weight", Fault.below(pointer, entry.getKey()), Map.of("value", entry.getKey())))
                .toList();
    }

    static Answer<TwoLevelWeights> twoLevel(TwoLevelPoints asked) {
        Items dimensions = Items.named(DIMENSIONS, asked.dimensions().keySet());
        List<Map<String, Double>> points = dimensions.inOrder(CRITERIA, asked.criteria());
        List<Items> within = new ArrayList<>();
        List<Items.Written> all = new ArrayList<>();
        for (int d = 0; d < dimensions.size(); d++) {
            String pointer = dimensions.entry(CRITERIA, d);
            within.add(Items.named(pointer, points.get(d).keySet()));
            points.get(d).keySet().forEach(id -> all.add(new Items.Written(id, Fault.below(pointer, id))));
        }
        Items criteria = Items.of(CRITERIA, all);
        WeightTree tree = Refusal.told(
                refused -> inTree(dimensions, within, refused),
                () -> new WeightTree(
                        dimensions.inOrder(DIMENSIONS, asked.dimensions()),
                        points.stream().map(one -> List.copyOf(one.values())).toList()));
        Map<String, Double> weights = criteria.byId(tree.weights());
        return Answer.of(
                new TwoLevelWeights(weights, dimensions.byId(tree.dimensions())),
                withoutWeight(weights, dimensions, points));
    }

    private static List<Remark> withoutWeight(
            Map<String, Double> weights, Items dimensions, List<Map<String, Double>> points) {
        List<Remark> remarks = new ArrayList<>();
        for (int d = 0; d < dimensions.size(); d++) {
            Map<String, Double> own = new LinkedHashMap<>(weights);
            own.keySet().retainAll(points.get(d).keySet());
            remarks.addAll(withoutWeight(own, dimensions.entry(CRITERIA, d)));
        }
        return remarks;
    }

    /** {@code /dimensions}, {@code /dimensions/d}, {@code /criteria/d} or {@code /criteria/d/j}. */
    private static Fault inTree(Items dimensions, List<Items> within, InvalidModel refused) {
        String[] steps = refused.pointer().split("/", -1);
        if (refused.pointer().startsWith(DIMENSIONS)) {
            return entry(dimensions, DIMENSIONS, refused);
        }
        int dimension = Integer.parseInt(steps[2]);
        String pointer = dimensions.entry(CRITERIA, dimension);
        return steps.length > 3 ? entry(within.get(dimension), pointer, refused) : Refusal.at(pointer, refused);
    }

    static Answer<RankWeights> ranking(RankedItems asked) {
        List<Items.Written> written = new ArrayList<>();
        for (int p = 0; p < asked.order().size(); p++) {
            Place place = asked.order().get(p);
            for (int k = 0; k < place.ids().size(); k++) {
                String pointer = ORDER + "/" + p + (place.shared() ? "/" + k : "");
                written.add(new Items.Written(place.ids().get(k), pointer));
            }
        }
        Items items = Items.of(ORDER, written);
        Ranking ranking = Refusal.told(
                refused -> Refusal.at(refused.pointer(), refused),
                () -> new Ranking(Statements.of("", items).order(asked.order())));
        RankFormula formula = asked.formula().orElse(RankFormula.ROC);
        return Answer.of(new RankWeights(items.byId(formula.weights(ranking)), formula), List.of());
    }
}
