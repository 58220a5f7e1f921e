package dev.touchstone.web.robustness;

import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.robustness.Findings;
import dev.touchstone.evaluation.robustness.Findings.WeightFlip;
import dev.touchstone.evaluation.robustness.Findings.WeightTurn;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.rendering.WeightInterval;
import dev.touchstone.web.compare.CompareState;
import dev.touchstone.web.compare.WeightsBuilder;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.RobustnessView;
import dev.touchstone.web.view.ScenarioView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** How far each weight may move before another candidate leads. */
final class IntervalsBuilder {
    private static final double ROUNDING = 1e-6;

    private final Evaluation evaluation;
    private final Named named;
    private final Page page;
    private final Numbers n;

    IntervalsBuilder(Evaluation evaluation, Named named, Page page) {
        this.evaluation = evaluation;
        this.named = named;
        this.page = page;
        n = page.n();
    }

    RobustnessView.Intervals intervals(Findings.Flips flips) {
        List<RobustnessView.Interval> rows =
                flips.dimensions().stream().map(this::interval).toList();
        return new RobustnessView.Intervals(List.of("0", "25", "50", "75", "100"), rows, criteria(flips));
    }

    private RobustnessView.Interval interval(WeightFlip flip) {
        Optional<WeightTurn> nearer = flip.nearer();
        return new RobustnessView.Interval(
                flip.of(),
                named.dimension(flip.of()),
                n.percent(flip.weight()),
                new WeightInterval(flip.of(), flip.weight(), at(flip.below()), at(flip.above())),
                takers(flip),
                nearer.map(turn -> n.fixed(flip.distance().orElseThrow() * 100, 1))
                        .orElse(""),
                nearer.map(turn -> there(flip.of(), turn.at())).orElse(""));
    }

    private static OptionalDouble at(Optional<WeightTurn> turn) {
        return turn.map(found -> OptionalDouble.of(found.at())).orElse(OptionalDouble.empty());
    }

    private String takers(WeightFlip flip) {
        List<String> takers = new ArrayList<>();
        flip.below().ifPresent(turn -> takers.add(taker("robustness.below", flip, turn)));
        flip.above().ifPresent(turn -> takers.add(taker("robustness.above", flip, turn)));
        return takers.isEmpty()
                ? page.t("robustness.nobody-takes-over")
                : String.join(page.t("overview.clause"), takers);
    }

    private String taker(String beyond, WeightFlip flip, WeightTurn turn) {
        return page.t(
                flip.isLevelAt(turn) ? "robustness.level-at" : beyond,
                "name",
                named.option(turn.takesOver()),
                "at",
                n.fixed(turn.at() * 100, 1));
    }

    /** The comparison with this dimension moved there and the others in proportion. */
    private String there(String dimension, double at) {
        Map<String, Double> percents = WeightsBuilder.percents(evaluation.criteria());
        double rest = percents.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(dimension))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        double there = beyond(at * 100, percents.get(dimension));
        Map<String, Double> moved = new LinkedHashMap<>();
        percents.forEach((id, percent) ->
                moved.put(id, id.equals(dimension) ? there : rounded(rest == 0 ? 0 : percent / rest * (100 - there))));
        return evaluation.id().isEmpty()
                ? Page.of("", page.language(), named.comparison(), Page.Section.NONE)
                        .with(RobustnessState.WEIGHTS, CompareState.written(moved))
                : "";
    }

    /** The next hundredth of a percent at which it has turned; one that is met but for rounding is not beyond. */
    private static double beyond(double percent, double from) {
        double hundredths = percent * 100;
        double turned = percent > from ? Math.floor(hundredths + ROUNDING) + 1 : Math.ceil(hundredths - ROUNDING) - 1;
        return Math.clamp(turned / 100, 0, 100);
    }

    private static double rounded(double percent) {
        return Math.round(percent * 1e4) / 1e4;
    }

    private ScenarioView.Table criteria(Findings.Flips flips) {
        List<ScenarioView.Row> rows = flips.weights().stream()
                .filter(flip -> flip.weight() > 0)
                .map(flip -> new ScenarioView.Row(
                        "",
                        List.of(
                                ScenarioView.Cell.of(named.criterion(flip.of()), dimension(flip.of())),
                                ScenarioView.Cell.figure(n.percent(flip.weight()), page.t("robustness.now")),
                                ScenarioView.Cell.figure(range(flip), page.t("robustness.stays")),
                                ScenarioView.Cell.of(takers(flip)))))
                .toList();
        return new ScenarioView.Table(
                page.t("robustness.criteria-caption"),
                List.of(
                        new ScenarioView.Head(page.t("robustness.criterion"), false),
                        new ScenarioView.Head(page.t("robustness.now"), true),
                        new ScenarioView.Head(page.t("robustness.stays"), true),
                        new ScenarioView.Head(page.t("robustness.takes-over"), false)),
                rows);
    }

    private String dimension(String criterion) {
        return evaluation
                .criterion(criterion)
                .map(AppliedCriterion::dimension)
                .map(dimension -> named.dimension(dimension.id()))
                .orElse("");
    }

    private String range(WeightFlip flip) {
        double low = flip.below().map(WeightTurn::at).orElse(0.0);
        double high = flip.above().map(WeightTurn::at).orElse(1.0);
        return page.t("robustness.range", "low", n.fixed(low * 100, 1), "high", n.fixed(high * 100, 1));
    }
}
