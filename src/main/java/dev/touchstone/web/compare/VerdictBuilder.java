package dev.touchstone.web.compare;

import dev.touchstone.analysis.Verdict;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.evaluation.Answer;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.GateOutcome;
import dev.touchstone.evaluation.KnownReading;
import dev.touchstone.evaluation.Option;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.rendering.RichText;
import dev.touchstone.web.view.ComparisonView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The main sentence of a comparison, made from its data. */
public final class VerdictBuilder {
    private static final int FEW = 3;

    private final Evaluation evaluation;
    private final Page page;
    private final Reasons reasons;
    private final Catalogue catalogue;
    private final List<Option> ranked;
    private final Numbers n;

    /** @param ranked the options that compete, best first */
    public VerdictBuilder(Evaluation evaluation, Page page, Reasons reasons, Catalogue catalogue, List<Option> ranked) {
        this.evaluation = evaluation;
        this.page = page;
        this.reasons = reasons;
        this.catalogue = catalogue;
        this.ranked = ranked;
        n = page.n();
    }

    /**
     * Word, sentence, and what stands under it.
     *
     * @param weights percent by dimension id, where they are not those that are saved
     */
    public ComparisonView.Verdict build(Map<String, Double> weights) {
        return new ComparisonView.Verdict(
                evaluation
                        .answer()
                        .word()
                        .map(word -> word.name().toLowerCase(Locale.ROOT))
                        .orElse(""),
                RichText.pieces(sentence()),
                under(),
                evaluation.known().map(this::known).map(RichText::pieces).orElse(List.of()),
                bounds(),
                links(weights));
    }

    /** The sentence alone; the deciding shares are marked. */
    public String sentence() {
        Answer answer = evaluation.answer();
        Optional<Option> leader = answer.leader().flatMap(evaluation::option);
        if (leader.isEmpty() || answer.word().isEmpty()) {
            return page.t("compare.nobody");
        }
        if (answer.leaderUnproven()) {
            return unproven(leader.get());
        }
        return switch (answer.word().get()) {
            case CLEAR -> page.t("compare.clear", "name", name(leader.get()), "first", first(leader.get()));
            case EITHER -> page.t("compare.either", "names", either(answer), "loss", loss(answer));
            case LEANING -> page.t("compare.leaning", "name", name(leader.get()), "first", first(leader.get()));
            case OPEN -> open(leader.get());
        };
    }

    private String unproven(Option leader) {
        List<String> open = leader.gates().stream()
                .filter(gate -> gate.status() == GateOutcome.Status.UNPROVEN)
                .map(gate -> gate.technology()
                        .map(technology -> page.t(
                                "compare.gate-of", "technology", reasons.name(technology), "what", reasons.title(gate)))
                        .orElse(reasons.title(gate)))
                .distinct()
                .toList();
        Object what = String.join(page.t("overview.clause"), open.subList(0, Math.min(2, open.size())));
        boolean openWord =
                evaluation.answer().word().filter(word -> word == Verdict.OPEN).isPresent();
        int contenders = evaluation.answer().contenders().size();
        if (openWord && contenders > FEW) {
            return page.t(
                    "compare.open-many-if",
                    "name",
                    name(leader),
                    "first",
                    first(leader),
                    "count",
                    contenders,
                    "all",
                    ranked.size(),
                    "what",
                    what);
        }
        String key = openWord ? "open" : "leaning";
        return evaluation
                .answer()
                .bestProven()
                .flatMap(evaluation::option)
                .map(best -> page.t(
                        "compare.if-holds-" + key,
                        "name",
                        name(leader),
                        "first",
                        first(leader),
                        "what",
                        what,
                        "proven",
                        name(best)))
                .orElseGet(() -> page.t(
                        "compare.if-holds-" + key + "-alone",
                        "name",
                        name(leader),
                        "first",
                        first(leader),
                        "what",
                        what));
    }

    private String open(Option leader) {
        Optional<Option> second = ranked.stream()
                .filter(option -> !option.id().equals(leader.id()))
                .findFirst();
        int contenders = evaluation.answer().contenders().size();
        if (contenders > FEW) {
            return page.t(
                    "compare.open-many",
                    "name",
                    name(leader),
                    "first",
                    first(leader),
                    "count",
                    contenders,
                    "all",
                    ranked.size());
        }
        return second.map(other -> page.t(
                        "compare.open-two",
                        "name",
                        name(leader),
                        "first",
                        first(leader),
                        "other",
                        name(other),
                        "second",
                        first(other)))
                .orElse(page.t("compare.leaning", "name", name(leader), "first", first(leader)));
    }

    private String either(Answer answer) {
        List<String> names = answer.either().stream()
                .flatMap(id -> evaluation.option(id).stream())
                .map(this::name)
                .toList();
        int most = 4;
        String shown = names.stream().limit(most).collect(Collectors.joining(page.t("overview.comma")));
        return names.size() > most ? page.t("compare.and-more", "names", shown, "count", names.size() - most) : shown;
    }

    private String loss(Answer answer) {
        return n.fixed(answer.expectedLoss() * 100, 1);
    }

    private String name(Option option) {
        return RichText.plain(option.name().in(page.language()));
    }

    private String first(Option option) {
        return RichText.strong(n.percent(option.score().first()));
    }

    /** Cells of the stacks that compete; what is shared by several stacks is counted once. */
    private String under() {
        List<String> looked = ranked.stream()
                .flatMap(option -> option.cells().stream())
                .flatMap(cell -> cell.drawn().stream())
                .distinct()
                .toList();
        long unknown = looked.stream()
                .flatMap(id -> evaluation.drawn(id).stream())
                .filter(drawn -> drawn.missing())
                .count();
        String cells = page.t(
                unknown == 0 ? "compare.unknown-none" : "compare.unknown", "unknown", unknown, "all", looked.size());
        String team = teamMissing() ? " " + page.t("compare.team-not-asked") : "";
        return cells + team;
    }

    private String known(KnownReading reading) {
        String without =
                reading.parked().stream().map(reasons::name).collect(Collectors.joining(page.t("overview.comma")));
        String dimensions = reading.parkedDimensions().stream()
                .flatMap(id -> Dimension.of(id).stream())
                .map(dimension -> catalogue.name(dimension).in(page.language()))
                .collect(Collectors.joining(page.t("overview.comma")));
        Object leader =
                reading.leader().flatMap(evaluation::option).map(this::name).orElse(page.t("compare.nobody-short"));
        return page.t(
                dimensions.isEmpty() ? "compare.known" : "compare.known-dimensions",
                "name",
                leader,
                "first",
                RichText.strong(n.percent(reading.first())),
                "without",
                RichText.plain(without),
                "dimensions",
                RichText.plain(dimensions));
    }

    private List<RichText.Piece> bounds() {
        return evaluation
                .answer()
                .leader()
                .flatMap(evaluation::option)
                .filter(leader -> leader.score().boundLow() < leader.score().boundHigh())
                .map(leader -> RichText.pieces(page.t(
                        "compare.leader-bounds",
                        "name",
                        name(leader),
                        "low",
                        n.whole(leader.score().boundLow() * 100),
                        "high",
                        n.whole(leader.score().boundHigh() * 100))))
                .orElse(List.of());
    }

    private List<Link> links(Map<String, Double> weights) {
        List<Link> links = new ArrayList<>();
        if (ranked.size() > 1) {
            links.add(Link.to(page.t("compare.why-link"), "#why"));
        }
        if (!ranked.isEmpty()) {
            links.add(Link.to(page.t("compare.robustness-link"), robustness(weights)));
        }
        String editor = "/scenarios/" + evaluation.scenario() + "/edit/evidence";
        links.add(Link.to(page.t("compare.add-evidence"), editor));
        if (teamMissing()) {
            links.add(Link.to(page.t("compare.fill-team"), "/scenarios/" + evaluation.scenario() + "/edit/team"));
        }
        return List.copyOf(links);
    }

    /** How safe this very answer is: of the stored evaluation, or of the day and the weights of the page. */
    private String robustness(Map<String, Double> weights) {
        if (!evaluation.id().isEmpty()) {
            return "/evaluations/" + evaluation.id() + "/robustness";
        }
        String address = page.sameDay("/scenarios/" + evaluation.scenario() + "/robustness");
        return weights.isEmpty()
                ? address
                : Page.of("", page.language(), address, Page.Section.NONE).with("w", CompareState.written(weights));
    }

    /** Whether something that the score asks waits for what the team says of itself. */
    private boolean teamMissing() {
        return !evaluation.teamAsked()
                && evaluation.criteria().stream()
                        .anyMatch(criterion -> !criterion.own() && criterion.dimension() == Dimension.TEAM);
    }
}
