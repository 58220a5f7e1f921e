package dev.touchstone.evaluation.matrix;

import dev.touchstone.analysis.Robustness;
import dev.touchstone.analysis.Robustness.Central;
import dev.touchstone.analysis.Robustness.Estimated;
import dev.touchstone.analysis.Robustness.Item;
import dev.touchstone.analysis.Robustness.Winning;
import dev.touchstone.analysis.weight.SamplerReport;
import dev.touchstone.evaluation.matrix.MatrixAnswer.RobustnessAnswer;
import dev.touchstone.evaluation.matrix.MatrixAnswer.RobustnessErrors;
import dev.touchstone.evaluation.matrix.MatrixAnswer.Sampler;
import dev.touchstone.evaluation.matrix.MatrixAnswer.ScoreRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** SMAA-2 as it is answered: numbers in tables, their errors in others. */
public final class RobustnessAnswers {
    private RobustnessAnswers() {}

    /** The tables of a run. */
    public static RobustnessAnswer of(Robustness found) {
        List<Item> items = found.items();
        return new RobustnessAnswer(
                ranks(items, Estimated::value),
                found.winning().map(winning -> winning(winning, Estimated::value)),
                found.winning().map(Winning::exact).orElse(false),
                central(items, Estimated::value),
                confidence(items, Estimated::value),
                each(items, item -> item.expectedRank().value()),
                items.stream()
                        .map(item -> new ScoreRange(
                                item.score().value(),
                                item.scores().low(),
                                item.scores().high()))
                        .toList(),
                each(items, item -> item.expectedLoss().value()),
                found.choiceEntropy().value(),
                bits(found.rankingEntropy(), Estimated::value),
                new RobustnessErrors(
                        ranks(items, Estimated::error),
                        found.winning().map(winning -> winning(winning, Estimated::error)),
                        central(items, Estimated::error),
                        confidence(items, Estimated::error),
                        each(items, item -> item.expectedRank().error()),
                        each(items, item -> item.score().error()),
                        each(items, item -> item.expectedLoss().error()),
                        found.choiceEntropy().error(),
                        bits(found.rankingEntropy(), Estimated::error)),
                sampler(found.weights()));
    }

    private static OptionalDouble bits(Optional<Estimated> entropy, ToDoubleFunction<Estimated> of) {
        return entropy.map(found -> OptionalDouble.of(of.applyAsDouble(found))).orElse(OptionalDouble.empty());
    }

    private static List<List<Double>> ranks(List<Item> items, ToDoubleFunction<Estimated> of) {
        return items.stream()
                .map(item -> item.ranks().stream().map(of::applyAsDouble).toList())
                .toList();
    }

    private static List<Double> each(List<Item> items, ToDoubleFunction<Item> of) {
        return items.stream().map(of::applyAsDouble).toList();
    }

    private static List<Optional<List<Double>>> central(List<Item> items, ToDoubleFunction<Estimated> of) {
        return items.stream()
                .map(item -> item.central()
                        .map(central -> central.weights().stream()
                                .map(of::applyAsDouble)
                                .toList()))
                .toList();
    }

    private static List<Optional<Double>> confidence(List<Item> items, ToDoubleFunction<Estimated> of) {
        return items.stream()
                .map(item -> item.central().flatMap(Central::confidence).map(of::applyAsDouble))
                .toList();
    }

    /** Nobody is compared with itself. */
    private static List<List<Optional<Double>>> winning(Winning winning, ToDoubleFunction<Estimated> of) {
        List<List<Optional<Double>>> table = new ArrayList<>();
        for (int i = 0; i < winning.shares().size(); i++) {
            List<Optional<Double>> row = new ArrayList<>();
            for (int k = 0; k < winning.shares().size(); k++) {
                row.add(
                        i == k
                                ? Optional.empty()
                                : Optional.of(
                                        of.applyAsDouble(winning.shares().get(i).get(k))));
            }
            table.add(List.copyOf(row));
        }
        return List.copyOf(table);
    }

    private static Sampler sampler(SamplerReport report) {
        Optional<SamplerReport.Chain> chain = report.chain();
        return new Sampler(
                report.kind().name().toLowerCase(Locale.ROOT),
                report.acceptance(),
                chain.map(SamplerReport.Chain::burnIn),
                chain.map(SamplerReport.Chain::thinning),
                chain.map(one -> OptionalDouble.of(one.autocorrelation())).orElse(OptionalDouble.empty()),
                chain.map(one -> OptionalDouble.of(one.effectiveShare())).orElse(OptionalDouble.empty()),
                chain.map(one -> OptionalDouble.of(one.trialTimes())).orElse(OptionalDouble.empty()),
                report.spread());
    }
}
