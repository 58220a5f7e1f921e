package dev.touchstone.evaluation.robustness;

import dev.touchstone.analysis.Standing;
import dev.touchstone.analysis.method.DecisionMatrix;
import dev.touchstone.analysis.method.Direction;
import dev.touchstone.analysis.method.Normalisation;
import dev.touchstone.analysis.method.Preference;
import dev.touchstone.analysis.method.Promethee2;
import dev.touchstone.analysis.method.ScoringMethod;
import dev.touchstone.analysis.method.Topsis;
import dev.touchstone.analysis.method.Vikor;
import dev.touchstone.analysis.method.WeightedSum;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Option;
import dev.touchstone.evaluation.matrix.MatrixAnswer.MethodAnswer;
import dev.touchstone.evaluation.matrix.MethodAnswers;
import dev.touchstone.evaluation.robustness.Findings.SecondOpinions;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What other methods say. They read one number a cell: its expected value, 0 to 1, so that all criteria point the same way
 * and a stack's composed cell is read as the score reads it. SPOTIS is not asked: on these numbers it is one minus the score.
 * No method has a rule for a criterion that does not apply; such candidates are left out and named.
 */
final class Opinions {
    private static final List<ScoringMethod> METHODS = List.of(
            new WeightedSum(new Normalisation.MinMax()), new Topsis(), new Vikor(Vikor.CONSENSUS), new Promethee2());

    /** PROMETHEE II compares pairs: a table of more is not asked. */
    static final int MOST = 500;

    private Opinions() {}

    static SecondOpinions of(Evaluation evaluation) {
        List<Option> competing = evaluation.options().stream()
                .filter(option -> option.standing() == Standing.IN)
                .toList();
        List<Option> whole = competing.stream()
                .filter(option ->
                        option.cells().stream().noneMatch(cell -> cell.drawn().isEmpty()))
                .toList();
        List<String> ids = whole.stream().map(Option::id).toList();
        List<String> leftOut = competing.stream()
                .map(Option::id)
                .filter(id -> !ids.contains(id))
                .toList();
        if (whole.size() < 2 || whole.size() > MOST) {
            return new SecondOpinions(ids, leftOut, List.of(), List.of());
        }
        DecisionMatrix matrix = matrix(evaluation, whole);
        List<MethodAnswer> answers = METHODS.stream()
                .map(method -> MethodAnswers.of(method.rank(matrix), matrix))
                .toList();
        return new SecondOpinions(ids, leftOut, answers, differing(whole, answers));
    }

    private static DecisionMatrix matrix(Evaluation evaluation, List<Option> options) {
        List<DecisionMatrix.Criterion> criteria = evaluation.criteria().stream()
                .map(criterion -> new DecisionMatrix.Criterion(
                        Direction.MAX, criterion.weight(), Optional.of(new Preference.Usual())))
                .toList();
        List<List<Double>> cells = options.stream()
                .map(option ->
                        option.cells().stream().map(Option.OptionCell::value).toList())
                .toList();
        return new DecisionMatrix(criteria, cells, true);
    }

    /** Held against the best score of those that are ranked here. */
    private static List<String> differing(List<Option> options, List<MethodAnswer> answers) {
        double best = options.stream()
                .mapToDouble(option -> option.score().expected())
                .max()
                .orElseThrow();
        List<Integer> leading = IntStream.range(0, options.size())
                .filter(i -> options.get(i).score().expected() >= best - Inquiry.TIE)
                .boxed()
                .toList();
        return answers.stream()
                .filter(answer -> leading.stream().noneMatch(i -> answer.ranks().get(i) == 1))
                .map(MethodAnswer::id)
                .toList();
    }
}
