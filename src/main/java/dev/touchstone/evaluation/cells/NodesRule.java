package dev.touchstone.evaluation.cells;

import dev.touchstone.base.Distribution;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.FactRef;
import dev.touchstone.scenario.Slot;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Standard node-months of a set-up that survives the loss of a node (criteria-and-cells.md 6): smallest number of
 * instances x size of an instance, x max(1, need / capacity) where the capacity is known. A library costs none, an agent
 * runs on nodes that exist anyway. Where the loss of a node is survived in another edition only, the price is unknown:
 * the whole range, never the price of one node. What must run beside it and is not in the stack adds its own.
 *
 * <p>Where the scenario says that what is stored can be rebuilt, nobody asks for that duty. Then one of each kind of
 * process is counted for every technology alike, and an edition that stops with its node has the price of that node.
 */
final class NodesRule implements CellRule {
    @Override
    public String criterion() {
        return "nodes";
    }

    /** Its own facts, and those of the capacity that says whether more than the minimum is needed. */
    @Override
    public Set<String> reads() {
        Set<String> kinds = new HashSet<>(new CapacityRule().reads());
        kinds.addAll(Set.of(HaParts.KIND, InstanceSize.KIND, Form.KIND, "requires", "edition_limit"));
        return Set.copyOf(kinds);
    }

    @Override
    public boolean countsCompanions() {
        return true;
    }

    @Override
    public Estimate estimate(
            Technology technology, Optional<Slot> slot, AppliedCriterion criterion, RuleContext context) {
        Finding finding = new Finding(criterion, context);
        Optional<Form> form = Form.of(technology);
        if (form.isPresent()) {
            return ofForm(technology, form.get(), finding, context);
        }
        List<Fact> otherEditionOnly = context.rebuildable() ? List.of() : paidOnly(technology);
        if (!otherEditionOnly.isEmpty()) {
            return finding.aside(technology, otherEditionOnly)
                    .say("nodes.price-unknown")
                    .missing();
        }
        Optional<Fact> parts = HaParts.best(technology, context);
        if (parts.filter(fact -> fact.number("min_instances").orElse(0) > 0).isEmpty()) {
            return finding.aside(technology, technology.facts(HaParts.KIND))
                    .say(parts.isEmpty() ? "parts.none" : "nodes.none")
                    .missing();
        }
        return counted(technology, slot, parts.get(), finding, context);
    }

    private static Estimate ofForm(Technology technology, Form form, Finding finding, RuleContext context) {
        finding.use(technology, Form.facts(technology));
        return switch (form) {
            case LIBRARY -> finding.say("nodes.library").known(new Distribution.Exact(context.number("nodes.library")));
            case PER_NODE ->
                finding.say("nodes.per-node").known(new Distribution.Exact(context.number("nodes.per_node")));
            case NOT_OPERATED -> finding.say("parts.not-operated").notApplicable();
        };
    }

    /** Statements, for whichever edition, that the loss of a node is not survived without paying. */
    private static List<Fact> paidOnly(Technology technology) {
        Stream<Fact> impossible = technology.facts(HaParts.KIND).stream()
                .filter(fact ->
                        fact.flag("ha_possible").filter(possible -> !possible).isPresent());
        Stream<Fact> limits = technology.facts("edition_limit").stream()
                .filter(fact -> fact.flag("in_free_edition").filter(has -> !has).isPresent())
                .filter(fact ->
                        fact.texts("topic").stream().anyMatch(List.of("clustering", "high-availability")::contains));
        return Stream.concat(impossible, limits).toList();
    }

    private static Estimate counted(
            Technology technology, Optional<Slot> slot, Fact parts, Finding finding, RuleContext context) {
        double surviving = parts.number("min_instances").orElseThrow();
        double kinds = parts.number("kind_count").orElse(surviving);
        boolean oneOfEach = context.rebuildable() && kinds > 0;
        double instances = oneOfEach ? Math.min(kinds, surviving) : surviving;
        InstanceSize size = InstanceSize.of(technology, context);
        finding.use(technology, parts).aside(technology, technology.facts(HaParts.KIND));
        finding.say(oneOfEach ? "nodes.one-of-each" : "nodes.instances", "count", (long) instances);
        finding.use(technology, size.used()).aside(technology, technology.facts(InstanceSize.KIND));
        size.say(finding);
        double factor = factor(technology, slot, finding, context);
        double sd = context.number("nodes.instances_sd_" + (oneOfEach ? "counted" : HaParts.origin(parts)));
        return finding.known(size.times(instances * factor, sd));
    }

    /** How many times the smallest set-up the load asks for; what says that it suffices is listed beside. */
    private static double factor(Technology technology, Optional<Slot> slot, Finding finding, RuleContext context) {
        Optional<RuleContext.Headroom> headroom = context.headroom(technology, slot);
        if (headroom.isEmpty()) {
            finding.say("nodes.minimum-not-sized");
            return 1;
        }
        double factor = Math.max(1, 1 / headroom.get().times());
        List<FactRef> facts = headroom.get().facts();
        if (factor > 1) {
            facts.forEach(finding::use);
            finding.say("nodes.sized-for-load", "factor", factor);
        } else {
            facts.stream().map(FactRef::unused).forEach(finding::use);
        }
        return factor;
    }
}
