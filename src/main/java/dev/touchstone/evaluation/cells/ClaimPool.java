package dev.touchstone.evaluation.cells;

import dev.touchstone.base.Unit;
import dev.touchstone.catalogue.Pooling;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evidence.Applicability;
import dev.touchstone.evidence.Attachment;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.Sharing;
import dev.touchstone.evidence.Subject;
import dev.touchstone.evidence.pooling.Components;
import dev.touchstone.evidence.pooling.Limit;
import dev.touchstone.evidence.pooling.Observation;
import dev.touchstone.evidence.pooling.Pool;
import dev.touchstone.evidence.pooling.Posterior;
import dev.touchstone.evidence.pooling.Scatter;
import dev.touchstone.evidence.pooling.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The claims of a scenario on one criterion, in one unit, as the one model of evidence reads them (evidence.md 2.2):
 * whatever they speak of, each in its environment.
 *
 * <p>Where the machine has its say a claim's own error is that of its runs. Elsewhere (money, people, counts of things) an
 * environment does nothing, and a claim's error is the total for whoever made it. Which of them holds the criterion says
 * ({@link Pooling}).
 *
 * @param name criterion and unit; names the pool
 * @param claims those that were read, by the id of the observation that they make together
 * @param posterior what they say together
 * @param joint whether what they speak of hangs together: through environments or through ratios
 * @param alike observations that agree in what was measured, value and day, by the first of them
 * @param intervalSds half-width of an interval in standard deviations
 */
record ClaimPool(
        String name,
        Map<String, List<Claim>> claims,
        Posterior posterior,
        boolean joint,
        List<List<String>> alike,
        double intervalSds) {
    /** Two units of one number differ by less. */
    private static final double SAME_LOGARITHM = 1e9;

    /** The pool of a criterion's claims that can be read in a unit. */
    static ClaimPool of(AppliedCriterion criterion, Unit unit, RuleContext context) {
        List<Claim> all = context.scenario().claims().stream()
                .filter(claim -> claim.criterion().equals(criterion.id()) && counts(claim, unit))
                .filter(claim -> context.answers(criterion, claim))
                .toList();
        Pooling.Machine machine = context.pooling(criterion).machine();
        boolean machines = machine != Pooling.Machine.NONE;
        Reader reader = new Reader(unit, context, machines);
        List<Claim> numbers = all.stream().filter(claim -> !claim.isLimit()).toList();
        List<Claim> limits = all.stream()
                .filter(claim -> claim.isLimit() && claim.relativeTo().isEmpty())
                .toList();
        List<List<Claim>> observed = runs(numbers);
        Map<String, List<Claim>> read = new HashMap<>();
        observed.forEach(runs -> read.put(runs.getFirst().id(), runs));
        limits.forEach(limit -> read.put(limit.id(), List.of(limit)));
        List<Observation> observations =
                observed.stream().map(reader::observation).toList();
        Posterior posterior =
                Pool.of(observations, limits.stream().map(reader::limit).toList(), components(machine, context));
        boolean ratios = numbers.stream().anyMatch(claim -> claim.relativeTo().isPresent());
        return new ClaimPool(
                criterion.id() + "/" + unit.code(),
                read,
                posterior,
                machines || ratios,
                alike(observations),
                context.number("pooling.interval_sds"));
    }

    /** The name of what a claim speaks of, among the systems of a pool. */
    static String system(Subject subject) {
        return subject.technology().orElseGet(() -> "stack:" + subject.stack().orElse(""));
    }

    /**
     * What was read from one document about one thing are runs of one measurement: one day, one workload, one measurer.
     * Were each an observation, what they share would count as if it were independent.
     */
    private static List<List<Claim>> runs(List<Claim> numbers) {
        Map<List<Object>, List<Claim>> together = new LinkedHashMap<>();
        numbers.forEach(claim -> together.computeIfAbsent(measurement(claim), fresh -> new ArrayList<>())
                .add(claim));
        return List.copyOf(together.values());
    }

    private static List<Object> measurement(Claim claim) {
        boolean single = claim.value().isEmpty() || claim.relativeTo().isPresent();
        return claim.attachment()
                .filter(file -> file.claim().isPresent() && !single)
                .<List<Object>>map(file -> List.of(
                        file.sha256(),
                        file.about(),
                        claim.subject(),
                        dimension(claim),
                        claim.statistic(),
                        environment(claim),
                        claim.date(),
                        claim.applicability()))
                .orElse(List.of(claim.id()));
    }

    /** A tool may print one run in ms and the next in s. */
    private static String dimension(Claim claim) {
        return Unit.find(claim.unit())
                .map(unit -> unit.dimension() + " " + unit.counted())
                .orElse(claim.unit());
    }

    /** One measurement that was read twice would count as two. */
    private static List<List<String>> alike(List<Observation> observations) {
        Map<List<Object>, List<String>> same = new LinkedHashMap<>();
        observations.forEach(one -> same.computeIfAbsent(
                        List.of(
                                one.system(),
                                one.relativeTo(),
                                Math.round(one.logarithm() * SAME_LOGARITHM),
                                one.ageYears()),
                        fresh -> new ArrayList<>())
                .add(one.id()));
        return same.values().stream()
                .filter(ids -> ids.size() > 1)
                .map(List::copyOf)
                .toList();
    }

    /** The claims that make an observation: one, or the runs of one measurement. */
    List<Claim> members(String observation) {
        return claims.get(observation);
    }

    /** The claim of an observation that stands for all of them. */
    Claim claim(String observation) {
        return members(observation).getFirst();
    }

    /** An observation as one would quote it; of several runs their geometric mean, and how many. */
    String says(String observation) {
        List<Claim> runs = members(observation);
        if (runs.size() == 1) {
            return ClaimWords.says(runs.getFirst());
        }
        double mean = Math.exp(runs.stream()
                .mapToDouble(run -> Math.log(run.value().orElseThrow()))
                .average()
                .orElseThrow());
        return ClaimWords.mean(runs.getFirst(), mean, runs.size());
    }

    /** To within which factor either way a system is known. */
    double within(String system) {
        return Math.exp(intervalSds * posterior.sd(system));
    }

    /** In how many environments something was measured that bears on a system. */
    long environments(String system) {
        return posterior.parts().stream()
                .filter(part -> part.system().equals(system))
                .map(part -> environment(claim(part.id())))
                .distinct()
                .count();
    }

    /** The name that was given; else the file or source is an environment of its own. */
    static String environment(Claim claim) {
        return claim.environment()
                .orElseGet(() -> claim.attachment()
                        .map(file -> "file " + file.sha256())
                        .orElse(claim.source().isBlank() ? "claim " + claim.id() : "source " + claim.source()));
    }

    private static boolean counts(Claim claim, Unit unit) {
        boolean used = claim.excluded().isEmpty() && claim.applicability() != Applicability.NOT_APPLICABLE;
        Optional<Unit> given = claim.relativeTo().isPresent() ? Optional.of(unit) : Unit.find(claim.unit());
        double least = claim.value().or(claim::low).orElse(0.0);
        boolean complete = claim.value().isPresent() || claim.high().isPresent();
        return used && complete && least > 0 && given.filter(unit::compatible).isPresent();
    }

    private static Components components(Pooling.Machine machine, RuleContext context) {
        Components all = new Components(
                machine == Pooling.Machine.CANCELS ? 0 : context.number("pooling.environment_sd"),
                context.number("pooling.scaling_sd_similar"),
                context.number("pooling.scaling_sd_other"),
                context.number("claim.run_sd_dedicated"),
                context.number("claim.run_sd_shared"),
                context.number("claim.run_sd_unknown"),
                context.number("claim.run_sd_weight"),
                context.number("age.measurement_sd_per_root_year"),
                context.number("age.undated_years"),
                context.staleMonths() / RuleContext.MONTHS_PER_YEAR,
                context.number("pooling.analogous_sd"),
                context.number("pooling.interested_sd"),
                context.number("pooling.not_comparable_sd"),
                context.number("pooling.interval_sds"));
        return machine == Pooling.Machine.NONE ? all.withoutEnvironment() : all;
    }

    /** Reads claims of one metric. */
    private record Reader(Unit unit, RuleContext context, boolean machines) {
        /** The sd of a uniform distribution of width 1. */
        private static final double UNIFORM = 1 / Math.sqrt(12);

        Observation observation(List<Claim> runs) {
            Claim claim = runs.getFirst();
            boolean interested = claim.runBy() == Claim.RunBy.MAKER || claim.runBy() == Claim.RunBy.RIVAL;
            List<Double> logarithms = runs.stream().map(this::logarithm).toList();
            double mean = logarithms.stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElseThrow();
            Observation observed = new Observation(
                    claim.id(),
                    system(claim.subject()),
                    claim.relativeTo().map(ClaimPool::system),
                    site(claim),
                    mean,
                    runs.size() == 1 ? scatter(claim) : scatter(runs, logarithms, mean),
                    age(runs),
                    claim.applicability() == Applicability.ANALOGOUS,
                    machines && interested);
            return runs.stream().anyMatch(context::halves) ? observed.half() : observed;
        }

        /** In years, of the oldest run: a measurement is confirmed where all of it is. Empty where that of one is not known. */
        private OptionalDouble age(List<Claim> runs) {
            return runs.stream().allMatch(claim -> claim.agesFrom().isPresent())
                    ? runs.stream()
                            .mapToDouble(
                                    claim -> context.yearsSince(claim.agesFrom().orElseThrow()))
                            .max()
                    : OptionalDouble.empty();
        }

        private double logarithm(Claim claim) {
            double value = claim.value()
                    .orElseGet(() -> Math.sqrt(claim.low().get() * claim.high().get()));
            return Math.log(value * factor(claim));
        }

        /** The runs that stand in one document, with the spread that they show; points that are no runs have none. */
        private Scatter scatter(List<Claim> runs, List<Double> logarithms, double mean) {
            double squares = logarithms.stream()
                    .mapToDouble(each -> (each - mean) * (each - mean))
                    .sum();
            double observed = Math.sqrt(squares / (runs.size() - 1));
            if (runs.stream()
                    .anyMatch(
                            run -> run.attachment().filter(Attachment::repeated).isEmpty())) {
                return scatter(runs.getFirst());
            }
            int count = runs.stream().mapToInt(run -> run.runs().orElse(1)).sum();
            if (!machines) {
                return new Scatter.Stated(
                        Math.max(new ClaimSpread(context).ofLogarithm(runs.getFirst()), observed / Math.sqrt(count)));
            }
            return new Scatter.Runs(count, OptionalDouble.of(observed), machine(runs.getFirst()));
        }

        Limit limit(Claim claim) {
            boolean upper = claim.bound() == dev.touchstone.evidence.Bound.AT_MOST;
            return new Limit(
                    claim.id(),
                    system(claim.subject()),
                    upper,
                    Math.log(claim.value().get() * factor(claim)));
        }

        private double factor(Claim claim) {
            return claim.relativeTo().isPresent() ? 1 : Unit.parse(claim.unit()).convert(1, unit);
        }

        private Scatter scatter(Claim claim) {
            if (claim.value().isEmpty()) {
                return new Scatter.Stated(
                        UNIFORM * Math.log(claim.high().get() / claim.low().get()));
            }
            if (!machines) {
                return new Scatter.Stated(new ClaimSpread(context).ofLogarithm(claim));
            }
            OptionalDouble observed = claim.spread().map(OptionalDouble::of).orElse(OptionalDouble.empty());
            return new Scatter.Runs(claim.runs().orElse(1), observed, machine(claim));
        }

        private Sharing machine(Claim claim) {
            return claim.sharing()
                    .orElseGet(
                            () -> isTarget(claim) ? context.scenario().target().sharing() : Sharing.UNKNOWN);
        }

        private Site site(Claim claim) {
            return isTarget(claim) ? Site.TARGET : new Site(environment(claim), size(claim.cores()));
        }

        private static boolean isTarget(Claim claim) {
            return claim.environment().filter(Claim.TARGET::equals).isPresent();
        }

        private Site.Size size(OptionalInt cores) {
            Optional<Integer> wanted = context.scenario().target().cores();
            if (cores.isEmpty() || wanted.isEmpty()) {
                return Site.Size.OTHER;
            }
            double ratio = (double) cores.getAsInt() / wanted.get();
            boolean near = Math.max(ratio, 1 / ratio) <= context.number("pooling.similar_cores_factor");
            return near ? Site.Size.SIMILAR : Site.Size.OTHER;
        }
    }
}
