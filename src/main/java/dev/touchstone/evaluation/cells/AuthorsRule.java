package dev.touchstone.evaluation.cells;

import dev.touchstone.base.Distribution;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.scenario.Slot;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Distinct authors in a year: LN(authors, 0.1 + 0.25 a year of age). Of a count over all repositories of an organisation
 * half counts, wider. A part of a bigger project inherits all its authors: an upper bound, and it says so.
 */
final class AuthorsRule implements CellRule {
    private static final String ACTIVITY = "release_activity";

    @Override
    public String criterion() {
        return "authors";
    }

    @Override
    public Set<String> reads() {
        return Set.of(ACTIVITY, "relation");
    }

    @Override
    public Estimate estimate(
            Technology technology, Optional<Slot> slot, AppliedCriterion criterion, RuleContext context) {
        Finding finding = new Finding(criterion, context);
        for (Kin.Relative owner : context.kin().selfThenWhole(technology)) {
            Optional<Fact> fact = best(owner.technology(), context);
            if (fact.isPresent()) {
                finding.use(technology, owner);
                finding.aside(owner.technology(), owner.technology().facts(ACTIVITY));
                return counted(owner, fact.get(), finding, context);
            }
        }
        return finding.say("authors.none").missing();
    }

    /** The count with the smallest spread; the newest among equals. */
    private static Optional<Fact> best(Technology owner, RuleContext context) {
        return owner.facts(ACTIVITY).stream()
                .filter(fact -> fact.number("authors_365d").isPresent())
                .min(Comparator.comparingDouble((Fact fact) -> sd(fact, context)));
    }

    private static Estimate counted(Kin.Relative owner, Fact fact, Finding finding, RuleContext context) {
        OptionalDouble authors = fact.number("authors_365d");
        finding.use(owner.technology(), fact);
        finding.say("authors.count", "count", (long) authors.getAsDouble(), "date", day(fact));
        if (organisation(fact)) {
            finding.say("authors.organisation");
        }
        if (!owner.by().isEmpty()) {
            finding.say("kin.upper-bound", "whole", owner.technology().id());
        }
        double share = organisation(fact) ? context.number("authors.all_repositories_share") : 1;
        double median = authors.getAsDouble() * share;
        return finding.known(
                median > 0 ? new Distribution.LogNormal(median, sd(fact, context)) : new Distribution.Exact(0));
    }

    private static double sd(Fact fact, RuleContext context) {
        double aged = context.number("authors.sd") + context.number("authors.sd_per_year") * context.age(fact);
        return organisation(fact) ? aged + context.number("authors.all_repositories_sd") : aged;
    }

    private static boolean organisation(Fact fact) {
        return fact.text("scope_kind").filter("organisation"::equals).isPresent();
    }

    private static String day(Fact fact) {
        return fact.date("window_ends")
                .or(() -> fact.provenance().date())
                .map(Object::toString)
                .orElse("-");
    }
}
