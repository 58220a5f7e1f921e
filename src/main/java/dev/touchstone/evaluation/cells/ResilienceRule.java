package dev.touchstone.evaluation.cells;

import dev.touchstone.base.Distribution;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.scenario.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What happens when one node dies, in the edition considered. Statements that deny come first: a node that stops, then
 * contents that are not replicated; so an assumed pair of servers never overrides a sourced "not replicated". Then a
 * documented failover, graded by what is stated about the safety of writes; where nothing is stated about it, the place
 * lies anywhere between what fits.
 */
final class ResilienceRule implements CellRule {
    private static final String LIMIT = "limit";
    private static final String GUARANTEE = "guarantee";
    private static final String EDITION_LIMIT = "edition_limit";
    private static final List<String> STOPS = List.of("clustering", "high-availability");
    private static final List<String> REPLICATION = List.of("replication");

    @Override
    public String criterion() {
        return "resilience";
    }

    @Override
    public Set<String> reads() {
        return Set.of(HaParts.KIND, EDITION_LIMIT, GUARANTEE, LIMIT);
    }

    @Override
    public Estimate estimate(
            Technology technology, Optional<Slot> slot, AppliedCriterion criterion, RuleContext context) {
        Finding finding = new Finding(criterion, context);
        List<Fact> stops = stopping(technology, context);
        if (!stops.isEmpty()) {
            finding.use(technology, stops).say("resilience.stops");
            return placed("resilience.stops_with_node", stops, finding, context);
        }
        List<Fact> several = HaParts.several(technology, context);
        List<Fact> unreplicated = unreplicated(technology, context);
        if (!unreplicated.isEmpty()) {
            return unreplicated(technology, unreplicated, several, finding, context);
        }
        if (several.isEmpty()) {
            return finding.aside(technology, technology.facts(HaParts.KIND))
                    .say("resilience.none")
                    .missing();
        }
        Fact parts = HaParts.best(technology, context).filter(several::contains).orElse(several.getFirst());
        finding.use(technology, parts).aside(technology, technology.facts(HaParts.KIND));
        return failover(technology, parts, finding, context);
    }

    /** Statements that the edition considered does not survive the loss of its node. */
    static List<Fact> stopping(Technology technology, RuleContext context) {
        Stream<Fact> impossible = technology.facts(HaParts.KIND).stream()
                .filter(fact ->
                        fact.flag("ha_possible").filter(possible -> !possible).isPresent())
                .filter(context::speaksOfEdition);
        return Stream.concat(impossible, context.editionLimits(technology, STOPS).stream())
                .toList();
    }

    private static List<Fact> unreplicated(Technology technology, RuleContext context) {
        List<Fact> facts = new ArrayList<>(context.editionLimits(technology, REPLICATION));
        technology.facts(LIMIT).stream()
                .filter(fact -> fact.text("about").filter("replication"::equals).isPresent())
                .filter(context::speaksOfEdition)
                .forEach(facts::add);
        durability(technology).stream()
                .filter(fact -> fact.text("word").filter("none"::equals).isPresent())
                .forEach(facts::add);
        return facts;
    }

    private static Estimate unreplicated(
            Technology technology, List<Fact> denying, List<Fact> several, Finding finding, RuleContext context) {
        finding.use(technology, denying);
        if (several.isEmpty()) {
            return finding.say("resilience.not-replicated")
                    .known(new Distribution.Uniform(
                            context.number("resilience.stops_with_node"), context.number("resilience.not_replicated")));
        }
        finding.use(technology, several).say("resilience.copies-not-replicated");
        return placed("resilience.not_replicated", denying, finding, context);
    }

    private static Estimate failover(Technology technology, Fact parts, Finding finding, RuleContext context) {
        List<Fact> stated = durability(technology);
        for (Fact fact : stated) {
            String word = fact.text("word").orElse("");
            if (word.equals("majority") || word.equals("asynchronous")) {
                boolean majority = word.equals("majority");
                finding.use(technology, fact).aside(technology, stated);
                finding.say(majority ? "resilience.majority" : "resilience.asynchronous");
                return placed(
                        majority ? "resilience.majority_acknowledged" : "resilience.acknowledged_writes_lost",
                        List.of(parts, fact),
                        finding,
                        context);
            }
        }
        finding.aside(technology, stated).say("resilience.write-safety-unstated");
        return finding.known(new Distribution.Uniform(
                context.number("resilience.write_safety_unstated_low"),
                context.number("resilience.write_safety_unstated_high")));
    }

    /** What is stated about written data, the default before what one must ask for. */
    private static List<Fact> durability(Technology technology) {
        List<Fact> facts = technology.facts(GUARANTEE).stream()
                .filter(fact ->
                        fact.text("scope").filter("write-durability"::equals).isPresent())
                .toList();
        List<Fact> ordered =
                new ArrayList<>(facts.stream().filter(fact -> !optIn(fact)).toList());
        facts.stream().filter(ResilienceRule::optIn).forEach(ordered::add);
        return ordered;
    }

    private static boolean optIn(Fact fact) {
        return fact.text("mode").filter("opt-in"::equals).isPresent();
    }

    private static Estimate placed(String anchor, List<Fact> grounds, Finding finding, RuleContext context) {
        double sd = context.spreads().points(context.number("spread.scale_documented"), grounds);
        return finding.known(Spreads.place(context.number(anchor), sd));
    }
}
