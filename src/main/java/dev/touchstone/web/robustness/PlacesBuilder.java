package dev.touchstone.web.robustness;

import dev.touchstone.catalogue.Dimension;
import dev.touchstone.evaluation.robustness.Findings.UnderWeights;
import dev.touchstone.evaluation.robustness.WeightReading;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.rendering.PlacesBar;
import dev.touchstone.rendering.ShareTrack;
import dev.touchstone.web.view.Choice;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.view.RobustnessView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who comes first and how often, and what the weights decide of it. */
final class PlacesBuilder {
    private static final int SHOWN = 8;
    private static final int TABLED = 40;

    private final Named named;
    private final Page page;
    private final List<UnderWeights> readings;
    private final RobustnessState state;
    private final Numbers n;

    PlacesBuilder(Named named, Page page, List<UnderWeights> readings, RobustnessState state) {
        this.named = named;
        this.page = page;
        this.readings = readings;
        this.state = state;
        n = page.n();
    }

    RobustnessView.Places places(int samples, Link missing) {
        UnderWeights stated = readings.getFirst();
        List<Integer> order = order(stated);
        double error = stated.found().errors().rankAcceptability().stream()
                .flatMap(List::stream)
                .mapToDouble(each -> each)
                .max()
                .orElse(0);
        String caption = page.t(
                state.spread() > 0 ? "robustness.places-caption-around" : "robustness.places-caption",
                "samples",
                n.exact(samples),
                "error",
                n.fixed(error * 100, 1));
        return new RobustnessView.Places(
                caption,
                spread(),
                unknown(),
                order.stream().limit(SHOWN).map(i -> placed(stated, i)).toList(),
                IntStream.rangeClosed(1, PlacesBar.APART + 1)
                        .mapToObj(place -> page.t("robustness.place-" + place))
                        .toList(),
                table(stated, order),
                order.size() > TABLED ? page.t("robustness.places-more", "count", order.size() - TABLED) : "",
                missing);
    }

    /** The most often first, then by expected rank. */
    private static List<Integer> order(UnderWeights reading) {
        return IntStream.range(0, reading.options().size())
                .boxed()
                .sorted(Comparator.<Integer, Double>comparing(i -> -first(reading, i))
                        .thenComparing(i -> reading.found().expectedRanks().get(i)))
                .toList();
    }

    private static double first(UnderWeights reading, int i) {
        return reading.found().rankAcceptability().get(i).getFirst();
    }

    /** Where nothing is unknown it would change nothing. */
    private Optional<Choice> unknown() {
        if (state.rho().isEmpty() || !named.hasUnknowns()) {
            return Optional.empty();
        }
        double usual = state.rho().getAsDouble();
        List<Link> links = RobustnessState.rhos(usual).stream()
                .map(each -> new Link(
                        page.t(
                                each == 0 ? "robustness.rho-0" : each == 1 ? "robustness.rho-1" : "robustness.rho",
                                "rho",
                                n.exact(each)),
                        page.with(RobustnessState.RHO, each == usual ? "" : RobustnessState.inAddress(each)),
                        each == named.rho()))
                .toList();
        return Optional.of(new Choice(page.t("robustness.unknown"), links));
    }

    private Choice spread() {
        List<Link> links = RobustnessState.SPREADS.stream()
                .map(each -> new Link(
                        page.t("robustness.spread-" + Math.round(each * 100)),
                        page.with(RobustnessState.SPREAD, each == 0 ? "" : String.valueOf(each)),
                        each == state.spread()))
                .toList();
        return new Choice(page.t("robustness.spread"), links);
    }

    private RobustnessView.Placed placed(UnderWeights reading, int i) {
        PlacesBar bar = new PlacesBar(
                reading.found().rankAcceptability().get(i),
                IntStream.rangeClosed(1, PlacesBar.APART + 1)
                        .mapToObj(place -> page.t("robustness.place-" + place))
                        .toList());
        String said = IntStream.rangeClosed(0, PlacesBar.APART)
                .filter(place -> bar.share(place) >= 0.005)
                .mapToObj(place -> page.t("robustness.place-" + (place + 1)) + " " + n.percent(bar.share(place)))
                .collect(Collectors.joining(page.t("overview.comma")));
        return new RobustnessView.Placed(
                named.option(reading.options().get(i)), bar, n.percent(first(reading, i)), said);
    }

    private RobustnessView.Table table(UnderWeights reading, List<Integer> order) {
        int places = Math.min(reading.options().size(), PlacesBar.APART + 1);
        List<String> heads = new ArrayList<>();
        for (int place = 1; place <= places; place++) {
            heads.add(page.t("robustness.place-" + place));
        }
        heads.add(page.t("robustness.expected-rank"));
        heads.add(page.t("robustness.expected-loss"));
        return new RobustnessView.Table(
                heads,
                order.stream().limit(TABLED).map(i -> row(reading, i, places)).toList());
    }

    private RobustnessView.TableRow row(UnderWeights reading, int i, int places) {
        List<Double> shares = reading.found().rankAcceptability().get(i);
        List<Double> errors = reading.found().errors().rankAcceptability().get(i);
        List<String> figures = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            boolean last = place == PlacesBar.APART;
            double share = last
                    ? shares.stream()
                            .skip(PlacesBar.APART)
                            .mapToDouble(each -> each)
                            .sum()
                    : shares.get(place);
            figures.add(n.percent(share, last ? 0 : errors.get(place)));
        }
        figures.add(n.fixed(reading.found().expectedRanks().get(i), 1));
        figures.add(n.fixed(reading.found().expectedLosses().get(i) * 100, 1));
        return new RobustnessView.TableRow(named.option(reading.options().get(i)), figures);
    }

    /** Everybody who is among the first few in some reading. */
    RobustnessView.Readings readings() {
        List<Parts.Labelled> heads = readings.stream()
                .map(reading -> new Parts.Labelled(
                        page.t("robustness.reading-" + reading.weights().word()), under(reading), ""))
                .toList();
        List<Integer> rows = IntStream.range(0, readings.getFirst().options().size())
                .boxed()
                .sorted(Comparator.comparing(i -> -readings.stream()
                        .mapToDouble(reading -> first(reading, i))
                        .max()
                        .orElse(0)))
                .limit(SHOWN)
                .sorted(Comparator.comparing(i -> -first(readings.getFirst(), i)))
                .toList();
        int others = readings.getFirst().options().size() - rows.size();
        List<Link> single = single();
        return new RobustnessView.Readings(
                freeze(),
                single.isEmpty() ? Optional.empty() : Optional.of(new Choice("", single)),
                single.stream().anyMatch(Link::current),
                heads,
                rows.stream()
                        .map(i -> new RobustnessView.Read(
                                named.option(readings.getFirst().options().get(i)),
                                readings.stream()
                                        .map(reading -> share(reading, i))
                                        .toList()))
                        .toList(),
                others > 0 ? page.t("robustness.readings-more", "count", others) : "");
    }

    private Choice freeze() {
        List<Link> links = weighed()
                .map(dimension -> new Link(
                        named.dimension(dimension.id()),
                        page.with(RobustnessState.FREEZE, state.toggled(dimension.id())),
                        state.frozen().contains(dimension.id())))
                .toList();
        return new Choice(page.t("robustness.freeze"), links);
    }

    /** A criterion that is all of its dimension, or stands in a frozen one, is not frozen on its own. */
    private List<Link> single() {
        return named.sharing().stream()
                .filter(criterion ->
                        !state.frozen().contains(criterion.dimension().id()))
                .map(criterion -> new Link(
                        named.criterion(criterion.id()),
                        page.with(RobustnessState.FREEZE, state.toggled(criterion.id())),
                        state.frozen().contains(criterion.id())))
                .toList();
    }

    /** The dimensions that have weight, in the fixed order. */
    private Stream<Dimension> weighed() {
        Set<String> ids =
                readings.getFirst().order().stream().flatMap(List::stream).collect(Collectors.toSet());
        return Arrays.stream(Dimension.values()).filter(dimension -> ids.contains(dimension.id()));
    }

    private String under(UnderWeights reading) {
        String frozen = Stream.concat(
                        weighed()
                                .map(Dimension::id)
                                .filter(state.frozen()::contains)
                                .map(named::dimension),
                        single().stream().filter(Link::current).map(Link::text))
                .collect(Collectors.joining(page.t("overview.comma")));
        return reading.weights() == WeightReading.STATED || frozen.isEmpty()
                ? said(reading)
                : said(reading) + page.t("robustness.frozen", "names", frozen);
    }

    private String said(UnderWeights reading) {
        String fewer = reading.samples() < readings.getFirst().samples()
                ? page.t("robustness.reading-samples", "samples", n.exact(reading.samples()))
                : "";
        return underlying(reading) + fewer;
    }

    private String underlying(UnderWeights reading) {
        return reading.weights() == WeightReading.ORDER
                ? reading.order().stream()
                        .map(tied -> tied.stream().map(named::dimension).collect(Collectors.joining(" = ")))
                        .collect(Collectors.joining(" > "))
                : page.t("robustness.reading-" + reading.weights().word() + "-under");
    }

    private RobustnessView.Share share(UnderWeights reading, int i) {
        double share = first(reading, i);
        boolean leads = share > 0
                && IntStream.range(0, reading.options().size()).allMatch(k -> k == i || first(reading, k) < share);
        return new RobustnessView.Share(
                new ShareTrack(share, leads),
                n.percent(share),
                leads,
                page.t("robustness.reading-" + reading.weights().word()));
    }
}
