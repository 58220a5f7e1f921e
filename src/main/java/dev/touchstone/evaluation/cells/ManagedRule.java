package dev.touchstone.evaluation.cells;

import dev.touchstone.base.Distribution;
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
                .filter(fact -> !denies(fact) && !fact.flag("different_product").orElse(false))
                .toList();
        List<Fact> denying =
                technology.facts(OFFERING).stream().filter(ManagedRule::denies).toList();
        if (offers.isEmpty() && !denying.isEmpty()) {
            return finding.use(technology, denying)
                    .aside(technology, technology.facts(OFFERING))
                    .say("managed.nobody")
                    .known(placed("managed.none", denying, context));
        }
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
        return finding.known(placed(vendors > 1 ? "managed.two" : "managed.one", offers, context));
    }

    private static boolean denies(Fact fact) {
        return fact.flag("exists").filter(exists -> !exists).isPresent();
    }

    private static Distribution placed(String anchor, List<Fact> grounds, RuleContext context) {
        return Spreads.place(context.number(anchor), context.spreads().points(context.number("managed.sd"), grounds));
    }
}
