package dev.touchstone.evaluation.elicitation;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.weight.Centroid;
import dev.touchstone.analysis.weight.Feasibility;
import dev.touchstone.analysis.weight.Polytope;
import dev.touchstone.analysis.weight.SamplerReport;
import dev.touchstone.analysis.weight.WeightConstraint;
import dev.touchstone.analysis.weight.WeightConstraints;
import dev.touchstone.analysis.weight.WeightSampler;
import dev.touchstone.base.Fault;
import dev.touchstone.base.Interval;
import dev.touchstone.base.Problem;
import dev.touchstone.base.Seed;
import dev.touchstone.evaluation.elicitation.Elicitation.LinearBound;
import dev.touchstone.evaluation.elicitation.Elicitation.WeightBounds;
import dev.touchstone.evaluation.elicitation.Elicited.BoundedWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Weights from bounds, ratios and other linear statements: the centre of all weights that meet them, or which of them
 * contradict each other.
 *
 * <p>How much is computed follows from the size of the question and never from the clock, so that the same question has
 * the same answer: beyond {@link #MOST_WORK_FOR_RANGES} the ranges are left out, and the centre is taken from as many
 * blocks of samples as {@link #MOST_WORK_FOR_CENTRE} allows. Only a question that takes too long even so is stopped.
 */
final class Bounds {
    /** Items times constraints. Two linear programmes an item: a second or two at most. */
    static final int MOST_WORK_FOR_RANGES = 5_000;

    /** Looks at an inequality, about two seconds. */
    private static final long MOST_WORK_FOR_CENTRE = 1_000_000_000;

    private static final int FEWEST_BLOCKS = 4;

    /** By how many times the factors of one constraint may differ. */
    private static final double MOST_APART = 1e6;

    private static final String CONSTRAINTS = "/constraints";

    private final Items items;
    private final WeightConstraints constraints;
    private final Seed seed;
    private final BooleanSupplier cancelled;
    private final List<Remark> remarks = new ArrayList<>();

    private Bounds(Items items, WeightConstraints constraints, Seed seed, BooleanSupplier cancelled) {
        this.items = items;
        this.constraints = constraints;
        this.seed = seed;
        this.cancelled = cancelled;
    }

    /** @throws CancellationException when cancelled */
    static Answer<BoundedWeights> bounds(WeightBounds asked, BooleanSupplier cancelled) {
        Items items = Items.listed("/items", asked.items());
        WeightConstraints constraints = constraints(items, asked.constraints());
        Seed seed = new Seed(asked.seed().orElse(Elicitations.USUAL_SEED));
        return switch (constraints.examined()) {
            case Feasibility.Conflict conflict ->
                Answer.of(BoundedWeights.impossible(conflict.constraints()), List.of());
            case Feasibility.Possible possible ->
                new Bounds(items, constraints, seed, cancelled).centre(possible.polytope());
        };
    }

    private static WeightConstraints constraints(Items items, List<LinearBound> asked) {
        if (asked.size() > WeightConstraints.MAX_CONSTRAINTS) {
            throw Problem.invalid(
                            CONSTRAINTS,
                            "list.too-long",
                            Map.of("most", WeightConstraints.MAX_CONSTRAINTS, "length", asked.size()))
                    .exception();
        }
        List<WeightConstraint> constraints = new ArrayList<>();
        for (LinearBound bound : asked) {
            constraints.add(constraint(items, CONSTRAINTS + "/" + constraints.size(), bound));
        }
        return new WeightConstraints(items.size(), constraints);
    }

    private static WeightConstraint constraint(Items items, String pointer, LinearBound bound) {
        String terms = pointer + "/terms";
        items.onlyThese(terms, bound.terms().keySet());
        withinReach(terms, bound.terms());
        SortedMap<Integer, Double> factors = new TreeMap<>();
        bound.terms().forEach((id, factor) -> factors.put(items.position(id), factor));
        return Refusal.told(
                refused -> refused.code() == InvalidModel.Code.ALL_ZERO
                        ? Fault.at(terms, "elicitation.no-term")
                        : Refusal.at(pointer + refused.pointer(), refused),
                () -> new WeightConstraint(factors, bound.op().relation(), bound.bound()));
    }

    /** What is met or not within the tolerance of the arithmetic would else depend on rounding. */
    private static void withinReach(String pointer, Map<String, Double> factors) {
        double greatest = factors.values().stream().mapToDouble(Math::abs).max().orElse(0);
        factors.forEach((id, factor) -> {
            if (factor != 0 && Math.abs(factor) < greatest / MOST_APART) {
                throw Problem.invalid(
                                Refusal.below(pointer, id),
                                "elicitation.factors-too-far-apart",
                                Map.of("value", factor, "greatest", greatest, "most", MOST_APART))
                        .exception();
            }
        });
    }

    private Answer<BoundedWeights> centre(Polytope polytope) {
        Optional<Map<String, Interval>> ranges = ranges(polytope);
        goOn();
        WeightSampler sampler = WeightSampler.within(polytope, seed);
        goOn();
        int blocks = blocks(sampler.report());
        Centroid centroid = Centroid.of(sampler, blocks, cancelled);
        if (blocks < Centroid.BLOCKS) {
            remarks.add(Remark.of(
                    "fewer-samples",
                    CONSTRAINTS,
                    Map.of("samples", centroid.samples(), "usual", Centroid.BLOCKS * Centroid.BLOCK)));
        }
        boolean drawn = sampler.report().kind() != SamplerReport.Kind.FIXED;
        return new Answer<>(
                new BoundedWeights(
                        true,
                        Optional.of(items.byId(centroid.weights())),
                        Optional.empty(),
                        Optional.of(polytope.dimension()),
                        ranges,
                        Optional.of(items.byId(centroid.errors())),
                        drawn ? Optional.of(centroid.samples()) : Optional.empty(),
                        Optional.of(sampler.report())),
                drawn ? OptionalLong.of(seed.value()) : OptionalLong.empty(),
                remarks);
    }

    private void goOn() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private Optional<Map<String, Interval>> ranges(Polytope polytope) {
        int stated = constraints.constraints().size();
        if ((long) items.size() * stated > MOST_WORK_FOR_RANGES) {
            remarks.add(Remark.of(
                    "ranges-left-out",
                    CONSTRAINTS,
                    Map.of("items", items.size(), "constraints", stated, "most", MOST_WORK_FOR_RANGES)));
            return Optional.empty();
        }
        return Optional.of(items.byId(polytope.ranges()));
    }

    private int blocks(SamplerReport report) {
        long inequalities = (long) items.size() + constraints.constraints().size();
        long steps = report.chain()
                .map(chain -> chain.burnIn() + (long) Centroid.BLOCK * chain.thinning())
                .orElse(0L);
        long affordable = MOST_WORK_FOR_CENTRE / Math.max(1, steps * inequalities);
        return (int) Math.max(FEWEST_BLOCKS, Math.min(Centroid.BLOCKS, affordable));
    }
}
