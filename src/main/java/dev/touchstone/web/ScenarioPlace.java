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
        SCENARIO("", "place.scenario", true),
        WEIGHTS("/weights", "place.weights", false),
        COMPARISON("/compare", "place.comparison", true),
        ROBUSTNESS("/robustness", "place.robustness", true),
        ORDERS("/test-orders", "orders.title", false),
        COVERAGE("/coverage", "place.coverage", true),
        MIGRATION("/migration", "place.migration", false),
        RECORD("/decisions", "place.record", false);

        private final String path;
        private final String key;
        private final boolean dated;

        View(String path, String key, boolean dated) {
            this.path = path;
            this.key = key;
            this.dated = dated;
        }
    }

    /** The page among the views of its scenario; those that can be shown of a past day stay on the day of the page. */
    public static Page of(Page page, String scenario, String title, View current) {
        String base = "/scenarios/" + scenario;
        List<Link> views = Arrays.stream(View.values())
                .map(view -> new Link(page.t(view.key), address(page, scenario, view), view == current))
                .toList();
        return page.withPlace(
                List.of(Link.to(page.t("ui.nav.scenarios"), "/"), Link.to(title, page.sameDay(base))), views);
    }

    private static String address(Page page, String scenario, View view) {
        if (view == View.RECORD) {
            return "/decisions?scenario=" + scenario;
        }
        String address = "/scenarios/" + scenario + view.path;
        return view.dated ? page.sameDay(address) : address;
    }
}
