package dev.touchstone.api.analyses;

import dev.touchstone.analysis.method.Normalisation;
import dev.touchstone.analysis.method.Promethee2;
import dev.touchstone.analysis.method.Range;
import dev.touchstone.analysis.method.ScoringMethod;
import dev.touchstone.analysis.method.Spotis;
import dev.touchstone.analysis.method.Topsis;
import dev.touchstone.analysis.method.Vikor;
import dev.touchstone.analysis.method.WeightedSum;
import dev.touchstone.api.analyses.AnalysisRequest.MethodRequest;
import dev.touchstone.evaluation.ModelProblems;
import dev.touchstone.evaluation.matrix.MatrixQuestion.AskedMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Second opinions by their names. */
final class MethodReader {
    private static final int MOST = 20;

    private MethodReader() {}

    static List<AskedMethod> read(List<MethodRequest> given, int criteria) {
        QuestionReader.atMost("/methods", given.size(), MOST);
        List<AskedMethod> methods = new ArrayList<>();
        for (int m = 0; m < given.size(); m++) {
            String at = "/methods/" + m;
            methods.add(new AskedMethod(
                    method(at, given.get(m), criteria),
                    given.get(m).rescaleWeights().orElse(true)));
        }
        return methods;
    }

    private static ScoringMethod method(String at, MethodRequest given, int criteria) {
        return switch (String.valueOf(given.id())) {
            case "weighted_sum" -> new WeightedSum(normalisation(at, given, criteria));
            case "topsis" -> new Topsis(topsis(at, given));
            case "vikor" -> ModelProblems.within(at, () -> new Vikor(given.v().orElse(Vikor.CONSENSUS)));
            case "promethee2" -> new Promethee2();
            case "spotis" ->
                ModelProblems.within(
                        at,
                        () -> new Spotis(
                                bounds(at, given, criteria),
                                given.ideal().isEmpty() ? Optional.empty() : Optional.of(given.ideal())));
            default ->
                throw QuestionReader.notOneOf(
                        at + "/id", given.id(), "weighted_sum", "topsis", "vikor", "promethee2", "spotis");
        };
    }

    private static Normalisation normalisation(String at, MethodRequest given, int criteria) {
        return switch (given.normalisation().orElse("")) {
            case "none" -> new Normalisation.None();
            case "minmax" -> new Normalisation.MinMax();
            case "linear_max" -> new Normalisation.LinearMax();
            case "sum" -> new Normalisation.Sum();
            case "inverse_sum" -> new Normalisation.InverseSum();
            case "fixed_range" -> new Normalisation.FixedRange(bounds(at, given, criteria));
            default ->
                throw QuestionReader.notOneOf(
                        at + "/normalisation",
                        given.normalisation().orElse(""),
                        "none",
                        "minmax",
                        "linear_max",
                        "sum",
                        "inverse_sum",
                        "fixed_range");
        };
    }

    private static Topsis.Normalisation topsis(String at, MethodRequest given) {
        return switch (given.normalisation().orElse("vector")) {
            case "vector" -> Topsis.Normalisation.VECTOR;
            case "minmax" -> Topsis.Normalisation.MIN_MAX;
            case "none" -> Topsis.Normalisation.NONE;
            default ->
                throw QuestionReader.notOneOf(
                        at + "/normalisation", given.normalisation().orElse(""), "vector", "minmax", "none");
        };
    }

    private static List<Range> bounds(String at, MethodRequest given, int criteria) {
        QuestionReader.length(at + "/bounds", criteria, given.bounds().size());
        List<Range> bounds = new ArrayList<>();
        for (int j = 0; j < criteria; j++) {
            List<Double> ends = given.bounds().get(j);
            String pointer = at + "/bounds/" + j;
            QuestionReader.length(pointer, 2, ends.size());
            bounds.add(ModelProblems.within(pointer, () -> new Range(ends.get(0), ends.get(1))));
        }
        return bounds;
    }
}
