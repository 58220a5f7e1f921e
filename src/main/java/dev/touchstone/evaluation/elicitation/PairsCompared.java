package dev.touchstone.evaluation.elicitation;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.weight.Ahp;
import dev.touchstone.analysis.weight.AhpHierarchy;
import dev.touchstone.analysis.weight.Consistency;
import dev.touchstone.analysis.weight.PairwiseMatrix;
import dev.touchstone.analysis.weight.PriorityVector;
import dev.touchstone.analysis.weight.RandomIndex;
import dev.touchstone.base.Fault;
import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.elicitation.Elicitation.PairwiseComparisons;
import dev.touchstone.evaluation.elicitation.Elicitation.PairwiseHierarchy;
import dev.touchstone.evaluation.elicitation.Elicited.HierarchyConsistency;
import dev.touchstone.evaluation.elicitation.Elicited.HierarchyRatios;
import dev.touchstone.evaluation.elicitation.Elicited.HierarchyWeights;
import dev.touchstone.evaluation.elicitation.Elicited.MatrixConsistency;
import dev.touchstone.evaluation.elicitation.Elicited.PairwiseWeights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Weights from pairwise comparisons, of one matrix or of a hierarchy of them. */
final class PairsCompared {
    /** Up to this consistency ratio comparisons are usually let pass (Saaty 1980). */
    static final double LET_PASS = 0.1;

    private static final String PAIRWISE = "/pairwise";

    private PairsCompared() {}

    static Answer<PairwiseWeights> ahp(PairwiseComparisons asked) {
        Items items = Items.listed("/items", asked.items());
        PairwiseMatrix matrix = matrix(PAIRWISE, items, asked.pairwise());
        PriorityVector vector = asked.vector().orElse(PriorityVector.EIGEN);
        Ahp ahp = Ahp.of(matrix, vector, index(asked.randomIndex()));
        MatrixConsistency consistency = MatrixConsistency.of(ahp.consistency());
        return Answer.of(
                new PairwiseWeights(
                        items.byId(ahp.weights()),
                        vector,
                        consistency.lambdaMax(),
                        consistency.ci(),
                        consistency.cr(),
                        consistency.randomIndex()),
                remark(PAIRWISE, ahp.consistency()).stream().toList());
    }

    private static RandomIndex index(Optional<IndexTable> asked) {
        return asked.map(IndexTable::index).orElse(RandomIndex.SAATY);
    }

    private static PairwiseMatrix matrix(String pointer, Items items, List<List<Double>> rows) {
        if (rows.size() != items.size()) {
            throw Problem.invalid(
                            pointer,
                            "elicitation.wrong-length",
                            Map.of("expected", items.size(), "actual", rows.size()))
                    .exception();
        }
        return Refusal.told(refused -> entry(pointer, rows, refused), () -> new PairwiseMatrix(rows));
    }

    /** {@code /pairwise/i} or {@code /pairwise/i/j}; below the diagonal an entry is held against its opposite. */
    private static Fault entry(String pointer, List<List<Double>> rows, InvalidModel refused) {
        String place = pointer + refused.pointer().substring(PAIRWISE.length());
        String[] steps = refused.pointer().split("/", -1);
        if (refused.code() != InvalidModel.Code.OUT_OF_RANGE || steps.length < 4) {
            return Refusal.at(place, refused);
        }
        int i = Integer.parseInt(steps[2]);
        int j = Integer.parseInt(steps[3]);
        double value = rows.get(i).get(j);
        if (i == j) {
            return Fault.at(place, "elicitation.diagonal", Map.of("value", value));
        }
        boolean offScale = refused.arguments().get("high").equals(PairwiseMatrix.GREATEST);
        return offScale
                ? Refusal.at(place, refused)
                : Fault.at(
                        place,
                        "elicitation.not-reciprocal",
                        Map.of("value", value, "opposite", rows.get(j).get(i)));
    }

    private static Optional<Remark> remark(String pointer, Consistency consistency) {
        return switch (consistency.ratio()) {
            case Consistency.Ratio.FewerThanThree few -> Optional.of(Remark.of("few-items", pointer, Map.of()));
            case Consistency.Ratio.BeyondTable beyond ->
                Optional.of(Remark.of(
                        "beyond-table",
                        pointer,
                        Map.of("table", consistency.randomIndex(), "largest", beyond.largest())));
            case Consistency.Ratio.Known known ->
                known.value() > LET_PASS
                        ? Optional.of(Remark.of("inconsistent", pointer, Map.of("most", LET_PASS)))
                        : Optional.empty();
        };
    }

    static Answer<HierarchyWeights> hierarchy(PairwiseHierarchy asked) {
        Items criteria = Items.listed("/criteria/items", asked.criteria().items());
        Items alternatives =
                Items.listed("/alternatives/items", asked.alternatives().items());
        PairwiseMatrix top =
                matrix("/criteria" + PAIRWISE, criteria, asked.criteria().pairwise());
        String below = "/alternatives" + PAIRWISE;
        List<List<List<Double>>> matrices =
                criteria.inOrder(below, asked.alternatives().pairwise());
        List<PairwiseMatrix> under = new ArrayList<>();
        for (int j = 0; j < criteria.size(); j++) {
            under.add(matrix(criteria.entry(below, j), alternatives, matrices.get(j)));
        }
        PriorityVector vector = asked.vector().orElse(PriorityVector.EIGEN);
        AhpHierarchy.Result result = new AhpHierarchy(top, under).scored(vector, index(asked.randomIndex()));
        return Answer.of(weights(criteria, alternatives, vector, result), remarks(criteria, below, result));
    }

    private static HierarchyWeights weights(
            Items criteria, Items alternatives, PriorityVector vector, AhpHierarchy.Result result) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        Map<String, MatrixConsistency> consistency = criteria.byId(result.alternatives().stream()
                .map(one -> MatrixConsistency.of(one.consistency()))
                .toList());
        consistency.forEach((id, one) -> one.cr().ifPresent(ratio -> ratios.put(id, ratio)));
        MatrixConsistency top = MatrixConsistency.of(result.criteria().consistency());
        return new HierarchyWeights(
                criteria.byId(result.criteria().weights()),
                alternatives.byId(result.scores()),
                alternatives.byId(result.ranks()),
                criteria.byId(result.alternatives().stream()
                        .map(one -> alternatives.byId(one.weights()))
                        .toList()),
                vector,
                new HierarchyRatios(top.cr(), ratios),
                new HierarchyConsistency(top, consistency));
    }

    private static List<Remark> remarks(Items criteria, String below, AhpHierarchy.Result result) {
        List<Remark> remarks = new ArrayList<>();
        remark("/criteria" + PAIRWISE, result.criteria().consistency()).ifPresent(remarks::add);
        for (int j = 0; j < criteria.size(); j++) {
            remark(criteria.entry(below, j), result.alternatives().get(j).consistency())
                    .ifPresent(remarks::add);
        }
        return remarks;
    }
}
