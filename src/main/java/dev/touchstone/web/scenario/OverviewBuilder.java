package dev.touchstone.web.scenario;

import dev.touchstone.analysis.Standing;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Option;
import dev.touchstone.rendering.Dates;
import dev.touchstone.rendering.Messages;
import dev.touchstone.rendering.RichText;
import dev.touchstone.revision.Layered;
import dev.touchstone.scenario.Readiness;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.web.compare.Reasons;
import dev.touchstone.web.compare.VerdictBuilder;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.view.ScenarioView;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The page of a scenario: who leads or what is missing, then everything that it says. */
public final class OverviewBuilder {
    private final Catalogue catalogue;
    private final Page page;
    private final Layered.Entry<Scenario> entry;
    private final Scenario scenario;
    private final boolean mayWrite;
    private final UnaryOperator<String> people;

    /**
     * A builder for one page.
     *
     * @param mayWrite whether the person may change it
     * @param people name of a person by identifier
     */
    public OverviewBuilder(
            Catalogue catalogue,
            Page page,
            Layered.Entry<Scenario> entry,
            boolean mayWrite,
            UnaryOperator<String> people) {
        this.catalogue = catalogue;
        this.page = page;
        this.entry = entry;
        this.scenario = entry.content();
        this.mayWrite = mayWrite;
        this.people = people;
    }

    /**
     * The view.
     *
     * @param evaluation absent while the scenario cannot be evaluated, and while its scores are covered
     * @param weights what is said of its weights: whether they were saved before scores were seen
     * @param orders how many test orders are open
     * @param covered whether its scores are covered
     */
    public ScenarioView build(
            Optional<Evaluation> evaluation, List<Link> stored, String weights, int orders, boolean covered) {
        OverviewSections sections = new OverviewSections(catalogue, page, scenario, mayWrite);
        return new ScenarioView(
                over(),
                RichText.pieces(
                        covered
                                ? page.t("weighing.covered.sentence")
                                : evaluation.map(this::verdict).orElseGet(this::missing)),
                scenario.question().in(page.language()),
                Stream.of(scenario.context().in(page.language()).split("\n+"))
                        .filter(paragraph -> !paragraph.isBlank())
                        .toList(),
                actions(evaluation.isPresent(), covered),
                mayWrite ? forms() : List.of(),
                entry.origin() == Layered.Origin.COPY_OF_OLDER ? Optional.of(older()) : Optional.empty(),
                sections.list(),
                readiness(),
                margin(stored, weights, orders));
    }

    private String over() {
        String origin = page.t("overview.origin."
                + switch (entry.origin()) {
                    case SHIPPED -> "shipped";
                    case COPY, COPY_OF_OLDER -> "copy";
                    case OWN -> "own";
                });
        return scenario.archived() ? page.t("overview.archived", "origin", origin) : origin;
    }

    private String verdict(Evaluation evaluation) {
        List<Option> ranked = evaluation.options().stream()
                .filter(option -> option.standing() == Standing.IN)
                .sorted(Comparator.comparingInt(
                                (Option option) -> option.score().rank().orElse(Integer.MAX_VALUE))
                        .thenComparing(Option::id))
                .toList();
        Reasons reasons = new Reasons(evaluation, catalogue, page.language());
        return new VerdictBuilder(evaluation, page, reasons, catalogue, ranked).sentence();
    }

    /** The first thing that keeps it from being evaluated. */
    private String missing() {
        return Readiness.of(catalogue, scenario).stream()
                .filter(point -> point.needed() && !point.done())
                .findFirst()
                .map(point -> page.t("overview.missing." + point.code().substring("ready.".length())))
                .orElse(page.t("overview.not-now"));
    }

    private List<Link> actions(boolean evaluated, boolean covered) {
        String base = "/scenarios/" + entry.id();
        List<Link> links = new ArrayList<>();
        if (covered) {
            links.add(Link.to(page.t("weighing.covered.weigh"), base + "/weights"));
        }
        if (evaluated) {
            links.add(Link.to(page.t("overview.compare"), base + "/compare"));
        }
        if (mayWrite) {
            links.add(Link.to(page.t(evaluated || covered ? "overview.edit" : "overview.go-on"), base + "/edit"));
            links.add(Link.to(page.t("overview.copy"), "/scenarios/new?from=" + entry.id()));
        }
        links.add(Link.to(page.t("overview.history"), base + "/history"));
        return links;
    }

    private List<ScenarioView.Send> forms() {
        String base = "/scenarios/" + entry.id();
        List<Parts.Labelled> opened = List.of(new Parts.Labelled(Editor.OPENED, entry.hash(), ""));
        List<ScenarioView.Send> forms = new ArrayList<>();
        forms.add(new ScenarioView.Send(
                base + (scenario.archived() ? "/restore" : "/archive"),
                opened,
                page.t(scenario.archived() ? "overview.restore" : "overview.archive")));
        if (entry.origin() == Layered.Origin.COPY || entry.origin() == Layered.Origin.COPY_OF_OLDER) {
            forms.add(new ScenarioView.Send(base + "/take-shipped", opened, page.t("overview.take-shipped")));
        }
        return forms;
    }

    private Parts.LookNote older() {
        return new Parts.LookNote(
                page.t("overview.older"),
                page.t("overview.older.text"),
                List.of(Link.to(
                        page.t("overview.older.compare"), "/scenarios/" + entry.id() + "/history?against=shipped")));
    }

    private List<Parts.Check> readiness() {
        return Readiness.of(catalogue, scenario).stream()
                .map(point -> {
                    Part part = Part.settling(point.code());
                    return new Parts.Check(
                            point.done() ? "done" : "open",
                            point.done()
                                    ? page.t("editor.part." + part.word())
                                    : Messages.in(page.language()).problem(point.code(), java.util.Map.of()),
                            point.needed() && !point.done() ? page.t("overview.needed") : "",
                            mayWrite ? "/scenarios/" + entry.id() + "/edit/" + part.word() : "");
                })
                .toList();
    }

    private List<Parts.Margin> margin(List<Link> stored, String weights, int orders) {
        List<Parts.Labelled> facts = new ArrayList<>();
        facts.add(new Parts.Labelled(page.t("overview.id"), entry.id(), ""));
        entry.revision().ifPresent(revision -> {
            facts.add(new Parts.Labelled(
                    page.t("overview.revision"),
                    String.valueOf(revision.rev()),
                    "/scenarios/" + entry.id() + "/history"));
            facts.add(new Parts.Labelled(
                    page.t("overview.when"), Dates.minute(revision.at(), ZoneOffset.UTC) + " UTC", ""));
            facts.add(new Parts.Labelled(page.t("overview.who"), people.apply(revision.actor()), ""));
        });
        facts.add(new Parts.Labelled(page.t("overview.hash"), entry.hash().substring(0, 12), ""));
        List<Parts.Margin> margin = new ArrayList<>();
        margin.add(new Parts.Margin(page.t("overview.about"), facts, List.of(), "", List.of()));
        margin.add(new Parts.Margin(
                page.t("weighing.title"),
                List.of(),
                List.of(weights),
                "",
                List.of(Link.to(page.t("overview.weights"), "/scenarios/" + entry.id() + "/weights"))));
        margin.add(new Parts.Margin(
                page.t("orders.title"),
                List.of(),
                List.of(page.t("orders-ui.sentence", "count", orders)),
                "",
                List.of(Link.to(page.t("orders-ui.all"), "/scenarios/" + entry.id() + "/test-orders"))));
        if (!stored.isEmpty()) {
            margin.add(new Parts.Margin(page.t("overview.evaluations"), List.of(), List.of(), "", stored));
        }
        return margin;
    }
}
