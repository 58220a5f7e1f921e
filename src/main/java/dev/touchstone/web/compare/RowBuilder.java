package dev.touchstone.web.compare;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.GateOutcome;
import dev.touchstone.evaluation.Option;
import dev.touchstone.rendering.ContributionBar;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.rendering.RangeBar;
import dev.touchstone.rendering.Scale;
import dev.touchstone.rendering.ScorePlot;
import dev.touchstone.scenario.Architecture;
import dev.touchstone.web.scenario.Dominance;
import dev.touchstone.web.view.ComparisonView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of the ranking. */
final class RowBuilder {
    private final Evaluation evaluation;
    private final Page page;
    private final Reasons reasons;
    private final Catalogue catalogue;
    private final Scale scale;
    private final List<Option> ranked;
    private final Numbers n;
    private final Dominance dominance;
    private final Map<String, Integer> before;

    /** @param before ranks under the saved weights by id; empty where they are what is shown */
    RowBuilder(
            Evaluation evaluation,
            Page page,
            Reasons reasons,
            Catalogue catalogue,
            Scale scale,
            List<Option> ranked,
            Map<String, Integer> before) {
        this.evaluation = evaluation;
        this.page = page;
        this.reasons = reasons;
        this.catalogue = catalogue;
        this.scale = scale;
        this.ranked = ranked;
        this.before = before;
        n = page.n();
        dominance = new Dominance(page, evaluation);
    }

    List<ComparisonView.Row> ranked(List<Option> options) {
        return options.stream().map(this::ranked).toList();
    }

    private ComparisonView.Row ranked(Option option) {
        int rank = option.score().rank().orElse(0);
        long sharing = ranked.stream()
                .filter(other -> other.score().rank().orElse(-1) == rank)
                .count();
        boolean leads = evaluation.answer().leader().filter(option.id()::equals).isPresent() && sharing == 1;
        int place = ranked.indexOf(option);
        boolean tied = sharing > 1
                && place + 1 < ranked.size()
                && ranked.get(place + 1).score().rank().orElse(-1) == rank;
        return row(
                option,
                rank + (sharing > 1 ? "=" : ""),
                leads,
                tied,
                option.id().equals(Architecture.CANDIDATE_ID));
    }

    ComparisonView.Row reference(Option option) {
        return row(option, "", false, false, true);
    }

    private ComparisonView.Row row(Option option, String rank, boolean leads, boolean tied, boolean today) {
        Option.Score score = option.score();
        boolean competes = score.rank().isPresent();
        double leader =
                ranked.isEmpty() ? score.expected() : ranked.getFirst().score().expected();
        double difference = (score.expected() - leader) * 100;
        return new ComparisonView.Row(
                rank,
                leads,
                tied,
                today,
                was(option),
                name(option, today),
                panel(option),
                remarks(option),
                score.expected() * 100,
                score.low() * 100,
                score.high() * 100,
                plot(option, leads),
                said(option),
                competes ? n.percent(score.first()) : "",
                leads ? "" : n.signed(difference),
                leads ? "" : gap(score),
                leads || !competes
                        ? ""
                        : page.with(Map.of(CompareState.ONE, "", CompareState.OTHER, option.id())) + "#why",
                topReasons(option));
    }

    /** Where it stood under the saved weights, and which way it went. */
    private String was(Option option) {
        Integer then = before.get(option.id());
        return option.score()
                .rank()
                .filter(now -> then != null && !then.equals(now))
                .map(now -> page.t(now < then ? "compare.was-up" : "compare.was-down", "rank", then))
                .orElse("");
    }

    /** One that is always as far behind has no range. */
    private String gap(Option.Score score) {
        return score.gapLow()
                .filter(low -> score.gapHigh().orElseThrow() - low >= 0.005)
                .map(low -> page.t(
                        "compare.gap",
                        "low",
                        n.signed(low * 100),
                        "high",
                        n.signed(score.gapHigh().orElseThrow() * 100)))
                .orElse("");
    }

    private String name(Option option, boolean today) {
        String name = option.name().in(page.language());
        return today ? page.t("compare.today", "name", name) : name;
    }

    /** The first click of two from a bar to a source: the evidence of what adds most. */
    private String panel(Option option) {
        return option.cells().stream()
                .filter(cell -> !cell.drawn().isEmpty())
                .max(Comparator.comparingDouble(Option.OptionCell::contribution))
                .map(cell -> page.with("cell", option.id() + ":" + cell.criterion()) + "#panel")
                .orElse("");
    }

    private List<Parts.Remark> remarks(Option option) {
        List<Parts.Remark> remarks = new ArrayList<>();
        long unknown =
                option.cells().stream().filter(Option.OptionCell::unknown).count();
        long partly = option.cells().stream()
                .filter(cell -> !cell.unknown() && !cell.missing().isEmpty())
                .count();
        remarks.add(new Parts.Remark(
                unknown + partly == 0
                        ? page.t("compare.all-known")
                        : page.t("compare.unknown-cells", "unknown", unknown, "partly", partly),
                "plain"));
        if (unknown + partly > 0) {
            remarks.add(new Parts.Remark(
                    page.t(
                            "compare.bounds",
                            "low",
                            n.whole(option.score().boundLow() * 100),
                            "high",
                            n.whole(option.score().boundHigh() * 100)),
                    "plain"));
        }
        remarks.addAll(against(option));
        return remarks;
    }

    /** What speaks against it beyond its score. */
    private List<Parts.Remark> against(Option option) {
        List<Parts.Remark> remarks = new ArrayList<>();
        dominance.of(option.id()).ifPresent(said -> remarks.add(new Parts.Remark(said, "plain")));
        List<String> violated = titles(option, GateOutcome.Status.VIOLATED);
        List<String> unproven = titles(option, GateOutcome.Status.UNPROVEN);
        if (!violated.isEmpty()) {
            remarks.add(new Parts.Remark(
                    page.t(
                            "compare.fails",
                            "count",
                            violated.size(),
                            "what",
                            String.join(page.t("overview.clause"), violated)),
                    "look"));
        }
        unproven.stream()
                .limit(1)
                .forEach(title -> remarks.add(new Parts.Remark(page.t("compare.unproven", "what", title), "assumed")));
        if (unproven.size() > 1) {
            remarks.add(new Parts.Remark(page.t("compare.more-unproven", "count", unproven.size() - 1), "assumed"));
        }
        return remarks;
    }

    private List<String> titles(Option option, GateOutcome.Status status) {
        return option.gates().stream()
                .filter(gate -> gate.status() == status)
                .map(gate -> gate.technology()
                        .filter(technology -> option.parts().size() > 1)
                        .map(technology -> page.t(
                                "compare.gate-of", "technology", reasons.name(technology), "what", reasons.title(gate)))
                        .orElse(reasons.title(gate)))
                .distinct()
                .toList();
    }

    private ScorePlot plot(Option option, boolean leads) {
        Option.Score score = option.score();
        return new ScorePlot(
                new RangeBar(scale, score.low() * 100, score.expected() * 100, score.high() * 100, leads),
                new ContributionBar(scale, parts(option), leads));
    }

    private List<ContributionBar.Part> parts(Option option) {
        return byDimension(evaluation, option).entrySet().stream()
                .map(entry -> new ContributionBar.Part(
                        entry.getKey().id(),
                        catalogue.name(entry.getKey()).in(page.language()),
                        entry.getValue() * 100))
                .toList();
    }

    /** What each dimension adds to a score, 0..1, in the fixed order. */
    static Map<Dimension, Double> byDimension(Evaluation evaluation, Option option) {
        Map<Dimension, Double> sums = new EnumMap<>(Dimension.class);
        for (int j = 0; j < option.cells().size(); j++) {
            AppliedCriterion criterion = evaluation.criteria().get(j);
            sums.merge(criterion.dimension(), option.cells().get(j).contribution(), Double::sum);
        }
        return sums;
    }

    private String said(Option option) {
        String parts = byDimension(evaluation, option).entrySet().stream()
                .map(entry ->
                        catalogue.name(entry.getKey()).in(page.language()) + " " + n.whole(entry.getValue() * 100))
                .collect(Collectors.joining(page.t("overview.comma")));
        return page.t(
                "compare.said",
                "score",
                n.whole(option.score().expected() * 100),
                "range",
                n.wholeRange(option.score().low() * 100, option.score().high() * 100),
                "parts",
                parts);
    }

    /** What speaks for it most, its biggest unknown, and what speaks against it: for the phone. */
    private List<String> topReasons(Option option) {
        List<String> lines = new ArrayList<>();
        option.cells().stream()
                .filter(cell -> !cell.unknown() && cell.contribution() > 0)
                .sorted(Comparator.comparingDouble(Option.OptionCell::contribution)
                        .reversed())
                .limit(2)
                .forEach(cell -> lines.add(page.t(
                        "compare.reason",
                        "criterion",
                        reasons.name(cell.criterion()),
                        "points",
                        n.signed(cell.contribution() * 100))));
        Optional<Option.OptionCell> unknown = option.cells().stream()
                .filter(Option.OptionCell::unknown)
                .max(Comparator.comparingDouble(Option.OptionCell::contribution));
        unknown.ifPresent(
                cell -> lines.add(page.t("compare.biggest-unknown", "criterion", reasons.name(cell.criterion()))));
        against(option).forEach(remark -> lines.add(remark.text()));
        return lines;
    }
}
