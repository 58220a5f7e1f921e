package dev.touchstone.web.weights;

import dev.touchstone.base.Interval;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.rendering.ContributionBar;
import dev.touchstone.rendering.Scale;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.view.WeighingView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Weights of criteria as a bar and a table on both levels; no score is needed for it, and none is shown. */
final class SharesBuilder {
    private static final double PERCENT = 100;

    private final Asked asked;
    private final Map<String, Double> shares;
    private final Map<String, Interval> open;

    /** @param open what each weight can still be; empty where nothing is open */
    SharesBuilder(Asked asked, Map<String, Double> shares, Map<String, Interval> open) {
        this.asked = asked;
        this.shares = shares;
        this.open = open;
    }

    WeighingView.Shares build() {
        List<WeighingView.Line> lines = new ArrayList<>();
        List<ContributionBar.Part> strip = new ArrayList<>();
        for (Dimension dimension : asked.dimensions()) {
            double sum = sum(dimension);
            String name = asked.dimension(dimension);
            strip.add(new ContributionBar.Part(dimension.id(), name, sum * PERCENT));
            lines.add(new WeighingView.Line(dimension.id(), name, share(sum), ""));
            asked.inside(dimension).forEach(criterion -> lines.add(line(criterion)));
        }
        return new WeighingView.Shares(
                new ContributionBar(new Scale(0, PERCENT, List.of()), strip, false), lines, !open.isEmpty());
    }

    private double sum(Dimension dimension) {
        return asked.inside(dimension).stream()
                .mapToDouble(one -> shares.get(one.id()))
                .sum();
    }

    private WeighingView.Line line(AppliedCriterion criterion) {
        Interval range = open.get(criterion.id());
        return new WeighingView.Line(
                "",
                asked.name(criterion.id()),
                share(shares.get(criterion.id())),
                range == null ? "" : asked.page().n().wholeRange(range.low() * PERCENT, range.high() * PERCENT));
    }

    private static Parts.Share share(double share) {
        return new Parts.Share(share, false, "", "");
    }

    /** The dimension that weighs most, and the next, in a sentence. */
    String sentence() {
        List<Dimension> order = asked.dimensions().stream()
                .sorted(java.util.Comparator.comparingDouble(this::sum).reversed())
                .toList();
        String first = said(order.getFirst());
        return order.size() == 1
                ? asked.t("preview.one", "first", first)
                : asked.t("preview.sentence", "first", first, "second", said(order.get(1)));
    }

    private String said(Dimension dimension) {
        return asked.t(
                "preview.share",
                "name",
                asked.dimension(dimension),
                "share",
                asked.page().n().percent(sum(dimension)));
    }
}
