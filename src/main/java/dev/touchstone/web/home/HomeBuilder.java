package dev.touchstone.web.home;

import dev.touchstone.analysis.Standing;
import dev.touchstone.evaluation.Drawn;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Option;
import dev.touchstone.rendering.Dates;
import dev.touchstone.rendering.RichText;
import dev.touchstone.revision.Layered;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.web.view.Choice;
import dev.touchstone.web.view.HomeView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The first page: which decisions there are, how they stand, and what to start from. */
public final class HomeBuilder {

    private final Page page;
    private final boolean mayWrite;
    private final String filter;
    private final Function<Layered.Entry<Scenario>, Optional<Evaluation>> evaluated;

    /**
     * A builder for one page.
     *
     * @param filter {@code archived}, {@code own} or empty
     * @param evaluated what is known of a scenario's answer without computing it now
     */
    public HomeBuilder(
            Page page,
            boolean mayWrite,
            String filter,
            Function<Layered.Entry<Scenario>, Optional<Evaluation>> evaluated) {
        this.page = page;
        this.mayWrite = mayWrite;
        this.filter = filter;
        this.evaluated = evaluated;
    }

    /** The view of all scenarios. */
    public HomeView build(List<Layered.Entry<Scenario>> all) {
        List<Layered.Entry<Scenario>> active =
                all.stream().filter(entry -> !entry.content().archived()).toList();
        List<Layered.Entry<Scenario>> archived =
                all.stream().filter(entry -> entry.content().archived()).toList();
        List<Layered.Entry<Scenario>> own =
                active.stream().filter(HomeBuilder::isOwn).toList();
        List<Layered.Entry<Scenario>> shown = switch (filter) {
            case "archived" -> archived;
            case "own" -> own;
            default -> active;
        };
        List<HomeView.Row> rows = shown.stream().sorted(order()).map(this::row).toList();
        return new HomeView(
                RichText.pieces(sentence(active.size(), own.size())),
                List.of(),
                choices(active.size(), own.size(), archived.size()),
                rows,
                rows.isEmpty() ? Optional.of(empty()) : Optional.empty(),
                mayWrite ? "/scenarios/new" : "",
                templates(active),
                Optional.empty());
    }

    private static boolean isOwn(Layered.Entry<Scenario> entry) {
        return entry.origin() != Layered.Origin.SHIPPED;
    }

    /** A team's own first, the latest change first; the shipped ones after, by title. */
    private Comparator<Layered.Entry<Scenario>> order() {
        return Comparator.comparing((Layered.Entry<Scenario> entry) -> !isOwn(entry))
                .thenComparing(entry -> entry.revision()
                        .map(revision -> -revision.at().toEpochMilli())
                        .orElse(0L))
                .thenComparing(entry -> entry.content().title().in(page.language()));
    }

    private String sentence(int active, int own) {
        if (own == 0) {
            return page.t("home.none-own", "examples", active);
        }
        return page.t(
                "home.some", "own", RichText.strong(page.t("home.own-count", "own", own)), "examples", active - own);
    }

    private List<Choice> choices(int active, int own, int archived) {
        List<Link> links = new ArrayList<>();
        links.add(new Link(page.t("ui.all", "count", active), page.with("show", ""), filter.isEmpty()));
        links.add(new Link(page.t("home.filter-own", "count", own), page.with("show", "own"), filter.equals("own")));
        if (archived > 0) {
            links.add(new Link(
                    page.t("home.filter-archived", "count", archived),
                    page.with("show", "archived"),
                    filter.equals("archived")));
        }
        return List.of(new Choice(page.t("ui.show"), links));
    }

    private HomeView.Row row(Layered.Entry<Scenario> entry) {
        Scenario scenario = entry.content();
        Optional<Evaluation> evaluation = evaluated.apply(entry);
        Optional<Integer> age = evaluation.flatMap(HomeBuilder::medianAge);
        return new HomeView.Row(
                scenario.title().in(page.language()),
                "/scenarios/" + entry.id(),
                scenario.question().in(page.language()),
                page.t("home.origin."
                        + entry.origin().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                evaluation
                        .flatMap(one -> one.answer().word())
                        .map(word -> page.t("ui.verdict." + word.name().toLowerCase(Locale.ROOT)))
                        .orElse(""),
                evaluation.flatMap(this::leader),
                page.t(evaluation.isPresent() ? "home.nobody" : "home.not-drawn"),
                "",
                "",
                evaluation.map(this::unknown).orElse(""),
                age.map(months -> page.t("ui.months", "months", months)).orElse(""),
                age.filter(Dates::isOld).isPresent(),
                entry.revision()
                        .map(revision -> Dates.day(revision.at(), ZoneOffset.UTC))
                        .orElse(""));
    }

    private Optional<Parts.Share> leader(Evaluation evaluation) {
        return evaluation
                .answer()
                .leader()
                .flatMap(evaluation::option)
                .map(option -> new Parts.Share(
                        option.score().first(),
                        false,
                        option.name().in(page.language()),
                        "/scenarios/" + evaluation.scenario() + "/compare"));
    }

    private String unknown(Evaluation evaluation) {
        List<String> looked = evaluation.options().stream()
                .filter(option -> option.standing() == Standing.IN)
                .flatMap(option -> option.cells().stream())
                .map(Option.OptionCell::drawn)
                .flatMap(List::stream)
                .distinct()
                .toList();
        long unknown = looked.stream()
                .flatMap(id -> evaluation.drawn(id).stream())
                .filter(Drawn::missing)
                .count();
        return page.t("ui.of", "known", unknown, "all", looked.size());
    }

    private static Optional<Integer> medianAge(Evaluation evaluation) {
        List<Integer> ages = evaluation.drawn().stream()
                .flatMap(drawn -> drawn.ageMonths().stream())
                .sorted()
                .toList();
        return ages.isEmpty() ? Optional.empty() : Optional.of(ages.get(ages.size() / 2));
    }

    private Parts.State empty() {
        return new Parts.State(
                "empty",
                page.t("home.empty"),
                page.t("home.empty-text"),
                mayWrite
                        ? List.of(Link.to(page.t("ui.home.create"), "/scenarios/new"))
                        : List.of(Link.to(page.t("ui.sign-in"), "/sign-in")),
                "");
    }

    /** The examples once more, for those who may copy one: to everyone else the list above already leads to them. */
    private List<HomeView.Template> templates(List<Layered.Entry<Scenario>> active) {
        if (!mayWrite) {
            return List.of();
        }
        return active.stream()
                .filter(entry -> entry.origin() == Layered.Origin.SHIPPED)
                .sorted(order())
                .map(this::template)
                .toList();
    }

    private HomeView.Template template(Layered.Entry<Scenario> entry) {
        Scenario scenario = entry.content();
        Stream<String> inSlots = scenario.slots().stream().flatMap(slot -> slot.technologies().stream());
        Stream<String> inStacks = scenario.stacks().stream().flatMap(stack -> stack.parts().values().stream());
        String size = page.t(
                "home.template",
                "criteria",
                scenario.criteria().size(),
                "slots",
                scenario.slots().size(),
                "technologies",
                Stream.concat(inSlots, inStacks).distinct().count());
        return new HomeView.Template(
                scenario.title().in(page.language()),
                "/scenarios/" + entry.id(),
                size,
                "/scenarios/new?from=" + entry.id());
    }
}
