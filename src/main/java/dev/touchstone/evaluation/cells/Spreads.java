package dev.touchstone.evaluation.cells;

import dev.touchstone.base.Distribution;
import dev.touchstone.catalogue.Fact;
import java.util.Collection;

/**
 * How far a number of a source may lie from the truth (criteria-and-cells.md 5): standard deviations of the logarithm
 * for natural quantities, points for constructed scales of 0 to 100.
 *
 * <p>Ageing. The variance of a measurement grows evenly with the years. A place on a scale widens by some points for
 * every year after the first; an undated one by the fixed amount that the table of spreads gives for it, because its
 * row names that case.
 */
final class Spreads {
    /** Lower end of every constructed scale. */
    static final double SCALE_LOW = 0;

    /** Upper end of every constructed scale. */
    static final double SCALE_HIGH = 100;

    private final RuleContext context;

    Spreads(RuleContext context) {
        this.context = context;
    }

    /** Several independent errors together. */
    static double together(double... sds) {
        double variance = 0;
        for (double sd : sds) {
            variance += sd * sd;
        }
        return Math.sqrt(variance);
    }

    /** The sd of ln of a measurement as its source gives it, before ageing: by who made it. */
    double measurement(Fact fact) {
        if (fact.provenance().unverified()) {
            return context.number("spread.no_method");
        }
        return switch (fact.text("run_by_kind").orElse("")) {
            case "vendor" -> context.number("spread.maker");
            case "competitor" -> context.number("spread.rival");
            case "competitor-hosted" -> context.number("spread.neutral_harness");
            case "independent" -> context.number("spread.independent");
            case "user" -> context.number("spread.user");
            case "unverified" -> context.number("spread.no_method");
            default -> context.number(fact.provenance().own() ? "spread.maker" : "spread.no_method");
        };
    }

    /** The sd of ln of a measurement after some years. */
    double aged(double sd, double years) {
        return together(sd, context.number("age.measurement_sd_per_root_year") * Math.sqrt(years));
    }

    /**
     * The spread of a place on a constructed scale, in points.
     *
     * @param sd what the criterion's rule gives for a documented, fresh fact
     * @param facts what the place rests on; the widest counts
     */
    double points(double sd, Collection<Fact> facts) {
        double widest = sd;
        for (Fact fact : facts) {
            widest = Math.max(widest, origin(sd, fact) + wear(fact));
        }
        return widest;
    }

    /** Documented, counted by us, assumed; what could not be verified stands one row lower. */
    private double origin(double sd, Fact fact) {
        boolean counted = fact.provenance().derived();
        boolean unverified = fact.provenance().unverified();
        if (fact.provenance().assumption() || (counted && unverified)) {
            return Math.max(sd, context.number("spread.scale_assumption"));
        }
        return counted || unverified ? Math.max(sd, context.number("spread.scale_counted")) : sd;
    }

    /** Points that a place has lost to age: none for an assumption, which has no date. */
    private double wear(Fact fact) {
        if (fact.provenance().assumption()) {
            return 0;
        }
        if (fact.provenance().date().isEmpty()) {
            return context.number("spread.scale_undated_extra");
        }
        return pointsForAge(context.age(fact));
    }

    /** Points that a dated place has lost after some years. */
    double pointsForAge(double years) {
        double counted = Math.max(0, years - context.number("age.scale_free_years"));
        return counted * context.number("age.scale_points_per_year");
    }

    /** N(level, sd) clipped to the scale. */
    static Distribution place(double level, double sd) {
        return new Distribution.Normal(level, sd).clipped(SCALE_LOW, SCALE_HIGH);
    }
}
