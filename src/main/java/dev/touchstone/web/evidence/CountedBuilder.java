package dev.touchstone.web.evidence;

import dev.touchstone.decision.EvidenceFeeds;
import dev.touchstone.rendering.Dates;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.web.view.CountedView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The stored evaluations that counted a number of a document, by scenario and time. */
final class CountedBuilder {
    /** Stored evaluations that are shown; a scenario may have hundreds. */
    private static final int MOST = 20;

    private final Page page;
    private final Map<String, Scenario> scenarios;

    CountedBuilder(Page page, List<Scenario> scenarios) {
        this.page = page;
        this.scenarios = scenarios.stream().collect(Collectors.toMap(Scenario::id, Function.identity()));
    }

    CountedView build(List<EvidenceFeeds.Counted> counted) {
        int rest = counted.size() - MOST;
        return new CountedView(
                counted.stream().limit(MOST).map(this::link).toList(),
                rest > 0 ? page.t("evidence-ui.feeds.more", "count", rest) : "");
    }

    private Link link(EvidenceFeeds.Counted counted) {
        return Link.to(
                page.t(
                        "evidence-ui.feeds.evaluation",
                        "scenario",
                        title(counted.scenario()),
                        "at",
                        Dates.minute(counted.at(), ZoneOffset.UTC)),
                "/evaluations/" + counted.id());
    }

    /** The title of a scenario; its id where it is no more. */
    String title(String scenario) {
        return Optional.ofNullable(scenarios.get(scenario))
                .map(known -> known.title().in(page.language()))
                .orElse(scenario);
    }
}
