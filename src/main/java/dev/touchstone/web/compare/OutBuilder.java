package dev.touchstone.web.compare;

import dev.touchstone.analysis.Standing;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.GateOutcome;
import dev.touchstone.evaluation.Option;
import dev.touchstone.rendering.Dates;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.web.view.ComparisonView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a must-have keeps out: rule, margin, the statement that decides, and what would bring it back. */
final class OutBuilder {
    private final Evaluation evaluation;
    private final Page page;
    private final Reasons reasons;
    private final Numbers n;

    OutBuilder(Evaluation evaluation, Page page, Reasons reasons) {
        this.evaluation = evaluation;
        this.page = page;
        this.reasons = reasons;
        n = page.n();
    }

    List<ComparisonView.Out> screenedOut() {
        return evaluation.options().stream()
                .filter(option -> option.standing() == Standing.SCREENED_OUT)
                .map(option -> new ComparisonView.Out(
                        option.name().in(page.language()),
                        "",
                        violated(option.gates()).stream().map(this::why).collect(Collectors.joining(" ")),
                        back(option),
                        chip(violated(option.gates()))))
                .toList();
    }

    List<ComparisonView.Out> excluded() {
        return evaluation.excluded().stream()
                .map(excluded -> new ComparisonView.Out(
                        excluded.name().in(page.language()),
                        "/technologies/" + excluded.technology(),
                        excluded.gates().stream().map(this::why).collect(Collectors.joining(" ")),
                        "",
                        chip(excluded.gates())))
                .toList();
    }

    /** What nobody could be asked, each with the slot that asks it; a gate says the same of every technology of a slot. */
    List<Parts.Labelled> notAsked() {
        return evaluation.notAsked().stream()
                .map(gate -> new Parts.Labelled(
                        gate.slot()
                                .map(role -> page.t(
                                        "compare.out.of", "what", reasons.title(gate), "role", reasons.name(role)))
                                .orElseGet(() -> reasons.title(gate)),
                        reasons.notAsked(gate),
                        ""))
                .distinct()
                .toList();
    }

    private static List<GateOutcome> violated(List<GateOutcome> gates) {
        return gates.stream()
                .filter(gate -> gate.status() == GateOutcome.Status.VIOLATED)
                .toList();
    }

    private String why(GateOutcome gate) {
        String statement = gate.facts().stream()
                .filter(fact -> !fact.says().isBlank())
                .findFirst()
                .map(fact -> Sources.said(fact, page))
                .orElse("");
        return switch (gate.kind()) {
            case ROLE, TRAIT ->
                page.t(
                        statement.isEmpty() ? "compare.out.gate" : "compare.out.gate-says",
                        "what",
                        reasons.title(gate),
                        "says",
                        statement);
            case THRESHOLD ->
                page.t(
                        "compare.out.threshold",
                        "what",
                        reasons.title(gate),
                        "chance",
                        n.percent(gate.holds().getLast()),
                        "wanted",
                        n.percent(gate.wanted().orElse(0.9)));
            case NOVELTY, COMPLETE -> reasons.sentences(gate.because());
        };
    }

    /** Only what is certain is said: which limit it would meet, and where it would stand with its score. */
    private String back(Option option) {
        List<GateOutcome> violated = violated(option.gates());
        long better = evaluation.options().stream()
                .filter(other -> other.standing() == Standing.IN)
                .filter(other -> other.score().expected() > option.score().expected())
                .count();
        String place = page.t("compare.out.place", "place", better + 1);
        Optional<String> limit = violated.size() == 1 ? reasons.opens(violated.getFirst()) : Optional.empty();
        return limit.map(opens -> page.t("compare.out.limit", "limit", opens))
                        .orElse(page.t("compare.out.without", "count", violated.size()))
                + " "
                + place;
    }

    private Optional<Parts.Chip> chip(List<GateOutcome> gates) {
        return gates.stream()
                .filter(gate -> !gate.facts().isEmpty())
                .findFirst()
                .map(gate -> Parts.Chip.aged(
                        gate.grade().map(Enum::name).orElse("?"),
                        gate.facts().getFirst().seen().map(Dates::day).orElse(page.t("ui.undated")),
                        Optional.empty()));
    }
}
