package dev.touchstone.web.catalogue;

import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Layer;
import dev.touchstone.catalogue.Role;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.rendering.CoverageBar;
import dev.touchstone.rendering.RichText;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.MeasuredView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.view.TechnologyView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that is known of one technology, each fact with its source. */
public final class TechnologyBuilder {
    private static final Set<String> NUMBERS = Set.of("benchmark", "benchmark_order");

    private final Catalogue catalogue;
    private final Page page;
    private final Coverage coverage;
    private final List<Scenario> scenarios;
    private final FactWords words;

    /** @param scenarios those that count now, to say where it is used */
    public TechnologyBuilder(Catalogue catalogue, Page page, Coverage coverage, List<Scenario> scenarios) {
        this.catalogue = catalogue;
        this.page = page;
        this.coverage = coverage;
        this.scenarios = scenarios;
        words = new FactWords(page, catalogue);
    }

    /**
     * The view.
     *
     * @param changedBehind true when the shipped entity behind an own copy has changed since
     * @param measured what was measured of it
     */
    public TechnologyView build(Technology technology, boolean changedBehind, MeasuredView measured) {
        Coverage.Count count = coverage.sum(technology.id());
        List<Fact> facts = technology.facts();
        return new TechnologyView(
                technology.name().in(page.language()),
                technology.roles().stream().map(this::roleName).collect(Collectors.joining(page.t("overview.comma"))),
                RichText.pieces(page.t(
                        "catalogue-ui.lede",
                        "covered",
                        RichText.strong(page.t("ui.of", "known", count.known(), "all", count.all())))),
                page.t(
                        technology.layer() == Layer.OWN ? "catalogue-ui.own-under" : "catalogue-ui.shipped-under",
                        "count",
                        facts.size()),
                note(technology, changedBehind),
                List.of(
                        Link.to("YAML", "/technologies/" + technology.id() + ".yaml"),
                        Link.to(
                                page.t("catalogue-ui.rivals"),
                                "/technologies?role="
                                        + technology.roles().stream()
                                                .findFirst()
                                                .orElse(""))),
                facts.stream()
                        .filter(fact -> !fact.provenance().superseded() && !NUMBERS.contains(fact.kind()))
                        .map(words::line)
                        .toList(),
                facts.stream()
                        .filter(fact -> fact.provenance().superseded())
                        .map(words::line)
                        .toList(),
                facts.stream()
                        .filter(fact -> !fact.provenance().superseded() && NUMBERS.contains(fact.kind()))
                        .map(this::evidence)
                        .toList(),
                measured,
                coverage.of(technology.id()).entrySet().stream()
                        .map(entry -> new TechnologyView.Coverage(
                                catalogue.name(entry.getKey()).in(page.language()),
                                new CoverageBar(
                                        entry.getKey().id(),
                                        entry.getValue().known(),
                                        entry.getValue().all())))
                        .toList(),
                margins(technology));
    }

    private String roleName(String role) {
        return catalogue.role(role).map(Role::name).orElse(LocalText.of(role)).in(page.language());
    }

    private Optional<Parts.LookNote> note(Technology technology, boolean changedBehind) {
        if (changedBehind) {
            return Optional.of(new Parts.LookNote(
                    page.t("catalogue-ui.copy-of-older"), page.t("catalogue-ui.copy-of-older-text"), List.of()));
        }
        return technology.facts("license").stream()
                .filter(CatalogueBuilder::changed)
                .findFirst()
                .map(fact -> new Parts.LookNote(
                        page.t("catalogue-ui.licence-changed"),
                        fact.text("change")
                                .or(() -> fact.text("history"))
                                .orElse(fact.provenance().note()),
                        List.of()));
    }

    private TechnologyView.Evidence evidence(Fact fact) {
        String value = fact.number("value").stream()
                .mapToObj(number -> page.quantity(number, fact.text("unit").orElse("1")))
                .findFirst()
                .or(() -> fact.text("value"))
                .orElse(fact.kind().equals("benchmark_order") ? words.says(fact) : "");
        return new TechnologyView.Evidence(
                fact.text("metric").orElse(""),
                fact.provenance()
                        .source()
                        .map(dev.touchstone.web.compare.Sources::address)
                        .orElse(""),
                value,
                "",
                Parts.Chip.aged(fact.grade().map(Enum::name).orElse("?"), words.seen(fact), Optional.empty()),
                fact.text("run_by").orElse("")
                        + (fact.text("workload").map(text -> ", " + text).orElse("")),
                words.remarks(fact).stream()
                        .filter(remark -> !remark.kind().equals("plain"))
                        .toList());
    }

    private List<Parts.Margin> margins(Technology technology) {
        List<Parts.Margin> margins = new ArrayList<>();
        List<Link> used = scenarios.stream()
                .filter(scenario -> uses(scenario, technology.id()))
                .map(scenario -> Link.to(scenario.title().in(page.language()), "/scenarios/" + scenario.id()))
                .toList();
        if (!used.isEmpty()) {
            margins.add(new Parts.Margin(page.t("catalogue-ui.used-in"), List.of(), List.of(), "", used));
        }
        List<Link> neighbours = technology.facts("integration").stream()
                .flatMap(fact -> fact.text("with").stream())
                .distinct()
                .flatMap(id -> catalogue.technology(id).stream())
                .map(other -> Link.to(other.name().in(page.language()), "/technologies/" + other.id()))
                .toList();
        if (!neighbours.isEmpty()) {
            margins.add(new Parts.Margin(page.t("catalogue-ui.connects"), List.of(), List.of(), "", neighbours));
        }
        return margins;
    }

    private static boolean uses(Scenario scenario, String id) {
        return scenario.slots().stream().anyMatch(slot -> slot.technologies().contains(id))
                || scenario.stacks().stream().anyMatch(stack -> stack.parts().containsValue(id))
                || scenario.fixed().contains(id);
    }
}
