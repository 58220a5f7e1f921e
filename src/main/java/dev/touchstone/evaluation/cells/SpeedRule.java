package dev.touchstone.evaluation.cells;

import dev.touchstone.base.Distribution;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.scenario.Slot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How fast in a test that a rival has run too, against a reference that the library fixes for this test, never against
 * the best candidate: that would let a new candidate turn the order of the others. LN(reference / value, s). Where a
 * study publishes only an order, the first and the later ones have a place each on the axis.
 *
 * <p>A rival is any technology of the library for the same role. Among several results the one with the smallest spread
 * counts, among equals the least favourable.
 */
final class SpeedRule implements CellRule {
    private static final String ORDER = "benchmark_order";

    /** A figure against the reference of its test. */
    private record Relative(Figure figure, double reference, double ratio) {}

    /** A place in a published order. */
    private record Place(Fact fact, boolean first) {}

    @Override
    public String criterion() {
        return "speed";
    }

    @Override
    public Set<String> reads() {
        return Set.of("benchmark", "limit", ORDER, "relation");
    }

    @Override
    public Estimate estimate(
            Technology technology, Optional<Slot> slot, AppliedCriterion criterion, RuleContext context) {
        Finding finding = new Finding(criterion, context);
        List<String> roles = slot.map(place -> List.of(place.role())).orElse(technology.roles());
        return measured(technology, roles, finding, context)
                .or(() -> ordered(technology, roles, criterion, finding, context))
                .orElseGet(() -> finding.say("speed.none").missing());
    }

    private static Optional<Estimate> measured(
            Technology technology, List<String> roles, Finding finding, RuleContext context) {
        List<Figure> figures = Figure.of(technology, "speed", context);
        Optional<Relative> best = figures.stream()
                .filter(figure -> counts(figure, context) && sharedWithRival(figure, technology, roles, context))
                .flatMap(figure -> relative(figure, context).stream())
                .min(Comparator.comparingDouble((Relative relative) -> sd(relative.figure(), context))
                        .thenComparingDouble(Relative::ratio));
        best.ifPresent(relative -> {
            finding.say(
                    "speed.measured",
                    "test",
                    relative.figure().test(),
                    "value",
                    relative.figure().value(),
                    "unit",
                    relative.figure().unit().code(),
                    "reference",
                    relative.reference(),
                    "date",
                    relative.figure()
                            .fact()
                            .provenance()
                            .date()
                            .map(Object::toString)
                            .orElse("-"));
            finding.use(technology, relative.figure().inherited())
                    .use(relative.figure().owner(), relative.figure().fact());
        });
        figures.forEach(figure -> finding.aside(figure.owner(), figure.fact()));
        return best.map(relative ->
                finding.known(new Distribution.LogNormal(relative.ratio(), sd(relative.figure(), context))));
    }

    private static boolean counts(Figure figure, RuleContext context) {
        return figure.usable() && figure.exact() && !figure.stale(context);
    }

    private static boolean sharedWithRival(
            Figure figure, Technology technology, List<String> roles, RuleContext context) {
        return context.catalogue().technologies().stream()
                .filter(other -> isRival(other.id(), technology, roles, context))
                .flatMap(other -> Figure.of(other, "speed", context).stream())
                .anyMatch(other -> other.test().equals(figure.test()) && counts(other, context));
    }

    private static boolean isRival(String id, Technology technology, List<String> roles, RuleContext context) {
        return !id.equals(technology.id())
                && context.technology(id).roles().stream().anyMatch(roles::contains);
    }

    /** A time is better when short, a rate when high. */
    private static Optional<Relative> relative(Figure figure, RuleContext context) {
        OptionalDouble reference = context.find("speed.reference." + figure.test());
        if (figure.test().isEmpty() || reference.isEmpty() || reference.getAsDouble() <= 0) {
            return Optional.empty();
        }
        boolean time = figure.unit().dimension().equals("s");
        double ratio = time ? reference.getAsDouble() / figure.value() : figure.value() / reference.getAsDouble();
        return Optional.of(new Relative(figure, reference.getAsDouble(), ratio));
    }

    /** One harness run for all by one party: its spread, whoever the entry belongs to. */
    private static double sd(Figure figure, RuleContext context) {
        double sd = context.spreads().aged(context.number("speed.sd"), context.age(figure.fact()));
        return figure.inherited().isEmpty() ? sd : Spreads.together(sd, context.number("kin.fork_sd"));
    }

    private static Optional<Estimate> ordered(
            Technology technology,
            List<String> roles,
            AppliedCriterion criterion,
            Finding finding,
            RuleContext context) {
        List<Place> places = technology.facts(ORDER).stream()
                .filter(fact -> context.age(fact) <= context.number("speed.order_max_age_years"))
                .filter(fact -> order(fact).stream()
                        .flatMap(List::stream)
                        .anyMatch(id -> isRival(id, technology, roles, context)))
                .flatMap(fact -> place(fact, technology).stream())
                .toList();
        finding.aside(technology, technology.facts(ORDER));
        Optional<Place> least = places.stream().min(Comparator.comparing(Place::first));
        return least.map(place -> {
            finding.use(technology, place.fact());
            finding.say(
                    place.first() ? "speed.order-first" : "speed.order-later",
                    "metric",
                    place.fact().text("metric").orElse(""),
                    "who",
                    place.fact().text("run_by").orElse(""),
                    "count",
                    places.size());
            double points = context.number(place.first() ? "speed.order_first" : "speed.order_later");
            return finding.known(Ends.of(criterion).points(points, context.number("speed.order_sd")));
        });
    }

    private static Optional<Place> place(Fact fact, Technology technology) {
        List<List<String>> order = order(fact);
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).contains(technology.id())) {
                return Optional.of(new Place(fact, i == 0));
            }
        }
        return Optional.empty();
    }

    /** Best first; those inside one list are even. */
    private static List<List<String>> order(Fact fact) {
        if (!(fact.fields().get("order") instanceof List<?> entries)) {
            return List.of();
        }
        return entries.stream()
                .map(entry -> entry instanceof List<?> even
                        ? even.stream().map(String::valueOf).toList()
                        : List.of(String.valueOf(entry)))
                .toList();
    }
}
