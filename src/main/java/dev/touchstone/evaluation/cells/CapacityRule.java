package dev.touchstone.evaluation.cells;

import dev.touchstone.analysis.Knowledge;
import dev.touchstone.base.Distribution;
import dev.touchstone.base.Unit;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.scenario.Need;
import dev.touchstone.scenario.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How many times the need of the slot is carried: figure / need in the same counted thing, LN(ratio, s).
 *
 * <p>A slot may state its load in several counted things (messages and bytes a second); each figure is held against the
 * one that it fits. Of several figures the one with the smallest spread counts, among equals the least favourable; it is
 * a single figure, so the spread for that case is added. A fresh figure goes before a stale one, which says no more than
 * whether the need is carried: its spread is capped at what that takes. A lone bound leaves everything on its side open.
 */
final class CapacityRule implements CellRule {
    /** A figure held against the need that it fits. */
    private record Ratio(Figure figure, Need need, double times) {}

    @Override
    public String criterion() {
        return "capacity";
    }

    @Override
    public Set<String> reads() {
        return Set.of("benchmark", "limit", "relation");
    }

    @Override
    public Estimate estimate(
            Technology technology, Optional<Slot> slot, AppliedCriterion criterion, RuleContext context) {
        Finding finding = new Finding(criterion, context);
        List<Need> needs = slot.map(Slot::needs).orElse(List.of());
        if (needs.isEmpty()) {
            return finding.say("capacity.no-need").missing();
        }
        List<Ratio> ratios = ratios(technology, needs, finding, context);
        Optional<Ratio> best = ratios.stream()
                .filter(ratio -> ratio.figure().exact())
                .min(Comparator.comparing((Ratio ratio) -> ratio.figure().stale(context))
                        .thenComparing(ratio -> sd(ratio, context))
                        .thenComparing(Ratio::times));
        if (best.isPresent()) {
            return carried(technology, best.get(), ratios, finding, context);
        }
        return bounded(technology, ratios, criterion, finding, context);
    }

    private static List<Ratio> ratios(Technology technology, List<Need> needs, Finding finding, RuleContext context) {
        List<Ratio> ratios = new ArrayList<>();
        for (Figure figure : Figure.of(technology, "capacity", context)) {
            for (Need need : needs) {
                Optional<Unit> unit = Unit.find(need.unit()).filter(figure.unit()::compatible);
                if (unit.isPresent() && need.value() > 0) {
                    if (figure.usable()) {
                        double carried = figure.unit().convert(figure.value(), unit.get());
                        ratios.add(new Ratio(figure, need, carried / need.value()));
                    } else {
                        finding.aside(figure.owner(), figure.fact());
                    }
                }
            }
        }
        return ratios;
    }

    private static double sd(Ratio ratio, RuleContext context) {
        double sd = Spreads.together(ratio.figure().sd(context), context.number("capacity.single_claim_sd"));
        return ratio.figure().stale(context) ? Math.min(sd, context.number("capacity.stale_sd_cap")) : sd;
    }

    private static Estimate carried(
            Technology technology, Ratio best, List<Ratio> ratios, Finding finding, RuleContext context) {
        say(finding, "capacity.figure", best);
        best.figure().enter(finding, technology);
        if (best.figure().stale(context)) {
            finding.say("capacity.stale");
        }
        ratios.forEach(
                ratio -> finding.aside(ratio.figure().owner(), ratio.figure().fact()));
        return finding.known(new Distribution.LogNormal(best.times(), sd(best, context)));
    }

    private static Estimate bounded(
            Technology technology,
            List<Ratio> ratios,
            AppliedCriterion criterion,
            Finding finding,
            RuleContext context) {
        Ends ends = Ends.of(criterion);
        Optional<Ratio> narrowest = ratios.stream()
                .filter(ratio -> ratio.figure().boundCounts(context))
                .min(Comparator.comparingDouble(ratio -> open(ends, ratio)));
        ratios.forEach(
                ratio -> finding.aside(ratio.figure().owner(), ratio.figure().fact()));
        if (narrowest.isEmpty()) {
            return finding.say(ratios.isEmpty() ? "capacity.none" : "capacity.bound-too-weak")
                    .missing();
        }
        Ratio ratio = narrowest.get();
        boolean atLeast = ratio.figure().bound() == dev.touchstone.evidence.Bound.AT_LEAST;
        say(finding, atLeast ? "capacity.at-least" : "capacity.at-most", ratio);
        ratio.figure().enter(finding, technology);
        return finding.within(ends.allowed(ratio.figure().bound(), ratio.times()));
    }

    private static double open(Ends ends, Ratio ratio) {
        Knowledge.Within within = ends.allowed(ratio.figure().bound(), ratio.times());
        return within.highValue() - within.lowValue();
    }

    private static void say(Finding finding, String code, Ratio ratio) {
        finding.say(
                code,
                "times",
                ratio.times(),
                "value",
                ratio.figure().value(),
                "unit",
                ratio.figure().unit().code(),
                "need",
                ratio.need().value(),
                "need_unit",
                ratio.need().unit());
    }
}
