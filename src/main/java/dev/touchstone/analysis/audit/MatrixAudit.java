package dev.touchstone.analysis.audit;

import dev.touchstone.analysis.DecisionModel;
import dev.touchstone.analysis.Outcome;
import dev.touchstone.analysis.Robustness;
import dev.touchstone.analysis.Settings;
import dev.touchstone.analysis.Simulation;
import dev.touchstone.analysis.Smaa;
import dev.touchstone.analysis.Watch;
import dev.touchstone.analysis.WeightStability;
import dev.touchstone.analysis.audit.MatrixFindings.Firsts;
import dev.touchstone.analysis.audit.MatrixFindings.Flip;
import dev.touchstone.analysis.audit.MatrixFindings.OrderOnly;
import dev.touchstone.analysis.audit.MatrixFindings.Place;
import dev.touchstone.analysis.weight.RankFormula;
import dev.touchstone.analysis.weight.RankedWeights;
import dev.touchstone.analysis.weight.Ranking;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The audit of a printed table: totals and ties by exact arithmetic, flips in closed form ({@link WeightStability}), noise by
 * {@link Simulation}, the order of the weights by {@link Smaa}. The score is the additive one, on the printed numbers or on
 * their values.
 */
public final class MatrixAudit {
    private static final double AT_AN_END = 1e-9;

    private final Question question;
    private final Settings settings;
    private final Watch watch;
    private final Watch.Steps steps;

    /**
     * What is to be audited.
     *
     * @param matrix what was printed
     * @param totals the printed ones, one an alternative, empty where none is
     * @param rule how they were made, where somebody knows
     * @param ends one a criterion; absent where no scale is known
     * @param noise standard deviation of the scores of a criterion, one each, at least 0; absent where none is stated
     */
    public record Question(
            PrintedMatrix matrix,
            List<Optional<BigDecimal>> totals,
            Optional<TotalRule> rule,
            Optional<List<Ends>> ends,
            Optional<List<Double>> noise) {}

    private MatrixAudit(Question question, Settings settings, Watch watch) {
        this.question = question;
        this.settings = settings;
        this.watch = watch;
        this.steps = new Watch.Steps(watch, 2);
    }

    /**
     * Audits.
     *
     * @throws dev.touchstone.analysis.InvalidModel at {@code /rule}, or TOO_MUCH
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static MatrixFindings of(Question question, Settings settings, Watch watch) {
        return new MatrixAudit(question, settings, watch).findings();
    }

    private MatrixFindings findings() {
        PrintedMatrix matrix = question.matrix();
        ExactScores scores = question.ends()
                .map(ends -> ExactScores.values(matrix, ends))
                .orElseGet(() -> ExactScores.means(matrix));
        AuditModel exact =
                question.ends().map(ends -> AuditModel.of(matrix, ends)).orElseGet(() -> AuditModel.of(matrix, 0));
        return new MatrixFindings(
                scores,
                Totals.of(matrix, question.totals(), question.ends(), question.rule()),
                flips(exact),
                question.noise().map(this::noise),
                order(exact, scores),
                IntStream.range(0, matrix.criteria())
                        .filter(j -> Likeness.isConstant(matrix.column(j)))
                        .boxed()
                        .toList(),
                Likeness.of(matrix),
                clamped());
    }

    private List<Flip> flips(AuditModel exact) {
        List<Double> weights = question.matrix().weights().stream()
                .map(BigDecimal::doubleValue)
                .toList();
        return WeightStability.of(weights, once(exact.exact(weights))).stream()
                .map(MatrixAudit::flip)
                .toList();
    }

    /** Nothing is uncertain, so one sample says it all. */
    private Outcome once(DecisionModel model) {
        return Simulation.run(model, new Settings(1, settings.seed(), 1), watch.silent());
    }

    private static Flip flip(WeightStability interval) {
        double from = interval.weight();
        Optional<WeightStability.Turn> above = interval.above().filter(MatrixAudit::leadsBeyond);
        Optional<WeightStability.Turn> nearest = interval.below()
                .filter(MatrixAudit::leadsBeyond)
                .filter(below -> above.map(other -> from - below.at() <= other.at() - from)
                        .orElse(true))
                .or(() -> above);
        return new Flip(
                Integer.parseInt(interval.measure()),
                from,
                nearest.map(turn -> OptionalDouble.of(turn.at())).orElse(OptionalDouble.empty()),
                nearest.map(turn -> Integer.valueOf(turn.takesOver())));
    }

    /** A tie at no weight or at all of it is only reached there: nobody leads beyond it. */
    private static boolean leadsBeyond(WeightStability.Turn turn) {
        return turn.at() > AT_AN_END && turn.at() < 1 - AT_AN_END;
    }

    private Firsts noise(List<Double> sds) {
        PrintedMatrix matrix = question.matrix();
        AuditModel model = question.ends()
                .map(ends -> AuditModel.of(matrix, ends))
                .orElseGet(() -> AuditModel.of(matrix, Collections.max(sds)));
        Outcome outcome = Simulation.run(model.noisy(sds), settings, steps.next());
        return new Firsts(
                outcome.candidates().stream().map(Outcome.Scored::first).toList(),
                outcome.candidates().stream().map(Outcome.Scored::firstError).toList());
    }

    private OrderOnly order(AuditModel exact, ExactScores scores) {
        Ranking ranking = ranking(question.matrix().weights());
        List<Double> centre = RankFormula.ROC.weights(ranking);
        DecisionModel model = exact.exact(centre);
        Outcome atCentre = once(model);
        return new OrderOnly(
                ranking.order().size() == 1 ? equalWeights(scores) : firsts(model, ranking),
                centre,
                IntStream.range(0, question.matrix().alternatives())
                        .mapToObj(i -> scoreAt(centre, i))
                        .toList(),
                atCentre.candidates().stream()
                        .map(one -> one.rank().orElseThrow())
                        .toList());
    }

    private Firsts firsts(DecisionModel model, Ranking ranking) {
        Robustness found = Smaa.run(model, new RankedWeights(ranking, settings.seed()), settings, steps.next());
        return new Firsts(
                found.items().stream().map(item -> item.first().value()).toList(),
                found.items().stream().map(item -> item.first().error()).toList());
    }

    /** Where all weights are the same there is nothing to draw, and the exact scores say who is first. */
    private static Firsts equalWeights(ExactScores scores) {
        List<Integer> ranks = scores.ranks();
        double share = 1.0 / Collections.frequency(ranks, 1);
        return new Firsts(
                ranks.stream().map(rank -> rank == 1 ? share : 0.0).toList(), Collections.nCopies(ranks.size(), 0.0));
    }

    private double scoreAt(List<Double> weights, int alternative) {
        List<BigDecimal> row = question.matrix().cells().get(alternative);
        double sum = 0;
        for (int j = 0; j < weights.size(); j++) {
            int criterion = j;
            BigDecimal printed = row.get(j);
            sum += weights.get(j)
                    * question.ends()
                            .map(ends -> ends.get(criterion).value(printed))
                            .orElseGet(printed::doubleValue);
        }
        return sum;
    }

    /** Criteria by weight, the greatest first; equal weights share a place. */
    private static Ranking ranking(List<BigDecimal> weights) {
        List<Integer> sorted = IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing(weights::get, Comparator.reverseOrder()))
                .toList();
        List<List<Integer>> places = new ArrayList<>();
        for (int criterion : sorted) {
            boolean shares = !places.isEmpty()
                    && weights.get(places.getLast().getFirst()).compareTo(weights.get(criterion)) == 0;
            if (!shares) {
                places.add(new ArrayList<>());
            }
            places.getLast().add(criterion);
        }
        return new Ranking(places);
    }

    private List<Place> clamped() {
        List<Place> places = new ArrayList<>();
        question.ends().ifPresent(ends -> {
            for (int i = 0; i < question.matrix().alternatives(); i++) {
                for (int j = 0; j < ends.size(); j++) {
                    if (ends.get(j).isBeyond(question.matrix().cells().get(i).get(j))) {
                        places.add(new Place(i, j));
                    }
                }
            }
        });
        return places;
    }
}
