package dev.touchstone.evaluation.cells;

import dev.touchstone.base.Distribution;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.scenario.Slot;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Stars with their date: LN(stars, 0.1 + 0.2 a year of age). Never alone: without a release or a history of commits
 * beside them they say nothing, because a dead project keeps its stars.
 */
final class AdoptionRule implements CellRule {
    private static final String STARS = "stars";
    private static final String RELEASES = "releases";
    private static final String ACTIVITY = "release_activity";

    @Override
    public String criterion() {
        return "adoption";
    }

    @Override
    public Set<String> reads() {
        return Set.of(STARS, RELEASES, ACTIVITY, "relation");
    }

    @Override
    public Estimate estimate(
            Technology technology, Optional<Slot> slot, AppliedCriterion criterion, RuleContext context) {
        Finding finding = new Finding(criterion, context);
        for (Kin.Relative owner : context.kin().selfThenWhole(technology)) {
            Optional<Fact> stars = owner.technology().facts(STARS).stream()
                    .filter(fact -> fact.number("value").isPresent())
                    .min(Comparator.comparingDouble(context::age));
            if (stars.isPresent()) {
                return counted(technology, owner, stars.get(), finding, context);
            }
        }
        return finding.say("adoption.none").missing();
    }

    private static Estimate counted(
            Technology technology, Kin.Relative owner, Fact stars, Finding finding, RuleContext context) {
        Technology counted = owner.technology();
        Optional<Fact> alive = counted.facts(RELEASES).stream()
                .findFirst()
                .or(() -> counted.facts(ACTIVITY).stream().findFirst());
        if (alive.isEmpty()) {
            return finding.aside(counted, stars).say("adoption.alone").missing();
        }
        double count = stars.number("value").orElse(0);
        finding.use(technology, owner).use(counted, stars).use(counted, alive.get());
        finding.aside(counted, counted.facts(STARS));
        finding.say("adoption.count", "count", (long) count, "date", day(stars));
        if (!owner.by().isEmpty()) {
            finding.say("kin.upper-bound", "whole", counted.id());
        }
        double sd = context.number("adoption.sd") + context.number("adoption.sd_per_year") * context.age(stars);
        return finding.known(count > 0 ? new Distribution.LogNormal(count, sd) : new Distribution.Exact(0));
    }

    private static String day(Fact stars) {
        return stars.provenance().date().map(Object::toString).orElse("-");
    }
}
