package dev.touchstone.evaluation.matrix;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.Watch;
import dev.touchstone.analysis.weight.AroundWeights;
import dev.touchstone.analysis.weight.Centroid;
import dev.touchstone.analysis.weight.Feasibility;
import dev.touchstone.analysis.weight.FixedWeights;
import dev.touchstone.analysis.weight.RankFormula;
import dev.touchstone.analysis.weight.RankedWeights;
import dev.touchstone.analysis.weight.Ranking;
import dev.touchstone.analysis.weight.UniformWeights;
import dev.touchstone.analysis.weight.WeightConstraint;
import dev.touchstone.analysis.weight.WeightConstraints;
import dev.touchstone.analysis.weight.WeightSampler;
import dev.touchstone.base.Fault;
import dev.touchstone.base.Problem;
import dev.touchstone.base.Seed;
import dev.touchstone.evaluation.ModelProblems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The weights of a question: the point at which scores are shown, how they are drawn, and what a reallocation must keep.
 *
 * @param point one a criterion, sum 1: the stated ones, else the centre of what is possible
 * @param sampler how they are drawn
 * @param constraints that were stated
 */
record Weightings(List<Double> point, WeightSampler sampler, List<WeightConstraint> constraints) {

    /** @throws java.util.concurrent.CancellationException when cancelled */
    static Weightings of(MatrixQuestion question, Watch watch) {
        int size = question.criteria().size();
        Seed seed = new Seed(question.seed());
        return switch (question.weighting()) {
            case MatrixQuestion.Weighting.Stated stated -> {
                FixedWeights weights = fixed(stated(question));
                yield new Weightings(weights.weights(), weights, List.of());
            }
            case MatrixQuestion.Weighting.Around around -> {
                List<Double> stated = stated(question);
                yield new Weightings(
                        fixed(stated).weights(),
                        ModelProblems.within("/weights", () -> new AroundWeights(stated, around.spread(), seed)),
                        List.of());
            }
            case MatrixQuestion.Weighting.Uniform uniform ->
                new Weightings(Collections.nCopies(size, 1.0 / size), new UniformWeights(size, seed), List.of());
            case MatrixQuestion.Weighting.Ordered ordered -> ordered(ordered, size, seed);
            case MatrixQuestion.Weighting.Constrained constrained -> constrained(constrained, size, seed, watch);
        };
    }

    /** Points of the criteria; what is wrong with one is said at its criterion. */
    private static FixedWeights fixed(List<Double> stated) {
        try {
            return new FixedWeights(stated);
        } catch (InvalidModel refused) {
            String pointer = refused.pointer().replaceFirst("^/weights/(\\d+)$", "/criteria/$1/weight");
            throw ModelProblems.at(pointer.equals("/weights") ? "/criteria" : pointer, refused);
        }
    }

    private static List<Double> stated(MatrixQuestion question) {
        List<Double> weights = new ArrayList<>();
        for (int j = 0; j < question.criteria().size(); j++) {
            Optional<Double> weight = question.criteria().get(j).weight();
            if (weight.isEmpty()) {
                throw Problem.invalid("/criteria/" + j + "/weight", "analysis.weight-missing", Map.of())
                        .exception();
            }
            weights.add(weight.get());
        }
        return weights;
    }

    private static Weightings ordered(MatrixQuestion.Weighting.Ordered ordered, int size, Seed seed) {
        Ranking ranking = ModelProblems.within("/weights", () -> new Ranking(ordered.order()));
        if (ranking.size() != size) {
            throw Problem.invalid(
                            "/weights/order",
                            "analysis.order-incomplete",
                            Map.of("given", ranking.size(), "expected", size))
                    .exception();
        }
        return new Weightings(
                RankFormula.ROC.weights(ranking), new RankedWeights(ranking, seed), ranking.constraints());
    }

    private static Weightings constrained(
            MatrixQuestion.Weighting.Constrained given, int size, Seed seed, Watch watch) {
        WeightConstraints constraints =
                ModelProblems.within("/weights", () -> new WeightConstraints(size, given.constraints()));
        return switch (constraints.examined()) {
            case Feasibility.Possible possible -> {
                WeightSampler sampler = WeightSampler.within(possible.polytope(), seed);
                yield new Weightings(
                        Centroid.of(sampler, Centroid.BLOCKS, watch).weights(), sampler, given.constraints());
            }
            case Feasibility.Conflict conflict -> throw conflict(conflict);
        };
    }

    private static RuntimeException conflict(Feasibility.Conflict conflict) {
        return Problem.invalid(conflict.constraints().stream()
                        .map(k -> Fault.at(
                                "/weights/constraints/" + k,
                                conflict.minimal()
                                        ? "analysis.constraints-conflict"
                                        : "analysis.constraints-conflict-among",
                                Map.of("count", conflict.constraints().size())))
                        .toList())
                .exception();
    }
}
