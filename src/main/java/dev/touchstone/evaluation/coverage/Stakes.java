package dev.touchstone.evaluation.coverage;

import dev.touchstone.analysis.Cell;
import dev.touchstone.analysis.Knowledge;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Drawn;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is at stake on each number of an evaluation: how far it can move the score of one contender against that of
 * another.
 *
 * <p>Of each contender the score is taken twice, with the number at its 5 % and at its 95 % quantile and every other
 * number at its median; the difference is s_i, which is 0 where the contender does not rest on the number. At stake is
 * max s_i - min s_i: what all contenders share cannot part them. Where nobody contends with the leader, the candidate of
 * the next rank stands in.
 *
 * <p>This is the swing of a tornado diagram (Howard, "Decision analysis: practice and promise", 1988), taken on the gap
 * instead of the score. It says how far a number reaches, not what a measurement would be worth: that needs the chance of
 * a turn, and is another question.
 */
final class Stakes {
    private static final double LOW = 0.05;
    private static final double MIDDLE = 0.5;
    private static final double HIGH = 0.95;

    private final Evaluation evaluation;
    private final List<Option> rivals;

    private Stakes(Evaluation evaluation) {
        this.evaluation = evaluation;
        rivals = rivals(evaluation);
    }

    /** The candidates that are held against each other, best first; fewer than two leave nothing at stake. */
    static List<Option> rivals(Evaluation evaluation) {
        List<Option> ranked = evaluation.options().stream()
                .filter(option -> option.score().rank().isPresent())
                .sorted(Comparator.comparing(option -> option.score().rank().orElseThrow()))
                .toList();
        List<Option> contending = ranked.stream()
                .filter(option -> evaluation.answer().contenders().contains(option.id()))
                .toList();
        return contending.size() > 1 ? contending : ranked.subList(0, Math.min(2, ranked.size()));
    }

    /** By id of the drawn quantity, in score (0..1); what is not named moves nothing. */
    static Map<String, Double> of(Evaluation evaluation) {
        return new Stakes(evaluation).all();
    }

    private Map<String, Double> all() {
        Map<String, List<Double>> swings = new LinkedHashMap<>();
        for (Option rival : rivals) {
            double sum = weightThatApplies(rival);
            for (int j = 0; j < evaluation.criteria().size(); j++) {
                AppliedCriterion criterion = evaluation.criteria().get(j);
                Option.OptionCell cell = rival.cells().get(j);
                double weight = sum == 0 ? 0 : criterion.weight() / sum;
                swings(criterion, cell)
                        .forEach((id, swing) -> swings.computeIfAbsent(id, key -> new ArrayList<>())
                                .add(weight * swing));
            }
        }
        Map<String, Double> stakes = new LinkedHashMap<>();
        swings.forEach((id, found) -> stakes.put(id, gap(found)));
        return stakes;
    }

    /** A rival that does not rest on the number stays where it is. */
    private double gap(List<Double> swings) {
        double start = swings.size() < rivals.size() ? 0 : swings.getFirst();
        double most = start;
        double least = start;
        for (double swing : swings) {
            most = Math.max(most, swing);
            least = Math.min(least, swing);
        }
        return rivals.size() < 2 ? 0 : most - least;
    }

    /** The weight of a criterion that does not apply goes to the others (analysis.Cell). */
    private double weightThatApplies(Option option) {
        double sum = 0;
        for (int j = 0; j < evaluation.criteria().size(); j++) {
            sum += parts(option.cells().get(j)).isEmpty()
                    ? 0
                    : evaluation.criteria().get(j).weight();
        }
        return sum;
    }

    /** The quantities that apply. */
    private List<Drawn> parts(Option.OptionCell cell) {
        return cell.drawn().stream()
                .flatMap(id -> evaluation.drawn(id).stream())
                .filter(quantity -> quantity.knowledge().isPresent())
                .toList();
    }

    private Map<String, Double> swings(AppliedCriterion criterion, Option.OptionCell option) {
        List<Drawn> parts = parts(option);
        if (parts.isEmpty()) {
            return Map.of();
        }
        boolean whole =
                option.whole() || parts.stream().anyMatch(one -> one.owner().startsWith(Drawn.WHOLE));
        Cell cell = whole
                ? criterion.wholeCell(0)
                : criterion.cell(IntStream.range(0, parts.size()).boxed().toList());
        double[] middle =
                parts.stream().mapToDouble(part -> at(part, cell, MIDDLE)).toArray();
        Map<String, Double> swings = new LinkedHashMap<>();
        for (int k = 0; k < middle.length; k++) {
            double[] numbers = middle.clone();
            numbers[k] = at(parts.get(k), cell, HIGH);
            double high = cell.value(numbers);
            numbers[k] = at(parts.get(k), cell, LOW);
            swings.put(parts.get(k).id(), high - cell.value(numbers));
        }
        return swings;
    }

    /** A quantile in the unit. What is unknown is even in value, from the worst to the best that is possible. */
    private static double at(Drawn quantity, Cell cell, double probability) {
        return switch (quantity.knowledge().orElseThrow()) {
            case Knowledge.Known known -> known.distribution().quantile(probability);
            case Knowledge.Unknown unknown -> cell.slot().unit(probability);
            case Knowledge.Within within ->
                cell.slot().unit(within.lowValue() + probability * (within.highValue() - within.lowValue()));
        };
    }
}
