package dev.touchstone.evaluation.cells;

import dev.touchstone.base.Distribution;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.scenario.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who decides: the anchor of the recorded class. For a single vendor the current licence decides between two anchors;
 * where it is not read the place lies anywhere between them, never above.
 */
final class GovernanceRule implements CellRule {
    private static final String GOVERNANCE = "governance";
    private static final String VENDOR = "vendor";

    /** Class as recorded, to the id of its anchor. */
    private static final Map<String, String> ANCHORS = Map.of(
            "graduated", "governance.graduated",
            "foundation", "governance.other_foundation",
            "community", "governance.neutral_community",
            "early", "governance.early_stage",
            "sponsored", "governance.sponsored",
            "individual", "governance.individual",
            "nobody", "governance.nobody");

    @Override
    public String criterion() {
        return GOVERNANCE;
    }

    @Override
    public Set<String> reads() {
        return Set.of(GOVERNANCE, Licences.KIND, "relation");
    }

    @Override
    public Estimate estimate(
            Technology technology, Optional<Slot> slot, AppliedCriterion criterion, RuleContext context) {
        Finding finding = new Finding(criterion, context);
        for (Kin.Relative owner : context.kin().selfThenWhole(technology)) {
            Optional<Fact> fact = owner.technology().facts(GOVERNANCE).stream()
                    .filter(GovernanceRule::readable)
                    .findFirst();
            if (fact.isPresent()) {
                finding.use(technology, owner).use(owner.technology(), fact.get());
                finding.say("governance.is", "who", fact.get().text("value").orElse(""));
                if (!owner.by().isEmpty()) {
                    finding.say("kin.governed", "whole", owner.technology().id());
                }
                return placed(owner.technology(), fact.get(), finding, context);
            }
            finding.aside(owner.technology(), owner.technology().facts(GOVERNANCE));
        }
        boolean recorded = !technology.facts(GOVERNANCE).isEmpty();
        return finding.say(recorded ? "governance.unreadable" : "governance.none")
                .missing();
    }

    private static boolean readable(Fact fact) {
        String word = fact.text("class").orElse("");
        return ANCHORS.containsKey(word) || word.equals(VENDOR);
    }

    private static Estimate placed(Technology owner, Fact fact, Finding finding, RuleContext context) {
        String word = fact.text("class").orElse("");
        double sd = context.number("governance.sd");
        if (!word.equals(VENDOR)) {
            return finding.known(Spreads.place(
                    context.number(ANCHORS.get(word)), context.spreads().points(sd, List.of(fact))));
        }
        double closed = context.number("governance.single_vendor_source_available");
        double open = context.number("governance.single_vendor_open_source");
        List<Fact> licences = owner.facts(Licences.KIND);
        Optional<LicenceClass> freest = Licences.strictest(licences);
        if (freest.isEmpty()) {
            return finding.say("governance.vendor-licence-unread").known(new Distribution.Uniform(closed, open));
        }
        finding.use(owner, licences);
        boolean isOpen = freest.get().openSource();
        finding.say(isOpen ? "governance.vendor-open" : "governance.vendor-source-available");
        List<Fact> grounds = new ArrayList<>(licences);
        grounds.add(fact);
        return finding.known(
                Spreads.place(isOpen ? open : closed, context.spreads().points(sd, grounds)));
    }
}
