package dev.touchstone.evaluation.elicitation;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.weight.BestWorst;
import dev.touchstone.analysis.weight.LinearBestWorst;
import dev.touchstone.analysis.weight.NonLinearBestWorst;
import dev.touchstone.base.Fault;
import dev.touchstone.base.Interval;
import dev.touchstone.evaluation.elicitation.Elicitation.BestWorstComparisons;
import dev.touchstone.evaluation.elicitation.Elicitation.BestWorstModel;
import dev.touchstone.evaluation.elicitation.Elicited.BestWorstWeights;
import dev.touchstone.evaluation.elicitation.Elicited.RatioKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Weights from comparisons with the best and the worst. */
final class BestWorstCompared {
    private static final String TO_OTHERS = "/best_to_others";
    private static final String TO_WORST = "/others_to_worst";

    private BestWorstCompared() {}

    static Answer<BestWorstWeights> bwm(BestWorstComparisons asked) {
        Items items = Items.listed("/items", asked.items());
        List<Double> toOthers = items.inOrder(TO_OTHERS, asked.bestToOthers());
        List<Double> toWorst = items.inOrder(TO_WORST, asked.othersToWorst());
        BestWorst judged = Refusal.told(refused -> entry(items, refused), () -> BestWorst.of(toOthers, toWorst));
        return Answer.of(
                switch (asked.model().orElse(BestWorstModel.LINEAR)) {
                    case LINEAR -> linear(items, judged);
                    case NONLINEAR -> nonLinear(items, judged);
                },
                List.of());
    }

    private static BestWorstWeights linear(Items items, BestWorst judged) {
        LinearBestWorst solved = LinearBestWorst.of(judged);
        return new BestWorstWeights(
                items.byId(solved.weights()),
                BestWorstModel.LINEAR,
                solved.xi(),
                solved.inputConsistencyRatio(),
                RatioKind.INPUT_BASED,
                solved.inputConsistencyRatio(),
                Optional.empty(),
                Optional.empty(),
                items.id(judged.best()),
                items.id(judged.worst()));
    }

    private static BestWorstWeights nonLinear(Items items, BestWorst judged) {
        NonLinearBestWorst solved = NonLinearBestWorst.of(judged);
        List<Interval> intervals = new ArrayList<>();
        for (int j = 0; j < items.size(); j++) {
            // Where the weights are unique rounding may exchange the ends.
            double low = Math.min(solved.low().get(j), solved.high().get(j));
            intervals.add(new Interval(
                    low, Math.max(solved.low().get(j), solved.high().get(j))));
        }
        return new BestWorstWeights(
                items.byId(solved.weights()),
                BestWorstModel.NONLINEAR,
                solved.xi(),
                solved.consistencyRatio(),
                RatioKind.OUTPUT_BASED,
                solved.inputConsistencyRatio(),
                Optional.of(solved.consistencyIndex()),
                Optional.of(items.byId(intervals)),
                items.id(judged.best()),
                items.id(judged.worst()));
    }

    /** A list, or an entry of it: what is not on the scale, or contradicts that of best against worst. */
    private static Fault entry(Items items, InvalidModel refused) {
        String list = refused.pointer().startsWith(TO_OTHERS) ? TO_OTHERS : TO_WORST;
        int position = Refusal.position(refused.pointer());
        String place = position < 0 ? list : items.entry(list, position);
        if (refused.code() != InvalidModel.Code.OUT_OF_RANGE) {
            return Refusal.at(place, refused);
        }
        if (position < 0) {
            return Fault.at(place, list.equals(TO_OTHERS) ? "elicitation.no-best" : "elicitation.no-worst");
        }
        double value = number(refused, "value");
        double low = number(refused, "low");
        double high = number(refused, "high");
        if (low == high) {
            return Fault.at(place, "elicitation.two-values", Map.of("value", value, "expected", high));
        }
        return value > high && high < BestWorst.MOST
                ? Fault.at(place, "elicitation.beyond-best-to-worst", Map.of("value", value, "most", high))
                : Refusal.at(place, refused);
    }

    private static double number(InvalidModel refused, String name) {
        return ((Number) refused.arguments().get(name)).doubleValue();
    }
}
