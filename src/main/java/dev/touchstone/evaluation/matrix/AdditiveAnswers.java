package dev.touchstone.evaluation.matrix;

import dev.touchstone.analysis.Agreement;
import dev.touchstone.analysis.DecisionModel;
import dev.touchstone.analysis.EvidenceFlip;
import dev.touchstone.analysis.EvidenceFlips;
import dev.touchstone.analysis.InformationValue;
import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.Measurement;
import dev.touchstone.analysis.Outcome;
import dev.touchstone.analysis.Reallocation;
import dev.touchstone.analysis.Settings;
import dev.touchstone.analysis.ValueOfInformation;
import dev.touchstone.analysis.Watch;
import dev.touchstone.analysis.WeightStability;
import dev.touchstone.evaluation.ModelProblems;
import dev.touchstone.evaluation.matrix.MatrixAnswer.AgreementAnswer;
import dev.touchstone.evaluation.matrix.MatrixAnswer.CellFlip;
import dev.touchstone.evaluation.matrix.MatrixAnswer.CellInformation;
import dev.touchstone.evaluation.matrix.MatrixAnswer.CriterionInformation;
import dev.touchstone.evaluation.matrix.MatrixAnswer.Dominates;
import dev.touchstone.evaluation.matrix.MatrixAnswer.Flips;
import dev.touchstone.evaluation.matrix.MatrixAnswer.Information;
import dev.touchstone.evaluation.matrix.MatrixAnswer.ReallocationAnswer;
import dev.touchstone.evaluation.matrix.MatrixAnswer.Score;
import dev.touchstone.evaluation.matrix.MatrixAnswer.ScoredAlternative;
import dev.touchstone.evaluation.matrix.MatrixAnswer.Warning;
import dev.touchstone.evaluation.matrix.MatrixAnswer.WeightFlip;
import dev.touchstone.evaluation.matrix.MatrixQuestion.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** What rests on the additive score at one point of the weights. */
final class AdditiveAnswers {
    /** Before the number of a criterion: the measurement of all its cells. */
    private static final String ORDER = "order/";

    private final MatrixQuestion question;
    private final DecisionModel model;
    private final Outcome outcome;

    AdditiveAnswers(MatrixQuestion question, DecisionModel model, Outcome outcome) {
        this.question = question;
        this.model = model;
        this.outcome = outcome;
    }

    Score score() {
        return new Score(
                outcome.candidates().stream().map(this::scored).toList(),
                outcome.leader(),
                outcome.contenders(),
                outcome.expectedLoss(),
                outcome.verdict(),
                outcome.either());
    }

    private ScoredAlternative scored(Outcome.Scored scored) {
        Map<String, Double> contributions = new LinkedHashMap<>();
        scored.cells().forEach(cell -> contributions.put(cell.measure(), cell.contribution()));
        return new ScoredAlternative(
                scored.id(),
                scored.score(),
                scored.low(),
                scored.high(),
                scored.rank().orElseThrow(),
                scored.first(),
                scored.firstError(),
                contributions);
    }

    /** Constant columns, and numbers beyond the ends of their range. */
    List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        for (int j = 0; j < question.criteria().size(); j++) {
            if (outcome.constantMeasures().contains(question.criteria().get(j).id())) {
                warnings.add(new Warning("constant-column", "/criteria/" + j, Map.of("method", "score")));
            }
        }
        for (int i = 0; i < outcome.candidates().size(); i++) {
            List<Outcome.ScoredCell> cells = outcome.candidates().get(i).cells();
            for (int j = 0; j < cells.size(); j++) {
                double beyond = cells.get(j).beyondWorst() + cells.get(j).beyondBest();
                if (beyond > 0) {
                    warnings.add(new Warning(
                            extrapolates(j) ? "extrapolated" : "clamped",
                            "/cells/" + i + "/" + j,
                            Map.of("method", "score", "share", beyond)));
                }
            }
        }
        return warnings;
    }

    private boolean extrapolates(int criterion) {
        return question.criteria()
                .get(criterion)
                .value()
                .filter(value -> value.function().extrapolates())
                .isPresent();
    }

    Flips flips(Weightings weightings, Settings settings, Watch watch) {
        return new Flips(
                WeightStability.of(weightings.point(), outcome).stream()
                        .map(AdditiveAnswers::weightFlip)
                        .toList(),
                Reallocation.smallest(weightings.point(), weightings.constraints(), outcome, watch)
                        .map(this::reallocation),
                EvidenceFlips.of(model, outcome, settings, watch).stream()
                        .filter(flip ->
                                !question.isOrdinal(place(flip.variable()).criterion()))
                        .map(this::cellFlip)
                        .toList());
    }

    private static WeightFlip weightFlip(WeightStability interval) {
        Optional<WeightStability.Turn> below = interval.below();
        Optional<WeightStability.Turn> above = interval.above();
        double low = below.map(WeightStability.Turn::at).orElse(0.0);
        double high = above.map(WeightStability.Turn::at).orElse(1.0);
        boolean nearerBelow =
                below.isPresent() && (above.isEmpty() || interval.weight() - low <= high - interval.weight());
        Optional<WeightStability.Turn> nearest = nearerBelow ? below : above;
        return new WeightFlip(
                interval.measure(),
                interval.weight(),
                low,
                high,
                nearest.map(WeightStability.Turn::takesOver),
                below.map(WeightStability.Turn::takesOver),
                above.map(WeightStability.Turn::takesOver));
    }

    private ReallocationAnswer reallocation(Reallocation found) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int j = 0; j < found.weights().size(); j++) {
            weights.put(question.criteria().get(j).id(), found.weights().get(j));
        }
        return new ReallocationAnswer(found.challenger(), weights, found.distance());
    }

    private CellFlip cellFlip(EvidenceFlip flip) {
        Place place = place(flip.variable());
        Optional<EvidenceFlip.Turn> turn = flip.turn();
        return new CellFlip(
                question.alternatives().get(place.alternative()),
                question.criteria().get(place.criterion()).id(),
                turn.isPresent(),
                turn.map(found -> OptionalDouble.of(found.to())).orElse(OptionalDouble.empty()),
                question.criteria().get(place.criterion()).unit(),
                turn.map(EvidenceFlip.Turn::sds).orElse(OptionalDouble.empty()),
                turn.map(EvidenceFlip.Turn::already).orElse(false),
                turn.map(EvidenceFlip.Turn::takesOver));
    }

    Information information(Settings settings, Watch watch) {
        List<Measurement> cells = Measurement.each(model);
        List<Measurement> all = new ArrayList<>(cells);
        question.ordinalCriteria().forEach(j -> all.add(new Measurement(ORDER + j, column(j))));
        InformationValue found = ValueOfInformation.of(model, all, settings, watch);
        List<InformationValue.Item> items = found.items();
        return new Information(
                found.everything().value(),
                found.everything().error(),
                found.stop(),
                found.samples(),
                items.subList(0, cells.size()).stream().map(this::cell).toList(),
                items.subList(cells.size(), items.size()).stream()
                        .map(this::criterion)
                        .toList(),
                question.weightSets().isEmpty() ? Optional.empty() : Optional.of(agreement()));
    }

    private AgreementAnswer agreement() {
        try {
            return AgreementAnswer.of(Agreement.of(model, outcome, question.weightSets()));
        } catch (InvalidModel refused) {
            throw ModelProblems.at(refused.pointer().replaceFirst("^/sets", "/weight_sets"), refused);
        }
    }

    /** The quantities of a criterion, those of which nothing is known included. */
    private List<Integer> column(int criterion) {
        return IntStream.range(0, question.alternatives().size())
                .map(i -> i * question.criteria().size() + criterion)
                .boxed()
                .toList();
    }

    private CriterionInformation criterion(InformationValue.Item item) {
        int criterion = Integer.parseInt(item.id().substring(ORDER.length()));
        return new CriterionInformation(
                question.criteria().get(criterion).id(),
                item.value().value(),
                item.value().error(),
                item.change().value(),
                item.change().error());
    }

    private CellInformation cell(InformationValue.Item item) {
        Place place = place(item.id());
        return new CellInformation(
                question.alternatives().get(place.alternative()),
                question.criteria().get(place.criterion()).id(),
                item.value().value(),
                item.value().error(),
                item.change().value(),
                item.change().error());
    }

    List<Dominates> dominance() {
        return outcome.dominances().stream()
                .map(one -> new Dominates(one.better(), one.worse(), one.share()))
                .toList();
    }

    private static Place place(String variable) {
        int slash = variable.indexOf('/');
        return new Place(
                Integer.parseInt(variable.substring(0, slash)), Integer.parseInt(variable.substring(slash + 1)));
    }
}
