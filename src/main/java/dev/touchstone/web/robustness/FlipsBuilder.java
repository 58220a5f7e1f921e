package dev.touchstone.web.robustness;

import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.GateOutcome;
import dev.touchstone.evaluation.Option;
import dev.touchstone.evaluation.robustness.Findings;
import dev.touchstone.evaluation.robustness.Findings.NumberFlip;
import dev.touchstone.evaluation.robustness.Findings.Reallocated;
import dev.touchstone.evaluation.robustness.Findings.Relaxation;
import dev.touchstone.evaluation.robustness.Findings.WeightFlip;
import dev.touchstone.evaluation.robustness.Findings.WeightTurn;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.RobustnessView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What would turn the answer: weights, numbers, must-haves, each with the nearest first. */
final class FlipsBuilder {
    private static final int NUMBERS = 6;

    /** What prints as 0.0 points has not moved. */
    private static final double LEAST = 0.0005;

    private final Evaluation evaluation;
    private final Named named;
    private final Page page;
    private final Numbers n;

    FlipsBuilder(Evaluation evaluation, Named named, Page page) {
        this.evaluation = evaluation;
        this.named = named;
        this.page = page;
        n = page.n();
    }

    RobustnessView.Flips flips(Findings.Flips flips, Link claims) {
        List<RobustnessView.Flip> rows = new ArrayList<>();
        flips.reallocation().ifPresent(found -> rows.add(reallocated(found, flips)));
        flips.dimensions().stream()
                .filter(flip -> flip.nearer().isPresent())
                .min(Comparator.comparing(flip -> flip.distance().orElseThrow()))
                .ifPresent(flip -> rows.add(weight(flip)));
        flips.numbers().stream()
                .filter(flip -> flip.to().isPresent())
                .limit(NUMBERS)
                .forEach(flip -> rows.add(number(flip)));
        String none = rows.isEmpty()
                ? page.t(flips.answered() ? "robustness.flips-none-answered" : "robustness.flips-none")
                : "";
        return new RobustnessView.Flips(
                rows,
                none,
                claims,
                flips.requirements().stream().map(this::requirement).toList());
    }

    private RobustnessView.Flip reallocated(Reallocated found, Findings.Flips flips) {
        Stream<Move> moved = flips.answered()
                ? flips.weights().stream()
                        .map(flip -> new Move(
                                named.criterion(flip.of()),
                                found.criteria().getOrDefault(flip.of(), 0.0) - flip.weight()))
                : flips.dimensions().stream()
                        .map(flip -> new Move(
                                named.dimension(flip.of()),
                                found.dimensions().getOrDefault(flip.of(), 0.0) - flip.weight()));
        String moves = moved.filter(move -> Math.abs(move.by()) >= LEAST)
                .map(move -> page.t("robustness.moved", "name", move.name(), "points", signed(move.by() * 100)))
                .collect(Collectors.joining(page.t("overview.comma")));
        return new RobustnessView.Flip(
                page.t(flips.answered() ? "robustness.all-weights-answered" : "robustness.all-weights"),
                "",
                moves,
                page.t("robustness.points-moved", "points", named.points(found.moved() * 100)),
                named.option(found.takesOver()),
                true);
    }

    private record Move(String name, double by) {}

    private String signed(double points) {
        return (points < 0 ? "−" : "+") + n.fixed(Math.abs(points), 1);
    }

    private RobustnessView.Flip weight(WeightFlip flip) {
        WeightTurn turn = flip.nearer().orElseThrow();
        return new RobustnessView.Flip(
                page.t("robustness.one-weight", "name", named.dimension(flip.of())),
                "",
                page.t(
                        "robustness.not",
                        "to",
                        n.percent(n.fixed(turn.at() * 100, 1)),
                        "now",
                        n.percent(n.fixed(flip.weight() * 100, 1))),
                page.t(
                        "robustness.points",
                        "points",
                        named.points(flip.distance().orElseThrow() * 100)),
                flip.isLevelAt(turn)
                        ? page.t(
                                "robustness.level-at",
                                "name",
                                named.option(turn.takesOver()),
                                "at",
                                n.percent(n.fixed(turn.at() * 100, 1)))
                        : named.option(turn.takesOver()),
                true);
    }

    private RobustnessView.Flip number(NumberFlip flip) {
        double to = flip.to().orElseThrow();
        String unit = evaluation
                .criterion(flip.criterion())
                .map(AppliedCriterion::unit)
                .orElse("1");
        String turning = flip.already() || flip.now().isEmpty()
                ? n.about(to)
                : n.past(to, flip.now().getAsDouble());
        String there = page.units().after(turning, unit, to);
        return new RobustnessView.Flip(
                named.number(flip.criterion(), flip.owner()),
                named.explained(flip.number()),
                flip.now().isPresent()
                        ? page.t(
                                flip.already() ? "robustness.already" : "robustness.not",
                                "to",
                                there,
                                "now",
                                n.about(flip.now().getAsDouble()))
                        : page.t("robustness.now-unknown", "to", there),
                flip.already()
                        ? page.t("robustness.certain")
                        : flip.sds().isPresent()
                                ? page.t(
                                        "robustness.sds",
                                        "sds",
                                        n.fixed(Math.abs(flip.sds().getAsDouble()), 1))
                                : page.t(flip.now().isPresent() ? "robustness.beyond" : "robustness.within-unknown"),
                flip.takesOver().map(named::option).orElse(""),
                true);
    }

    private String relaxed(GateOutcome gate) {
        Optional<String> opens = named.reasons().opens(gate);
        Optional<String> meets = named.reasons().meets(gate);
        if (opens.isEmpty()) {
            return page.t("robustness.dropped");
        }
        if (meets.isEmpty()) {
            return page.t("robustness.limit-opens", "opens", opens.get());
        }
        return opens.equals(meets)
                ? page.t("robustness.limit-meets", "meets", meets.get())
                : page.t("robustness.limit", "opens", opens.get(), "meets", meets.get());
    }

    private RobustnessView.Flip requirement(Relaxation relaxation) {
        GateOutcome gate = evaluation
                .option(relaxation.brings())
                .map(Option::gates)
                .flatMap(gates -> gates.stream()
                        .filter(each ->
                                each.gate().equals(relaxation.gate()) && each.status() == GateOutcome.Status.VIOLATED)
                        .findFirst())
                .orElseThrow();
        String others = relaxation.others() == 0 ? "" : page.t("robustness.and-others", "count", relaxation.others());
        return new RobustnessView.Flip(
                named.reasons().title(gate),
                "",
                relaxed(gate),
                page.t("robustness.score", "points", n.whole(relaxation.expected() * 100)),
                named.option(relaxation.brings()) + others,
                relaxation.leads());
    }
}
