package dev.touchstone.evaluation.cells;

import dev.touchstone.analysis.Knowledge;
import dev.touchstone.base.Distribution;
import dev.touchstone.base.Unit;
import dev.touchstone.catalogue.Grade;
import dev.touchstone.catalogue.Pooling;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Because;
import dev.touchstone.evidence.Applicability;
import dev.touchstone.evidence.Basis;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.Subject;
import dev.touchstone.scenario.Need;
import dev.touchstone.scenario.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * From the claims that people typed into a scenario to one cell (evidence.md 2.2): all usable claims on the criterion,
 * whatever they speak of, are pooled, and the cell is what the pool says of its subject. What has no logarithm (a place on
 * a constructed scale, a number around 0) and a range that stands alone keep their own distribution; of several such the
 * one that is narrowest on the criterion's own axis counts, the others are listed.
 *
 * <p>A claim older than the stale limit, or undated (which counts as three years), leaves the cell; only a criterion that
 * says so ({@link Pooling}) keeps it, with a capped spread, because it asks no more than whether something suffices. A placement on a constructed
 * scale is no measurement: it widens with the years and stays. A bound counts only where no value does, and only when it
 * is dated, fresh and better than grade E: then everything on the side that it allows is equally likely in value.
 */
final class TypedEvidence {
    private static final String CAPACITY = "capacity";
    private static final String POINT = "{point}";
    private static final double HALF = 0.5;

    private final AppliedCriterion criterion;
    private final Optional<Slot> slot;
    private final RuleContext context;
    private final Pooling pooling;
    private final Ends ends;
    private final ClaimSpread spread;
    private final List<Because> remarks = new ArrayList<>();

    TypedEvidence(AppliedCriterion criterion, Optional<Slot> slot, RuleContext context) {
        this.criterion = criterion;
        this.slot = slot;
        this.context = context;
        this.pooling = context.pooling(criterion);
        this.ends = Ends.of(criterion);
        this.spread = new ClaimSpread(context);
    }

    private record Value(Claim claim, Distribution distribution, boolean stale) {}

    private record Limit(Claim claim, Knowledge.Within within) {}

    /**
     * What the claims say; empty when there are none, and the subject is known against nothing else either. Where none of
     * them counts, the estimate is missing and says why.
     *
     * @param claims those about the subject, used or not
     */
    Optional<Estimate> estimate(Subject subject, List<Claim> claims) {
        List<Claim> counting = claims.stream().filter(this::counts).toList();
        Optional<PooledEvidence> pooled = pooled(subject).filter(evidence -> !isLoneRange(evidence));
        if (pooled.isPresent()) {
            return Optional.of(measured(pooled.get(), counting, claims));
        }
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        counting.stream()
                .filter(claim -> claim.relativeTo().isPresent() && !stale(claim))
                .forEach(claim ->
                        remark("claim.untied", "other", claim.relativeTo().get().id()));
        Optional<Value> best = counting.stream()
                .filter(claim -> !claim.isLimit() && claim.relativeTo().isEmpty())
                .flatMap(claim -> value(claim).stream())
                .min(Comparator.comparing(Value::stale).thenComparing(value -> ends.width(value.distribution())));
        if (best.isPresent()) {
            return Optional.of(measured(best.get(), claims));
        }
        return Optional.of(bounded(
                counting.stream()
                        .filter(claim -> claim.isLimit() && claim.relativeTo().isEmpty())
                        .toList(),
                claims));
    }

    /** Of the pools in whose unit the subject was measured, the one that knows it best. */
    private Optional<PooledEvidence> pooled(Subject subject) {
        Optional<Unit> unit = Unit.find(criterion.unit());
        if (isScale() || unit.isEmpty() || (ends.touchesZero() && pooling.machine() == Pooling.Machine.NONE)) {
            return Optional.empty();
        }
        String system = ClaimPool.system(subject);
        Map<Unit, Double> factors = new LinkedHashMap<>(Map.of(unit.get(), 1.0));
        needs().forEach(need ->
                Unit.find(need.unit()).ifPresent(counted -> factors.putIfAbsent(counted, 1 / need.value())));
        return factors.entrySet().stream()
                .map(one -> new PooledEvidence(context.pool(criterion, one.getKey()), system, one.getValue()))
                .filter(evidence -> evidence.pool().posterior().knows(system))
                .min(Comparator.comparingDouble(PooledEvidence::sd));
    }

    /** Everything within a range is equally likely, unless there is something that it could be pooled with. */
    private static boolean isLoneRange(PooledEvidence evidence) {
        List<Claim> claims = evidence.claims();
        return !evidence.pool().joint()
                && claims.size() == 1
                && claims.getFirst().value().isEmpty();
    }

    private Estimate measured(PooledEvidence evidence, List<Claim> counting, List<Claim> claims) {
        List<Claim> used = evidence.claims();
        counting.stream()
                .filter(claim -> !claim.isLimit() && !used.contains(claim) && stale(claim))
                .forEach(this::remarkOld);
        used.forEach(this::remarkConfirmed);
        List<Because> because = new ArrayList<>(evidence.because());
        because.addAll(remarks);
        return new Estimate(
                Optional.of(evidence.knowledge()),
                Estimate.Kind.MEASURED,
                used.stream().map(Claim::grade).max(Comparator.naturalOrder()),
                used.stream().allMatch(claim -> ClaimWords.basis(claim) == Basis.MEASURED)
                        ? Basis.MEASURED
                        : Basis.FACT,
                used.stream()
                        .map(claim -> (int) Math.floor(years(claim) * RuleContext.MONTHS_PER_YEAR))
                        .max(Comparator.naturalOrder()),
                because,
                ClaimWords.references(claims, evidence.grounds()),
                evidence.pooled());
    }

    private Estimate measured(Value best, List<Claim> claims) {
        List<Because> because = new ArrayList<>();
        because.add(ClaimWords.sentence(best.claim()));
        because.add(ClaimWords.runBy(best.claim()));
        if (best.stale()) {
            because.add(Because.of("capacity.stale"));
        }
        because.addAll(remarks);
        return estimate(new Knowledge.Known(best.distribution()), best.claim(), because, claims);
    }

    private Estimate bounded(List<Claim> bounds, List<Claim> claims) {
        Optional<Limit> narrowest = bounds.stream()
                .flatMap(claim -> limit(claim).stream())
                .min(Comparator.comparingDouble(
                        limit -> limit.within().highValue() - limit.within().lowValue()));
        if (narrowest.isPresent()) {
            List<Because> because =
                    new ArrayList<>(List.of(ClaimWords.sentence(narrowest.get().claim())));
            because.addAll(remarks);
            return estimate(narrowest.get().within(), narrowest.get().claim(), because, claims);
        }
        return new Estimate(
                Optional.of(new Knowledge.Unknown(criterion.worst(), criterion.best())),
                Estimate.Kind.MISSING,
                Optional.empty(),
                Basis.FACT,
                Optional.empty(),
                List.copyOf(remarks),
                ClaimWords.references(claims, List.of()));
    }

    private Estimate estimate(Knowledge knowledge, Claim used, List<Because> because, List<Claim> claims) {
        ClaimWords.confirmed(used).ifPresent(because::add);
        return new Estimate(
                Optional.of(knowledge),
                Estimate.Kind.MEASURED,
                Optional.of(used.grade()),
                ClaimWords.basis(used),
                Optional.of((int) Math.floor(years(used) * RuleContext.MONTHS_PER_YEAR)),
                because,
                ClaimWords.references(claims, List.of(used)));
    }

    /** False for a claim that a person took out, of another statistic, or that cannot be read in the criterion's unit. */
    private boolean counts(Claim claim) {
        if (claim.excluded().isPresent()) {
            remark("claim.excluded", "reason", claim.excluded().get());
            return false;
        }
        if (claim.applicability() == Applicability.NOT_APPLICABLE) {
            remark("claim.not-applicable", "reason", claim.applicabilityWhy());
            return false;
        }
        if (!context.answers(criterion, claim)) {
            remark(
                    "claim.other-statistic",
                    "statistic",
                    claim.statistic(),
                    "wanted",
                    String.join(", ", context.statistics(criterion)));
            return false;
        }
        if (claim.relativeTo().isPresent()) {
            return true;
        }
        boolean ranged = claim.low().isPresent() && claim.high().isPresent();
        if (factor(claim.unit()).isEmpty() || (claim.value().isEmpty() && !ranged)) {
            remark("claim.unreadable", "unit", claim.unit());
            return false;
        }
        if (criterion.axis() == dev.touchstone.catalogue.Axis.LOG && least(claim) < 0) {
            remark("claim.negative", "value", least(claim));
            return false;
        }
        return true;
    }

    private static double least(Claim claim) {
        return claim.value().or(claim::low).orElse(0.0);
    }

    private Optional<Value> value(Claim claim) {
        boolean stale = !isScale() && stale(claim);
        if (stale && !pooling.keepsStale()) {
            remarkOld(claim);
            return Optional.empty();
        }
        double factor = factor(claim.unit()).orElseThrow();
        if (claim.value().isEmpty()) {
            return Optional.of(new Value(
                    claim,
                    new Distribution.Uniform(claim.low().get(), claim.high().get()).scaled(factor),
                    stale));
        }
        return Optional.of(new Value(claim, around(claim, claim.value().get() * factor, stale), stale));
    }

    /**
     * A value with its error. Positive quantities are skewed, so the error is one of the logarithm; where the criterion's
     * linear range reaches 0 or below, values at or below 0 are as good as any other and the same relative error is taken
     * around the value itself (at least that of a tenth of the range, else a value of 0 would be known exactly).
     */
    private Distribution around(Claim claim, double value, boolean stale) {
        double share = context.halves(claim) ? HALF : 1;
        if (isScale()) {
            return Spreads.place(value, share * spread.points(claim, years(claim)));
        }
        double sd = share * spread.ofLogarithm(claim, years(claim));
        if (pooling.keepsStale()) {
            sd = spread.ownSeries(claim) ? sd : Spreads.together(sd, context.number("capacity.single_claim_sd"));
            sd = stale ? Math.min(sd, context.number("capacity.stale_sd_cap")) : sd;
        }
        if (criterion.axis() == dev.touchstone.catalogue.Axis.LOG) {
            return value > 0 ? new Distribution.LogNormal(value, sd) : new Distribution.Exact(value);
        }
        if (value > 0 && !ends.touchesZero()) {
            return new Distribution.LogNormal(value, sd);
        }
        double range = Math.abs(criterion.best() - criterion.worst());
        double least = context.number("claim.least_scale") * range;
        return new Distribution.Normal(value, sd * Math.max(Math.abs(value), least));
    }

    private Optional<Limit> limit(Claim claim) {
        double value = claim.value().get() * factor(claim.unit()).orElseThrow();
        boolean weak = claim.agesFrom().isEmpty() || stale(claim) || claim.grade() == Grade.E;
        Knowledge.Within within = ends.allowed(claim.bound(), value);
        if (weak || (within.lowValue() == 0 && within.highValue() == 1)) {
            remark(weak ? "claim.bound-too-weak" : "claim.bound-says-nothing");
            return Optional.empty();
        }
        return Optional.of(new Limit(claim, within));
    }

    /**
     * The factor into the criterion's unit: of the unit itself, or, for the headroom over a need, of a need of the slot
     * that counts the same thing.
     */
    private OptionalDouble factor(String code) {
        Optional<Unit> unit = Unit.find(code);
        Optional<Unit> wanted = Unit.find(criterion.unit());
        if (unit.isEmpty() || wanted.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (unit.get().compatible(wanted.get())) {
            return OptionalDouble.of(unit.get().convert(1, wanted.get()));
        }
        for (Need need : needs()) {
            Optional<Unit> counted = Unit.find(need.unit()).filter(unit.get()::compatible);
            if (counted.isPresent()) {
                return OptionalDouble.of(unit.get().convert(1, counted.get()) / need.value());
            }
        }
        return OptionalDouble.empty();
    }

    /** Needs of the slot in whose unit headroom may have been measured. */
    private List<Need> needs() {
        return !criterion.own() && criterion.id().equals(CAPACITY)
                ? slot.map(Slot::needs).orElse(List.of()).stream()
                        .filter(need -> need.value() > 0)
                        .toList()
                : List.of();
    }

    private boolean isScale() {
        return criterion.unit().equals(POINT);
    }

    private boolean stale(Claim claim) {
        return years(claim) * RuleContext.MONTHS_PER_YEAR > context.staleMonths();
    }

    private double years(Claim claim) {
        return claim.agesFrom().map(context::yearsSince).orElseGet(() -> context.number("age.undated_years"));
    }

    private void remarkOld(Claim claim) {
        remark(claim.agesFrom().isEmpty() ? "claim.undated" : "claim.too-old", "months", context.staleMonths());
    }

    private void remarkConfirmed(Claim claim) {
        ClaimWords.confirmed(claim).filter(word -> !remarks.contains(word)).ifPresent(remarks::add);
    }

    private void remark(String code, Object... namesAndValues) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        Because because = new Because(code, arguments);
        if (!remarks.contains(because)) {
            remarks.add(because);
        }
    }
}
