package dev.touchstone.evaluation.cells;

import dev.touchstone.base.Distribution;
import dev.touchstone.base.Unit;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.scenario.Slot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * p99 of one item at a stated load: LN(value, s). A measurement that is stale says nothing here. Where only a floor by
 * design is known, the latency lies between it and a multiple of it; a design does not age as a measurement does.
 */
final class LatencyRule implements CellRule {
    @Override
    public String criterion() {
        return "latency";
    }

    @Override
    public Set<String> reads() {
        return Set.of("benchmark", "limit", "relation");
    }

    @Override
    public Estimate estimate(
            Technology technology, Optional<Slot> slot, AppliedCriterion criterion, RuleContext context) {
        Finding finding = new Finding(criterion, context);
        Optional<Unit> unit = Unit.find(criterion.unit());
        List<Figure> figures = Figure.of(technology, "latency", context).stream()
                .filter(figure -> unit.filter(figure.unit()::compatible).isPresent())
                .toList();
        Estimate estimate = measured(technology, figures, unit, finding, context)
                .or(() -> bounded(technology, figures, unit, criterion, finding, context))
                .or(() -> floor(technology, figures, unit, finding, context))
                .orElseGet(() -> {
                    figures.forEach(figure -> finding.aside(figure.owner(), figure.fact()));
                    return finding.say(figures.isEmpty() ? "latency.none" : "latency.stale")
                            .missing();
                });
        return estimate;
    }

    private static Optional<Estimate> measured(
            Technology technology, List<Figure> figures, Optional<Unit> unit, Finding finding, RuleContext context) {
        Optional<Figure> best = figures.stream()
                .filter(figure ->
                        figure.exact() && !figure.floor() && figure.statistic().equals("p99"))
                .filter(figure -> figure.usable() && !figure.stale(context))
                .min(Comparator.comparingDouble((Figure figure) -> figure.sd(context))
                        .thenComparing(Figure::value, Comparator.reverseOrder()));
        return best.map(figure -> {
            double value = figure.unit().convert(figure.value(), unit.orElseThrow());
            finding.say(
                    "latency.measured",
                    "value",
                    value,
                    "unit",
                    unit.orElseThrow().code());
            figure.enter(finding, technology);
            figures.forEach(other -> finding.aside(other.owner(), other.fact()));
            return finding.known(new Distribution.LogNormal(value, figure.sd(context)));
        });
    }

    private static Optional<Estimate> bounded(
            Technology technology,
            List<Figure> figures,
            Optional<Unit> unit,
            AppliedCriterion criterion,
            Finding finding,
            RuleContext context) {
        Optional<Figure> best = figures.stream()
                .filter(figure -> !figure.exact() && figure.usable() && figure.boundCounts(context))
                .findFirst();
        return best.map(figure -> {
            double value = figure.unit().convert(figure.value(), unit.orElseThrow());
            boolean atMost = figure.bound() == dev.touchstone.evidence.Bound.AT_MOST;
            finding.say(
                    atMost ? "latency.at-most" : "latency.at-least",
                    "value",
                    value,
                    "unit",
                    unit.orElseThrow().code());
            figure.enter(finding, technology);
            figures.forEach(other -> finding.aside(other.owner(), other.fact()));
            return finding.within(Ends.of(criterion).allowed(figure.bound(), value));
        });
    }

    private static Optional<Estimate> floor(
            Technology technology, List<Figure> figures, Optional<Unit> unit, Finding finding, RuleContext context) {
        Optional<Figure> highest = figures.stream()
                .filter(figure -> figure.floor() && figure.usable())
                .max(Comparator.comparingDouble(figure -> figure.unit().convert(figure.value(), unit.orElseThrow())));
        return highest.map(figure -> {
            double floor = figure.unit().convert(figure.value(), unit.orElseThrow());
            finding.use(technology, figure.inherited()).use(figure.owner(), figure.fact());
            finding.say(
                    "latency.floor", "value", floor, "unit", unit.orElseThrow().code());
            figures.forEach(other -> finding.aside(other.owner(), other.fact()));
            return finding.known(new Distribution.LogUniform(floor, floor * context.number("latency.floor_factor")));
        });
    }
}
