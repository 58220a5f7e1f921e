package dev.touchstone.evaluation.cells;

import dev.touchstone.catalogue.Grade;
import dev.touchstone.evidence.Claim;

/**
 * How far a typed claim may lie from the truth where the machine has no say, or where the claim stands alone because it
 * is stale, a place on a scale or around 0 (criteria-and-cells.md 5). One's own series with its raw file
 * has its own interval; everything else the total for whoever made it, at least what the stated spread gives.
 *
 * <p>Own series: variance s^2 / n with s^2 = (w s0^2 + (n - 1) s_obs^2) / (w + n - 1), where s0 is what machines of the
 * target's kind vary by and w how many runs that knowledge weighs (evidence.md 2.2).
 */
final class ClaimSpread {
    private final RuleContext context;

    ClaimSpread(RuleContext context) {
        this.context = context;
    }

    /**
     * True for one's own measurement with its raw file, its conditions and enough runs. The grade does not decide here:
     * its axis of the environment never gives a typed claim more than C, and says nothing of the error between runs.
     */
    boolean ownSeries(Claim claim) {
        return claim.runBy() == Claim.RunBy.OWN
                && claim.attachment().isPresent()
                && !claim.conditions().isBlank()
                && runs(claim) >= context.number("claim.series_runs");
    }

    /** The sd of ln, ageing included. */
    double ofLogarithm(Claim claim, double years) {
        return context.spreads().aged(ofLogarithm(claim), years);
    }

    /** The sd of ln on the day of the measurement. */
    double ofLogarithm(Claim claim) {
        return ownSeries(claim) ? series(claim) : Math.max(total(claim), stated(claim));
    }

    /** The sd in points of a placement on a constructed scale, ageing included. */
    double points(Claim claim, double years) {
        double origin =
                context.number(claim.grade() == Grade.E ? "spread.scale_assumption" : "spread.scale_documented");
        double wear = claim.agesFrom().isEmpty()
                ? context.number("spread.scale_undated_extra")
                : context.spreads().pointsForAge(years);
        double relative = stated(claim) * Math.abs(claim.value().orElse(0.0));
        return Math.max(origin, relative) + wear;
    }

    private double total(Claim claim) {
        if (claim.grade() == Grade.E) {
            return context.number("spread.no_method");
        }
        return context.number(
                switch (claim.runBy()) {
                    case OWN, INDEPENDENT -> "spread.independent";
                    case NEUTRAL_HARNESS -> "spread.neutral_harness";
                    case USER -> "spread.user";
                    case MAKER -> "spread.maker";
                    case RIVAL -> "spread.rival";
                    case UNKNOWN -> "spread.no_method";
                });
    }

    /** What the stated spread between runs gives for their mean; 0 when none is stated. */
    private static double stated(Claim claim) {
        return claim.spread().map(sd -> sd / Math.sqrt(runs(claim))).orElse(0.0);
    }

    private double series(Claim claim) {
        double prior = context.number(
                switch (context.scenario().target().sharing()) {
                    case DEDICATED -> "claim.run_sd_dedicated";
                    case SHARED -> "claim.run_sd_shared";
                    case UNKNOWN -> "claim.run_sd_unknown";
                });
        double weight = context.number("claim.run_sd_weight");
        double runs = runs(claim);
        double observed = claim.spread().orElse(prior);
        double variance = (weight * prior * prior + (runs - 1) * observed * observed) / (weight + runs - 1);
        return Math.sqrt(variance / runs);
    }

    private static double runs(Claim claim) {
        return claim.runs().orElse(1);
    }
}
