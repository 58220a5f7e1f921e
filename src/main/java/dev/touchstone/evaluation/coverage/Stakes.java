package dev.touchstone.evaluation.coverage;

import dev.touchstone.analysis.Axis;
import dev.touchstone.analysis.Knowledge;
import dev.touchstone.analysis.ValueFunction;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Drawn;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    private Map<String, Double> swings(AppliedCriterion criterion, Option.OptionCell cell) {
        List<Drawn> parts = parts(cell);
        boolean whole =
                cell.whole() || parts.stream().anyMatch(one -> one.owner().startsWith(Drawn.WHOLE));
        double[] middle = new double[parts.size()];
        for (int k = 0; k < middle.length; k++) {
            middle[k] = at(parts.get(k), criterion, whole, MIDDLE);
        }
        Map<String, Double> swings = new LinkedHashMap<>();
        for (int k = 0; k < middle.length; k++) {
            double[] xs = middle.clone();
            xs[k] = at(parts.get(k), criterion, whole, HIGH);
            double high = value(criterion, whole, xs);
            xs[k] = at(parts.get(k), criterion, whole, LOW);
            swings.put(parts.get(k).id(), high - value(criterion, whole, xs));
        }
        return swings;
    }

    /** A quantile in the unit. What is unknown is even in value, from the worst to the best that is possible. */
    private static double at(Drawn quantity, AppliedCriterion criterion, boolean whole, double probability) {
        ValueFunction range = whole ? stack(criterion) : slot(criterion);
        return switch (quantity.knowledge().orElseThrow()) {
            case Knowledge.Known known -> known.distribution().quantile(probability);
            case Knowledge.Unknown unknown -> range.unit(probability);
            case Knowledge.Within within ->
                range.unit(within.lowValue() + probability * (within.highValue() - within.lowValue()));
        };
    }

    private static double value(AppliedCriterion criterion, boolean whole, double[] xs) {
        if (whole) {
            return stack(criterion).value(xs[0]);
        }
        ValueFunction slot = slot(criterion);
        double sum = 0;
        double product = 1;
        double least = 1;
        double values = 0;
        for (double x : xs) {
            sum += x;
            product *= x;
            least = Math.min(least, slot.value(x));
            values += slot.value(x);
        }
        return switch (criterion.aggregation()) {
            case BOTTLENECK, WORST -> least;
            case MEAN, MEAN_OVER_EDGES -> values / xs.length;
            case SUM, DIRECT -> stack(criterion).value(sum);
            case PRODUCT -> stack(criterion).value(product);
        };
    }

    private static ValueFunction slot(AppliedCriterion criterion) {
        return new ValueFunction(criterion.worst(), criterion.best(), axis(criterion), List.of());
    }

    private static ValueFunction stack(AppliedCriterion criterion) {
        return new ValueFunction(criterion.stackWorst(), criterion.stackBest(), axis(criterion), List.of());
    }

    private static Axis axis(AppliedCriterion criterion) {
        return switch (criterion.axis()) {
            case LINEAR -> Axis.LINEAR;
            case LOG -> Axis.LOG;
        };
    }
}
