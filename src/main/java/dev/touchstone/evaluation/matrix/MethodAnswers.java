package dev.touchstone.evaluation.matrix;

import dev.touchstone.analysis.method.Detail;
import dev.touchstone.analysis.method.Opinion;
import dev.touchstone.analysis.method.ScoringMethod;
import dev.touchstone.analysis.method.Topsis;
import dev.touchstone.analysis.method.WeightedSum;
import dev.touchstone.evaluation.matrix.MatrixAnswer.MethodAnswer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A second opinion as it is answered. */
public final class MethodAnswers {
    private MethodAnswers() {}

    /** Scores, ranks and what else the method says. */
    public static MethodAnswer of(Opinion opinion) {
        return new MethodAnswer(
                opinion.method().id(),
                normalisation(opinion.method()),
                opinion.sense().name().toLowerCase(Locale.ROOT),
                opinion.scores(),
                opinion.ranks(),
                detail(opinion.detail()));
    }

    private static Optional<String> normalisation(ScoringMethod method) {
        return switch (method) {
            case WeightedSum sum -> Optional.of(sum.normalisation().id());
            case Topsis topsis ->
                Optional.of(
                        topsis.normalisation().name().toLowerCase(Locale.ROOT).replace("_", ""));
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> detail(Detail detail) {
        Map<String, Object> named = new LinkedHashMap<>();
        switch (detail) {
            case Detail.Values values -> named.put("values", values.values());
            case Detail.Distances distances -> {
                named.put("ideal", distances.ideal());
                named.put("anti_ideal", distances.antiIdeal());
                named.put("to_ideal", distances.toIdeal());
                named.put("to_anti_ideal", distances.toAntiIdeal());
            }
            case Detail.Compromise compromise -> {
                named.put("s", compromise.s());
                named.put("r", compromise.r());
                named.put("acceptable_advantage", compromise.acceptableAdvantage());
                named.put("acceptable_stability", compromise.acceptableStability());
                named.put("compromise_set", compromise.compromiseSet());
            }
            case Detail.Flows flows -> {
                named.put("phi_plus", flows.phiPlus());
                named.put("phi_minus", flows.phiMinus());
            }
            case Detail.Shares shares -> {
                named.put("ideal", shares.ideal());
                named.put("distances", shares.distances());
            }
        }
        return named;
    }
}
