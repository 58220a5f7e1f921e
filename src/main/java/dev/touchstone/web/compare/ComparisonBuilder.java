package dev.touchstone.web.compare;

import dev.touchstone.analysis.Standing;
import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Option;
import dev.touchstone.evaluation.WhatIf;
import dev.touchstone.rendering.Scale;
import dev.touchstone.scenario.Architecture;
import dev.touchstone.web.scenario.CountedTwice;
import dev.touchstone.web.view.Choice;
import dev.touchstone.web.view.ComparisonView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The comparison page of an evaluation. */
public final class ComparisonBuilder {
    /** Rows that stand open: the contenders, but never more than one can take in. */
    static final int OPEN_ROWS = 8;

    /** Rows of the folded part on one page. */
    static final int FOLDED_ROWS = 40;

    private static final int COLUMNS = 5;

    private final Evaluation evaluation;
    private final Catalogue catalogue;
    private final Page page;
    private final CompareState state;
    private final FromScenario scenario;
    private final Reasons reasons;
    private final List<Option> ranked;

    /**
     * A builder for one page.
     *
     * @param catalogue gives the names of dimensions and roles
     */
    public ComparisonBuilder(
            Evaluation evaluation, Catalogue catalogue, Page page, CompareState state, FromScenario scenario) {
        this.evaluation = evaluation;
        this.catalogue = catalogue;
        this.page = page;
        this.state = state;
        this.scenario = scenario;
        reasons = new Reasons(evaluation, catalogue, page.language());
        ranked = evaluation.options().stream()
                .filter(option -> option.standing() == Standing.IN)
                .sorted(Comparator.comparingInt(
                                (Option option) -> option.score().rank().orElse(Integer.MAX_VALUE))
                        .thenComparing(Comparator.comparingDouble(
                                        (Option option) -> option.score().first())
                                .reversed())
                        .thenComparing(Option::id))
                .toList();
    }

    private List<Choice> readings() {
        if (!scenario.readings()) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        links.add(new Link(
                page.t("compare.reading.all"),
                page.with(CompareState.CLAIMS, ""),
                state.whatIf().isEmpty()));
        for (WhatIf reading : WhatIf.values()) {
            links.add(new Link(
                    page.t("compare.reading." + reading.word()),
                    page.with(CompareState.CLAIMS, reading.word()),
                    state.whatIf().equals(Optional.of(reading))));
        }
        return List.of(new Choice(page.t("compare.readings"), links));
    }

    private Optional<Parts.LookNote> whatIf() {
        return state.whatIf()
                .map(reading -> new Parts.LookNote(
                        page.t("compare.what-if"),
                        page.t("compare.what-if." + reading.word()),
                        List.of(Link.to(page.t("compare.what-if.back"), page.with(CompareState.CLAIMS, "")))));
    }

    private String edit() {
        return state.mayWrite() && state.stored().isEmpty()
                ? "/scenarios/" + evaluation.scenario() + "/edit/prices"
                : "";
    }

    /** All of the page. */
    public ComparisonView build() {
        return view(
                Optional.of(new MatrixBuilder(evaluation, catalogue, page, state, columns()).build()),
                state.cell().flatMap(cell -> new PanelBuilder(evaluation, catalogue, page, reasons).build(cell)));
    }

    /** What follows from moved weights at once: the page without its evidence. */
    public ComparisonView moved() {
        return view(Optional.empty(), Optional.empty());
    }

    private ComparisonView view(Optional<ComparisonView.Matrix> matrix, Optional<ComparisonView.Panel> panel) {
        Scale scale = scale();
        RowBuilder rows = new RowBuilder(evaluation, page, reasons, catalogue, scale, ranked, scenario.ranks());
        int open = Math.min(OPEN_ROWS, Math.max(ranked.size() <= OPEN_ROWS ? ranked.size() : 3, contenders()));
        List<ComparisonView.Row> shown = new ArrayList<>(rows.ranked(ranked.subList(0, Math.min(open, ranked.size()))));
        today().filter(option -> option.standing() != Standing.IN)
                .ifPresent(option -> shown.add(rows.reference(option)));
        List<Option> rest = ranked.subList(Math.min(open, ranked.size()), ranked.size());
        int from = Math.min(Math.max(0, state.from()), Math.max(0, rest.size() - 1));
        List<Option> folded = rest.subList(rest.isEmpty() ? 0 : from, Math.min(rest.size(), from + FOLDED_ROWS));
        OutBuilder out = new OutBuilder(evaluation, page, reasons);
        List<Option> shownOptions = new ArrayList<>(ranked.subList(0, Math.min(open, ranked.size())));
        today().filter(option -> option.standing() != Standing.IN).ifPresent(shownOptions::add);
        MoneyBuilder money = new MoneyBuilder(evaluation, page, scenario.prices(), edit());
        return new ComparisonView(
                new VerdictBuilder(evaluation, page, reasons, catalogue, ranked).build(state.weights()),
                new WeightsBuilder(evaluation, catalogue, page, state, scenario).build(),
                Optional.empty(),
                whatIf(),
                page.t(
                        "compare.caption",
                        "stacks",
                        ranked.size(),
                        "criteria",
                        evaluation.criteria().size()),
                scale,
                readings(),
                exports(rest.size(), from),
                shown,
                rows.ranked(folded),
                out.screenedOut(),
                out.excluded(),
                out.notAsked(),
                shares(),
                matrix,
                panel,
                new WhyBuilder(evaluation, page, catalogue, ranked).build(state.pair()),
                sends(),
                money.build(shownOptions),
                twice(money.restOnOne(shownOptions)));
    }

    private List<ComparisonView.Send> sends() {
        String address = "/scenarios/" + evaluation.scenario();
        if (!state.mayWrite()) {
            return List.of();
        }
        if (state.stored().isPresent()) {
            return List.of(new ComparisonView.Send(
                    page.t("compare.decide"),
                    address + "/decisions",
                    List.of(new Parts.Labelled("evaluation", evaluation.id(), "")),
                    true));
        }
        return state.weights().isEmpty() && state.whatIf().isEmpty()
                ? List.of(new ComparisonView.Send(page.t("compare.keep"), address + "/evaluations", List.of(), true))
                : List.of();
    }

    private List<String> twice(List<String> numbers) {
        List<String> sentences = new ArrayList<>(numbers);
        sentences.addAll(CountedTwice.sentences(page, evaluation));
        return sentences;
    }

    private int contenders() {
        return evaluation.answer().contenders().size();
    }

    private Optional<Option> today() {
        return evaluation.option(Architecture.CANDIDATE_ID);
    }

    private Scale scale() {
        double greatest = evaluation.options().stream()
                .mapToDouble(option -> option.score().high() * 100)
                .max()
                .orElse(100);
        return Scale.fromZero(Math.max(1, greatest));
    }

    private List<Link> exports(int folded, int from) {
        List<Link> links = new ArrayList<>();
        if (from + FOLDED_ROWS < folded) {
            links.add(Link.to(
                    page.t("compare.next-rows"), page.with("from", String.valueOf(from + FOLDED_ROWS)) + "#ranking"));
        }
        if (from > 0) {
            links.add(Link.to(
                    page.t("compare.previous-rows"),
                    page.with("from", from <= FOLDED_ROWS ? "" : String.valueOf(from - FOLDED_ROWS)) + "#ranking"));
        }
        links.add(Link.to("CSV", page.with("format", "csv")));
        return List.copyOf(links);
    }

    private List<Option> columns() {
        if (!state.columns().isEmpty()) {
            List<Option> chosen = state.columns().stream()
                    .flatMap(id -> evaluation.option(id).stream())
                    .limit(COLUMNS)
                    .toList();
            if (!chosen.isEmpty()) {
                return chosen;
            }
        }
        List<Option> columns = new ArrayList<>(ranked.subList(0, Math.min(COLUMNS, ranked.size())));
        evaluation.options().stream()
                .filter(option -> !columns.contains(option))
                .limit(Math.max(0, COLUMNS - columns.size()))
                .forEach(columns::add);
        state.cell()
                .flatMap(cell -> evaluation.option(cell.candidate()))
                .filter(option -> !columns.contains(option))
                .ifPresent(option -> {
                    if (columns.size() == COLUMNS) {
                        columns.removeLast();
                    }
                    columns.add(option);
                });
        return columns;
    }

    private List<ComparisonView.SlotShares> shares() {
        Map<String, List<Parts.Share>> bySlot = new TreeMap<>();
        evaluation.shares().stream()
                .sorted(Comparator.comparingDouble((dev.touchstone.evaluation.SlotShare share) -> share.share())
                        .reversed())
                .forEach(share -> {
                    List<Parts.Share> list = bySlot.computeIfAbsent(share.slot(), key -> new ArrayList<>());
                    list.add(new Parts.Share(
                            share.share(),
                            list.isEmpty(),
                            reasons.name(share.technology()),
                            catalogue.technology(share.technology()).isPresent()
                                    ? "/technologies/" + share.technology()
                                    : ""));
                });
        if (bySlot.size() < 2) {
            return List.of();
        }
        return bySlot.entrySet().stream()
                .map(entry -> new ComparisonView.SlotShares(slotName(entry.getKey()), entry.getValue()))
                .toList();
    }

    private String slotName(String role) {
        return catalogue
                .role(role)
                .map(known -> known.name())
                .orElse(LocalText.of(role))
                .in(page.language());
    }
}
