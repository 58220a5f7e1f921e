package dev.touchstone.web.scenario;

import dev.touchstone.analysis.Verdict;
import dev.touchstone.evaluation.Turns;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.view.ScenarioView;
import dev.touchstone.web.view.TurnedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a change would turn, scenario by scenario: {@link Turns}. */
public final class TurnedBuilder {
    private final Page page;
    private final Predicate<String> covered;

    /**
     * On this page.
     *
     * @param covered of which scenarios, by id, no score is shown yet
     */
    public TurnedBuilder(Page page, Predicate<String> covered) {
        this.page = page;
        this.covered = covered;
    }

    /** The view. */
    public TurnedView build(Turns.Report report) {
        Map<Boolean, List<Turns.Turn>> sorted =
                report.turns().stream().collect(Collectors.partitioningBy(turn -> covered.test(turn.scenario())));
        List<Turns.Turn> open = sorted.get(false);
        List<String> hidden =
                sorted.get(true).stream().map(Turns.Turn::scenario).toList();
        long changed = open.stream().filter(turn -> !turn.turned().isEmpty()).count();
        int looked = open.size();
        List<String> notes = new ArrayList<>();
        if (!hidden.isEmpty()) {
            notes.add(page.t("turned.covered", "scenarios", listed(hidden)));
        }
        if (!report.notReached().isEmpty()) {
            notes.add(page.t("turned.not-reached", "scenarios", listed(report.notReached())));
        }
        if (!report.notReady().isEmpty()) {
            notes.add(page.t("turned.not-ready", "scenarios", listed(report.notReady())));
        }
        return new TurnedView(
                page.t(changed == 0 ? "turned.none" : "turned.some", "changed", changed, "all", looked),
                String.join(" ", notes),
                looked == 0 ? Optional.empty() : Optional.of(turns(open)));
    }

    private String listed(List<String> ids) {
        return String.join(page.t("overview.comma"), ids);
    }

    private ScenarioView.Table turns(List<Turns.Turn> turns) {
        return new ScenarioView.Table(
                page.t("turned.caption"),
                List.of(
                        new ScenarioView.Head(page.t("turned.scenario"), false),
                        new ScenarioView.Head(page.t("turned.before"), false),
                        new ScenarioView.Head(page.t("turned.after"), false)),
                turns.stream().map(this::turn).toList());
    }

    private ScenarioView.Row turn(Turns.Turn turn) {
        String what = turn.turned().stream()
                .map(each -> page.t("turned." + each.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(page.t("overview.comma")));
        ScenarioView.Cell scenario = new ScenarioView.Cell(
                turn.title().in(page.language()),
                "",
                false,
                "/scenarios/" + turn.scenario() + "/compare",
                turn.turned().isEmpty() ? List.of() : List.of(new Parts.Remark(what, "look")),
                Optional.empty(),
                "");
        return new ScenarioView.Row(
                "", List.of(scenario, side(turn.before(), "turned.before"), side(turn.after(), "turned.after")));
    }

    private ScenarioView.Cell side(Turns.Side side, String label) {
        String word = side.word().map(TurnedBuilder::key).map(page::t).orElse(page.t("turned.nobody"));
        String first = side.name()
                .map(name -> page.t(
                        "turned.leads",
                        "name",
                        name.in(page.language()),
                        "share",
                        page.n().percent(side.first()),
                        "contenders",
                        side.contenders().size()))
                .orElse("");
        return new ScenarioView.Cell(word, first, false, "", List.of(), Optional.empty(), page.t(label));
    }

    private static String key(Verdict verdict) {
        return "ui.verdict." + verdict.name().toLowerCase(Locale.ROOT);
    }
}
