package dev.touchstone.evaluation.elicitation;

import dev.touchstone.analysis.Watch;
import dev.touchstone.analysis.weight.Centroid;
import dev.touchstone.analysis.weight.Feasibility;
import dev.touchstone.analysis.weight.HitAndRunWeights;
import dev.touchstone.analysis.weight.Polytope;
import dev.touchstone.analysis.weight.SamplerReport;
import dev.touchstone.analysis.weight.SamplerReport.Chain;
import dev.touchstone.analysis.weight.WeightConstraints;
import dev.touchstone.analysis.weight.WeightSampler;
import dev.touchstone.base.Interval;
import dev.touchstone.base.Seed;
import dev.touchstone.evaluation.elicitation.Elicitation.WeightBounds;
import dev.touchstone.evaluation.elicitation.Elicited.BoundedWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;

/**
 * Weights from bounds, ratios and other linear statements: the centre of all weights that meet them, or which of them
 * contradict each other.
 *
 * <p>How much is computed follows from the size of the question and never from the clock, so that the same question has
 * the same answer: beyond {@link #MOST_WORK_FOR_RANGES} the ranges are left out, and the centre is taken from as many
 * blocks of samples as {@link #MOST_WORK_FOR_CENTRE} allows. Only a question that takes too long even so is stopped.
 */
final class Bounds {
    /** Items that constraints name times constraints. Two linear programmes an item: a second or two at most. */
    static final int MOST_WORK_FOR_RANGES = 5_000;

    /** Looks at a number, about a second. */
    private static final double MOST_WORK_FOR_CENTRE = 5e8;

    private static final int FEWEST_BLOCKS = 4;

    private static final String CONSTRAINTS = "/constraints";

    private final Items items;
    private final WeightConstraints constraints;
    private final Seed seed;
    private final Watch watch;
    private final List<Remark> remarks = new ArrayList<>();

    private Bounds(Items items, WeightConstraints constraints, Seed seed, Watch watch) {
        this.items = items;
        this.constraints = constraints;
        this.seed = seed;
        this.watch = watch;
    }

    /** @throws CancellationException when cancelled */
    static Answer<BoundedWeights> bounds(WeightBounds asked, Watch watch) {
        Items items = Items.listed("/items", asked.items());
        WeightConstraints constraints =
                new WeightConstraints(items.size(), Statements.of("", items).constraints(asked.constraints()));
        Seed seed = new Seed(asked.seed().orElse(Elicitations.USUAL_SEED));
        return switch (constraints.examined()) {
            case Feasibility.Conflict conflict -> conflict(conflict);
            case Feasibility.Possible possible ->
                new Bounds(items, constraints, seed, watch).centre(possible.polytope());
        };
    }

    private static Answer<BoundedWeights> conflict(Feasibility.Conflict conflict) {
        List<Remark> remarks = conflict.minimal()
                ? List.of()
                : List.of(Remark.of(
                        "conflict-not-minimal",
                        CONSTRAINTS,
                        Map.of("count", conflict.constraints().size())));
        return Answer.of(BoundedWeights.impossible(conflict), remarks);
    }

    private Answer<BoundedWeights> centre(Polytope polytope) {
        Optional<Map<String, Interval>> ranges = ranges(polytope);
        watch.check();
        WeightSampler sampler = WeightSampler.within(polytope, seed);
        watch.check();
        int blocks = blocks(sampler);
        Centroid centroid = Centroid.of(sampler, blocks, watch);
        if (blocks < Centroid.BLOCKS) {
            remarks.add(Remark.of(
                    "fewer-samples",
                    CONSTRAINTS,
                    Map.of("samples", centroid.samples(), "usual", Centroid.BLOCKS * Centroid.BLOCK)));
        }
        sampler.report()
                .chain()
                .filter(Chain::tooShort)
                .ifPresent(chain -> remarks.add(Remark.of(
                        "slow-walk",
                        CONSTRAINTS,
                        Map.of("times", Math.floor(chain.trialTimes()), "enough", Chain.ENOUGH_TIMES))));
        boolean drawn = sampler.report().kind() != SamplerReport.Kind.FIXED;
        return new Answer<>(
                new BoundedWeights(
                        true,
                        Optional.of(items.byId(centroid.weights())),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(polytope.dimension()),
                        ranges,
                        Optional.of(items.byId(centroid.errors())),
                        drawn ? Optional.of(centroid.samples()) : Optional.empty(),
                        Optional.of(sampler.report())),
                drawn ? OptionalLong.of(seed.value()) : OptionalLong.empty(),
                remarks);
    }

    private Optional<Map<String, Interval>> ranges(Polytope polytope) {
        int stated = constraints.constraints().size();
        if ((long) polytope.items() * stated > MOST_WORK_FOR_RANGES) {
            remarks.add(Remark.of(
                    "ranges-left-out",
                    CONSTRAINTS,
                    Map.of("items", polytope.items(), "constraints", stated, "most", MOST_WORK_FOR_RANGES)));
            return Optional.empty();
        }
        return Optional.of(items.byId(polytope.ranges()));
    }

    private static int blocks(WeightSampler sampler) {
        double work = sampler instanceof HitAndRunWeights walk ? walk.work(Centroid.BLOCK) : 1;
        return (int) Math.max(FEWEST_BLOCKS, Math.min(Centroid.BLOCKS, MOST_WORK_FOR_CENTRE / work));
    }
}
