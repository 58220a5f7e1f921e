package dev.touchstone.web;

import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import java.util.Arrays;
import java.util.List;

/** Where a page of a scenario stands: the way to it, and the other views of the same scenario as plain links. */
public final class ScenarioPlace {
    private ScenarioPlace() {}

    /** The views of a scenario. */
    public enum View {
        SCENARIO("", "place.scenario"),
        COMPARISON("/compare", "place.comparison"),
        COVERAGE("/coverage", "place.coverage"),
        MIGRATION("/migration", "place.migration"),
        RECORD("/decisions", "place.record");

        private final String path;
        private final String key;

        View(String path, String key) {
            this.path = path;
            this.key = key;
        }
    }

    /** The page among the views of its scenario. */
    public static Page of(Page page, String scenario, String title, View current) {
        String base = "/scenarios/" + scenario;
        List<Link> views = Arrays.stream(View.values())
                .map(view -> new Link(
                        page.t(view.key),
                        view == View.RECORD ? "/decisions?scenario=" + scenario : base + view.path,
                        view == current))
                .toList();
        return page.withPlace(List.of(Link.to(page.t("ui.nav.scenarios"), "/"), Link.to(title, base)), views);
    }
}
