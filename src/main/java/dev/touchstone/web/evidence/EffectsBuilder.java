package dev.touchstone.web.evidence;

import dev.touchstone.decision.EvidenceEffects;
import dev.touchstone.decision.RegisterEntry;
import dev.touchstone.decision.Standing;
import dev.touchstone.evaluation.Budget;
import dev.touchstone.evaluation.Turns;
import dev.touchstone.rendering.OrderWords;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.testorder.Answering;
import dev.touchstone.web.record.RecordCase;
import dev.touchstone.web.scenario.TurnedBuilder;
import dev.touchstone.web.view.CountedView;
import dev.touchstone.web.view.EffectsView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.ScenarioView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What changing an evidence document would move: {@link EvidenceEffects}. */
public final class EffectsBuilder {
    private final Page page;
    private final List<Scenario> scenarios;
    private final Predicate<String> covered;

    /**
     * On this page.
     *
     * @param scenarios those that there are now, for their titles
     * @param covered of which of them, by id, no score is shown yet
     */
    public EffectsBuilder(Page page, List<Scenario> scenarios, Predicate<String> covered) {
        this.page = page;
        this.scenarios = scenarios;
        this.covered = covered;
    }

    /** The view. Nobody is kept from a change because the server is too busy to say what it moves. */
    public EffectsView build(Supplier<EvidenceEffects.Effects> computed, List<Answering.Left> orders) {
        return Budget.ifRoom(computed)
                .map(effects -> build(effects, orders))
                .orElseGet(() -> new EffectsView(
                        Optional.empty(), page.t("effects.busy"), CountedView.NONE, Optional.empty(), links(orders)));
    }

    private List<Link> links(List<Answering.Left> orders) {
        return orders.stream().map(this::link).toList();
    }

    private Link link(Answering.Left left) {
        long fewer = left.now().answered() - left.then().answered();
        return Link.to(
                page.t(
                        fewer > 0 ? "effects.orders.waits" : "effects.orders.answered",
                        "what",
                        new OrderWords(left.now(), page.language()).title(),
                        "id",
                        left.now().id(),
                        "count",
                        Math.abs(fewer)),
                "/test-orders/" + left.now().id());
    }

    private EffectsView build(EvidenceEffects.Effects effects, List<Answering.Left> orders) {
        Turns.Report answers = effects.answers();
        boolean none = answers.turns().isEmpty()
                && answers.notReached().isEmpty()
                && answers.notReady().isEmpty();
        return new EffectsView(
                none ? Optional.empty() : Optional.of(new TurnedBuilder(page, covered).build(answers)),
                none && orders.isEmpty() ? page.t("effects.none") : "",
                new CountedBuilder(page, scenarios).build(effects.evaluations()),
                effects.decisions().isEmpty()
                        ? Optional.empty()
                        : Optional.of(decisions(
                                page, page.t("effects.decisions-note"), effects.decisions(), effects.standings())),
                links(orders));
    }

    /**
     * Decisions with their state.
     *
     * @param standings how they would stand after a change, by their ids; empty where nothing changes
     */
    static ScenarioView.Table decisions(
            Page page, String caption, List<RegisterEntry> decisions, Map<String, Standing> standings) {
        List<ScenarioView.Head> heads = new ArrayList<>(List.of(
                new ScenarioView.Head(page.t("effects.decision"), false),
                new ScenarioView.Head(page.t("effects.state"), false)));
        if (!standings.isEmpty()) {
            heads.add(new ScenarioView.Head(page.t("effects.standing"), false));
        }
        return new ScenarioView.Table(
                caption,
                heads,
                decisions.stream()
                        .map(entry -> decision(page, entry, Optional.ofNullable(standings.get(entry.id()))))
                        .toList());
    }

    private static ScenarioView.Row decision(Page page, RegisterEntry entry, Optional<Standing> standing) {
        String number =
                entry.number().map(each -> RecordCase.numbered(each) + " ").orElse("");
        ScenarioView.Cell title = new ScenarioView.Cell(
                number + entry.title().in(page.language()),
                "",
                false,
                "/decisions/" + entry.id(),
                List.of(),
                Optional.empty(),
                "");
        List<ScenarioView.Cell> cells = new ArrayList<>(List.of(
                title,
                ScenarioView.Cell.of(page.t("record-ui.state." + entry.state().word()))));
        standing.map(word -> page.t("effects.standing." + word.name().toLowerCase(Locale.ROOT)))
                .map(ScenarioView.Cell::of)
                .ifPresent(cells::add);
        return new ScenarioView.Row("", cells);
    }
}
