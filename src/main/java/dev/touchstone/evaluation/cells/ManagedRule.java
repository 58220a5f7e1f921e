package dev.touchstone.evaluation.cells;

import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.scenario.Slot;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether others run it for money: one vendor or cloud, or two independent ones. Silence is missing, not "none". */
final class ManagedRule implements CellRule {
    private static final String OFFERING = "managed_offering";

    @Override
    public String criterion() {
        return "managed";
    }

    @Override
    public Set<String> reads() {
        return Set.of(OFFERING);
    }

    @Override
    public Estimate estimate(
            Technology technology, Optional<Slot> slot, AppliedCriterion criterion, RuleContext context) {
        Finding finding = new Finding(criterion, context);
        List<Fact> offers = technology.facts(OFFERING).stream()
                .filter(fact -> !fact.flag("different_product").orElse(false))
                .toList();
        if (offers.isEmpty()) {
            boolean other = !technology.facts(OFFERING).isEmpty();
            return finding.aside(technology, technology.facts(OFFERING))
                    .say(other ? "managed.different-product" : "managed.none")
                    .missing();
        }
        long vendors = offers.stream()
                .map(fact -> fact.text("vendor").orElse(fact.id()))
                .distinct()
                .count();
        finding.use(technology, offers).aside(technology, technology.facts(OFFERING));
        String names = String.join(
                ", ", offers.stream().map(fact -> fact.text("value").orElse("")).toList());
        finding.say(vendors > 1 ? "managed.several" : "managed.one", "names", names, "count", vendors);
        double level = context.number(vendors > 1 ? "managed.two" : "managed.one");
        return finding.known(Spreads.place(level, context.spreads().points(context.number("managed.sd"), offers)));
    }
}
