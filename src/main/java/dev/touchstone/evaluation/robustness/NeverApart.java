package dev.touchstone.evaluation.robustness;

import dev.touchstone.analysis.DecisionModel;
import dev.touchstone.analysis.DrawnModel;
import dev.touchstone.analysis.Measure;
import dev.touchstone.analysis.Separation;
import dev.touchstone.analysis.Settings;
import dev.touchstone.analysis.Watch;
import dev.touchstone.analysis.weight.GroupedWeights;
import dev.touchstone.analysis.weight.UniformWeights;
import dev.touchstone.analysis.weight.WeightSampler;
import dev.touchstone.evaluation.Evaluation;
import java.util.ArrayList;
import java.util.List;

/**
 * Which contenders no weights tell from the leader. Everyone else is told from it at the stated weights. The best ten are
 * asked, on fewer samples than the rest of the page: a share of 90 % has an error of one point then.
 */
final class NeverApart {
    private static final int MOST = 10;
    private static final int SAMPLES = 1_000;
    private static final int WEIGHTS = 1_024;

    private NeverApart() {}

    static List<Separation> of(Evaluation evaluation, DecisionModel model, Settings settings, Watch watch) {
        String leader = evaluation.answer().leader().orElse("");
        List<String> others = evaluation.answer().contenders().stream()
                .filter(id -> !id.equals(leader))
                .limit(MOST)
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        int samples = Math.min(SAMPLES, settings.samples());
        DrawnModel drawn =
                DrawnModel.of(model, new Settings(samples, settings.seed(), settings.threads()), watch.silent());
        return Separation.of(drawn, leader, others, anyWeights(model, settings), WEIGHTS, Separation.AHEAD, watch)
                .stream()
                .filter(found -> found.most() < Separation.AHEAD)
                .toList();
    }

    /** Of the criteria that have weight, each on its own. */
    private static WeightSampler anyWeights(DecisionModel model, Settings settings) {
        List<Integer> group = new ArrayList<>();
        List<Double> share = new ArrayList<>();
        int weighted = 0;
        for (Measure measure : model.measures()) {
            boolean counts = measure.weight() > 0;
            group.add(counts ? weighted : 0);
            share.add(counts ? 1.0 : 0);
            weighted += counts ? 1 : 0;
        }
        return new GroupedWeights(new UniformWeights(weighted, settings.seed()), group, share);
    }
}
