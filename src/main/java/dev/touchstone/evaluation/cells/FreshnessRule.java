package dev.touchstone.evaluation.cells;

import dev.touchstone.base.Distribution;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.scenario.Slot;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * Days since the newest release. Days run until today, never until the day of the record: the newest commit of a copy is
 * not the day of looking, else dead projects look fresh. A record that is itself old only bounds them, from the days at
 * the record to the days until today, because releases may have followed that it does not know.
 */
final class FreshnessRule implements CellRule {
    private static final double LEAST_DAYS = 1;

    @Override
    public String criterion() {
        return "freshness";
    }

    @Override
    public Set<String> reads() {
        return Set.of(LatestRelease.RELEASES, LatestRelease.ACTIVITY, "relation");
    }

    @Override
    public Estimate estimate(
            Technology technology, Optional<Slot> slot, AppliedCriterion criterion, RuleContext context) {
        Finding finding = new Finding(criterion, context);
        for (Kin.Relative owner : context.kin().selfThenWhole(technology)) {
            Technology released = owner.technology();
            Optional<LatestRelease> latest = LatestRelease.of(released, context);
            if (latest.isPresent()) {
                Fact fact = latest.get().fact();
                finding.use(technology, owner).use(released, fact);
                finding.aside(released, released.facts(LatestRelease.RELEASES));
                finding.say("freshness.latest", "date", latest.get().day().toString());
                if (!owner.by().isEmpty()) {
                    finding.say("kin.upper-bound", "whole", released.id());
                }
                return days(latest.get().day(), fact, finding, context);
            }
        }
        return finding.say("freshness.none").missing();
    }

    private static Estimate days(LocalDate latest, Fact record, Finding finding, RuleContext context) {
        double untilToday = Math.max(LEAST_DAYS, ChronoUnit.DAYS.between(latest, context.today()));
        if (context.ageMonths(record) <= context.number("freshness.record_fresh_months")) {
            return finding.known(new Distribution.LogNormal(untilToday, context.number("freshness.sd")));
        }
        double atRecord = record.provenance()
                .date()
                .map(day -> (double) ChronoUnit.DAYS.between(latest, day))
                .orElse(LEAST_DAYS);
        double low = Math.max(LEAST_DAYS, atRecord);
        if (low >= untilToday) {
            return finding.known(new Distribution.LogNormal(untilToday, context.number("freshness.sd")));
        }
        finding.say("freshness.old-record", "low", (long) low, "high", (long) untilToday);
        return finding.known(new Distribution.LogUniform(low, untilToday));
    }
}
