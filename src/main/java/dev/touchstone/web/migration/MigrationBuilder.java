package dev.touchstone.web.migration;

import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.migration.Operator.ReversibilityClass;
import dev.touchstone.migration.Plan;
import dev.touchstone.rendering.PlanWords;
import dev.touchstone.rendering.PriceWords;
import dev.touchstone.rendering.RichText;
import dev.touchstone.rendering.RichText.Piece;
import dev.touchstone.rendering.RouteDrawing;
import dev.touchstone.roadmap.Roadmap;
import dev.touchstone.scenario.PriceSheet;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.MigrationView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Turns a plan into its page. What is estimated is marked as prior; totals are sums and never become a date. */
public final class MigrationBuilder {
    private static final int MOST_NAMES = 3;

    private final Roadmap roadmap;
    private final Plan plan;
    private final Page page;
    private final MigrationPlace place;
    private final PlanWords words;

    /** The page of one plan. */
    public MigrationBuilder(Roadmap roadmap, Catalogue catalogue, Page page, MigrationPlace place) {
        this.roadmap = roadmap;
        this.plan = roadmap.plan();
        this.page = page;
        this.place = place;
        words = new PlanWords(roadmap, catalogue, page.language());
    }

    /** The whole page. */
    public MigrationView build() {
        StepBuilder steps = new StepBuilder(plan, words, page);
        QuestionBuilder questions = new QuestionBuilder(roadmap, words, page);
        boolean fixed = place.answer().isEmpty();
        List<Link> links = new ArrayList<>(place.links());
        if (plan.sums().questionsOpen() > 0) {
            links.add(Link.to(
                    page.t("record-ui.answer-link", "count", plan.sums().questionsOpen()), fixed ? "" : "#questions"));
        }
        return new MigrationView(
                sentence(),
                under(),
                place.choices(),
                links.stream().filter(link -> !link.href().isEmpty()).toList(),
                Optional.empty(),
                route(),
                page.t("record-ui.route-said", "count", plan.steps().size(), "target", target()),
                stops(),
                fixed ? List.of() : questions.open(),
                place.answer(),
                List.of(new Parts.Labelled("candidate", roadmap.candidate(), "")),
                place.keep(),
                steps.steps(),
                gaps(),
                totals(),
                steps.why(),
                plan.steps().size() > 1 ? words.say("basis." + plan.basis().name()) : "");
    }

    private String target() {
        return RichText.plain(roadmap.candidateName().in(page.language()));
    }

    private List<Piece> sentence() {
        int count = plan.steps().size();
        if (count == 0) {
            return RichText.of(
                    plan.complete()
                            ? page.t("record-ui.migration-there", "target", target())
                            : page.t("record-ui.migration-none", "target", target()));
        }
        String way = page.t(
                plan.complete() ? "record-ui.migration-steps" : "record-ui.migration-towards",
                "count",
                count,
                "target",
                target(),
                "weeks",
                RichText.strong(page.t(
                        "record-ui.weeks-between",
                        "range",
                        words.range(plan.sums().calendarWeeks()))));
        return RichText.pieces(way + noWayBack());
    }

    private String noWayBack() {
        int first = firstWithoutWayBack();
        if (first == 0) {
            return page.t("record-ui.way-back-always");
        }
        return first == 1
                ? page.t("record-ui.way-back-never")
                : page.t("record-ui.way-back-until", "step", RichText.strong(String.valueOf(first - 1)));
    }

    /** Number of the first step after which only a restore leads back; 0 for none. */
    private int firstWithoutWayBack() {
        return plan.steps().stream()
                .filter(step -> step.reversibility().compareTo(ReversibilityClass.R2) >= 0)
                .mapToInt(Plan.Step::number)
                .findFirst()
                .orElse(0);
    }

    private String under() {
        List<String> said = new ArrayList<>();
        if (!plan.steps().isEmpty()) {
            said.add(page.t(
                    "record-ui.migration-effort",
                    "range",
                    words.range(plan.sums().effortPersonWeeks())));
            int open = plan.sums().questionsOpen();
            if (open > 0) {
                int ready = plan.readySteps();
                said.add(page.t(
                        ready == 0 ? "record-ui.migration-blocked" : "record-ui.migration-waiting",
                        "count",
                        open,
                        "ready",
                        ready));
            }
        }
        return String.join(page.t("record-ui.space"), said);
    }

    private Optional<RouteDrawing> route() {
        if (plan.steps().isEmpty()) {
            return Optional.empty();
        }
        int first = firstWithoutWayBack();
        List<String> states = new ArrayList<>();
        List<RouteDrawing.Leg> legs = new ArrayList<>();
        states.add(place.today().in(page.language()));
        for (Plan.Step step : plan.steps()) {
            states.add(reached(step));
            legs.add(new RouteDrawing.Leg(
                    words.likelyWeeks(step.calendar()),
                    step.reversibility().name(),
                    first > 0 && step.number() >= first));
        }
        return Optional.of(new RouteDrawing(states, legs));
    }

    /** What a step reaches, in few words: what the goal asked for, else whatever it changes. */
    private String reached(Plan.Step step) {
        List<String> asked = plan.gap().stream()
                .filter(gap ->
                        gap.closedBy().filter(number -> number == step.number()).isPresent())
                .map(gap -> shortened(words.reached(gap.change())))
                .distinct()
                .toList();
        List<String> names = asked.isEmpty()
                ? step.changes().stream()
                        .filter(change -> words.named(change.path()))
                        .map(change -> shortened(words.reached(change)))
                        .distinct()
                        .toList()
                : asked;
        return names.isEmpty()
                ? words.title(step)
                : names.stream().limit(MOST_NAMES).collect(Collectors.joining(words.say("list")));
    }

    /** Without what stands in parentheses behind a name: the steps say it. */
    private static String shortened(String name) {
        String bare = name.replaceFirst("\\s*[(（][^()（）]*[)）]$", "");
        return bare.isEmpty() ? name : bare;
    }

    private List<MigrationView.Stop> stops() {
        List<MigrationView.Stop> stops = new ArrayList<>();
        int count = plan.steps().size();
        for (int at = 0; at <= count && count > 0; at++) {
            String name = at == 0
                    ? place.today().in(page.language())
                    : reached(plan.steps().get(at - 1));
            String kind = at == 0 ? "start" : at == count ? "goal" : "stop";
            Optional<Plan.Step> leg = plan.step(at + 1);
            stops.add(new MigrationView.Stop(
                    name,
                    kind,
                    leg.map(step -> words.likelyWeeks(step.calendar())).orElse(""),
                    leg.map(step -> step.reversibility().name()).orElse("")));
        }
        return stops;
    }

    private List<MigrationView.Gap> gaps() {
        return plan.unreached().stream()
                .map(part -> new MigrationView.Gap(
                        words.change(part.change()),
                        part.why().stream()
                                .map(words::reason)
                                .distinct()
                                .collect(Collectors.joining(words.say("clause"))),
                        ""))
                .toList();
    }

    private List<MigrationView.Total> totals() {
        if (plan.steps().isEmpty()) {
            return List.of();
        }
        List<Parts.Remark> prior = List.of(new Parts.Remark(page.t("migration.prior"), "assumed"));
        List<MigrationView.Total> totals = new ArrayList<>(List.of(
                new MigrationView.Total(
                        page.t("record-ui.total-effort"),
                        words.personWeeks(plan.sums().effortPersonWeeks()),
                        "",
                        prior),
                new MigrationView.Total(
                        page.t("record-ui.total-weeks"), words.weeks(plan.sums().calendarWeeks()), "", prior)));
        totals.add(money());
        return List.copyOf(totals);
    }

    /** Effort at the price of a person-day; without one it says so, and where it is entered. */
    private MigrationView.Total money() {
        Optional<Double> personDay = place.prices().flatMap(PriceSheet::personDay);
        if (personDay.isEmpty()) {
            return new MigrationView.Total(
                    page.t("prices.migration"),
                    page.t("prices.not-priced"),
                    "",
                    List.of(),
                    "",
                    Optional.of(place.editPrices())
                            .filter(href -> !href.isEmpty())
                            .map(href -> Link.to(page.t("prices.enter-day"), href + "#person_day")));
        }
        PriceSheet sheet = place.prices().orElseThrow();
        PriceWords say = new PriceWords(page.language(), UnaryOperator.identity());
        return new MigrationView.Total(
                page.t("prices.migration"),
                say.money(sheet, sheet.effort(plan.sums().effortPersonWeeks()).orElseThrow()),
                "",
                List.of(new Parts.Remark(page.t("migration.prior"), "assumed")),
                page.t("prices.migration-at", "money", page.n().money(sheet.currency(), personDay.get()))
                        + page.t("record-ui.space")
                        + say.whose(sheet),
                Optional.empty());
    }

    /** Today's system where the scenario has no name for it. */
    public static LocalText namelessToday(Page page) {
        return LocalText.of(page.t("record-ui.today"));
    }
}
