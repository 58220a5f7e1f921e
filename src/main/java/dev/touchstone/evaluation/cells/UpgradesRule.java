package dev.touchstone.evaluation.cells;

import dev.touchstone.base.Distribution;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.scenario.Slot;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Upgrades that a year forces on those who want support: 12 / life of a line in months, LN(u, 0.3). The life is that of
 * the long-term lines, else the median over lines with a known end, else the age of the oldest line still open (at
 * least). It does not apply to a library or a toolchain without support dates: they have no calendar of their own.
 */
final class UpgradesRule implements CellRule {
    private static final double MONTHS_PER_YEAR = 12;

    @Override
    public String criterion() {
        return "upgrades";
    }

    @Override
    public Set<String> reads() {
        return Set.of(SupportCalendar.KIND, Form.KIND, "app_language", "relation");
    }

    @Override
    public Estimate estimate(
            Technology technology, Optional<Slot> slot, AppliedCriterion criterion, RuleContext context) {
        Finding finding = new Finding(criterion, context);
        if (withoutCalendar(technology)) {
            return finding.use(technology, Form.facts(technology))
                    .use(technology, technology.facts("app_language"))
                    .say("upgrades.no-calendar-of-its-own")
                    .notApplicable();
        }
        for (Kin.Relative owner : context.kin().selfThenWhole(technology)) {
            List<Fact> facts = owner.technology().facts(SupportCalendar.KIND);
            Optional<SupportCalendar.Life> life = SupportCalendar.of(facts).life(context.today());
            if (life.isPresent()) {
                finding.use(technology, owner).use(owner.technology(), facts);
                if (!owner.by().isEmpty()) {
                    finding.say("kin.as-whole", "whole", owner.technology().id());
                }
                return yearly(life.get(), finding, context);
            }
            finding.aside(owner.technology(), facts);
        }
        return finding.say("upgrades.none").missing();
    }

    private static boolean withoutCalendar(Technology technology) {
        boolean library =
                Form.of(technology).filter(form -> form != Form.PER_NODE).isPresent();
        boolean toolchain = !technology.facts("app_language").isEmpty();
        return (library || toolchain)
                && !SupportCalendar.of(technology.facts(SupportCalendar.KIND)).hasEnds();
    }

    private static Estimate yearly(SupportCalendar.Life life, Finding finding, RuleContext context) {
        double perYear = MONTHS_PER_YEAR / life.months();
        finding.say(
                switch (life.ground()) {
                    case LONG_TERM -> "upgrades.long-term";
                    case MEDIAN -> "upgrades.median";
                    case OLDEST_OPEN -> "upgrades.oldest-open";
                },
                "months",
                life.months(),
                "upgrades",
                perYear);
        return finding.known(new Distribution.LogNormal(perYear, context.number("upgrades.sd")));
    }
}
