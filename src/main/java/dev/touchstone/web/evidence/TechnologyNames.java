package dev.touchstone.web.evidence;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.scenario.OwnTechnology;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What may have been measured: the technologies of the catalogue by their names, then those that only scenarios know. */
public final class TechnologyNames {
    private final Page page;
    private final Map<String, String> names = new LinkedHashMap<>();

    /** @param scenarios whose own technologies may have been measured, too */
    public TechnologyNames(Page page, Catalogue catalogue, List<Scenario> scenarios) {
        this.page = page;
        catalogue.technologies().stream()
                .sorted(Comparator.comparing((Technology technology) ->
                        technology.name().in(page.language()).toLowerCase(Locale.ROOT)))
                .forEach(technology ->
                        names.put(technology.id(), technology.name().in(page.language())));
        scenarios.forEach(scenario ->
                scenario.technologies().forEach(own -> names.putIfAbsent(own.id(), own(own, scenario))));
    }

    private String own(OwnTechnology technology, Scenario scenario) {
        return page.t(
                "evidence-ui.own-technology",
                "technology",
                technology.name().in(page.language()),
                "scenario",
                scenario.title().in(page.language()));
    }

    boolean knows(String id) {
        return names.containsKey(id);
    }

    /** The name; of what is known no more, its id. */
    String name(String id) {
        return names.getOrDefault(id, id);
    }

    /** A choice among them, or of none. What was chosen stays a choice though nobody knows it any more. */
    List<Parts.Option> options(String chosen) {
        List<Parts.Option> options = new ArrayList<>();
        options.add(new Parts.Option("", page.t("evidence-ui.not-said"), chosen.isEmpty()));
        names.forEach((id, name) -> options.add(new Parts.Option(id, name, id.equals(chosen))));
        if (!chosen.isEmpty() && !knows(chosen)) {
            options.add(new Parts.Option(chosen, chosen, true));
        }
        return options;
    }
}
