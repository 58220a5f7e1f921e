package dev.touchstone.evaluation.cells;

import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.scenario.Slot;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one may do under the current licence in the stated mode of use. Superseded texts never count. Of several current
 * records the one that allows least counts, because each of them is true. Caps and subscriptions lower the place for
 * internal use, and so does a change of licence in recent years.
 */
final class LicenceRule implements CellRule {
    private static final List<String> CAPS = List.of("revenue", "capacity", "commercial-use");
    private static final List<String> BINARIES = List.of("binaries");
    private static final double DAYS_PER_YEAR = 365.25;

    /** A record with the place that it gives. */
    private record Placed(Fact fact, LicenceClass licence, double level) {}

    @Override
    public String criterion() {
        return "licence";
    }

    @Override
    public Set<String> reads() {
        return Set.of(Licences.KIND, "edition_limit");
    }

    @Override
    public Estimate estimate(
            Technology technology, Optional<Slot> slot, AppliedCriterion criterion, RuleContext context) {
        Finding finding = new Finding(criterion, context);
        List<Fact> current = technology.facts(Licences.KIND);
        Optional<Placed> least = current.stream()
                .flatMap(fact -> Licences.effective(fact)
                        .map(licence -> new Placed(fact, licence, level(fact, licence, technology, context)))
                        .stream())
                .min(Comparator.comparingDouble(Placed::level));
        if (least.isEmpty()) {
            return finding.aside(technology, current)
                    .say(current.isEmpty() ? "licence.none" : "licence.unreadable")
                    .missing();
        }
        Placed placed = least.get();
        finding.use(technology, placed.fact()).aside(technology, current);
        finding.say(
                "licence.is",
                "licence",
                placed.fact().text("value").orElse(""),
                "class",
                placed.licence().word());
        explain(technology, placed, finding, context);
        return finding.known(Spreads.place(placed.level(), sd(placed.fact(), context)));
    }

    private static double sd(Fact fact, RuleContext context) {
        double sd = context.spreads().points(context.number("licence.sd"), List.of(fact));
        boolean undated = fact.provenance().date().isEmpty();
        return undated ? Math.max(sd, context.number("licence.undated_sd")) : sd;
    }

    private static double level(Fact fact, LicenceClass licence, Technology technology, RuleContext context) {
        if (context.offeredAsService()) {
            return context.number(licence.serviceAnchor());
        }
        double level = isCappedFreeUse(fact) && licence == LicenceClass.PROPRIETARY
                ? context.number("licence.internal.capped")
                : context.number(licence.internalAnchor());
        if (isCapped(fact, technology, context)) {
            level = Math.min(level, context.number("licence.internal.capped"));
        }
        if (fact.text("free_use").filter("paid"::equals).isPresent()) {
            level = Math.min(level, context.number("licence.internal.paid"));
        }
        if (bySubscription(fact, technology, context)) {
            level = Math.min(level, context.number("licence.internal.binaries_by_subscription"));
        }
        double penalty = changed(fact, context) ? context.number("licence.change_penalty") : 0;
        return Math.max(Spreads.SCALE_LOW, level - penalty);
    }

    private static void explain(Technology technology, Placed placed, Finding finding, RuleContext context) {
        if (context.offeredAsService()) {
            finding.say("licence.as-service");
            return;
        }
        if (isCapped(placed.fact(), technology, context)) {
            finding.use(technology, context.editionLimits(technology, CAPS)).say("licence.capped");
        }
        if (bySubscription(placed.fact(), technology, context)) {
            finding.use(technology, context.editionLimits(technology, BINARIES)).say("licence.binaries");
        }
        if (changed(placed.fact(), context)) {
            finding.say("licence.changed", "years", context.number("licence.change_years"));
        }
    }

    private static boolean isCappedFreeUse(Fact fact) {
        return fact.text("free_use").filter("capped"::equals).isPresent();
    }

    private static boolean isCapped(Fact fact, Technology technology, RuleContext context) {
        return isCappedFreeUse(fact) || !context.editionLimits(technology, CAPS).isEmpty();
    }

    private static boolean bySubscription(Fact fact, Technology technology, RuleContext context) {
        return fact.text("binaries").filter("subscription"::equals).isPresent()
                || !context.editionLimits(technology, BINARIES).isEmpty();
    }

    /** A change whose day is not recorded counts: the record names it because it is still felt. */
    private static boolean changed(Fact fact, RuleContext context) {
        if (fact.texts("changed_on").isEmpty()) {
            return !fact.texts("changed_in").isEmpty();
        }
        double years = context.number("licence.change_years");
        return fact.texts("changed_on").stream()
                .flatMap(text -> Days.first(text).stream())
                .anyMatch(day -> yearsSince(day, context.today()) <= years);
    }

    private static double yearsSince(LocalDate day, LocalDate today) {
        return ChronoUnit.DAYS.between(day, today) / DAYS_PER_YEAR;
    }
}
