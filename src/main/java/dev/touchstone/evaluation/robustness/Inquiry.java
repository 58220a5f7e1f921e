package dev.touchstone.evaluation.robustness;

import dev.touchstone.analysis.Agreement;
import dev.touchstone.analysis.Agreement.WeightSet;
import dev.touchstone.analysis.DecisionModel;
import dev.touchstone.analysis.EvidenceFlips;
import dev.touchstone.analysis.InformationValue;
import dev.touchstone.analysis.Measurement;
import dev.touchstone.analysis.Outcome;
import dev.touchstone.analysis.Robustness;
import dev.touchstone.analysis.Settings;
import dev.touchstone.analysis.Simulation;
import dev.touchstone.analysis.Smaa;
import dev.touchstone.analysis.Standing;
import dev.touchstone.analysis.ValueOfInformation;
import dev.touchstone.analysis.Watch;
import dev.touchstone.analysis.weight.SamplerReport;
import dev.touchstone.analysis.weight.WeightSampler;
import dev.touchstone.base.Seed;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Criteria;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Option;
import dev.touchstone.evaluation.StoredModel;
import dev.touchstone.evaluation.matrix.MatrixAnswer.AgreementAnswer;
import dev.touchstone.evaluation.matrix.RobustnessAnswers;
import dev.touchstone.evaluation.robustness.Findings.Information;
import dev.touchstone.evaluation.robustness.Findings.UnderWeights;
import dev.touchstone.evaluation.robustness.Findings.Worth;
import dev.touchstone.evaluation.weighing.Answered;
import dev.touchstone.scenario.Weights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Asks the engine about an evaluation. Pure: the same evaluation and question give the same findings on any number of
 * threads.
 */
public final class Inquiry {
    /** Scores are sums of thousands of numbers: nearer than this they are the same. */
    static final double TIE = 1e-9;

    /** Most samples of weights that are drawn by a walk, which takes up to half a millisecond for each. */
    private static final int MOST_WALKED = 1_000;

    private final Evaluation evaluation;
    private final DecisionModel model;
    private final Settings settings;
    private final Watch.Steps steps;
    private Optional<Outcome> outcome = Optional.empty();

    private Inquiry(Evaluation evaluation, Settings settings, Watch.Steps steps) {
        this.evaluation = evaluation;
        this.model = StoredModel.of(evaluation);
        this.settings = settings;
        this.steps = steps;
    }

    /**
     * The findings. Where nobody competes there are none but the must-haves that keep everybody out.
     *
     * @param threads changes the time, never the answer
     * @throws dev.touchstone.analysis.InvalidModel when the evaluation is damaged, TOO_MUCH when the run is too large
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static Findings of(Evaluation evaluation, Asked asked, int threads, Watch watch) {
        Settings settings =
                new Settings(asked.samples(), new Seed(evaluation.settings().seed()), threads);
        return new Inquiry(evaluation, settings, new Watch.Steps(watch, steps(asked))).findings(asked);
    }

    /** Each reading of the weights; the draws of what is stated and two searches for flips; the information, and who is never told apart. */
    private static int steps(Asked asked) {
        int readings = WeightReading.values().length - (asked.answered().isEmpty() ? 1 : 0);
        return Math.max(
                1,
                (asked.parts().contains(Part.ROBUSTNESS) ? readings : 0)
                        + (asked.parts().contains(Part.FLIPS) ? 3 : 0)
                        + (asked.parts().contains(Part.VALUE_OF_INFORMATION) ? 2 : 0));
    }

    private Findings findings(Asked asked) {
        Set<Part> parts = asked.parts();
        boolean competing = model.candidates().stream().anyMatch(candidate -> candidate.standing() == Standing.IN);
        Optional<List<UnderWeights>> readings =
                part(competing && parts.contains(Part.ROBUSTNESS), () -> readings(asked));
        return new Findings(
                settings.samples(),
                readings.flatMap(each -> Findings.DependsOn.of(evaluation.answer(), each)),
                readings,
                part(parts.contains(Part.FLIPS), () -> flips(asked.answered())),
                part(competing && parts.contains(Part.VALUE_OF_INFORMATION), () -> information(asked.saved())),
                part(competing && parts.contains(Part.METHODS), () -> Opinions.of(evaluation)));
    }

    private static <T> Optional<T> part(boolean wanted, Supplier<T> found) {
        return wanted ? Optional.of(found.get()) : Optional.empty();
    }

    private List<UnderWeights> readings(Asked asked) {
        DimensionWeights weights = new DimensionWeights(model.measures());
        List<UnderWeights> readings = new ArrayList<>();
        for (WeightReading reading : WeightReading.values()) {
            sampler(reading, weights, asked)
                    .ifPresent(sampler -> readings.add(under(reading, weights.order(), sampler)));
        }
        return List.copyOf(readings);
    }

    private Optional<WeightSampler> sampler(WeightReading reading, DimensionWeights weights, Asked asked) {
        return reading == WeightReading.ANSWERED
                ? asked.answered()
                        .map(answers -> answers.sampler(
                                model.measures().size(), weights.frozen(asked.frozen()), settings.seed()))
                : Optional.of(weights.sampler(reading, asked.spread(), asked.frozen(), settings.seed()));
    }

    private UnderWeights under(WeightReading reading, List<List<String>> order, WeightSampler sampler) {
        boolean walks = sampler.report().chain().isPresent();
        Settings own = walks
                ? new Settings(Math.min(MOST_WALKED, settings.samples()), settings.seed(), settings.threads())
                : settings;
        Robustness found = Smaa.run(model, sampler, own, steps.next());
        return new UnderWeights(
                reading,
                own.samples(),
                order,
                found.items().stream().map(Robustness.Item::id).toList(),
                sampler.report().kind() == SamplerReport.Kind.FIXED ? leaders() : leaders(found),
                RobustnessAnswers.of(found));
    }

    /** At the weights as they are nothing but the answer itself says who leads. */
    private List<String> leaders() {
        return evaluation.options().stream()
                .filter(option -> option.score().rank().equals(Optional.of(1)))
                .map(Option::id)
                .toList();
    }

    private static List<String> leaders(Robustness found) {
        double best = found.items().stream()
                .mapToDouble(item -> item.score().value())
                .max()
                .orElseThrow();
        return found.items().stream()
                .filter(item -> item.score().value() >= best - TIE)
                .map(Robustness.Item::id)
                .toList();
    }

    /** Drawn once, whoever needs it. */
    private Outcome outcome() {
        outcome = outcome.or(() -> Optional.of(Simulation.run(model, settings, steps.next())));
        return outcome.orElseThrow();
    }

    private Findings.Flips flips(Optional<Answered> answered) {
        Outcome outcome = outcome();
        return new Flips(evaluation, model, outcome)
                .with(EvidenceFlips.of(model, outcome, settings, steps.next()), answered, steps.next());
    }

    private Information information(Map<String, Weights> saved) {
        Map<String, Integer> positions = new HashMap<>();
        model.joint().variables().forEach(variable -> positions.put(variable.id(), positions.size()));
        Map<String, Worth> known = new HashMap<>();
        List<Measurement> asked = new ArrayList<>();
        for (Worth one : new Measurements(evaluation, model).all()) {
            String id = String.valueOf(asked.size());
            known.put(id, one);
            asked.add(new Measurement(
                    id, one.numbers().stream().map(positions::get).sorted().toList()));
        }
        InformationValue found = ValueOfInformation.of(model, asked, settings, steps.next());
        List<Worth> worth = found.items().stream()
                .map(item -> known.get(item.id()).worth(item.value(), item.change()))
                .sorted(Comparator.comparing(Worth::value).reversed())
                .toList();
        return new Information(
                found.everything().value(),
                found.everything().error(),
                found.stop(),
                found.samples(),
                worth,
                agreement(saved),
                NeverApart.of(evaluation, model, settings, steps.next()));
    }

    /** Only where at least two people hold weights under which every candidate has a score. */
    private Optional<AgreementAnswer> agreement(Map<String, Weights> saved) {
        List<WeightSet> sets = saved.entrySet().stream()
                .map(each -> new WeightSet(
                        each.getKey(),
                        1,
                        Criteria.weighted(evaluation.criteria(), each.getValue()).stream()
                                .map(AppliedCriterion::weight)
                                .toList()))
                .filter(set -> set.scores(model))
                .toList();
        return sets.size() < 2
                ? Optional.empty()
                : Optional.of(AgreementAnswer.of(Agreement.of(model, outcome(), sets)));
    }
}
