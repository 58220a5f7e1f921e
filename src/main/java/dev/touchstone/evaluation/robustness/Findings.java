package dev.touchstone.evaluation.robustness;

import dev.touchstone.analysis.Robustness.Estimated;
import dev.touchstone.analysis.Separation;
import dev.touchstone.analysis.Verdict;
import dev.touchstone.base.LocalText;
import dev.touchstone.evaluation.Answer;
import dev.touchstone.evaluation.matrix.MatrixAnswer.AgreementAnswer;
import dev.touchstone.evaluation.matrix.MatrixAnswer.MethodAnswer;
import dev.touchstone.evaluation.matrix.MatrixAnswer.RobustnessAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was asked of an evaluation. Scores and values lie in [0, 1], weights are shares of all weight; numbers are unrounded.
 *
 * @param samples how many were drawn for it
 * @param dependsOn what the answer hangs on; with {@code robustness}
 * @param robustness one a reading of the weights
 * @param flips what would turn the answer
 * @param valueOfInformation what to measure next
 * @param methods second opinions
 */
public record Findings(
        int samples,
        Optional<DependsOn> dependsOn,
        Optional<List<UnderWeights>> robustness,
        Optional<Flips> flips,
        Optional<Information> valueOfInformation,
        Optional<SecondOpinions> methods) {

    /**
     * What the answer hangs on; neither: it holds.
     *
     * @param data the verdict at the stated weights is not clear: numbers that are not known well enough decide
     * @param weights another one leads where only the order of the weights is kept
     */
    public record DependsOn(boolean data, boolean weights) {
        /** Where somebody leads. */
        static Optional<DependsOn> of(Answer answer, List<UnderWeights> readings) {
            return answer.leader()
                    .map(leader -> new DependsOn(
                            answer.word().filter(Verdict.CLEAR::equals).isEmpty(),
                            readings.stream()
                                    .filter(each -> each.weights() == WeightReading.ORDER)
                                    .noneMatch(each -> each.leaders().contains(leader))));
        }
    }

    /**
     * SMAA-2 under one reading of the weights.
     *
     * @param weights the reading
     * @param samples how many were drawn for it: fewer than for the others where weights are drawn by a walk
     * @param order the dimensions that have weight, the heaviest first, those of equal weight in one list
     * @param options ids of those that compete, in the order of all lists
     * @param leaders who has the greatest expected score, over weights and evidence
     */
    public record UnderWeights(
            WeightReading weights,
            int samples,
            List<List<String>> order,
            List<String> options,
            List<String> leaders,
            RobustnessAnswer found) {}

    /**
     * What would turn the answer, each alone.
     *
     * @param dimensions how far the weight of each dimension may move, the others keeping proportions
     * @param weights the same for each criterion
     * @param answered whether the smallest change of weights keeps within what people answered about the weights of criteria
     *     (an order, bounds on ratios), each criterion free; else it is one of dimensions, in which each criterion keeps its
     *     share
     * @param reallocation the smallest change of weights; absent where none hands the lead to another
     * @param numbers how far each number would have to be off, the nearest first
     * @param requirements must-haves that alone keep somebody out
     */
    public record Flips(
            List<WeightFlip> dimensions,
            List<WeightFlip> weights,
            boolean answered,
            Optional<Reallocated> reallocation,
            List<NumberFlip> numbers,
            List<Relaxation> requirements) {}

    /**
     * How far a weight may move before another candidate leads.
     *
     * @param of id of the dimension or criterion
     * @param below where it falls; absent where nobody takes over
     * @param above where it rises
     */
    public record WeightFlip(String of, double weight, Optional<WeightTurn> below, Optional<WeightTurn> above) {
        /** The nearer end; absent where nobody takes over. */
        public Optional<WeightTurn> nearer() {
            if (below.isEmpty() || above.isEmpty()) {
                return below.or(() -> above);
            }
            return weight - below.get().at() <= above.get().at() - weight ? below : above;
        }

        /** How far that is; absent where nobody takes over. */
        public OptionalDouble distance() {
            return nearer().map(turn -> OptionalDouble.of(Math.abs(turn.at() - weight)))
                    .orElse(OptionalDouble.empty());
        }

        /** Whether no weight lies beyond one of the ends, so that both are level there and nobody takes over. */
        public boolean isLevelAt(WeightTurn turn) {
            return (turn.at() <= 0 && weight > 0) || (turn.at() >= 1 && weight < 1);
        }
    }

    /**
     * Where leader and challenger tie.
     *
     * @param at share of all weight
     */
    public record WeightTurn(double at, String takesOver) {}

    /**
     * The smallest change of weights.
     *
     * @param dimensions new weight by dimension
     * @param criteria new weight by criterion
     * @param distance sum of the absolute changes: twice the share that is moved
     */
    public record Reallocated(
            String takesOver, Map<String, Double> dimensions, Map<String, Double> criteria, double distance) {
        /** The share of all weight that is moved: half the distance, since what one gains another loses. */
        public double moved() {
            return distance / 2;
        }
    }

    /**
     * A number and where it would turn the answer.
     *
     * @param number id of the drawn quantity
     * @param owner technology, {@code technology@slot}, {@code from>to} or {@code stack:id}
     * @param now its median; absent when nothing is known
     * @param to where leader and challenger tie; absent when no number within its range does it
     * @param sds how far that is from what is known, in standard deviations of a normal score; absent when nothing is known
     * @param already whether another one is ahead already where the number is its median: only its spread keeps the leader in
     *     front
     */
    public record NumberFlip(
            String number,
            String criterion,
            String owner,
            OptionalDouble now,
            OptionalDouble to,
            OptionalDouble sds,
            boolean already,
            Optional<String> takesOver) {}

    /**
     * A must-have that alone keeps candidates out.
     *
     * @param gate its id
     * @param title in the words of whoever asks; blank where the kind says it all
     * @param brings the best of those that it alone keeps out
     * @param others how many more
     * @param expected the score of the best
     * @param leads whether it would then lead
     * @param opens for a threshold, the strictest limit with which it keeps the best out no more
     * @param meets for a threshold, the strictest limit with which the best meets it with the wanted probability
     */
    public record Relaxation(
            String gate,
            String kind,
            LocalText title,
            String brings,
            int others,
            double expected,
            boolean leads,
            OptionalDouble opens,
            OptionalDouble meets) {}

    /**
     * What knowledge is worth, at most.
     *
     * @param evpi of knowing everything
     * @param stop whether nothing on the list can change the decision
     * @param samples how many were drawn for it: fewer than for the other parts where very many numbers are on the list
     * @param measurements the most valuable first
     * @param agreement what it is worth to agree on the weights that people last saved; only of a scenario as it stands, and
     *     only where at least two have saved some
     * @param neverApart which of the best ten contenders what is known cannot tell from the leader under any weights that were tried
     */
    public record Information(
            double evpi,
            double evpiError,
            boolean stop,
            int samples,
            List<Worth> measurements,
            Optional<AgreementAnswer> agreement,
            List<Separation> neverApart) {}

    /**
     * One measurement.
     *
     * @param what which kind
     * @param subject what is measured: the owner of the number, a technology, or the role of a slot
     * @param criterion for a number, and for a test side by side
     * @param numbers ids of the quantities that it settles
     * @param value of knowing them perfectly
     * @param error Monte Carlo standard error of {@code value}
     * @param pChange chance that the leader is then another one
     * @param pChangeError Monte Carlo standard error of {@code pChange}
     */
    public record Worth(
            Kind what,
            String subject,
            Optional<String> criterion,
            List<String> numbers,
            double value,
            double error,
            double pChange,
            double pChangeError) {

        /** A measurement of which it is not known yet what it is worth. */
        static Worth open(Kind what, String subject, Optional<String> criterion, List<String> numbers) {
            return new Worth(what, subject, criterion, numbers, 0, 0, 0, 0);
        }

        /** The same measurement with what it is worth. */
        Worth worth(Estimated worth, Estimated change) {
            return new Worth(
                    what, subject, criterion, numbers, worth.value(), worth.error(), change.value(), change.error());
        }

        /** What one run settles. */
        public enum Kind {
            /** One number. */
            NUMBER,
            /** One load test of a technology: all numbers of its performance. */
            LOAD_TEST,
            /** The same number of everybody in a slot, in one environment. */
            SIDE_BY_SIDE,
            /** What the team can say of itself. */
            TEAM
        }
    }

    /**
     * Other methods on the expected values of the cells.
     *
     * @param options ids of those that are ranked, in the order of all lists
     * @param leftOut ids of those that are not, because a criterion does not apply to them
     * @param methods each with its parameters
     * @param differ ids of the methods that do not put the one with the best score of these first
     */
    public record SecondOpinions(
            List<String> options, List<String> leftOut, List<MethodAnswer> methods, List<String> differ) {}
}
