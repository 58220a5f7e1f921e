package dev.touchstone.evaluation.cells;

import dev.touchstone.base.Distribution;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.scenario.Slot;
import java.util.Optional;
import java.util.Set;

/**
 * Process kinds that must be understood: none for a library, one for a daemon or tool on every node, else LN(kinds, s)
 * with s by who counted. What must run beside it and is not in the stack adds its own.
 */
final class PartsRule implements CellRule {
    @Override
    public String criterion() {
        return "parts";
    }

    @Override
    public Set<String> reads() {
        return Set.of(HaParts.KIND, Form.KIND, "requires");
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
        Optional<Fact> parts = HaParts.best(technology, context);
        if (parts.isEmpty()) {
            return finding.aside(technology, technology.facts(HaParts.KIND))
                    .say("parts.none")
                    .missing();
        }
        Fact fact = parts.get();
        double kinds = fact.number("kind_count").orElse(0);
        if (kinds <= 0) {
            return finding.aside(technology, fact)
                    .say("fact.unreadable", "fact", fact.id())
                    .missing();
        }
        finding.use(technology, fact).aside(technology, technology.facts(HaParts.KIND));
        finding.say("parts.kinds", "count", (long) kinds, "kinds", String.join(", ", fact.texts("process_kinds")));
        return finding.known(new Distribution.LogNormal(kinds, context.number("parts.sd_" + HaParts.origin(fact))));
    }

    private static Estimate ofForm(Technology technology, Form form, Finding finding, RuleContext context) {
        finding.use(technology, Form.facts(technology));
        return switch (form) {
            case LIBRARY -> finding.say("parts.library").known(new Distribution.Exact(context.number("parts.library")));
            case PER_NODE ->
                finding.say("parts.per-node").known(new Distribution.Exact(context.number("parts.per_node")));
            case NOT_OPERATED -> finding.say("parts.not-operated").notApplicable();
        };
    }
}
