package dev.touchstone.evaluation.cells;

import dev.touchstone.base.Distribution;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.scenario.Slot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who wrote the operator or chart: the best anchor that a fact reaches. Where the only facts do not tell whose it is, it
 * lies anywhere between a third party's and the maker's. A library needs no deployment of its own.
 */
final class AutomationRule implements CellRule {
    private static final String OPERATOR = "operator";
    private static final String CHART = "helm_chart";

    /** An anchor, best first. */
    private record Anchor(String kind, boolean official, String level, String code) {}

    private static final List<Anchor> ANCHORS = List.of(
            new Anchor(OPERATOR, true, "automation.own_operator", "automation.own-operator"),
            new Anchor(CHART, true, "automation.own_chart", "automation.own-chart"),
            new Anchor(OPERATOR, false, "automation.third_party_operator", "automation.third-party-operator"),
            new Anchor(CHART, false, "automation.third_party_chart", "automation.third-party-chart"));

    @Override
    public String criterion() {
        return "automation";
    }

    @Override
    public Set<String> reads() {
        return Set.of(OPERATOR, CHART, Form.KIND);
    }

    @Override
    public Estimate estimate(
            Technology technology, Optional<Slot> slot, AppliedCriterion criterion, RuleContext context) {
        Finding finding = new Finding(criterion, context);
        double sd = context.number("automation.sd");
        if (Form.is(technology, Form.LIBRARY)) {
            List<Fact> form = Form.facts(technology);
            return finding.use(technology, form)
                    .say("automation.library")
                    .known(Spreads.place(
                            context.number("automation.library"),
                            context.spreads().points(sd, form)));
        }
        for (Anchor anchor : ANCHORS) {
            List<Fact> facts = of(technology, anchor.kind(), anchor.official());
            if (!facts.isEmpty()) {
                Fact fact = facts.getFirst();
                finding.use(technology, fact);
                finding.aside(technology, technology.facts(OPERATOR)).aside(technology, technology.facts(CHART));
                return finding.say(anchor.code(), "text", fact.text("text").orElse(""))
                        .known(Spreads.place(
                                context.number(anchor.level()),
                                context.spreads().points(sd, List.of(fact))));
            }
        }
        return unknownOwner(technology, finding, context);
    }

    private static Estimate unknownOwner(Technology technology, Finding finding, RuleContext context) {
        List<Fact> operators = of(technology, OPERATOR, "unknown");
        List<Fact> charts = of(technology, CHART, "unknown");
        if (operators.isEmpty() && charts.isEmpty()) {
            return nothing(technology, finding, context);
        }
        finding.use(technology, operators).use(technology, charts);
        finding.aside(technology, technology.facts(OPERATOR)).aside(technology, technology.facts(CHART));
        return finding.say("automation.unknown-owner")
                .known(new Distribution.Uniform(
                        context.number("automation.unknown_low"), context.number("automation.unknown_high")));
    }

    /** Silence is missing; that there is neither operator nor chart takes a statement about each. */
    private static Estimate nothing(Technology technology, Finding finding, RuleContext context) {
        List<Fact> operators = of(technology, OPERATOR, "none");
        List<Fact> charts = of(technology, CHART, "none");
        finding.use(technology, operators).use(technology, charts);
        if (operators.isEmpty() || charts.isEmpty()) {
            return finding.say("automation.none").missing();
        }
        List<Fact> denying = Stream.concat(operators.stream(), charts.stream()).toList();
        return finding.say("automation.neither-exists")
                .known(Spreads.place(
                        context.number("automation.none"),
                        context.spreads().points(context.number("automation.sd"), denying)));
    }

    private static List<Fact> of(Technology technology, String kind, Object official) {
        return technology.facts(kind).stream()
                .filter(fact -> official.equals(fact.fields().get("official")))
                .toList();
    }
}
