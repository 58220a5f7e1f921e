package dev.touchstone.web.scenario;

import dev.touchstone.rendering.Numbers;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.TeamProfile;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a scenario says of its team. */
final class OverviewTeam {
    private final Page page;
    private final Scenario scenario;
    private final OverviewSections words;
    private final Numbers numbers;

    OverviewTeam(Page page, Scenario scenario, OverviewSections words) {
        this.page = page;
        this.scenario = scenario;
        this.words = words;
        this.numbers = page.n();
    }

    List<Parts.FactLine> lines() {
        if (scenario.team().isEmpty()) {
            return List.of();
        }
        TeamProfile team = scenario.team().get();
        List<Parts.FactLine> lines = new ArrayList<>();
        team.mainLanguage().ifPresent(language -> lines.add(words.line(page.t("editor.main_language"), language)));
        listed(lines, "editor.other_languages", team.otherLanguages());
        if (!team.experience().isEmpty()) {
            lines.add(words.line(
                    page.t("editor.experience"),
                    team.experience().stream()
                            .map(each -> page.t(
                                    "overview.years",
                                    "name",
                                    words.technology(each.technology()),
                                    "years",
                                    numbers.exact(each.years())))
                            .collect(Collectors.joining(page.t("overview.comma")))));
        }
        team.headcount().ifPresent(count -> lines.add(words.line(page.t("editor.headcount"), String.valueOf(count))));
        team.operationsPeople()
                .ifPresent(count -> lines.add(words.line(page.t("editor.operations_people"), String.valueOf(count))));
        team.onCall()
                .ifPresent(yes -> lines.add(words.line(page.t("editor.on_call"), page.t("editor.on_call." + yes))));
        team.containerPlatform()
                .ifPresent(yes -> lines.add(
                        words.line(page.t("editor.container_platform"), page.t("editor.container_platform." + yes))));
        listed(lines, "editor.clouds", team.clouds());
        lines.add(words.line(
                page.t("editor.novelty_limit"),
                String.valueOf(team.noveltyLimit().orElse(words.usualNoveltyLimit()))));
        lines.add(words.line(
                page.t("editor.filled"),
                team.filledBy(),
                words.basis(team.basis()),
                "",
                team.filledAt().map(String::valueOf).orElse("")));
        return lines;
    }

    private void listed(List<Parts.FactLine> lines, String key, List<String> values) {
        if (!values.isEmpty()) {
            lines.add(words.line(page.t(key), String.join(page.t("overview.comma"), values)));
        }
    }
}
