package dev.touchstone.evaluation.matrix;

import dev.touchstone.analysis.DecisionModel;
import dev.touchstone.analysis.Engine;
import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.Outcome;
import dev.touchstone.analysis.Robustness;
import dev.touchstone.analysis.Settings;
import dev.touchstone.analysis.Simulation;
import dev.touchstone.analysis.Smaa;
import dev.touchstone.analysis.Watch;
import dev.touchstone.analysis.method.DecisionMatrix;
import dev.touchstone.analysis.method.Opinion;
import dev.touchstone.analysis.method.ScoringMethod;
import dev.touchstone.analysis.weight.SamplerReport.Chain;
import dev.touchstone.base.Problem;
import dev.touchstone.base.Seed;
import dev.touchstone.evaluation.ModelProblems;
import dev.touchstone.evaluation.matrix.MatrixAnswer.MethodAnswer;
import dev.touchstone.evaluation.matrix.MatrixAnswer.RobustnessAnswer;
import dev.touchstone.evaluation.matrix.MatrixAnswer.Warning;
import dev.touchstone.evaluation.matrix.MatrixQuestion.CellEntry;
import dev.touchstone.evaluation.matrix.MatrixQuestion.Column;
import dev.touchstone.evaluation.matrix.MatrixQuestion.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Asks the engine about a table.
 *
 * <p>Scores, flips and the value of information stand at one point of the weights: the stated ones, or the centre of what is
 * possible. Robustness draws the weights as they are known. Methods read the expected number of a cell.
 */
public final class MatrixAnalysis {
    private final MatrixQuestion question;
    private final Weightings weightings;
    private final Settings settings;
    private final Watch.Steps steps;
    private final List<Warning> warnings = new ArrayList<>();

    private MatrixAnalysis(MatrixQuestion question, Weightings weightings, Settings settings, Watch.Steps steps) {
        this.question = question;
        this.weightings = weightings;
        this.settings = settings;
        this.steps = steps;
    }

    /**
     * The answer.
     *
     * @param threads changes the time, never the answer
     * @throws dev.touchstone.base.ProblemException INVALID with the field of the question, TOO_MUCH
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static MatrixAnswer of(MatrixQuestion question, int threads, Watch watch) {
        Watch.Steps steps = new Watch.Steps(watch, steps(question));
        Weightings weightings = Weightings.of(question, steps.next());
        Settings settings = ModelProblems.within(
                "/simulation", () -> new Settings(question.samples(), new Seed(question.seed()), threads));
        return new MatrixAnalysis(question, weightings, settings, steps).answer();
    }

    /** The weights, the scores at them, and what is more than read off these. */
    private static int steps(MatrixQuestion question) {
        long further = question.parts().stream()
                .filter(part -> part != Part.SCORE && part != Part.DOMINANCE)
                .count();
        return 2 + (int) further;
    }

    private MatrixAnswer answer() {
        remarkWalk();
        Optional<List<MethodAnswer>> methods = asked(Part.METHODS) ? Optional.of(methods()) : Optional.empty();
        boolean additive = question.parts().stream().anyMatch(Part::needsValues);
        Optional<Additive> asked = additive ? Optional.of(additive()) : Optional.empty();
        asked.ifPresent(each -> warnings.addAll(each.answers().warnings()));
        remarkUnknown();
        if (!asked(Part.VALUE_OF_INFORMATION) && !question.weightSets().isEmpty()) {
            warnings.add(new Warning("weight-sets-unused", "/weight_sets", Map.of()));
        }
        if (!asked(Part.METHODS) && !question.methods().isEmpty()) {
            warnings.add(new Warning("methods-unused", "/methods", Map.of()));
        }
        for (int j : question.ordinalCriteria()) {
            if (asked(Part.FLIPS)) {
                warnings.add(new Warning("ordinal-flips", "/criteria/" + j, Map.of()));
            }
            if (asked(Part.VALUE_OF_INFORMATION)) {
                warnings.add(new Warning("ordinal-information", "/criteria/" + j, Map.of()));
            }
        }
        Optional<RobustnessAnswer> robustness = part(
                asked,
                Part.ROBUSTNESS,
                each -> robustness(
                        refusing(() -> Smaa.run(each.model(), weightings.sampler(), settings, steps.next()))));
        return new MatrixAnswer(
                Engine.VERSION,
                question.seed(),
                question.samples(),
                question.rho(),
                byCriterion(weightings.point()),
                List.copyOf(warnings),
                part(asked, Part.SCORE, each -> each.answers().score()),
                methods,
                robustness,
                part(asked, Part.FLIPS, each -> each.answers().flips(weightings, settings, steps.next())),
                part(asked, Part.VALUE_OF_INFORMATION, each -> each.answers().information(settings, steps.next())),
                part(asked, Part.DOMINANCE, each -> each.answers().dominance()));
    }

    private void remarkUnknown() {
        for (int b = 0; b < question.joint().size(); b++) {
            List<MatrixQuestion.Place> cells = question.joint().get(b).cells();
            for (int k = 0; k < cells.size(); k++) {
                if (question.cell(cells.get(k)).isEmpty()) {
                    warnings.add(new Warning("joint-unknown", "/joint/" + b + "/cells/" + k, Map.of()));
                }
            }
        }
    }

    private void remarkWalk() {
        weightings.sampler().report().chain().filter(Chain::tooShort).ifPresent(chain -> {
            Map<String, Object> arguments =
                    Map.of("times", Math.floor(chain.trialTimes()), "enough", Chain.ENOUGH_TIMES);
            warnings.add(new Warning("slow-walk", "/weights/constraints", arguments));
        });
    }

    private RobustnessAnswer robustness(Robustness found) {
        leftOut(
                found.items().stream()
                        .flatMap(item -> item.central().stream())
                        .anyMatch(one -> one.confidence().isEmpty()),
                "confidence-left-out");
        leftOut(found.winning().isEmpty(), "winning-left-out");
        leftOut(found.rankingEntropy().isEmpty(), "ranking-entropy-left-out");
        return RobustnessAnswers.of(found);
    }

    private void leftOut(boolean is, String code) {
        if (is) {
            warnings.add(new Warning(code, "/alternatives", Map.of()));
        }
    }

    /** The model and what the simulation says of it at the point. */
    private record Additive(DecisionModel model, AdditiveAnswers answers) {}

    private Additive additive() {
        DecisionModel model = MatrixModel.of(question, weightings.point());
        Outcome outcome = refusing(() -> Simulation.run(model, settings, steps.next()));
        return new Additive(model, new AdditiveAnswers(question, model, outcome));
    }

    private boolean asked(Part part) {
        return question.parts().contains(part);
    }

    private <T> Optional<T> part(Optional<Additive> asked, Part part, Function<Additive, T> answer) {
        return asked(part) ? asked.map(answer) : Optional.empty();
    }

    /** What the engine refuses of a whole table concerns its size. */
    private static <T> T refusing(Supplier<T> run) {
        try {
            return run.get();
        } catch (InvalidModel refused) {
            throw ModelProblems.at("/simulation/samples", refused);
        }
    }

    private Map<String, Double> byCriterion(List<Double> numbers) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int j = 0; j < numbers.size(); j++) {
            named.put(question.criteria().get(j).id(), numbers.get(j));
        }
        return named;
    }

    /** Whoever asks for more than methods is answered the rest where a number is missing. */
    private List<MethodAnswer> methods() {
        Optional<String> missing = firstUnknown();
        if (missing.isPresent() && question.parts().size() > 1) {
            warnings.add(new Warning("method-missing", missing.get(), Map.of()));
            return List.of();
        }
        List<MethodAnswer> answers = new ArrayList<>();
        Watch watch = steps.next();
        for (int m = 0; m < question.methods().size(); m++) {
            watch.check();
            MatrixQuestion.AskedMethod asked = question.methods().get(m);
            ScoringMethod method = asked.method();
            String at = "/methods/" + m;
            DecisionMatrix matrix = ModelProblems.within("", () -> matrix(asked.rescaleWeights()));
            Opinion opinion = opinion(method, matrix, at);
            opinion.warnings()
                    .forEach(warning -> warnings.add(new Warning(
                            warning.code().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            warning.pointer(),
                            Map.of("method", method.id()))));
            answers.add(MethodAnswers.of(opinion, matrix));
        }
        return answers;
    }

    /** A method refuses numbers of the table, or a parameter of its own. */
    private static Opinion opinion(ScoringMethod method, DecisionMatrix matrix, String at) {
        try {
            return method.rank(matrix);
        } catch (InvalidModel refused) {
            boolean ofTable =
                    refused.pointer().startsWith("/cells") || refused.pointer().startsWith("/criteria");
            throw ModelProblems.at(ofTable ? refused.pointer() : at + refused.pointer(), refused);
        }
    }

    private DecisionMatrix matrix(boolean rescale) {
        List<DecisionMatrix.Criterion> criteria = new ArrayList<>();
        for (int j = 0; j < question.criteria().size(); j++) {
            Column column = question.criteria().get(j);
            double point = weightings.point().get(j);
            double weight = rescale ? point : column.weight().orElse(point);
            criteria.add(new DecisionMatrix.Criterion(column.direction(), weight, column.preference()));
        }
        List<List<Double>> cells = new ArrayList<>();
        for (int i = 0; i < question.alternatives().size(); i++) {
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < question.criteria().size(); j++) {
                row.add(expected(i, j));
            }
            cells.add(row);
        }
        return new DecisionMatrix(criteria, cells, rescale);
    }

    private Optional<String> firstUnknown() {
        return IntStream.range(0, question.alternatives().size())
                .boxed()
                .flatMap(i -> IntStream.range(0, question.criteria().size())
                        .filter(j ->
                                question.cell(new MatrixQuestion.Place(i, j)).isEmpty())
                        .mapToObj(j -> "/cells/" + i + "/" + j))
                .findFirst();
    }

    private double expected(int i, int j) {
        String at = "/cells/" + i + "/" + j;
        CellEntry entry = question.cells()
                .get(i)
                .get(j)
                .orElseThrow(() ->
                        Problem.invalid(at, "analysis.method-missing", Map.of()).exception());
        return switch (entry) {
            case CellEntry.Known known -> known.distribution().mean();
            case CellEntry.Samples samples ->
                samples.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow();
            case CellEntry.Ranked ranked ->
                throw Problem.invalid(at, "analysis.method-ordinal", Map.of()).exception();
        };
    }
}
