package dev.touchstone.evaluation.matrix;

import dev.touchstone.analysis.method.DecisionMatrix;
import dev.touchstone.analysis.method.Detail;
import dev.touchstone.analysis.method.Normalisation;
import dev.touchstone.analysis.method.Opinion;
import dev.touchstone.analysis.method.Preference;
import dev.touchstone.analysis.method.Promethee2;
import dev.touchstone.analysis.method.Range;
import dev.touchstone.analysis.method.ScoringMethod;
import dev.touchstone.analysis.method.Spotis;
import dev.touchstone.analysis.method.Topsis;
import dev.touchstone.analysis.method.Vikor;
import dev.touchstone.analysis.method.WeightedSum;
import dev.touchstone.evaluation.matrix.MatrixAnswer.MethodAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A second opinion as it is answered. */
public final class MethodAnswers {
    private MethodAnswers() {}

    /** Scores, ranks and what else the method says of a table, with all that it takes to repeat them. */
    public static MethodAnswer of(Opinion opinion, DecisionMatrix matrix) {
        return new MethodAnswer(
                opinion.method().id(),
                normalisation(opinion.method()),
                parameters(opinion.method(), matrix),
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

    private static Map<String, Object> parameters(ScoringMethod method, DecisionMatrix matrix) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("rescale_weights", matrix.rescaleWeights());
        switch (method) {
            case WeightedSum sum -> {
                if (sum.normalisation() instanceof Normalisation.FixedRange fixed) {
                    named.put("bounds", bounds(fixed.bounds()));
                }
            }
            case Vikor vikor -> named.put("v", vikor.v());
            case Spotis spotis -> {
                named.put("bounds", bounds(spotis.bounds()));
                spotis.ideal().ifPresent(ideal -> named.put("ideal", ideal));
            }
            case Promethee2 promethee ->
                named.put(
                        "preferences",
                        matrix.criteria().stream()
                                .map(criterion ->
                                        preference(criterion.preference().orElse(new Preference.Usual())))
                                .toList());
            case Topsis topsis -> {}
        }
        return named;
    }

    private static List<List<Double>> bounds(List<Range> ranges) {
        return ranges.stream().map(range -> List.of(range.low(), range.high())).toList();
    }

    private static Map<String, Object> preference(Preference preference) {
        return switch (preference) {
            case Preference.Usual usual -> Map.of("shape", "usual");
            case Preference.UShape shape -> Map.of("shape", "u_shape", "q", shape.q());
            case Preference.VShape shape -> Map.of("shape", "v_shape", "p", shape.p());
            case Preference.Level level -> Map.of("shape", "level", "q", level.q(), "p", level.p());
            case Preference.Linear linear -> Map.of("shape", "linear", "q", linear.q(), "p", linear.p());
            case Preference.Gaussian gaussian -> Map.of("shape", "gaussian", "s", gaussian.s());
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
