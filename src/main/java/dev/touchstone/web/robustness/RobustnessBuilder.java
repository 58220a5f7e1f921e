package dev.touchstone.web.robustness;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.robustness.Findings;
import dev.touchstone.evaluation.robustness.Findings.UnderWeights;
import dev.touchstone.evaluation.robustness.WeightReading;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.rendering.RichText;
import dev.touchstone.web.order.OrderLinks;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.view.RobustnessView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The robustness page: its main sentence, then part by part. */
public final class RobustnessBuilder {
    private final Evaluation evaluation;
    private final Findings findings;
    private final Page page;
    private final RobustnessState state;
    private final OrderLinks orders;
    private final Named named;
    private final UnaryOperator<String> people;
    private final Numbers n;

    /**
     * From findings.
     *
     * @param orders what a line of what to measure says of its order
     * @param people name of a person by identifier
     */
    public RobustnessBuilder(
            Evaluation evaluation,
            Findings findings,
            Catalogue catalogue,
            Page page,
            RobustnessState state,
            OrderLinks orders,
            UnaryOperator<String> people) {
        this.evaluation = evaluation;
        this.findings = findings;
        this.page = page;
        this.state = state;
        this.orders = orders;
        this.people = people;
        named = new Named(evaluation, catalogue, page);
        n = page.n();
    }

    /** A page without evaluation, which says what is missing. */
    public static RobustnessView empty(Page page, String scenario) {
        return nothing(
                page.t("robustness.empty-title"),
                new Parts.State(
                        "empty",
                        page.t("robustness.empty-title"),
                        page.t("robustness.empty-text"),
                        List.of(Link.to(page.t("coverage.empty-action"), "/scenarios/" + scenario)),
                        ""));
    }

    /**
     * The page of a scenario whose scores are covered.
     *
     * @param covered why, and what can be done
     */
    public static RobustnessView covered(Page page, Parts.State covered) {
        return nothing(page.t("weighing.covered.sentence"), covered);
    }

    private static RobustnessView nothing(String sentence, Parts.State state) {
        return new RobustnessView(
                Optional.empty(),
                false,
                "",
                RichText.of(sentence),
                "",
                Optional.of(state),
                new RobustnessView.Drawn("", Link.to("", "")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The page. */
    public RobustnessView build() {
        if (findings.robustness().isEmpty()) {
            return nothing(
                    page.t("compare.nobody"),
                    new Parts.State(
                            "empty",
                            page.t("robustness.nobody"),
                            page.t("robustness.nobody-text"),
                            List.of(Link.to(page.t("place.comparison"), named.comparison())),
                            ""));
        }
        List<UnderWeights> readings = findings.robustness().get();
        PlacesBuilder places = new PlacesBuilder(named, page, readings, state);
        return new RobustnessView(
                changed(),
                !dependsOn().data() && !dependsOn().weights(),
                page.t("robustness.depends-" + word(dependsOn())),
                RichText.pieces(sentence(readings)),
                under(),
                Optional.empty(),
                drawn(),
                Optional.of(places.places(findings.samples(), missing())),
                Optional.of(places.readings()),
                findings.flips().map(flips -> new IntervalsBuilder(evaluation, named, page).intervals(flips)),
                findings.flips().map(flips -> new FlipsBuilder(evaluation, named, page).flips(flips, claims())),
                findings.valueOfInformation()
                        .map(worth -> new NextBuilder(evaluation, named, page, orders).next(worth)),
                findings.valueOfInformation()
                        .flatMap(worth -> new AgreementBuilder(named, page, people).agreement(worth)),
                findings.methods().map(methods -> new OpinionsBuilder(evaluation, named, page).opinions(methods)));
    }

    /** Claims are moved in the scenario as it stands. */
    private Link claims() {
        return state.weights().isEmpty() && state.stored().isEmpty()
                ? Link.to(
                        page.t("robustness.claims"),
                        page.sameDay("/scenarios/" + evaluation.scenario() + "/coverage") + "#claim-flips")
                : Link.to("", "");
    }

    private Link missing() {
        return orders.writes() && state.stored().isEmpty() && page.day().isEmpty()
                ? Link.to(
                        page.t("robustness.missing-stack"), "/scenarios/" + evaluation.scenario() + "/edit/candidates")
                : Link.to("", "");
    }

    private Optional<Link> changed() {
        return state.weights().isEmpty()
                ? Optional.empty()
                : Optional.of(Link.to(page.t("robustness.weights-back"), page.with(RobustnessState.WEIGHTS, "")));
    }

    private Findings.DependsOn dependsOn() {
        return findings.dependsOn().orElseThrow();
    }

    private static UnderWeights reading(List<UnderWeights> readings, WeightReading wanted) {
        return readings.stream()
                .filter(each -> each.weights() == wanted)
                .findFirst()
                .orElseThrow();
    }

    private static String word(Findings.DependsOn on) {
        return on.data() ? on.weights() ? "both" : "data" : on.weights() ? "weights" : "neither";
    }

    private String sentence(List<UnderWeights> readings) {
        String leader = evaluation.answer().leader().orElseThrow();
        UnderWeights order = reading(readings, WeightReading.ORDER);
        boolean another = !order.leaders().contains(leader);
        return page.t(
                another ? "robustness.sentence-other" : "robustness.sentence",
                "name",
                RichText.plain(named.option(leader)),
                "stated",
                RichText.strong(first(reading(readings, WeightReading.STATED), leader)),
                "order",
                RichText.strong(first(order, leader)),
                "other",
                RichText.plain(named.option(order.leaders().getFirst())),
                "first",
                RichText.strong(first(order, order.leaders().getFirst())));
    }

    private String first(UnderWeights reading, String option) {
        int i = reading.options().indexOf(option);
        return n.percent(reading.found().rankAcceptability().get(i).getFirst());
    }

    /** The nearest turn of the weights, and the most valuable measurement. */
    private String under() {
        List<String> sentences = new ArrayList<>();
        findings.flips()
                .ifPresent(flips -> sentences.add(flips.reallocation()
                        .map(found -> page.t(
                                flips.answered() ? "robustness.under-weights-answered" : "robustness.under-weights",
                                "points",
                                named.points(found.moved() * 100),
                                "name",
                                named.option(found.takesOver())))
                        .orElse(page.t(
                                flips.answered()
                                        ? "robustness.under-no-weights-answered"
                                        : "robustness.under-no-weights"))));
        findings.valueOfInformation().ifPresent(worth -> {
            if (worth.stop()) {
                sentences.add(page.t("robustness.under-stop"));
            } else {
                worth.measurements().stream()
                        .findFirst()
                        .filter(best -> best.value() >= NextBuilder.LEAST)
                        .ifPresent(best ->
                                sentences.add(page.t("robustness.under-measure", "what", named.measurement(best))));
            }
        });
        return String.join(page.t("robustness.gap"), sentences);
    }

    private RobustnessView.Drawn drawn() {
        boolean all = findings.samples() == evaluation.settings().samples();
        String text = page.t(
                all ? "robustness.drawn" : "robustness.drawn-first",
                "samples",
                n.exact(findings.samples()),
                "seed",
                String.valueOf(evaluation.settings().seed()));
        String fewer = findings.valueOfInformation()
                .filter(worth -> worth.samples() < findings.samples())
                .map(worth -> page.t("robustness.gap")
                        + page.t("robustness.drawn-fewer", "samples", n.exact(worth.samples())))
                .orElse("");
        return new RobustnessView.Drawn(
                text + fewer,
                all
                        ? Link.to("", "")
                        : Link.to(
                                page.t(
                                        "robustness.draw-all",
                                        "samples",
                                        n.exact(evaluation.settings().samples())),
                                page.with(RobustnessState.DRAW, RobustnessState.ALL)));
    }
}
